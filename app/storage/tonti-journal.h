// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* The journal of a book: opening, posting, checking. */

G_BEGIN_DECLS

typedef struct _TontiJournal TontiJournal;

typedef enum
{
  TONTI_OPEN_READ,
  TONTI_OPEN_WRITE,
} TontiOpenMode;

/* PATH is any path the person gave; it is made absolute and checked (no URI, no link, no empty
 * name). create refuses an existing file; the file is 0600 and is only there once the first commit
 * is durable. */
TontiJournal *tonti_journal_create (const char *path, TontiProblems *problems);
/* The open sequence: name, header, a save that was cut off, fingerprint, last
 * events and seal. TONTI_OPEN_READ never writes, save that it lets a save that was cut off be put
 * right (both files are copied first). An older form becomes the present one: a new file for
 * TONTI_OPEN_WRITE, in memory for TONTI_OPEN_READ. */
TontiJournal *tonti_journal_open (const char *path, TontiOpenMode mode, TontiProblems *problems);
void tonti_journal_close (TontiJournal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiJournal, tonti_journal_close)

TontiDb *tonti_journal_get_db (TontiJournal *self);
const char *tonti_journal_get_path (TontiJournal *self);
/* A number that changes when another process has changed the book; what is written here leaves it
 * alone. -1 = the file could not be read just now. */
gint64 tonti_journal_get_version (TontiJournal *self);
TontiOpenMode tonti_journal_get_mode (TontiJournal *self);

/* What the quick check at opening found wrong with the last events or the last seal, translated;
 * NULL = nothing. Such a book opens for reading only. */
const char *tonti_journal_get_doubt (TontiJournal *self);

/* What is posted. day and at come from the caller. */
typedef struct
{
  guint8 key[TONTI_KEY_SIZE];
  const char *at; /* "YYYY-MM-DDTHH:MM:SSZ" */
  TontiDay day;
  gint64 author;
  const char *kind;
  const json_t *body; /* borrowed */
} TontiPosting;

/* One transaction: BEGIN IMMEDIATE and the check that my last head is still in the chain. */
gboolean tonti_journal_begin (TontiJournal *self,
                              TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Insert and project one event inside the transaction. *seq its number. */
gboolean tonti_journal_post (TontiJournal *self, const TontiPosting *posting, gint64 *seq,
                             TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* The fast way of the bulk import: the body is given as text with its lines, already checked by the
 * caller to be what tonti_event_parse would make of it (a build with assertions for tests
 * compares). */
gboolean tonti_journal_post_lines (TontiJournal *self, TontiEvent *event,
                                   TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* COMMIT; after a failure the file is reopened and the last key looked up, and the truth is told:
 * TRUE = saved. */
gboolean tonti_journal_commit (TontiJournal *self,
                               TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
void tonti_journal_rollback (TontiJournal *self);
/* A mark inside the transaction, one at a time: what is stored after it is kept, or taken back
 * without the rest. */
gboolean tonti_journal_set_mark (TontiJournal *self,
                                 TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
gboolean tonti_journal_keep_mark (TontiJournal *self,
                                  TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
void tonti_journal_return_to_mark (TontiJournal *self);
gboolean tonti_journal_in_transaction (TontiJournal *self);
/* Bulk import: indexes of entry dropped now and made again, with identical text, before commit;
 * balances added up in memory and written once. Inside a transaction. */
gboolean tonti_journal_begin_bulk (TontiJournal *self,
                                   TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

/* The number of the event with this key, 0 = none. */
gint64 tonti_journal_find_key (TontiJournal *self, const guint8 key[TONTI_KEY_SIZE]);
/* Number and hash of the last event (0 and zeros in an empty book). */
gint64 tonti_journal_get_head (TontiJournal *self, guint8 hash[TONTI_HASH_SIZE]);
/* "at" of the last event, "" = none; borrowed until the next call. */
const char *tonti_journal_get_last_at (TontiJournal *self);
/* The event, parsed; NULL when there is none. */
TontiEvent *tonti_journal_read (TontiJournal *self, gint64 seq);

typedef struct
{
  gboolean ok;
  gint64 events; /* verified */
  guint8 head[TONTI_HASH_SIZE];
  gint64 bad_seq;   /* first event that is wrong, 0 = none */
  char *what;       /* what is wrong, translated */
  char *projection; /* name of the first projection that differs, NULL = none */
  char *figure;     /* name of the first wrong figure of an event, NULL = none */
  char *check;      /* what it is a figure of: "closing", "draw" …, NULL = none */
} TontiVerdict;

void tonti_verdict_clear (TontiVerdict *verdict);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiVerdict, tonti_verdict_clear)

typedef enum
{
  TONTI_VERIFY_CHAIN, /* the chain alone */
  TONTI_VERIFY_FULL,  /* integrity_check, chain, closings, every projection rebuilt and compared */
} TontiVerifyDepth;

/* DONE of TOTAL units of work; return FALSE to stop. */
typedef gboolean (*TontiProgress) (gint64 done, gint64 total, gpointer data);

/* What verifying asks of each event beside its place in the chain and its traces in the tables. DB:
 * the projections made so far, as they stood right before the event (without entry, balance, act
 * and due); it is only read. A refusal is what is wrong with the event. */
typedef struct
{
  gboolean (*wants) (const char *kind, gpointer data);
  gboolean (*run) (TontiDb *db, const TontiEvent *event, TontiProblems *problems, gpointer data);
  gpointer data;
} TontiRecheck;

/* FALSE only when it could not be carried out (problems); a bad book is a verdict. */
gboolean tonti_journal_verify (TontiJournal *self, TontiVerifyDepth depth, TontiProgress progress,
                               gpointer data, TontiVerdict *verdict,
                               TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* The same, and RECHECK (may be NULL) asked of every event that it wants; with the chain alone of
 * none. */
gboolean tonti_journal_verify_with (TontiJournal *self, TontiVerifyDepth depth,
                                    const TontiRecheck *recheck, TontiProgress progress,
                                    gpointer data, TontiVerdict *verdict,
                                    TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* A new file with the journal's bytes, projections made anew, side tables copied. */
gboolean tonti_journal_rebuild (TontiJournal *self, const char *new_path, TontiProgress progress,
                                gpointer data, TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
