// SPDX-License-Identifier: GPL-3.0-or-later
#include <inttypes.h>

#include "join-scene.h"
#include "tonti-pool-store.h"

/* A member with several hands at one meeting takes some of the lots and lets the others wait. Seven
 * members, three lots a meeting; member 1 has hands 1, 8 and 9, served together at the first. */

static TontiFixture *
make (void)
{
  TontiFixture *f = order_scene_new ("fixed", 7, 3);

  for (int i = 0; i < 2; i++)
    tonti_fixture_apply (f, "{'do':'hand.add','pool':'pool:1','member':1}");
  tonti_fixture_apply (f, "{'do':'pool.order','pool':'pool:1','hands':['hand:1','hand:8','hand:9',"
                          "'hand:2','hand:3','hand:4','hand:5','hand:6','hand:7']}");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  return f;
}

static void
pay_turns (TontiFixture *f, int n)
{
  g_autoptr (GArray) turns = tonti_turn_list_meeting (tonti_fixture_db (f), n);

  for (guint i = 0; i < turns->len; i++)
    tonti_fixture_apply_format (f,
                                "{'do':'lot.pay','pool':'pool:1','turn':%" PRId64
                                ",'officers':[1,2],'discharge':{'how':'signature'}}",
                                g_array_index (turns, TontiTurnRow, i).n);
  tonti_scene_close (f);
}

/* Two lots of 3 000 now, the third at meeting 3: the pot holds it until then. */
static void
test_claim (void)
{
  g_autoptr (TontiFixture) f = make ();

  join_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'turn.claim','member':1,'take':['hand:1','hand:9'],'meeting':3,"
                          "'officers':[1,2]}");
  g_assert_cmpint (order_scene_turn (f, 2).meeting, ==, 3);
  g_assert_cmpint (order_scene_turn (f, 2).carried, ==, 1);
  pay_turns (f, 1);
  g_assert_cmpint (tonti_scene_balance (f, "pot"), ==, -3000);
  join_scene_play (f, 2);
  g_assert_cmpint (tonti_scene_balance (f, "pot"), ==, -3000);
  join_scene_play (f, 3);
  join_scene_check (f, 3000);
  order_scene_check_end (f);
}

/* The third is taken at meeting 2 after all. */
static void
test_fetch (void)
{
  g_autoptr (TontiFixture) f = make ();

  join_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'turn.claim','member':1,'take':['hand:1'],'meeting':3,"
                          "'officers':[1,2],'reason':'Travaux'}");
  pay_turns (f, 1);
  join_scene_gather (f, 2);
  tonti_fixture_apply (f, "{'do':'turn.claim','member':1,'take':['hand:8'],'officers':[1,2]}");
  g_assert_cmpint (order_scene_turn (f, 2).meeting, ==, 2);
  g_assert_cmpint (order_scene_turn (f, 2).carried, ==, 1);
  g_assert_cmpint (order_scene_turn (f, 3).meeting, ==, 3);
  pay_turns (f, 2);
  join_scene_play (f, 3);
  join_scene_check (f, 3000);
  order_scene_check_end (f);
}

/* Somebody did not pay at meeting 3: only its own lots are short, not the one that was carried. */
static void
test_short (void)
{
  g_autoptr (TontiFixture) f = make ();

  join_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'turn.claim','member':1,'take':['hand:1','hand:8'],'meeting':3,"
                          "'officers':[1,2]}");
  pay_turns (f, 1);
  join_scene_play (f, 2);
  join_scene_gather (f, 3);
  tonti_fixture_apply (f, "{'do':'due.set','member':7,'of':'pool:1','amount':0}");
  pay_turns (f, 3);
  g_assert_cmpint (tonti_scene_balance_of (f, "owed", 1, "hand:9"), ==, 0);
  g_assert_cmpint (tonti_scene_balance (f, "owed"), ==, -1000);
  g_assert_cmpint (tonti_scene_balance (f, "pot"), ==, 1000);
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = make ();

  tonti_fixture_refuse (f, "{'do':'turn.claim','member':1,'take':['hand:1'],'officers':[1,2]}",
                        "no-open-meeting");
  join_scene_gather (f, 1);
  tonti_fixture_refuse (f, "{'do':'turn.claim','member':1,'take':[],'officers':[1,2]}",
                        "nothing-taken");
  tonti_fixture_refuse (f, "{'do':'turn.claim','member':1,'take':['hand:2'],'officers':[1,2]}",
                        "not-holder");
  tonti_fixture_refuse (f, "{'do':'turn.claim','member':2,'take':['hand:2'],'officers':[1,2]}",
                        "not-its-turn");
  tonti_fixture_refuse (
      f, "{'do':'turn.claim','member':1,'take':['hand:1','hand:8','hand:9'],'officers':[1,2]}",
      "no-change");
  tonti_fixture_refuse (
      f, "{'do':'turn.claim','member':1,'take':['hand:1'],'meeting':4,'officers':[1,2]}",
      "no-later-meeting");
  tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:8','officers':[1,2],'discharge':"
                          "{'how':'signature'}}");
  tonti_fixture_refuse (f, "{'do':'turn.claim','member':1,'take':['hand:1'],'officers':[1,2]}",
                        "lot-entered");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claims/claim", test_claim);
  g_test_add_func ("/claims/fetch", test_fetch);
  g_test_add_func ("/claims/short", test_short);
  g_test_add_func ("/claims/refusals", test_refusals);
  return g_test_run ();
}
