// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"

/* Sums that prove a round, and what members owe. */

G_BEGIN_DECLS

/* "hand:1", rank, hand number, entitlement (all its turns), of it served before the books began,
 * turns still planned, due so far, paid on dues, pot credit, pot debit, still owed to its holders;
 * paid in before the books began; of what is owed that of its lots, without what goes back to
 * leavers; of one pool, by rank. */
TontiStatement *tonti_pool_query_proof (TontiDb *db, gint64 pool);
/* What was kept from lots of the pool for the pot itself: discounts that make later lots larger. */
gint64 tonti_pool_query_carried (TontiDb *db, gint64 pool);

/* member, name, dues that are late, oldest meeting of them, their amount, fines not paid, their
 * amount; who owes anything, by number. 0 = every member, every pool (with a pool: its dues alone).
 */
TontiStatement *tonti_pool_query_arrears (TontiDb *db, gint64 member, gint64 pool);

/* hand, pool, its name, rank, numerator, denominator, turn, its meeting, its day, state, lot, paid
 * into the pot by this member, received from it; of one member, by hand and turn. Turn, meeting
 * and day are NULL while the hand is still to be drawn or chosen. */
TontiStatement *tonti_pool_query_hands_of (TontiDb *db, gint64 member);

/* meeting, day, presence, proxy of one member, by meeting. */
TontiStatement *tonti_pool_query_presence_of (TontiDb *db, gint64 member);

G_END_DECLS
