// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>

#include "tonti-form-row.h"
#include "tonti-stage.h"

/* A book that is older than the one this computer knows, or went its own way: the window asks, and
 * nothing is written until two officers have decided. */

static char *old; /* of the book, before the last entries */

/* A real book with officers; what it was before the last two members is kept aside. */
static TontiFixture *
make_real (void)
{
  static guint books; /* each has a number of its own: computers remember books by it */
  g_autofree char *fields = g_strdup_printf (
      "{'name':'Jàppo','kind':'rotating','country':'SN','rhythm':'4-weeks','key':'%032x'}",
      0xb00c0000 + ++books);
  TontiFixture *f = tonti_fixture_new_with (fields);
  g_autofree char *data = NULL;
  gsize size = 0;
  tonti_fixture_apply (f, "{'do':'member.add','name':'Awa Diop'}");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Binta Sow'}");
  tonti_fixture_apply (f, "{'do':'officer.name','member':1,'role':'chair'}");
  tonti_fixture_apply (f, "{'do':'officer.name','member':2,'role':'treasurer'}");
  tonti_fixture_set_user (f, 2, 1);
  tonti_book_close (g_steal_pointer (&f->book));
  old = g_build_filename (f->folder, "old.tonti", NULL);
  g_assert_true (g_file_get_contents (f->path, &data, &size, NULL));
  g_assert_true (
      g_file_set_contents_full (old, data, (gssize)size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  f->book = tonti_book_open (f->path, TRUE, f->problems);
  tonti_fixture_apply (f, "{'do':'member.add','name':'Coumba Fall'}");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Dieynaba Bâ'}");
  tonti_book_close (g_steal_pointer (&f->book));
  return f;
}

static void
drop (TontiFixture *f)
{
  g_remove (old);
  g_clear_pointer (&old, g_free);
  f->book = tonti_book_open (f->path, FALSE, f->problems);
  tonti_fixture_free (f);
}

static gboolean
shows_pages (gpointer window)
{
  return gtk_widget_get_mapped (tonti_stage_find_id (window, "pages"));
}

static void
an_older_book_is_asked_about (void)
{
  TontiFixture *f = make_real ();
  TontiWindow *window = tonti_stage_open (old);
  tonti_stage_wait_text (window, "This is an older book than the one used here");
  g_assert_nonnull (tonti_stage_find_text (window, "2 entries that are not in this book"));
  g_assert_nonnull (tonti_session_get_obstacle (tonti_window_get_session (window)));
  tonti_stage_assert_named (window);
  tonti_stage_click (tonti_stage_find_button (window, "Only Look"));
  tonti_stage_wait (shows_pages, window);
  g_assert_nonnull (tonti_session_get_obstacle (tonti_window_get_session (window)));
  tonti_stage_click (tonti_stage_find_button (window, "What to Do"));
  tonti_stage_wait_text (window, "This is an older book");
  tonti_stage_close (window);
  drop (f);
}

static void
the_newer_book_is_one_click_away (void)
{
  TontiFixture *f = make_real ();
  TontiWindow *window = tonti_stage_open (old);
  tonti_stage_wait_text (window, "This is an older book");
  tonti_stage_click (tonti_stage_find_button (window, "Open the Newer Book"));
  tonti_stage_wait (shows_pages, window);
  g_assert_cmpstr (g_file_peek_path (tonti_window_get_file (window)), ==, f->path);
  g_assert_null (tonti_session_get_obstacle (tonti_window_get_session (window)));
  tonti_stage_close (window);
  drop (f);
}

static GtkWindow *
find_form (TontiWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) one = g_list_model_get_item (windows, i);
      if (gtk_window_get_transient_for (one) == GTK_WINDOW (window))
        return one;
    }
  return NULL;
}

static gboolean
has_form (gpointer window)
{
  return find_form (window) != NULL;
}

static gboolean
is_reason (GtkWidget *widget, gconstpointer data)
{
  return TONTI_IS_FORM_ROW (widget)
         && g_strcmp0 (tonti_form_row_get_field (TONTI_FORM_ROW (widget))->name, "reason") == 0;
}

static GtkWidget *
find_reason (GtkWindow *form)
{
  GtkWidget *row = tonti_stage_find (GTK_WIDGET (form), is_reason, NULL);
  return tonti_form_row_get_control (TONTI_FORM_ROW (row));
}

static gboolean
is_writable (gpointer window)
{
  return tonti_session_get_obstacle (tonti_window_get_session (window)) == NULL
         && shows_pages (window);
}

static void
two_officers_may_go_on_with_it (void)
{
  TontiFixture *f = make_real ();
  TontiWindow *window = tonti_stage_open (old);
  tonti_stage_wait_text (window, "This is an older book");
  tonti_stage_click (tonti_stage_find_button (window, "Go On with This Book…"));
  tonti_stage_wait (has_form, window);
  GtkWindow *form = find_form (window);
  tonti_stage_click (tonti_stage_find_button (form, "Write the Decision"));
  g_assert_nonnull (find_form (window)); /* why is asked for */
  tonti_stage_type (find_reason (form), "the computer was stolen");
  tonti_stage_click (tonti_stage_find_button (form, "Write the Decision"));
  tonti_stage_wait (is_writable, window);
  tonti_stage_close (window);
  window = tonti_stage_open (old); /* from now on it is the book */
  g_assert_true (is_writable (window));
  tonti_stage_close (window);
  drop (f);
}

static void
a_decision_that_is_given_up_changes_nothing (void)
{
  TontiFixture *f = make_real ();
  TontiWindow *window = tonti_stage_open (old);
  tonti_stage_wait_text (window, "This is an older book");
  tonti_stage_click (tonti_stage_find_button (window, "Go On with This Book…"));
  tonti_stage_wait (has_form, window);
  gtk_window_close (find_form (window));
  tonti_stage_settle ();
  g_assert_nonnull (tonti_session_get_obstacle (tonti_window_get_session (window)));
  g_assert_false (shows_pages (window));
  tonti_stage_close (window);
  drop (f);
}

/* In a practice book a line tells it, and work goes on. */
static void
a_practice_book_only_says_so (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autofree char *data = NULL;
  gsize size = 0;
  tonti_book_close (g_steal_pointer (&f->book));
  g_assert_true (g_file_get_contents (f->path, &data, &size, NULL));
  f->book = tonti_book_open (f->path, TRUE, f->problems);
  tonti_fixture_apply (f, "{'do':'member.add','name':'Coumba Fall'}");
  tonti_book_close (g_steal_pointer (&f->book));
  g_assert_true (
      g_file_set_contents_full (f->path, data, (gssize)size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  TontiWindow *window = tonti_stage_open (f->path);
  g_assert_true (is_writable (window));
  tonti_stage_wait_text (window, "An older copy: 1 entry");
  tonti_stage_close (window);
  f->book = tonti_book_open (f->path, FALSE, f->problems);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/seen-question/an-older-book-is-asked-about", an_older_book_is_asked_about);
  g_test_add_func ("/ui/seen-question/the-newer-book-is-one-click-away",
                   the_newer_book_is_one_click_away);
  g_test_add_func ("/ui/seen-question/two-officers-may-go-on-with-it",
                   two_officers_may_go_on_with_it);
  g_test_add_func ("/ui/seen-question/a-decision-that-is-given-up-changes-nothing",
                   a_decision_that_is_given_up_changes_nothing);
  g_test_add_func ("/ui/seen-question/a-practice-book-only-says-so", a_practice_book_only_says_so);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
