// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* Who holds a hand, as requests and events say it: [{"member","numerator","denominator"}] with
 * fractions that add up to one. */

G_BEGIN_DECLS

/* Field "holders", or "member" for a whole hand; new reference, NULL = refused. */
json_t *tonti_hand_read_holders (TontiAct *act);
/* Those of a hand of the book; new reference. */
json_t *tonti_hand_dup_holders (TontiAct *act, gint64 hand);
/* What each of HOLDERS pays or receives of AMOUNT (minor units, >= 0), in multiples of UNIT; what
 * cannot be divided is the first one's. Newly allocated. */
gint64 *tonti_hand_share (const json_t *holders, gint64 amount, gint64 unit);

G_END_DECLS
