// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-face.h"
#include "tonti-sheet-grid-private.h"

/* How wide the columns must be for what stands in them: asked after every reading of the book, so
 * only the greatest amounts and the longest names are measured. */

#define LEAST_ROW 30
#define WIDEST_NAME 260

static TontiSheetCell *
sample (TontiSheetGrid *self, guint column)
{
  TontiSheetRow *row = tonti_sheet_body_count (self->body) > 0
                           ? tonti_sheet_body_get_row (self->body, 0)
                           : TONTI_SHEET_ROW (self->totals);
  return tonti_sheet_row_get_cell (row, column);
}

static TontiSheetCell *
sample_head (TontiSheetGrid *self, guint column)
{
  return tonti_sheet_row_get_cell (TONTI_SHEET_ROW (self->head), column);
}

static int
measure_head (TontiSheetGrid *self, guint column)
{
  TontiSheetCell *head = sample_head (self, column);
  const char *text = tonti_sheet_cell_get_text (head);
  g_auto (GStrv) words = g_strsplit (text ? text : "", " ", -1);
  int whole = tonti_sheet_cell_measure_text (head, text), widest = 0;
  for (char **word = words; *word; word++)
    widest = MAX (widest, tonti_sheet_cell_measure_text (head, *word));
  return words[0] && words[1] ? MAX (widest, whole * 6 / 10) : whole;
}

static void
note_greatest (TontiMoney *greatest, TontiMoney amount)
{
  greatest->minor = MAX (greatest->minor, ABS (amount.minor));
}

static int
measure_money (TontiSheetGrid *self, guint column)
{
  const TontiGridColumn *total = tonti_sheet_model_column (self->model, column);
  TontiMoney greatest = tonti_money (0);
  for (guint r = 0; r < tonti_sheet_model_count (self->model); r++)
    {
      const TontiGridCell *cell = tonti_sheet_model_cell (self->model, r, column);
      note_greatest (&greatest, cell->due);
      note_greatest (&greatest, tonti_money (cell->typed.minor + cell->posted.minor));
    }
  note_greatest (&greatest, tonti_money (total->typed.minor + total->posted.minor));
  g_autofree char *text = tonti_sheet_model_tell (self->model, column, greatest);
  int bold = tonti_sheet_cell_measure_text (
      tonti_sheet_row_get_cell (TONTI_SHEET_ROW (self->totals), column), text);
  return MAX (bold, tonti_sheet_cell_measure_text (sample (self, column), text));
}

static int
measure_names (TontiSheetGrid *self, guint column)
{
  const char *longest = "";
  glong most = 0;
  for (guint r = 0; r < tonti_sheet_model_count (self->model); r++)
    {
      const char *name = tonti_sheet_model_row (self->model, r)->name;
      glong length = g_utf8_strlen (name, -1);
      if (length > most)
        longest = name;
      most = MAX (most, length);
    }
  int width = tonti_sheet_cell_measure_text (sample (self, column), longest);
  TontiSheetCell *total = tonti_sheet_row_get_cell (TONTI_SHEET_ROW (self->totals), column);
  int of_total = tonti_sheet_cell_measure_text (total, tonti_sheet_cell_get_text (total));
  return MAX (MIN (width, WIDEST_NAME), of_total);
}

static int
measure_presences (TontiSheetGrid *self, guint column)
{
  int width = 0;
  for (TontiPresence p = TONTI_PRESENCE_PRESENT; p <= TONTI_PRESENCE_REPRESENTED; p++)
    width = MAX (width, tonti_sheet_cell_measure_text (sample (self, column),
                                                       tonti_sheet_presence_word (p)));
  return width;
}

/* As wide as what is shown: few different words. */
static int
measure_shown (TontiSheetGrid *self, guint column)
{
  const char *last = NULL;
  int width = 0;
  for (guint r = 0; r < tonti_sheet_body_count (self->body); r++)
    {
      TontiSheetCell *cell
          = tonti_sheet_row_get_cell (tonti_sheet_body_get_row (self->body, r), column);
      const char *text = tonti_sheet_cell_get_text (cell);
      if (g_strcmp0 (text, last) != 0)
        width = MAX (width, tonti_sheet_cell_measure_text (cell, text));
      last = text;
    }
  return width;
}

static int
measure_states (TontiSheetGrid *self, guint column)
{
  int width = measure_shown (self, column);
  for (TontiGridState s = TONTI_GRID_NOTHING; s <= TONTI_GRID_PAID; s++)
    width = MAX (width,
                 tonti_sheet_cell_measure_text (sample (self, column), tonti_sheet_state_word (s)));
  return width;
}

static int
measure_column (TontiSheetGrid *self, guint column)
{
  switch (tonti_sheet_columns_get (self->model->columns, column)->kind)
    {
    case TONTI_SHEET_NAME:
      return measure_names (self, column);
    case TONTI_SHEET_PRESENCE:
      return measure_presences (self, column);
    case TONTI_SHEET_MONEY:
      return measure_money (self, column);
    case TONTI_SHEET_STATE:
      return measure_states (self, column);
    case TONTI_SHEET_NUMBER:
    case TONTI_SHEET_HANDS:
    default:
      return measure_shown (self, column);
    }
}

static gboolean
set_least (TontiSheetGrid *self, guint column)
{
  TontiSheetColumn *place = tonti_sheet_columns_get (self->model->columns, column);
  int least = MAX (measure_head (self, column), measure_column (self, column));
  /* Never narrower than before: the sheet does not jump while one types. */
  gboolean is_more = least > place->least;
  place->least = MAX (place->least, least);
  return is_more;
}

static int
measure_height (GtkWidget *widget)
{
  int height;
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  return height;
}

/* One line, or two when a title does not fit into one. */
static int
measure_head_height (TontiSheetGrid *self)
{
  const TontiSheetColumns *columns = self->model->columns;
  const int line = MAX (LEAST_ROW, measure_height (GTK_WIDGET (sample_head (self, 0))));
  for (guint c = 0; c < tonti_sheet_columns_count (columns); c++)
    {
      TontiSheetCell *head = sample_head (self, c);
      if (tonti_sheet_cell_measure_text (head, tonti_sheet_cell_get_text (head))
          > tonti_sheet_columns_get (columns, c)->least)
        return line * 3 / 2;
    }
  return line;
}

static void
forget_sizes (TontiSheetGrid *self)
{
  for (guint r = 0; r < tonti_sheet_body_count (self->body); r++)
    gtk_widget_queue_resize (GTK_WIDGET (tonti_sheet_body_get_row (self->body, r)));
  gtk_widget_queue_resize (GTK_WIDGET (self->body));
  gtk_widget_queue_resize (self->head);
  gtk_widget_queue_resize (self->totals);
}

void
tonti_sheet_grid_measure_columns (TontiSheetGrid *self)
{
  TontiSheetColumns *columns = self->model->columns;
  const int line = MAX (LEAST_ROW, measure_height (GTK_WIDGET (sample (self, TONTI_SHEET_NAME))));
  const gboolean is_other_size = line != columns->row_height;
  gboolean is_wider = FALSE;
  columns->row_height = line;
  for (guint c = 0; c < tonti_sheet_columns_count (columns); c++)
    {
      if (is_other_size)
        tonti_sheet_columns_get (columns, c)->least = 0;
      is_wider = set_least (self, c) || is_wider;
    }
  columns->head_height = measure_head_height (self);
  if (is_other_size)
    forget_sizes (self);
  if (is_wider)
    gtk_widget_queue_resize (GTK_WIDGET (self));
}
