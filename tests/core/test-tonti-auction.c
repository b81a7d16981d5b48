// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-auction.h"

/* A tontine with an auction and a chit fund, worked by hand; every destination; and sums over
 * random auctions. */

typedef struct
{
  TontiAuction auction;
  TontiAuctionShare share;
} Case;

#define D(where, paid, what)                                                                       \
  {                                                                                                \
    10, paid, { 25000 }, { 30000 }, { 0 }, where, what                                             \
  }

static const Case cases[] = {
  { D (TONTI_DISCOUNT_OTHERS, 0, 25), { 250000, 220000, 0, 3325, 9, 75, 25000 } },
  { D (TONTI_DISCOUNT_ALL, 0, 1), { 250000, 220000, 0, 3000, 10, 0, 25000 } },
  { D (TONTI_DISCOUNT_UNSERVED, 3, 25), { 250000, 220000, 0, 5000, 6, 0, 25000 } },
  { D (TONTI_DISCOUNT_BOX, 3, 25), { 250000, 220000, 0, 0, 0, 30000, 25000 } },
  { D (TONTI_DISCOUNT_NEXT_DUE, 3, 1), { 250000, 220000, 0, 3000, 10, 0, 22000 } },
  { D (TONTI_DISCOUNT_NEXT_POT, 3, 1), { 250000, 220000, 0, 0, 0, 30000, 25000 } },
  { { 50, 0, { 10000 }, { 175000 }, { 25000 }, TONTI_DISCOUNT_NEXT_DUE, 1 },
    { 500000, 325000, 25000, 3000, 50, 0, 7000 } },
  /* the last hand takes the pot without a bid */
  { { 10, 9, { 25000 }, { 0 }, { 0 }, TONTI_DISCOUNT_UNSERVED, 25 },
    { 250000, 250000, 0, 0, 0, 0, 25000 } },
  { { 1, 0, { 25000 }, { 0 }, { 0 }, TONTI_DISCOUNT_OTHERS, 1 },
    { 25000, 25000, 0, 0, 0, 0, 25000 } },
};

static void
test_worked (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TontiAuctionShare *wanted = &cases[i].share;
      TontiAuctionShare share;

      g_test_message ("case %d", (int)i);
      g_assert_cmpint (tonti_auction_share (&cases[i].auction, &share), ==, TONTI_AUCTION_OK);
      g_assert_cmpint (share.pot, ==, wanted->pot);
      g_assert_cmpint (share.prize, ==, wanted->prize);
      g_assert_cmpint (share.commission, ==, wanted->commission);
      g_assert_cmpint (share.dividend_each, ==, wanted->dividend_each);
      g_assert_cmpint (share.receivers, ==, wanted->receivers);
      g_assert_cmpint (share.remainder, ==, wanted->remainder);
      g_assert_cmpint (share.next_due, ==, wanted->next_due);
    }
}

static TontiAuctionResult
ask (TontiAuction auction)
{
  TontiAuctionShare share;

  return tonti_auction_share (&auction, &share);
}

static void
test_refusals (void)
{
  TontiAuction fair = cases[0].auction, auction = fair;

  auction.hands = 0;
  g_assert_cmpint (ask (auction), ==, TONTI_AUCTION_HANDS);
  auction = fair;
  auction.served = 10;
  g_assert_cmpint (ask (auction), ==, TONTI_AUCTION_HANDS);
  auction = fair;
  auction.bid.minor = 250001;
  g_assert_cmpint (ask (auction), ==, TONTI_AUCTION_BID);
  auction = fair;
  auction.commission.minor = 30001;
  g_assert_cmpint (ask (auction), ==, TONTI_AUCTION_COMMISSION);
  auction = fair;
  auction.served = 9;
  auction.destination = TONTI_DISCOUNT_UNSERVED;
  g_assert_cmpint (ask (auction), ==, TONTI_AUCTION_NOBODY);
  auction = fair;
  auction.contribution.minor = TONTI_MONEY_LIMIT / 2;
  g_assert_cmpint (ask (auction), ==, TONTI_AUCTION_TOO_BIG);
}

static TontiAuction
draw_auction (void)
{
  gint64 hands = g_test_rand_int_range (1, 60);
  gint64 contribution = g_test_rand_int_range (1, 100000);
  gint64 bid = g_test_rand_int_range (0, (gint32)(hands * contribution) + 1);

  return (TontiAuction){ .hands = hands,
                         .served = g_test_rand_int_range (0, (gint32)hands),
                         .contribution = { contribution },
                         .bid = { bid },
                         .commission = { g_test_rand_int_range (0, (gint32)bid + 1) },
                         .destination = (TontiDiscount)g_test_rand_int_range (0, 6),
                         .unit = g_test_rand_int_range (1, 30) };
}

/* Nothing is lost, nothing is below zero, and what is shared keeps to the unit. */
static void
test_sums (void)
{
  int shared = 0;

  for (int i = 0; i < 20000; i++)
    {
      TontiAuction auction = draw_auction ();
      TontiAuctionShare share;

      if (tonti_auction_share (&auction, &share) != TONTI_AUCTION_OK)
        continue;
      g_assert_cmpint (share.prize + share.commission + share.dividend_each * share.receivers
                           + share.remainder,
                       ==, share.pot);
      g_assert_cmpint (MIN (share.prize, MIN (share.dividend_each, share.next_due)), >=, 0);
      g_assert_cmpint (share.remainder, >=, 0);
      g_assert_cmpint (share.dividend_each % auction.unit, ==, 0);
      if (share.receivers > 0)
        g_assert_cmpint (share.remainder, <, share.receivers * auction.unit);
      shared++;
    }
  g_test_message ("%d of 20000 random auctions shared", shared);
  g_assert_cmpint (shared, >, 15000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/auction/worked-figures", test_worked);
  g_test_add_func ("/core/auction/refuses-what-has-no-answer", test_refusals);
  g_test_add_func ("/core/auction/nothing-is-lost", test_sums);
  return g_test_run ();
}
