// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-grid-private.h"

/* The one field in which one types, put over the place it is for. */

static GtkEditable *
get_editor (TontiSheetGrid *self)
{
  return GTK_EDITABLE (tonti_sheet_body_get_editor (self->body));
}

const char *
tonti_sheet_grid_get_typed (TontiSheetGrid *self)
{
  return self->mode == TONTI_SHEET_MOVING ? NULL : gtk_editable_get_text (get_editor (self));
}

static void
name_editor (TontiSheetGrid *self)
{
  TontiSheetCell *cell = tonti_sheet_grid_get_cell (self, self->row, self->column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_editor (self)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tonti_sheet_cell_get_name (cell), -1);
}

void
tonti_sheet_grid_begin (TontiSheetGrid *self, TontiSheetMode mode, const char *text)
{
  GtkEditable *editor = get_editor (self);
  const guint first = tonti_sheet_grid_first_row (self);
  self->mode = mode;
  name_editor (self);
  gtk_editable_set_text (editor, text);
  tonti_sheet_body_show_editor (self->body, self->row - first, self->column);
  gtk_text_grab_focus_without_selecting (GTK_TEXT (editor));
  gtk_editable_set_position (editor, -1);
  tonti_sheet_grid_emit_moved (self);
}

/* The field goes; the place under it has the focus if the field had it. */
static void
put_away (TontiSheetGrid *self)
{
  const gboolean had_focus = gtk_widget_has_focus (GTK_WIDGET (get_editor (self)));
  self->mode = TONTI_SHEET_MOVING;
  self->is_taking = TRUE;
  if (had_focus)
    tonti_sheet_grid_grab (self);
  tonti_sheet_body_hide_editor (self->body);
  self->is_taking = FALSE;
}

gboolean
tonti_sheet_grid_take (TontiSheetGrid *self)
{
  if (self->mode == TONTI_SHEET_MOVING)
    return TRUE;
  g_autofree char *text = g_strdup (gtk_editable_get_text (get_editor (self)));
  if (!tonti_sheet_grid_enter (self, text))
    return FALSE;
  put_away (self);
  tonti_sheet_grid_emit_moved (self);
  return TRUE;
}

void
tonti_sheet_grid_cancel (TontiSheetGrid *self)
{
  if (self->mode == TONTI_SHEET_MOVING)
    return;
  put_away (self);
  tonti_sheet_grid_emit_moved (self);
}

void
tonti_sheet_grid_hold (TontiSheetGrid *self)
{
  if (!tonti_sheet_grid_has_rows (self))
    return;
  const TontiGridColumn *money = tonti_sheet_model_column (self->model, self->column);
  self->held_member = tonti_sheet_model_row (self->model, self->row)->member;
  self->held_key = g_strdup (money ? money->key : "");
  self->held_text = g_strdup (tonti_sheet_grid_get_typed (self));
  self->held_mode = self->mode;
  self->held_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  self->mode = TONTI_SHEET_MOVING;
  tonti_sheet_body_hide_editor (self->body);
}

void
tonti_sheet_grid_find_held (TontiSheetGrid *self)
{
  const TontiGridReport *report = self->model->report;
  const int row = self->held_member ? tonti_grid_report_find_row (report, self->held_member) : -1;
  if (row < 0)
    return;
  self->row = (guint)row;
  self->column = TONTI_SHEET_PRESENCE;
  for (guint c = 0; c < tonti_sheet_columns_count (self->model->columns); c++)
    {
      const TontiGridColumn *money = tonti_sheet_model_column (self->model, c);
      if (money && g_str_equal (money->key, self->held_key))
        self->column = c;
    }
}

void
tonti_sheet_grid_resume (TontiSheetGrid *self)
{
  g_autofree char *text = g_steal_pointer (&self->held_text);
  const gboolean is_there
      = self->held_member != 0 && tonti_sheet_grid_has_rows (self)
        && tonti_sheet_model_row (self->model, self->row)->member == self->held_member;
  g_clear_pointer (&self->held_key, g_free);
  self->held_member = 0;
  if (self->held_focus)
    tonti_sheet_grid_grab (self);
  if (is_there && text)
    tonti_sheet_grid_begin (self, self->held_mode, text);
}

static void
changed_cb (GtkEditable *editor, TontiSheetGrid *self)
{
  if (self->mode != TONTI_SHEET_MOVING)
    tonti_sheet_grid_emit_moved (self);
}

/* The focus went elsewhere in the window: what was typed is meant. When the window itself lost it,
 * or was locked, one goes on later. */
static void
left_cb (GtkEventControllerFocus *focus, TontiSheetGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  if (self->is_taking || self->mode == TONTI_SHEET_MOVING || !root
      || !gtk_widget_is_sensitive (GTK_WIDGET (self))
      || gtk_root_get_focus (root) == GTK_WIDGET (get_editor (self)))
    return;
  tonti_sheet_grid_take (self);
}

void
tonti_sheet_grid_add_editor (TontiSheetGrid *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (get_editor (self)), focus);
  g_signal_connect_object (get_editor (self), "changed", G_CALLBACK (changed_cb), self, 0);
}
