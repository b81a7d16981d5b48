// SPDX-License-Identifier: GPL-3.0-or-later
#include "order-scene.h"
#include "tonti-order-store.h"
#include "tonti-pool-store.h"

/* In which order a pool serves its hands, and hands chosen for a reason. */

/* ---- The rule ---- */

static TontiPoolRow
get_pool (TontiFixture *f)
{
  TontiPoolRow row;

  g_assert_true (tonti_pool_get (tonti_fixture_db (f), 1, &row));
  return row;
}

static void
assert_rule (TontiFixture *f, const char *order, gboolean present, gboolean paid_up)
{
  g_auto (TontiPoolRow) row = get_pool (f);

  g_assert_cmpstr (row.order_rule, ==, order);
  g_assert_cmpint (row.needs_present, ==, present);
  g_assert_cmpint (row.needs_paid_up, ==, paid_up);
}

static void
test_rule (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);

  assert_rule (f, "fixed", TRUE, TRUE);
  tonti_fixture_apply (f, "{'do':'order.set','pool':'pool:1','order':'draw-each',"
                          "'needs_present':false}");
  assert_rule (f, "draw-each", FALSE, TRUE);
  order_scene_assert_body (
      f, "order/1",
      "{'pool':'pool:1','order':'draw-each','needs_present':false,'needs_paid_up':true}");
  tonti_fixture_apply (f, "{'do':'order.set','pool':'pool:1','order':'choice',"
                          "'needs_paid_up':false}");
  assert_rule (f, "choice", FALSE, FALSE);
  tonti_fixture_refuse (f, "{'do':'order.set','pool':'pool:1','order':'age'}", "bad-code");
  tonti_fixture_refuse (f, "{'do':'order.set','pool':'pool:9','order':'fixed'}", "unknown-subject");
  tonti_fixture_verify (f);
}

/* A round that runs may go from drawing to choosing and back, and nowhere else. */
static void
test_rule_of_a_round (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("draw-each", 6, 1);
  g_autoptr (TontiFixture) fixed = order_scene_started ("fixed", 6, 1);

  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f,
                        "{'do':'order.set','pool':'pool:1','order':'draw-each',"
                        "'needs_paid_up':false}",
                        "two-officers");
  tonti_fixture_set_user (f, 2, 1);
  tonti_fixture_apply (f, "{'do':'order.set','pool':'pool:1','order':'choice'}");
  tonti_fixture_refuse (f, "{'do':'order.set','pool':'pool:1','order':'fixed'}", "pool-started");
  tonti_fixture_refuse (f, "{'do':'order.set','pool':'pool:1','order':'drawn'}", "pool-started");
  tonti_fixture_apply (f, "{'do':'order.set','pool':'pool:1','order':'draw-each'}");
  tonti_fixture_refuse (fixed, "{'do':'order.set','pool':'pool:1','order':'choice'}",
                        "pool-started");
  for (gint64 n = 1; n <= 6; n++)
    {
      g_assert_cmpint (order_scene_settled (f, n), ==, 0);
      g_assert_cmpint (order_scene_settled (fixed, n), ==, n);
    }
}

/* ---- A hand is chosen ---- */

#define NEED "'how':'need','reason':'Accouchement','officers':[1,2]}"
#define OVERRIDE "'how':'override','reason':'Décidé par l’assemblée','officers':[1,2]}"

static void
test_need (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("choice", 6, 1);
  g_autoptr (GArray) rows = NULL;
  const TontiAwardRow *row;

  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:5'," NEED);
  order_scene_assert_body (
      f, "choice/1",
      "{'pool':'pool:1','turn':1,'hand':'hand:5','how':'need','reason':'Accouchement','turns':["
      "{'n':1,'meeting':1,'amount':6000,'hand':'hand:5','settled':true},"
      "{'n':5,'meeting':5,'amount':6000,'hand':'hand:1','settled':false}],"
      "'officers':[1,2],'meeting':1}");
  g_assert_cmpint (order_scene_settled (f, 1), ==, 5);
  g_assert_cmpint (order_scene_settled (f, 5), ==, 0);
  rows = tonti_award_list_meeting (tonti_fixture_db (f), 1);
  g_assert_cmpuint (rows->len, ==, 1);
  row = &g_array_index (rows, TontiAwardRow, 0);
  g_assert_cmpint (row->n, ==, 1);
  g_assert_cmpint (row->hand, ==, 5);
  g_assert_cmpstr (row->how, ==, "need");
  g_assert_cmpstr (row->reason, ==, "Accouchement");
  g_assert_cmpint (row->votes_for, ==, -1);
  tonti_fixture_verify (f);
}

