// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Columns of SQL about a turn (t) of a hand (h) of a pool (p) that say nothing of a turn whose hand
 * is still to be drawn, chosen or found by auction. */

#define TONTI_TURN_KNOWN "coalesce(t.settled, 1) <> 0"
/* "planned" "waits" "served" "before" "to-draw" "to-choose" "to-auction", NULL = no turn */
#define TONTI_TURN_STATE                                                                           \
  "CASE WHEN " TONTI_TURN_KNOWN                                                                    \
  " AND t.waits <> 0 AND t.state = 'planned' THEN 'waits' WHEN " TONTI_TURN_KNOWN                  \
  " THEN t.state WHEN p.order_rule = 'choice' THEN 'to-choose'"                                    \
  " WHEN p.order_rule = 'auction' THEN 'to-auction'"                                               \
  " ELSE 'to-draw' END"
/* Its columns when it is settled, else NULL. */
#define TONTI_TURN_N "CASE WHEN " TONTI_TURN_KNOWN " THEN t.n END"
#define TONTI_TURN_MEETING "CASE WHEN " TONTI_TURN_KNOWN " THEN t.meeting END"
#define TONTI_TURN_HAND "CASE WHEN " TONTI_TURN_KNOWN " THEN t.hand END"
/* The place in the list, NULL = hands of the pool are not served by it. */
#define TONTI_HAND_RANK "CASE WHEN p.order_rule = 'fixed' OR p.drawn IS NOT NULL THEN h.rank END"
/* The lot, where it is known before the turn is: all that wait are alike. */
#define TONTI_TURN_LOT                                                                             \
  "CASE WHEN " TONTI_TURN_KNOWN " OR (SELECT count(DISTINCT u.amount) FROM turn u"                 \
  "  WHERE u.pool = h.pool AND u.settled = 0) = 1 THEN t.amount END"
