// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-import-columns.h"

/* What a list of members looks like before it is imported: its first rows, and what its columns
 * seem to hold. */

static json_t *
describe_row (const TontiImportRow *row, guint width)
{
  json_t *cells = json_array ();

  for (guint i = 0; row && i < width; i++)
    json_array_append_new (cells, json_string (tonti_import_row_cell (row, (gint)i)));
  return cells;
}

/* Of each column of the file, what it holds. */
static json_t *
describe_guess (const TontiImportColumns *columns, guint width)
{
  json_t *guess = json_array ();

  for (guint i = 0; i < width; i++)
    json_array_append_new (guess, json_null ());
  for (int i = 0; i < TONTI_IMPORT_N_COLUMNS; i++)
    if (columns->columns[i] >= 0)
      json_array_set_new (guess, (size_t)columns->columns[i], json_integer (i));
  return guess;
}

/* The widest row; a column that is empty everywhere at the end is none. */
static guint
measure (const TontiImportTable *table)
{
  guint width = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const TontiImportRow *row = g_ptr_array_index (table->rows, i);

      for (guint j = row->cells->len; j > width; j--)
        if (*tonti_import_row_cell (row, (gint)j - 1))
          width = j;
    }
  return width;
}

static gint64
add_rows (const TontiImportTable *table, int header, guint width, guint max, json_t *rows)
{
  gint64 total = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const TontiImportRow *row = g_ptr_array_index (table->rows, i);

      if (row->row <= header || tonti_import_row_is_blank (row))
        continue;
      total++;
      if (json_array_size (rows) < max)
        json_array_append_new (rows, describe_row (row, width));
    }
  return total;
}

json_t *
tonti_import_members_preview (GBytes *bytes, guint max, TontiProblems *problems)
{
  g_autoptr (TontiImportTable) table = tonti_import_table_parse (bytes, _ ("The list"), problems);
  TontiImportColumns columns;

  if (!table)
    return NULL;
  tonti_import_columns_guess (table, &columns);
  const TontiImportRow *header
      = columns.header > 0 ? g_ptr_array_index (table->rows, (guint)columns.header - 1) : NULL;
  guint width = measure (table);
  char delimiter[] = { table->delimiter, '\0' };
  json_t *rows = json_array ();
  gint64 total = add_rows (table, columns.header, width, max, rows);
  return json_pack ("{s:s, s:s, s:I, s:i, s:o, s:o, s:o}", "encoding", table->encoding, "delimiter",
                    delimiter, "total", (json_int_t)total, "header", columns.header, "titles",
                    describe_row (header, width), "columns", describe_guess (&columns, width),
                    "rows", rows);
}
