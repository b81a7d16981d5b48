// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage-world.h"

#include <glib/gstdio.h>
#include <signal.h>

#include "tonti-db-private.h"
#include "tonti-file.h"

/* A save that was cut off in the middle, and what its journal does to the book. */

/* In a child: a save cut off in the middle, its journal left behind. */
static int
die_while_saving (gpointer data)
{
  StorageWorld *w = data;
  g_autoptr (TontiJournal) journal = tonti_journal_open (w->path, TONTI_OPEN_WRITE, w->problems);
  TontiDb *db = tonti_journal_get_db (journal);

  if (!tonti_journal_begin (journal, w->problems)
      || !tonti_db_execute (db, "PRAGMA cache_size=1; PRAGMA cache_spill=1")
      || !fixture_post (journal, 5, "voucher/1", "{'memo':'lost'}", w->problems)
      || !tonti_db_execute (db, "INSERT INTO draft SELECT 99, a.seq || '-' || b.seq,"
                                " hex(zeroblob(1500)) FROM event a, event b"))
    return 1;
  raise (SIGKILL);
  return 2;
}

static void
cut_off (StorageWorld *w)
{
  g_autofree char *journal = g_strconcat (w->path, "-journal", NULL);
  GStatBuf info;

  g_assert_cmpint (fixture_fork (die_while_saving, w, FALSE), ==, 1000 + SIGKILL);
  g_assert_cmpint (g_stat (journal, &info), ==, 0);
  g_assert_cmpint (info.st_size, >, 512);
}

static void
test_puts_a_cut_off_save_right (StorageWorld *w, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  tonti_journal_close (fixture_book (w->path, 20));
  before = fixture_content (w->path);
  cut_off (w);
  storage_world_assert_whole (w, 21);
  tonti_journal_close (tonti_journal_open (w->path, TONTI_OPEN_WRITE, w->problems));
  after = fixture_content (w->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (fixture_count_files (w->folder), ==, 1);
}

/* Not a later state of fixture_book, as a longer one would be. */
static void
make_other_book (const char *path, TontiProblems *problems)
{
  g_autoptr (TontiJournal) journal = fixture_book (path, 0);
  for (guint i = 0; i < 60; i++)
    g_assert_true (fixture_voucher (journal, 1000 + i, problems));
}

/* A journal left by another book of the same name: the book is lost to it, the copies are not. */
static void
test_keeps_copies_when_the_journal_is_of_another_book (StorageWorld *w, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (w->path, "-journal", NULL);
  g_autofree char *aside = g_strconcat (w->path, ".before-recovery-1", NULL);
  g_autofree char *foreign = NULL;
  g_autofree char *before = NULL;
  g_autofree char *kept = NULL;
  gsize size = 0;

  tonti_journal_close (fixture_book (w->path, 40));
  cut_off (w);
  g_assert_true (g_file_get_contents (journal, &foreign, &size, NULL));
  g_unlink (w->path);
  g_unlink (journal);
  make_other_book (w->path, w->problems);
  before = fixture_sum (w->path);
  fixture_write (journal, foreign, (gssize)size);
  g_assert_null (tonti_journal_open (w->path, TONTI_OPEN_WRITE, w->problems));
  g_assert_true (tonti_problems_has (w->problems, "recovery-failed"));
  kept = fixture_sum (aside);
  g_assert_cmpstr (kept, ==, before);
}

/* What the book holds after a save was cut off and its journal is gone: as before the save, or the
 * loss is told. */
static gboolean
is_told_or_as_before (StorageWorld *w, const char *before)
{
  g_autoptr (TontiJournal) journal = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);
  g_auto (TontiVerdict) verdict = { 0 };
  g_autofree char *now = NULL;

  if (journal == NULL || tonti_journal_get_doubt (journal) != NULL
      || !tonti_journal_verify (journal, TONTI_VERIFY_FULL, NULL, NULL, &verdict, w->problems)
      || !verdict.ok)
    return TRUE;
  now = fixture_content (w->path);
  return g_str_equal (now, before);
}

