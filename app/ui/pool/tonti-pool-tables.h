// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-round-report.h"

/* The tables of a pool as its page shows them. All new; to be freed. */

G_BEGIN_DECLS

/* Turn by turn: meeting, day, hand, holders, lot, state ("next" of those who are served next). */
TontiTable *tonti_pool_calendar_table (const TontiRoundReport *round);
/* Hand by hand: due, paid, received, entitlement, rest. NULL when there is no proof. */
TontiTable *tonti_pool_proof_table (const TontiRoundReport *round);
/* What changed the calendar: day, what, reason, who agreed. */
TontiTable *tonti_pool_changes_table (const TontiRoundReport *round);
/* The row of the next turn, -1 = none. */
int tonti_pool_calendar_next (const TontiRoundReport *round, const TontiTable *calendar);
/* What stands in a row of the calendar: its turn, its hand; 0 = nothing. */
gint64 tonti_pool_calendar_turn (const TontiTable *calendar, int row);
gint64 tonti_pool_calendar_hand (const TontiTable *calendar, int row);

G_END_DECLS
