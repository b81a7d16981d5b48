// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-primary-key.h"

static GtkWidget *
find_primary (GtkWidget *widget)
{
  GtkWidget *found = NULL;
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "suggested-action"))
    return gtk_widget_is_sensitive (widget) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_primary (child);
  return found;
}

static gboolean
pressed_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state,
            gpointer user_data)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));
  gboolean is_return = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;
  guint modifiers = state & gtk_accelerator_get_default_mod_mask ();
  GtkWidget *primary = is_return && modifiers == GDK_CONTROL_MASK ? find_primary (window) : NULL;
  return primary && gtk_widget_activate (primary);
}

void
tonti_primary_key_add (GtkWidget *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_signal_connect (keys, "key-pressed", G_CALLBACK (pressed_cb), NULL);
  gtk_widget_add_controller (window, keys);
}
