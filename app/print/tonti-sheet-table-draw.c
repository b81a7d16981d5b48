// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <string.h>

#include "tonti-sheet-table-private.h"

/* Drawing a table page by page. */

#define HEAD_GREY 0.93
#define LINE_GREY 0.78
#define LINE_WIDTH 0.35
#define AFTER 10.0
#define SMALLEST 4.0
/* Of the heading over a table, as tonti_sheet_heading draws it. */
#define HEADING_HEIGHT 16.0

static double
carry_height (const TontiSheetTable *self)
{
  TontiInk ink = tonti_sheet_table_get_ink (self, TONTI_SHEET_ROW_SUB);

  return self->has_carry ? tonti_sheet_line_height (ink) + 2 * TONTI_TABLE_PAD_Y : 0;
}

static const TontiSheetRow *
get_row (const TontiSheetTable *self, guint row)
{
  return &g_array_index (self->rows, TontiSheetRow, row);
}

/* An amount is never shortened: in a table that had to be squeezed it is drawn smaller. */
static TontiInk
fit_amount (const TontiSheetTable *self, guint column, TontiInk ink, const char *text)
{
  double room = self->width[column] - 2 * TONTI_TABLE_PAD_X;

  while (tonti_sheet_table_is_right (self, column) && ink.size > SMALLEST
         && tonti_face_measure (ink.face, ink.size, text) > room + 0.01)
    ink.size -= 0.25;
  return ink;
}

/* One line of text in a column, its top at Y. */
static void
draw_line (TontiSheet *sheet, const TontiSheetTable *self, guint column, double y, TontiInk ink,
           const char *text)
{
  TontiAlign align = tonti_sheet_table_is_right (self, column)          ? TONTI_ALIGN_RIGHT
                     : self->columns[column].kind == TONTI_SHEET_CENTRE ? TONTI_ALIGN_CENTRE
                                                                        : TONTI_ALIGN_LEFT;

  tonti_sheet_text (sheet, self->x[column] + TONTI_TABLE_PAD_X, y + tonti_sheet_ascent (ink),
                    self->width[column] - 2 * TONTI_TABLE_PAD_X, align,
                    fit_amount (self, column, ink, text), text);
}

static double
table_right (const TontiSheetTable *self)
{
  return self->x[self->n_columns - 1] + self->width[self->n_columns - 1];
}

/* Lines between the columns of a sheet to write on. */
static void
draw_grid (TontiSheet *sheet, const TontiSheetTable *self, double y, double height)
{
  if (!self->setup.has_grid)
    return;
  for (guint i = 0; i < self->n_columns; i++)
    tonti_sheet_rule (sheet, self->x[i], y, self->x[i], y + height, LINE_WIDTH, LINE_GREY);
  tonti_sheet_rule (sheet, table_right (self), y, table_right (self), y + height, LINE_WIDTH,
                    LINE_GREY);
}

static void
draw_head (TontiSheet *sheet, const TontiSheetTable *self)
{
  TontiInk ink = tonti_sheet_table_get_head_ink ();
  double y = tonti_sheet_get_y (sheet);

  tonti_sheet_fill (sheet, self->x[0], y, table_right (self) - self->x[0], self->head_height,
                    HEAD_GREY);
  tonti_sheet_accent_rule (sheet, self->x[0], table_right (self), y + self->head_height, 0.7);
  draw_grid (sheet, self, y, self->head_height);
  for (guint i = 0; i < self->n_columns; i++)
    {
      double line_y = y + self->head_height - TONTI_TABLE_PAD_Y - 0.5
                      - g_strv_length (self->titles[i]) * tonti_sheet_line_height (ink);

      for (guint n = 0; self->titles[i][n] != NULL; n++)
        draw_line (sheet, self, i, line_y + n * tonti_sheet_line_height (ink), ink,
                   self->titles[i][n]);
    }
  tonti_sheet_skip (sheet, self->head_height);
}

static void
draw_cell (TontiSheet *sheet, const TontiSheetTable *self, guint row, guint column, double y,
           TontiInk ink)
{
  const TontiSheetCell *cell = tonti_sheet_table_get_cell (self, row, column);

  if (cell->lines != NULL)
    for (guint n = 0; cell->lines[n] != NULL; n++)
      draw_line (sheet, self, column, y + n * tonti_sheet_line_height (ink), ink, cell->lines[n]);
  else if (cell->text != NULL)
    draw_line (sheet, self, column, y, ink, cell->text);
}

