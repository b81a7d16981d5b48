// SPDX-License-Identifier: GPL-3.0-or-later
#include "auction-scene.h"

#include <inttypes.h>
#include <stdlib.h>

#include "tonti-auction-store.h"
#include "tonti-auction.h"
#include "tonti-due-store.h"
#include "tonti-places.h"
#include "tonti-pool-store.h"

/* Whole rounds of auctions: a chit fund as it is published, and random ones, in memory and through
 * the verbs. What came in is what went out and what is kept; every hand is served once; of no
 * discount a coin is lost. */

/* ---- A chit fund ---- */

/* Value 500 000, fifty names of 10 000, discount 175 000, commission 5 %: the prize is 325 000, the
 * dividend 3 000, the next instalment 7 000; to the end, where the last name leaves the commission
 * alone. */
#define CHIT                                                                                       \
  "{'rule':'auction-destination','value':'next-due'},{'rule':'auction-commission','value':'5%'},"  \
  "{'rule':'auction-most','value':'35%'},{'rule':'auction-commission-to','value':1},"              \
  "{'rule':'auction-bidders','value':2}"

static gint64
sum_open (TontiFixture *f, gint64 meeting)
{
  g_autoptr (GArray) rows = tonti_due_list_meeting (tonti_fixture_db (f), meeting);
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    sum += tonti_due_row_open (&g_array_index (rows, TontiDueRow, i));
  return sum;
}

static void
test_chit_fund (void)
{
  g_autoptr (TontiFixture) f = auction_scene_new (50, 10000, 1, 5, CHIT);
  g_autoptr (GArray) rows = NULL;

  for (int n = 1; n <= 50; n++)
    {
      tonti_scene_open (f, n);
      g_assert_cmpint (sum_open (f, n), ==, n == 1 ? 500000 : 350000);
      tonti_scene_all_present (f);
      tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
      if (n < 50)
        auction_scene_sell (f, n, 175000);
      else
        auction_scene_take_last (f);
      auction_scene_pay (f);
      tonti_scene_close (f);
      g_assert_cmpint (auction_scene_net (f, n), ==, n < 50 ? 325000 : 475000);
      g_assert_cmpint (auction_scene_kept (f, 1), ==, 25000 * n);
      g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 25000 * n + (n < 50 ? 150000 : 0));
    }
  rows = tonti_due_list_open (tonti_fixture_db (f), 0, 60);
  g_assert_cmpuint (rows->len, ==, 0);
  tonti_fixture_set_day (f, "2028-12-01");
  tonti_fixture_apply (f, "{'do':'dividend.pay','member':1,'officers':[1,2]}");
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 0);
  order_scene_check_end (f);
}

/* ---- In memory ---- */

typedef struct
{
  gint64 in[24], out[24], paid[24]; /* of each hand */
  gint64 box, carried, commissions;
  gint64 lower[24]; /* of its next contribution */
} Purse;

static void
share (Purse *purse, const TontiAuction *auction, const TontiAuctionShare *result, gint64 winner,
       const gboolean *served)
{
  gint64 receivers = 0;

  for (gint64 hand = 0; hand < auction->hands; hand++)
    {
      gboolean takes
          = auction->destination == TONTI_DISCOUNT_ALL
            || auction->destination == TONTI_DISCOUNT_NEXT_DUE
            || (auction->destination == TONTI_DISCOUNT_OTHERS && hand != winner)
            || (auction->destination == TONTI_DISCOUNT_UNSERVED && hand != winner && !served[hand]);

      if (!takes)
        continue;
      receivers++;
      if (auction->destination == TONTI_DISCOUNT_NEXT_DUE)
        purse->lower[hand] += result->dividend_each;
      else
        purse->out[hand] += result->dividend_each;
    }
  g_assert_cmpint (receivers, ==, result->receivers);
  purse->commissions += result->commission;
  if (auction->destination == TONTI_DISCOUNT_NEXT_POT)
    purse->carried += result->remainder;
  else
    purse->box += result->remainder;
}

