// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include "tonti-db.h"
#include "tonti-event.h"

/* The inside of the wrapper: for app/storage and its tests only. */

G_BEGIN_DECLS

struct _TontiBulk;
struct _TontiDueTally;

typedef enum
{
  TONTI_DB_READ,    /* an existing file, never written */
  TONTI_DB_WRITE,   /* an existing file */
  TONTI_DB_SCRATCH, /* private and nameless: in memory, in the temporary folder when it grows */
} TontiDbMode;

/* What the file was like, without opening it. */
typedef struct
{
  gint64 size, seconds, nanoseconds; /* size -1 = it could not be seen */
} TontiStamp;

struct _TontiDb
{
  sqlite3 *handle; /* NULL once lost */
  TontiDbMode mode;
  char *path;             /* NULL for a scratch database */
  GHashTable *statements; /* address of the text -> TontiStatement */
  GHashTable *texts;      /* of those that are put together */
  int error;              /* extended code of the last failure, SQLITE_OK = none */
  int system_error;       /* errno of it */
  char *error_text;
  struct _TontiBulk *bulk;        /* borrowed; set while balances are added up in memory */
  struct _TontiDueTally *dues;    /* borrowed; set while dues are added up in memory */
  guint8 witness[TONTI_KEY_SIZE]; /* key of the last gesture of drafts in this transaction */
  gboolean has_witness;
  gboolean held;    /* inside a transaction of the journal: nothing is done outside it */
  gboolean guarded; /* by tonti_db_guard */
  int budget;       /* turns left while it is limited */
  gboolean spent;   /* the budget is used up */
};

/* Open and harden; the file is not read yet. PATH is canonical and absolute, or NULL for SCRATCH.
 * NULL with a problem when the file cannot be opened. */
TontiDb *tonti_db_open (const char *path, TontiDbMode mode, TontiProblems *problems);
/* Set the pragmas: the first reading of the file. Before it, look at the header. */
gboolean tonti_db_start (TontiDb *db, TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Close the handle, open the same file again and start; every statement is forgotten. PATH: the
 * file's new name, or NULL. */
gboolean tonti_db_reopen (TontiDb *db, const char *path,
                          TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Let go of the file; whatever is asked afterwards fails. */
void tonti_db_close (TontiDb *db);
void tonti_db_free (TontiDb *db);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiDb, tonti_db_free)

/* Remember the failure RC of the handle, for tonti_db_fail. Returns FALSE. */
gboolean tonti_db_note (TontiDb *db, int rc);
/* Tell the failure CODE of SQLite as a problem. Returns FALSE. */
gboolean tonti_db_refuse (TontiDb *db, int code, TontiProblems *problems);
/* TRUE while one of the statements is being read. */
gboolean tonti_db_is_reading (TontiDb *db);
/* Forget the prepared statements (a schema is about to change, or texts are not constants). */
void tonti_db_forget_statements (TontiDb *db);
/* Where large sorts go: the folder of the book. MEMORY again with NULL. */
void tonti_db_sort_in (TontiDb *db, const char *folder);
/* Ask STOP every few thousand steps of the machine; TRUE ends the statement as interrupted. */
void tonti_db_set_stop (TontiDb *db, int (*stop) (gpointer), gpointer data);
/* From now on, also after reopening, no statement may alter or remove posted rows, tables, triggers
 * or the settings of opening; indexes may be made anew. */
void tonti_db_guard (TontiDb *db);
/* While LIMITED, what takes some seconds fails as a damaged file does: the pages of a hostile file
 * may lead in circles. */
void tonti_db_limit (TontiDb *db, gboolean limited);
/* Size and time of change of the file, and whether they are still the same. */
void tonti_db_stamp (TontiDb *db, TontiStamp *out);
gboolean tonti_db_is_stamped (TontiDb *db, const TontiStamp *stamp);
/* TRUE if pages were written before a commit, ever: the transaction was larger than the cache. */
gboolean tonti_db_has_spilled (TontiDb *db);
/* TRUE if the file under the handle was renamed, replaced or removed. */
gboolean tonti_db_has_moved (TontiDb *db);

/* The bytes must live until the next step; for the columns of an event. */
void tonti_statement_bind_bytes (TontiStatement *s, int index, const char *text, gsize size);
void tonti_statement_bind_borrowed (TontiStatement *s, int index, const void *data, gsize size);
/* Bytes of a text column, with its size; NULL reads as "". */
const char *tonti_statement_get_bytes (TontiStatement *s, int column, gsize *size);
/* Storage class: SQLITE_INTEGER, SQLITE_TEXT … */
int tonti_statement_get_type (TontiStatement *s, int column);
int tonti_statement_columns (TontiStatement *s);
const char *tonti_statement_column_name (TontiStatement *s, int column);
sqlite3_stmt *tonti_statement_get_raw (TontiStatement *s);

/* For tests: the file system below every database opened from now on, NULL = the usual one, and
 * what "PRAGMA synchronous" and "PRAGMA journal_mode" are set to (NULL = EXTRA and TRUNCATE). */
void tonti_db_set_vfs (const char *name);
void tonti_db_set_durability (const char *pragmas);

G_END_DECLS
