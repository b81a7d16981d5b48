// SPDX-License-Identifier: GPL-3.0-or-later
#include <inttypes.h>

#include "join-scene.h"
#include "tonti-pool-store.h"

/* Hands that come into a round that runs. TONTI_ROUNDS says how many random rounds. */

/* The last meeting that a turn of pool:1 stands at. */
static int
last_meeting (TontiFixture *f)
{
  return (int)tonti_db_get_int (tonti_fixture_db (f),
                                "SELECT max(meeting) FROM turn WHERE pool = 1", 0);
}

/* Six hands of 1 000, two served; the seventh owes 2 000, which goes to the two. */
static void
test_late (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);
  g_autofree char *request = NULL;
  const json_t *answer;

  join_scene_play (f, 1);
  join_scene_play (f, 2);
  join_scene_leave (f, 2);
  join_scene_add (f, 7);
  answer = tonti_fixture_apply (
      f, "{'do':'hand.join','how':'new','member':7,'officers':[1,2],'reason':'Assemblée'}");
  g_assert_cmpint (join_scene_field (answer, "catch_up"), ==, 2000);
  g_assert_cmpint (join_scene_field (answer, "turn"), ==, 7);
  g_assert_cmpint (join_scene_field (answer, "meeting"), ==, 7);
  g_assert_cmpint (join_scene_field (answer, "lot"), ==, 7000);
  g_assert_cmpuint (json_array_size (json_object_get (answer, "passed")), ==, 2);
  g_assert_cmpint (tonti_scene_balance_of (f, "owed", 1, "hand:1"), ==, -1000);
  g_assert_cmpint (order_scene_turn (f, 1).amount, ==, 7000);
  g_assert_cmpint (order_scene_turn (f, 3).amount, ==, 7000);
  request
      = g_strdup_printf ("{'do':'correct','event':%" PRId64 ",'reason':'erreur','officers':[1,2]}",
                         tonti_scene_last (f, "payout/1"));
  tonti_fixture_refuse (f, request, "joined-since");
  join_scene_gather (f, 3);
  join_scene_pay_owed (f);
  order_scene_end (f, 3);
  g_assert_cmpint (tonti_scene_balance (f, "owed"), ==, 0);
  g_assert_cmpint (tonti_scene_balance (f, "pot"), ==, 0);
  for (int n = 4; n <= 7; n++)
    join_scene_play (f, n);
  join_scene_check (f, 7000);
  order_scene_check_end (f);
}

/* While a meeting is open, and nobody has paid yet: what she does not pay stays due, what the two
 * are owed stays owed. */
static void
test_late_in_meeting (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  join_scene_play (f, 1);
  join_scene_leave (f, 1);
  join_scene_add (f, 7);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (
      f, "{'do':'hand.join','how':'new','holders':[{'member':7,'numerator':1,'denominator':3},"
         "{'member':6,'numerator':2,'denominator':3}],'officers':[1,2]}");
  tonti_scene_all_present (f);
  g_assert_cmpint (tonti_db_get_int (tonti_fixture_db (f),
                                     "SELECT sum(amount) FROM due WHERE subject = 'hand:7'", 0),
                   ==, 2000);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'due.set','member':7,'of':'pool:1','amount':670}");
  tonti_fixture_apply (f, "{'do':'due.set','member':6,'of':'pool:1','amount':2330}");
  order_scene_end (f, 2);
  g_assert_cmpint (tonti_scene_balance_of (f, "owed", 1, "hand:1"), ==, -1000);
  join_scene_gather (f, 3);
  join_scene_pay_owed (f);
  order_scene_end (f, 3);
  for (int n = 4; n <= 7; n++)
    join_scene_play (f, n);
  join_scene_check (f, 7000);
  order_scene_check_end (f);
}

/* 7 hands by two lots, the box advances: the eighth sits at the last meeting, and pays the box. */
static void
test_late_two_lots (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 7, 2);
  const json_t *answer;

  tonti_fixture_apply (f, "{'do':'income','account':'other','amount':9000,'what':'Caisse'}");
  tonti_fixture_apply (
      f, "{'do':'pool.start','pool':'pool:1','first_meeting':1,'uneven':'box-advances'}");
  join_scene_play (f, 1);
  join_scene_leave (f, 1);
  join_scene_add (f, 8);
  answer = tonti_fixture_apply (f, "{'do':'hand.join','how':'new','member':8,'officers':[1,2]}");
  g_assert_cmpint (join_scene_field (answer, "catch_up"), ==, 1000);
  g_assert_cmpint (join_scene_field (answer, "meeting"), ==, 4);
  g_assert_cmpint (join_scene_field (answer, "lot"), ==, 4000);
  g_assert_cmpuint (json_array_size (json_object_get (answer, "passed")), ==, 0);
  tonti_fixture_refuse (f, "{'do':'hand.join','how':'new','member':7,'officers':[1,2]}", "no-room");
  for (int n = 2; n <= 4; n++)
    join_scene_play (f, n);
  join_scene_check (f, 4000);
  order_scene_check_end (f);
}

