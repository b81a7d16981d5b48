// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage-world.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "tonti-migration.h"

/* What is not a book is refused in words, and left exactly as it was. */

static void
refuse (StorageWorld *w, const char *path, TontiOpenMode mode, const char *code)
{
  g_autoptr (TontiJournal) journal = tonti_journal_open (path, mode, w->problems);

  g_assert_null (journal);
  g_assert_cmpuint (tonti_problems_count (w->problems), ==, 1);
  if (strcmp (tonti_problems_get (w->problems, 0)->code, code) != 0)
    g_error ("%s: %s instead of %s", path, tonti_problems_get (w->problems, 0)->code, code);
  tonti_problems_clear (w->problems);
}

static void
refuse_both (StorageWorld *w, const char *path, const char *code)
{
  refuse (w, path, TONTI_OPEN_READ, code);
  refuse (w, path, TONTI_OPEN_WRITE, code);
}

/* Refused, and nothing in the folder was touched. */
static void
refuse_untouched (StorageWorld *w, const char *code)
{
  g_autofree char *before = fixture_sum (w->path);
  g_autofree char *after = NULL;
  guint files = fixture_count_files (w->folder);
  GStatBuf old, now;

  g_assert_cmpint (g_stat (w->path, &old), ==, 0);
  refuse_both (w, w->path, code);
  g_assert_cmpint (g_stat (w->path, &now), ==, 0);
  after = fixture_sum (w->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (old.st_mtim.tv_sec, ==, now.st_mtim.tv_sec);
  g_assert_cmpint (old.st_mtim.tv_nsec, ==, now.st_mtim.tv_nsec);
  g_assert_cmpint (old.st_size, ==, now.st_size);
  g_assert_cmpuint (fixture_count_files (w->folder), ==, files);
}

static void
test_refuses_names (StorageWorld *w, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (w->folder, "none", "book.tonti", NULL);

  refuse_both (w, "", "no-file");
  refuse_both (w, NULL, "no-file");
  refuse_both (w, ":memory:", "not-found");
  refuse_both (w, "file:x.tonti?mode=memory", "not-found");
  refuse_both (w, "file::memory:?cache=shared", "not-found");
  refuse_both (w, "a\nb", "bad-name");
  refuse_both (w, w->path, "not-found");
  refuse_both (w, missing, "not-found");
  refuse_both (w, w->folder, "not-a-book");
  refuse_both (w, "/dev/null", "not-a-book");
  g_assert_null (tonti_journal_create ("", w->problems));
  g_assert_null (tonti_journal_create (missing, w->problems));
  g_assert_null (tonti_journal_create (w->folder, w->problems));
  g_assert_null (tonti_journal_create ("/dev/null/x", w->problems));
  g_assert_cmpuint (tonti_problems_count (w->problems), ==, 4);
}

static void
test_refuses_links (StorageWorld *w, gconstpointer data)
{
  g_autofree char *other = g_build_filename (w->folder, "other.tonti", NULL);

  tonti_journal_close (fixture_book (w->path, 1));
  g_assert_cmpint (symlink (w->path, other), ==, 0);
  refuse_both (w, other, "link");
  g_unlink (other);
  g_assert_cmpint (link (w->path, other), ==, 0);
  refuse_both (w, other, "link");
  refuse_both (w, w->path, "link");
  g_unlink (other);
  tonti_journal_close (tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems));
  g_assert_cmpuint (tonti_problems_count (w->problems), ==, 0);
}

/* A folder that is reached by a link is no danger; the name is made whole first. */
static void
test_follows_a_linked_folder (StorageWorld *w, gconstpointer data)
{
  g_autofree char *link_path = g_strconcat (w->folder, "-link", NULL);
  g_autofree char *path = g_build_filename (link_path, "book.tonti", NULL);
  g_autoptr (TontiJournal) journal = NULL;

  tonti_journal_close (fixture_book (w->path, 1));
  g_assert_cmpint (symlink (w->folder, link_path), ==, 0);
  journal = tonti_journal_open (path, TONTI_OPEN_WRITE, w->problems);
  g_assert_nonnull (journal);
  g_assert_cmpstr (tonti_journal_get_path (journal), ==, w->path);
  g_unlink (link_path);
}

static void
write_file (StorageWorld *w, const char *bytes, gssize size)
{
  fixture_write (w->path, bytes, size);
}

static void
test_refuses_other_files (StorageWorld *w, gconstpointer data)
{
  char noise[5000];

  write_file (w, "", 0);
  refuse_untouched (w, "not-a-book");
  write_file (w, "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", -1);
  refuse_untouched (w, "not-a-book");
  write_file (w, "SQLite format 3", 16);
  refuse_untouched (w, "not-a-book");
  for (gsize i = 0; i < sizeof noise; i++)
    noise[i] = (char)g_test_rand_int ();
  write_file (w, noise, sizeof noise);
  refuse_untouched (w, "not-a-book");
  memcpy (noise, "SQLite format 3", 16);
  write_file (w, noise, sizeof noise);
  refuse_untouched (w, "not-a-book");
}

