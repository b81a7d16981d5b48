// SPDX-License-Identifier: GPL-3.0-or-later
#include "auction-scene.h"

#include "tonti-auction-store.h"

/* What an auction refuses, and an auction that is taken back. */

#define RULES                                                                                      \
  "{'rule':'auction-reserve','value':'5%'},{'rule':'auction-most','value':'30%'},"                 \
  "{'rule':'auction-destination','value':'next-pot'}"
#define OFFICERS ",'officers':[1,2]}"

static TontiFixture *
new_scene (void)
{
  return auction_scene_new (10, 25000, 1, 25, RULES);
}

static void
refuse_bids (TontiFixture *f, const char *bids, const char *code)
{
  g_autofree char *request
      = g_strdup_printf ("{'do':'auction.hold','bids':[%s],'officers':[1,2]}", bids);

  tonti_fixture_refuse (f, request, code);
}

/* Reserve 12 500, limit 75 000, coins of 25. */
static void
test_bids (void)
{
  g_autoptr (TontiFixture) f = new_scene ();

  order_scene_gather (f, 1);
  refuse_bids (f, "{'hand':'hand:4','amount':12475}", "under-reserve");
  refuse_bids (f, "{'hand':'hand:4','amount':75025}", "over-most");
  refuse_bids (f, "{'hand':'hand:4','amount':20010}", "odd-amount");
  refuse_bids (f, "{'hand':'hand:4','amount':20000},{'hand':'hand:5','amount':20000}",
               "not-higher");
  refuse_bids (f,
               "{'round':1,'hand':'hand:4','amount':20000},"
               "{'round':1,'hand':'hand:4','amount':21000}",
               "bid-twice");
  refuse_bids (f, "{'round':2,'hand':'hand:4','amount':20000}", "bad-round");
  refuse_bids (f, "{'hand':'hand:99','amount':20000}", "unknown-subject");
  refuse_bids (f, "{'hand':'hand:4','amount':12475},{'hand':'hand:5','amount':80000}", "over-most");
  g_assert_nonnull (tonti_fixture_message (f, "under-reserve"));
  tonti_fixture_refuse (
      f, "{'do':'auction.hold','bids':[{'hand':'hand:4','amount':20000}]," ORDER_SCENE_CALLS "}",
      "nothing-to-draw");
  tonti_fixture_refuse (f,
                        "{'do':'auction.hold','bids':[{'hand':'hand:4','amount':20000}],"
                        "'officers':[2,2]}",
                        "two-officers");
  tonti_fixture_verify (f);
}

static void
test_bidders (void)
{
  g_autoptr (TontiFixture) f = new_scene ();

  tonti_scene_open (f, 1);
  tonti_scene_all_present (f);
  tonti_fixture_apply (f, "{'do':'due.fill','members':[1,2,4,5,6,7,8,9,10]}");
  auction_scene_sell (f, 4, 12500);
  auction_scene_pay (f);
  tonti_scene_close (f);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'presence.set','members':[1,2,3,4],'presence':'present'}");
  refuse_bids (f, "{'hand':'hand:3','amount':20000}", "in-arrears");
  refuse_bids (f, "{'hand':'hand:5','amount':20000}", "not-there");
  refuse_bids (f, "{'hand':'hand:4','amount':20000}", "hand-served");
  tonti_fixture_apply (f, "{'do':'pool.add','name':'Autre','contribution':1000}");
  tonti_fixture_apply (f, "{'do':'hand.add','pool':'pool:2','member':1}");
  refuse_bids (f, "{'hand':'hand:11','amount':20000}", "other-pool");
  auction_scene_sell (f, 1, 20000);
  tonti_fixture_verify (f);
}

