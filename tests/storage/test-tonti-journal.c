// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage-world.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tonti-db-private.h"
#include "tonti-ledger-store.h"

#define assert_problem(w, name)                                                                    \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_assert_cmpuint (tonti_problems_count ((w)->problems), ==, 1);                                \
    g_assert_cmpstr (tonti_problems_get ((w)->problems, 0)->code, ==, name);                       \
    tonti_problems_clear ((w)->problems);                                                          \
  }                                                                                                \
  G_STMT_END

static void
test_posts_and_reads_back (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 3);
  g_autoptr (TontiEvent) event = tonti_journal_read (journal, 3);
  TontiDb *db = tonti_journal_get_db (journal);
  guint8 key[TONTI_KEY_SIZE], hash[TONTI_HASH_SIZE], mine[TONTI_HASH_SIZE];

  fixture_key (1001, key);
  g_assert_cmpint (tonti_journal_find_key (journal, key), ==, 3);
  g_assert_cmpstr (event->kind, ==, "voucher/1");
  g_assert_cmpint (event->lines->len, ==, 2);
  tonti_event_hash (event, mine);
  g_assert_cmpmem (mine, 32, event->hash, 32);
  g_assert_cmpint (tonti_journal_get_head (journal, hash), ==, 4);
  g_assert_cmpstr (tonti_journal_get_last_at (journal), ==, "2025-01-04T18:00:00Z");
  g_assert_cmpint (tonti_ledger_account_balance (db, "cash"), ==, 5 + 10 + 15);
  g_assert_null (tonti_journal_read (journal, 5));
  g_assert_null (tonti_journal_read (journal, 0));
}

static void
test_keeps_balances (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 3);
  TontiDb *db = tonti_journal_get_db (journal);
  g_autoptr (GArray) totals = tonti_ledger_totals (db);
  g_autoptr (GArray) mine = tonti_ledger_member_balances (db, 2);

  g_assert_cmpint (tonti_ledger_balance (db, "savings", 2, NULL), ==, -10);
  g_assert_cmpint (tonti_ledger_balance (db, "savings", 2, "fund:1"), ==, -10);
  g_assert_cmpint (tonti_ledger_balance (db, "savings", 0, "fund:1"), ==, -30);
  g_assert_cmpint (tonti_ledger_balance (db, "savings", 2, "fund:2"), ==, 0);
  g_assert_cmpint (tonti_ledger_balance (db, "nothing", 0, NULL), ==, 0);
  g_assert_cmpint (tonti_ledger_root_balance (db, "cash"), ==, 30);
  g_assert_cmpint (tonti_ledger_root_balance (db, "cas"), ==, 0);
  g_assert_cmpuint (totals->len, ==, 2);
  g_assert_cmpint (g_array_index (totals, TontiLedgerTotal, 0).debit, ==, 30);
  g_assert_cmpint (g_array_index (totals, TontiLedgerTotal, 1).credit, ==, 30);
  g_assert_cmpuint (mine->len, ==, 1);
  g_assert_cmpstr (g_array_index (mine, TontiLedgerBalance, 0).of, ==, "fund:1");
  g_assert_cmpint (g_array_index (mine, TontiLedgerBalance, 0).credit, ==, 10);
}

static void
test_adds_a_key_once (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 2);

  g_assert_false (fixture_voucher (journal, 1, w->problems));
  assert_problem (w, "key-used");
  g_assert_false (tonti_journal_in_transaction (journal));
  g_assert_true (fixture_voucher (journal, 2, w->problems));
}

static void
test_refuses_and_goes_on (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 1);
  g_autofree char *before = fixture_content (w->path);
  g_autofree char *after = NULL;

  g_assert_true (tonti_journal_begin (journal, w->problems));
  g_assert_true (fixture_post (journal, 5, "voucher/1", "{'memo':'a'}", w->problems));
  g_assert_false (fixture_post (journal, 6, "voucher/1",
                                "{'lines':[{'account':'cash','amount':1}]}", w->problems));
  assert_problem (w, "unbalanced");
  tonti_journal_rollback (journal);
  after = fixture_content (w->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (fixture_voucher (journal, 1, w->problems));
}

