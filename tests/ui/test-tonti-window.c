// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>
#include <string.h>

#include "tonti-keys.h"
#include "tonti-preferences.h"
#include "tonti-renderer.h"
#include "tonti-stage.h"
#include "tonti-state.h"
#include "tonti-text-size.h"
#include "tonti-window-memory.h"

/* The window: it opens a book, names what can be undone, says what is saved, remembers how it
 * stood. */

static void
open_path (TontiWindow *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  tonti_window_open (window, file);
}

static void
activate (TontiWindow *window, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
  tonti_stage_settle ();
}

static const char *
get_page (TontiWindow *window)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (tonti_stage_find_id (window, "pages")));
}

static void
opens_a_book_and_shows_its_figures (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = tonti_stage_window ();
  open_path (window, f->path);
  g_assert_nonnull (tonti_window_get_file (window));
  tonti_stage_show (window, "home");
  tonti_stage_wait_text (window, "30 members · 31 hands");
  tonti_stage_wait_text (window, "Next meeting: no. 1");
  tonti_stage_wait_text (window, "Saturday 4 January 2025");
  tonti_stage_wait_text (window, "Practice book");
  tonti_stage_wait_text (window, "Every line checked");
  tonti_stage_assert_named (window);
  tonti_stage_close (window);
}

static void
says_why_a_file_is_no_book (void)
{
  g_autofree char *folder = g_dir_make_tmp ("tonti-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "poem.tonti", NULL);
  TontiWindow *window = tonti_stage_window ();
  g_assert_true (g_file_set_contents (path, "no book at all", -1, NULL));
  open_path (window, path);
  g_assert_null (tonti_window_get_file (window));
  tonti_stage_wait_text (window, "poem.tonti");
  tonti_stage_close (window);
  g_remove (path);
  g_rmdir (folder);
}

static void
goes_while_the_check_is_under_way (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  for (int i = 0; i < 3; i++)
    {
      TontiWindow *window = tonti_stage_window ();
      open_path (window, f->path);
      tonti_stage_close (window);
    }
}

static void
turns_its_pages (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiWindow *window = tonti_stage_open (f->path);
  tonti_stage_show (window, "home");
  activate (window, "win.next-page");
  g_assert_cmpstr (get_page (window), !=, "home");
  activate (window, "win.previous-page");
  g_assert_cmpstr (get_page (window), ==, "home");
  activate (window, "win.previous-page");
  g_assert_cmpstr (get_page (window), ==, "home");
  tonti_stage_show (window, "no-such-page/1");
  g_assert_cmpstr (get_page (window), ==, "home");
  tonti_stage_close (window);
}

static void
nothing_of_a_book_can_be_asked_without_one (void)
{
  TontiWindow *window = tonti_stage_window ();
  g_assert_false (gtk_widget_is_sensitive (tonti_stage_find_id (window, "undo_button")));
  g_assert_false (gtk_widget_get_visible (tonti_stage_find_id (window, "book_tools")));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show", "s", "home");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-page", NULL);
  tonti_stage_close (window);
}

static gboolean
names_a_step (gpointer button)
{
  const char *tip = gtk_widget_get_tooltip_text (button);
  return tip && strchr (tip, ':');
}

static void
undo_names_the_step (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_fixture_apply (f, "{'do':'meeting.open','meeting':1}");
  TontiWindow *window = tonti_stage_open (f->path);
  TontiSession *session = tonti_window_get_session (window);
  GtkWidget *undo = tonti_stage_find_id (window, "undo_button");
  GtkWidget *redo = tonti_stage_find_id (window, "redo_button");
  tonti_session_set_clock (session, f->user.now_unix_s, f->user.today);
  g_assert_false (gtk_widget_is_sensitive (redo));
  tonti_session_apply (
      session, json_pack ("{s:s,s:i,s:s}", "do", "presence.set", "member", 3, "presence", "late"),
      NULL, NULL, NULL);
  tonti_stage_wait (names_a_step, undo);
  g_assert_true (gtk_widget_is_sensitive (undo));
  activate (window, "win.undo");
  tonti_stage_wait (names_a_step, redo);
  tonti_stage_wait_text (window, "Taken back: ");
  g_assert_true (gtk_widget_is_sensitive (redo));
  tonti_stage_close (window);
}

static void
says_that_it_is_saved (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiWindow *window = tonti_stage_open (f->path);
  TontiSession *session = tonti_window_get_session (window);
  tonti_session_set_clock (session, f->user.now_unix_s, f->user.today);
  tonti_stage_wait_text (window, "Saved");
  activate (window, "win.save");
  tonti_stage_wait_text (window, "Everything is saved already");
  tonti_session_apply (session, json_pack ("{s:s,s:s}", "do", "member.add", "name", "Awa Diop"),
                       NULL, NULL, NULL);
  tonti_stage_wait_saved (window);
  tonti_stage_wait_text (window, "Saved ");
  tonti_stage_close (window);
}