static void
test_when (void)
{
  g_autoptr (TontiFixture) f = new_scene ();
  g_autoptr (TontiFixture) drawn = order_scene_started ("draw-each", 6, 1);

  refuse_bids (drawn, "", "not-by-auction");
  refuse_bids (f, "{'hand':'hand:4','amount':20000}", "no-open-meeting");
  order_scene_gather (f, 1);
  tonti_fixture_refuse (f, "{'do':'auction.hold','turn':2,'bids':[]" OFFICERS, "no-turn");
  tonti_fixture_refuse (f, "{'do':'lot.pay','turn':1" OFFICERS, "not-settled");
  auction_scene_sell (f, 4, 20000);
  refuse_bids (f, "{'hand':'hand:5','amount':20000}", "nothing-to-auction");
  tonti_fixture_refuse (f, "{'do':'auction.hold','turn':1,'bids':[]" OFFICERS, "already-settled");
  auction_scene_pay (f);
  tonti_fixture_refuse (f, "{'do':'auction.hold','turn':1,'reason':'x','bids':[]" OFFICERS,
                        "lot-entered");
  tonti_fixture_verify (f);
}

static void
test_rules (void)
{
  g_autoptr (TontiFixture) clash = auction_scene_new (
      6, 1000, 1, 25,
      "{'rule':'auction-reserve','value':'40%'},{'rule':'auction-most','value':'30%'}");
  g_autoptr (TontiFixture) few
      = auction_scene_new (6, 1000, 1, 25, "{'rule':'auction-bidders','value':3}");

  order_scene_gather (clash, 1);
  refuse_bids (clash, "{'hand':'hand:4','amount':2400}", "rules-clash");
  tonti_scene_open (few, 1);
  tonti_fixture_apply (few, "{'do':'presence.set','members':[1,2],'presence':'present'}");
  refuse_bids (few, "{'hand':'hand:1','amount':100}", "too-few-bidders");
  tonti_fixture_apply (few, "{'do':'presence.set','members':[3],'presence':'late'}");
  auction_scene_sell (few, 1, 100);
}

/* The last hand takes the pot without a bid. */
static void
test_last (void)
{
  g_autoptr (TontiFixture) f = auction_scene_new (6, 1000, 1, 25, "");

  for (int n = 1; n <= 5; n++)
    {
      order_scene_gather (f, n);
      auction_scene_sell (f, n, 500);
      auction_scene_pay (f);
      tonti_scene_close (f);
    }
  order_scene_gather (f, 6);
  refuse_bids (f, "{'hand':'hand:6','amount':500}", "last-hand");
  auction_scene_take_last (f);
  auction_scene_pay (f);
  tonti_scene_close (f);
  g_assert_cmpint (auction_scene_net (f, 6), ==, 6000);
  order_scene_check_served (f);
  tonti_fixture_verify (f);
}

/* ---- Taken back ---- */

static void
test_again (void)
{
  g_autoptr (TontiFixture) f = new_scene ();
  TontiAuctionRow row;

  order_scene_gather (f, 1);
  auction_scene_sell (f, 4, 20000);
  g_assert_cmpint (order_scene_turn (f, 2).amount, ==, 270000);
  tonti_fixture_apply (f, "{'do':'auction.hold','turn':1,'reason':'La gagnante se retire',"
                          "'bids':[{'hand':'hand:5','amount':15000}]" OFFICERS);
  g_assert_cmpint (order_scene_settled (f, 1), ==, 5);
  g_assert_cmpint (order_scene_turn (f, 2).amount, ==, 265000);
  order_scene_check_places (f);
  g_assert_true (tonti_auction_get (tonti_fixture_db (f), 1, 1, &row));
  g_assert_cmpint (row.hand, ==, 5);
  tonti_fixture_refuse (f,
                        "{'do':'turn.swap','hand':'hand:5','with':'hand:6','consent':[5,6],"
                        "'reason':'x'}",
                        "turn-sold");
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:6','turn':1,'how':'override',"
                          "'reason':'Décès dans la famille'" OFFICERS);
  g_assert_cmpint (order_scene_settled (f, 1), ==, 6);
  g_assert_cmpint (order_scene_turn (f, 2).amount, ==, 250000);
  g_assert_false (tonti_auction_get (tonti_fixture_db (f), 1, 1, &row));
  tonti_fixture_apply (f, "{'do':'lot.pay','turn':1" OFFICERS);
  tonti_scene_close (f);
  g_assert_cmpint (auction_scene_net (f, 1), ==, 250000);
  tonti_fixture_verify (f);
}