static void
test_reverses_once (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 1);
  const char *body = "{'reverses':2,'lines':[{'account':'cash','amount':-5},"
                     "{'account':'savings','member':1,'of':'fund:1','amount':5}]}";

  g_assert_true (tonti_journal_begin (journal, w->problems));
  g_assert_true (fixture_post (journal, 5, "voucher/1", body, w->problems));
  g_assert_true (tonti_journal_commit (journal, w->problems));
  g_assert_cmpint (tonti_db_get_int (tonti_journal_get_db (journal),
                                     "SELECT reversed_by FROM act WHERE seq = 2", 0),
                   ==, 3);
  g_assert_true (tonti_journal_begin (journal, w->problems));
  g_assert_false (fixture_post (journal, 6, "voucher/1", body, w->problems));
  assert_problem (w, "already-reversed");
  tonti_journal_rollback (journal);
}

static void
test_book_is_there_with_its_first_commit (StorageWorld *w, gconstpointer data)
{
  TontiJournal *journal = tonti_journal_create (w->path, w->problems);
  GStatBuf info;

  g_assert_nonnull (journal);
  g_assert_false (g_file_test (w->path, G_FILE_TEST_EXISTS));
  tonti_journal_close (journal);
  g_assert_cmpint (g_rmdir (w->folder), ==, 0);
  g_assert_cmpint (g_mkdir (w->folder, 0700), ==, 0);
  tonti_journal_close (fixture_book (w->path, 1));
  g_assert_cmpint (g_stat (w->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_unlink (w->path);
  g_assert_cmpint (g_rmdir (w->folder), ==, 0);
}

static void
test_never_writes_over_a_file (StorageWorld *w, gconstpointer data)
{
  TontiJournal *journal = tonti_journal_create (w->path, w->problems);

  g_assert_true (tonti_journal_begin (journal, w->problems));
  fixture_write (w->path, "mine", -1);
  g_assert_true (fixture_post (journal, 5, "voucher/1", "{}", w->problems));
  g_assert_false (tonti_journal_commit (journal, w->problems));
  assert_problem (w, "exists");
  tonti_journal_close (journal);
  g_assert_null (tonti_journal_create (w->path, w->problems));
  assert_problem (w, "exists");
  g_unlink (w->path);
  g_assert_cmpint (g_rmdir (w->folder), ==, 0);
}

static gboolean
try_sql (TontiJournal *journal, const char *sql)
{
  TontiDb *db = tonti_journal_get_db (journal);

  return tonti_db_execute (db, sql);
}

static void
test_posted_is_final (StorageWorld *w, gconstpointer data)
{
  static const char *const edits[] = {
    "UPDATE event SET author = 2 WHERE seq = 2",
    "DELETE FROM event WHERE seq = 4",
    "DELETE FROM event",
    "INSERT OR REPLACE INTO event SELECT seq, key, at, day, 9, kind, body, prev, hash FROM event"
    " WHERE seq = 4",
    "INSERT OR REPLACE INTO event SELECT 5, key, at, day, 9, kind, body, hash, prev FROM event"
    " WHERE seq = 4",
    "INSERT INTO event SELECT 9, zeroblob(16), at, day, 9, kind, body, hash, prev FROM event"
    " WHERE seq = 4",
    "INSERT INTO event SELECT 5, zeroblob(16), at, day, 9, kind, body, prev, hash FROM event"
    " WHERE seq = 4",
    "UPDATE entry SET amount = amount + 1",
    "DELETE FROM entry",
    "INSERT OR REPLACE INTO entry SELECT id, account, day, member, subject, 1 FROM entry",
    "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = '' WHERE name = 'event_final'",
    "ATTACH ':memory:' AS other",
    "INSERT INTO total VALUES(1, 0.5, 0)",
    "INSERT INTO entry VALUES(1, 1, 0, NULL, NULL, 0)",
    "INSERT INTO entry VALUES(1, 1, 0, NULL, NULL, 1000000000000001)",
    "INSERT INTO entry VALUES(1, 999, 0, NULL, NULL, 1)",
  };
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 3);
  g_autofree char *before = fixture_content (w->path);

  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *after = NULL;

      if (try_sql (journal, edits[i]))
        g_error ("not refused: %s", edits[i]);
      after = fixture_content (w->path);
      g_assert_cmpstr (before, ==, after);
    }
}

