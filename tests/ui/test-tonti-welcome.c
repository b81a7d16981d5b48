// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>
#include <string.h>

#include "tonti-practice.h"
#include "tonti-recent-books.h"
#include "tonti-stage.h"
#include "tonti-state.h"

/* Before a book is open: the books opened last, the ways to begin, the practice book in one click.
 */

static void
forget_all (void)
{
  g_autoptr (GPtrArray) books = tonti_recent_books_read ();
  for (guint i = 0; i < books->len; i++)
    tonti_recent_books_forget (((TontiRecentBook *)books->pdata[i])->path);
}

static void
add (const char *path, const char *name, const char *met)
{
  TontiRecentBook book = { .path = (char *)path, .name = (char *)name, .met = TONTI_DAY_NONE };
  if (met)
    g_assert_true (tonti_day_parse_iso (met, &book.met));
  tonti_recent_books_add (&book);
}

static void
the_list_keeps_the_newest_eight (void)
{
  forget_all ();
  for (int i = 1; i <= 10; i++)
    {
      g_autofree char *path = g_strdup_printf ("/books/%d.tonti", i);
      add (path, path + 7, i == 10 ? "2025-03-01" : NULL);
    }
  add ("/books/5.tonti", "Five anew", NULL);
  g_autoptr (GPtrArray) books = tonti_recent_books_read ();
  g_assert_cmpuint (books->len, ==, TONTI_RECENT_BOOKS_MAX);
  const TontiRecentBook *first = books->pdata[0], *second = books->pdata[1];
  g_assert_cmpstr (first->name, ==, "Five anew");
  g_assert_cmpstr (second->path, ==, "/books/10.tonti");
  g_assert_cmpint (second->met.number, ==, 20148);
  for (guint i = 1; i < books->len; i++)
    g_assert_cmpstr (((TontiRecentBook *)books->pdata[i])->path, !=, "/books/5.tonti");
  tonti_recent_books_forget ("/books/10.tonti");
  g_autoptr (GPtrArray) fewer = tonti_recent_books_read ();
  g_assert_cmpuint (fewer->len, ==, TONTI_RECENT_BOOKS_MAX - 1);
}

/* The names of groups are nobody else's business. */
static void
the_list_is_for_its_owner_alone (void)
{
  g_autofree char *path = tonti_state_dup_path ("recent-books");
  GStatBuf status;
  add ("/books/1.tonti", "One", NULL);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
a_spoilt_list_is_an_empty_one (void)
{
  g_autofree char *path = tonti_state_dup_path ("recent-books");
  g_assert_true (g_file_set_contents (path, "[book 1]\npath=\n[book 2]\nname=x\n", -1, NULL));
  g_autoptr (GPtrArray) books = tonti_recent_books_read ();
  g_assert_cmpuint (books->len, ==, 0);
  g_assert_true (g_file_set_contents (path, "\001 no list", -1, NULL));
  g_autoptr (GPtrArray) none = tonti_recent_books_read ();
  g_assert_cmpuint (none->len, ==, 0);
}

static void
shows_the_ways_to_begin (void)
{
  forget_all ();
  TontiWindow *window = tonti_stage_window ();
  tonti_stage_wait_text (window, "Welcome to Tonti");
  g_assert_nonnull (tonti_stage_find_button (window, "New Book"));
  g_assert_nonnull (tonti_stage_find_button (window, "Take Over a Running Group"));
  g_assert_nonnull (tonti_stage_find_button (window, "Open a Book"));
  g_assert_nonnull (tonti_stage_find_button (window, "Practice Book"));
  g_assert_null (tonti_stage_find_text (window, "Go on with"));
  tonti_stage_assert_named (window);
  tonti_stage_close (window);
}

static void
a_book_once_opened_is_one_click_away (void)
{
  forget_all ();
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_stage_close (tonti_stage_open (f->path));
  TontiWindow *window = tonti_stage_window ();
  tonti_stage_wait_text (window, "Go on with");
  GtkWidget *row = tonti_stage_find_button (window, tonti_book_get_group (f->book)->name);
  tonti_stage_assert_named (window);
  g_assert_nonnull (row);
  tonti_stage_click (row);
  g_assert_nonnull (tonti_window_get_file (window));
  tonti_stage_close (window);
}

static void
a_book_that_is_gone_can_be_forgotten (void)
{
  forget_all ();
  add ("/nowhere/gone.tonti", "Gone", "2025-03-01");
  TontiWindow *window = tonti_stage_window ();
  tonti_stage_wait_text (window, "Is not in /nowhere any more");
  tonti_stage_click (tonti_stage_find_button (window, "Forget"));
  tonti_stage_wait_no_text (window, "Gone");
  g_autoptr (GPtrArray) books = tonti_recent_books_read ();
  g_assert_cmpuint (books->len, ==, 0);
  tonti_stage_close (window);
}

static gboolean
has_book (gpointer window)
{
  return tonti_window_get_file (window) != NULL;
}

static void
the_practice_book_is_one_click_away (void)
{
  forget_all ();
  TontiWindow *window = tonti_stage_window ();
  tonti_stage_click (tonti_stage_find_button (window, "Practice Book"));
  tonti_stage_wait (has_book, window);
  tonti_stage_wait_text (window, "Practice book: nothing in it is real money");
  g_autofree char *path = tonti_practice_find ();
  g_assert_cmpstr (path, ==, tonti_session_get_path (tonti_window_get_session (window)));
  tonti_stage_close (window);
  /* The second time it is the same one. */
  window = tonti_stage_window ();
  tonti_window_practise (window, FALSE);
  g_assert_cmpstr (tonti_session_get_path (tonti_window_get_session (window)), ==, path);
  tonti_stage_close (window);
  window = tonti_stage_window ();
  tonti_window_practise (window, TRUE);
  tonti_stage_wait (has_book, window);
  g_assert_cmpstr (tonti_session_get_path (tonti_window_get_session (window)), !=, path);
  tonti_stage_close (window);
}

static void
a_window_may_go_while_the_book_is_made (void)
{
  TontiWindow *window = tonti_stage_window ();
  tonti_window_practise (window, TRUE);
  tonti_stage_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/welcome/the-list-keeps-the-newest-eight", the_list_keeps_the_newest_eight);
  g_test_add_func ("/ui/welcome/the-list-is-for-its-owner-alone", the_list_is_for_its_owner_alone);
  g_test_add_func ("/ui/welcome/a-spoilt-list-is-an-empty-one", a_spoilt_list_is_an_empty_one);
  g_test_add_func ("/ui/welcome/shows-the-ways-to-begin", shows_the_ways_to_begin);
  g_test_add_func ("/ui/welcome/a-book-once-opened-is-one-click-away",
                   a_book_once_opened_is_one_click_away);
  g_test_add_func ("/ui/welcome/a-book-that-is-gone-can-be-forgotten",
                   a_book_that_is_gone_can_be_forgotten);
  g_test_add_func ("/ui/welcome/the-practice-book-is-one-click-away",
                   the_practice_book_is_one_click_away);
  g_test_add_func ("/ui/welcome/a-window-may-go-while-the-book-is-made",
                   a_window_may_go_while_the_book_is_made);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
