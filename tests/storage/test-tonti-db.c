// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-db-private.h"

#include <string.h>

typedef struct
{
  TontiDb *db;
  TontiProblems *problems;
} World;

static void
set_up (World *w, gconstpointer data)
{
  w->problems = tonti_problems_new ();
  w->db = tonti_db_open (NULL, TONTI_DB_SCRATCH, w->problems);
  g_assert_nonnull (w->db);
  g_assert_true (tonti_db_start (w->db, w->problems));
  g_assert_true (tonti_db_execute (
      w->db, "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c BLOB, CHECK(a < 100)) STRICT"));
}

static void
tear_down (World *w, gconstpointer data)
{
  tonti_db_free (w->db);
  tonti_problems_free (w->problems);
}

#define INSERT "INSERT INTO t VALUES(?1, ?2, ?3)"
#define SELECT "SELECT a, b, c FROM t ORDER BY a"

static gboolean
insert (World *w, gint64 a, const char *b, const void *c, gsize size)
{
  TontiStatement *s = tonti_db_prepare (w->db, INSERT);

  tonti_statement_bind_int (s, 1, a);
  tonti_statement_bind_text (s, 2, b);
  if (c != NULL)
    tonti_statement_bind_blob (s, 3, c, size);
  return tonti_statement_run (s);
}

static void
test_writes_and_reads (World *w, gconstpointer data)
{
  g_autoptr (TontiStatement) s = NULL;
  const void *blob;
  gsize size = 0;

  g_assert_true (insert (w, 1, "Sène", "\0x", 2));
  g_assert_true (insert (w, 2, NULL, NULL, 0));
  g_assert_cmpint (tonti_db_changes (w->db), ==, 1);
  s = tonti_db_prepare (w->db, SELECT);
  g_assert_cmpint (tonti_statement_step (s), ==, TONTI_STEP_ROW);
  g_assert_cmpint (tonti_statement_get_int (s, 0), ==, 1);
  g_assert_cmpstr (tonti_statement_get_text (s, 1), ==, "Sène");
  blob = tonti_statement_get_blob (s, 2, &size);
  g_assert_cmpmem (blob, size, "\0x", 2);
  g_assert_cmpint (tonti_statement_step (s), ==, TONTI_STEP_ROW);
  g_assert_true (tonti_statement_is_null (s, 1));
  g_assert_cmpstr (tonti_statement_get_text (s, 1), ==, "");
  g_assert_cmpint (tonti_statement_get_int (s, 2), ==, 0);
  g_assert_cmpint (tonti_statement_step (s), ==, TONTI_STEP_DONE);
}

static void
test_keeps_statements_and_forgets_binds (World *w, gconstpointer data)
{
  static const char sql[] = INSERT;
  TontiStatement *first = tonti_db_prepare (w->db, sql);

  tonti_statement_bind_int (first, 1, 5);
  tonti_statement_bind_text (first, 2, "x");
  g_assert_true (tonti_statement_run (first));
  g_assert_true (tonti_db_prepare (w->db, sql) == first);
  g_assert_true (tonti_statement_run (first));
  g_assert_cmpint (tonti_db_get_int (w->db, "SELECT count(*) FROM t WHERE b IS NULL", -1), ==, 1);
}

static void
test_gives_a_fallback (World *w, gconstpointer data)
{
  g_assert_cmpint (tonti_db_get_int (w->db, "SELECT a FROM t", -7), ==, -7);
  g_assert_true (insert (w, 3, "", NULL, 0));
  g_assert_cmpint (tonti_db_get_int (w->db, "SELECT a FROM t", -7), ==, 3);
}

static void
expect (World *w, const char *code)
{
  g_assert_false (tonti_db_fail (w->db, w->problems));
  g_assert_cmpuint (tonti_problems_count (w->problems), ==, 1);
  g_assert_cmpstr (tonti_problems_get (w->problems, 0)->code, ==, code);
  tonti_problems_clear (w->problems);
}