/* What cannot lower a contribution is paid out. */
static void
pay_in (Purse *purse, gint64 hands, gint64 contribution)
{
  for (gint64 hand = 0; hand < hands; hand++)
    {
      gint64 less = MIN (purse->lower[hand], contribution);

      purse->in[hand] += contribution - less;
      purse->paid[hand] += contribution;
      purse->out[hand] += purse->lower[hand] - less;
      purse->lower[hand] = 0;
    }
}

static void
play_memory (void)
{
  gint64 hands = g_test_rand_int_range (2, 24), unit = g_test_rand_int_range (1, 3) == 1 ? 1 : 25;
  gint64 contribution = (gint64)g_test_rand_int_range (4, 400) * unit;
  TontiDiscount destination = (TontiDiscount)g_test_rand_int_range (0, 6);
  gint64 commission = g_test_rand_bit () ? contribution * hands / 20 / unit * unit : 0;
  gboolean served[24] = { FALSE };
  gint64 in = 0, out = 0;
  Purse purse = { { 0 } };

  for (gint64 n = 0; n < hands; n++)
    {
      gint64 winner = g_test_rand_int_range (0, (int)hands), pot = contribution * hands;
      TontiAuction auction = { .hands = hands,
                               .served = n,
                               .contribution = { contribution },
                               .commission = { commission },
                               .destination = destination,
                               .unit = unit };
      TontiAuctionShare result;

      while (served[winner])
        winner = (winner + 1) % hands;
      pay_in (&purse, hands, contribution);
      pot += purse.carried;
      purse.carried = 0;
      auction.pot.minor = pot;
      auction.bid.minor
          = n + 1 == hands ? commission : g_test_rand_int_range ((int)commission, (int)pot + 1);
      g_assert_cmpint (tonti_auction_share (&auction, &result), ==, TONTI_AUCTION_OK);
      purse.out[winner] += result.prize;
      share (&purse, &auction, &result, winner, served);
      served[winner] = TRUE;
    }
  for (gint64 hand = 0; hand < hands; hand++)
    {
      g_assert_true (served[hand]);
      g_assert_cmpint (purse.paid[hand], ==, contribution * hands);
      in += purse.in[hand];
      out += purse.out[hand] + purse.lower[hand];
    }
  g_assert_cmpint (in, ==, out + purse.box + purse.carried + purse.commissions);
}

static void
test_memory (void)
{
  for (guint i = 0; i < 10000; i++)
    play_memory ();
}

/* ---- Through the verbs ---- */

typedef struct
{
  TontiFixture *f;
  int hands, lots;
  gint64 contribution;
  const char *destination;
} Round;

static gint64
pick_waiting (Round *round)
{
  g_autoptr (TontiPlaces) places = tonti_places_load (tonti_fixture_db (round->f), 1);
  const GArray *turns = tonti_places_get_turns (places);
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < turns->len; i++)
    if (!g_array_index (turns, TontiTurnRow, i).settled)
      g_array_append_val (waiting, g_array_index (turns, TontiTurnRow, i).hand);
  g_assert_cmpuint (waiting->len, >, 0);
  if (waiting->len == 1)
    return 0;
  return g_array_index (waiting, gint64, (guint)g_test_rand_int_range (0, (int)waiting->len));
}

/* One in six is held again, with another winner. */
static void
sell (Round *round, gint64 n)
{
  gint64 hand = pick_waiting (round), lot = order_scene_turn (round->f, n).amount;
  gint64 bid = g_test_rand_int_range (lot / 20 / 25 + 1, (int)(lot * 6 / 10 / 25)) * 25;

  if (hand == 0)
    {
      auction_scene_take_last (round->f);
      return;
    }
  auction_scene_sell (round->f, (int)hand, bid);
  hand = pick_waiting (round);
  if (hand != 0 && g_test_rand_int_range (0, 6) == 0)
    tonti_fixture_apply_format (round->f,
                                "{'do':'auction.hold','turn':%" PRId64 ",'reason':'Retrait',"
                                "'bids':[{'hand':'hand:%" PRId64 "','amount':%" PRId64
                                "}],'officers':[1,2]}",
                                n, hand, bid);
}

