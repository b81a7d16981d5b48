// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* hand.end: who holds a hand still to be served leaves, or has died, and nobody comes after. What
 * was due of the hand is given back at the end of the round, as its lot, less what is kept from
 * lots (core/tonti-hand-end.h). */

G_BEGIN_DECLS

gboolean tonti_join_end (TontiAct *act);
/* Refuses when the hand has ended: its turn is not exchanged, nor taken over. */
gboolean tonti_join_check_runs (TontiAct *act, const char *field, gint64 hand);

G_END_DECLS
