// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage-world.h"

#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

#include "tonti-db-private.h"

/* What no statement may do to an open book, and a file whose pages lead in circles. */

static const char *const forbidden[] = {
  "UPDATE event SET author = 2",
  "DELETE FROM event WHERE seq = 900",
  "UPDATE entry SET amount = 0 WHERE id = 0",
  "DELETE FROM entry WHERE id = 0",
  "DROP TRIGGER event_final",
  "DROP TABLE event",
  "DROP TABLE draft",
  "ALTER TABLE event ADD COLUMN more TEXT",
  "CREATE TABLE more(a)",
  "CREATE TEMP TABLE more(a)",
  "CREATE TRIGGER more AFTER INSERT ON event BEGIN SELECT 1; END",
  "CREATE TEMP TRIGGER more AFTER INSERT ON event BEGIN SELECT 1; END",
  "CREATE VIEW more AS SELECT 1",
  "CREATE VIRTUAL TABLE more USING fts3(a)",
  "ATTACH ':memory:' AS more",
  "ANALYZE",
  "PRAGMA writable_schema=ON",
  "PRAGMA ignore_check_constraints=ON",
  "PRAGMA recursive_triggers=OFF",
  "PRAGMA foreign_keys=OFF",
  "PRAGMA synchronous=OFF",
  "PRAGMA user_version=7",
  "PRAGMA application_id=7",
  "PRAGMA schema_version=7",
};

static void
refuse_all (TontiJournal *journal)
{
  TontiDb *db = tonti_journal_get_db (journal);

  for (gsize i = 0; i < G_N_ELEMENTS (forbidden); i++)
    {
      if (tonti_db_execute (db, forbidden[i]))
        g_error ("not refused: %s", forbidden[i]);
      if ((db->error & 0xff) != SQLITE_AUTH)
        g_error ("refused for another reason: %s: %s", forbidden[i], db->error_text);
    }
}

static void
test_posted_rows_tables_and_settings_are_out_of_reach (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 3);
  g_autofree char *before = fixture_content (w->path);
  g_autofree char *after = NULL;

  refuse_all (journal);
  g_clear_pointer (&journal, tonti_journal_close);
  journal = tonti_journal_open (w->path, TONTI_OPEN_WRITE, w->problems);
  refuse_all (journal);
  g_assert_true (tonti_db_reopen (tonti_journal_get_db (journal), NULL, w->problems));
  refuse_all (journal);
  after = fixture_content (w->path);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (fixture_voucher (journal, 3, w->problems));
  g_test_message ("%d statements refused, three times", (int)G_N_ELEMENTS (forbidden));
}

static guint
get_u32 (const guint8 *bytes)
{
  return (guint)bytes[0] << 24 | (guint)bytes[1] << 16 | (guint)bytes[2] << 8 | bytes[3];
}

static void
put_u32 (guint8 *bytes, guint value)
{
  for (int i = 0; i < 4; i++)
    bytes[i] = (guint8)(value >> (24 - 8 * i));
}

static guint
find_root (const char *path, const char *table)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s'", table);
  sqlite3 *db = NULL;
  sqlite3_stmt *s = NULL;
  guint root;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &s, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (s), ==, SQLITE_ROW);
  root = (guint)sqlite3_column_int (s, 0);
  sqlite3_finalize (s);
  sqlite3_close (db);
  return root;
}

/* A page of COUNT branches that all lead to the page NEXT. SQLite file format, section 1.6. */
static void
write_branches (guint8 *page, guint size, guint count, guint next)
{
  memset (page, 0, size);
  page[0] = 5;
  page[3] = (guint8)(count >> 8);
  page[4] = (guint8)count;
  page[5] = (guint8)((size - 8 * count) >> 8);
  page[6] = (guint8)(size - 8 * count);
  put_u32 (page + 8, next);
  for (guint i = 0; i < count; i++)
    {
      guint at = size - 8 * (i + 1);

      page[12 + 2 * i] = (guint8)(at >> 8);
      page[13 + 2 * i] = (guint8)at;
      put_u32 (page + at, next);
      page[at + 7] = 1;
    }
}

/* The table of meetings becomes a tree of a few pages with more leaves than a lifetime can read:
 * every branch of a page leads to the same next one. */
static void
make_endless (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint root = find_root (path, "meeting");
  gsize length = 0;
  guint size, pages;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  size = (guint)(guint8)text[16] << 8 | (guint8)text[17];
  pages = (guint)length / size;
  g_byte_array_append (bytes, (guint8 *)text, (guint)length);
  g_byte_array_set_size (bytes, (guint)length + 9 * size);
  memcpy (bytes->data + (gsize)(pages + 8) * size, text + (gsize)(root - 1) * size, size);
  for (guint depth = 0; depth < 8; depth++)
    write_branches (bytes->data + (gsize)(pages + depth) * size, size, 200, pages + depth + 2);
  write_branches (bytes->data + (gsize)(root - 1) * size, size, 200, pages + 1);
  put_u32 (bytes->data + 28, pages + 9);
  g_assert_cmpuint (get_u32 (bytes->data + 28), ==, pages + 9);
  fixture_write (path, (char *)bytes->data, bytes->len);
}

static void
test_a_file_that_leads_in_circles_does_not_hold_us (StorageWorld *w, gconstpointer data)
{
  clock_t start;
  double seconds;
  g_autoptr (TontiJournal) reader = NULL;

  tonti_journal_close (fixture_group (w->path));
  make_endless (w->path);
  start = clock ();
  g_assert_null (tonti_journal_open (w->path, TONTI_OPEN_WRITE, w->problems));
  g_assert_true (tonti_problems_has (w->problems, "altered"));
  reader = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);
  seconds = (double)(clock () - start) / CLOCKS_PER_SEC;
  g_test_message ("a book of endless pages opened twice: %.2f s", seconds);
  g_assert_nonnull (reader);
  g_assert_nonnull (tonti_journal_get_doubt (reader));
  g_assert_cmpfloat (seconds, <, 30);
}

static void
test_what_takes_long_later_is_not_cut_short (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = fixture_book (w->path, 3);
  TontiDb *db = tonti_journal_get_db (journal);

  g_clear_pointer (&journal, tonti_journal_close);
  journal = tonti_journal_open (w->path, TONTI_OPEN_WRITE, w->problems);
  db = tonti_journal_get_db (journal);
  g_assert_cmpint (tonti_db_get_int (db,
                                     "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM"
                                     " r LIMIT 2000000) SELECT max(n) FROM r",
                                     -1),
                   ==, 2000000);
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/storage/guard/" Name, StorageWorld, NULL, storage_world_set_up, Test,              \
              storage_world_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("posted-rows-tables-and-settings-are-out-of-reach",
       test_posted_rows_tables_and_settings_are_out_of_reach);
  ADD ("a-file-that-leads-in-circles-does-not-hold-us",
       test_a_file_that_leads_in_circles_does_not_hold_us);
  ADD ("what-takes-long-later-is-not-cut-short", test_what_takes_long_later_is_not_cut_short);
  return g_test_run ();
}
