// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-fixture.h"

/* What must hold in every book, at any time and at the end of a round. */

G_BEGIN_DECLS

/* The debits are the credits, no place of money is below zero, nobody has less than nothing of what
 * is kept for him, or owes less than nothing. */
void cycle_check_money (TontiFixture *f);
/* No auction box has less than nothing in it, posted and typed. */
void cycle_check_boxes (TontiFixture *f);
/* What every account holds, with what the drafts would post: account, gint64 debit minus credit. */
GHashTable *cycle_check_sum (TontiFixture *f);
/* The same accounts with the same sums. */
void cycle_check_sums (GHashTable *before, GHashTable *after);
/* Every hand of pool:1 paid what was due and received what it was entitled to, as the report proves
 * it; nothing is left in the pot. */
void cycle_check_hands (TontiFixture *f);

G_END_DECLS
