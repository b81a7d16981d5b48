// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-hand-list.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-hand-row.h"

struct _TontiHandList
{
  AdwBin parent_instance;
  GtkListBox *list;
  GArray *stored; /* gint64, hands in the stored order */
  gboolean asks_served;
  gboolean can_move;
};

G_DEFINE_FINAL_TYPE (TontiHandList, tonti_hand_list, ADW_TYPE_BIN)

static guint changed_signal;

static TontiHandRow *
row_at (TontiHandList *self, guint place)
{
  return TONTI_HAND_ROW (gtk_list_box_get_row_at_index (self->list, (int)place));
}

static void
number (TontiHandList *self, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    tonti_hand_row_set_place (row_at (self, i), i + 1);
}

static void
emit_changed (TontiHandList *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* ---- The order ---- */

/* A selected row that is taken out would still believe that it is. */
static void
put (TontiHandList *self, guint from, guint to)
{
  g_autoptr (GtkWidget) row = g_object_ref (GTK_WIDGET (row_at (self, from)));
  gtk_list_box_unselect_all (self->list);
  gtk_list_box_remove (self->list, row);
  gtk_list_box_insert (self->list, row, (int)to);
}

void
tonti_hand_list_move (TontiHandList *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int from = row ? gtk_list_box_row_get_index (row) : -1;
  int to = from + step;
  if (!row || !self->can_move || to < 0 || to >= (int)self->stored->len)
    return;
  put (self, (guint)from, (guint)to);
  number (self, (guint)MIN (from, to), (guint)MAX (from, to) + 1);
  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  emit_changed (self);
}

void
tonti_hand_list_set_can_move (TontiHandList *self, gboolean can_move)
{
  self->can_move = can_move;
}

gboolean
tonti_hand_list_is_changed (TontiHandList *self)
{
  for (guint i = 0; i < self->stored->len; i++)
    if (tonti_hand_row_get_hand (row_at (self, i)) != g_array_index (self->stored, gint64, i))
      return TRUE;
  return FALSE;
}

json_t *
tonti_hand_list_get_order (TontiHandList *self)
{
  json_t *order = json_array ();
  for (guint i = 0; i < self->stored->len; i++)
    json_array_append_new (
        order, json_sprintf ("hand:%" PRId64, tonti_hand_row_get_hand (row_at (self, i))));
  return order;
}

/* ---- Served before ---- */

void
tonti_hand_list_set_asks_served (TontiHandList *self, gboolean asks)
{
  self->asks_served = asks;
  for (guint i = 0; i < self->stored->len; i++)
    {
      tonti_hand_row_set_asks_served (row_at (self, i), asks);
      if (!asks)
        tonti_hand_row_set_served (row_at (self, i), FALSE);
    }
}

json_t *
tonti_hand_list_get_served (TontiHandList *self)
{
  json_t *served = NULL;
  for (guint i = 0; i < self->stored->len; i++)
    {
      if (!tonti_hand_row_is_served (row_at (self, i)))
        continue;
      served = served ? served : json_array ();
      json_array_append_new (
          served,
          json_pack ("{s:o}", "hand",
                     json_sprintf ("hand:%" PRId64, tonti_hand_row_get_hand (row_at (self, i)))));
    }
  return served;
}

/* ---- What is stored ---- */

static gboolean
is_same (const GArray *a, const GArray *b)
{
  for (guint i = 0; i < a->len && a->len == b->len; i++)
    if (g_array_index (a, gint64, i) != g_array_index (b, gint64, i))
      return FALSE;
  return a->len == b->len;
}

static void
add_row (TontiHandList *self, const TontiRoundHand *hand)
{
  GtkWidget *row = tonti_hand_row_new (hand->hand, hand->names);
  tonti_hand_row_set_asks_served (TONTI_HAND_ROW (row), self->asks_served);
  g_signal_connect_swapped (row, "served", G_CALLBACK (emit_changed), self);
  gtk_list_box_append (self->list, row);
}

void
tonti_hand_list_clear (TontiHandList *self)
{
  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_array_set_size (self->stored, 0);
}

void
tonti_hand_list_show (TontiHandList *self, const TontiRoundReport *round)
{
  g_autoptr (GArray) hands = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < round->hands->len; i++)
    g_array_append_val (hands, g_array_index (round->hands, TontiRoundHand, i).hand);
  if (is_same (hands, self->stored) && tonti_hand_list_is_changed (self))
    return;
  tonti_hand_list_clear (self);
  g_array_append_vals (self->stored, hands->data, hands->len);
  for (guint i = 0; i < round->hands->len; i++)
    add_row (self, &g_array_index (round->hands, TontiRoundHand, i));
  number (self, 0, hands->len);
}

/* ---- Keys ---- */

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        TontiHandList *self)
{
  gboolean is_up = keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up;
  gboolean is_down = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down;
  if (!(state & GDK_ALT_MASK) || (!is_up && !is_down))
    return GDK_EVENT_PROPAGATE;
  tonti_hand_list_move (self, is_up ? -1 : 1);
  return GDK_EVENT_STOP;
}

static void
tonti_hand_list_finalize (GObject *object)
{
  g_array_unref (TONTI_HAND_LIST (object)->stored);
  G_OBJECT_CLASS (tonti_hand_list_parent_class)->finalize (object);
}

static void
tonti_hand_list_class_init (TontiHandListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tonti_hand_list_finalize;
  changed_signal = g_signal_new ("changed", TONTI_TYPE_HAND_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
tonti_hand_list_init (TontiHandList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  self->stored = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->can_move = TRUE;
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "pool-hands");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Hands in the order of turns"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), scroller);
}
