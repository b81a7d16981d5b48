// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-application.h"

#include <glib/gi18n.h>

#include "tonti-about.h"
#include "tonti-help.h"
#include "tonti-keys.h"
#include "tonti-preferences.h"
#include "tonti-renderer.h"
#include "tonti-settings.h"
#include "tonti-text-size.h"
#include "tonti-theme.h"
#include "tonti-window.h"

struct _TontiApplication
{
  AdwApplication parent_instance;
  gboolean quit_after_first_frame; /* for measuring the start */
  gboolean had_first_frame;
  gint64 clock_s; /* of practice books, 0 = the computer's */
  TontiDay clock_day;
};

G_DEFINE_FINAL_TYPE (TontiApplication, tonti_application, ADW_TYPE_APPLICATION)

/* Windows. */

static void
after_paint_cb (GdkFrameClock *clock, TontiApplication *self)
{
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, self);
  if (self->had_first_frame)
    return;
  self->had_first_frame = TRUE;
  tonti_renderer_has_painted ();
  if (self->quit_after_first_frame)
    g_application_quit (G_APPLICATION (self));
}

static void
realize_cb (GtkWidget *window, TontiApplication *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  g_signal_connect_object (gdk_surface_get_frame_clock (surface), "after-paint",
                           G_CALLBACK (after_paint_cb), self, 0);
}

static TontiWindow *
add_window (TontiApplication *self)
{
  gboolean is_safe = !self->had_first_frame && tonti_renderer_prepare ();
  TontiWindow *window = tonti_window_new (GTK_APPLICATION (self));
  tonti_window_set_clock (window, self->clock_s, self->clock_day);
  if (!self->had_first_frame)
    g_signal_connect (window, "realize", G_CALLBACK (realize_cb), self);
  if (is_safe)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.toast", "s",
                                _ ("The last start showed nothing: safe display is on"));
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
      if (shown && file && g_file_equal (shown, file))
        return l->data;
      if (TONTI_IS_WINDOW (l->data) && !shown)
        empty = l->data;
    }
  return empty;
}

static TontiWindow *
take_window (TontiApplication *self, GFile *file)
{
  TontiWindow *window = find_window (self, file);
  return window ? window : add_window (self);
}

static void
open_one (TontiApplication *self, GFile *file)
{
  TontiWindow *window = take_window (self, file);
  if (!tonti_window_get_file (window))
    tonti_window_open (window, file);
  gtk_window_present (GTK_WINDOW (window));
}

static void
tonti_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    open_one (TONTI_APPLICATION (application), files[i]);
}

static void
tonti_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  if (!window)
    window = GTK_WINDOW (add_window (TONTI_APPLICATION (application)));
  gtk_window_present (window);
}

/* Command line. */

static int
tonti_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("tonti " TONTI_VERSION "\n");
  return 0;
}

static void
practise (TontiApplication *self)
{
  TontiWindow *window = take_window (self, NULL);
  gtk_window_present (GTK_WINDOW (window));
  tonti_window_practise (window, FALSE);
}

static void
open_last (TontiApplication *self)
{
  g_autofree char *path = tonti_settings_get_text ("last-book");
  g_autoptr (GFile) file = *path ? g_file_new_for_path (path) : NULL;
  if (file)
    open_one (self, file);
  else
    g_application_activate (G_APPLICATION (self));
}

/* FALSE: said on the caller's terminal what is wrong. */
static gboolean
set_clock (TontiApplication *self, GApplicationCommandLine *line, GVariantDict *options)
{
  const char *clock = NULL, *today = NULL;
  gboolean ok = TRUE;
  g_variant_dict_lookup (options, "clock", "&s", &clock);
  g_variant_dict_lookup (options, "today", "&s", &today);
  if (clock && !tonti_instant_parse (clock, &self->clock_s))
    ok = FALSE;
  if (ok && clock)
    self->clock_day = tonti_instant_day (self->clock_s);
  if (today && (!clock || !tonti_day_parse_iso (today, &self->clock_day)))
    ok = FALSE;
  if (!ok)
    g_application_command_line_printerr (
        line, "%s\n",
        _ ("--clock, --today: the instant is YYYY-MM-DDTHH:MM:SSZ, the day YYYY-MM-DD, and a day "
           "needs an instant: correct them"));
  return ok;
}

