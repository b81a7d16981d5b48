// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-stage.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "tonti-demo.h"

static AdwApplication *application;
static char *home;
static int outcome;

static void
activate_cb (GApplication *self)
{
  g_application_hold (self);
  outcome = g_test_run ();
  g_application_release (self);
}

/* What the window remembers is remembered here, not among the things of who runs the tests. */
static void
make_home (void)
{
  home = g_dir_make_tmp ("tonti-home-XXXXXX", NULL);
  g_assert_nonnull (home);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
}

const char *
tonti_stage_get_folder (void)
{
  return home;
}

char *
tonti_stage_make_demo (const char *name, const char *lang, gint64 members, gint64 meetings)
{
  const TontiDemo wish
      = { .kind = "rotating", .lang = lang, .members = members, .meetings = meetings, .seed = 1 };
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  char *path = g_build_filename (home, name, NULL);
  g_autoptr (TontiBook) book = tonti_demo_make (path, &wish, problems);
  g_assert_nonnull (book);
  return path;
}

char *
tonti_stage_get_code (const char *path, gint64 meeting)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiBook) book = tonti_book_open (path, FALSE, problems);
  return tonti_book_seal_code (book, (TontiMeetingId){ meeting }, problems);
}

static void
remove_folder (const char *folder)
{
  const char *name;
  GDir *dir = g_dir_open (folder, 0, NULL);
  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_remove (path);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (folder);
}

int
tonti_stage_run (int argc, char *argv[], void (*add_tests) (void))
{
  make_home ();
  gtk_test_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink",
                FALSE, NULL);
  add_tests ();
  application = adw_application_new ("org.tonti.Tests", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  g_application_run (G_APPLICATION (application), 0, NULL);
  g_object_unref (application);
  remove_folder (home);
  g_clear_pointer (&home, g_free);
  return outcome;
}

TontiWindow *
tonti_stage_window (void)
{
  TontiWindow *window = tonti_window_new (GTK_APPLICATION (application));
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

TontiWindow *
tonti_stage_open (const char *path)
{
  TontiWindow *window = tonti_stage_window ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  tonti_window_open (window, file);
  g_assert_nonnull (tonti_window_get_file (window));
  return window;
}

static gboolean
is_gone (gpointer weak)
{
  return *(gpointer *)weak == NULL;
}

void
tonti_stage_close (TontiWindow *window)
{
  gpointer weak = window;
  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_destroy (GTK_WINDOW (window));
  tonti_stage_wait (is_gone, &weak);
}

static GtkWidget *
search (GtkWidget *widget, TontiStageCheck check, gconstpointer data, gboolean mapped_only)
{
  if ((!mapped_only || gtk_widget_get_mapped (widget)) && check (widget, data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = search (child, check, data, mapped_only);
      if (found)
        return found;
    }
  return NULL;
}

GtkWidget *
tonti_stage_find (GtkWidget *root, TontiStageCheck check, gconstpointer data)
{
  return search (root, check, data, TRUE);
}

static gboolean
shows (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

GtkWidget *
tonti_stage_find_text (gpointer root, const char *text)
{
  return search (GTK_WIDGET (root), shows, text, TRUE);
}

static gboolean
has_id (GtkWidget *widget, gconstpointer id)
{
  return g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0;
}

GtkWidget *
tonti_stage_find_id (gpointer root, const char *id)
{
  return search (GTK_WIDGET (root), has_id, id, FALSE);
}

static gboolean
is_button (GtkWidget *widget, gconstpointer text)
{
  gboolean can = GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget)
                 || GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_CHECK_BUTTON (widget);
  const char *tip = gtk_widget_get_tooltip_text (widget);
  return can && ((tip && strstr (tip, text)) || search (widget, shows, text, TRUE));
}

GtkWidget *
tonti_stage_find_button (gpointer root, const char *text)
{
  return search (GTK_WIDGET (root), is_button, text, TRUE);
}

void
tonti_stage_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
give_up_cb (gpointer late)
{
  *(gboolean *)late = TRUE;
  return G_SOURCE_REMOVE;
}

/* FALSE: the time ran out. */
static gboolean
wait (gboolean (*holds) (gpointer data), gpointer data)
{
  gboolean late = FALSE, held;
  guint timer = g_timeout_add_seconds (20, give_up_cb, &late);
  while (!(held = holds (data)) && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (timer);
  return held;
}

void
tonti_stage_wait (gboolean (*holds) (gpointer data), gpointer data)
{
  g_assert_true (wait (holds, data));
}

typedef struct
{
  gpointer root;
  const char *text;
} Sought;

static gboolean
text_is_there (gpointer data)
{
  const Sought *sought = data;
  return tonti_stage_find_text (sought->root, sought->text) != NULL;
}

static gboolean
text_is_gone (gpointer data)
{
  return !text_is_there (data);
}

void
tonti_stage_wait_text (gpointer root, const char *text)
{
  if (!wait (text_is_there, &(Sought){ root, text }))
    g_error ("never shown: %s", text);
}

void
tonti_stage_wait_no_text (gpointer root, const char *text)
{
  if (!wait (text_is_gone, &(Sought){ root, text }))
    g_error ("still shown: %s", text);
}

static gboolean
is_saved (gpointer window)
{
  return tonti_session_get_pending (tonti_window_get_session (window)) == 0;
}

void
tonti_stage_wait_saved (TontiWindow *window)
{
  tonti_stage_wait (is_saved, window);
  tonti_stage_settle ();
}

void
tonti_stage_show (TontiWindow *window, const char *route)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show", "s", route));
  tonti_stage_settle ();
}

static gboolean
is_sensitive (gpointer button)
{
  return gtk_widget_is_sensitive (button);
}

void
tonti_stage_click (GtkWidget *button)
{
  g_assert_nonnull (button);
  tonti_stage_wait (is_sensitive, button);
  g_assert_true (gtk_widget_activate (button));
  tonti_stage_settle ();
}

static gboolean
press (GtkWidget *widget, guint keyval, GdkModifierType state, GtkPropagationPhase phase)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (controllers, i);
      if (GTK_IS_EVENT_CONTROLLER_KEY (one)
          && gtk_event_controller_get_propagation_phase (one) == phase)
        g_signal_emit_by_name (one, "key-pressed", keyval, 0, state, &handled);
    }
  return handled;
}

