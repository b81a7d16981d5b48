// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-draw.h"
#include "tonti-pool-store.h"
#include "tonti-verb.h"

/* From a draw to the order of the hands where a pot has rules about it (tonti-seats.h). What the
 * draw gave is kept; the hands then change places as core/tonti-spacing.h says. */

G_BEGIN_DECLS

/* Of a whole list: GArray of gint64 hands in their order. *mended = [{"turn","with"}], the places
 * that were changed one after the other, new reference, NULL = none; with the same place twice
 * where the rule could not be kept. */
GArray *tonti_draw_order_list (TontiDb *db, const TontiPoolRow *pool, const TontiDraw *draw,
                               json_t **mended);
/* Of the turns of a meeting (gint64 TURNS): GArray of gint64 hands, one for each turn while there
 * are any. A hand that would come too near to another turn of its holder is passed over while there
 * is one that does not. */
GArray *tonti_draw_order_turns (TontiDb *db, const TontiPoolRow *pool, const TontiDraw *draw,
                                const GArray *turns);
/* TRUE when hands may be passed over, so that all of the list must be drawn. */
gboolean tonti_draw_order_may_pass (TontiDb *db, const TontiPoolRow *pool);

G_END_DECLS
