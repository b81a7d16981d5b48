// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-code.h"
#include "tonti-money.h"

/* A lot that is auctioned: who bids the highest discount receives the pot less the discount, and
 * the discount goes where the by-laws say. Nothing is lost: prize + commission + dividend_each x
 * receivers + remainder == pot, always. */

G_BEGIN_DECLS

/* Where the discount goes, once the commission is taken from it. */
typedef enum
{
  TONTI_DISCOUNT_OTHERS,   /* shared at once between the hands but the winner's */
  TONTI_DISCOUNT_ALL,      /* shared at once between all hands */
  TONTI_DISCOUNT_UNSERVED, /* shared at once between the hands that are still to be served */
  TONTI_DISCOUNT_BOX,      /* kept in the auction box */
  TONTI_DISCOUNT_NEXT_DUE, /* lowers the next contribution of all hands */
  TONTI_DISCOUNT_NEXT_POT, /* added to the next pot */
} TontiDiscount;
extern const TontiCodes tonti_discount_codes; /* others all unserved box next-due next-pot */

typedef struct
{
  gint64 hands;            /* >= 1 */
  gint64 served;           /* of them, before this lot: 0 … hands - 1 */
  TontiMoney contribution; /* per hand and meeting */
  TontiMoney bid;          /* the discount, 0 … pot */
  TontiMoney commission;   /* of the organiser, taken from the discount */
  TontiDiscount destination;
  gint64 unit;    /* what is shared comes in multiples of it, minor units, >= 1 */
  TontiMoney pot; /* the lot on offer, when it is not hands x contribution; 0 = it is */
} TontiAuction;

typedef struct
{
  gint64 pot;           /* as given, or hands x contribution */
  gint64 prize;         /* what the winner receives: pot - bid */
  gint64 commission;    /* as given */
  gint64 dividend_each; /* of each receiving hand; of next-due what its next contribution is less */
  gint64 receivers;     /* hands that share */
  gint64 remainder;     /* of the discount: what cannot be shared, or all that goes to box or pot */
  gint64 next_due;      /* what a hand pays at the next meeting, 0 at least */
} TontiAuctionShare;

typedef enum
{
  TONTI_AUCTION_OK,
  TONTI_AUCTION_HANDS,      /* no hands, or more served than there are left to serve one */
  TONTI_AUCTION_BID,        /* the discount is more than the pot */
  TONTI_AUCTION_COMMISSION, /* the commission is more than the discount */
  TONTI_AUCTION_NOBODY,     /* a discount to share, and no hand to share it */
  TONTI_AUCTION_TOO_BIG,    /* beyond the limit of an amount */
} TontiAuctionResult;

/* *share is written when the result is OK. */
TontiAuctionResult tonti_auction_share (const TontiAuction *auction, TontiAuctionShare *share);

G_END_DECLS
