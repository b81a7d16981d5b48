// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-officer.h"

#include <string.h>

#include "tonti-login.h"
#include "tonti-report.h"

void
tonti_officer_free (TontiOfficer *self)
{
  g_free (self->name);
  g_free (self->offices);
  g_free (self->roles);
  g_free (self);
}

gboolean
tonti_officer_is (const TontiOfficer *self, const char *role)
{
  g_autofree char *word = g_strdup_printf (" %s ", role);
  return strstr (self->roles, word) != NULL;
}

const TontiOfficer *
tonti_officers_find (const GPtrArray *officers, gint64 member)
{
  for (guint i = 0; i < officers->len; i++)
    if (((const TontiOfficer *)officers->pdata[i])->member == member)
      return officers->pdata[i];
  return NULL;
}

static guint
find_column (const TontiTable *table, const char *key)
{
  guint i = 0;
  while (!g_str_equal (tonti_table_get_column (table, i)->key, key))
    i++;
  return i;
}

static TontiOfficer *
add_officer (GPtrArray *officers, gint64 member, const char *name, gboolean has_pin)
{
  TontiOfficer *one = g_new0 (TontiOfficer, 1);
  one->member = member;
  one->name = g_strdup (name);
  one->offices = g_strdup ("");
  one->roles = g_strdup (" ");
  one->has_pin = has_pin;
  g_ptr_array_add (officers, one);
  return one;
}

static void
add_office (TontiOfficer *one, const char *role, const char *word)
{
  g_autofree char *roles = one->roles, *offices = one->offices;
  g_autofree char *lower = g_utf8_strdown (word, -1);
  one->roles = g_strconcat (roles, role, " ", NULL);
  one->offices = *offices ? g_strconcat (offices, ", ", lower, NULL) : g_strdup (word);
}

static void
add_row (GPtrArray *officers, TontiBook *book, const TontiTable *table, guint row)
{
  gint64 member = tonti_table_get_int (table, row, find_column (table, "member"));
  guint role = find_column (table, "role");
  g_autofree char *word = tonti_table_format (table, row, role, tonti_book_get_group (book));
  TontiOfficer *one = (TontiOfficer *)tonti_officers_find (officers, member);
  const char *state = tonti_table_get_text (table, row, find_column (table, "state"));
  gboolean in_office = g_strcmp0 (state, "in-office") == 0;
  gboolean has_pin = !one && tonti_book_has_pin (book, member);
  if (!one && (in_office || has_pin))
    one = add_officer (officers, member,
                       tonti_table_get_text (table, row, find_column (table, "name")), has_pin);
  if (in_office)
    add_office (one, tonti_table_get_text (table, row, role), word);
}

GPtrArray *
tonti_officers_read (TontiBook *book)
{
  const TontiQuery query = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
  g_autoptr (TontiProblems) nobody = tonti_problems_new ();
  g_autoptr (TontiReport) report
      = tonti_report_make (book, tonti_list_kinds (), "officers", &query, nobody);
  GPtrArray *officers = g_ptr_array_new_with_free_func ((GDestroyNotify)tonti_officer_free);
  const TontiTable *table = report ? tonti_report_get_table (report, 0) : NULL;
  for (guint row = 0; table && row < tonti_table_get_n_rows (table); row++)
    add_row (officers, book, table, row);
  return officers;
}
