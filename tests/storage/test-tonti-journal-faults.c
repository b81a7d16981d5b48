// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage-world.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tonti-db-private.h"

/* Faults of the machine: what was acknowledged stays, what was not is told.
 */

/* ---- Interruption ---- */

static int
count_down (gpointer data)
{
  int *left = data;

  return --*left < 0;
}

/* The machine of SQLite is stopped after more and more steps of a posting, until one gets through.
 */
static void
test_interrupted_anywhere_leaves_the_book_as_it_was (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 3);
  g_autofree char *before = fixture_content (w->path);
  TontiDb *db = tonti_journal_get_db (journal);
  gboolean done = FALSE;
  int tries = 0;

  for (int steps = 0; !done; steps += 5, tries++)
    {
      int left = steps;

      sqlite3_progress_handler (db->handle, 1, count_down, &left);
      done = fixture_voucher (journal, 3, w->problems);
      sqlite3_progress_handler (db->handle, 0, NULL, NULL); /* it may be another one by now */
      if (!done)
        {
          g_autofree char *after = fixture_content (w->path);

          g_assert_cmpstr (after, ==, before);
          g_assert_cmpstr (tonti_problems_get (w->problems, 0)->code, ==, "interrupted");
          tonti_problems_clear (w->problems);
        }
      g_assert_cmpint (steps, <, 100000);
    }
  g_assert_cmpint (tries, >, 20);
  storage_world_assert_whole (w, 5);
}

static gboolean
stop_at (gint64 done, gint64 total, gpointer data)
{
  int *left = data;

  g_assert_cmpint (done, <=, total);
  return --*left >= 0;
}

static void
test_verifying_and_rebuilding_can_be_stopped (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 30);
  g_autofree char *copy = g_build_filename (w->folder, "copy.tonti", NULL);
  g_auto (TontiVerdict) verdict = { 0 };
  int left = 0;

  g_assert_false (
      tonti_journal_verify (journal, TONTI_VERIFY_FULL, stop_at, &left, &verdict, w->problems));
  g_assert_cmpstr (tonti_problems_get (w->problems, 0)->code, ==, "interrupted");
  tonti_problems_clear (w->problems);
  left = 1000;
  g_assert_true (
      tonti_journal_verify (journal, TONTI_VERIFY_FULL, stop_at, &left, &verdict, w->problems));
  g_assert_cmpint (left, <, 995);
  g_assert_true (tonti_journal_rebuild (journal, copy, NULL, NULL, w->problems));
}

/* ---- Disk ---- */

static void
limit_file (rlim_t size)
{
  struct rlimit limit = { size, RLIM_INFINITY };

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* In a child: post until the file may not grow any more, then with room again. */
static int
post_with_little_room (gpointer data)
{
  StorageWorld *w = data;
  g_autoptr (TontiJournal) journal = tonti_journal_open (w->path, TONTI_OPEN_WRITE, w->problems);
  GStatBuf info;
  guint saved = 1;

  if (journal == NULL || g_stat (w->path, &info) != 0)
    return 100;
  limit_file ((rlim_t)info.st_size + 8192);
  while (saved < 90 && fixture_voucher (journal, saved, w->problems))
    saved++;
  limit_file (RLIM_INFINITY);
  if (saved == 90 || !tonti_problems_has (w->problems, "disk-full"))
    return 101;
  tonti_problems_clear (w->problems);
  return fixture_voucher (journal, saved, w->problems) ? (int)saved + 1 : 102;
}

static void
test_full_disk_loses_nothing (StorageWorld *w, gconstpointer data)
{
  int saved;

  tonti_journal_close (fixture_book (w->path, 1));
  saved = fixture_fork (post_with_little_room, w, FALSE);
  g_assert_cmpint (saved, >, 2);
  g_assert_cmpint (saved, <, 100);
  storage_world_assert_whole (w, saved + 1);
}

static int
open_read_only (gpointer data)
{
  StorageWorld *w = data;
  g_autoptr (TontiJournal) writer = tonti_journal_open (w->path, TONTI_OPEN_WRITE, w->problems);
  g_autoptr (TontiJournal) reader = NULL;
  g_auto (TontiVerdict) verdict = { 0 };

  if (writer != NULL && fixture_voucher (writer, 50, w->problems))
    return 1;
  if (!tonti_problems_has (w->problems, "read-only"))
    return 2;
  reader = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);
  if (reader == NULL
      || !tonti_journal_verify (reader, TONTI_VERIFY_FULL, NULL, NULL, &verdict, w->problems))
    return 3;
  return verdict.ok ? 0 : 4;
}

