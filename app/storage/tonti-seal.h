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

typedef struct
{
  gboolean found; /* the code belongs to this chain */
  gint64 seq; /* event of the code; when not found: the first that can be wrong, 0 = not known */
  gint64 meeting; /* meeting whose closing it is, 0 = not a closing */
  char *what;     /* when not found: older, other or rewritten, in one translated sentence */
} TontiSealMatch;

void tonti_seal_match_clear (TontiSealMatch *match);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiSealMatch, tonti_seal_match_clear)

/* Look for what a person typed or scanned: twelve digits in any grouping, or the QR text. FALSE
 * with a usage problem when it is neither. */
gboolean tonti_seal_match (TontiJournal *journal, const char *text, TontiSealMatch *match,
                           TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
