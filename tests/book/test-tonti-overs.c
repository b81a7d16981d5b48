// SPDX-License-Identifier: GPL-3.0-or-later
#include "join-scene.h"

/* Hands of a round that runs that pass to somebody else: the leaver is paid back, or what was paid
 * and received passes on. */

/* Hand 5 has paid three times when it is taken over; 500 are kept. The newcomer pays the three
 * meetings, and the leaver receives 2 500 of them. */
static void
test_over (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);
  const json_t *answer;

  for (int n = 1; n <= 3; n++)
    join_scene_play (f, n);
  join_scene_leave (f, 3);
  join_scene_add (f, 7);
  answer = tonti_fixture_apply (f, "{'do':'hand.join','how':'take-over','hand':'hand:5','member':7,"
                                   "'penalty':500,'consent':[5,7],'officers':[1,2]}");
  g_assert_cmpint (join_scene_field (answer, "paid_back"), ==, 2500);
  g_assert_cmpint (join_scene_field (answer, "to_pay"), ==, 3000);
  g_assert_cmpint (tonti_scene_balance_of (f, "owed", 5, "hand:5"), ==, -2500);
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 5, "hand:5"), ==, 0);
  g_assert_cmpint (tonti_scene_balance (f, "fines"), ==, -500);
  join_scene_gather (f, 4);
  join_scene_pay_owed (f);
  order_scene_end (f, 4);
  for (int n = 5; n <= 6; n++)
    join_scene_play (f, n);
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 7, "hand:5"), ==, 0);
  join_scene_check (f, 6000);
  order_scene_check_end (f);
}

/* Paid in advance, and a due that was not paid: the one is paid back, the other is the newcomer's.
 */
static void
test_over_uneven (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_scene_all_present (f);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'due.set','member':5,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':6,'of':'pool:1','amount':3000}");
  order_scene_end (f, 1);
  join_scene_leave (f, 1);
  join_scene_add (f, 7);
  answer = tonti_fixture_apply (f, "{'do':'hand.join','how':'take-over','hand':'hand:5','member':7,"
                                   "'consent':[5,7],'officers':[1,2]}");
  g_assert_cmpint (join_scene_field (answer, "paid_back"), ==, 0);
  g_assert_cmpint (join_scene_field (answer, "to_pay"), ==, 1000);
  answer = tonti_fixture_apply (f, "{'do':'hand.join','how':'take-over','hand':'hand:6','member':7,"
                                   "'consent':[6,7],'officers':[1,2]}");
  g_assert_cmpint (join_scene_field (answer, "paid_back"), ==, 3000);
  g_assert_cmpint (join_scene_field (answer, "to_pay"), ==, 1000);
  join_scene_gather (f, 2);
  join_scene_pay_owed (f);
  order_scene_end (f, 2);
  tonti_fixture_apply (f, "{'do':'member.leave','member':6,'reason':'Parti','officers':[1,2]}");
  for (int n = 3; n <= 6; n++)
    join_scene_play (f, n);
  join_scene_check (f, 6000);
  order_scene_check_end (f);
}

/* A hand that was served, by half, and one that is inherited: what was paid and received passes. */
static void
test_over_served (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);
  const json_t *answer;

  tonti_fixture_apply (
      f, "{'do':'hand.give','hand':'hand:1','holders':[{'member':1,'numerator':1,'denominator':2},"
         "{'member':6,'numerator':1,'denominator':2}],'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  join_scene_play (f, 1);
  join_scene_play (f, 2);
  join_scene_leave (f, 2);
  join_scene_add (f, 7);
  tonti_fixture_refuse (f,
                        "{'do':'hand.join','how':'take-over','hand':'hand:1','member':7,"
                        "'consent':[6,7],'officers':[1,2]}",
                        "which-holder");
  tonti_fixture_refuse (f,
                        "{'do':'hand.join','how':'take-over','hand':'hand:1','from':6,'member':7,"
                        "'penalty':5,'consent':[6,7],'officers':[1,2]}",
                        "nothing-back");
  answer = tonti_fixture_apply (f, "{'do':'hand.join','how':'take-over','hand':'hand:1','from':6,"
                                   "'member':7,'consent':[6,7],'officers':[1,2]}");
  g_assert_cmpint (join_scene_field (answer, "to_pay"), ==, 0);
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 6, "hand:1"), ==, 0);
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 7, "hand:1"), ==, 2000);
  /* The co-holder's part joins his own. */
  tonti_fixture_apply (f, "{'do':'hand.join','how':'heir','hand':'hand:1','from':7,'member':1,"
                          "'consent':[1],'reason':'Décès','officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'hand.join','how':'heir','hand':'hand:4','member':7,'consent':[7],"
                          "'reason':'Décès','officers':[1,2]}");
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 7, "hand:4"), ==, -2000);
  for (int n = 3; n <= 6; n++)
    join_scene_play (f, n);
  join_scene_check (f, 6000);
  order_scene_check_end (f);
}

static void
test_over_refusals (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  join_scene_play (f, 1);
  join_scene_leave (f, 1);
  join_scene_add (f, 7);
  tonti_fixture_refuse (f, "{'do':'hand.join','how':'take-over','member':7,'officers':[1,2]}",
                        "no-hand");
  tonti_fixture_refuse (
      f, "{'do':'hand.join','how':'take-over','hand':'hand:5','member':7,'officers':[1,2]}",
      "no-consent");
  tonti_fixture_refuse (f,
                        "{'do':'hand.join','how':'take-over','hand':'hand:5','member':7,"
                        "'consent':[7],'officers':[1,2]}",
                        "no-consent");
  tonti_fixture_refuse (f,
                        "{'do':'hand.join','how':'take-over','hand':'hand:5','member':5,"
                        "'consent':[5],'officers':[1,2]}",
                        "no-change");
  tonti_fixture_refuse (f,
                        "{'do':'hand.join','how':'take-over','hand':'hand:5','from':4,"
                        "'member':7,'consent':[4,7],'officers':[1,2]}",
                        "not-holder");
  tonti_fixture_refuse (f,
                        "{'do':'hand.join','how':'take-over','hand':'hand:5','consent':[5],"
                        "'officers':[1,2]}",
                        "no-holder");
  tonti_fixture_refuse (f,
                        "{'do':'hand.join','how':'take-over','hand':'hand:5','member':7,"
                        "'penalty':1001,'consent':[5,7],'officers':[1,2]}",
                        "penalty-large");
  tonti_scene_open (f, 2);
  tonti_fixture_refuse (f,
                        "{'do':'hand.join','how':'heir','hand':'hand:5','member':7,"
                        "'consent':[7],'officers':[1,2]}",
                        "meeting-open");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overs/over", test_over);
  g_test_add_func ("/overs/over-uneven", test_over_uneven);
  g_test_add_func ("/overs/over-served", test_over_served);
  g_test_add_func ("/overs/over-refusals", test_over_refusals);
  return g_test_run ();
}
