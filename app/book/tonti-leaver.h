// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-leaver-store.h"
#include "tonti-verb.h"

/* Who left a hand while its round ran. Not served: what was paid for it comes back, less what is
 * kept of it (rules leaver-refund, leaver-penalty). Served: all the rest is owed, at each meeting
 * or at once (rule leaver-owes), until somebody takes the hand over. */

G_BEGIN_DECLS

/* What of PAID is kept, in the cash unit: field "penalty", else the rule of POOL. */
gint64 tonti_leaver_penalty (TontiAct *act, gint64 pool, gint64 paid);
/* The same as the by-law says, whatever the request. */
gint64 tonti_leaver_rule_penalty (TontiAct *act, gint64 pool, gint64 paid);
/* {member, paid, penalty, back}, a new object. */
json_t *tonti_leaver_row (gint64 member, gint64 paid, gint64 penalty);

/* What a leaver who was served still has to pay now of the contributions to come: 0 while they are
 * owed at their meetings, and once somebody else holds the hand. */
gint64 tonti_leaver_due (const TontiCompose *compose, const TontiLeaverRow *row);
/* Everything that he still has to pay, due or to come; 0 once somebody else holds the hand. */
gint64 tonti_leaver_rest (const TontiCompose *compose, const TontiLeaverRow *row);
/* What is missing of a hand: contributions that are due, and those that its leavers owe now. */
gint64 tonti_leaver_missing (const TontiCompose *compose, gint64 hand);

/* FALSE while a member who left the hand is paid back only at the end of a round that still runs.
 */
gboolean tonti_leaver_check_owed (TontiAct *act, gint64 member, gint64 hand);

G_END_DECLS