gboolean
tonti_stage_key (GtkWidget *widget, guint keyval, GdkModifierType state)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();
  gboolean handled = FALSE;
  for (GtkWidget *w = widget; w; w = gtk_widget_get_parent (w))
    g_ptr_array_add (chain, w);
  for (guint i = chain->len; i > 0 && !handled; i--)
    handled = press (chain->pdata[i - 1], keyval, state, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < chain->len && !handled; i++)
    handled = press (chain->pdata[i], keyval, state, GTK_PHASE_BUBBLE);
  tonti_stage_settle ();
  return handled;
}

void
tonti_stage_type (GtkWidget *editable, const char *text)
{
  g_assert_true (GTK_IS_EDITABLE (editable));
  gtk_editable_select_region (GTK_EDITABLE (editable), 0, -1);
  gtk_editable_set_text (GTK_EDITABLE (editable), text);
  tonti_stage_settle ();
}

static gboolean
is_nameless (GtkWidget *widget, gconstpointer data)
{
  gboolean shows_words = search (widget, shows, "", TRUE) != NULL;
  return gtk_widget_get_focusable (widget) && GTK_IS_ACCESSIBLE (widget) && !shows_words
         && !GTK_IS_TEXT (widget) && !GTK_IS_WINDOW (widget) && !GTK_IS_SCROLLED_WINDOW (widget)
         && !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                               GTK_ACCESSIBLE_PROPERTY_LABEL)
         && !gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                               GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

void
tonti_stage_assert_named (gpointer root)
{
  GtkWidget *nameless = search (GTK_WIDGET (root), is_nameless, NULL, TRUE);
  if (nameless)
    g_error ("without a name for screen readers: %s “%s” in %s", G_OBJECT_TYPE_NAME (nameless),
             gtk_buildable_get_buildable_id (GTK_BUILDABLE (nameless)),
             G_OBJECT_TYPE_NAME (gtk_widget_get_parent (nameless)));
}
