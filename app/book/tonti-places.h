// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-turn-store.h"
#include "tonti-verb.h"

/* Hands that change places in the calendar when one is drawn or chosen: every hand has one turn at
 * all times. */

G_BEGIN_DECLS

/* The planned turns of a pool while hands change places. */
typedef struct _TontiPlaces TontiPlaces;

TontiPlaces *tonti_places_load (TontiDb *db, gint64 pool);
/* Of TURNS (TontiTurnRow), which is taken; those that are not planned go. */
TontiPlaces *tonti_places_new (GArray *turns);
void tonti_places_free (TontiPlaces *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiPlaces, tonti_places_free)
/* GArray of TontiTurnRow as they are now, in the order of turns; borrowed. */
const GArray *tonti_places_get_turns (const TontiPlaces *self);
/* HAND comes to turn N, which is settled thereby; the hand that stood there goes to the turn that
 * HAND leaves, where it is settled only when both turns were. Both must be among the planned turns.
 * DRAWN: by a draw. */
void tonti_places_settle (TontiPlaces *self, gint64 n, gint64 hand, gboolean drawn);
/* [{"n","meeting","amount","hand","settled","drawn"?}] of every turn that changed, new reference.
 */
json_t *tonti_places_changes (const TontiPlaces *self);
/* A lot that was entered and taken back was that of the hand before: it does not come again. */
gboolean tonti_places_settle_drafts (const TontiPlaces *self, TontiAct *act);

G_END_DECLS
