// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-pool-store.h"
#include "tonti-verb.h"

/* What the auction box of a pool is worth: what is in it, and what of it is out on loan. Account
 * "auction-box:<pool>" has the worth on its credit side, at all times; who borrows turns money into
 * a claim of the box. */

G_BEGIN_DECLS

typedef struct
{
  gint64 worth; /* in + out, minor units */
  gint64 in;    /* can be lent or shared */
  gint64 out;   /* lent and not paid back, without price and charges */
} TontiBoxMoney;

/* Posted, and what the drafts of the open meeting would add. */
TontiBoxMoney tonti_box_money_get (TontiBook *book, gint64 pool);

/* A loan or a share is posted at once, also from a discount that is only typed at the open meeting.
 * Whatever would take such money out of the box again is refused until the loan or the share is
 * taken back: no box ends an act, or a meeting, below zero. */

/* What all boxes together lack, 0 or more, minor units: more than 0 only in a book that older
 * versions wrote. */
gint64 tonti_box_sum_below (TontiBook *book);
/* Refuses when a box lacks money that was lent or shared, and all boxes together lack more than
 * before the act. DRAFTS of the open meeting, NULL = none is open. */
gboolean tonti_box_check_act (TontiAct *act, const TontiCompose *drafts);
/* Refuses when a box lacks money after what a closing would post. */
gboolean tonti_box_check_closing (TontiAct *act, const TontiCompose *drafts);

/* "auction-box:2", newly allocated. */
char *tonti_box_account (gint64 pool);
/* Field "pool", else the only pool of the book; FALSE: refused. */
gboolean tonti_box_choose_pool (TontiAct *act, TontiPoolRow *pool);
/* Refuses when less than AMOUNT is in the box. */
gboolean tonti_box_check_in (TontiAct *act, const TontiPoolRow *pool, gint64 amount);

G_END_DECLS
