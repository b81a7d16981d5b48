// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-grid-private.h"

/* Where one is in the grid. The place under the cursor alone can have the focus, so that Tab passes
 * the grid as one thing. */

void
tonti_sheet_grid_show_cursor (TontiSheetGrid *self, gboolean is_shown)
{
  TontiSheetCell *cell = tonti_sheet_grid_get_cell (self, self->row, self->column);
  if (!cell)
    return;
  tonti_sheet_row_set_current (TONTI_SHEET_ROW (gtk_widget_get_parent (GTK_WIDGET (cell))),
                               is_shown);
  if (is_shown)
    gtk_widget_add_css_class (GTK_WIDGET (cell), "cursor");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (cell), "cursor");
  /* The focus is moved first, or GTK would look for another place for it. */
  if (is_shown || !gtk_widget_has_focus (GTK_WIDGET (cell)))
    gtk_widget_set_focusable (GTK_WIDGET (cell), is_shown);
}

void
tonti_sheet_grid_scroll_down (TontiSheetGrid *self)
{
  const int line = self->model->columns->row_height;
  const int y = (int)(self->row - tonti_sheet_grid_first_row (self)) * line;
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scroller), y, y + line);
}

static void
scroll_across (TontiSheetGrid *self)
{
  const TontiSheetColumns *columns = self->model->columns;
  const TontiSheetColumn *column = tonti_sheet_columns_get (columns, self->column);
  const int edge = tonti_sheet_columns_edge (columns);
  const int sight = gtk_widget_get_width (GTK_WIDGET (self));
  if (columns->width <= sight)
    return;
  if (column->x - columns->scroll < edge)
    gtk_adjustment_set_value (self->across, column->x - edge);
  else if (column->x + column->width - columns->scroll > sight)
    gtk_adjustment_set_value (self->across, column->x + column->width - sight);
}

void
tonti_sheet_grid_grab (TontiSheetGrid *self)
{
  TontiSheetCell *cell = tonti_sheet_grid_get_cell (self, self->row, self->column);
  if (!cell)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  tonti_sheet_grid_scroll_down (self);
}

void
tonti_sheet_grid_move (TontiSheetGrid *self, guint row, guint column)
{
  const gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  const guint page = self->page;
  if (!tonti_sheet_grid_has_rows (self) || (row == self->row && column == self->column))
    return;
  TontiSheetCell *old = tonti_sheet_grid_get_cell (self, self->row, self->column);
  tonti_sheet_grid_show_cursor (self, FALSE);
  self->row = row;
  self->column = column;
  self->page = tonti_sheet_grid_page_of (self, row);
  if (self->page != page)
    tonti_sheet_grid_refresh (self);
  tonti_sheet_grid_show_cursor (self, TRUE);
  if (had_focus)
    tonti_sheet_grid_grab (self);
  if (old && old != tonti_sheet_grid_get_cell (self, row, column))
    gtk_widget_set_focusable (GTK_WIDGET (old), FALSE);
  tonti_sheet_grid_scroll_down (self);
  scroll_across (self);
  tonti_sheet_grid_emit_moved (self);
}

gboolean
tonti_sheet_grid_step_row (TontiSheetGrid *self, int by)
{
  const int last = (int)tonti_sheet_model_count (self->model) - 1;
  const int row = CLAMP ((int)self->row + by, 0, last);
  const gboolean is_other = row != (int)self->row;
  tonti_sheet_grid_move (self, (guint)row, self->column);
  return is_other;
}

/* The next column in which one types; -1 = none. */
static int
next_column (TontiSheetGrid *self, int from, int by)
{
  const int n = (int)tonti_sheet_columns_count (self->model->columns);
  for (int c = from + by; c >= 0 && c < n; c += by)
    if (tonti_sheet_model_is_place (self->model, (guint)c))
      return c;
  return -1;
}

gboolean
tonti_sheet_grid_step_column (TontiSheetGrid *self, int by)
{
  const int column = next_column (self, (int)self->column, by);
  if (column >= 0)
    tonti_sheet_grid_move (self, self->row, (guint)column);
  return column >= 0;
}

guint
tonti_sheet_grid_edge_column (TontiSheetGrid *self, gboolean is_last)
{
  const int n = (int)tonti_sheet_columns_count (self->model->columns);
  return (guint)(is_last ? next_column (self, n, -1) : next_column (self, -1, 1));
}

gboolean
tonti_sheet_grid_step_place (TontiSheetGrid *self, int by)
{
  const int row = (int)self->row + by;
  if (tonti_sheet_grid_step_column (self, by))
    return TRUE;
  if (row < 0 || row >= (int)tonti_sheet_model_count (self->model))
    return FALSE;
  tonti_sheet_grid_move (self, (guint)row, tonti_sheet_grid_edge_column (self, by < 0));
  return TRUE;
}

guint
tonti_sheet_grid_sight (TontiSheetGrid *self)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (self->scroller));
  if (tonti_sheet_grid_get_n_pages (self) > 1)
    return tonti_sheet_body_count (self->body);
  return (guint)MAX (height / MAX (self->model->columns->row_height, 1) - 1, 1);
}

void
tonti_sheet_grid_turn_page (TontiSheetGrid *self, int by)
{
  const int page = (int)self->page + by;
  if (page < 0 || page >= (int)tonti_sheet_grid_get_n_pages (self) || !tonti_sheet_grid_take (self))
    return;
  tonti_sheet_grid_move (self, tonti_sheet_grid_first_of (self, (guint)page), self->column);
}
