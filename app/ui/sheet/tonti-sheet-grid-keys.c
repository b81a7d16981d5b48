// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-grid-private.h"

/* The keys of the grid, one table: which key, in which mode, what it does. */

#define MOVING (1 << TONTI_SHEET_MOVING)
#define TYPING (1 << TONTI_SHEET_TYPING)
#define CHANGING (1 << TONTI_SHEET_CHANGING)
#define ALWAYS (MOVING | TYPING | CHANGING)

typedef gboolean (*Act) (TontiSheetGrid *self);

static gboolean
is_presence (TontiSheetGrid *self)
{
  return self->column == TONTI_SHEET_PRESENCE;
}

/* An empty place takes what is expected of it; presence unsaid is present. */
static void
accept_expected (TontiSheetGrid *self)
{
  if (is_presence (self))
    {
      if (tonti_sheet_model_presence (self->model, self->row) == TONTI_PRESENCE_UNKNOWN)
        tonti_sheet_grid_say_presence (self, TONTI_PRESENCE_PRESENT);
      return;
    }
  const TontiMoney expected = tonti_sheet_model_expected (self->model, self->row, self->column);
  g_autofree char *text = tonti_sheet_model_tell (self->model, self->column, expected);
  if (expected.minor > 0)
    tonti_sheet_grid_enter (self, text);
}

static gboolean
take_or_accept (TontiSheetGrid *self)
{
  if (self->mode != TONTI_SHEET_MOVING)
    return tonti_sheet_grid_take (self);
  accept_expected (self);
  return TRUE;
}

static gboolean
go_on_down (TontiSheetGrid *self)
{
  if (take_or_accept (self))
    tonti_sheet_grid_step_row (self, 1);
  return TRUE;
}

static gboolean
go_on_up (TontiSheetGrid *self)
{
  if (tonti_sheet_grid_take (self))
    tonti_sheet_grid_step_row (self, -1);
  return TRUE;
}

static gboolean
go_to_next_member (TontiSheetGrid *self)
{
  guint column = tonti_sheet_grid_edge_column (self, FALSE);
  if (!tonti_sheet_grid_take (self))
    return TRUE;
  if (!is_presence (self))
    column = MIN (column + 1, tonti_sheet_grid_edge_column (self, TRUE));
  if (self->row + 1 < tonti_sheet_model_count (self->model))
    tonti_sheet_grid_move (self, self->row + 1, column);
  return TRUE;
}

static gboolean
step_row (TontiSheetGrid *self, int by)
{
  if (tonti_sheet_grid_take (self))
    tonti_sheet_grid_step_row (self, by);
  return TRUE;
}

static gboolean
go_up (TontiSheetGrid *self)
{
  return step_row (self, -1);
}

static gboolean
go_down (TontiSheetGrid *self)
{
  return step_row (self, 1);
}

static gboolean
go_page_up (TontiSheetGrid *self)
{
  return step_row (self, -(int)tonti_sheet_grid_sight (self));
}

static gboolean
go_page_down (TontiSheetGrid *self)
{
  return step_row (self, (int)tonti_sheet_grid_sight (self));
}

static gboolean
go_left (TontiSheetGrid *self)
{
  if (tonti_sheet_grid_take (self))
    tonti_sheet_grid_step_column (self, -1);
  return TRUE;
}

static gboolean
go_right (TontiSheetGrid *self)
{
  if (tonti_sheet_grid_take (self))
    tonti_sheet_grid_step_column (self, 1);
  return TRUE;
}

/* Past the last place Tab leaves the grid, and before the first. */
static gboolean
tab (TontiSheetGrid *self)
{
  return !tonti_sheet_grid_take (self) || tonti_sheet_grid_step_place (self, 1);
}

static gboolean
tab_back (TontiSheetGrid *self)
{
  return !tonti_sheet_grid_take (self) || tonti_sheet_grid_step_place (self, -1);
}

