// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-auction.h"
#include "tonti-bids.h"
#include "tonti-turn-store.h"
#include "tonti-verb.h"

/* What the by-laws say of a lot that is sold by auction, in figures of this lot. */

G_BEGIN_DECLS

typedef struct
{
  gint64 pot;            /* the lot on offer, minor units */
  gint64 reserve;        /* no bid below, 0 = none */
  gint64 commission;     /* of the organiser, taken from the discount */
  gint64 commission_to;  /* member, 0 = the group */
  TontiBidLimits limits; /* floor: the larger of reserve and commission; most: the pot at most */
  gint64 bidders;        /* hands that must be there to bid */
  TontiDiscount destination;
  gboolean second_pays; /* who was second and withdraws pays what the hand had offered */
} TontiAuctionTerms;

/* UNIT: the cash unit of the group. */
void tonti_auction_terms_read (TontiDb *db, gint64 unit, const TontiTurnRow *turn,
                               TontiAuctionTerms *terms);

/* Refuses to take the auction of this turn back, if it was sold, when the next lot was already sold
 * or paid with what it left. */
gboolean tonti_auction_check_open (TontiAct *act, const char *field, const TontiTurnRow *turn);
/* Refuses when the turn was sold: the discount is the winner's, it does not change places. */
gboolean tonti_auction_check_unsold (TontiAct *act, const char *field, const TontiTurnRow *turn);

G_END_DECLS