static void
test_a_lost_journal_is_told (StorageWorld *w, gconstpointer data)
{
  guint told = 0;

  for (guint round = 0; round < 25; round++)
    {
      g_autofree char *journal = g_strconcat (w->path, "-journal", NULL);
      g_autofree char *before = NULL;

      tonti_journal_close (fixture_book (w->path, 5 + round));
      before = fixture_content (w->path);
      cut_off (w);
      g_unlink (journal);
      told += is_told_or_as_before (w, before);
      storage_world_start_anew (w);
    }
  g_test_message ("25 journals lost after a save was cut off: %u told", told);
  g_assert_cmpuint (told, ==, 25);
}

/* The journal of a book put beside another of the same name: the other is whole, or lies aside as
 * it was; the first is put right from its own two files. */
static gboolean
both_survive (StorageWorld *w, guint round)
{
  g_autofree char *journal = g_strconcat (w->path, "-journal", NULL);
  g_autofree char *aside = g_strconcat (w->path, ".before-recovery-1", NULL);
  g_autofree char *first = g_build_filename (w->folder, "first.tonti", NULL);
  g_autofree char *first_journal = g_strconcat (first, "-journal", NULL);
  g_autofree char *before = NULL;
  g_autofree char *now = NULL;
  g_autoptr (TontiJournal) opened = NULL;

  tonti_journal_close (fixture_book (w->path, 10 + round));
  cut_off (w);
  g_assert_cmpint (g_rename (w->path, first), ==, 0);
  g_assert_null (tonti_journal_create (w->path, w->problems));
  g_assert_cmpint (g_rename (journal, first_journal), ==, 0);
  make_other_book (w->path, w->problems);
  g_assert_true (tonti_file_copy (first_journal, journal, w->problems));
  before = fixture_content (w->path);
  opened = tonti_journal_open (w->path, TONTI_OPEN_WRITE, w->problems);
  now = fixture_content (opened != NULL ? w->path : aside);
  if (!g_str_equal (now, before))
    return FALSE;
  g_clear_pointer (&opened, tonti_journal_close);
  opened = tonti_journal_open (first, TONTI_OPEN_WRITE, w->problems);
  return opened != NULL && fixture_voucher (opened, 500, w->problems);
}

static void
test_a_journal_of_another_book_harms_neither (StorageWorld *w, gconstpointer data)
{
  guint good = 0;

  for (guint round = 0; round < 25; round++)
    {
      good += both_survive (w, round);
      storage_world_start_anew (w);
    }
  g_test_message ("25 journals beside another book: both recovered %u times", good);
  g_assert_cmpuint (good, ==, 25);
}

static int
open_unfinished (gpointer data)
{
  StorageWorld *w = data;
  g_autoptr (TontiJournal) journal = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);

  return journal == NULL && tonti_problems_has (w->problems, "unfinished") ? 0 : 1;
}

static void
test_does_not_touch_a_cut_off_book_that_cannot_be_written (StorageWorld *w, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (w->path, "-journal", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  tonti_journal_close (fixture_book (w->path, 3));
  cut_off (w);
  g_chmod (w->path, 0444);
  g_chmod (journal, 0444);
  g_chmod (w->folder, 0555);
  before = fixture_sum (w->path);
  g_assert_cmpint (fixture_fork (open_unfinished, w, TRUE), ==, 0);
  g_chmod (w->folder, 0755);
  after = fixture_sum (w->path);
  g_assert_cmpstr (before, ==, after);
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/storage/recovery/" Name, StorageWorld, NULL, storage_world_set_up, Test,           \
              storage_world_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("puts-a-cut-off-save-right", test_puts_a_cut_off_save_right);
  ADD ("keeps-copies-when-the-journal-is-of-another-book",
       test_keeps_copies_when_the_journal_is_of_another_book);
  ADD ("a-lost-journal-is-told", test_a_lost_journal_is_told);
  ADD ("a-journal-of-another-book-harms-neither", test_a_journal_of_another_book_harms_neither);
  ADD ("does-not-touch-a-cut-off-book-that-cannot-be-written",
       test_does_not_touch_a_cut_off_book_that_cannot_be_written);
  return g_test_run ();
}
