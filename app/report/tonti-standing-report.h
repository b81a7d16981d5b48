// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-round-report.h"

/* Who takes part when hands of a pool are drawn or chosen now, and who does not, and why; for a
 * window that shows it before anything is drawn. */

G_BEGIN_DECLS

typedef struct
{
  gint64 hand;
  const char *names; /* of the round */
  const char *why;   /* "" = takes part, "absent", "arrears"; static */
} TontiStandingHand;

typedef struct
{
  TontiRoundReport *round;
  GArray *hands;    /* TontiStandingHand that take part, in the order in which they are listed */
  GArray *left_out; /* TontiStandingHand with a reason */
  GArray *turns;    /* TontiRoundTurn up to the open meeting that wait for a hand */
  gint64 meeting;   /* the open one, 0 = none */
} TontiStandingReport;

/* NULL with problems when there is no such pool. */
TontiStandingReport *tonti_standing_report_make (TontiBook *book, gint64 pool,
                                                 TontiProblems *problems);
/* TURN is sold or drawn again (0 = none is): the hand that stands there takes part as well. */
TontiStandingReport *tonti_standing_report_make_again (TontiBook *book, gint64 pool, gint64 turn,
                                                       TontiProblems *problems);
void tonti_standing_report_free (TontiStandingReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiStandingReport, tonti_standing_report_free)

/* NULL = no such hand. */
const TontiStandingHand *tonti_standing_report_find (const TontiStandingReport *self, gint64 hand);

G_END_DECLS
