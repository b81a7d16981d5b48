// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-auction.h"

#include "tonti-no-float.h"

static const char *const discount_texts[]
    = { "others", "all", "unserved", "box", "next-due", "next-pot", NULL };
const TontiCodes tonti_discount_codes = { discount_texts };

static gint64
count_receivers (const TontiAuction *auction)
{
  switch (auction->destination)
    {
    case TONTI_DISCOUNT_OTHERS:
      return auction->hands - 1;
    case TONTI_DISCOUNT_ALL:
    case TONTI_DISCOUNT_NEXT_DUE:
      return auction->hands;
    case TONTI_DISCOUNT_UNSERVED:
      return auction->hands - auction->served - 1;
    case TONTI_DISCOUNT_BOX:
    case TONTI_DISCOUNT_NEXT_POT:
      return 0;
    }
  g_assert_not_reached ();
}

static gboolean
is_shared (const TontiAuction *auction)
{
  return auction->destination != TONTI_DISCOUNT_BOX
         && auction->destination != TONTI_DISCOUNT_NEXT_POT;
}

static TontiAuctionResult
check (const TontiAuction *auction, TontiMoney pot, gint64 receivers)
{
  if (auction->served < 0 || auction->served >= auction->hands)
    return TONTI_AUCTION_HANDS;
  if (auction->bid.minor > pot.minor)
    return TONTI_AUCTION_BID;
  if (auction->commission.minor > auction->bid.minor)
    return TONTI_AUCTION_COMMISSION;
  if (is_shared (auction) && receivers == 0 && auction->bid.minor > auction->commission.minor)
    return TONTI_AUCTION_NOBODY;
  return TONTI_AUCTION_OK;
}

/* Every share a multiple of the unit. A lot that is larger than the contributions of one meeting
 * can leave more to share than the next contribution: nobody pays less than nothing. */
static void
share_out (const TontiAuction *auction, TontiAuctionShare *share)
{
  gint64 discount = auction->bid.minor - auction->commission.minor;

  if (share->receivers > 0)
    share->dividend_each = discount / share->receivers / auction->unit * auction->unit;
  share->remainder = discount - share->dividend_each * share->receivers;
  share->next_due = auction->contribution.minor;
  if (auction->destination == TONTI_DISCOUNT_NEXT_DUE)
    share->next_due = MAX (share->next_due - share->dividend_each, 0);
}

TontiAuctionResult
tonti_auction_share (const TontiAuction *auction, TontiAuctionShare *share)
{
  gint64 receivers = count_receivers (auction);
  TontiAuctionResult result;
  TontiMoney pot;

  g_assert (auction->unit >= 1 && auction->bid.minor >= 0 && auction->commission.minor >= 0);
  if (auction->hands < 1)
    return TONTI_AUCTION_HANDS;
  if (!tonti_money_multiply (auction->contribution, auction->hands, &pot))
    return TONTI_AUCTION_TOO_BIG;
  if (auction->pot.minor > 0)
    pot = auction->pot;
  result = check (auction, pot, receivers);
  if (result != TONTI_AUCTION_OK)
    return result;
  *share = (TontiAuctionShare){
    .pot = pot.minor,
    .prize = pot.minor - auction->bid.minor,
    .commission = auction->commission.minor,
    .receivers = receivers,
  };
  share_out (auction, share);
  return TONTI_AUCTION_OK;
}
