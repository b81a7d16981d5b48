// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-bulk.h"
#include "tonti-db-private.h"
#include "tonti-journal.h"

G_BEGIN_DECLS

/* The end of the chain. */
typedef struct
{
  gint64 seq; /* 0 = no event yet, and a hash of zeros */
  guint8 hash[TONTI_HASH_SIZE];
  char at[TONTI_INSTANT_SIZE];
} TontiHead;

struct _TontiJournal
{
  TontiDb *db;
  char *path;
  TontiOpenMode mode;
  gboolean sound; /* every check of opening has passed */
  char *unborn;   /* of a book being made: its passing name, until the first commit */
  char *work;     /* folder for what outgrows memory; NULL = that of the book */
  char *doubt;    /* what the quick check found wrong, translated; NULL = nothing */
  gint64 schema;  /* SQLite's count of schema changes when the schema was checked */

  TontiHead head;   /* the last event I know of; inside a transaction the last of all */
  TontiHead known;  /* head as of begin, for a rollback */
  TontiHead marked; /* head as of the mark */
  TontiHead shown;  /* head as last asked for outside a transaction */

  TontiStamp stamp; /* of the file, as my last transaction left it */
  gint64 version;   /* SQLite's count of what others wrote, then */

  gboolean in_transaction;
  gboolean broken;      /* a posting failed half way: only a rollback is left */
  gint64 posted;        /* events in this transaction */
  gint64 marked_posted; /* of them before the mark */
  guint8 last_key[TONTI_KEY_SIZE], marked_key[TONTI_KEY_SIZE];
  guint32 counter; /* change counter of the file as of begin */
  TontiBulk *bulk;
  GPtrArray *indexes; /* texts of the indexes that the bulk import dropped */
};

/* What the file is like now is what I know. */
void tonti_journal_note_stamp (TontiJournal *self);
/* Read the end of the chain. */
gboolean tonti_journal_load_head (TontiJournal *self, TontiHead *head,
                                  TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Number, chain, insert and project a parsed event inside the transaction. */
gboolean tonti_journal_append (TontiJournal *self, TontiEvent *event,
                               TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Hash of an event, FALSE when it is not there. */
gboolean tonti_journal_hash_of (TontiJournal *self, gint64 seq, guint8 out[TONTI_HASH_SIZE]);
/* The first thing wrong with the last events and the last seal, translated; NULL = nothing. */
char *tonti_journal_check_quick (TontiJournal *self);
/* Indexes of the bulk import, dropped and made again with the same text. */
gboolean tonti_journal_end_bulk (TontiJournal *self,
                                 TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Where large scratch files go: the folder of the book, newly allocated. */
char *tonti_journal_get_folder (TontiJournal *self);

/* Events, projected anew, and side tables into an empty book, in bulk inside its transaction. */
gboolean tonti_journal_copy_all (TontiJournal *from, TontiJournal *to, TontiProgress progress,
                                 gpointer data, TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

/* The book at PATH, of an older form, becomes one of the present form: made anew beside it from its
 * journal, verified, then put in its place; the old file is kept as "PATH.form-N". */
gboolean tonti_upgrade_file (const char *path, int version,
                             TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* The same in memory, for reading: SELF, open on the older file, gets a database of the present
 * form. */
gboolean tonti_upgrade_in_memory (TontiJournal *self,
                                  TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

/* A book whose last save was cut off: keep both files aside, let SQLite put the book right, check
 * it, and drop the copies when all is well. Nothing happens to a book without such a trace. */
gboolean tonti_recovery_run (const char *path, TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

/* What the header says before any statement runs. */
typedef struct
{
  gboolean sqlite; /* it is an SQLite file */
  gboolean plain;  /* not in write-ahead mode */
  guint32 application_id, version, counter;
} TontiHeader;
gboolean tonti_header_read (TontiDb *db, TontiHeader *out);
/* FALSE with a problem unless it is a book that this program can read. */
gboolean tonti_header_check (TontiDb *db, const char *path, TontiHeader *out,
                             TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE with the problem that the tables are not those that this program makes. */
gboolean tonti_journal_refuse_tables (TontiJournal *self, TontiProblems *problems);

G_END_DECLS