static gboolean
go_home (TontiSheetGrid *self)
{
  if (tonti_sheet_grid_take (self))
    tonti_sheet_grid_move (self, self->row, tonti_sheet_grid_edge_column (self, FALSE));
  return TRUE;
}

static gboolean
go_end (TontiSheetGrid *self)
{
  if (tonti_sheet_grid_take (self))
    tonti_sheet_grid_move (self, self->row, tonti_sheet_grid_edge_column (self, TRUE));
  return TRUE;
}

static gboolean
go_first (TontiSheetGrid *self)
{
  if (tonti_sheet_grid_take (self))
    tonti_sheet_grid_move (self, 0, tonti_sheet_grid_edge_column (self, FALSE));
  return TRUE;
}

static gboolean
go_last (TontiSheetGrid *self)
{
  if (tonti_sheet_grid_take (self))
    tonti_sheet_grid_move (self, tonti_sheet_model_count (self->model) - 1,
                           tonti_sheet_grid_edge_column (self, TRUE));
  return TRUE;
}

static gboolean
change (TontiSheetGrid *self)
{
  if (is_presence (self))
    {
      tonti_sheet_grid_ask (self, TONTI_SHEET_ASK_PROXY);
      return TRUE;
    }
  g_autofree char *text = tonti_sheet_model_edit_text (self->model, self->row, self->column);
  if (tonti_sheet_model_is_locked (self->model, self->row, self->column))
    tonti_sheet_grid_enter (self, text);
  else
    tonti_sheet_grid_begin (self, TONTI_SHEET_CHANGING, text);
  return TRUE;
}

static gboolean
move_in_text (TontiSheetGrid *self)
{
  self->mode = TONTI_SHEET_CHANGING;
  return TRUE;
}

static gboolean
empty (TontiSheetGrid *self)
{
  if (is_presence (self))
    tonti_sheet_grid_say_presence (self, TONTI_PRESENCE_UNKNOWN);
  else
    tonti_sheet_grid_enter (self, "");
  return TRUE;
}

static gboolean
restore (TontiSheetGrid *self)
{
  const TontiSheetMark *mark = tonti_sheet_model_mark (self->model, self->row, self->column);
  if (self->mode != TONTI_SHEET_MOVING)
    tonti_sheet_grid_cancel (self);
  else if (mark && mark->is_refused)
    tonti_sheet_grid_ask (self, TONTI_SHEET_ASK_FORGET);
  else
    return FALSE;
  return TRUE;
}

static gboolean
copy_from_above (TontiSheetGrid *self)
{
  if (self->row == 0)
    return TRUE;
  if (is_presence (self))
    {
      tonti_sheet_grid_say_presence (self, tonti_sheet_model_presence (self->model, self->row - 1));
      return TRUE;
    }
  g_autofree char *text = tonti_sheet_model_edit_text (self->model, self->row - 1, self->column);
  if (*text)
    tonti_sheet_grid_enter (self, text);
  return TRUE;
}

static gboolean
copy (TontiSheetGrid *self)
{
  tonti_sheet_grid_ask (self, TONTI_SHEET_ASK_COPY);
  return TRUE;
}

static gboolean
paste (TontiSheetGrid *self)
{
  tonti_sheet_grid_ask (self, TONTI_SHEET_ASK_PASTE);
  return TRUE;
}

static gboolean
leave (TontiSheetGrid *self)
{
  if (tonti_sheet_grid_take (self))
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                            GTK_DIR_TAB_FORWARD);
  return TRUE;
}

typedef struct
{
  guint key;
  GdkModifierType modifiers;
  int modes;
  Act act;
} Binding;