/* The hand that stands there already is settled like any other. */
static void
test_year (void)
{
  static const int order[] = { 1, 6, 3, 2, 4, 5 };
  g_autoptr (TontiFixture) f = order_scene_started ("choice", 6, 1);

  for (int n = 1; n <= 6; n++)
    {
      order_scene_gather (f, n);
      tonti_fixture_apply_format (f, "{'do':'turn.choose','hand':'hand:%d'," NEED, order[n - 1]);
      order_scene_check_places (f);
      order_scene_end (f, n);
      g_assert_cmpint (order_scene_settled (f, n), ==, order[n - 1]);
    }
  order_scene_check_end (f);
}

static void
test_votes (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("choice", 6, 1);
  g_autoptr (GArray) rows = NULL;
  json_auto_t *body = NULL;

  tonti_fixture_refuse (f,
                        "{'do':'turn.choose','hand':'hand:2','how':'vote','reason':'x',"
                        "'officers':[1,2]}",
                        "no-votes");
  tonti_fixture_refuse (f,
                        "{'do':'turn.choose','hand':'hand:2','how':'vote','reason':'x',"
                        "'votes_for':5,'officers':[1,2]}",
                        "no-votes");
  tonti_fixture_refuse (f,
                        "{'do':'turn.choose','hand':'hand:2','how':'vote','reason':'x',"
                        "'votes_for':3,'votes_against':3,'officers':[1,2]}",
                        "vote-lost");
  tonti_fixture_refuse (f,
                        "{'do':'turn.choose','hand':'hand:2','how':'vote','reason':'x',"
                        "'votes_for':-1,'votes_against':0,'officers':[1,2]}",
                        "bad-number");
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:2','how':'vote','reason':'Scolarité',"
                          "'votes_for':4,'votes_against':1,'votes_abstained':1,"
                          "'officers':[1,2]}");
  body = tonti_scene_body (f, tonti_scene_last (f, "choice/1"));
  g_assert_cmpint (json_object_size (json_object_get (body, "votes")), ==, 3);
  g_assert_null (json_object_get (body, "meeting"));
  rows = tonti_award_list (tonti_fixture_db (f), 1);
  g_assert_cmpint (g_array_index (rows, TontiAwardRow, 0).votes_for, ==, 4);
  g_assert_cmpint (g_array_index (rows, TontiAwardRow, 0).votes_against, ==, 1);
  g_assert_cmpint (g_array_index (rows, TontiAwardRow, 0).votes_abstained, ==, 1);
  g_assert_cmpint (g_array_index (rows, TontiAwardRow, 0).meeting, ==, 0);
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("choice", 6, 1);

  tonti_fixture_refuse (f, "{'do':'turn.choose','hand':'hand:2'," NEED, "no-turn");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1'}");
  tonti_fixture_refuse (f,
                        "{'do':'turn.choose','hand':'hand:2','how':'need','reason':'x',"
                        "'officers':[2,2]}",
                        "two-officers");
  tonti_fixture_refuse (f, "{'do':'turn.choose','hand':'hand:2','how':'need','officers':[1,2]}",
                        "missing-field");
  tonti_fixture_refuse (f, "{'do':'turn.choose','hand':'hand:2','turn':7," NEED, "no-turn");
  tonti_fixture_refuse (f, "{'do':'turn.choose','hand':'hand:2','turn':0," NEED, "no-turn");
  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:2'," NEED);
  tonti_fixture_refuse (f, "{'do':'turn.choose','hand':'hand:2','turn':1," NEED, "no-change");
  tonti_fixture_refuse (f, "{'do':'turn.choose','hand':'hand:3','turn':1," NEED, "already-settled");
  tonti_fixture_refuse (f, "{'do':'turn.choose','hand':'hand:2','turn':4," NEED, "already-settled");
  order_scene_end (f, 1);
  tonti_fixture_refuse (f, "{'do':'turn.choose','hand':'hand:2'," NEED, "hand-served");
  tonti_fixture_refuse (f, "{'do':'turn.choose','hand':'hand:3','turn':1," NEED, "no-turn");
  tonti_fixture_apply (f, "{'do':'order.set','pool':'pool:1','order':'draw-each'}");
  tonti_fixture_refuse (f, "{'do':'turn.choose','hand':'hand:3'," NEED, "not-by-choice");
  tonti_fixture_verify (f);
}

