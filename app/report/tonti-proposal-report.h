// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-money.h"

/* What the by-laws propose at the open meeting besides penalties, and what was decided of each; for
 * a window that asks about it before the meeting is closed. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_PROPOSAL_RAISE, /* something is added to a late fine */
  TONTI_PROPOSAL_DEFER, /* a hand goes to the end of the list */
} TontiProposalKind;

typedef struct
{
  TontiProposalKind kind;
  const char *subject;   /* "fine:2" "hand:3" */
  const char *name;      /* "Awa Diop, hand 3" */
  const char *text;      /* what is proposed, or what was decided, in one sentence */
  gboolean done, spared; /* neither: still to be decided */
} TontiProposalRow;

typedef struct
{
  GArray *rows; /* TontiProposalRow */
  guint undecided;
  GStringChunk *texts;
} TontiProposalReport;

/* Empty when no meeting is open or nothing is proposed. */
TontiProposalReport *tonti_proposal_report_make (TontiBook *book);
void tonti_proposal_report_free (TontiProposalReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiProposalReport, tonti_proposal_report_free)

G_END_DECLS
