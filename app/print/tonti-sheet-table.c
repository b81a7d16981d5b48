// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-table-private.h"

TontiSheetTable *
tonti_sheet_table_new (const TontiSheetTableSetup *setup, const TontiSheetColumn *columns,
                       guint n_columns)
{
  TontiSheetTable *self = g_new0 (TontiSheetTable, 1);

  g_assert (n_columns > 0 && setup->size >= TONTI_SHEET_SMALL);
  self->setup = *setup;
  self->heading = g_strdup (setup->heading);
  self->has_style = setup->style != NULL;
  if (self->has_style)
    self->style = *setup->style;
  self->n_columns = n_columns;
  self->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  for (guint i = 0; i < n_columns; i++)
    {
      self->columns[i].title = tonti_face_clean (columns[i].title);
      self->has_carry |= columns[i].carry && self->has_style;
    }
  self->rows = g_array_new (FALSE, TRUE, sizeof (TontiSheetRow));
  self->cells = g_array_new (FALSE, TRUE, sizeof (TontiSheetCell));
  self->texts = g_string_chunk_new (4096);
  self->x = g_new0 (double, n_columns);
  self->width = g_new0 (double, n_columns);
  self->titles = g_new0 (char **, n_columns);
  return self;
}

void
tonti_sheet_table_free (TontiSheetTable *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    g_strfreev (g_array_index (self->cells, TontiSheetCell, i).lines);
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_free ((char *)self->columns[i].title);
      g_strfreev (self->titles[i]);
    }
  g_free (self->heading);
  g_free (self->columns);
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_string_chunk_free (self->texts);
  g_free (self->x);
  g_free (self->width);
  g_free (self->titles);
  g_free (self);
}

TontiSheetCell *
tonti_sheet_table_get_cell (const TontiSheetTable *self, guint row, guint column)
{
  g_assert (row < self->rows->len && column < self->n_columns);
  return &g_array_index (self->cells, TontiSheetCell, row * self->n_columns + column);
}

gboolean
tonti_sheet_table_is_right (const TontiSheetTable *self, guint column)
{
  return self->columns[column].kind == TONTI_SHEET_AMOUNT
         || self->columns[column].kind == TONTI_SHEET_NUMBER;
}

TontiInk
tonti_sheet_table_get_ink (const TontiSheetTable *self, TontiSheetRowKind kind)
{
  TontiFace face = kind == TONTI_SHEET_ROW_PLAIN ? TONTI_FACE_REGULAR : TONTI_FACE_BOLD;
  TontiTone tone = kind == TONTI_SHEET_ROW_GROUP ? TONTI_TONE_ACCENT : TONTI_TONE_BLACK;

  return (TontiInk){ face, self->setup.size, tone };
}

TontiInk
tonti_sheet_table_get_head_ink (void)
{
  return (TontiInk){ TONTI_FACE_BOLD, TONTI_SHEET_SMALL, TONTI_TONE_BLACK };
}

void
tonti_sheet_table_add_row (TontiSheetTable *self, TontiSheetRowKind kind)
{
  TontiSheetRow row = { kind, 0 };

  g_array_append_val (self->rows, row);
  g_array_set_size (self->cells, self->cells->len + self->n_columns);
}

void
tonti_sheet_table_set_text (TontiSheetTable *self, guint column, const char *text)
{
  TontiSheetCell *cell = tonti_sheet_table_get_cell (self, self->rows->len - 1, column);
  g_autofree char *clean = tonti_face_clean (text != NULL ? text : "");

  cell->text = g_string_chunk_insert (self->texts, clean);
}

void
tonti_sheet_table_set_sum (TontiSheetTable *self, guint column, const char *text, TontiMoney amount)
{
  tonti_sheet_table_set_text (self, column, text);
  tonti_sheet_table_get_cell (self, self->rows->len - 1, column)->value = amount.minor;
}

void
tonti_sheet_table_set_amount (TontiSheetTable *self, guint column, TontiMoney amount)
{
  g_autofree char *text = NULL;

  g_assert (self->has_style);
  text = tonti_style_format (&self->style, amount);
  tonti_sheet_table_set_sum (self, column, text, amount);
}

guint
tonti_sheet_table_get_n_rows (const TontiSheetTable *self)
{
  return self->rows->len;
}
