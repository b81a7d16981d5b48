// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-verb.h"

/* Lots that are entered at the open meeting, and what another gesture makes of them: what is kept
 * of the money of a meal has come for the lots. */

G_BEGIN_DECLS

/* [{"turn","hand","member","net","owed"}] of the lots that would be paid; newly allocated, empty
 * when no meeting is open. */
json_t *tonti_lot_list_entered (TontiAct *act);
/* "lots" of the answer: those of COMPOSE that differ from BEFORE, with the "name" of who has it,
 * "before" (0 = it waited), "net" (0 = it waits now) and "owed"; nothing when none does. */
void tonti_lot_tell_changes (TontiAct *act, const TontiCompose *compose, const json_t *before);

G_END_DECLS
