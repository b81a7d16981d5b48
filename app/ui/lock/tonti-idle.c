// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-idle.h"

#include "tonti-clock.h"

struct _TontiIdle
{
  GObject parent_instance;
  gint64 last_us;
  double x, y; /* where the pointer was: GTK repeats a place when what is under it changes */
};

G_DEFINE_FINAL_TYPE (TontiIdle, tonti_idle, G_TYPE_OBJECT)

static TontiIdle *the_idle;
static guint stirred_signal, lock_key_signal;

#define WATCHED "tonti-idle-watched"

gint64
tonti_idle_get_last_us (TontiIdle *self)
{
  return self->last_us;
}

void
tonti_idle_stir (TontiIdle *self)
{
  g_signal_emit (self, stirred_signal, 0);
  self->last_us = tonti_clock_uptime_us ();
}

static gboolean
has_moved (TontiIdle *self, GdkEvent *event)
{
  double x = 0, y = 0;
  gboolean moved = gdk_event_get_position (event, &x, &y) && (x != self->x || y != self->y);
  self->x = x;
  self->y = y;
  return moved;
}

static gboolean
is_person (TontiIdle *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);
  if (type == GDK_MOTION_NOTIFY)
    return has_moved (self, event);
  return type == GDK_KEY_PRESS || type == GDK_BUTTON_PRESS || type == GDK_SCROLL
         || type == GDK_TOUCH_BEGIN;
}

static gboolean
is_lock_key (GdkEvent *event)
{
  GdkModifierType state
      = gdk_event_get_modifier_state (event) & gtk_accelerator_get_default_mod_mask ();
  return gdk_event_get_event_type (event) == GDK_KEY_PRESS && state == GDK_CONTROL_MASK
         && gdk_keyval_to_lower (gdk_key_event_get_keyval (event)) == GDK_KEY_l;
}

static gboolean
event_cb (GtkEventControllerLegacy *controller, GdkEvent *event, TontiIdle *self)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  if (is_person (self, event))
    tonti_idle_stir (self);
  if (is_lock_key (event))
    g_signal_emit (self, lock_key_signal, 0, window);
  return GDK_EVENT_PROPAGATE;
}

static void
watch_windows (GListModel *windows, guint position, guint removed, guint added, TontiIdle *self)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (!window || g_object_get_data (G_OBJECT (window), WATCHED))
        continue;
      GtkEventController *controller = gtk_event_controller_legacy_new ();
      gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
      g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, 0);
      gtk_widget_add_controller (window, controller);
      g_object_set_data (G_OBJECT (window), WATCHED, controller);
    }
}

static void
tonti_idle_class_init (TontiIdleClass *klass)
{
  stirred_signal = g_signal_new ("stirred", TONTI_TYPE_IDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  lock_key_signal = g_signal_new ("lock-key", TONTI_TYPE_IDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, GTK_TYPE_WINDOW);
}

static void
tonti_idle_init (TontiIdle *self)
{
  GListModel *windows = gtk_window_get_toplevels ();
  self->last_us = tonti_clock_uptime_us ();
  watch_windows (windows, 0, 0, g_list_model_get_n_items (windows), self);
  g_signal_connect_object (windows, "items-changed", G_CALLBACK (watch_windows), self, 0);
}

TontiIdle *
tonti_idle_get (void)
{
  if (the_idle)
    return g_object_ref (the_idle);
  the_idle = g_object_new (TONTI_TYPE_IDLE, NULL);
  g_object_add_weak_pointer (G_OBJECT (the_idle), (gpointer *)&the_idle);
  return the_idle;
}