static void
remembers_how_each_book_stood (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiWindow *window = tonti_stage_open (f->path);
  const char *book = tonti_session_get_group (tonti_window_get_session (window))->uuid;
  g_autofree char *uuid = g_strdup (book);
  tonti_session_set_author (tonti_window_get_session (window), 7);
  tonti_stage_show (window, "home");
  activate (window, "win.next-page");
  g_autofree char *page = g_strdup (get_page (window));
  activate (window, "win.toggle-sidebar");
  tonti_stage_close (window);

  g_auto (TontiWindowMemory) memory = { 0 };
  tonti_window_memory_read (&memory, uuid);
  g_assert_cmpstr (memory.page, ==, page);
  g_assert_false (memory.has_sidebar);
  window = tonti_stage_open (f->path);
  g_assert_cmpstr (get_page (window), ==, page);
  g_assert_false (gtk_widget_get_visible (tonti_stage_find_id (window, "side")));
  g_assert_cmpint (tonti_session_get_user (tonti_window_get_session (window)).author, ==, 7);
  activate (window, "win.toggle-sidebar");
  tonti_stage_show (window, "home");
  tonti_stage_close (window);
}

static void
text_is_between_once_and_twice_its_size (void)
{
  TontiWindow *window = tonti_stage_window ();
  int before, after;
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &before, NULL);
  tonti_text_size_set (150);
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &after, NULL);
  g_assert_cmpint (after, ==, (before > 0 ? before : 96 * 1024) * 3 / 2);
  tonti_text_size_set (900);
  g_assert_cmpint (tonti_text_size_get (), ==, 200);
  tonti_text_size_set (3);
  g_assert_cmpint (tonti_text_size_get (), ==, 100);
  tonti_stage_close (window);
}

/* A start that painted nothing leaves its mark; the next one paints safely, and says so once. */
static void
a_start_that_showed_nothing_is_noticed (void)
{
  g_autofree char *before = g_strdup (g_getenv ("GSK_RENDERER"));
  g_unsetenv ("GSK_RENDERER");
  g_assert_false (tonti_renderer_prepare ());
  g_assert_null (g_getenv ("GSK_RENDERER"));
  tonti_renderer_has_painted ();
  g_assert_false (tonti_renderer_prepare ());
  g_assert_true (tonti_renderer_prepare ());
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, "cairo");
  g_assert_true (tonti_renderer_is_safe ());
  tonti_renderer_has_painted ();
  g_assert_false (tonti_renderer_prepare ());
  tonti_renderer_set_safe (FALSE);
  g_setenv ("GSK_RENDERER", "ngl", TRUE);
  g_assert_false (tonti_renderer_prepare ());
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, "ngl");
  tonti_renderer_has_painted ();
  if (before)
    g_setenv ("GSK_RENDERER", before, TRUE);
  else
    g_unsetenv ("GSK_RENDERER");
}

static GtkWindow *
find_other (TontiWindow *window)
{
  GListModel *all = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) one = g_list_model_get_item (all, i);
      if (one != GTK_WINDOW (window) && gtk_widget_get_mapped (GTK_WIDGET (one)))
        return one;
    }
  return NULL;
}

static void
preferences_choose_who_is_at_the_keyboard (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = tonti_stage_open (f->path);
  tonti_preferences_show (GTK_WINDOW (window));
  GtkWindow *preferences = find_other (window);
  g_assert_nonnull (preferences);
  tonti_stage_wait_text (preferences, "At the keyboard");
  tonti_stage_wait_text (preferences, "The treasurer in office");
  tonti_stage_assert_named (preferences);
  gtk_window_destroy (preferences);
  tonti_stage_close (window);
}

/* Also on a French keyboard, whose digits need Shift. */
static void
keys_lead_somewhere (void)
{
  TontiWindow *window = tonti_stage_window ();
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  tonti_keys_set (application);
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);
  g_assert_cmpuint (g_strv_length (actions), >, 20);
  g_assert_true (g_strv_contains ((const char *const *)actions, "win.undo"));
  g_auto (GStrv) french = gtk_application_get_actions_for_accel (application, "<Alt>ampersand");
  g_assert_cmpstr (french[0], ==, "win.show::home");
  tonti_stage_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/window/opens-a-book-and-shows-its-figures",
                   opens_a_book_and_shows_its_figures);
  g_test_add_func ("/ui/window/says-why-a-file-is-no-book", says_why_a_file_is_no_book);
  g_test_add_func ("/ui/window/goes-while-the-check-is-under-way",
                   goes_while_the_check_is_under_way);
  g_test_add_func ("/ui/window/turns-its-pages", turns_its_pages);
  g_test_add_func ("/ui/window/nothing-of-a-book-can-be-asked-without-one",
                   nothing_of_a_book_can_be_asked_without_one);
  g_test_add_func ("/ui/window/undo-names-the-step", undo_names_the_step);
  g_test_add_func ("/ui/window/says-that-it-is-saved", says_that_it_is_saved);
  g_test_add_func ("/ui/window/remembers-how-each-book-stood", remembers_how_each_book_stood);
  g_test_add_func ("/ui/window/text-is-between-once-and-twice-its-size",
                   text_is_between_once_and_twice_its_size);
  g_test_add_func ("/ui/window/a-start-that-showed-nothing-is-noticed",
                   a_start_that_showed_nothing_is_noticed);
  g_test_add_func ("/ui/window/preferences-choose-who-is-at-the-keyboard",
                   preferences_choose_who_is_at_the_keyboard);
  g_test_add_func ("/ui/window/keys-lead-somewhere", keys_lead_somewhere);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
