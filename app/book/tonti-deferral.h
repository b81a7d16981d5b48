// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-verb.h"

/* Who misses a contribution before his hand was served goes to the end of the list, where the rule
 * default-to-end of the pot says so: proposed while the meeting is open, and decided before it is
 * closed. Lots of the open meeting itself stay where they are. */

G_BEGIN_DECLS

typedef struct
{
  gint64 member, hand, pool; /* the first holder of whom something is missing */
  gint64 turn;               /* where the hand stands */
  gint64 missing;            /* of this meeting, all holders; minor units */
  json_t *decided; /* the draft: {"officers"}, with "keep" and "reason" when it stays; NULL = not */
} TontiDeferral;

/* GArray of TontiDeferral in the order of turns: those that COMPOSE, with every draft, leaves
 * missing. Free with g_array_unref. */
GArray *tonti_deferral_list (const TontiCompose *compose);
/* The events of what was decided: defer/1. */
void tonti_deferral_compose (TontiCompose *compose);
/* Refuses while it is not decided of a hand: all are named. */
gboolean tonti_deferral_check (TontiAct *act, const TontiCompose *compose);

/* "from", "to" and "turns" of HAND that goes last among the turns that may change, of those as they
 * stand after everything composed so far; new object. NULL = it cannot: it is last already, or its
 * turn is not among them. */
json_t *tonti_deferral_move (const TontiCompose *compose, gint64 hand);

G_END_DECLS