static const Binding bindings[] = {
  { GDK_KEY_Return, 0, ALWAYS, go_on_down },
  { GDK_KEY_Return, GDK_SHIFT_MASK, ALWAYS, go_on_up },
  { GDK_KEY_Return, GDK_CONTROL_MASK, ALWAYS, go_to_next_member },
  { GDK_KEY_Up, 0, ALWAYS, go_up },
  { GDK_KEY_Down, 0, ALWAYS, go_down },
  { GDK_KEY_Left, 0, MOVING | TYPING, go_left },
  { GDK_KEY_Right, 0, MOVING | TYPING, go_right },
  { GDK_KEY_Page_Up, 0, ALWAYS, go_page_up },
  { GDK_KEY_Page_Down, 0, ALWAYS, go_page_down },
  { GDK_KEY_Tab, 0, ALWAYS, tab },
  { GDK_KEY_Tab, GDK_SHIFT_MASK, ALWAYS, tab_back },
  { GDK_KEY_ISO_Left_Tab, 0, ALWAYS, tab_back },
  { GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, ALWAYS, tab_back },
  { GDK_KEY_Home, 0, MOVING | TYPING, go_home },
  { GDK_KEY_End, 0, MOVING | TYPING, go_end },
  { GDK_KEY_Home, GDK_CONTROL_MASK, ALWAYS, go_first },
  { GDK_KEY_End, GDK_CONTROL_MASK, ALWAYS, go_last },
  { GDK_KEY_F2, 0, MOVING, change },
  { GDK_KEY_F2, 0, TYPING, move_in_text },
  { GDK_KEY_Delete, 0, MOVING, empty },
  { GDK_KEY_BackSpace, 0, MOVING, empty },
  { GDK_KEY_Escape, 0, ALWAYS, restore },
  { GDK_KEY_d, GDK_CONTROL_MASK, MOVING, copy_from_above },
  { GDK_KEY_c, GDK_CONTROL_MASK, MOVING, copy },
  { GDK_KEY_v, GDK_CONTROL_MASK, MOVING, paste },
  { GDK_KEY_F6, 0, ALWAYS, leave },
  { GDK_KEY_F7, 0, ALWAYS, tonti_sheet_grid_ask_fine },
  { GDK_KEY_F8, 0, ALWAYS, tonti_sheet_grid_ask_proxy },
};

/* Keys of the number pad and small letters as the others. */
static guint
plain_key (guint key)
{
  switch (key)
    {
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return GDK_KEY_Return;
    case GDK_KEY_KP_Delete:
      return GDK_KEY_Delete;
    case GDK_KEY_KP_Up:
      return GDK_KEY_Up;
    case GDK_KEY_KP_Down:
      return GDK_KEY_Down;
    case GDK_KEY_KP_Left:
      return GDK_KEY_Left;
    case GDK_KEY_KP_Right:
      return GDK_KEY_Right;
    case GDK_KEY_KP_Home:
      return GDK_KEY_Home;
    case GDK_KEY_KP_End:
      return GDK_KEY_End;
    case GDK_KEY_KP_Page_Up:
      return GDK_KEY_Page_Up;
    case GDK_KEY_KP_Page_Down:
      return GDK_KEY_Page_Down;
    default:
      return gdk_keyval_to_lower (key);
    }
}

static gboolean
press (TontiSheetGrid *self, guint key, GdkModifierType modifiers)
{
  const guint plain = plain_key (key);
  for (gsize i = 0; i < G_N_ELEMENTS (bindings); i++)
    if (bindings[i].key == plain && bindings[i].modifiers == modifiers
        && bindings[i].modes & (1 << self->mode))
      return bindings[i].act (self);
  if (self->mode != TONTI_SHEET_MOVING || (modifiers & ~GDK_SHIFT_MASK) != 0)
    return FALSE;
  return tonti_sheet_grid_press_letter (self, gdk_keyval_to_unicode (key));
}

static gboolean
pressed_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state,
            TontiSheetGrid *self)
{
  const GdkModifierType modifiers
      = state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);
  return tonti_sheet_grid_has_rows (self) && press (self, key, modifiers);
}

void
tonti_sheet_grid_add_keys (TontiSheetGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
