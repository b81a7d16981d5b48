// SPDX-License-Identifier: GPL-3.0-or-later
#include "copy-scene.h"
#include "journal-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "tonti-vault.h"

static void
test_copies_an_open_book_with_its_drafts (CopyScene *w, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *book = NULL;
  g_autofree char *copy = NULL;
  struct stat info;

  g_assert_true (tonti_journal_begin (w->journal, w->problems));
  g_assert_true (
      tonti_db_execute (tonti_journal_get_db (w->journal),
                        "INSERT INTO draft VALUES(2, 'due:1:pool:1', '{\"amount\":5}')"));
  g_assert_true (tonti_journal_commit (w->journal, w->problems));
  first = copy_scene_copy_book (w, NULL);
  g_assert_nonnull (first);
  g_assert_true (g_str_has_suffix (first, "/Sope Nabi 2025-03-01.tonti-copy"));
  g_assert_cmpint (lstat (first, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (info.st_nlink, ==, 1);
  g_assert_cmpint (w->mark.size, ==, info.st_size);
  copy_scene_verify (first, VOUCHERS + 1);
  g_assert_true (tonti_copy_is_intact (first, &w->mark));
  book = fixture_content (w->path);
  copy = fixture_content (first);
  g_assert_cmpstr (book, ==, copy);
  g_assert_true (fixture_voucher (w->journal, 9000, w->problems));
  second = copy_scene_copy_book (w, NULL);
  g_assert_true (g_str_has_suffix (second, "/Sope Nabi 2025-03-01 (2).tonti-copy"));
  g_assert_cmpint (w->mark.seq, ==, VOUCHERS + 2);
  g_assert_cmpuint (fixture_count_files (w->folder), ==, 2);
  copy_scene_verify (first, VOUCHERS + 1);
}

static void
test_protects_a_copy_and_leaves_nothing_readable (CopyScene *w, gconstpointer data)
{
  g_autofree char *path = copy_scene_copy_book (w, WORDS);
  g_autofree char *bytes = NULL;
  g_autofree char *back = g_build_filename (w->home, "back.tonti", NULL);
  TontiCopyMark mark;
  gsize size = 0;

  g_assert_nonnull (path);
  g_assert_true (g_str_has_suffix (path, TONTI_COPY_SEALED));
  g_assert_true (tonti_vault_is (path));
  g_assert_cmpuint (fixture_count_files (w->folder), ==, 1);
  g_assert_cmpuint (fixture_count_files (w->work), ==, 0);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_null (memmem (bytes, size, "SQLite", 6));
  g_assert_null (memmem (bytes, size, "Sope Nabi", 9));
  g_assert_true (tonti_copy_restore (path, back, WORDS, NULL, NULL, &mark, w->problems));
  g_assert_cmpmem (mark.head, TONTI_HASH_SIZE, w->mark.head, TONTI_HASH_SIZE);
  copy_scene_verify (back, VOUCHERS + 1);
}

static void
test_makes_no_copy_of_an_altered_book (CopyScene *w, gconstpointer data)
{
  g_clear_pointer (&w->journal, tonti_journal_close);
  fixture_tamper (w->path, "UPDATE event SET author = 5 WHERE seq = 9");
  w->journal = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);
  g_assert_null (copy_scene_copy_book (w, NULL));
  g_assert_true (tonti_problems_has (w->problems, "altered"));
  g_assert_cmpuint (fixture_count_files (w->folder), ==, 0);
}

static void
test_restores_under_a_new_name_only (CopyScene *w, gconstpointer data)
{
  g_autofree char *copy = copy_scene_copy_book (w, NULL);
  g_autofree char *back = g_build_filename (w->home, "back.tonti", NULL);
  g_autofree char *wrong = g_build_filename (w->home, "back.tonti-copy", NULL);
  g_autofree char *before = fixture_sum (w->path);
  g_autofree char *after = NULL;
  TontiCopyMark mark;

  g_assert_false (tonti_copy_restore (copy, w->path, NULL, NULL, NULL, &mark, w->problems));
  g_assert_true (tonti_problems_has (w->problems, "exists"));
  g_assert_false (tonti_copy_restore (copy, wrong, NULL, NULL, NULL, &mark, w->problems));
  g_assert_true (tonti_problems_has (w->problems, "bad-name"));
  g_assert_true (tonti_copy_restore (copy, back, NULL, NULL, NULL, &mark, w->problems));
  g_assert_cmpint (mark.seq, ==, VOUCHERS + 1);
  g_assert_cmpmem (mark.head, TONTI_HASH_SIZE, w->mark.head, TONTI_HASH_SIZE);
  copy_scene_verify (back, VOUCHERS + 1);
  after = fixture_sum (w->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_restores_nothing_from_an_altered_copy (CopyScene *w, gconstpointer data)
{
  const char *const tampers[]
      = { "UPDATE event SET author = 5 WHERE seq = 9", "DELETE FROM event WHERE seq = 40",
          "UPDATE total SET debit = 3", "DELETE FROM event WHERE seq > 100" };
  g_autofree char *back = g_build_filename (w->home, "back.tonti", NULL);
  TontiCopyMark mark;

  for (guint i = 0; i < G_N_ELEMENTS (tampers); i++)
    {
      g_autofree char *copy = copy_scene_copy_book (w, NULL);
      guint files = fixture_count_files (w->home);

      fixture_tamper (copy, tampers[i]);
      tonti_problems_clear (w->problems);
      g_assert_false (tonti_copy_restore (copy, back, NULL, NULL, NULL, &mark, w->problems));
      g_assert_cmpint (tonti_problems_exit_code (w->problems), ==, TONTI_PROBLEM_ALTERED);
      g_assert_cmpuint (fixture_count_files (w->home), ==, files);
    }
}

static void
test_opens_a_copy_for_reading_only (CopyScene *w, gconstpointer data)
{
  g_autofree char *plain = copy_scene_copy_book (w, NULL);
  g_autofree char *sealed = copy_scene_copy_book (w, WORDS);
  g_autoptr (TontiJournal) journal = NULL;

  g_assert_null (tonti_journal_open (plain, TONTI_OPEN_WRITE, w->problems));
  g_assert_true (tonti_problems_has (w->problems, "copy"));
  journal = tonti_journal_open (plain, TONTI_OPEN_READ, w->problems);
  g_assert_nonnull (journal);
  tonti_problems_clear (w->problems);
  g_assert_null (tonti_journal_open (sealed, TONTI_OPEN_READ, w->problems));
  g_assert_true (tonti_problems_has (w->problems, "copy"));
}

static void
test_names_what_every_disk_takes (CopyScene *w, gconstpointer data)
{
  const guint8 head[TONTI_HASH_SIZE] = { 0x1a, 0x2b, 0x3c, 0x4d };
  const struct
  {
    const char *group, *name;
  } names[] = {
    { "And Jëf", "And Jëf 2025-03-01 n123 1a2b3c4d" },
    { "../../etc/passwd", "etc-passwd 2025-03-01 n123 1a2b3c4d" },
    { "A: \"B\" <C>|?*\\", "A- -B- -C----- 2025-03-01 n123 1a2b3c4d" },
    { "...", "Tonti 2025-03-01 n123 1a2b3c4d" },
    { "-rf", "rf 2025-03-01 n123 1a2b3c4d" },
  };
  TontiDay day;

  g_assert_true (tonti_day_from_ymd (2025, 3, 1, &day));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *stem = tonti_copy_stem (names[i].group, day, 123, head);

      g_assert_cmpstr (stem, ==, names[i].name);
    }
  g_assert_false (tonti_copy_is_outside (w->folder, w->path));
  g_assert_false (tonti_copy_is_outside ("/dev/shm", w->path));
  g_assert_true (tonti_copy_is_outside ("/proc", w->path));
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/storage/copy/" Name, CopyScene, NULL, copy_scene_set_up, Test, copy_scene_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("copies-an-open-book-with-its-drafts", test_copies_an_open_book_with_its_drafts);
  ADD ("protects-a-copy-and-leaves-nothing-readable",
       test_protects_a_copy_and_leaves_nothing_readable);
  ADD ("makes-no-copy-of-an-altered-book", test_makes_no_copy_of_an_altered_book);
  ADD ("restores-under-a-new-name-only", test_restores_under_a_new_name_only);
  ADD ("restores-nothing-from-an-altered-copy", test_restores_nothing_from_an_altered_copy);
  ADD ("opens-a-copy-for-reading-only", test_opens_a_copy_for_reading_only);
  ADD ("names-what-every-disk-takes", test_names_what_every_disk_takes);
  return g_test_run ();
}
