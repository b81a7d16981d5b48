// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-demo.h"
#include "tonti-stage.h"

/* The first page of a book: what it says, and where its buttons and lines lead. */

typedef struct
{
  TontiWindow *window;
  const char *name;
} Page;

static gboolean
is_shown (gpointer data)
{
  const Page *page = data;
  GtkWidget *pages = tonti_stage_find_id (page->window, "pages");
  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (pages)), page->name);
}

static void
wait_page (TontiWindow *window, const char *name)
{
  tonti_stage_wait (is_shown, &(Page){ window, name });
}

static gboolean
is_row_of (GtkWidget *widget, gconstpointer list)
{
  return GTK_IS_LIST_BOX_ROW (widget)
         && gtk_widget_has_css_class (gtk_widget_get_parent (widget), list)
         && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget));
}

static gboolean
is_button_of (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_BUTTON (widget) && tonti_stage_find_text (widget, text) != NULL;
}

static gboolean
can_press (TontiWindow *window, const char *text)
{
  GtkWidget *button = tonti_stage_find (GTK_WIDGET (window), is_button_of, text);
  g_assert_nonnull (button);
  return gtk_widget_is_sensitive (button);
}

/* Another page may have been in sight when the book was left. */
static TontiWindow *
open_home (const char *path)
{
  TontiWindow *window = tonti_stage_open (path);
  tonti_stage_show (window, "home");
  return window;
}

static char *
make_demo (TontiFixture *f, gint64 meetings)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  char *path = g_build_filename (f->folder, "demo.tonti", NULL);
  const TontiDemo wish
      = { .kind = "rotating", .lang = "en", .members = 12, .meetings = meetings, .seed = 1 };
  TontiBook *book = tonti_demo_make (path, &wish, problems);
  g_assert_nonnull (book);
  tonti_book_close (book);
  return path;
}

/* A book that never met: three steps, the first of them with its button. */
static void
an_empty_book_is_led_to_its_first_meeting (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiWindow *window = open_home (f->path);
  tonti_stage_wait_text (window, "Three steps to the first meeting");
  g_assert_null (tonti_stage_find_text (window, "In the cash box"));
  g_assert_true (can_press (window, "Add Members"));
  g_assert_false (can_press (window, "Plan Meetings"));
  tonti_stage_assert_named (window);
  tonti_stage_close (window);
}

static void
a_step_that_is_done_is_ticked (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiWindow *window = open_home (f->path);
  TontiSession *session = tonti_window_get_session (window);
  tonti_stage_wait_text (window, "Three steps to the first meeting");
  tonti_session_set_clock (session, f->user.now_unix_s, f->user.today);
  tonti_session_apply (session, json_pack ("{s:s,s:s}", "do", "member.add", "name", "Awa Diop"),
                       NULL, NULL, NULL);
  tonti_stage_wait_text (window, "Done");
  g_assert_true (can_press (window, "Prepare the Pot"));
  tonti_stage_close (window);
}

static void
a_group_ready_to_meet_is_shown_its_meeting (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_home (f->path);
  tonti_stage_wait_text (window, "Next meeting: no. 1");
  tonti_stage_wait_text (window, "30 members · 31 hands");
  tonti_stage_wait_text (window, "Never counted yet");
  tonti_stage_wait_text (window, "Nothing is waiting");
  tonti_stage_wait_text (window, "Every line checked");
  g_assert_nonnull (tonti_stage_find_button (window, "Open Meeting No. 1"));
  g_assert_null (tonti_stage_find_text (window, "Last meetings"));
  tonti_stage_assert_named (window);
  tonti_stage_close (window);
}

static void
an_open_meeting_is_gone_on_with (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_fixture_apply (f, "{'do':'meeting.open','meeting':1}");
  TontiWindow *window = open_home (f->path);
  tonti_stage_wait_text (window, "Meeting no. 1 is open");
  tonti_stage_click (
      tonti_stage_find (GTK_WIDGET (window), is_button_of, "Go On with the Meeting"));
  wait_page (window, "meetings");
  tonti_stage_close (window);
}

