// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-pool-store.h"
#include "tonti-verb.h"

/* Who takes part when hands are drawn or chosen: present, and not in arrears, as the pool's rule
 * says. What is due at the open meeting itself is no arrears yet; what was typed at it counts. Who
 * joins the group on a later day is never there. */

G_BEGIN_DECLS

typedef struct _TontiStanding TontiStanding;

/* As things stand now; of a pool without a rule for it nobody is left out. */
TontiStanding *tonti_standing_new (TontiAct *act, const TontiPoolRow *pool);
void tonti_standing_free (TontiStanding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiStanding, tonti_standing_free)

/* Why the hand takes no part: "absent" when no holder is there, "arrears" when one owes something
 * from before (all of them, where holders do not answer for each other), "gap" or "halves" when a
 * turn of a holder is too near; NULL = it does. Static. */
const char *tonti_standing_get_obstacle (const TontiStanding *self, gint64 hand);

G_END_DECLS
