// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-table-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-labels.h"

/* The cells lie row by row in one array, texts in one string chunk: a trial balance of thousands of
 * rows costs two allocations that grow, not one for each cell. */

typedef union
{
  gint64 value;     /* G_MININT64 = empty */
  const char *text; /* NULL = empty */
} Cell;

struct _TontiTable
{
  char *key;
  char *title;
  const TontiColumn *columns;
  guint n_columns;
  guint n_rows;
  GArray *cells;
  GStringChunk *texts;
};

gboolean
tonti_column_is_text (const TontiColumn *column)
{
  return column->kind == TONTI_COLUMN_TEXT || column->kind == TONTI_COLUMN_CODE;
}

TontiTable *
tonti_table_new (const char *key, const char *title, const TontiColumn *columns)
{
  TontiTable *self = g_new0 (TontiTable, 1);

  self->key = g_strdup (key);
  self->title = g_strdup (title);
  self->columns = columns;
  while (columns[self->n_columns].key != NULL)
    self->n_columns++;
  g_assert (self->n_columns > 0);
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->texts = g_string_chunk_new (4096);
  return self;
}

void
tonti_table_free (TontiTable *self)
{
  g_free (self->key);
  g_free (self->title);
  g_array_unref (self->cells);
  g_string_chunk_free (self->texts);
  g_free (self);
}

TontiTable *
tonti_table_copy (const TontiTable *self)
{
  TontiTable *copy = tonti_table_new (self->key, self->title, self->columns);

  for (guint row = 0; row < self->n_rows; row++)
    {
      tonti_table_add_row (copy);
      for (guint c = 0; c < self->n_columns; c++)
        {
          if (tonti_table_is_empty_cell (self, row, c))
            continue;
          if (tonti_column_is_text (&self->columns[c]))
            tonti_table_set_text (copy, c, tonti_table_get_text (self, row, c));
          else
            tonti_table_set_int (copy, c, tonti_table_get_int (self, row, c));
        }
    }
  return copy;
}

static Cell *
find (const TontiTable *self, guint row, guint column)
{
  g_assert (row < self->n_rows && column < self->n_columns);
  return &g_array_index (self->cells, Cell, row * self->n_columns + column);
}

void
tonti_table_add_row (TontiTable *self)
{
  g_assert (self->n_rows < G_MAXUINT / self->n_columns - 1);
  self->n_rows++;
  g_array_set_size (self->cells, self->n_rows * self->n_columns);
  for (guint c = 0; c < self->n_columns; c++)
    if (tonti_column_is_text (&self->columns[c]))
      find (self, self->n_rows - 1, c)->text = NULL;
    else
      find (self, self->n_rows - 1, c)->value = G_MININT64;
}

void
tonti_table_set_text (TontiTable *self, guint column, const char *text)
{
  g_assert (column < self->n_columns && tonti_column_is_text (&self->columns[column]));
  find (self, self->n_rows - 1, column)->text
      = text == NULL ? NULL : g_string_chunk_insert (self->texts, text);
}

void
tonti_table_replace_text (TontiTable *self, guint row, guint column, const char *text)
{
  g_assert (column < self->n_columns && tonti_column_is_text (&self->columns[column]));
  find (self, row, column)->text = g_string_chunk_insert (self->texts, text);
}

void
tonti_table_set_int (TontiTable *self, guint column, gint64 value)
{
  g_assert (column < self->n_columns && !tonti_column_is_text (&self->columns[column]));
  find (self, self->n_rows - 1, column)->value = MAX (value, -G_MAXINT64);
}

guint
tonti_table_get_n_rows (const TontiTable *self)
{
  return self->n_rows;
}

guint
tonti_table_get_n_columns (const TontiTable *self)
{
  return self->n_columns;
}

const TontiColumn *
tonti_table_get_column (const TontiTable *self, guint column)
{
  g_assert (column < self->n_columns);
  return &self->columns[column];
}

const char *
tonti_table_get_key (const TontiTable *self)
{
  return self->key;
}

const char *
tonti_table_get_title (const TontiTable *self)
{
  return self->title == NULL || self->title[0] == '\0' ? "" : _ (self->title);
}

gboolean
tonti_table_is_empty_cell (const TontiTable *self, guint row, guint column)
{
  const Cell *cell = find (self, row, column);

  if (tonti_column_is_text (&self->columns[column]))
    return cell->text == NULL;
  return cell->value == G_MININT64;
}

const char *
tonti_table_get_text (const TontiTable *self, guint row, guint column)
{
  g_assert (column < self->n_columns && tonti_column_is_text (&self->columns[column]));
  return find (self, row, column)->text;
}

gint64
tonti_table_get_int (const TontiTable *self, guint row, guint column)
{
  g_assert (column < self->n_columns && !tonti_column_is_text (&self->columns[column]));
  if (tonti_table_is_empty_cell (self, row, column))
    return 0;
  return find (self, row, column)->value;
}

gint64
tonti_table_get_total (const TontiTable *self, guint column)
{
  gint64 sum = 0;

  g_assert (tonti_table_get_column (self, column)->total);
  for (guint row = 0; row < self->n_rows; row++)
    {
      const gint64 value = tonti_table_get_int (self, row, column);

      if (__builtin_add_overflow (sum, value, &sum))
        sum = value > 0 ? G_MAXINT64 : -G_MAXINT64;
    }
  return sum;
}

gboolean
tonti_table_has_totals (const TontiTable *self)
{
  for (guint c = 0; c < self->n_columns; c++)
    if (self->columns[c].total)
      return TRUE;
  return FALSE;
}

static char *
format_day (gint64 number, const TontiGroup *group)
{
  const TontiDay day = { (gint32)number };

  return tonti_day_format_short (day, group->lang);
}

char *
tonti_value_format (TontiColumnKind kind, gint64 value, const TontiGroup *group)
{
  switch (kind)
    {
    case TONTI_COLUMN_MONEY:
      return tonti_style_format (&group->style, tonti_money (value));
    case TONTI_COLUMN_DAY:
      return format_day (value, group);
    case TONTI_COLUMN_NUMBER:
      return g_strdup_printf ("%" PRId64, value);
    case TONTI_COLUMN_TEXT:
    case TONTI_COLUMN_CODE:
    default:
      g_assert_not_reached ();
    }
}

char *
tonti_table_format (const TontiTable *self, guint row, guint column, const TontiGroup *group)
{
  const TontiColumn *kind = tonti_table_get_column (self, column);

  if (tonti_table_is_empty_cell (self, row, column))
    return g_strdup ("");
  if (kind->kind == TONTI_COLUMN_TEXT)
    return g_strdup (tonti_table_get_text (self, row, column));
  if (kind->kind == TONTI_COLUMN_CODE)
    return g_strdup (tonti_label_of_code (kind->key, tonti_table_get_text (self, row, column)));
  return tonti_value_format (kind->kind, tonti_table_get_int (self, row, column), group);
}
