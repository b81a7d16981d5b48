// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage-world.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "tonti-db-private.h"

/* The file is written over, moved or removed while it is open: the next entry is refused, and what
 * was acknowledged is never gone unnoticed. */

/* As cp does: the same file, other bytes. */
static void
write_over (const char *path, GBytes *bytes)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  int fd = open (path, O_WRONLY | O_TRUNC);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, data, size), ==, (gssize)size);
  close (fd);
}

static GBytes *
read_bytes (const char *path)
{
  char *bytes = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return g_bytes_new_take (bytes, size);
}

static gboolean
is_sound (TontiJournal *journal, TontiProblems *problems)
{
  g_auto (TontiVerdict) verdict = { 0 };

  return journal != NULL
         && tonti_journal_verify (journal, TONTI_VERIFY_FULL, NULL, NULL, &verdict, problems)
         && verdict.ok;
}

/* After the session: everything that was acknowledged is there, or the book does not verify. */
static gboolean
is_lost_unnoticed (StorageWorld *w, guint saved)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiJournal) journal = tonti_journal_open (w->path, TONTI_OPEN_READ, problems);

  if (!is_sound (journal, problems))
    return FALSE;
  for (guint n = 0; n < saved; n++)
    if (!fixture_has (journal, 1000 + n))
      return TRUE;
  return FALSE;
}

/* One session: SAVED entries, the file written over with its state after OLD of them, one more. */
static gboolean
is_refused_after (StorageWorld *w, guint old, guint saved)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, old);
  g_autoptr (GBytes) copy = read_bytes (w->path);
  gboolean refused;

  for (guint n = old; n < saved; n++)
    g_assert_true (fixture_voucher (journal, n, w->problems));
  write_over (w->path, copy);
  refused = !fixture_voucher (journal, saved, w->problems);
  g_assert_true (!refused || tonti_problems_has (w->problems, "head-lost")
                 || tonti_problems_has (w->problems, "corrupt"));
  tonti_problems_clear (w->problems);
  return refused;
}

static void
test_an_older_state_written_over_it_is_noticed (StorageWorld *w, gconstpointer data)
{
  guint refused = 0, harmless = 0;

  for (guint round = 0; round < 100; round++)
    {
      guint saved = (guint)g_test_rand_int_range (1, 14);
      guint old = (guint)g_test_rand_int_range (0, (gint32)saved + 1);

      if (is_refused_after (w, old, saved))
        refused++;
      else if (old == saved)
        harmless++;
      else
        g_error ("%u of %u entries were gone and one more was taken", saved - old, saved);
      g_unlink (w->path);
    }
  g_test_message ("100 times written over: %u refused, %u the same state, 0 unnoticed", refused,
                  harmless);
  g_assert_cmpuint (refused, >, 60);
}

/* One more entry: why it is refused is told. */
static gboolean
is_refused (StorageWorld *w, TontiJournal *journal, guint64 n)
{
  gboolean refused = !fixture_voucher (journal, n, w->problems);

  g_assert_true (tonti_problems_has (w->problems, "head-lost"));
  tonti_problems_clear (w->problems);
  return refused;
}

/* Two books that were one: the same number of saves, other entries. SQLite sees no difference. */
static GBytes *
make_twin (StorageWorld *w, guint common, guint more)
{
  g_autofree char *path = g_build_filename (w->folder, "twin.tonti", NULL);
  g_autoptr (TontiJournal) journal = fixture_book (path, common);

  for (guint n = 0; n < more; n++)
    g_assert_true (fixture_voucher (journal, 500 + n, w->problems));
  g_clear_pointer (&journal, tonti_journal_close);
  return read_bytes (path);
}

static void
test_a_twin_with_as_many_saves_is_noticed (StorageWorld *w, gconstpointer data)
{
  guint refused = 0;

  for (guint more = 1; more <= 20; more++)
    {
      g_autoptr (GBytes) twin = make_twin (w, 5, more);
      g_autoptr (TontiJournal) journal = fixture_book (w->path, 5 + more);

      g_usleep (20000); /* the clock of the file system is coarse */
      write_over (w->path, twin);
      refused += is_refused (w, journal, 100);
      g_clear_pointer (&journal, tonti_journal_close);
      storage_world_start_anew (w);
    }
  g_test_message ("20 twins of a book put in its place: %u refused", refused);
  g_assert_cmpuint (refused, ==, 20);
}

