// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* Adding hands to a pool that has not started. */

G_BEGIN_DECLS

/* Field "pool", else the only pool that has not started; refuses when that cannot be said. */
gboolean tonti_hand_choose_pool (TontiAct *act, gint64 *pool);
/* Refuses when the pool has started. */
gboolean tonti_hand_check_waiting (TontiAct *act, gint64 pool);
/* Refuses when the order of the pool was drawn: what came after the draw would change it. */
gboolean tonti_hand_check_undrawn (TontiAct *act, gint64 pool);
/* Post one hand at the end of the order; its id in *hand (may be NULL). HOLDERS is taken:
 * [{"member":…,"numerator":…,"denominator":…}] with fractions that add up to one. */
gboolean tonti_hand_post (TontiAct *act, gint64 pool, gint64 rank, json_t *holders, gint64 *hand);
/* A whole hand for one member, at the end of the order. */
gboolean tonti_hand_add_whole (TontiAct *act, gint64 pool, gint64 member);
/* The rank after the last one. */
gint64 tonti_hand_next_rank (TontiAct *act, gint64 pool);

G_END_DECLS