/* Of a group's heading. */
static const char *
get_title (const TontiSheetTable *self, guint row)
{
  const TontiSheetCell *cell = tonti_sheet_table_get_cell (self, row, 0);

  return cell->text != NULL ? cell->text : "";
}

static void
draw_row (TontiSheet *sheet, const TontiSheetTable *self, guint index)
{
  const TontiSheetRow *row = get_row (self, index);
  TontiInk ink = tonti_sheet_table_get_ink (self, row->kind);
  double y = tonti_sheet_get_y (sheet), right = table_right (self);
  double text_y = y + TONTI_TABLE_PAD_Y;

  /* In rows made high for writing by hand one line of text stands in the middle. */
  if (self->row_height > 0 && row->height <= self->row_height)
    text_y = y + (row->height - tonti_sheet_line_height (ink)) / 2;
  if (row->kind == TONTI_SHEET_ROW_TOTAL)
    tonti_sheet_rule (sheet, self->x[0], y, right, y, 0.8, 0);
  tonti_sheet_rule (sheet, self->x[0], y + row->height, right, y + row->height, LINE_WIDTH,
                    LINE_GREY);
  if (row->kind != TONTI_SHEET_ROW_GROUP)
    draw_grid (sheet, self, y, row->height);
  if (row->kind == TONTI_SHEET_ROW_GROUP)
    tonti_sheet_text (sheet, self->x[0] + TONTI_TABLE_PAD_X, text_y + tonti_sheet_ascent (ink),
                      right - self->x[0] - 2 * TONTI_TABLE_PAD_X, TONTI_ALIGN_LEFT, ink,
                      get_title (self, index));
  else
    for (guint column = 0; column < self->n_columns; column++)
      draw_cell (sheet, self, index, column, text_y, ink);
  tonti_sheet_skip (sheet, row->height);
}

static void
add_row (const TontiSheetTable *self, guint index, gint64 *sums)
{
  if (self->setup.carries_group && get_row (self, index)->kind == TONTI_SHEET_ROW_GROUP)
    memset (sums, 0, self->n_columns * sizeof *sums);
  if (get_row (self, index)->kind != TONTI_SHEET_ROW_PLAIN)
    return;
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].carry)
      sums[i] += tonti_sheet_table_get_cell (self, index, i)->value;
}

/* "Carried forward" or "Brought forward" with the sums up to here. */
static void
draw_sums (TontiSheet *sheet, const TontiSheetTable *self, const gint64 *sums, const char *label)
{
  TontiInk ink = { TONTI_FACE_REGULAR, self->setup.size, TONTI_TONE_GREY };
  TontiInk sum_ink = tonti_sheet_table_get_ink (self, TONTI_SHEET_ROW_SUB);
  double y = tonti_sheet_get_y (sheet) + TONTI_TABLE_PAD_Y;
  double label_right = table_right (self);

  if (!self->has_carry)
    return;
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].carry)
      {
        g_autofree char *text = tonti_style_format (&self->style, tonti_money (sums[i]));

        label_right = MIN (label_right, self->x[i]);
        draw_line (sheet, self, i, y, sum_ink, text);
      }
  tonti_sheet_text (sheet, self->x[0] + TONTI_TABLE_PAD_X, y + tonti_sheet_ascent (ink),
                    label_right - self->x[0] - 2 * TONTI_TABLE_PAD_X, TONTI_ALIGN_LEFT, ink, label);
  tonti_sheet_skip (sheet, carry_height (self));
}

/* The name of the group that goes on at ROW, NULL = a new one begins there. */
static const char *
find_group (const TontiSheetTable *self, guint row)
{
  if (get_row (self, row)->kind == TONTI_SHEET_ROW_GROUP)
    return NULL;
  while (row > 0 && get_row (self, row)->kind != TONTI_SHEET_ROW_GROUP)
    row--;
  return get_title (self, row);
}

/* The sums at the foot of a page, or at the head of the next that begins with ROW. */
static void
carry (TontiSheet *sheet, const TontiSheetTable *self, guint row, const gint64 *sums,
       gboolean is_foot)
{
  const char *group = self->setup.carries_group ? find_group (self, row) : NULL;
  g_autofree char *label = NULL;

  if (self->setup.carries_group && group == NULL)
    return;
  if (group == NULL)
    label = g_strdup (is_foot ? _ ("Carried forward") : _ ("Brought forward"));
  else
    label
        = g_strdup_printf (is_foot ? _ ("Carried forward: %s") : _ ("Brought forward: %s"), group);
  draw_sums (sheet, self, sums, label);
}

