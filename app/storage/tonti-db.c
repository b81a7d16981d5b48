// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-db-private.h"

#include <string.h>

#include "tonti-no-float.h"

/* The prepared statements: binding, stepping, reading. */

struct _TontiStatement
{
  TontiDb *db;
  const char *sql;
  sqlite3_stmt *stmt; /* NULL when it could not be prepared */
  int error;          /* of preparing or of a bind */
  gboolean stepped;   /* since it was last reset */
};

static void
free_statement (gpointer data)
{
  TontiStatement *s = data;

  sqlite3_finalize (s->stmt);
  g_free (s);
}

void
tonti_db_forget_statements (TontiDb *db)
{
  if (db->statements != NULL)
    g_hash_table_unref (db->statements);
  db->statements = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, free_statement);
}

/* A statement that does not compile is our mistake; a damaged or locked file is not. */
static void
compile (TontiStatement *s)
{
  const char *tail = NULL;
  int rc;

  if (s->db->handle == NULL)
    {
      s->error = SQLITE_IOERR;
      return;
    }
  rc = sqlite3_prepare_v3 (s->db->handle, s->sql, -1, SQLITE_PREPARE_PERSISTENT, &s->stmt, &tail);
  s->error = rc;
  if (rc == SQLITE_OK)
    g_assert (s->stmt != NULL && tail[strspn (tail, " \n;")] == '\0');
  else if ((rc & 0xff) == SQLITE_ERROR)
    g_error ("SQL: %s: %s", sqlite3_errmsg (s->db->handle), s->sql);
  else
    tonti_db_note (s->db, rc);
}

TontiStatement *
tonti_db_prepare (TontiDb *db, const char *sql)
{
  TontiStatement *s = g_hash_table_lookup (db->statements, sql);

  if (s == NULL)
    {
      s = g_new0 (TontiStatement, 1);
      s->db = db;
      s->sql = sql;
      g_hash_table_insert (db->statements, (gpointer)sql, s);
    }
  if (s->stmt == NULL)
    {
      compile (s);
      return s;
    }
  if (s->stepped && sqlite3_stmt_busy (s->stmt))
    g_error ("SQL still being read: %s", sql);
  s->error = SQLITE_OK;
  tonti_statement_reset (s);
  sqlite3_clear_bindings (s->stmt);
  return s;
}

const char *
tonti_db_keep_sql (TontiDb *db, const char *sql)
{
  const char *kept;

  if (db->texts == NULL)
    db->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  kept = g_hash_table_lookup (db->texts, sql);
  if (kept == NULL)
    {
      char *copy = g_strdup (sql);

      g_hash_table_add (db->texts, copy);
      kept = copy;
    }
  return kept;
}

static void
keep_bind (TontiStatement *s, int rc)
{
  g_assert (rc != SQLITE_RANGE && rc != SQLITE_MISUSE);
  if (s->error == SQLITE_OK)
    s->error = rc;
}

void
tonti_statement_bind_int (TontiStatement *s, int index, gint64 value)
{
  if (s->stmt != NULL)
    keep_bind (s, sqlite3_bind_int64 (s->stmt, index, value));
}

void
tonti_statement_bind_text (TontiStatement *s, int index, const char *text)
{
  if (s->stmt != NULL)
    keep_bind (s, sqlite3_bind_text (s->stmt, index, text, -1, SQLITE_TRANSIENT));
}

void
tonti_statement_bind_bytes (TontiStatement *s, int index, const char *text, gsize size)
{
  if (s->stmt != NULL)
    keep_bind (s, sqlite3_bind_text64 (s->stmt, index, text, size, SQLITE_STATIC, SQLITE_UTF8));
}

void
tonti_statement_bind_blob (TontiStatement *s, int index, const void *data, gsize size)
{
  if (s->stmt != NULL)
    keep_bind (s, sqlite3_bind_blob64 (s->stmt, index, data, size, SQLITE_TRANSIENT));
}

void
tonti_statement_bind_borrowed (TontiStatement *s, int index, const void *data, gsize size)
{
  if (s->stmt != NULL)
    keep_bind (s, sqlite3_bind_blob64 (s->stmt, index, data, size, SQLITE_STATIC));
}

void
tonti_statement_bind_null (TontiStatement *s, int index)
{
  if (s->stmt != NULL)
    keep_bind (s, sqlite3_bind_null (s->stmt, index));
}

