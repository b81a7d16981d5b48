// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"
#include "tonti-round-report.h"

/* A pot that runs: who was served and who is next, the calendar, the account of each hand, what
 * changed; swapping turns, handing a hand over, printing. */

G_BEGIN_DECLS

#define TONTI_TYPE_POOL_ROUND (tonti_pool_round_get_type ())
G_DECLARE_FINAL_TYPE (TontiPoolRound, tonti_pool_round, TONTI, POOL_ROUND, AdwBin)

/* Signal "begin-another": a further pot is wanted. */
/* ROUND is borrowed until it is shown again or forgotten. */
void tonti_pool_round_show (TontiPoolRound *self, TontiSession *session,
                            const TontiRoundReport *round);
void tonti_pool_round_forget (TontiPoolRound *self);

G_END_DECLS