/* TRUE when the page may be broken before ROW: not after a group's heading, not before a total; in
 * whole groups only before a heading. */
static gboolean
may_break_before (const TontiSheetTable *self, guint row, gboolean whole_groups)
{
  if (whole_groups && get_row (self, row)->kind != TONTI_SHEET_ROW_GROUP)
    return FALSE;
  return get_row (self, row)->kind != TONTI_SHEET_ROW_TOTAL
         && get_row (self, row - 1)->kind != TONTI_SHEET_ROW_GROUP;
}

/* Plain rows from FIRST on: a last one must not stand alone. */
static gboolean
is_lone (const TontiSheetTable *self, guint first)
{
  guint plain = 0;

  for (guint i = first; i < self->rows->len && plain < 2; i++)
    plain += get_row (self, i)->kind != TONTI_SHEET_ROW_TOTAL;
  return plain < 2;
}

/* The row after the last one that goes on this page, from FIRST on with ROOM left; FIRST = none
 * fits as it should. */
static guint
find_end_in (const TontiSheetTable *self, guint first, double room, gboolean whole_groups)
{
  guint end = first, n = self->rows->len;
  double used = 0;

  while (end < n && used + get_row (self, end)->height <= room)
    used += get_row (self, end++)->height;
  if (end == n)
    return end;
  while (end > first && used + carry_height (self) > room)
    used -= get_row (self, --end)->height;
  while (end > first && (!may_break_before (self, end, whole_groups) || is_lone (self, end)))
    end--;
  /* One row under a head row is no page. */
  return end - first < 2 ? first : end;
}

static guint
find_end (const TontiSheetTable *self, guint first, double room)
{
  guint end = self->setup.keeps_groups ? find_end_in (self, first, room, TRUE) : first;

  return end > first ? end : find_end_in (self, first, room, FALSE);
}

static void
draw_heading (TontiSheet *sheet, const TontiSheetTable *self)
{
  if (self->heading != NULL)
    tonti_sheet_heading (sheet, self->heading);
}

/* Start on a new page when heading, head and the first rows would not stand together on this one.
 */
static void
start (TontiSheet *sheet, const TontiSheetTable *self)
{
  double room = tonti_sheet_get_bottom (sheet) - tonti_sheet_get_y (sheet) - self->head_height
                - (self->heading != NULL ? HEADING_HEIGHT : 0);

  if (tonti_sheet_is_fresh (sheet) || (self->rows->len == 0 && room > 0)
      || find_end (self, 0, room) > 0)
    return;
  tonti_sheet_break (sheet);
}

static void
draw_rows (TontiSheet *sheet, const TontiSheetTable *self, guint first, guint end, gint64 *sums)
{
  for (guint row = first; row < end; row++)
    {
      draw_row (sheet, self, row);
      add_row (self, row, sums);
    }
}

/* At least one row, so that a table of rows as high as a page comes to an end. */
static guint
find_end_of_page (TontiSheet *sheet, const TontiSheetTable *self, guint first)
{
  double room = tonti_sheet_get_bottom (sheet) - tonti_sheet_get_y (sheet);

  return MAX (find_end (self, first, room), first + 1);
}

void
tonti_sheet_draw_table (TontiSheet *sheet, TontiSheetTable *self)
{
  g_autofree gint64 *sums = g_new0 (gint64, self->n_columns);
  guint n = self->rows->len, done = 0;

  tonti_sheet_table_lay_out (self, tonti_sheet_get_left (sheet), tonti_sheet_get_width (sheet));
  start (sheet, self);
  draw_heading (sheet, self);
  draw_head (sheet, self);
  while (done < n)
    {
      guint end = find_end_of_page (sheet, self, done);

      draw_rows (sheet, self, done, end, sums);
      done = end;
      if (done == n)
        break;
      carry (sheet, self, done, sums, TRUE);
      tonti_sheet_break (sheet);
      draw_head (sheet, self);
      carry (sheet, self, done, sums, FALSE);
    }
  tonti_sheet_skip (sheet, AFTER);
}