static void
play_meeting (Round *round, int n)
{
  g_autoptr (GArray) turns = tonti_turn_list_meeting (tonti_fixture_db (round->f), n);

  order_scene_gather (round->f, n);
  for (guint i = 0; i < turns->len; i++)
    sell (round, g_array_index (turns, TontiTurnRow, i).n);
  for (guint i = 0; i < turns->len; i++)
    tonti_fixture_apply_format (round->f, "{'do':'lot.pay','turn':%" PRId64 ",'officers':[1,2]}",
                                g_array_index (turns, TontiTurnRow, i).n);
  if (n < round->hands / round->lots && g_str_equal (round->destination, "all")
      && g_test_rand_bit ())
    tonti_fixture_apply (round->f, "{'do':'dividend.pay','all':true,'officers':[1,2]}");
  tonti_scene_close (round->f);
}

/* Paid in and given: every hand has paid what was due, received its lot less its discount, and the
 * cash that is left is what is kept, in boxes and for members. */
static void
check_round (Round *round)
{
  TontiFixture *f = round->f;
  g_autoptr (GArray) rows = tonti_due_list_open (tonti_fixture_db (f), 0, 999);
  g_autoptr (GArray) sold = tonti_auction_list (tonti_fixture_db (f), 1);
  gint64 discounts = 0, given;

  g_assert_cmpuint (rows->len, ==, 0);
  for (guint i = 0; i < sold->len; i++)
    if (g_array_index (sold, TontiAuctionRow, i).voided_by == 0)
      discounts += g_array_index (sold, TontiAuctionRow, i).discount;
  given = -tonti_scene_balance (f, "dividends") - tonti_scene_balance (f, "auction-box")
          - tonti_scene_balance (f, "income");
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, given);
  g_assert_cmpint (given, <=, discounts);
  g_assert_cmpint (tonti_scene_balance (f, "pot"), ==, 0);
  g_assert_cmpint (tonti_scene_balance (f, "owed"), ==, 0);
  for (int n = 1; n <= round->hands; n++)
    {
      TontiTurnRow turn = order_scene_turn (f, n);

      g_assert_cmpstr (turn.state, ==, "served");
      g_assert_true (turn.settled);
    }
  order_scene_check_places (f);
  if (given > 0 && tonti_scene_balance (f, "dividends") != 0)
    {
      tonti_fixture_set_day (f, "2035-12-01");
      tonti_fixture_apply (f, "{'do':'dividend.pay','all':true,'officers':[1,2]}");
    }
  g_assert_cmpint (tonti_scene_balance (f, "dividends"), ==, 0);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

static void
play_verbs (void)
{
  static const char *const destinations[]
      = { "others", "all", "unserved", "box", "next-due", "next-pot" };
  Round round = { .hands = g_test_rand_int_range (6, 9), .lots = g_test_rand_int_range (1, 3) };
  g_autofree char *rules = NULL;

  round.destination = destinations[g_test_rand_int_range (0, 6)];
  round.hands -= round.hands % round.lots;
  round.contribution = (gint64)g_test_rand_int_range (4, 40) * 500;
  rules = g_strdup_printf ("{'rule':'auction-destination','value':'%s'},"
                           "{'rule':'auction-commission','value':'%d%%'}",
                           round.destination, g_test_rand_int_range (0, 5));
  round.f = g_test_rand_bit () && round.lots == 1
                ? auction_scene_new_halves (round.hands, round.contribution, 25, rules)
                : auction_scene_new (round.hands, round.contribution, round.lots, 25, rules);
  g_test_message ("%s, %d hands, %d lots", round.destination, round.hands, round.lots);
  for (int n = 1; n <= round.hands / round.lots; n++)
    play_meeting (&round, n);
  check_round (&round);
  tonti_fixture_free (round.f);
}

static void
test_verbs (void)
{
  for (guint i = 0; i < tonti_fixture_rounds (12); i++)
    play_verbs ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/auction-rounds/chit-fund", test_chit_fund);
  g_test_add_func ("/book/auction-rounds/in-memory", test_memory);
  g_test_add_func ("/book/auction-rounds/through-the-verbs", test_verbs);
  return g_test_run ();
}
