// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage-world.h"

#include <sqlite3.h>

#include "tonti-db-private.h"
#include "tonti-projection.h"

/* Any change made outside is found, and named: every column and rows of every table that the
 * journal answers for, generated from the schema. */

static gboolean
expect_table (StorageWorld *w, const char *table, const char *sql)
{
  g_auto (TontiVerdict) verdict = { 0 };
  g_autofree char *sum = fixture_content (w->path);
  g_autofree char *now = NULL;

  fixture_tamper (w->path, sql);
  now = fixture_content (w->path);
  if (g_str_equal (now, sum))
    return FALSE;
  if (storage_world_verify (w, TONTI_VERIFY_FULL, &verdict))
    g_error ("not found: %s", sql);
  if (g_strcmp0 (verdict.projection, table) != 0)
    g_error ("%s: table %s named", sql, verdict.projection);
  storage_world_restore (w);
  return TRUE;
}

/* NULL becomes a number, a number another, a text longer. */
static char *
write_edit (const char *table, const char *column, int row)
{
  return g_strdup_printf (
      "PRAGMA foreign_keys=OFF; UPDATE OR IGNORE \"%s\" SET \"%s\" = CASE typeof(\"%s\")"
      " WHEN 'null' THEN 1 WHEN 'integer' THEN \"%s\" + 900000 WHEN 'text' THEN \"%s\" || 'x'"
      " ELSE zeroblob(length(\"%s\")) END WHERE (SELECT count(*) FROM \"%s\") > 0 AND \"%s\" IS"
      " (SELECT \"%s\" FROM \"%s\" LIMIT 1 OFFSET %d)",
      table, column, column, column, column, column, table, column, column, table, row);
}

static GPtrArray *
list_columns (StorageWorld *w, const char *table)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_free);
  sqlite3 *db = NULL;
  sqlite3_stmt *s = NULL;

  g_assert_cmpint (sqlite3_open (w->path, &db), ==, SQLITE_OK);
  sqlite3_prepare_v2 (db, "SELECT name FROM pragma_table_info(?1)", -1, &s, NULL);
  sqlite3_bind_text (s, 1, table, -1, NULL);
  while (sqlite3_step (s) == SQLITE_ROW)
    g_ptr_array_add (columns, g_strdup ((const char *)sqlite3_column_text (s, 0)));
  sqlite3_finalize (s);
  sqlite3_close (db);
  g_assert_cmpuint (columns->len, >, 0);
  return columns;
}

/* Tables that verify answers for besides the journal; drafts and delays are nobody's proof. */
static const char *const sides[] = { "detail", "credential", NULL };
static const char *const exempt[] = { "draft", "step", "throttle", NULL };

static guint
check_columns (StorageWorld *w, const char *table)
{
  g_autoptr (GPtrArray) columns = list_columns (w, table);
  guint n = 0;

  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *sql = write_edit (table, g_ptr_array_index (columns, i), 0);

      if (i == 0 && (g_str_equal (table, "book") || g_str_equal (table, "guard")))
        continue; /* always 1 */
      if (!expect_table (w, table, sql))
        g_error ("nothing in %s: %s", table, sql);
      n++;
    }
  return n;
}

