// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"

/* Checks of the book's file, beside the book's own thread: whoever writes meanwhile is not kept
 * waiting. Nothing is written. */

G_BEGIN_DECLS

/* VERDICT as tonti_book_verify gives it (borrowed), NULL with PROBLEMS when it could not be carried
 * out or was stopped. */
typedef void (*TontiAuditVerdict) (GObject *owner, GCancellable *cancellable, const json_t *verdict,
                                   const TontiProblems *problems);
/* Every line, and every figure made from them; with EXPECT (a code from paper) the chain alone, and
 * whether the code is in it. CANCELLABLE is that of a TontiProgress; the answer comes with it. */
void tonti_audit_check_run (const char *path, const char *expect, GCancellable *cancellable,
                            GObject *owner, TontiAuditVerdict verdict);

/* One closed meeting and its code. */
typedef struct
{
  gint64 meeting;
  TontiDay day;
  char *code; /* "1234 5678 9012" */
} TontiAuditSeal;

/* SEALS: TontiAuditSeal, the last one first; NULL when it was stopped. */
typedef void (*TontiAuditSeals) (GObject *owner, GCancellable *cancellable, GArray *seals,
                                 const TontiProblems *problems);
/* Codes are slow to make on purpose: a twentieth of a second each. */
void tonti_audit_seals_read (const char *path, GCancellable *cancellable, GObject *owner,
                             TontiAuditSeals seals);

/* What a verdict says to a person, one or two sentences; newly allocated. *GOOD: all is well. */
char *tonti_audit_verdict_tell (const json_t *verdict, gboolean *good);

G_END_DECLS
