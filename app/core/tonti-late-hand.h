// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-money.h"

/* A hand that joins a round that runs, as if it had been there from the start: it pays the
 * contribution of every meeting held before it came.
 *
 * With one lot a meeting, n hands that paid c each at r meetings have handed lots of n x c to r of
 * them. The round grows by one meeting and every lot by one contribution: what the new hand pays
 * for the r meetings, r x c, goes to the r hands already served, c to each; whoever is served later
 * finds one contribution more in the pot. Each of the n + 1 hands pays and receives (n + 1) x c.
 *
 * With several lots a meeting and a place left at the last one, where the box advances what the
 * meetings lack, the new hand takes that place: nobody pays or receives more, and what it pays for
 * the meetings held goes back to the box. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_LATE_HAND_OK,
  TONTI_LATE_HAND_SIZES,   /* the lots are of several sizes: nobody can say what is whose */
  TONTI_LATE_HAND_NO_ROOM, /* several lots a meeting, and the last one is full */
  TONTI_LATE_HAND_TOO_BIG, /* beyond the limit of an amount */
} TontiLateHandResult;

typedef struct
{
  gint64 lot;         /* of the new hand, minor units */
  gint64 more;        /* what every other lot grows by, 0 or the contribution */
  gboolean is_longer; /* the round grows by one meeting; else the last one serves one more */
} TontiLateHand;

/* AMOUNTS: the lots of the HANDS turns so far; LOTS a meeting. */
TontiLateHandResult tonti_late_hand_compute (TontiMoney contribution, gint64 lots,
                                             const gint64 *amounts, gsize hands,
                                             TontiLateHand *out);

G_END_DECLS
