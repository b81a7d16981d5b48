// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-pool-store.h"
#include "tonti-spacing.h"
#include "tonti-verb.h"

/* How many hands a member may have in a pot, and how far apart they are served: rules hands-most,
 * min-gap and early-late of the pot. */

G_BEGIN_DECLS

/* Refuses when one of HOLDERS (as events say them) would have more of the pot than its rule allows,
 * with HAND (0 = a new one) counted as they will hold it. */
gboolean tonti_seats_check_most (TontiAct *act, gint64 pool, gint64 hand, const json_t *holders);

/* The turns of a pot as its calendar has them; NULL when it has no rule about them. */
TontiSpacing *tonti_seats_load (TontiDb *db, const TontiPoolRow *pool);
/* No turns yet, those who hold its hands; NULL as above. MEETINGS of the round. */
TontiSpacing *tonti_seats_new (TontiDb *db, const TontiPoolRow *pool, gint64 meetings);
/* Refuses when the hands of turns N and OTHER (0 = none) break a rule where they stand in SEATS. */
gboolean tonti_seats_check (TontiAct *act, const TontiSpacing *seats, gint64 n, gint64 other);
/* Refuses when HANDS (gint64), in this order of turns, break a rule: a list that the group wrote
 * itself. One that was drawn was mended as far as it can be. */
gboolean tonti_seats_check_list (TontiAct *act, const TontiPoolRow *pool, const GArray *hands);
/* "gap" or "halves" when HAND cannot come to turn N without breaking a rule beside the turns that
 * are settled, NULL when it can; static. SEATS may be NULL. */
const char *tonti_seats_get_obstacle (TontiSpacing *seats, gint64 n, gint64 hand);

G_END_DECLS
