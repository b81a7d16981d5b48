// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-journal.h"

/* Codes on paper. The form is in README.md of this room. */

G_BEGIN_DECLS

/* The twelve digits of a closing, "1234 5678 9012", from the hash of its seal/1 event and the
 * book's UUID (text, 36 characters); newly allocated. Slow on purpose (scrypt). */
char *tonti_seal_code (const guint8 hash[TONTI_HASH_SIZE], const char *uuid);
/* What the QR of a document carries: "TONTI1:…"; newly allocated. */
char *tonti_seal_qr_text (gint64 seq, const guint8 hash[TONTI_HASH_SIZE]);

/* What a code from paper says of a book. */
typedef enum
{
  TONTI_SEAL_FOUND,    /* the code belongs to this chain */
  TONTI_SEAL_BEYOND,   /* the paper is of a later meeting, or event, than the book has */
  TONTI_SEAL_DIFFERS,  /* in this book that meeting, or event, has another code */
  TONTI_SEAL_NOT_HELD, /* the meeting was not closed in this book, though a later one was */
  TONTI_SEAL_UNKNOWN,  /* no closing has these digits, and it is not said which one it should be */
} TontiSealHow;

typedef struct
{
  TontiSealHow how;
  gboolean found; /* how is TONTI_SEAL_FOUND */
  gint64 seq;     /* event of the code, or that stands in its place; 0 = not known */
  gint64 meeting; /* meeting whose closing it is, 0 = not a closing */
  char *what;     /* when not found: older, other or rewritten, in one translated sentence */
} TontiSealMatch;

void tonti_seal_match_clear (TontiSealMatch *match);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiSealMatch, tonti_seal_match_clear)

/* Look for what a person typed or scanned: twelve digits in any grouping, with the number of the
 * meeting before them or not, or the QR text. With the number only that closing is looked at. FALSE
 * with a usage problem when it is neither. */
gboolean tonti_seal_match (TontiJournal *journal, const char *text, TontiSealMatch *match,
                           TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* The same, telling how far it is: a search among many closings takes a while (PROGRESS may be
 * NULL). FALSE also when it was stopped, with a failure. */
gboolean tonti_seal_search (TontiJournal *journal, const char *text, TontiProgress progress,
                            gpointer data, TontiSealMatch *match,
                            TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* The meeting that was typed before the twelve digits, 0 = none, or it is a square code. */
gint64 tonti_seal_typed_meeting (const char *text);

G_END_DECLS
