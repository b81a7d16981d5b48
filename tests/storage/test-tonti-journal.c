// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tonti-ledger-store.h"

typedef struct
{
  char *folder;
  char *path;
  TontiProblems *problems;
} World;

static void
set_up (World *w, gconstpointer data)
{
  w->folder = fixture_folder ();
  w->path = g_build_filename (w->folder, "book.tonti", NULL);
  w->problems = tonti_problems_new ();
}

static void
tear_down (World *w, gconstpointer data)
{
  fixture_remove (w->folder);
  g_free (w->folder);
  g_free (w->path);
  tonti_problems_free (w->problems);
}

static void
test_posts_and_reads_back (World *w, gconstpointer data)
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
  g_assert_cmpint (tonti_ledger_balance (db, "savings", 2, NULL), ==, -10);
  g_assert_cmpint (tonti_ledger_balance (db, "savings", 2, "fund:1"), ==, -10);
  g_assert_cmpint (tonti_ledger_balance (db, "savings", 0, "fund:1"), ==, -30);
  g_assert_cmpint (tonti_ledger_balance (db, "savings", 2, "fund:2"), ==, 0);
  g_assert_cmpint (tonti_ledger_root_balance (db, "cash"), ==, 30);
}

static void
test_verifies (World *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 20);
  g_auto (TontiVerdict) verdict = { 0 };

  g_assert_true (
      tonti_journal_verify (journal, TONTI_VERIFY_FULL, NULL, NULL, &verdict, w->problems));
  g_assert_cmpstr (verdict.what, ==, NULL);
  g_assert_true (verdict.ok);
  g_assert_cmpint (verdict.events, ==, 21);
}

#define ADD(Name, Test) g_test_add ("/storage/journal/" Name, World, NULL, set_up, Test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("posts-and-reads-back", test_posts_and_reads_back);
  ADD ("verifies-a-good-book", test_verifies);
  return g_test_run ();
}
