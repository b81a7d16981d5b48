// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-lock-stage.h"
#include "tonti-page.h"

/* What a page wants to say while the window is locked is said when it is opened: in order, each
 * once, and never on the lock screen. */

static const char *const sentences[] = { "The first trouble", "The second trouble" };
static const char *const short_words[] = { "First word", "Second & last word" };

static GtkWidget *
get_page (TontiWindow *window)
{
  return gtk_stack_get_visible_child (window->pages);
}

static void
tell (GtkWidget *widget, const char *sentence)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  if (sentence)
    tonti_problems_fail (problems, "trouble", "%s", sentence);
  tonti_page_tell (widget, problems);
}

/* Everything twice, by a page that is out of the window and by the window. */
static void
say_all (TontiWindow *window)
{
  GtkWidget *const speakers[] = { get_page (window), GTK_WIDGET (window) };
  for (gsize who = 0; who < G_N_ELEMENTS (speakers); who++)
    for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
      {
        tell (speakers[who], sentences[i]);
        tonti_page_toast (speakers[who], short_words[i]);
      }
  tonti_stage_settle ();
}

static void
assert_unsaid (TontiWindow *window)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_assert_false (anything_shows (sentences[i]));
      g_assert_false (anything_shows (short_words[i]));
      g_assert_false (shows (GTK_WIDGET (window->toasts), sentences[i]));
      g_assert_false (shows (GTK_WIDGET (window->toasts), short_words[i]));
    }
}

static TontiWindow *
lock_book (TontiFixture *f)
{
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  lock (window);
  return window;
}

static const char *
get_told (TontiWindow *window)
{
  return gtk_info_bar_get_revealed (window->error_bar) ? gtk_label_get_text (window->error_label)
                                                       : "";
}

static void
it_is_said_when_it_is_opened (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = lock_book (f);
  say_all (window);
  assert_unsaid (window);
  g_assert_cmpstr (get_told (window), ==, "");
  open_as (window, "Fatou Ndiaye", TREASURER);
  g_assert_cmpstr (get_told (window), ==, "The first trouble\nThe second trouble");
  tonti_stage_wait_text (window, short_words[0]);
  g_assert_null (tonti_stage_find_text (window, short_words[1]));
  tonti_stage_wait_no_text (window, short_words[0]); /* it goes by itself */
  tonti_stage_wait_text (window, short_words[1]);
  tonti_stage_wait_no_text (window, short_words[1]);
  for (gsize i = 0; i < G_N_ELEMENTS (short_words); i++) /* once */
    g_assert_null (tonti_stage_find_text (window, short_words[i]));
  tonti_stage_close (window);
}

static void
it_is_not_said_again (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = lock_book (f);
  tell (get_page (window), sentences[0]);
  open_as (window, "Awa Diop", CHAIR);
  g_assert_cmpstr (get_told (window), ==, sentences[0]);
  tell (get_page (window), NULL);
  g_assert_cmpstr (get_told (window), ==, "");
  lock (window);
  open_as (window, "Awa Diop", CHAIR);
  g_assert_cmpstr (get_told (window), ==, "");
  tonti_stage_close (window);
}

/* What was said before is over; what was said meanwhile nobody has read yet. */
static void
what_is_over_goes_what_is_unread_stays (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  tell (get_page (window), sentences[0]);
  lock (window);
  tell (get_page (window), sentences[1]);
  open_as (window, "Awa Diop", CHAIR);
  g_assert_cmpstr (get_told (window), ==, "The first trouble\nThe second trouble");
  tell (get_page (window), sentences[0]);
  lock (window);
  tell (get_page (window), sentences[1]);
  tell (get_page (window), NULL);
  open_as (window, "Awa Diop", CHAIR);
  g_assert_cmpstr (get_told (window), ==, sentences[1]);
  tonti_stage_close (window);
}

static void
another_book_says_nothing_of_it (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  g_autoptr (TontiFixture) other = tonti_fixture_sample ();
  TontiWindow *window = lock_book (f);
  say_all (window);
  g_autoptr (GFile) file = g_file_new_for_path (other->path);
  g_clear_pointer (&other->book, tonti_book_close);
  tonti_window_open (window, file);
  tonti_stage_wait_no_text (window, LOCKED);
  tonti_stage_settle ();
  g_assert_cmpstr (get_told (window), ==, "");
  assert_unsaid (window);
  tonti_stage_close (window);
}

#define TEST(name, function) g_test_add_func ("/ui/lock-words/" name, function)

static void
add_tests (void)
{
  TEST ("it-is-said-when-it-is-opened", it_is_said_when_it_is_opened);
  TEST ("it-is-not-said-again", it_is_not_said_again);
  TEST ("what-is-over-goes-what-is-unread-stays", what_is_over_goes_what_is_unread_stays);
  TEST ("another-book-says-nothing-of-it", another_book_says_nothing_of_it);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