static void
test_tells_what_went_wrong (World *w, gconstpointer data)
{
  static const struct
  {
    int rc;
    const char *code;
  } cases[] = {
    { SQLITE_FULL, "disk-full" },
    { SQLITE_BUSY, "busy" },
    { SQLITE_BUSY_SNAPSHOT, "busy" },
    { SQLITE_READONLY, "read-only" },
    { SQLITE_READONLY_DIRECTORY, "read-only" },
    { SQLITE_READONLY_DBMOVED, "moved" },
    { SQLITE_READONLY_ROLLBACK, "unfinished" },
    { SQLITE_CORRUPT, "corrupt" },
    { SQLITE_NOTADB, "corrupt" },
    { SQLITE_IOERR_READ, "io" },
    { SQLITE_IOERR_FSYNC, "io" },
    { SQLITE_CANTOPEN, "cannot-open" },
    { SQLITE_INTERRUPT, "interrupted" },
    { SQLITE_TOOBIG, "too-long" },
    { SQLITE_NOMEM, "failure" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_false (tonti_db_refuse (w->db, cases[i].rc, w->problems));
      g_assert_cmpstr (tonti_problems_get (w->problems, 0)->code, ==, cases[i].code);
      tonti_problems_clear (w->problems);
    }
  g_assert_true (insert (w, 1, "x", NULL, 0));
  g_assert_false (insert (w, 1, "y", NULL, 0));
  expect (w, "inconsistent");
  g_assert_false (insert (w, 100, "y", NULL, 0));
  expect (w, "inconsistent");
  g_assert_false (tonti_db_execute (w->db, "INSERT INTO t VALUES(2, zeroblob(17000000), NULL)"));
  expect (w, "too-long");
}

static void
test_is_hardened (World *w, gconstpointer data)
{
  static const char *const refused[] = {
    "ATTACH ':memory:' AS x",
    "CREATE VIEW v AS SELECT 1; SELECT * FROM v",
    "SELECT load_extension('x')",
    "SELECT \"no such column\"",
    "PRAGMA writable_schema=ON; DELETE FROM sqlite_schema",
    "INSERT INTO t VALUES(1.5, '', NULL)",
    "INSERT INTO t VALUES('x', '', NULL)",
    "INSERT INTO t VALUES(9223372036854775807 + 1, '', NULL)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    if (tonti_db_execute (w->db, refused[i]))
      g_error ("not refused: %s", refused[i]);
  g_assert_cmpint (tonti_db_get_int (w->db, "SELECT fts3_tokenizer('simple') IS NULL", 0), ==, 1);
}

static int
stop_now (gpointer data)
{
  return 1;
}

static void
test_can_be_stopped (World *w, gconstpointer data)
{
  tonti_db_set_stop (w->db, stop_now, NULL);
  g_assert_false (tonti_db_execute (w->db, "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1"
                                           " FROM r) SELECT max(n) FROM r"));
  expect (w, "interrupted");
  tonti_db_set_stop (w->db, NULL, NULL);
  g_assert_true (insert (w, 1, "", NULL, 0));
}

static void
test_mistakes_of_ours_stop_the_program (World *w, gconstpointer data)
{
  if (g_test_subprocess ())
    {
      tonti_db_prepare (w->db, "SELECT a FROM nowhere");
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*no such table: nowhere*");
}

static void
test_a_loop_left_open_stops_the_program (World *w, gconstpointer data)
{
  if (g_test_subprocess ())
    {
      TontiStatement *s;

      g_assert_true (insert (w, 1, "", NULL, 0));
      s = tonti_db_prepare (w->db, SELECT);
      g_assert_cmpint (tonti_statement_step (s), ==, TONTI_STEP_ROW);
      tonti_db_prepare (w->db, SELECT);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*still being read*");
}

#define ADD(Name, Test) g_test_add ("/storage/db/" Name, World, NULL, set_up, Test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("writes-and-reads", test_writes_and_reads);
  ADD ("keeps-statements-and-forgets-binds", test_keeps_statements_and_forgets_binds);
  ADD ("gives-a-fallback", test_gives_a_fallback);
  ADD ("tells-what-went-wrong", test_tells_what_went_wrong);
  ADD ("is-hardened", test_is_hardened);
  ADD ("can-be-stopped", test_can_be_stopped);
  ADD ("mistakes-of-ours-stop-the-program", test_mistakes_of_ours_stop_the_program);
  ADD ("a-loop-left-open-stops-the-program", test_a_loop_left_open_stops_the_program);
  return g_test_run ();
}