static int
create_read_only (gpointer data)
{
  StorageWorld *w = data;
  g_autofree char *path = g_build_filename (w->folder, "new.tonti", NULL);
  g_autoptr (TontiJournal) journal = tonti_journal_create (path, w->problems);

  return journal == NULL && tonti_problems_has (w->problems, "read-only") ? 0 : 1;
}

static void
test_read_only_file_and_folder_open_for_reading (StorageWorld *w, gconstpointer data)
{
  tonti_journal_close (fixture_book (w->path, 3));
  g_assert_cmpint (g_chmod (w->folder, 0777), ==, 0);
  g_assert_cmpint (g_chmod (w->path, 0444), ==, 0);
  g_assert_cmpint (fixture_fork (open_read_only, w, TRUE), ==, 0);
  g_assert_cmpint (g_chmod (w->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (w->folder, 0555), ==, 0);
  g_assert_cmpint (fixture_fork (open_read_only, w, TRUE), ==, 0);
  g_assert_cmpint (fixture_fork (create_read_only, w, TRUE), ==, 0);
  g_assert_cmpint (g_chmod (w->folder, 0755), ==, 0);
  storage_world_assert_whole (w, 4);
}

/* ---- Processes ---- */

typedef struct
{
  StorageWorld *world;
  guint first, count;
  int out; /* numbers of saved vouchers go here, -1 = nowhere */
} Poster;

static int
post_many (gpointer data)
{
  Poster *p = data;
  g_autoptr (TontiJournal) journal
      = tonti_journal_open (p->world->path, TONTI_OPEN_WRITE, p->world->problems);

  for (guint i = p->first; i < p->first + p->count; i++)
    {
      if (journal == NULL || !fixture_voucher (journal, i, p->world->problems))
        return 1;
      if (p->out >= 0 && write (p->out, &i, sizeof i) != sizeof i)
        return 2;
    }
  return 0;
}

static void
test_two_processes_post_at_once (StorageWorld *w, gconstpointer data)
{
  guint many = g_getenv ("TONTI_ROUNDS") != NULL ? 400 : 60;
  Poster a = { w, 0, many, -1 }, b = { w, 1000, many, -1 };
  pid_t child;
  int status = 0;

  tonti_journal_close (fixture_book (w->path, 0));
  child = fork ();
  if (child == 0)
    _exit (post_many (&a));
  g_assert_cmpint (post_many (&b), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  storage_world_assert_whole (w, 1 + 2 * many);
  g_test_message ("two processes at once: %u of %u entries", 2 * many, 2 * many);
}

static void
assert_has_all (StorageWorld *w, int in)
{
  g_autoptr (TontiJournal) journal = tonti_journal_open (w->path, TONTI_OPEN_WRITE, w->problems);
  guint n;

  if (journal == NULL)
    g_error ("%s", tonti_problems_get (w->problems, 0)->message);
  while (read (in, &n, sizeof n) == sizeof n)
    g_assert_true (fixture_has (journal, 1000 + n));
}

static void
kill_one_round (StorageWorld *w, guint round)
{
  int pipes[2];
  Poster poster = { w, round * 1000, 1000, -1 };
  pid_t child;

  g_assert_cmpint (pipe (pipes), ==, 0);
  poster.out = pipes[1];
  child = fork ();
  if (child == 0)
    _exit (post_many (&poster));
  close (pipes[1]);
  g_usleep ((gulong)g_test_rand_int_range (1000, 60000));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  assert_has_all (w, pipes[0]);
  close (pipes[0]);
}

static void
test_killed_at_any_time_loses_nothing (StorageWorld *w, gconstpointer data)
{
  guint rounds = fixture_rounds (20);

  tonti_journal_close (fixture_book (w->path, 1));
  for (guint round = 1; round <= rounds; round++)
    kill_one_round (w, round);
  g_test_message ("%u kills: nothing acknowledged was lost", rounds);
  storage_world_assert_whole (w, -1);
  g_assert_cmpuint (fixture_count_files (w->folder), ==, 1);
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/storage/journal-faults/" Name, StorageWorld, NULL, storage_world_set_up, Test,     \
              storage_world_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("interrupted-anywhere-leaves-the-book-as-it-was",
       test_interrupted_anywhere_leaves_the_book_as_it_was);
  ADD ("verifying-and-rebuilding-can-be-stopped", test_verifying_and_rebuilding_can_be_stopped);
  ADD ("full-disk-loses-nothing", test_full_disk_loses_nothing);
  ADD ("read-only-file-and-folder-open-for-reading",
       test_read_only_file_and_folder_open_for_reading);
  ADD ("two-processes-post-at-once", test_two_processes_post_at_once);
  ADD ("killed-at-any-time-loses-nothing", test_killed_at_any_time_loses_nothing);
  return g_test_run ();
}
