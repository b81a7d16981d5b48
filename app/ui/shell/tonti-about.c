// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-text-size.h"
#include "tonti-window.h"

/* "~/Documents/Tonti/x.tonti" */
static char *
shorten (const char *path)
{
  const char *home = g_get_home_dir ();
  if (g_str_has_prefix (path, home) && path[strlen (home)] == G_DIR_SEPARATOR)
    return g_strconcat ("~", path + strlen (home), NULL);
  return g_strdup (path);
}

static void
add_versions (GString *text)
{
  g_autofree char *os = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  g_string_append_printf (text, "Tonti %s\n", TONTI_VERSION);
  g_string_append_printf (text, "GTK %u.%u.%u, libadwaita %u.%u.%u, GLib %u.%u.%u\n",
                          gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (), adw_get_major_version (),
                          adw_get_minor_version (), adw_get_micro_version (), glib_major_version,
                          glib_minor_version, glib_micro_version);
  g_string_append_printf (text, "%s\n", os ? os : "unknown system");
}

static void
add_display (GString *text, GtkWindow *window)
{
  GdkDisplay *display = gdk_display_get_default ();
  GskRenderer *renderer = window ? gtk_native_get_renderer (GTK_NATIVE (window)) : NULL;
  const char *language = g_getenv ("LANGUAGE");
  g_string_append_printf (text, "%s, %s, %dx%d, text %d %%\n", G_OBJECT_TYPE_NAME (display),
                          renderer ? G_OBJECT_TYPE_NAME (renderer) : "no renderer",
                          window ? gtk_widget_get_width (GTK_WIDGET (window)) : 0,
                          window ? gtk_widget_get_height (GTK_WIDGET (window)) : 0,
                          tonti_text_size_get ());
  g_string_append_printf (text, "LANGUAGE=%s LANG=%s\n", language ? language : "",
                          g_getenv ("LANG") ? g_getenv ("LANG") : "");
}

/* The folder is told, the name of the file is not: it is often the group's. */
static void
add_book (GString *text, TontiSession *session)
{
  const TontiFacts *facts = tonti_session_get_facts (session);
  const TontiGroup *group = facts->group;
  g_autofree char *folder = g_path_get_dirname (tonti_session_get_path (session));
  g_autofree char *place = shorten (folder);
  g_string_append_printf (text, "%s/*.tonti: %s, %s, %s, %" PRId64 " events%s%s\n", place,
                          group->kind, group->country ? group->country : "", group->lang,
                          facts->events, group->practice ? ", practice" : "",
                          tonti_session_get_obstacle (session) ? ", read only" : "");
}

static TontiSession *
get_session (GtkWindow *parent)
{
  return TONTI_IS_WINDOW (parent) ? tonti_window_get_session (TONTI_WINDOW (parent)) : NULL;
}

static char *
diagnose (GtkWindow *parent)
{
  GString *text = g_string_new (NULL);
  add_versions (text);
  add_display (text, parent);
  if (get_session (parent))
    add_book (text, get_session (parent));
  return g_string_free (text, FALSE);
}

static char *
comment (GtkWindow *parent)
{
  TontiSession *session = get_session (parent);
  const char *what = _ ("The books of tontines, savings groups and cooperatives");
  g_autofree char *path = session ? shorten (tonti_session_get_path (session)) : NULL;
  g_autofree char *line = path ? g_strdup_printf (_ ("This book is the file %s"), path) : NULL;
  g_autofree char *escaped = line ? g_markup_escape_text (line, -1) : NULL;
  return escaped ? g_strdup_printf ("%s\n\n%s", what, escaped) : g_strdup (what);
}

void
tonti_about_show (GtkWindow *parent)
{
  g_autofree char *diagnostic = diagnose (parent);
  g_autofree char *comments = comment (parent);
  adw_show_about_window (parent, "application-name", "Tonti", "application-icon", "org.tonti.Tonti",
                         "version", TONTI_VERSION, "developer-name", _ ("The Tonti project"),
                         "license-type", GTK_LICENSE_GPL_3_0, "comments", comments, "debug-info",
                         diagnostic, "debug-info-filename", "tonti.txt", NULL);
}
