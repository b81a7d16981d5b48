// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-money.h"

/* The penalties proposed at the open meeting, and what was decided of each. */

G_BEGIN_DECLS

typedef struct
{
  gint64 member, hand;
  const char *name; /* "Awa Diop, hand 3" */
  TontiMoney missing, amount;
  gboolean served;          /* after its turn */
  gboolean charged, waived; /* neither: still to be decided */
  const char *reason;       /* why it is waived, "" */
} TontiPenaltyRow;

/* Who is left out of something while in arrears. */
typedef struct
{
  const char *name;
  const char *bars; /* "loans, votes" */
} TontiPenaltyBar;

typedef struct
{
  GArray *rows; /* TontiPenaltyRow, by member */
  GArray *bars; /* TontiPenaltyBar, by member */
  guint undecided;
  TontiMoney total; /* of those undecided */
  GStringChunk *texts;
} TontiPenaltyReport;

/* Empty when no meeting is open or the rules ask for no penalty. */
TontiPenaltyReport *tonti_penalty_report_make (TontiBook *book);
void tonti_penalty_report_free (TontiPenaltyReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiPenaltyReport, tonti_penalty_report_free)

G_END_DECLS