static void
make_foreign (StorageWorld *w, const char *sql)
{
  sqlite3 *db = NULL;

  g_unlink (w->path);
  g_assert_cmpint (sqlite3_open (w->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
test_leaves_other_databases_alone (StorageWorld *w, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (w->path, "-journal", NULL);

  make_foreign (w, "CREATE TABLE t(x); INSERT INTO t VALUES(1)");
  refuse_untouched (w, "not-a-book");
  make_foreign (w, "PRAGMA journal_mode=WAL; CREATE TABLE t(x); INSERT INTO t VALUES(1)");
  refuse_untouched (w, "not-a-book");
  make_foreign (w, "PRAGMA application_id=1414483540; CREATE TABLE t(x)");
  refuse_untouched (w, "not-a-book");
  make_foreign (w, "PRAGMA application_id=1414483540; PRAGMA user_version=1; CREATE TABLE t(x)");
  refuse_untouched (w, "schema-altered");
  make_foreign (w, "CREATE TABLE t(x); INSERT INTO t VALUES(1)");
  fixture_write (journal, "left by another program", -1);
  refuse_untouched (w, "not-a-book");
}

static void
test_leaves_newer_books_alone (StorageWorld *w, gconstpointer data)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version=%d", tonti_migration_version () + 1);

  tonti_journal_close (fixture_book (w->path, 1));
  fixture_tamper (w->path, sql);
  refuse_untouched (w, "newer");
}

static void
test_refuses_hostile_tables (StorageWorld *w, gconstpointer data)
{
  static const char *const edits[] = {
    "CREATE TRIGGER x AFTER INSERT ON event BEGIN DELETE FROM detail; END",
    "CREATE VIEW x AS SELECT 1",
    "CREATE INDEX x ON event(body)",
    "CREATE TABLE x(a)",
    "ALTER TABLE fund ADD COLUMN g TEXT AS (hex(zeroblob(100000000)))",
    "DROP INDEX act_member",
    ("DROP TABLE word; CREATE VIEW word AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n"
     " FROM r) SELECT n FROM r"),
    ("PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '')"
     " WHERE name = 'event'"),
    "CREATE VIRTUAL TABLE x USING fts3(a)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      tonti_journal_close (fixture_book (w->path, 1));
      fixture_tamper (w->path, edits[i]);
      refuse_untouched (w, "schema-altered");
      g_unlink (w->path);
    }
}

static void
test_refuses_the_form_of_another_program (StorageWorld *w, gconstpointer data)
{
  tonti_journal_close (fixture_book (w->path, 1));
  fixture_tamper (w->path, "PRAGMA journal_mode=WAL");
  refuse_untouched (w, "changed-outside");
}

/* Wrong number of free pages in the head of the file: SQLite's own words, one line of them. */
static void
test_tells_damage_in_one_sentence (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = NULL;
  g_auto (TontiVerdict) verdict = { 0 };
  g_autofree char *bytes = NULL;
  gsize size = 0;

  tonti_journal_close (fixture_book (w->path, 3));
  g_assert_true (g_file_get_contents (w->path, &bytes, &size, NULL));
  bytes[39] = (char)(bytes[39] + 5);
  write_file (w, bytes, (gssize)size);
  journal = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);
  g_assert_nonnull (journal);
  g_assert_true (
      tonti_journal_verify (journal, TONTI_VERIFY_FULL, NULL, NULL, &verdict, w->problems));
  g_assert_false (verdict.ok);
  g_assert_true (g_str_has_prefix (verdict.what, "the file is damaged ("));
  g_assert_null (strchr (verdict.what, '\n'));
  g_assert_null (strstr (verdict.what, "***"));
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/storage/file/" Name, StorageWorld, NULL, storage_world_set_up, Test,               \
              storage_world_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("refuses-names", test_refuses_names);
  ADD ("refuses-links", test_refuses_links);
  ADD ("follows-a-linked-folder", test_follows_a_linked_folder);
  ADD ("refuses-other-files", test_refuses_other_files);
  ADD ("leaves-other-databases-alone", test_leaves_other_databases_alone);
  ADD ("leaves-newer-books-alone", test_leaves_newer_books_alone);
  ADD ("refuses-hostile-tables", test_refuses_hostile_tables);
  ADD ("refuses-the-form-of-another-program", test_refuses_the_form_of_another_program);
  ADD ("tells-damage-in-one-sentence", test_tells_damage_in_one_sentence);
  return g_test_run ();
}