static int
tonti_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  TontiApplication *self = TONTI_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (line);
  g_auto (GStrv) words = g_application_command_line_get_arguments (line, NULL);
  gboolean is_local = !g_application_command_line_get_is_remote (line);
  int text_size = 0;
  if (!set_clock (self, line, options))
    return 2;
  if (g_variant_dict_lookup (options, "text-size", "i", &text_size))
    tonti_text_size_show (text_size);
  self->quit_after_first_frame
      |= is_local && g_variant_dict_contains (options, "quit-after-first-frame");
  for (int i = 1; words[i]; i++)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, words[i]);
      open_one (self, file);
    }
  if (g_variant_dict_contains (options, "demo"))
    practise (self);
  else if (g_variant_dict_contains (options, "last-book"))
    open_last (self);
  else if (!words[0] || !words[1])
    g_application_activate (application);
  return 0;
}

/* Actions. */

static void
practise_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  practise (user_data);
}

static void
open_last_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_last (user_data);
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (GTK_WINDOW (add_window (user_data)));
}

static gpointer
copy_ref (gconstpointer window, gpointer user_data)
{
  return g_object_ref ((gpointer)window);
}

/* Window after window, so that each keeps what it has to keep. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows = g_list_copy_deep (gtk_application_get_windows (user_data), copy_ref, NULL);
  for (GList *l = windows; l; l = l->next)
    gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  tonti_about_show (gtk_application_get_active_window (user_data));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  tonti_keys_show (gtk_application_get_active_window (user_data));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  tonti_preferences_show (gtk_application_get_active_window (user_data));
}

static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  tonti_help_show (gtk_application_get_active_window (user_data));
}

static void
text_size_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *name = g_action_get_name (G_ACTION (action));
  int step = g_str_equal (name, "larger-text") ? 10 : -10;
  tonti_text_size_set (g_str_equal (name, "normal-text") ? 100 : tonti_text_size_get () + step);
}

static const GActionEntry actions[] = {
  { .name = "new-window", .activate = new_window_cb },
  { .name = "practice", .activate = practise_cb },
  { .name = "last-book", .activate = open_last_cb },
  { .name = "help", .activate = help_cb },
  { .name = "shortcuts", .activate = shortcuts_cb },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "larger-text", .activate = text_size_cb },
  { .name = "smaller-text", .activate = text_size_cb },
  { .name = "normal-text", .activate = text_size_cb },
  { .name = "about", .activate = about_cb },
  { .name = "quit", .activate = quit_cb },
};

/* What a group's files are called is nothing for the desktop's list of recent files. */
static void
keep_no_recent_files (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  if (settings)
    g_object_set (settings, "gtk-recent-files-enabled", FALSE, NULL);
}

static void
tonti_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (tonti_application_parent_class)->startup (application);
  keep_no_recent_files ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  tonti_keys_set (GTK_APPLICATION (application));
  tonti_theme_show (NULL);
  tonti_text_size_show (0);
  gtk_window_set_default_icon_name ("org.tonti.Tonti");
}

static void
tonti_application_class_init (TontiApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);
  application_class->startup = tonti_application_startup;
  application_class->activate = tonti_application_activate;
  application_class->open = tonti_application_open;
  application_class->command_line = tonti_application_command_line;
  application_class->handle_local_options = tonti_application_handle_local_options;
}

static void
tonti_application_init (TontiApplication *self)
{
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, _ ("Print the version"), NULL },
    { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, _ ("Open the practice book"), NULL },
    { "last-book", 0, 0, G_OPTION_ARG_NONE, NULL, _ ("Open the book opened last"), NULL },
    { "text-size", 0, 0, G_OPTION_ARG_INT, NULL, _ ("Size of the text, 100 to 200"),
      _ ("PERCENT") },
    { "clock", 0, 0, G_OPTION_ARG_STRING, NULL, _ ("Practice books: take this for the time"),
      _ ("INSTANT") },
    { "today", 0, 0, G_OPTION_ARG_STRING, NULL, _ ("Practice books: and this for the day"),
      _ ("DAY") },
    { "quit-after-first-frame", 0, 0, G_OPTION_ARG_NONE, NULL,
      _ ("Leave once the first page is painted (for measuring)"), NULL },
    { NULL },
  };
  self->clock_day = TONTI_DAY_NONE;
  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), "[BOOK…]");
}

TontiApplication *
tonti_application_new (void)
{
  return g_object_new (TONTI_TYPE_APPLICATION, "application-id", "org.tonti.Tonti", "flags",
                       G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", "/org/tonti/Tonti", NULL);
}
