// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage-world.h"

#include <glib/gstdio.h>

/* Rebuilding gives the same journal and projections to the byte, and copies what stands beside. */
static void
test_rebuilds_the_same_book (StorageWorld *w, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (w->folder, "copy.tonti", NULL);
  g_autoptr (TontiJournal) journal = NULL;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  fixture_tamper (w->path,
                  "INSERT INTO draft VALUES(2, 'due:1:pool:1', '{\"amount\":5}');"
                  "INSERT INTO step VALUES(1, 1, NULL, 2, 'due:1:pool:1', NULL, '{}', 0, 0,"
                  " '', 0, '')");
  a = fixture_content (w->path);
  journal = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);
  g_assert_true (tonti_journal_rebuild (journal, copy, NULL, NULL, w->problems));
  b = fixture_content (copy);
  g_assert_cmpstr (a, ==, b);
  g_assert_false (tonti_journal_rebuild (journal, copy, NULL, NULL, w->problems));
  g_assert_true (tonti_problems_has (w->problems, "exists"));
}

static void
test_rebuilding_mends_projections_not_the_journal (StorageWorld *w, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (w->folder, "copy.tonti", NULL);
  g_autoptr (TontiJournal) journal = NULL;
  g_autofree char *sound = fixture_content (w->path);
  g_autofree char *mended = NULL;

  fixture_tamper (w->path, "DELETE FROM due; UPDATE total SET debit = 3");
  journal = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);
  g_assert_true (tonti_journal_rebuild (journal, copy, NULL, NULL, w->problems));
  mended = fixture_content (copy);
  g_assert_cmpstr (mended, ==, sound);
  g_clear_pointer (&journal, tonti_journal_close);
  g_unlink (copy);
  fixture_tamper (w->path, "UPDATE event SET author = 5 WHERE seq = 9");
  journal = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);
  g_assert_false (tonti_journal_rebuild (journal, copy, NULL, NULL, w->problems));
  g_assert_true (tonti_problems_has (w->problems, "altered"));
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/storage/rebuild/" Name, StorageWorld, NULL, storage_world_set_up_group, Test,      \
              storage_world_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("rebuilds-the-same-book", test_rebuilds_the_same_book);
  ADD ("rebuilding-mends-projections-not-the-journal",
       test_rebuilding_mends_projections_not_the_journal);
  return g_test_run ();
}
