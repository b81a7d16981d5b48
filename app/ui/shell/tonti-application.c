// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-application.h"

#include <glib/gi18n.h>

#include "tonti-window.h"

struct _TontiApplication
{
  AdwApplication parent_instance;
  gboolean quit_after_first_frame; /* for measuring the start */
};

G_DEFINE_FINAL_TYPE (TontiApplication, tonti_application, ADW_TYPE_APPLICATION)

static void
after_paint_cb (GdkFrameClock *clock, TontiApplication *self)
{
  g_application_quit (G_APPLICATION (self));
}

static void
realize_cb (GtkWidget *window, TontiApplication *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  g_signal_connect (gdk_surface_get_frame_clock (surface), "after-paint",
                    G_CALLBACK (after_paint_cb), self);
}

static TontiWindow *
add_window (TontiApplication *self)
{
  TontiWindow *window = tonti_window_new (GTK_APPLICATION (self));
  if (self->quit_after_first_frame)
    g_signal_connect (window, "realize", G_CALLBACK (realize_cb), self);
  return window;
}

/* The window that shows this file already, or one that shows none. */
static TontiWindow *
find_window (TontiApplication *self, GFile *file)
{
  TontiWindow *empty = NULL;
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    {
      GFile *shown = TONTI_IS_WINDOW (l->data) ? tonti_window_get_file (l->data) : NULL;
      if (shown && g_file_equal (shown, file))
        return l->data;
      if (TONTI_IS_WINDOW (l->data) && !shown)
        empty = l->data;
    }
  return empty;
}

static void
tonti_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  TontiApplication *self = TONTI_APPLICATION (application);
  for (int i = 0; i < n_files; i++)
    {
      TontiWindow *window = find_window (self, files[i]);
      if (!window)
        window = add_window (self);
      if (!tonti_window_get_file (window))
        tonti_window_open (window, files[i]);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
tonti_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  if (!window)
    window = GTK_WINDOW (add_window (TONTI_APPLICATION (application)));
  gtk_window_present (window);
}

static int
tonti_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  TontiApplication *self = TONTI_APPLICATION (application);
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("tonti %s\n", TONTI_VERSION);
      return 0;
    }
  if (g_variant_dict_contains (options, "quit-after-first-frame"))
    {
      self->quit_after_first_frame = TRUE;
      g_application_set_flags (application,
                               g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
    }
  return -1;
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (GTK_WINDOW (add_window (user_data)));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_application_quit (user_data);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *parent = gtk_application_get_active_window (user_data);
  adw_show_about_window (parent, "application-name", "Tonti", "application-icon", "org.tonti.Tonti",
                         "version", TONTI_VERSION, "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _ ("The books of tontines, savings groups and cooperatives"), NULL);
}

static const GActionEntry actions[] = {
  { .name = "new-window", .activate = new_window_cb },
  { .name = "about", .activate = about_cb },
  { .name = "quit", .activate = quit_cb },
};

static void
tonti_application_startup (GApplication *application)
{
  static const char *const quit[] = { "<Control>q", NULL };
  static const char *const open[] = { "<Control>o", NULL };
  static const char *const close[] = { "<Control>w", NULL };
  GtkApplication *app = GTK_APPLICATION (application);
  G_APPLICATION_CLASS (tonti_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  gtk_application_set_accels_for_action (app, "app.quit", quit);
  gtk_application_set_accels_for_action (app, "win.open", open);
  gtk_application_set_accels_for_action (app, "window.close", close);
  gtk_window_set_default_icon_name ("org.tonti.Tonti");
}

static void
tonti_application_class_init (TontiApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);
  application_class->startup = tonti_application_startup;
  application_class->activate = tonti_application_activate;
  application_class->open = tonti_application_open;
  application_class->handle_local_options = tonti_application_handle_local_options;
}

static void
tonti_application_init (TontiApplication *self)
{
  static const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
    { "quit-after-first-frame", 0, 0, G_OPTION_ARG_NONE, NULL,
      N_ ("Leave once the first page is painted (for measuring)"), NULL },
    { NULL },
  };
  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), "[BOOK…]");
}

TontiApplication *
tonti_application_new (void)
{
  return g_object_new (TONTI_TYPE_APPLICATION, "application-id", "org.tonti.Tonti", "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/org/tonti/Tonti", NULL);
}
