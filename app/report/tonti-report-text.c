// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-table-private.h"

#include <glib/gi18n.h>

#include "tonti-text.h"

/* Aligned columns for a terminal. A cell is as wide as the terminal draws it: marks that combine
 * take no place, East Asian letters take two. Control characters are left out. */

#define GAP 2

static guint
measure (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static void
append_spaces (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

static void
append_cell (GString *out, const char *text, guint width, gboolean right, gboolean last)
{
  g_autofree char *shown = tonti_text_isolate (text);
  const guint taken = measure (text);
  const guint rest = width > taken ? width - taken : 0;

  if (right)
    append_spaces (out, rest);
  g_string_append (out, shown);
  if (!right && !last)
    append_spaces (out, rest);
  if (!last)
    append_spaces (out, GAP);
}

/* The cells of a table as text, line by line: titles, rows, totals. */
typedef struct
{
  GPtrArray *cells; /* char, owned */
  guint *widths;
  guint n_columns;
} Sheet;

static void
clear_sheet (Sheet *sheet)
{
  g_ptr_array_unref (sheet->cells);
  g_free (sheet->widths);
}

/* Takes TEXT. */
static void
add_cell (Sheet *sheet, char *text)
{
  const guint column = sheet->cells->len % sheet->n_columns;
  char *clean = tonti_text_for_terminal (text);

  g_free (text);
  sheet->widths[column] = MAX (sheet->widths[column], measure (clean));
  g_ptr_array_add (sheet->cells, clean);
}

static void
add_titles (Sheet *sheet, const TontiTable *table)
{
  for (guint c = 0; c < sheet->n_columns; c++)
    {
      const char *title = tonti_table_get_column (table, c)->title;

      add_cell (sheet, g_strdup (title[0] == '\0' ? "" : _ (title)));
    }
}

static void
add_totals (Sheet *sheet, const TontiTable *table, const TontiGroup *group)
{
  for (guint c = 0; c < sheet->n_columns; c++)
    {
      const TontiColumn *column = tonti_table_get_column (table, c);

      if (column->total)
        add_cell (sheet,
                  tonti_value_format (column->kind, tonti_table_get_total (table, c), group));
      else
        add_cell (sheet, g_strdup (c == 0 ? _ ("Total") : ""));
    }
}

static gboolean
is_right (const TontiTable *table, guint column)
{
  const TontiColumnKind kind = tonti_table_get_column (table, column)->kind;

  return kind == TONTI_COLUMN_MONEY || kind == TONTI_COLUMN_NUMBER;
}

static void
append_rule (GString *out, const Sheet *sheet)
{
  for (guint c = 0; c < sheet->n_columns; c++)
    {
      for (guint i = 0; i < sheet->widths[c]; i++)
        g_string_append_c (out, '-');
      if (c + 1 < sheet->n_columns)
        append_spaces (out, GAP);
    }
  g_string_append_c (out, '\n');
}

static void
append_lines (GString *out, const Sheet *sheet, const TontiTable *table, gboolean totals)
{
  const guint n_lines = sheet->cells->len / sheet->n_columns;

  for (guint line = 0; line < n_lines; line++)
    {
      if (line == 1 || (totals && line + 1 == n_lines && line > 1))
        append_rule (out, sheet);
      for (guint c = 0; c < sheet->n_columns; c++)
        append_cell (out, g_ptr_array_index (sheet->cells, line * sheet->n_columns + c),
                     sheet->widths[c], is_right (table, c), c + 1 == sheet->n_columns);
      while (out->len > 0 && out->str[out->len - 1] == ' ')
        g_string_truncate (out, out->len - 1);
      g_string_append_c (out, '\n');
    }
}

static void
append_table (GString *out, const TontiTable *table, const TontiGroup *group)
{
  const guint n_rows = tonti_table_get_n_rows (table);
  const guint n_columns = tonti_table_get_n_columns (table);
  const gboolean totals = tonti_table_has_totals (table) && n_rows > 0;
  Sheet sheet = { g_ptr_array_new_with_free_func (g_free), g_new0 (guint, n_columns), n_columns };

  add_titles (&sheet, table);
  for (guint row = 0; row < n_rows; row++)
    for (guint c = 0; c < n_columns; c++)
      add_cell (&sheet, tonti_table_format (table, row, c, group));
  if (totals)
    add_totals (&sheet, table, group);
  if (tonti_table_get_title (table)[0] != '\0')
    g_string_append_printf (out, "\n%s\n", tonti_table_get_title (table));
  else
    g_string_append_c (out, '\n');
  append_lines (out, &sheet, table, totals);
  if (n_rows == 0)
    g_string_append_printf (out, "%s\n", _ ("(nothing)"));
  clear_sheet (&sheet);
}

static void
append_facts (GString *out, const TontiReport *self, const TontiGroup *group)
{
  const guint n = tonti_report_get_n_facts (self);
  guint width = 0;

  for (guint i = 0; i < n; i++)
    width = MAX (width, measure (tonti_report_get_fact_title (self, i)));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *raw = tonti_report_format_fact (self, i, group);
      g_autofree char *text = tonti_text_for_terminal (raw);

      if (text[0] == '\0')
        continue;
      append_cell (out, tonti_report_get_fact_title (self, i), width, FALSE, FALSE);
      g_string_append_printf (out, "%s\n", text);
    }
}

char *
tonti_report_to_text (const TontiReport *self, const TontiGroup *group)
{
  GString *out = g_string_sized_new (4096);

  g_string_append_printf (out, "%s\n", tonti_report_get_title (self));
  append_facts (out, self, group);
  for (guint i = 0; i < tonti_report_get_n_tables (self); i++)
    append_table (out, tonti_report_get_table (self, i), group);
  return g_string_free (out, FALSE);
}