/* After a statement has failed nothing of the transaction is kept, even if the failure was not
 * seen. */
static void
test_a_failed_statement_spoils_the_transaction (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 1);

  g_assert_true (tonti_journal_begin (journal, w->problems));
  g_assert_true (fixture_post (journal, 5, "voucher/1", "{}", w->problems));
  g_assert_false (try_sql (journal, "INSERT INTO entry VALUES(1, 999, 0, NULL, NULL, 1)"));
  g_assert_false (tonti_journal_commit (journal, w->problems));
  assert_problem (w, "inconsistent");
  g_assert_true (fixture_voucher (journal, 1, w->problems));
}

static void
test_follows_another_process (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) a = fixture_book (w->path, 2);
  g_autoptr (TontiJournal) b = tonti_journal_open (w->path, TONTI_OPEN_WRITE, w->problems);
  g_autoptr (TontiJournal) reader = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);
  g_auto (TontiVerdict) verdict = { 0 };
  guint8 hash[TONTI_HASH_SIZE];

  for (guint i = 2; i < 10; i++)
    g_assert_true (fixture_voucher (i % 2 == 0 ? b : a, i, w->problems));
  g_assert_cmpint (tonti_journal_get_head (reader, hash), ==, 11);
  g_assert_cmpint (tonti_journal_get_head (a, hash), ==, 11);
  g_assert_true (
      tonti_journal_verify (reader, TONTI_VERIFY_FULL, NULL, NULL, &verdict, w->problems));
  g_assert_true (verdict.ok);
}

static void
test_notices_a_book_overwritten_in_place (StorageWorld *w, gconstpointer data)
{
  g_autofree char *old = NULL;
  gsize size = 0;
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 2);

  g_assert_true (g_file_get_contents (w->path, &old, &size, NULL));
  g_assert_true (fixture_voucher (journal, 2, w->problems));
  {
    FILE *file = fopen (w->path, "r+");

    g_assert_cmpuint (fwrite (old, 1, size, file), ==, size);
    fclose (file);
  }
  g_assert_false (fixture_voucher (journal, 3, w->problems));
  assert_problem (w, "head-lost");
}

static void
test_notices_tables_changed_while_open (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 2);

  fixture_tamper (w->path, "CREATE TRIGGER x AFTER INSERT ON event BEGIN SELECT 1; END");
  g_assert_false (fixture_voucher (journal, 3, w->problems));
  assert_problem (w, "schema-altered");
}

static void
test_notices_a_book_moved_or_replaced (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 2);
  g_autofree char *other = g_build_filename (w->folder, "other.tonti", NULL);

  g_assert_cmpint (g_rename (w->path, other), ==, 0);
  g_assert_false (fixture_voucher (journal, 3, w->problems));
  assert_problem (w, "moved");
  tonti_journal_close (fixture_book (w->path, 1));
  g_assert_false (fixture_voucher (journal, 3, w->problems));
  assert_problem (w, "moved");
}

static void
test_leaves_one_file (StorageWorld *w, gconstpointer data)
{
  tonti_journal_close (fixture_book (w->path, 2));
  g_assert_cmpint (g_unlink (w->path), ==, 0);
  g_assert_cmpint (g_rmdir (w->folder), ==, 0);
}

