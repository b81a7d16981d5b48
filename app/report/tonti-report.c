// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-table-private.h"

#include <glib/gi18n.h>

#include "tonti-labels.h"

struct _TontiReport
{
  char *name;
  char *title;
  GArray *facts;     /* TontiFact */
  GPtrArray *tables; /* TontiTable, owned */
};

static void
clear_fact (gpointer data)
{
  TontiFact *fact = data;

  g_free (fact->key);
  g_free (fact->title);
  g_free (fact->text);
}

static void
free_table (gpointer data)
{
  tonti_table_free (data);
}

TontiReport *
tonti_report_new (const char *name, const char *title)
{
  TontiReport *self = g_new0 (TontiReport, 1);

  self->name = g_strdup (name);
  self->title = g_strdup (title);
  self->facts = g_array_new (FALSE, FALSE, sizeof (TontiFact));
  g_array_set_clear_func (self->facts, clear_fact);
  self->tables = g_ptr_array_new_with_free_func (free_table);
  return self;
}

void
tonti_report_free (TontiReport *self)
{
  g_free (self->name);
  g_free (self->title);
  g_array_unref (self->facts);
  g_ptr_array_unref (self->tables);
  g_free (self);
}

const char *
tonti_report_get_name (const TontiReport *self)
{
  return self->name;
}

const char *
tonti_report_get_title (const TontiReport *self)
{
  return self->title[0] == '\0' ? "" : _ (self->title);
}

static void
add_fact (TontiReport *self, const char *key, const char *title, TontiColumnKind kind,
          const char *text, gint64 value)
{
  const TontiFact fact = {
    .key = g_strdup (key),
    .title = g_strdup (title),
    .kind = kind,
    .text = g_strdup (text),
    .value = value,
  };

  g_array_append_val (self->facts, fact);
}

void
tonti_report_add_fact_text (TontiReport *self, const char *key, const char *title, const char *text)
{
  add_fact (self, key, title, TONTI_COLUMN_TEXT, text, 0);
}

void
tonti_report_add_fact_code (TontiReport *self, const char *key, const char *title, const char *code)
{
  add_fact (self, key, title, TONTI_COLUMN_CODE, code, 0);
}

void
tonti_report_add_fact_money (TontiReport *self, const char *key, const char *title, gint64 minor)
{
  add_fact (self, key, title, TONTI_COLUMN_MONEY, NULL, minor);
}

void
tonti_report_add_fact_day (TontiReport *self, const char *key, const char *title, TontiDay day)
{
  if (tonti_day_is_valid (day))
    add_fact (self, key, title, TONTI_COLUMN_DAY, NULL, day.number);
  else
    add_fact (self, key, title, TONTI_COLUMN_TEXT, NULL, 0);
}

void
tonti_report_add_fact_number (TontiReport *self, const char *key, const char *title, gint64 n)
{
  add_fact (self, key, title, TONTI_COLUMN_NUMBER, NULL, n);
}

guint
tonti_report_get_n_facts (const TontiReport *self)
{
  return self->facts->len;
}

const TontiFact *
tonti_report_get_fact (const TontiReport *self, guint i)
{
  g_assert (i < self->facts->len);
  return &g_array_index (self->facts, TontiFact, i);
}

const char *
tonti_report_get_fact_key (const TontiReport *self, guint i)
{
  return tonti_report_get_fact (self, i)->key;
}

const char *
tonti_report_get_fact_title (const TontiReport *self, guint i)
{
  const char *title = tonti_report_get_fact (self, i)->title;

  return title[0] == '\0' ? "" : _ (title);
}

char *
tonti_report_format_fact (const TontiReport *self, guint i, const TontiGroup *group)
{
  const TontiFact *fact = tonti_report_get_fact (self, i);

  if (fact->kind == TONTI_COLUMN_TEXT)
    return g_strdup (fact->text == NULL ? "" : fact->text);
  if (fact->kind == TONTI_COLUMN_CODE)
    return g_strdup (fact->text == NULL ? "" : tonti_label_of_code (fact->key, fact->text));
  return tonti_value_format (fact->kind, fact->value, group);
}

void
tonti_report_add_table (TontiReport *self, TontiTable *table)
{
  g_ptr_array_add (self->tables, table);
}

guint
tonti_report_get_n_tables (const TontiReport *self)
{
  return self->tables->len;
}

const TontiTable *
tonti_report_get_table (const TontiReport *self, guint i)
{
  g_assert (i < self->tables->len);
  return g_ptr_array_index (self->tables, i);
}

const TontiTable *
tonti_report_find_table (const TontiReport *self, const char *key)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      const TontiTable *table = g_ptr_array_index (self->tables, i);

      if (g_str_equal (tonti_table_get_key (table), key))
        return table;
    }
  return NULL;
}

/* ---- Keys in words ---- */

typedef char *(*Namer) (TontiBook *book, const char *key);

static Namer
find_namer (const char *column)
{
  if (g_str_equal (column, "account"))
    return tonti_label_account;
  if (g_str_equal (column, "loan") || g_str_equal (column, "card"))
    return tonti_label_subject;
  return g_str_equal (column, "of") ? tonti_label_subject : NULL;
}

static void
name_column (TontiTable *table, guint column, TontiBook *book, Namer name)
{
  for (guint row = 0; row < tonti_table_get_n_rows (table); row++)
    if (!tonti_table_is_empty_cell (table, row, column))
      {
        g_autofree char *text = name (book, tonti_table_get_text (table, row, column));

        tonti_table_replace_text (table, row, column, text);
      }
}

void
tonti_report_name_keys (TontiReport *self, TontiBook *book)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      TontiTable *table = g_ptr_array_index (self->tables, i);

      for (guint c = 0; c < tonti_table_get_n_columns (table); c++)
        {
          const Namer name = find_namer (tonti_table_get_column (table, c)->key);

          if (name != NULL)
            name_column (table, c, book, name);
        }
    }
}
