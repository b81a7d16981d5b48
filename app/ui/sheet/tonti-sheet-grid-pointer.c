// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-grid-private.h"

/* A click goes to a place; a second one changes it. */

static TontiSheetCell *
find_cell (TontiSheetGrid *self, double x, double y)
{
  GtkWidget *hit = gtk_widget_pick (GTK_WIDGET (self->body), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = hit ? gtk_widget_get_ancestor (hit, TONTI_TYPE_SHEET_CELL) : NULL;
  return cell ? TONTI_SHEET_CELL (cell) : NULL;
}

static guint
nearest_place (TontiSheetGrid *self, guint column)
{
  while (column > TONTI_SHEET_PRESENCE && !tonti_sheet_model_is_place (self->model, column))
    column--;
  return MAX (column, TONTI_SHEET_PRESENCE);
}

static void
change (TontiSheetGrid *self)
{
  g_autofree char *text = NULL;
  if (self->column == TONTI_SHEET_PRESENCE)
    {
      gboolean is_there
          = tonti_sheet_model_presence (self->model, self->row) == TONTI_PRESENCE_PRESENT;
      tonti_sheet_grid_say_presence (self,
                                     is_there ? TONTI_PRESENCE_ABSENT : TONTI_PRESENCE_PRESENT);
      return;
    }
  text = tonti_sheet_model_edit_text (self->model, self->row, self->column);
  if (tonti_sheet_model_is_locked (self->model, self->row, self->column))
    tonti_sheet_grid_enter (self, text);
  else
    tonti_sheet_grid_begin (self, TONTI_SHEET_CHANGING, text);
}

static void
pressed_cb (GtkGestureClick *click, int n, double x, double y, TontiSheetGrid *self)
{
  TontiSheetCell *cell = find_cell (self, x, y);
  guint row, column;
  if (!cell || !tonti_sheet_grid_has_rows (self))
    return;
  tonti_sheet_cell_get_place (cell, &row, &column);
  if (!tonti_sheet_grid_take (self))
    return;
  tonti_sheet_grid_move (self, row, nearest_place (self, column));
  tonti_sheet_grid_grab (self);
  if (n == 2 && tonti_sheet_model_is_place (self->model, column))
    change (self);
}

void
tonti_sheet_grid_add_pointer (TontiSheetGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->body), GTK_EVENT_CONTROLLER (click));
}
