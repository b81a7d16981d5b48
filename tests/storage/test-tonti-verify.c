// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage-world.h"

#include <sqlite3.h>
#include <string.h>

#include "tonti-db-private.h"
#include "tonti-projection.h"

/* Any change made outside is found, and named: here the journal. */

/* What the independent verifier says: the first bad event, 0 = none. */
static gint64
ask_verifier (StorageWorld *w)
{
  const char *argv[] = { "python3", VERIFIER, w->path, NULL };
  g_autofree char *out = NULL;
  g_autofree char *errors = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out,
                               &errors, NULL, NULL));
  g_assert_cmpstr (errors, ==, "");
  if (g_str_has_prefix (out, "ok "))
    return 0;
  g_assert_true (g_str_has_prefix (out, "bad "));
  return g_ascii_strtoll (out + 4, NULL, 10);
}

static void
test_a_sound_book_is_sound (StorageWorld *w, gconstpointer data)
{
  g_auto (TontiVerdict) verdict = { 0 };

  if (!storage_world_verify (w, TONTI_VERIFY_FULL, &verdict))
    g_error ("%s: %s", verdict.projection, verdict.what);
  g_assert_cmpint (verdict.events, ==, FIXTURE_GROUP_EVENTS);
  g_assert_cmpint (verdict.bad_seq, ==, 0);
  g_assert_cmpint (ask_verifier (w), ==, 0);
}

static void
expect_event (StorageWorld *w, const char *sql, gint64 seq)
{
  static int n; /* the verifier is slow, it is asked now and then */
  g_auto (TontiVerdict) chain = { 0 };
  g_auto (TontiVerdict) full = { 0 };

  fixture_tamper (w->path, sql);
  if (storage_world_verify (w, TONTI_VERIFY_CHAIN, &chain)
      || storage_world_verify (w, TONTI_VERIFY_FULL, &full))
    g_error ("not found: %s", sql);
  if (chain.bad_seq != seq || full.bad_seq != seq)
    g_error ("%s: event %" G_GINT64_FORMAT " named", sql, chain.bad_seq);
  g_assert_nonnull (chain.what);
  if (n++ % 4 == 0 && ask_verifier (w) != seq)
    g_error ("the verifier names another event: %s", sql);
  storage_world_restore (w);
}

static void
test_names_the_event_whose_column_was_changed (StorageWorld *w, gconstpointer data)
{
  static const struct
  {
    const char *set;
    gint64 seq;
  } edits[] = {
    { "seq = 900", 7 },
    { "seq = -900", 7 },
    { "key = zeroblob(16)", 7 },
    { "key = x'00'", 7 },
    { "at = '2025-01-04T18:00:01Z'", 7 },
    { "at = 'x'", 7 },
    { "day = '2025-01-05'", 7 },
    { "day = '2025-13-45'", 7 },
    { "author = 2", 7 },
    { "author = -1", 7 },
    { "kind = 'fine-kind/2'", 7 },
    { "kind = ''", 7 },
    { "body = replace(body, '500', '600')", 7 },
    { "body = body || ' '", 7 },
    { "body = ''", 7 },
    { "body = 'no json'", 7 },
    { "body = substr(body, 1, 20) || char(0) || substr(body, 21)", 7 },
    { "prev = zeroblob(32)", 7 },
    { "prev = x'00'", 7 },
    { "hash = zeroblob(32)", 7 },
    { "hash = x'00'", 7 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *sql
          = g_strconcat ("UPDATE event SET ", edits[i].set, " WHERE seq = 7", NULL);

      expect_event (w, sql, edits[i].seq);
    }
}

static void
test_names_events_moved_removed_or_added (StorageWorld *w, gconstpointer data)
{
  expect_event (w, "DELETE FROM event WHERE seq = 5", 5);
  expect_event (w, "DELETE FROM event WHERE seq = 1", 1);
  expect_event (w, "DELETE FROM event WHERE seq > 4 AND seq < " FIXTURE_GROUP_LAST, 5);
  expect_event (w, "UPDATE event SET author = 5 WHERE seq = 1", 1);
  expect_event (w, "UPDATE event SET author = 5 WHERE seq = " FIXTURE_GROUP_LAST,
                FIXTURE_GROUP_EVENTS);
  expect_event (w, "UPDATE event SET author = 5", 1);
  expect_event (w, "UPDATE event SET seq = -seq; UPDATE event SET seq = seq + 100", 1);
  expect_event (w,
                "UPDATE event SET seq = 0 WHERE seq = 5; UPDATE event SET seq = 5 WHERE seq = 6;"
                " UPDATE event SET seq = 6 WHERE seq = 0",
                5);
  expect_event (w,
                "UPDATE event SET seq = seq + 1000 WHERE seq > 9; UPDATE event SET seq = seq - 999"
                " WHERE seq > 1000",
                10);
  expect_event (w,
                "INSERT INTO event SELECT " FIXTURE_GROUP_LAST
                " + 1, zeroblob(16), at, day, author, kind, body, hash,"
                " zeroblob(32) FROM event WHERE seq = " FIXTURE_GROUP_LAST,
                FIXTURE_GROUP_EVENTS + 1);
  expect_event (w,
                "INSERT INTO event SELECT -3, zeroblob(16), at, day, author, kind, body, hash,"
                " zeroblob(32) FROM event WHERE seq = " FIXTURE_GROUP_LAST,
                -3);
}

/* The last event cut off leaves a chain that is right; what was made from it tells. */
static void
test_names_the_last_event_cut_off (StorageWorld *w, gconstpointer data)
{
  g_auto (TontiVerdict) verdict = { 0 };

  fixture_tamper (w->path, "DELETE FROM event WHERE seq = " FIXTURE_GROUP_LAST);
  g_assert_false (storage_world_verify (w, TONTI_VERIFY_FULL, &verdict));
  g_assert_cmpint (verdict.bad_seq, ==, FIXTURE_GROUP_EVENTS);
  g_assert_null (tonti_journal_open (w->path, TONTI_OPEN_WRITE, w->problems));
  g_assert_true (tonti_problems_has (w->problems, "altered"));
}

typedef struct
{
  TontiJournal *writer;
  guint posted, calls;
} Other;

static gboolean
post_meanwhile (gint64 done, gint64 total, gpointer data)
{
  Other *other = data;
  g_autoptr (TontiProblems) problems = tonti_problems_new ();

  g_assert_cmpint (done, <=, total);
  if (other->calls++ % 5 == 0)
    other->posted += fixture_voucher (other->writer, 200 + other->calls, problems);
  return TRUE;
}

/* The journal grows while it is verified: no lock is in the way, and nothing is taken for altered.
 */
static void
test_verifies_while_another_posts (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) reader = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);
  Other other = { tonti_journal_open (w->path, TONTI_OPEN_WRITE, w->problems), 0, 0 };
  g_auto (TontiVerdict) verdict = { 0 };

  g_assert_true (tonti_journal_verify (reader, TONTI_VERIFY_FULL, post_meanwhile, &other, &verdict,
                                       w->problems));
  g_assert_cmpstr (verdict.what, ==, NULL);
  g_assert_cmpuint (other.posted, >, 3);
  g_assert_cmpint (verdict.events, >, FIXTURE_GROUP_EVENTS);
  tonti_journal_close (other.writer);
}