/* A discount that was sold on with the next lot can no longer be taken back. */
static void
test_used (void)
{
  g_autoptr (TontiFixture) f = new_scene ();

  order_scene_gather (f, 1);
  auction_scene_sell (f, 4, 20000);
  tonti_scene_close (f);
  order_scene_gather (f, 2);
  auction_scene_sell (f, 5, 20000);
  tonti_fixture_refuse (f,
                        "{'do':'auction.hold','turn':1,'reason':'x',"
                        "'bids':[{'hand':'hand:6','amount':15000}]" OFFICERS,
                        "discount-used");
  tonti_fixture_refuse (f,
                        "{'do':'turn.choose','hand':'hand:6','turn':1,'how':'override',"
                        "'reason':'x'" OFFICERS,
                        "discount-used");
  tonti_fixture_verify (f);
}

/* Who was second and does not bid on the next lot pays what the hand had offered. */
static void
test_withdrawn (void)
{
  g_autoptr (TontiFixture) f
      = auction_scene_new (6, 1000, 1, 25, "{'rule':'auction-second-pays','value':true}");

#define NEXT "{'do':'auction.hold','bids':[{'hand':'hand:3','amount':500}]"
  tonti_fixture_apply (f, "{'do':'fine-kind.set','code':'retrait','label':'Retrait','amount':100}");
  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'auction.hold','bids':[{'hand':'hand:2','amount':750},"
                          "{'hand':'hand:1','amount':1000}]" OFFICERS);
  auction_scene_pay (f);
  tonti_scene_close (f);
  order_scene_gather (f, 2);
  tonti_fixture_refuse (f, NEXT OFFICERS, "second-withdrew");
  tonti_fixture_refuse (f, NEXT ",'fine':'autre'" OFFICERS, "unknown-fine-kind");
  tonti_fixture_apply (f, NEXT ",'fine':'retrait'" OFFICERS);
  g_assert_cmpint (
      json_integer_value (json_object_get (json_object_get (f->answer, "withdrew"), "amount")), ==,
      750);
  auction_scene_pay (f);
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance_of (f, "fines-due", 2, NULL), ==, 750);
  tonti_fixture_verify (f);
}

static void
test_excused (void)
{
  g_autoptr (TontiFixture) f
      = auction_scene_new (6, 1000, 1, 25, "{'rule':'auction-second-pays','value':true}");

  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'auction.hold','bids':[{'hand':'hand:2','amount':750},"
                          "{'hand':'hand:1','amount':1000}]" OFFICERS);
  auction_scene_pay (f);
  tonti_scene_close (f);
  order_scene_gather (f, 2);
  tonti_fixture_apply (f, NEXT ",'excuse':'Malade'" OFFICERS);
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "fines-due"), ==, 0);
  tonti_fixture_verify (f);
}

/* A round that runs goes from auctions to draws and back. */
static void
test_order (void)
{
  g_autoptr (TontiFixture) f = auction_scene_new (6, 1000, 1, 25, "");

  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'order.set','pool':'pool:1','order':'draw-each'" OFFICERS);
  refuse_bids (f, "{'hand':'hand:3','amount':500}", "not-by-auction");
  tonti_fixture_apply (f, "{'do':'order.set','pool':'pool:1','order':'auction'" OFFICERS);
  tonti_fixture_refuse (f, "{'do':'order.set','pool':'pool:1','order':'fixed'" OFFICERS,
                        "pool-started");
  auction_scene_sell (f, 3, 500);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/auction-refusals/bids", test_bids);
  g_test_add_func ("/book/auction-refusals/who-bids", test_bidders);
  g_test_add_func ("/book/auction-refusals/when", test_when);
  g_test_add_func ("/book/auction-refusals/rules", test_rules);
  g_test_add_func ("/book/auction-refusals/last-hand", test_last);
  g_test_add_func ("/book/auction-refusals/held-again", test_again);
  g_test_add_func ("/book/auction-refusals/discount-used", test_used);
  g_test_add_func ("/book/auction-refusals/second-pays", test_withdrawn);
  g_test_add_func ("/book/auction-refusals/second-is-excused", test_excused);
  g_test_add_func ("/book/auction-refusals/order-of-a-round", test_order);
  return g_test_run ();
}
