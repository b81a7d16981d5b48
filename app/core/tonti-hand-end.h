// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-money.h"

/* A hand that ends in a round of one lot a meeting because its holder leaves before being served
 * and nobody comes after. It pays no more, and its lot becomes what was due of it so far; every
 * other hand still to be served pays and receives one contribution less; the round keeps its
 * meetings, and the hand that ends is served last of those still to come, before hands that ended
 * earlier. The hands served before it ended go on paying until they have paid what they received:
 * that is what the lot at the end is made of.
 *
 * A hand pays the contribution at each meeting until all of its lot is due. */

G_BEGIN_DECLS

typedef struct
{
  gint64 hand, amount; /* who is served, with how much, minor units */
  gboolean is_open;    /* still to be served, and not ended */
  gboolean is_settled;
} TontiHandEndSeat;

/* SEATS: the turns of the round in their order (TontiHandEndSeat), N of them; the hand at AT, which
 * is open and of which CHARGED was due so far, ends; those that wait after it move up, and who was
 * served among them stays where he was served. FALSE, with nothing changed, when no other hand is
 * open. */
gboolean tonti_hand_end (TontiMoney contribution, TontiHandEndSeat *seats, gsize n, gsize at,
                         gint64 charged);
/* What is due of a hand at a meeting. LOT is its amount, CHARGED what was due of it before. */
gint64 tonti_hand_end_due (TontiMoney contribution, gint64 lot, gint64 charged);

G_END_DECLS
