// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>

#include "tonti-stage.h"

/* The window: it welcomes, opens a book and shows where the group stands. */

static void
open_path (TontiWindow *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  tonti_window_open (window, file);
}

static void
welcomes_without_a_book (void)
{
  TontiWindow *window = tonti_stage_window ();
  g_assert_null (tonti_window_get_file (window));
  tonti_stage_wait_text (window, "Welcome to Tonti");
  tonti_stage_close (window);
}

static void
opens_a_book_and_shows_its_figures (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = tonti_stage_window ();
  open_path (window, f->path);
  g_assert_nonnull (tonti_window_get_file (window));
  tonti_stage_wait_text (window, "30 members · 31 hands");
  tonti_stage_wait_text (window, "Next meeting: no. 1");
  tonti_stage_wait_text (window, "Saturday 4 January 2025");
  tonti_stage_wait_text (window, "Never counted yet");
  tonti_stage_wait_text (window, "Practice book");
  tonti_stage_wait_text (window, "Every line checked");
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
add_tests (void)
{
  g_test_add_func ("/ui/window/welcomes-without-a-book", welcomes_without_a_book);
  g_test_add_func ("/ui/window/opens-a-book-and-shows-its-figures",
                   opens_a_book_and_shows_its_figures);
  g_test_add_func ("/ui/window/says-why-a-file-is-no-book", says_why_a_file_is_no_book);
  g_test_add_func ("/ui/window/goes-while-the-check-is-under-way",
                   goes_while_the_check_is_under_way);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