static void
test_late_refusals (void)
{
  g_autoptr (TontiFixture) waits = order_scene_new ("fixed", 6, 1);
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);
  g_autoptr (TontiFixture) sizes = order_scene_new ("fixed", 7, 2);

  tonti_fixture_refuse (
      waits, "{'do':'hand.join','how':'new','pool':'pool:1','member':2,'officers':[1,2]}",
      "pool-waits");
  tonti_fixture_refuse (waits, "{'do':'hand.join','how':'new','member':2,'officers':[1,2]}",
                        "which-pool");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f, "{'do':'hand.join','how':'new','member':2}", "two-officers");
  tonti_fixture_set_user (f, 2, 1);
  tonti_fixture_refuse (f, "{'do':'hand.join','how':'new','officers':[1,2]}", "no-holder");
  tonti_fixture_refuse (
      f,
      "{'do':'hand.join','how':'new','officers':[1,2],'holders':[{'member':1,'numerator':1,"
      "'denominator':2},{'member':2,'numerator':2,'denominator':3}]}",
      "fractions");
  tonti_fixture_apply (sizes, "{'do':'pool.start','pool':'pool:1','first_meeting':1,'uneven':"
                              "'last-larger'}");
  tonti_fixture_refuse (sizes, "{'do':'hand.join','how':'new','member':2,'officers':[1,2]}",
                        "lot-sizes");
  /* Eight meetings are planned, six for the round: two more hands, then there is none. */
  tonti_fixture_apply (f, "{'do':'hand.join','how':'new','member':2,'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'hand.join','how':'new','member':2,'officers':[1,2]}");
  tonti_fixture_refuse (f, "{'do':'hand.join','how':'new','member':2,'officers':[1,2]}",
                        "too-few-meetings");
  for (int n = 1; n <= 8; n++)
    join_scene_play (f, n);
  join_scene_check (f, 8000);
  tonti_fixture_refuse (f, "{'do':'hand.join','how':'new','member':2,'officers':[1,2]}",
                        "all-served");
}

/* ---- Random rounds ---- */

static void
change (TontiFixture *f, GRand *random, int held, int *members, int *hands)
{
  int hand = g_rand_int_range (random, 1, *hands + 1), dice = g_rand_int_range (random, 0, 100);
  g_autoptr (GArray) holders = tonti_holder_list (tonti_fixture_db (f), hand);
  gint64 from = g_array_index (holders, TontiHolderRow, 0).member;

  if (dice >= 45)
    return;
  join_scene_leave (f, held);
  join_scene_add (f, ++*members);
  if (dice < 15)
    {
      tonti_fixture_apply_format (f, "{'do':'hand.join','how':'new','member':%d,'officers':[1,2]}",
                                  *members);
      ++*hands;
    }
  else
    tonti_fixture_apply_format (
        f,
        "{'do':'hand.join','how':'%s','hand':'hand:%d','member':%d,'consent':[%" PRId64
        ",%d],'officers':[1,2]}",
        dice < 35 ? "take-over" : "heir", hand, *members, from, *members);
}

static void
play_round (GRand *random)
{
  int members = g_rand_int_range (random, 6, 10), hands = members;
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", members, 1);

  tonti_fixture_apply (f, "{'do':'meeting.plan','start':'2027-01-02','count':12}");
  for (int n = 1; n <= last_meeting (f); n++)
    {
      if (n > 1 && n < last_meeting (f))
        change (f, random, n - 1, &members, &hands);
      join_scene_gather (f, n);
      join_scene_pay_owed (f);
      order_scene_end (f, n);
    }
  join_scene_check (f, hands * 1000);
  g_assert_cmpint (tonti_scene_balance (f, "owed"), ==, 0);
  order_scene_check_end (f);
}

static void
test_rounds (void)
{
  guint rounds = tonti_fixture_rounds (4);
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < rounds; i++)
    play_round (random);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/joins/late", test_late);
  g_test_add_func ("/joins/late-in-meeting", test_late_in_meeting);
  g_test_add_func ("/joins/late-two-lots", test_late_two_lots);
  g_test_add_func ("/joins/late-refusals", test_late_refusals);
  g_test_add_func ("/joins/rounds", test_rounds);
  return g_test_run ();
}
