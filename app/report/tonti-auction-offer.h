// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-standing-report.h"

/* The lot that is on offer now, and what the by-laws say of it; for a window, and for a sheet on
 * which bids are written by hand. */

G_BEGIN_DECLS

typedef struct
{
  TontiStandingReport *standing;        /* who may bid: its hands; who may not: its left_out */
  gint64 turn;                          /* on offer, 0 = none at this meeting, or left */
  TontiMoney pot, reserve, floor, most; /* floor: no bid below; of the lot on offer */
  TontiMoney commission;                /* of the discount */
  gint64 unit;                          /* bids come in multiples of it */
  const char *destination;              /* code of tonti_discount_codes, static */
  gint64 bidders;                       /* hands that must be there to bid */
  gboolean is_again;                    /* it was sold, and is offered again for a reason */
  gboolean is_last;                     /* one hand is left: it takes the lot without a bid */
  gint64 second; /* hand that was second and pays if it withdraws, 0 = none */
  TontiMoney second_bid;
  GPtrArray *fines; /* of the catalogue, when it pays: code, label, code, label …; char * */
} TontiAuctionOffer;

/* POOL 0: the only one that is sold by auction, else the last that runs. NULL with problems when
 * there is no such pool. TURN: one that was sold is offered again, 0 = the first one that is not.
 */
TontiAuctionOffer *tonti_auction_offer_make (TontiBook *book, gint64 pool, gint64 turn,
                                             TontiProblems *problems);
void tonti_auction_offer_free (TontiAuctionOffer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiAuctionOffer, tonti_auction_offer_free)

/* What the hands that share would have of a discount of AMOUNT, each: 0 when none shares. */
TontiMoney tonti_auction_offer_share (const TontiAuctionOffer *self, TontiMoney amount);

G_END_DECLS
