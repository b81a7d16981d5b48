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

static void
changed_cb (GtkEditable *editor, TontiSheetGrid *self)
{
  if (self->mode != TONTI_SHEET_MOVING)
    tonti_sheet_grid_emit_moved (self);
}

/* The focus went elsewhere in the window: what was typed is meant. When the window itself lost it,
 * one goes on later. */
static void
left_cb (GtkEventControllerFocus *focus, TontiSheetGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  if (self->is_taking || self->mode == TONTI_SHEET_MOVING || !root
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
