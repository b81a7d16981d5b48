// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-guarantee-store.h"
#include "tonti-pool-store.h"
#include "tonti-turn-store.h"
#include "tonti-verb.h"

/* What a hand still has to pay, who answers for it, and what that costs her. The exposure of a hand
 * is every contribution of it that is not paid: those that are due, and those of the meetings still
 * to come. It falls with each payment. That of a loan of the auction box is what pays it off on the
 * day of the composition, with its charge when it is late. */

G_BEGIN_DECLS

/* Contributions of the hand that are due and not paid, with everything composed so far; of MEETING
 * alone, or of all (0). */
gint64 tonti_surety_missing (const TontiCompose *compose, gint64 hand, gint64 meeting);
/* Those of the meetings that are still to be opened, less what was paid ahead. */
gint64 tonti_surety_later (const TontiCompose *compose, gint64 hand);
/* Both. */
gint64 tonti_surety_exposure (const TontiCompose *compose, gint64 hand);
/* What pays LOAN of the auction box off; 0 = it is paid back. */
gint64 tonti_surety_loan_left (const TontiCompose *compose, gint64 loan);
/* The exposure of what ROW is for: a hand, or a loan. */
gint64 tonti_surety_left (const TontiCompose *compose, const TontiGuaranteeRow *row);
/* The part of it that is due and not paid. */
gint64 tonti_surety_now (const TontiCompose *compose, const TontiGuaranteeRow *row);
/* Whose loan ROW is for, 0 = it is for a hand. */
gint64 tonti_surety_borrower (TontiDb *db, const TontiGuaranteeRow *row);
/* What one holder lacks of the hand; with LATER, what comes too. */
gint64 tonti_surety_lack (const TontiCompose *compose, const TontiHolderRow *holder,
                          gboolean later);
/* How much of EXPOSURE this guarantee answers for: 0 unless it stands. */
gint64 tonti_surety_bound (const TontiGuaranteeRow *row, gint64 exposure);
/* TRUE if the hand has had its lot. */
gboolean tonti_surety_is_served (TontiDb *db, gint64 hand);
/* She can be asked to pay: the hand has had its lot, or it is a loan. */
gboolean tonti_surety_can_call (TontiDb *db, const TontiGuaranteeRow *row);
/* "offered" "accepted" "ended", or "over" when nothing is left to answer for; static. */
const char *tonti_surety_state (const TontiCompose *compose, const TontiGuaranteeRow *row);

/* The guarantor pays up to AMOUNT of what the hand lacks (then of what comes), or of the loan,
 * never more than she answers for; a receipt for each holder or for the borrower, PAPER as that of
 * a receipt. The one it is for owes it to her from then on. What is paid. */
gint64 tonti_surety_pay (TontiCompose *compose, const TontiGuaranteeRow *row, gint64 amount,
                         const json_t *paper);

/* Refuses the lot of a hand for which nobody answers enough, when the pool asks for it: rule
 * guarantor-needed. */
gboolean tonti_surety_check_lot (TontiAct *act, const TontiTurnRow *turn);
/* Refuses when MEMBER answers for somebody and would leave. */
gboolean tonti_surety_check_leaving (TontiAct *act, gint64 member);

G_END_DECLS