static void
lines_lead_where_it_is_done (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  g_autofree char *path = make_demo (f, 4);
  TontiWindow *window = open_home (path);
  tonti_stage_wait_text (window, "Last meetings");
  tonti_stage_assert_named (window);
  GtkWidget *row = tonti_stage_find (GTK_WIDGET (window), is_row_of, "home-meetings");
  tonti_stage_click (row);
  wait_page (window, "meetings");
  tonti_stage_show (window, "home");
  row = tonti_stage_find (GTK_WIDGET (window), is_row_of, "home-todos");
  tonti_stage_click (row);
  g_assert_false (is_shown (&(Page){ window, "home" }));
  tonti_stage_close (window);
}

/* By the keyboard alone. */
static gboolean
can_tab_to (TontiWindow *window, GtkWidget *wanted)
{
  for (int i = 0; i < 20 && gtk_window_get_focus (GTK_WINDOW (window)) != wanted; i++)
    gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
  return gtk_window_get_focus (GTK_WINDOW (window)) == wanted;
}

/* A name is changed behind the back of the program. */
static void
an_altered_book_is_only_read (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_assert_true (
      tonti_db_execute (tonti_fixture_db (f), "UPDATE member SET name = 'Nobody' WHERE id = 5"));
  TontiWindow *window = open_home (f->path);
  tonti_stage_wait_text (window, "A part of the book was changed: the list of members");
  g_assert_nonnull (tonti_session_get_obstacle (tonti_window_get_session (window)));
  tonti_stage_wait_text (window, "Read only");
  g_assert_true (can_tab_to (window, tonti_stage_find_button (window, "Look for a Copy…")));
  g_assert_true (can_tab_to (window, tonti_stage_find_button (window, "Print What Was Found…")));
  g_assert_true (can_tab_to (window, tonti_stage_find_button (window, "For the auditor")));
  tonti_stage_click (tonti_stage_find_button (window, "Look at This Book"));
  tonti_stage_wait_text (window, "Next meeting");
  GtkWidget *next = tonti_stage_find_button (window, "Open Meeting No.");
  g_assert_nonnull (next);
  g_assert_false (gtk_widget_is_sensitive (next)); /* there is nothing to open */
  tonti_stage_close (window);
}

/* The check does not wait until the first page is looked at. */
static void
an_altered_book_is_found_from_any_page (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_home (f->path);
  tonti_stage_show (window, "members");
  tonti_stage_close (window);
  g_assert_true (
      tonti_db_execute (tonti_fixture_db (f), "UPDATE member SET name = 'Nobody' WHERE id = 5"));
  window = tonti_stage_open (f->path);
  g_assert_false (is_shown (&(Page){ window, "home" }));
  tonti_stage_wait_text (window, "Read only");
  tonti_stage_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/home/an-empty-book-is-led-to-its-first-meeting",
                   an_empty_book_is_led_to_its_first_meeting);
  g_test_add_func ("/ui/home/a-step-that-is-done-is-ticked", a_step_that_is_done_is_ticked);
  g_test_add_func ("/ui/home/a-group-ready-to-meet-is-shown-its-meeting",
                   a_group_ready_to_meet_is_shown_its_meeting);
  g_test_add_func ("/ui/home/an-open-meeting-is-gone-on-with", an_open_meeting_is_gone_on_with);
  g_test_add_func ("/ui/home/lines-lead-where-it-is-done", lines_lead_where_it_is_done);
  g_test_add_func ("/ui/home/an-altered-book-is-only-read", an_altered_book_is_only_read);
  g_test_add_func ("/ui/home/an-altered-book-is-found-from-any-page",
                   an_altered_book_is_found_from_any_page);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
