// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tonti-seen-compare.h"

#define NAME "0e5bd9c1-6a3f-4a73-9d0c-5b1a2c3d4e5f"
#define SEAL_SEQ 22

typedef struct
{
  char *folder, *path;
  TontiJournal *journal;
  TontiProblems *problems;
} World;

static char *state;

static void
set_up (World *w, gconstpointer data)
{
  w->folder = fixture_folder ();
  w->path = g_build_filename (w->folder, "book.tonti", NULL);
  w->problems = tonti_problems_new ();
  w->journal = fixture_group (w->path);
}

static void
tear_down (World *w, gconstpointer data)
{
  g_autofree char *memory = g_build_filename (state, "tonti", "seen", NAME, NULL);

  tonti_journal_close (w->journal);
  fixture_remove (w->folder);
  g_free (w->folder);
  g_free (w->path);
  tonti_problems_free (w->problems);
  g_remove (memory);
}

static char *
memory_path (void)
{
  return g_build_filename (state, "tonti", "seen", NAME, NULL);
}

static TontiSeenFinding
compare (World *w, TontiSeenMemory *memory)
{
  TontiSeenFinding finding;

  g_assert_true (tonti_seen_memory_load (NAME, memory));
  g_assert_true (tonti_seen_compare (w->journal, memory, &finding));
  return finding;
}

static void
expect (World *w, TontiCompared how, gint64 agreed, gint64 differs)
{
  g_auto (TontiSeenMemory) memory = { 0 };
  TontiSeenFinding finding = compare (w, &memory);

  g_assert_cmpint (finding.how, ==, how);
  g_assert_cmpint (finding.agreed != NULL ? finding.agreed->seq : 0, ==, agreed);
  g_assert_cmpint (finding.differs != NULL ? finding.differs->seq : 0, ==, differs);
}

static void
add (World *w, guint64 n)
{
  g_assert_true (fixture_voucher (w->journal, n, w->problems));
}

static gint64
last (World *w)
{
  guint8 hash[TONTI_HASH_SIZE];

  return tonti_journal_get_head (w->journal, hash);
}

