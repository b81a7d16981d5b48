// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-paper-file.h"
#include "tonti-print.h"
#include "tonti-session.h"

/* Which paper is wanted, and having it made by the book's thread. A paper in another language than
 * the window's is waited for: the whole process speaks that language while it is made. */

G_BEGIN_DECLS

typedef struct
{
  char *name; /* of the document: "minutes" */
  TontiPrintQuery query;
} TontiPaperOrder;

TontiPaperOrder *tonti_paper_order_new (const char *name, const TontiPrintQuery *query);
TontiPaperOrder *tonti_paper_order_copy (const TontiPaperOrder *self);
void tonti_paper_order_free (TontiPaperOrder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiPaperOrder, tonti_paper_order_free)
/* What the paper is, whichever copy of it and on whatever sheets: equal for equal papers; newly
 * allocated. */
char *tonti_paper_order_dup_name (const TontiPaperOrder *self);
/* A name for its file: "Minutes – 3.pdf", "Statement of a member – 12.pdf"; newly allocated. */
char *tonti_paper_order_dup_file (const TontiPaperOrder *self, const char *title);
/* What a person has to say first, one sentence; NULL = nothing. */
const char *tonti_paper_order_get_missing (const TontiPaperOrder *self);

/* The rest of a route: "minutes?meeting=3", "member-statement?member=12&from=2025-01-01",
 * "meeting-sheet?blank=1". What is unknown in it is left out; NULL = no such document. */
TontiPaperOrder *tonti_paper_order_parse (const char *rest);
/* TRUE if the document takes the option ("meeting", "per-page" …). */
gboolean tonti_paper_order_takes (const char *name, const char *option);

/* FILE is NULL when it cannot be made, and PROBLEMS say why. */
typedef void (*TontiPaperMade) (GObject *owner, TontiPaperFile *file,
                                const TontiProblems *problems);
/* MADE is called from the main loop, not when OWNER is gone or CANCELLABLE was cancelled. */
void tonti_paper_order_make (const TontiPaperOrder *self, TontiSession *session,
                             GCancellable *cancellable, GObject *owner, TontiPaperMade made);
/* Carry out any job that makes papers, in the thread of the book or waiting for it as the language
 * wants. JOB as for tonti_session_read. */
void tonti_paper_job_run (TontiSession *session, const TontiSessionJob *job, GObject *owner);

/* BYTES to PATH (see tonti_print_write); SAVED is told what went wrong, nothing = it is saved. */
typedef void (*TontiPaperSaved) (GObject *owner, const char *path, const TontiProblems *problems);
void tonti_paper_save (TontiSession *session, GBytes *bytes, const char *path, GObject *owner,
                       TontiPaperSaved saved);

G_END_DECLS
