// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-guarantee-store.h"
#include "tonti-pool-store.h"
#include "tonti-turn-store.h"
#include "tonti-verb.h"

/* What a hand still has to pay, who answers for it, and what that costs her. The exposure of a hand
 * is every contribution of it that is not paid: those that are due, and those of the meetings still
 * to come. It falls with each payment. */

G_BEGIN_DECLS

/* Contributions of the hand that are due and not paid, with everything composed so far; of MEETING
 * alone, or of all (0). */
gint64 tonti_surety_missing (const TontiCompose *compose, gint64 hand, gint64 meeting);
/* Those of the meetings that are still to be opened, less what was paid ahead. */
gint64 tonti_surety_later (const TontiCompose *compose, gint64 hand);
/* Both. */
gint64 tonti_surety_exposure (const TontiCompose *compose, gint64 hand);
/* What one holder lacks of the hand; with LATER, what comes too. */
gint64 tonti_surety_lack (const TontiCompose *compose, const TontiHolderRow *holder,
                          gboolean later);
/* How much of EXPOSURE this guarantee answers for: 0 unless it stands. */
gint64 tonti_surety_bound (const TontiGuaranteeRow *row, gint64 exposure);
/* TRUE if the hand has had its lot. */
gboolean tonti_surety_is_served (TontiDb *db, gint64 hand);
/* "offered" "accepted" "ended", or "over" when nothing is left to answer for; static. */
const char *tonti_surety_state (const TontiCompose *compose, const TontiGuaranteeRow *row);

/* The guarantor pays up to AMOUNT of what the hand lacks (then of what comes), never more than she
 * answers for; a receipt for each holder, PAPER as that of a receipt. The holder owes it to her
 * from then on. What is paid. */
gint64 tonti_surety_pay (TontiCompose *compose, const TontiGuaranteeRow *row, gint64 amount,
                         const json_t *paper);

/* Refuses the lot of a hand for which nobody answers enough, when the pool asks for it: rule
 * guarantor-needed. */
gboolean tonti_surety_check_lot (TontiAct *act, const TontiTurnRow *turn);
/* Refuses when MEMBER answers for somebody and would leave. */
gboolean tonti_surety_check_leaving (TontiAct *act, gint64 member);

G_END_DECLS
