// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-hall-window.h"

typedef struct
{
  gboolean is_sending;
} TontiHallWindowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (TontiHallWindow, tonti_hall_window, ADW_TYPE_WINDOW)

static TontiHallWindowPrivate *
get_private (TontiHallWindow *self)
{
  return tonti_hall_window_get_instance_private (self);
}

gpointer
tonti_hall_window_new (GType type, GtkWidget *parent)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  gpointer self = g_object_new (type, "transient-for", root, "modal", TRUE, NULL);
  int width = gtk_widget_get_width (GTK_WIDGET (root));
  int height = gtk_widget_get_height (GTK_WIDGET (root));
  if (width > 0 && height > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  return self;
}

gboolean
tonti_hall_window_is_sending (TontiHallWindow *self)
{
  return get_private (self)->is_sending;
}

void
tonti_hall_window_set_sending (TontiHallWindow *self, gboolean is_sending)
{
  get_private (self)->is_sending = is_sending;
}

void
tonti_hall_window_leave_for (TontiHallWindow *self, const char *route_format, ...)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *route = NULL;
  va_list args;
  va_start (args, route_format);
  route = g_strdup_vprintf (route_format, args);
  va_end (args);
  if (parent)
    tonti_page_show (GTK_WIDGET (parent), "%s", route);
  gtk_window_destroy (GTK_WINDOW (self));
}

void
tonti_hall_window_set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

void
tonti_hall_window_tell_refused (GtkLabel *label, TontiOfficersRow *officers,
                                const TontiProblems *problems)
{
  g_autoptr (TontiProblems) others = tonti_problems_new ();
  g_autofree char *text = NULL;
  for (guint i = 0; i < tonti_problems_count (problems); i++)
    if (!tonti_officers_row_blame (officers, tonti_problems_get (problems, i)))
      tonti_problems_copy (others, tonti_problems_get (problems, i));
  text = tonti_page_join_problems (others);
  tonti_hall_window_set_text (label, text);
}

static gboolean
tonti_hall_window_close_request (GtkWindow *window)
{
  if (get_private (TONTI_HALL_WINDOW (window))->is_sending)
    return TRUE;
  return GTK_WINDOW_CLASS (tonti_hall_window_parent_class)->close_request (window);
}

static void
tonti_hall_window_class_init (TontiHallWindowClass *klass)
{
  GTK_WINDOW_CLASS (klass)->close_request = tonti_hall_window_close_request;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
tonti_hall_window_init (TontiHallWindow *self)
{
}