/* A detail that was forgotten is not in the file any more. */
static void
test_forgets_what_is_deleted (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 1);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size = 0;

  g_assert_true (try_sql (journal, "INSERT INTO detail VALUES(1, 'phone', '+221771234567',"
                                   " randomblob(16))"));
  g_assert_true (g_file_get_contents (w->path, &before, &size, NULL));
  g_assert_nonnull (memmem (before, size, "+221771234567", 13));
  g_assert_true (try_sql (journal, "DELETE FROM detail"));
  g_clear_pointer (&journal, tonti_journal_close);
  g_assert_true (g_file_get_contents (w->path, &after, &size, NULL));
  g_assert_null (memmem (after, size, "+221771234567", 13));
}

static void
test_bulk_leaves_what_posting_leaves (StorageWorld *w, gconstpointer data)
{
  g_autofree char *second = g_build_filename (w->folder, "second.tonti", NULL);
  g_autoptr (TontiJournal) one = fixture_book (w->path, 200);
  g_autoptr (TontiJournal) all = fixture_book (second, 50);
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  g_assert_true (tonti_journal_begin (all, w->problems));
  g_assert_true (tonti_journal_begin_bulk (all, w->problems));
  for (gint64 seq = 52; seq <= 201; seq++)
    {
      g_autoptr (TontiEvent) event = tonti_journal_read (one, seq);

      g_assert_true (tonti_journal_post_lines (all, event, w->problems));
      if (seq == 100)
        g_assert_cmpint (tonti_ledger_account_balance (tonti_journal_get_db (all), "cash"), ==,
                         5 * 99 * 100 / 2);
    }
  g_assert_true (tonti_journal_commit (all, w->problems));
  a = fixture_content (w->path);
  b = fixture_content (second);
  g_assert_cmpstr (a, ==, b);
  g_assert_true (fixture_voucher (all, 300, w->problems));
}

static void
test_bulk_can_be_given_up (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 5);
  g_autoptr (TontiEvent) event = tonti_journal_read (journal, 3);
  g_autofree char *before = fixture_content (w->path);
  g_autofree char *after = NULL;

  g_assert_true (tonti_journal_begin (journal, w->problems));
  g_assert_true (tonti_journal_begin_bulk (journal, w->problems));
  fixture_key (777, event->key);
  g_assert_true (tonti_journal_post_lines (journal, event, w->problems));
  tonti_journal_rollback (journal);
  after = fixture_content (w->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (fixture_voucher (journal, 6, w->problems));
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/storage/journal/" Name, StorageWorld, NULL, storage_world_set_up, Test,            \
              storage_world_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("posts-and-reads-back", test_posts_and_reads_back);
  ADD ("keeps-balances", test_keeps_balances);
  ADD ("adds-a-key-once", test_adds_a_key_once);
  ADD ("refuses-and-goes-on", test_refuses_and_goes_on);
  ADD ("reverses-once", test_reverses_once);
  ADD ("book-is-there-with-its-first-commit", test_book_is_there_with_its_first_commit);
  ADD ("never-writes-over-a-file", test_never_writes_over_a_file);
  ADD ("posted-is-final", test_posted_is_final);
  ADD ("a-failed-statement-spoils-the-transaction", test_a_failed_statement_spoils_the_transaction);
  ADD ("follows-another-process", test_follows_another_process);
  ADD ("notices-a-book-overwritten-in-place", test_notices_a_book_overwritten_in_place);
  ADD ("notices-tables-changed-while-open", test_notices_tables_changed_while_open);
  ADD ("notices-a-book-moved-or-replaced", test_notices_a_book_moved_or_replaced);
  ADD ("leaves-one-file", test_leaves_one_file);
  ADD ("forgets-what-is-deleted", test_forgets_what_is_deleted);
  ADD ("bulk-leaves-what-posting-leaves", test_bulk_leaves_what_posting_leaves);
  ADD ("bulk-can-be-given-up", test_bulk_can_be_given_up);
  return g_test_run ();
}
