// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-id.h"
#include "tonti-money.h"

/* "Received from": one sum is laid over what a member owes, in the order the group chose. */

G_BEGIN_DECLS

typedef struct
{
  TontiSubject subject; /* a hand, a fund, a fine, a loan or a claim */
  gint64 pool;          /* the pool of a hand, 0 for the others */
  gint64 meeting;       /* for which meeting; 0 = from before the books began */
  TontiMoney open;      /* still to be paid, >= 0 */
  TontiMoney part;      /* what this sum pays of it; written by tonti_dues_allocate */
} TontiDue;

/* The order when a group has said nothing. */
#define TONTI_DUES_PRIORITY "fines fund pool"

/* TRUE if PRIORITY is a list of words separated by single spaces: "fines", "fund", "pool", "loans",
 * "claim", "fund:1", "pool:2"; none twice. The empty text is the default order. */
gboolean tonti_dues_priority_is_valid (const char *priority);

/* Sort DUES by the group's order (an id that is named goes before the kind it belongs to, kinds
 * that are not named come last), then oldest meeting, then number; pay them in this order with SUM.
 * *rest = what is left: change, or an advance. FALSE, with nothing written, when SUM or an open
 * amount is negative or beyond the limit. */
gboolean tonti_dues_allocate (TontiDue *dues, gsize n, const char *priority, TontiMoney sum,
                              TontiMoney *rest) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
