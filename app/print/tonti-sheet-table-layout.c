// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-sheet-table-private.h"

/* How wide columns are and how high rows: amounts and numbers get what they need, texts share the
 * rest, in proportion to what they would like. */

/* A text column is not made narrower than this while another still has room. */
#define LEAST_TEXT 44.0
/* Between the largest sum and the column before it. */
#define CARRY_ROOM 2.0

/* Width of the longest word of a title: titles are wrapped, words are not. */
static double
measure_title (const char *title)
{
  g_auto (GStrv) words = g_strsplit (title, " ", -1);
  TontiInk ink = tonti_sheet_table_get_head_ink ();
  double widest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    widest = MAX (widest, tonti_face_measure (ink.face, ink.size, words[i]));
  return widest;
}

/* The sum at the end of the table is the longest that is carried. */
static double
measure_sum (const TontiSheetTable *self, guint column)
{
  TontiMoney sum = TONTI_MONEY_ZERO;
  g_autofree char *text = NULL;

  if (!self->columns[column].carry || !self->has_style)
    return 0;
  for (guint row = 0; row < self->rows->len; row++)
    if (g_array_index (self->rows, TontiSheetRow, row).kind == TONTI_SHEET_ROW_PLAIN
        && !tonti_money_add (
            sum, tonti_money (tonti_sheet_table_get_cell (self, row, column)->value), &sum))
      break;
  text = tonti_style_format (&self->style, sum);
  return tonti_face_measure (TONTI_FACE_BOLD, self->setup.size, text) + CARRY_ROOM;
}

static double
measure_column (const TontiSheetTable *self, guint column)
{
  double widest = MAX (measure_title (self->columns[column].title), measure_sum (self, column));

  for (guint row = 0; row < self->rows->len; row++)
    {
      const TontiSheetCell *cell = tonti_sheet_table_get_cell (self, row, column);
      TontiSheetRowKind kind = g_array_index (self->rows, TontiSheetRow, row).kind;
      TontiInk ink = tonti_sheet_table_get_ink (self, kind);

      if (cell->text != NULL && kind != TONTI_SHEET_ROW_GROUP)
        widest = MAX (widest, tonti_face_measure (ink.face, ink.size, cell->text));
    }
  return MAX (widest + 2 * TONTI_TABLE_PAD_X, self->columns[column].width);
}

/* Words and blanks may be given less than they would like. */
static gboolean
is_soft (const TontiSheetTable *self, guint column)
{
  const TontiSheetColumn *c = &self->columns[column];

  return c->width == 0 && (c->kind == TONTI_SHEET_TEXT || c->kind == TONTI_SHEET_BLANK);
}

double
tonti_sheet_table_get_natural_width (TontiSheetTable *self)
{
  double sum = 0;

  for (guint i = 0; i < self->n_columns; i++)
    sum += measure_column (self, i);
  return sum;
}

double
tonti_sheet_table_get_least_width (TontiSheetTable *self)
{
  double sum = 0;

  for (guint i = 0; i < self->n_columns; i++)
    sum += is_soft (self, i)
               ? MAX (LEAST_TEXT, measure_title (self->columns[i].title) + 2 * TONTI_TABLE_PAD_X)
               : measure_column (self, i);
  return sum;
}

/* The widest soft column, and the widest that is narrower than it. */
static guint
find_widest (const TontiSheetTable *self, double *widest, double *second)
{
  guint n = 0;

  *widest = *second = LEAST_TEXT;
  for (guint i = 0; i < self->n_columns; i++)
    if (is_soft (self, i))
      *widest = MAX (*widest, self->width[i]);
  for (guint i = 0; i < self->n_columns; i++)
    if (is_soft (self, i) && self->width[i] > *widest - 0.01)
      n++;
    else if (is_soft (self, i))
      *second = MAX (*second, self->width[i]);
  return *widest > LEAST_TEXT ? n : 0;
}

/* Take EXCESS from soft columns, the widest first, so that narrow ones keep their text whole. */
static void
shrink (TontiSheetTable *self, double excess)
{
  double widest, second;
  guint n = find_widest (self, &widest, &second);

  while (excess > 0.01 && n > 0)
    {
      double cut = MIN (excess / n, widest - second);

      for (guint i = 0; i < self->n_columns; i++)
        if (is_soft (self, i) && self->width[i] > widest - 0.01)
          self->width[i] -= cut;
      excess -= cut * n;
      n = find_widest (self, &widest, &second);
    }
}

/* The last resort, for amounts that no page is wide enough for: every column is made narrower, and
 * amounts are drawn as small as they must be (tonti-sheet-table-draw.c), never cut. */
