// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-pool-store.h"
#include "tonti-verb.h"

/* What goes back to those who held a hand that ends: at the end of the round as its lot, or at once
 * by the rule leaver-refund, less what is kept. */

G_BEGIN_DECLS

typedef struct
{
  TontiAct *act;
  gint64 hand, pool;
  gboolean now;         /* at once */
  GArray *leavers;      /* one a holder */
  gint64 paid, penalty; /* for the hand; of it kept; minor units */
} TontiJoinRefund;

/* SELF is made anew. Refuses a penalty that is too large, and arrears where all goes back now. */
gboolean tonti_join_refund_read (TontiJoinRefund *self, TontiAct *act, const TontiHandRow *hand);
void tonti_join_refund_clear (TontiJoinRefund *self);
/* Rows that are taken from "dues": what goes back, or is kept, was neither due nor paid, and what
 * was paid ahead is the member's again. A new array. */
json_t *tonti_join_refund_list_dues (TontiJoinRefund *self);
/* "leavers" and the lines; after the dues. */
void tonti_join_refund_add_lines (const TontiJoinRefund *self, json_t *body);

G_END_DECLS