/* After some failures SQLite has given the whole transaction up by itself: what came next would be
 * saved one by one. */
static gboolean
is_given_up (TontiDb *db)
{
  if (!db->held || db->handle == NULL || !sqlite3_get_autocommit (db->handle))
    return FALSE;
  if (db->error == SQLITE_OK)
    tonti_db_note (db, SQLITE_ABORT);
  return TRUE;
}

TontiStep
tonti_statement_step (TontiStatement *s)
{
  int rc;

  if (is_given_up (s->db))
    return TONTI_STEP_ERROR;
  if (s->error != SQLITE_OK)
    {
      tonti_db_note (s->db, s->error);
      return TONTI_STEP_ERROR;
    }
  s->stepped = TRUE;
  rc = sqlite3_step (s->stmt);
  if (rc == SQLITE_ROW)
    return TONTI_STEP_ROW;
  if (rc == SQLITE_DONE)
    return TONTI_STEP_DONE;
  tonti_db_note (s->db, rc);
  tonti_statement_reset (s);
  return TONTI_STEP_ERROR;
}

gboolean
tonti_statement_run (TontiStatement *s)
{
  TontiStep step = tonti_statement_step (s);

  g_assert (step != TONTI_STEP_ROW);
  tonti_statement_reset (s);
  return step == TONTI_STEP_DONE;
}

void
tonti_statement_reset (TontiStatement *s)
{
  if (s->stepped)
    sqlite3_reset (s->stmt);
  s->stepped = FALSE;
}

gint64
tonti_statement_get_int (TontiStatement *s, int column)
{
  return sqlite3_column_int64 (s->stmt, column);
}

gboolean
tonti_statement_is_null (TontiStatement *s, int column)
{
  return sqlite3_column_type (s->stmt, column) == SQLITE_NULL;
}

const char *
tonti_statement_get_text (TontiStatement *s, int column)
{
  const unsigned char *text = sqlite3_column_text (s->stmt, column);

  return text != NULL ? (const char *)text : "";
}

const char *
tonti_statement_get_bytes (TontiStatement *s, int column, gsize *size)
{
  const char *text = tonti_statement_get_text (s, column);

  *size = (gsize)sqlite3_column_bytes (s->stmt, column);
  return text;
}

const void *
tonti_statement_get_blob (TontiStatement *s, int column, gsize *size)
{
  const void *data = sqlite3_column_blob (s->stmt, column);

  *size = (gsize)sqlite3_column_bytes (s->stmt, column);
  return data;
}

gboolean
tonti_statement_copy_blob (TontiStatement *s, int column, void *out, gsize size)
{
  gsize found = 0;
  const void *data = tonti_statement_get_blob (s, column, &found);

  if (found != size)
    return FALSE;
  memcpy (out, data, size);
  return TRUE;
}

int
tonti_statement_get_type (TontiStatement *s, int column)
{
  return sqlite3_column_type (s->stmt, column);
}

int
tonti_statement_columns (TontiStatement *s)
{
  return s->stmt != NULL ? sqlite3_column_count (s->stmt) : 0;
}

const char *
tonti_statement_column_name (TontiStatement *s, int column)
{
  return sqlite3_column_name (s->stmt, column);
}

sqlite3_stmt *
tonti_statement_get_raw (TontiStatement *s)
{
  return s->stmt;
}

gint64
tonti_db_get_int (TontiDb *db, const char *sql, gint64 fallback)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);

  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : fallback;
}

gboolean
tonti_db_execute (TontiDb *db, const char *sql)
{
  int rc;

  if (db->handle == NULL)
    return tonti_db_note (db, SQLITE_IOERR);
  if (is_given_up (db))
    return FALSE;
  rc = sqlite3_exec (db->handle, sql, NULL, NULL, NULL);
  return rc == SQLITE_OK || tonti_db_note (db, rc);
}

int
tonti_db_changes (TontiDb *db)
{
  return sqlite3_changes (db->handle);
}

gboolean
tonti_db_is_reading (TontiDb *db)
{
  sqlite3_stmt *stmt = NULL;

  while (db->handle != NULL && (stmt = sqlite3_next_stmt (db->handle, stmt)) != NULL)
    if (sqlite3_stmt_busy (stmt))
      return TRUE;
  return FALSE;
}