/* One row removed: the first, the last. One added: the last once more, its first column another. */
static guint
check_rows (StorageWorld *w, const char *table)
{
  g_autoptr (GPtrArray) columns = list_columns (w, table);
  const char *first = g_ptr_array_index (columns, 0);
  GString *rest = g_string_new (NULL);
  g_autofree char *deleted = NULL;
  g_autofree char *last = NULL;
  g_autofree char *added = NULL;

  for (guint i = 1; i < columns->len; i++)
    g_string_append_printf (rest, ", \"%s\"", (char *)g_ptr_array_index (columns, i));
  deleted = g_strdup_printf ("PRAGMA foreign_keys=OFF; DELETE FROM \"%s\" WHERE \"%s\" ="
                             " (SELECT min(\"%s\") FROM \"%s\")",
                             table, first, first, table);
  last = g_strdup_printf ("PRAGMA foreign_keys=OFF; DELETE FROM \"%s\" WHERE \"%s\" ="
                          " (SELECT max(\"%s\") FROM \"%s\")",
                          table, first, first, table);
  added = g_strdup_printf (
      "PRAGMA foreign_keys=OFF; INSERT OR IGNORE INTO \"%s\" SELECT CASE typeof(\"%s\")"
      " WHEN 'integer' THEN \"%s\" + 900000 ELSE \"%s\" || 'x' END%s FROM \"%s\" LIMIT 1",
      table, first, first, first, rest->str, table);
  g_string_free (rest, TRUE);
  g_assert_true (expect_table (w, table, deleted));
  g_assert_true (expect_table (w, table, last));
  if (g_str_equal (table, "book") || g_str_equal (table, "guard"))
    { /* one row: the table itself says so, and SQLite with it */
      g_assert_true (expect_table (w, NULL, added));
      return 3;
    }
  if (!expect_table (w, table, added)) /* what must be unique besides */
    g_assert_true (expect_table (
        w, table,
        g_str_equal (table, "hand")      ? "INSERT INTO hand VALUES(900000, 1, 900000, 0)"
        : g_str_equal (table, "account") ? "INSERT INTO account VALUES(900000, 'x')"
                                         : "INSERT INTO subject VALUES(900000, 'hand:9')"));
  return 3;
}

static void
test_names_the_table_that_was_changed (StorageWorld *w, gconstpointer data)
{
  const char *const *lists[] = { tonti_projection_tables (), sides };
  guint columns = 0;
  guint rows = 0;

  for (gsize list = 0; list < G_N_ELEMENTS (lists); list++)
    for (guint i = 0; lists[list][i] != NULL; i++)
      {
        columns += check_columns (w, lists[list][i]);
        rows += check_rows (w, lists[list][i]);
      }
  g_test_message ("%u of %u columns, %u of %u rows named", columns, columns, rows, rows);
}

/* Every table is the journal, a projection, or kept beside it: none is forgotten by verify. */
static void
test_knows_every_table (StorageWorld *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);
  g_autoptr (TontiStatement) s = tonti_db_prepare (
      tonti_journal_get_db (journal), "SELECT name FROM sqlite_schema WHERE type = 'table'");
  guint n = 0;

  for (; tonti_statement_step (s) == TONTI_STEP_ROW; n++)
    {
      const char *name = tonti_statement_get_text (s, 0);

      if (!g_str_equal (name, "event") && !g_strv_contains (tonti_projection_tables (), name)
          && !g_strv_contains (sides, name) && !g_strv_contains (exempt, name))
        g_error ("table %s", name);
    }
  g_assert_cmpuint (n, ==, g_strv_length ((char **)tonti_projection_tables ()) + 6);
}

static void
test_checks_what_can_be_forgotten (StorageWorld *w, gconstpointer data)
{
  static const char *const edits[][2] = {
    { "detail", "INSERT INTO detail VALUES(2, 'phone', '77 123 45 67', zeroblob(16))" },
    { "detail", "UPDATE detail SET value = '77 123 45 68'" },
    { "detail", "DELETE FROM detail" },
    { "credential", "DELETE FROM credential WHERE member = 0" },
    { "credential", "INSERT INTO credential SELECT 2, salt, passes, memory_kib, digest"
                    " FROM credential WHERE member = 1" },
    { "credential", "UPDATE credential SET digest = (SELECT digest FROM credential"
                    " WHERE member = 0)" },
    { "credential", "UPDATE credential SET passes = 1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    g_assert_true (expect_table (w, edits[i][0], edits[i][1]));
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/storage/verify-tables/" Name, StorageWorld, NULL, storage_world_set_up_group,      \
              Test, storage_world_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("names-the-table-that-was-changed", test_names_the_table_that_was_changed);
  ADD ("knows-every-table", test_knows_every_table);
  ADD ("checks-what-can-be-forgotten", test_checks_what_can_be_forgotten);
  return g_test_run ();
}