/* Between the beginning and the end of one save. */
static void
test_written_over_in_the_middle_of_a_save (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 3);
  g_autoptr (GBytes) copy = read_bytes (w->path);

  g_assert_true (fixture_voucher (journal, 3, w->problems));
  g_usleep (20000);
  g_assert_true (tonti_journal_begin (journal, w->problems));
  g_assert_true (fixture_post (journal, 9, "voucher/1", "{'memo':'a'}", w->problems));
  write_over (w->path, copy);
  g_assert_false (tonti_journal_commit (journal, w->problems));
  g_assert_true (tonti_problems_has (w->problems, "head-lost"));
  tonti_problems_clear (w->problems);
  g_assert_true (is_refused (w, journal, 4));
  g_clear_pointer (&journal, tonti_journal_close);
  g_assert_false (is_lost_unnoticed (w, 3));
}

/* The last row removed by another program, through SQLite and with the triggers away. */
static void
test_a_last_row_removed_by_another_program_is_noticed (StorageWorld *w, gconstpointer data)
{
  guint refused = 0;

  for (guint round = 0; round < 5; round++)
    {
      g_autoptr (TontiJournal) journal = fixture_book (w->path, 2 + round);
      g_autofree char *sql
          = g_strdup_printf ("DELETE FROM event WHERE seq = %u; DELETE FROM entry WHERE id >> 20 ="
                             " %u; DELETE FROM act WHERE seq = %u",
                             3 + round, 3 + round, 3 + round);

      fixture_tamper (w->path, sql);
      refused += is_refused (w, journal, 100);
      g_clear_pointer (&journal, tonti_journal_close);
      g_unlink (w->path);
    }
  g_test_message ("5 last rows removed by another program: %u refused", refused);
  g_assert_cmpuint (refused, ==, 5);
}

/* What harms nobody is no reason to stop: the same bytes again, another time of change. */
static void
test_the_same_bytes_again_are_no_harm (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 3);
  g_autoptr (GBytes) copy = read_bytes (w->path);

  g_usleep (20000);
  write_over (w->path, copy);
  g_assert_true (fixture_voucher (journal, 3, w->problems));
  g_assert_true (fixture_voucher (journal, 4, w->problems));
  g_assert_true (is_sound (journal, w->problems));
}

typedef enum
{
  MOVED,
  REPLACED,
  REMOVED,
} Swap;

static void
swap (StorageWorld *w, Swap how)
{
  g_autofree char *aside = g_build_filename (w->folder, "aside.tonti", NULL);
  g_autoptr (GBytes) bytes = read_bytes (w->path);

  if (how == REMOVED)
    g_assert_cmpint (g_unlink (w->path), ==, 0);
  else
    g_assert_cmpint (g_rename (w->path, aside), ==, 0);
  if (how == REPLACED)
    fixture_write (w->path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes));
}

/* Nothing is taken any more; what was entered is still in hand and can be kept under a new name. */
static void
test_entries_of_a_removed_book_can_still_be_kept (StorageWorld *w, gconstpointer data)
{
  for (Swap how = MOVED; how <= REMOVED; how++)
    {
      g_autoptr (TontiJournal) journal = fixture_book (w->path, 12);
      g_autofree char *kept = g_build_filename (w->folder, "kept.tonti", NULL);
      g_autoptr (TontiJournal) rescued = NULL;

      swap (w, how);
      for (guint n = 12; n < 15; n++)
        {
          g_assert_false (fixture_voucher (journal, n, w->problems));
          g_assert_true (tonti_problems_has (w->problems, "moved"));
          tonti_problems_clear (w->problems);
        }
      g_assert_true (tonti_journal_rebuild (journal, kept, NULL, NULL, w->problems));
      rescued = tonti_journal_open (kept, TONTI_OPEN_WRITE, w->problems);
      g_assert_true (is_sound (rescued, w->problems));
      for (guint n = 0; n < 12; n++)
        g_assert_true (fixture_has (rescued, 1000 + n));
      g_assert_true (fixture_voucher (rescued, 12, w->problems));
      g_clear_pointer (&journal, tonti_journal_close);
      g_clear_pointer (&rescued, tonti_journal_close);
      storage_world_start_anew (w);
    }
  g_test_message ("moved, replaced, removed: 9 entries refused, 36 of 36 kept");
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/storage/overwritten/" Name, StorageWorld, NULL, storage_world_set_up, Test,        \
              storage_world_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("an-older-state-written-over-it-is-noticed", test_an_older_state_written_over_it_is_noticed);
  ADD ("a-twin-with-as-many-saves-is-noticed", test_a_twin_with_as_many_saves_is_noticed);
  ADD ("written-over-in-the-middle-of-a-save", test_written_over_in_the_middle_of_a_save);
  ADD ("a-last-row-removed-by-another-program-is-noticed",
       test_a_last_row_removed_by_another_program_is_noticed);
  ADD ("the-same-bytes-again-are-no-harm", test_the_same_bytes_again_are_no_harm);
  ADD ("entries-of-a-removed-book-can-still-be-kept",
       test_entries_of_a_removed_book_can_still_be_kept);
  return g_test_run ();
}