/* Several obstacles are told at once. */
static void
test_standing (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("choice", 6, 1);

  tonti_scene_open (f, 1);
  tonti_scene_all_present (f);
  tonti_fixture_apply (f, "{'do':'due.fill','members':[1,3,4,5,6]}");
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:2'," NEED);
  tonti_scene_close (f);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'presence.set','members':[1,2,3],'presence':'present'}");
  tonti_fixture_refuse (f,
                        "{'do':'turn.choose','hand':'hand:4','how':'vote','reason':'x',"
                        "'officers':[1,2]}",
                        "not-there");
  g_assert_nonnull (tonti_fixture_message (f, "no-votes"));
  tonti_fixture_apply (f, "{'do':'order.set','pool':'pool:1','order':'choice',"
                          "'needs_present':false}");
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:4'," NEED);
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:3','turn':3," NEED);
  tonti_fixture_verify (f);
}

static void
test_arrears (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("choice", 6, 1);

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill','members':[1,3,4,5,6]}");
  tonti_scene_close (f);
  tonti_scene_open (f, 2);
  tonti_scene_all_present (f);
  tonti_fixture_refuse (f, "{'do':'turn.choose','hand':'hand:2'," NEED, "in-arrears");
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:2'," OVERRIDE);
  g_assert_cmpint (order_scene_settled (f, 1), ==, 2);
  tonti_fixture_apply (f, "{'do':'due.set','member':2,'of':'pool:1','amount':2000}");
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:1'," NEED);
  g_assert_cmpint (order_scene_settled (f, 2), ==, 1);
  tonti_fixture_verify (f);
}

/* ---- Against the order ---- */

/* Of a list: the two hands change places, both stay settled. */
static void
test_override_of_a_list (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  tonti_fixture_refuse (f, "{'do':'turn.choose','hand':'hand:4','turn':2," NEED, "not-by-choice");
  tonti_fixture_refuse (f, "{'do':'turn.choose','hand':'hand:4'," OVERRIDE, "no-turn");
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:4','turn':2," OVERRIDE);
  g_assert_cmpint (order_scene_settled (f, 2), ==, 4);
  g_assert_cmpint (order_scene_settled (f, 4), ==, 2);
  for (int n = 1; n <= 6; n++)
    {
      order_scene_gather (f, n);
      order_scene_end (f, n);
    }
  order_scene_check_end (f);
}

/* A hand that is pushed out of a drawn turn is drawn anew, and one that leaves a settled turn for
 * one that waits leaves a turn that waits. */
static void
test_override_of_draws (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("draw-each", 6, 1);

  order_scene_gather (f, 1);
  order_scene_draw (f, "3718264950");
  g_assert_cmpint (order_scene_settled (f, 1), ==, 3);
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:6','turn':1," OVERRIDE);
  g_assert_cmpint (order_scene_settled (f, 1), ==, 6);
  g_assert_cmpint (order_scene_settled (f, 6), ==, 0);
  g_assert_cmpint (order_scene_turn (f, 6).hand, ==, 3);
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:2','turn':5," OVERRIDE);
  g_assert_cmpint (order_scene_settled (f, 5), ==, 2);
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:2'," OVERRIDE);
  g_assert_cmpint (order_scene_settled (f, 2), ==, 2);
  g_assert_cmpint (order_scene_settled (f, 5), ==, 0);
  order_scene_check_places (f);
  order_scene_end (f, 1);
  order_scene_gather (f, 2);
  tonti_fixture_refuse (f, "{'do':'draw.hold','calls':[{'text':'3718264950'}],'officers':[1,2]}",
                        "nothing-to-draw");
  order_scene_end (f, 2);
  for (int n = 3; n <= 6; n++)
    order_scene_play (f, n);
  order_scene_check_end (f);
}

