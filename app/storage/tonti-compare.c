// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-compare.h"

#include <string.h>

#include "tonti-event-private.h"

#include "tonti-no-float.h"

#define PAGE_ROWS 4000

static void
free_value (gpointer data)
{
  sqlite3_value_free (data);
}

static void
read_key (TontiCompare *self)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (
      self->fresh, "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk");

  tonti_statement_bind_text (s, 1, self->table);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    g_ptr_array_add (self->key, g_strdup (tonti_statement_get_text (s, 0)));
  g_assert (self->key->len > 0);
}

/* "a", "b" and ?1, ?2 for the columns of the key. */
static char *
list_key (TontiCompare *self, gboolean marks)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->key->len; i++)
    {
      g_string_append (list, i > 0 ? ", " : "");
      if (marks)
        g_string_append_printf (list, "?%u", i + 1);
      else
        g_string_append_printf (list, "\"%s\"", (char *)g_ptr_array_index (self->key, i));
    }
  return g_string_free (list, FALSE);
}

/* The names are those of our own schema, whose fingerprint was checked. */
static void
write_sql (TontiCompare *self)
{
  g_autofree char *columns = list_key (self, FALSE);
  g_autofree char *marks = list_key (self, TRUE);
  g_autofree char *first = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY %s LIMIT %d",
                                            self->table, columns, PAGE_ROWS);
  g_autofree char *next
      = g_strdup_printf ("SELECT * FROM \"%s\" WHERE (%s) > (%s) ORDER BY %s LIMIT %d", self->table,
                         columns, marks, columns, PAGE_ROWS);

  self->first = g_steal_pointer (&first);
  self->next = g_steal_pointer (&next);
}

void
tonti_compare_init (TontiCompare *self, TontiDb *book, TontiDb *fresh, const char *table)
{
  memset (self, 0, sizeof *self);
  self->book = book;
  self->fresh = fresh;
  self->table = table;
  self->key = g_ptr_array_new_with_free_func (g_free);
  self->after = g_ptr_array_new_with_free_func (free_value);
  read_key (self);
  write_sql (self);
}

void
tonti_compare_clear (TontiCompare *self)
{
  g_clear_pointer (&self->first, g_free);
  g_clear_pointer (&self->next, g_free);
  g_clear_pointer (&self->key, g_ptr_array_unref);
  g_clear_pointer (&self->after, g_ptr_array_unref);
}

void
tonti_compare_restart (TontiCompare *self)
{
  if (self->after != NULL)
    g_ptr_array_set_size (self->after, 0);
  self->position = 0;
  self->done = FALSE;
}

static TontiStatement *
open_page (TontiCompare *self, TontiDb *db)
{
  TontiStatement *s = tonti_db_prepare (
      db, tonti_db_keep_sql (db, self->after->len > 0 ? self->next : self->first));

  for (guint i = 0; i < self->after->len; i++)
    if (tonti_statement_get_raw (s) != NULL)
      sqlite3_bind_value (tonti_statement_get_raw (s), (int)i + 1,
                          g_ptr_array_index (self->after, i));
  return s;
}

static int
find_column (TontiStatement *s, const char *name)
{
  for (int i = 0; i < tonti_statement_columns (s); i++)
    if (g_str_equal (tonti_statement_column_name (s, i), name))
      return i;
  return -1;
}

static void
remember_key (TontiCompare *self, TontiStatement *s)
{
  g_ptr_array_set_size (self->after, 0);
  for (guint i = 0; i < self->key->len; i++)
    {
      int column = find_column (s, g_ptr_array_index (self->key, i));

      g_assert (column >= 0);
      g_ptr_array_add (self->after, sqlite3_value_dup (sqlite3_column_value (
                                        tonti_statement_get_raw (s), column)));
    }
}

static gboolean
equal_cells (TontiStatement *a, TontiStatement *b, int column)
{
  gsize size_a = 0, size_b = 0;
  const char *bytes_a, *bytes_b;

  if (tonti_statement_get_type (a, column) != tonti_statement_get_type (b, column))
    return FALSE;
  if (tonti_statement_get_type (a, column) == SQLITE_INTEGER)
    return tonti_statement_get_int (a, column) == tonti_statement_get_int (b, column);
  bytes_a = tonti_statement_get_bytes (a, column, &size_a);
  bytes_b = tonti_statement_get_bytes (b, column, &size_b);
  return size_a == size_b && memcmp (bytes_a, bytes_b, size_a) == 0;
}

static gboolean
equal_rows (TontiStatement *a, TontiStatement *b)
{
  int columns = tonti_statement_columns (a);

  if (columns != tonti_statement_columns (b))
    return FALSE;
  for (int i = 0; i < columns; i++)
    if (!equal_cells (a, b, i))
      return FALSE;
  return TRUE;
}

/* Which event a row belongs to, where the row tells. */
static gint64
find_seq (TontiCompare *self, TontiStatement *s)
{
  static const char *const names[] = { "seq", "closed", "counted", "attendance", "opened" };

  if (g_str_equal (self->table, "entry"))
    return tonti_statement_get_int (s, 0) >> TONTI_LINE_BITS;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int column = find_column (s, names[i]);

      if (column >= 0 && tonti_statement_get_int (s, column) > 0)
        return tonti_statement_get_int (s, column);
    }
  return 0;
}

/* A row missing on one side leaves the next row there: the earlier event is the one. */
static gint64
find_first_seq (TontiCompare *self, TontiStatement *a, TontiStatement *b, TontiStep step_a,
                TontiStep step_b)
{
  gint64 seq_a = step_a == TONTI_STEP_ROW ? find_seq (self, a) : 0;
  gint64 seq_b = step_b == TONTI_STEP_ROW ? find_seq (self, b) : 0;

  if (seq_a == 0 || seq_b == 0)
    return seq_a + seq_b;
  return MIN (seq_a, seq_b);
}

static gboolean
compare_rows (TontiCompare *self)
{
  g_autoptr (TontiStatement) a = open_page (self, self->book);
  g_autoptr (TontiStatement) b = open_page (self, self->fresh);

  for (int row = 0;; row++)
    {
      TontiStep step_a = tonti_statement_step (a);
      TontiStep step_b = tonti_statement_step (b);

      self->failed = step_a == TONTI_STEP_ERROR ? self->book : self->fresh;
      if (step_a == TONTI_STEP_ERROR || step_b == TONTI_STEP_ERROR)
        return FALSE;
      self->done = step_a == TONTI_STEP_DONE && step_b == TONTI_STEP_DONE && row < PAGE_ROWS;
      if (step_a == TONTI_STEP_DONE && step_b == TONTI_STEP_DONE)
        return TRUE;
      self->differs = step_a != step_b || !equal_rows (a, b);
      if (self->differs)
        {
          self->seq = find_first_seq (self, a, b, step_a, step_b);
          return TRUE;
        }
      if (row == PAGE_ROWS - 1)
        remember_key (self, a);
    }
}

gboolean
tonti_compare_page (TontiCompare *self)
{
  return self->page != NULL ? self->page (self) : compare_rows (self);
}