/* The book as it is now stays aside; the open one goes on. */
static char *
set_aside (World *w)
{
  char *copy = g_build_filename (w->folder, "aside.tonti", NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  g_clear_pointer (&w->journal, tonti_journal_close);
  g_assert_true (g_file_get_contents (w->path, &bytes, &size, NULL));
  fixture_write (copy, bytes, (gssize)size);
  w->journal = tonti_journal_open (w->path, TONTI_OPEN_WRITE, w->problems);
  return copy;
}

static void
open_other (World *w, const char *path)
{
  g_clear_pointer (&w->journal, tonti_journal_close);
  w->journal = tonti_journal_open (path, TONTI_OPEN_WRITE, w->problems);
  g_assert_nonnull (w->journal);
}

static void
test_nothing_is_known_at_first (World *w, gconstpointer data)
{
  g_auto (TontiSeenMemory) memory = { 0 };

  g_assert_false (tonti_seen_memory_load (NAME, &memory));
  g_assert_false (memory.damaged);
  g_assert_null (tonti_seen_memory_last (&memory));
}

static void
test_a_book_that_grows_is_followed (World *w, gconstpointer data)
{
  gint64 seq = last (w);

  g_assert_true (tonti_seen_keep (w->journal, NAME, FALSE));
  expect (w, TONTI_COMPARED_SAME, seq, 0);
  add (w, 500);
  expect (w, TONTI_COMPARED_GROWN, seq, 0);
  g_assert_true (tonti_seen_keep (w->journal, NAME, FALSE));
  expect (w, TONTI_COMPARED_SAME, seq + 1, 0);
}

/* Nothing new: the file is not touched. */
static void
test_the_same_is_not_written_again (World *w, gconstpointer data)
{
  g_autofree char *path = memory_path ();
  struct stat before, after;

  g_assert_true (tonti_seen_keep (w->journal, NAME, FALSE));
  g_assert_cmpint (lstat (path, &before), ==, 0);
  g_assert_true (tonti_seen_keep (w->journal, NAME, FALSE));
  g_assert_cmpint (lstat (path, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  g_assert_cmpuint (before.st_mode & 0777, ==, 0600);
}

static void
test_an_older_copy_is_not_remembered (World *w, gconstpointer data)
{
  g_autofree char *aside = set_aside (w);
  gint64 seq = last (w);

  add (w, 500);
  add (w, 501);
  g_assert_true (tonti_seen_keep (w->journal, NAME, FALSE));
  open_other (w, aside);
  expect (w, TONTI_COMPARED_OLDER, seq, 0);
  g_assert_false (tonti_seen_keep (w->journal, NAME, FALSE));
  expect (w, TONTI_COMPARED_OLDER, seq, 0);
  g_assert_true (tonti_seen_keep (w->journal, NAME, TRUE));
  expect (w, TONTI_COMPARED_SAME, seq, 0);
}

static void
test_another_way_is_told_with_its_place (World *w, gconstpointer data)
{
  g_autofree char *aside = set_aside (w);
  gint64 seq = last (w);

  add (w, 500);
  add (w, 501);
  add (w, 502);
  g_assert_true (tonti_seen_keep (w->journal, NAME, FALSE));
  open_other (w, aside);
  add (w, 600);
  expect (w, TONTI_COMPARED_FORKED, seq, seq + 1);
  add (w, 601);
  add (w, 602);
  add (w, 603);
  expect (w, TONTI_COMPARED_FORKED, seq, seq + 1);
  g_assert_false (tonti_seen_keep (w->journal, NAME, FALSE));
  g_assert_true (tonti_seen_keep (w->journal, NAME, TRUE));
  expect (w, TONTI_COMPARED_SAME, seq + 4, 0);
}

/* Of many entries the last ones and the closings stay. */
static void
test_many_entries_cost_little (World *w, gconstpointer data)
{
  g_auto (TontiSeenMemory) memory = { 0 };
  gint64 seq;

  for (guint i = 0; i < 3 * TONTI_SEEN_RECENT; i++)
    add (w, 1000 + i);
  seq = last (w);
  g_assert_true (tonti_seen_keep (w->journal, NAME, FALSE));
  g_assert_true (tonti_seen_memory_load (NAME, &memory));
  g_assert_cmpuint (memory.heads->len, ==, TONTI_SEEN_RECENT + 1);
  g_assert_cmpint (g_array_index (memory.heads, TontiSeenHead, 0).seq, ==, SEAL_SEQ);
  g_assert_cmpint (g_array_index (memory.heads, TontiSeenHead, 0).meeting, ==, 1);
  g_assert_cmpint (tonti_seen_memory_last (&memory)->seq, ==, seq);
}

/* Every shortening and every changed byte of the file makes it unknown, never wrong. */
static void
test_damage_is_not_known (World *w, gconstpointer data)
{
  g_autofree char *path = memory_path ();
  g_autofree char *bytes = NULL;
  gsize size;
  guint changes = 0;

  g_assert_true (tonti_seen_keep (w->journal, NAME, FALSE));
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  for (gsize i = 0; i < size; i++)
    {
      g_auto (TontiSeenMemory) cut = { 0 };
      g_auto (TontiSeenMemory) wrong = { 0 };
      g_autofree char *copy = g_memdup2 (bytes, size);

      copy[i] ^= 1;
      fixture_write (path, copy, (gssize)size);
      g_assert_false (tonti_seen_memory_load (NAME, &wrong));
      fixture_write (path, bytes, (gssize)i);
      g_assert_false (tonti_seen_memory_load (NAME, &cut));
      g_assert_true (wrong.damaged && cut.damaged);
      changes += 2;
    }
  fixture_write (path, bytes, (gssize)size);
  expect (w, TONTI_COMPARED_SAME, last (w), 0);
  g_test_message ("%u of %u damages noticed", changes, changes);
}

/* Who stopped while he held the lock stops nobody for long, and nothing is written behind him. */
static void
test_a_lock_that_stays_stops_nobody (World *w, gconstpointer data)
{
  int lock = tonti_seen_memory_lock ();
  gint64 start = g_get_monotonic_time ();
  g_auto (TontiSeenMemory) memory = { 0 };

  g_assert_cmpint (lock, >=, 0);
  g_assert_false (tonti_seen_keep (w->journal, NAME, FALSE));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
  g_assert_false (tonti_seen_memory_load (NAME, &memory));
  tonti_seen_memory_unlock (lock);
  g_assert_true (tonti_seen_keep (w->journal, NAME, FALSE));
}

static void
test_looking_is_quick (World *w, gconstpointer data)
{
  const int rounds = 500;
  gint64 start;

  for (guint i = 0; i < TONTI_SEEN_RECENT; i++)
    add (w, 1000 + i);
  g_assert_true (tonti_seen_keep (w->journal, NAME, FALSE));
  start = g_get_monotonic_time ();
  for (int i = 0; i < rounds; i++)
    expect (w, TONTI_COMPARED_SAME, last (w), 0);
  g_test_message ("reading and comparing %d entries: %.3f ms", TONTI_SEEN_RECENT,
                  (double)(g_get_monotonic_time () - start) / rounds / 1000);
}

#define ADD(Name, Test) g_test_add ("/storage/seen/" Name, World, NULL, set_up, Test, tear_down)

int
main (int argc, char **argv)
{
  int failed;

  state = fixture_folder ();
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("nothing-is-known-at-first", test_nothing_is_known_at_first);
  ADD ("a-book-that-grows-is-followed", test_a_book_that_grows_is_followed);
  ADD ("the-same-is-not-written-again", test_the_same_is_not_written_again);
  ADD ("an-older-copy-is-not-remembered", test_an_older_copy_is_not_remembered);
  ADD ("another-way-is-told-with-its-place", test_another_way_is_told_with_its_place);
  ADD ("many-entries-cost-little", test_many_entries_cost_little);
  ADD ("damage-is-not-known", test_damage_is_not_known);
  ADD ("a-lock-that-stays-stops-nobody", test_a_lock_that_stays_stops_nobody);
  ADD ("looking-is-quick", test_looking_is_quick);
  failed = g_test_run ();
  fixture_remove (state);
  g_free (state);
  return failed;
}
