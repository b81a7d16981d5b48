// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage-world.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tonti-db-private.h"
#include "tonti-migration.h"

#define EXTRA "CREATE TABLE later(id INTEGER PRIMARY KEY) STRICT;"

typedef struct
{
  StorageWorld book;
  char *old; /* where the file of the older form is kept */
} World;

static void
set_up (World *w, gconstpointer data)
{
  storage_world_set_up_group (&w->book, data);
  w->old = g_strdup_printf ("%s.form-%d", w->book.path, tonti_migration_version ());
}

static void
tear_down (World *w, gconstpointer data)
{
  tonti_migration_set_extra (NULL);
  storage_world_tear_down (&w->book, data);
  g_free (w->old);
}

/* The constant in the program is what the migrations make, and what a new book has. */
static void
test_the_fingerprint_is_that_of_the_migrations (World *w, gconstpointer data)
{
  g_autofree char *computed = tonti_migration_compute ();
  g_autoptr (TontiDb) db = tonti_db_open (w->book.path, TONTI_DB_READ, w->book.problems);
  g_autofree char *found = NULL;

  g_assert_true (tonti_db_start (db, w->book.problems));
  found = tonti_migration_fingerprint (db);
  g_assert_cmpstr (found, ==, computed);
  g_assert_true (tonti_migration_check (db, tonti_migration_version ()));
}

static void
test_an_older_book_is_made_anew_and_kept (World *w, gconstpointer data)
{
  g_autofree char *before = fixture_sum (w->book.path);
  g_autofree char *kept = NULL;
  g_autoptr (TontiJournal) journal = NULL;
  g_auto (TontiVerdict) verdict = { 0 };
  g_autofree char *made = g_strconcat (w->book.path, ".new-form", NULL);

  fixture_write (made, "left behind", -1);
  fixture_tamper (w->book.path, "INSERT INTO draft VALUES(2, 'due:1:pool:1', '{}')");
  g_free (before);
  before = fixture_sum (w->book.path);
  tonti_migration_set_extra (EXTRA);
  journal = tonti_journal_open (w->book.path, TONTI_OPEN_WRITE, w->book.problems);
  g_assert_nonnull (journal);
  kept = fixture_sum (w->old);
  g_assert_cmpstr (kept, ==, before);
  g_assert_true (
      tonti_journal_verify (journal, TONTI_VERIFY_FULL, NULL, NULL, &verdict, w->book.problems));
  g_assert_true (verdict.ok);
  g_assert_cmpint (verdict.events, ==, FIXTURE_GROUP_EVENTS);
  g_assert_cmpint (
      tonti_db_get_int (tonti_journal_get_db (journal), "SELECT count(*) FROM draft", -1), ==, 1);
  g_assert_cmpint (
      tonti_db_get_int (tonti_journal_get_db (journal), "SELECT count(*) FROM later", -1), ==, 0);
  g_assert_true (fixture_voucher (journal, 1, w->book.problems));
}

static void
test_an_older_book_is_read_without_a_write (World *w, gconstpointer data)
{
  g_autofree char *before = fixture_sum (w->book.path);
  g_autofree char *after = NULL;
  g_autoptr (TontiJournal) journal = NULL;
  g_auto (TontiVerdict) verdict = { 0 };
  guint8 hash[TONTI_HASH_SIZE];

  tonti_migration_set_extra (EXTRA);
  journal = tonti_journal_open (w->book.path, TONTI_OPEN_READ, w->book.problems);
  g_assert_nonnull (journal);
  g_assert_cmpint (tonti_journal_get_head (journal, hash), ==, FIXTURE_GROUP_EVENTS);
  g_assert_cmpint (
      tonti_db_get_int (tonti_journal_get_db (journal), "SELECT count(*) FROM later", -1), ==, 0);
  g_assert_true (
      tonti_journal_verify (journal, TONTI_VERIFY_FULL, NULL, NULL, &verdict, w->book.problems));
  g_assert_true (verdict.ok);
  after = fixture_sum (w->book.path);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (g_file_test (w->old, G_FILE_TEST_EXISTS));
}

static void
test_an_altered_older_book_is_left_as_it_is (World *w, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fixture_tamper (w->book.path, "UPDATE event SET author = 7 WHERE seq = 5");
  before = fixture_sum (w->book.path);
  tonti_migration_set_extra (EXTRA);
  g_assert_null (tonti_journal_open (w->book.path, TONTI_OPEN_WRITE, w->book.problems));
  g_assert_true (tonti_problems_has (w->book.problems, "altered"));
  after = fixture_sum (w->book.path);
  g_assert_cmpstr (before, ==, after);
  g_unlink (w->book.path);
  g_assert_cmpint (g_rmdir (w->book.folder), ==, 0);
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/storage/migration/" Name, World, NULL, set_up, Test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("the-fingerprint-is-that-of-the-migrations", test_the_fingerprint_is_that_of_the_migrations);
  ADD ("an-older-book-is-made-anew-and-kept", test_an_older_book_is_made_anew_and_kept);
  ADD ("an-older-book-is-read-without-a-write", test_an_older_book_is_read_without_a_write);
  ADD ("an-altered-older-book-is-left-as-it-is", test_an_altered_older_book_is_left_as_it_is);
  return g_test_run ();
}
