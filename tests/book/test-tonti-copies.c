// SPDX-License-Identifier: GPL-3.0-or-later
#include "copies-scene.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static void
test_remembers_the_copies_it_made (CopiesScene *w, gconstpointer data)
{
  const TontiGroup *group = tonti_book_get_group (w->f->book);
  g_autofree char *plain = copies_scene_make (w, NULL, FALSE);
  g_autofree char *sealed = NULL;
  g_autofree char *head = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) later = NULL;
  g_autofree char *kept
      = g_build_filename (g_get_user_state_dir (), "tonti", "copies", group->uuid, NULL);
  TontiCopyRow *row;
  struct stat info;

  copies_scene_add_event (w);
  sealed = copies_scene_make (w, WORDS, TRUE);
  rows = tonti_copies_list (group);
  g_assert_cmpuint (rows->len, ==, 2);
  row = &g_array_index (rows, TontiCopyRow, 0);
  g_assert_cmpstr (row->path, ==, sealed);
  g_assert_cmpint (row->seq, ==, tonti_fixture_head (w->f));
  g_assert_true (row->sealed && row->automatic && row->exists && !row->outside);
  g_assert_cmpint (row->at_unix_s, ==, w->f->user.now_unix_s);
  head = strstr (row->path, row->head8) != NULL ? g_strdup (row->head8) : NULL;
  g_assert_nonnull (head);
  row = &g_array_index (rows, TontiCopyRow, 1);
  g_assert_cmpstr (row->path, ==, plain);
  g_assert_true (!row->sealed && !row->automatic && row->exists);
  g_assert_cmpint (lstat (kept, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_true (tonti_copies_is_protected (sealed) && !tonti_copies_is_protected (plain));
  g_unlink (plain);
  later = tonti_copies_list (group);
  g_assert_false (g_array_index (later, TontiCopyRow, 1).exists);
}

static void
test_finds_no_outside_copy_where_there_is_none (CopiesScene *w, gconstpointer data)
{
  g_autofree char *copy = copies_scene_make (w, NULL, FALSE);
  g_auto (TontiCopyRow) row = { 0 };

  g_assert_nonnull (copy);
  g_assert_false (tonti_copies_find_outside (tonti_book_get_group (w->f->book), &row));
}

static void
test_restores_the_same_book (CopiesScene *w, gconstpointer data)
{
  g_autofree char *copy = NULL;
  g_autofree char *back = g_build_filename (w->f->folder, "back.tonti", NULL);

  copies_scene_add_event (w);
  copy = copies_scene_make (w, WORDS, FALSE);
  g_assert_false (
      tonti_copies_restore (copy, back, "un deux trois quatre cinq", NULL, NULL, w->f->problems));
  g_assert_true (tonti_problems_has (w->f->problems, "wrong-passphrase"));
  g_assert_true (tonti_copies_restore (copy, back, WORDS, NULL, NULL, w->f->problems));
  g_assert_false (tonti_copies_restore (copy, back, WORDS, NULL, NULL, w->f->problems));
  g_assert_true (tonti_problems_has (w->f->problems, "exists"));
  {
    g_autoptr (TontiBook) book = tonti_book_open (back, FALSE, w->f->problems);

    g_assert_nonnull (book);
    g_assert_cmpstr (tonti_book_get_group (book)->uuid, ==,
                     tonti_book_get_group (w->f->book)->uuid);
  }
}

static void
test_makes_a_folder_of_its_own (CopiesScene *w, gconstpointer data)
{
  g_autofree char *folder = tonti_copies_get_folder (w->f->book, w->f->problems);
  g_autofree char *again = tonti_copies_get_folder (w->f->book, w->f->problems);
  struct stat info;

  g_assert_true (g_str_has_suffix (folder, " copies"));
  g_assert_cmpstr (folder, ==, again);
  g_assert_cmpint (lstat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
}

static void
test_sweeps_what_a_kill_left (CopiesScene *w, gconstpointer data)
{
  const char *const passphrases[] = { NULL, WORDS };
  g_autofree char *work = g_build_filename (g_get_user_state_dir (), "tonti", "copies", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      g_autofree char *copy = NULL;
      guint kept = 0;

      w->stop_at = 2 + (int)i;
      copies_scene_make_and_die (w, passphrases[i], FALSE);
      g_assert_cmpuint (copies_scene_count_files (w->dir), ==, 1);
      w->stop_at = 0;
      copy = copies_scene_make (w, passphrases[i], FALSE);
      g_assert_nonnull (copy);
      g_assert_cmpuint (copies_scene_count_files (w->dir), ==, 1);
      kept = copies_scene_count_files (work);
      g_assert_cmpuint (kept, ==, 2); /* the register and its lock */
      g_unlink (copy);
    }
}

/* ---- What is removed again ---- */

static void
test_keeps_the_last_ten_and_one_a_month (CopiesScene *w, gconstpointer data)
{
  g_autoptr (GArray) rows = NULL;
  g_autofree char *asked = copies_scene_make (w, NULL, FALSE);
  g_autofree char *foreign
      = g_build_filename (w->dir, "Essai 2025-01-04 n1 1a2b3c4d.tonti-copy", NULL);
  TontiDay day = w->f->user.today;
  guint automatic = 0;

  g_assert_true (g_file_set_contents (foreign, "not ours", -1, NULL));
  for (int i = 0; i < 40; i++)
    {
      copies_scene_add_event (w);
      w->f->user.today.number = day.number + 3 * i;
      g_free (copies_scene_make (w, NULL, TRUE));
    }
  rows = tonti_copies_list (tonti_book_get_group (w->f->book));
  for (guint i = 0; i < rows->len; i++)
    automatic += g_array_index (rows, TontiCopyRow, i).automatic;
  /* January to May 2025 is touched; ten last ones reach back into April. */
  g_assert_cmpuint (automatic, ==, 13);
  g_assert_cmpuint (copies_scene_count_files (w->dir), ==, automatic + 2);
  g_assert_true (g_file_test (asked, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (foreign, G_FILE_TEST_EXISTS));
}

/* A file that was put in the place of one of our copies is not ours to remove. */
static void
test_removes_only_what_it_made (CopiesScene *w, gconstpointer data)
{
  g_autofree char *first = copies_scene_make (w, NULL, TRUE);

  g_assert_true (g_file_set_contents (first, "somebody else's", -1, NULL));
  for (int i = 0; i < 15; i++)
    {
      copies_scene_add_event (w);
      g_free (copies_scene_make (w, NULL, TRUE));
    }
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/book/copies/" Name, CopiesScene, NULL, copies_scene_set_up, Test,                  \
              copies_scene_tear_down)

int
main (int argc, char **argv)
{
  g_unsetenv ("XDG_STATE_HOME"); /* the fixture makes a folder of its own */
  g_test_init (&argc, &argv, NULL);
  ADD ("remembers-the-copies-it-made", test_remembers_the_copies_it_made);
  ADD ("finds-no-outside-copy-where-there-is-none", test_finds_no_outside_copy_where_there_is_none);
  ADD ("restores-the-same-book", test_restores_the_same_book);
  ADD ("makes-a-folder-of-its-own", test_makes_a_folder_of_its_own);
  ADD ("sweeps-what-a-kill-left", test_sweeps_what_a_kill_left);
  ADD ("keeps-the-last-ten-and-one-a-month", test_keeps_the_last_ten_and_one_a_month);
  ADD ("removes-only-what-it-made", test_removes_only_what_it_made);
  return g_test_run ();
}
