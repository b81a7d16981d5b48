// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-problem.h"

/* The one wrapper around SQLite. Statements are prepared once and kept by the address of their
 * text, so pass string constants. Binds are by position; a failed bind is remembered and reported
 * by the step. Nothing outside app/storage includes this header's private parts. */

G_BEGIN_DECLS

typedef struct _TontiDb TontiDb;
typedef struct _TontiStatement TontiStatement;

typedef enum
{
  TONTI_STEP_ROW,
  TONTI_STEP_DONE,
  TONTI_STEP_ERROR, /* see tonti_db_get_error */
} TontiStep;

/* The statement of this text, reset and without binds; borrowed from DB. SQL must be a constant
 * whose address is stable. Asserts that the SQL compiles and is one statement. */
TontiStatement *tonti_db_prepare (TontiDb *db, const char *sql);
/* A text that is put together, as tonti_db_prepare needs it: the same address for the same text as
 * long as DB is open. */
const char *tonti_db_keep_sql (TontiDb *db, const char *sql);
void tonti_statement_bind_int (TontiStatement *s, int index, gint64 value);
void tonti_statement_bind_text (TontiStatement *s, int index,
                                const char *text); /* NULL binds NULL */
void tonti_statement_bind_blob (TontiStatement *s, int index, const void *data, gsize size);
void tonti_statement_bind_null (TontiStatement *s, int index);
TontiStep tonti_statement_step (TontiStatement *s) G_GNUC_WARN_UNUSED_RESULT;
/* Step a statement that returns no row, then reset. TRUE = done. */
gboolean tonti_statement_run (TontiStatement *s) G_GNUC_WARN_UNUSED_RESULT;
/* End reading (frees the read lock). Every loop that leaves early calls it. */
void tonti_statement_reset (TontiStatement *s);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiStatement, tonti_statement_reset)
gint64 tonti_statement_get_int (TontiStatement *s, int column); /* NULL reads as 0 */
gboolean tonti_statement_is_null (TontiStatement *s, int column);
const char *
tonti_statement_get_text (TontiStatement *s,
                          int column); /* borrowed until the next step; NULL reads as "" */
const void *tonti_statement_get_blob (TontiStatement *s, int column, gsize *size);
/* Copy a blob of exactly SIZE bytes to OUT. FALSE when it has another size; OUT is as it was. */
gboolean tonti_statement_copy_blob (TontiStatement *s, int column, void *out, gsize size);

/* First column of the first row, or FALLBACK when there is none. No binds. */
gint64 tonti_db_get_int (TontiDb *db, const char *sql, gint64 fallback);
/* Run constant SQL without result, several statements allowed. */
gboolean tonti_db_execute (TontiDb *db, const char *sql) G_GNUC_WARN_UNUSED_RESULT;
/* Rows changed by the last statement. */
int tonti_db_changes (TontiDb *db);
/* The last error as one problem, told in plain words: disk full, read-only, busy, corrupt, moved.
 * Returns FALSE. */
gboolean tonti_db_fail (TontiDb *db, TontiProblems *problems);

G_END_DECLS
