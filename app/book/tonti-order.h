// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-pool-store.h"
#include "tonti-turn-store.h"
#include "tonti-verb.h"

/* What the order of a pool allows. */

G_BEGIN_DECLS

/* Refuses when the pool's list is to be drawn and was not. */
gboolean tonti_order_check_drawn (TontiAct *act, gint64 pool);
/* Refuses when the turn's hand is still to be drawn or chosen. */
gboolean tonti_order_check_settled (TontiAct *act, const char *field, const TontiTurnRow *turn);
/* Refuses when the lot of the turn is entered at the open meeting. */
gboolean tonti_order_check_draft (TontiAct *act, const char *field, const TontiTurnRow *turn);
/* Field "pool", else the only pool with an order of its own (not "fixed"); 0 = refused. */
gint64 tonti_order_choose_pool (TontiAct *act);

G_END_DECLS