static void
test_names_the_event_of_a_changed_row (StorageWorld *w, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    gint64 seq;
  } edits[] = {
    { "UPDATE entry SET day = day + 1 WHERE id >> 20 = 16", 16 },
    { "DELETE FROM entry WHERE id >> 20 = 17", 17 },
    { "UPDATE document SET amount = 1 WHERE type = 'receipt' AND number = 2", 17 },
    { "UPDATE act SET member = 1 WHERE seq = 17", 17 },
    { "UPDATE act SET reversed_by = NULL WHERE seq = 23", 23 },
    { "UPDATE act SET reversed_by = 24 WHERE seq = 20", 20 },
    { "INSERT INTO entry SELECT id + 5, account, day, member, subject, amount FROM entry"
      " WHERE id >> 20 = 16",
      16 },
    { "INSERT INTO entry SELECT -9, account, day, member, subject, amount FROM entry LIMIT 1", -1 },
    { "UPDATE fine SET paid = 5", 15 },
    { "UPDATE meeting SET place = 'x' WHERE id = 1", 22 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_auto (TontiVerdict) verdict = { 0 };

      fixture_tamper (w->path, edits[i].sql);
      g_assert_false (storage_world_verify (w, TONTI_VERIFY_FULL, &verdict));
      if (verdict.bad_seq != edits[i].seq)
        g_error ("%s: %" G_GINT64_FORMAT, edits[i].sql, verdict.bad_seq);
      storage_world_restore (w);
    }
}

static void
test_a_changed_last_event_opens_for_reading_only (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) reader = NULL;

  fixture_tamper (w->path, "UPDATE event SET author = 5 WHERE seq = " FIXTURE_GROUP_LAST);
  g_assert_null (tonti_journal_open (w->path, TONTI_OPEN_WRITE, w->problems));
  g_assert_true (tonti_problems_has (w->problems, "altered"));
  reader = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);
  g_assert_nonnull (reader);
  g_assert_nonnull (tonti_journal_get_doubt (reader));
  storage_world_restore (w);
  fixture_tamper (w->path, "UPDATE event SET body = '{}' WHERE seq = 22");
  g_assert_null (tonti_journal_open (w->path, TONTI_OPEN_WRITE, w->problems));
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/storage/verify/" Name, StorageWorld, NULL, storage_world_set_up_group, Test,       \
              storage_world_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-sound-book-is-sound", test_a_sound_book_is_sound);
  ADD ("names-the-event-whose-column-was-changed", test_names_the_event_whose_column_was_changed);
  ADD ("names-events-moved-removed-or-added", test_names_events_moved_removed_or_added);
  ADD ("names-the-last-event-cut-off", test_names_the_last_event_cut_off);
  ADD ("verifies-while-another-posts", test_verifies_while_another_posts);
  ADD ("names-the-event-of-a-changed-row", test_names_the_event_of_a_changed_row);
  ADD ("a-changed-last-event-opens-for-reading-only",
       test_a_changed_last_event_opens_for_reading_only);
  return g_test_run ();
}