static void
squeeze (TontiSheetTable *self, double width)
{
  double sum = 0;

  for (guint i = 0; i < self->n_columns; i++)
    sum += self->width[i];
  if (sum <= width + 0.01)
    return;
  for (guint i = 0; i < self->n_columns; i++)
    self->width[i] *= width / sum;
}

/* What is left goes to blanks when there are any, else to texts, else to every column. */
static void
stretch (TontiSheetTable *self, double room)
{
  guint blanks = 0, texts = 0, n;

  for (guint i = 0; i < self->n_columns; i++)
    {
      blanks += self->columns[i].kind == TONTI_SHEET_BLANK;
      texts += self->columns[i].kind == TONTI_SHEET_TEXT && self->columns[i].width == 0;
    }
  n = blanks > 0 ? blanks : texts > 0 ? texts : self->n_columns;
  for (guint i = 0; i < self->n_columns; i++)
    {
      gboolean takes = blanks > 0  ? self->columns[i].kind == TONTI_SHEET_BLANK
                       : texts > 0 ? is_soft (self, i)
                                   : TRUE;

      if (takes)
        self->width[i] += room / n;
    }
}

/* Room that is left goes first to columns whose title would be wrapped; returns what remains. */
static double
widen_titles (TontiSheetTable *self, double room)
{
  TontiInk ink = tonti_sheet_table_get_head_ink ();

  for (guint i = 0; i < self->n_columns; i++)
    {
      double wanted = tonti_face_measure (ink.face, ink.size, self->columns[i].title)
                      + 2 * TONTI_TABLE_PAD_X - self->width[i];
      double given = MIN (MAX (wanted, 0), room);

      self->width[i] += given;
      room -= given;
    }
  return room;
}

static void
set_widths (TontiSheetTable *self, double left, double width)
{
  double sum = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      self->width[i] = measure_column (self, i);
      sum += self->width[i];
    }
  if (sum > width)
    {
      shrink (self, sum - width);
      squeeze (self, width);
    }
  else
    stretch (self, widen_titles (self, width - sum));
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->x[i] = left;
      left += self->width[i];
    }
}

static double
row_height (const TontiSheetTable *self, TontiInk ink, guint n_lines)
{
  return MAX (n_lines * tonti_sheet_line_height (ink) + 2 * TONTI_TABLE_PAD_Y, self->row_height);
}

/* Wrap one cell; returns its number of lines. */
static guint
wrap_cell (TontiSheetTable *self, guint row, guint column, TontiInk ink)
{
  TontiSheetCell *cell = tonti_sheet_table_get_cell (self, row, column);
  double room = self->width[column] - 2 * TONTI_TABLE_PAD_X;
  guint max_lines = self->columns[column].max_lines;

  g_clear_pointer (&cell->lines, g_strfreev);
  if (cell->text == NULL || self->columns[column].kind != TONTI_SHEET_TEXT
      || tonti_face_measure (ink.face, ink.size, cell->text) <= room)
    return 1;
  cell->lines = tonti_sheet_wrap (ink, room, max_lines > 0 ? max_lines : 2, cell->text);
  return g_strv_length (cell->lines);
}

static void
set_row_height (TontiSheetTable *self, guint index)
{
  TontiSheetRow *row = &g_array_index (self->rows, TontiSheetRow, index);
  TontiInk ink = tonti_sheet_table_get_ink (self, row->kind);
  guint n_lines = 1;

  if (row->kind != TONTI_SHEET_ROW_GROUP)
    for (guint column = 0; column < self->n_columns; column++)
      n_lines = MAX (n_lines, wrap_cell (self, index, column, ink));
  row->height = row_height (self, ink, n_lines);
}

static void
set_head_height (TontiSheetTable *self)
{
  TontiInk ink = tonti_sheet_table_get_head_ink ();
  guint n_lines = 1;

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_clear_pointer (&self->titles[i], g_strfreev);
      self->titles[i] = tonti_sheet_wrap (ink, self->width[i] - 2 * TONTI_TABLE_PAD_X, 3,
                                          self->columns[i].title);
      n_lines = MAX (n_lines, g_strv_length (self->titles[i]));
    }
  self->head_height = n_lines * tonti_sheet_line_height (ink) + 2 * TONTI_TABLE_PAD_Y + 1;
}

void
tonti_sheet_table_lay_out (TontiSheetTable *self, double left, double width)
{
  self->row_height = self->setup.row_height;
  set_widths (self, left, width);
  set_head_height (self);
  for (guint i = 0; i < self->rows->len; i++)
    set_row_height (self, i);
}