/* Two settled hands stay settled, whoever comes first. */
static void
test_override_of_choices (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("choice", 6, 1);

  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:5'," NEED);
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:6'," NEED);
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:6','turn':1," OVERRIDE);
  g_assert_cmpint (order_scene_settled (f, 1), ==, 6);
  g_assert_cmpint (order_scene_settled (f, 2), ==, 5);
  order_scene_check_places (f);
  tonti_fixture_verify (f);
}

/* ---- Lots that were entered ---- */

static void
test_lot_entered (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("choice", 6, 1);

  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:5'," NEED);
  tonti_fixture_apply (f, "{'do':'lot.pay','turn':1,'officers':[1,2],"
                          "'discharge':{'how':'signature'}}");
  tonti_fixture_refuse (f, "{'do':'turn.choose','hand':'hand:6','turn':1," OVERRIDE, "lot-entered");
  tonti_fixture_refuse (f, "{'do':'turn.choose','hand':'hand:5','turn':4," OVERRIDE, "lot-entered");
  tonti_fixture_apply (f, "{'do':'lot.unset','turn':1}");
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:6','turn':1," OVERRIDE);
  g_assert_cmpint (order_scene_settled (f, 1), ==, 6);
  /* The lot that was taken back was that of hand 5: undoing does not bring it to hand 6. */
  tonti_fixture_apply (f, "{'do':'undo'}");
  tonti_scene_close (f);
  g_assert_cmpstr (order_scene_turn (f, 1).state, ==, "planned");
  tonti_fixture_verify (f);
}

/* ---- What stays with the turn ---- */

static void
test_sizes (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("choice", 6, 1);

  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','uneven':'sizes',"
                          "'sizes':[5000,5000,6000,6000,7000,7000]}");
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:6'," NEED);
  g_assert_cmpint (order_scene_turn (f, 1).amount, ==, 5000);
  g_assert_cmpint (order_scene_turn (f, 6).amount, ==, 7000);
  g_assert_cmpint (order_scene_turn (f, 6).hand, ==, 1);
  tonti_fixture_verify (f);
}

/* The plan misses a meeting: what was chosen goes along, and is still chosen. */
static void
test_missed (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("choice", 6, 1);

  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:6'," NEED);
  tonti_fixture_apply (f, "{'do':'meeting.miss','meeting':1,'then':'skip','reason':'pluie'}");
  g_assert_cmpint (order_scene_turn (f, 1).meeting, ==, 2);
  g_assert_cmpint (order_scene_settled (f, 1), ==, 6);
  order_scene_check_places (f);
  tonti_fixture_verify (f);
}

/* A swap needs two hands whose turns are settled. */
static void
test_swap (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("choice", 6, 1);

  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:6'," NEED);
  tonti_fixture_refuse (
      f, "{'do':'turn.swap','hand':'hand:6','with':'hand:2','consent':[2,6],'officers':[1,2]}",
      "not-settled");
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:2'," NEED);
  tonti_fixture_apply (
      f, "{'do':'turn.swap','hand':'hand:6','with':'hand:2','consent':[2,6],'officers':[1,2]}");
  g_assert_cmpint (order_scene_settled (f, 1), ==, 2);
  g_assert_cmpint (order_scene_settled (f, 2), ==, 6);
  order_scene_check_places (f);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/orders/rule", test_rule);
  g_test_add_func ("/book/orders/rule-of-a-round", test_rule_of_a_round);
  g_test_add_func ("/book/orders/need", test_need);
  g_test_add_func ("/book/orders/year-of-choices", test_year);
  g_test_add_func ("/book/orders/votes", test_votes);
  g_test_add_func ("/book/orders/refusals", test_refusals);
  g_test_add_func ("/book/orders/several-refusals-at-once", test_standing);
  g_test_add_func ("/book/orders/arrears", test_arrears);
  g_test_add_func ("/book/orders/against-a-list", test_override_of_a_list);
  g_test_add_func ("/book/orders/against-a-draw", test_override_of_draws);
  g_test_add_func ("/book/orders/against-a-choice", test_override_of_choices);
  g_test_add_func ("/book/orders/lot-entered", test_lot_entered);
  g_test_add_func ("/book/orders/sizes", test_sizes);
  g_test_add_func ("/book/orders/missed-meeting", test_missed);
  g_test_add_func ("/book/orders/swap", test_swap);
  return g_test_run ();
}
