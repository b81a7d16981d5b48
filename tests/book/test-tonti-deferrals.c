// SPDX-License-Identifier: GPL-3.0-or-later
#include <inttypes.h>

#include "join-scene.h"
#include "tonti-pool-query-store.h"

/* Who misses a contribution before being served goes to the end of the list. */

#define RULE                                                                                       \
  "{'do':'rule.set','pool':'pool:1','officers':[1,2],'rules':"                                     \
  "[{'rule':'default-to-end','value':true}]}"
#define LOT                                                                                        \
  "{'do':'lot.pay','pool':'pool:1','turn':%d,'short':'owe','officers':[1,2],"                      \
  "'discharge':{'how':'signature'}}"

/* The hands of the turns from FIRST on. */
static char *
list_hands (TontiFixture *f, gint64 first)
{
  g_autoptr (GArray) turns = tonti_turn_list (tonti_fixture_db (f), 1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (turn->n >= first)
        g_string_append_printf (text, "%s%" PRId64, text->len > 0 ? " " : "", turn->hand);
    }
  return g_string_free (text, FALSE);
}

static void
assert_hands (TontiFixture *f, gint64 first, const char *expected)
{
  g_autofree char *hands = list_hands (f, first);

  g_assert_cmpstr (hands, ==, expected);
}

/* Meeting N with everybody there, where MEMBER brings nothing. */
static void
gather_without (TontiFixture *f, int n, int member)
{
  join_scene_gather (f, n);
  tonti_fixture_apply_format (f, "{'do':'due.set','member':%d,'of':'pool:1','amount':0}", member);
}

static void
test_moved (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);
  g_autoptr (TontiFixture) plain = order_scene_started ("fixed", 6, 1);

  /* without the rule nothing is proposed */
  gather_without (plain, 1, 4);
  tonti_fixture_apply_format (plain, LOT, 1);
  tonti_fixture_refuse (plain, "{'do':'turn.defer','officers':[1,2]}", "nothing-proposed");
  tonti_scene_close (plain);
  assert_hands (plain, 1, "1 2 3 4 5 6");

  tonti_fixture_apply (f, RULE);
  gather_without (f, 1, 4);
  tonti_fixture_apply_format (f, LOT, 1);
  tonti_scene_count (f, 5000);
  tonti_fixture_refuse (f, "{'do':'meeting.close','officers':[1,2]}", "defer-undecided");
  tonti_fixture_apply (f, "{'do':'turn.defer','officers':[1,2]}");
  tonti_fixture_refuse (f, "{'do':'turn.defer','officers':[1,2]}", "nothing-proposed");
  assert_hands (f, 1, "1 2 3 4 5 6");
  tonti_scene_close (f);
  assert_hands (f, 1, "1 2 3 5 6 4");
  tonti_fixture_verify (f);
  /* last already: nothing is asked again */
  gather_without (f, 2, 4);
  tonti_fixture_apply_format (f, LOT, 2);
  tonti_scene_close (f);
  assert_hands (f, 1, "1 2 3 5 6 4");
}

static void
test_paid_after_all (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  tonti_fixture_apply (f, RULE);
  gather_without (f, 1, 4);
  tonti_fixture_apply (f, "{'do':'turn.defer','officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'due.set','member':4,'of':'pool:1','amount':1000}");
  order_scene_end (f, 1);
  assert_hands (f, 1, "1 2 3 4 5 6");
}

/* Behind with one contribution he brings a whole one: it goes to the oldest, and he is asked about
 * once. */
static void
test_once (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  tonti_fixture_apply (f, RULE);
  gather_without (f, 1, 4);
  tonti_fixture_apply_format (f, LOT, 1);
  tonti_fixture_apply (f, "{'do':'turn.defer','hand':'hand:4','keep':true,'reason':'Hôpital',"
                          "'officers':[1,2]}");
  tonti_scene_close (f);
  join_scene_gather (f, 2);
  tonti_fixture_apply (f, "{'do':'due.set','member':4,'of':'pool:1','amount':995}");
  tonti_fixture_apply_format (f, LOT, 2);
  tonti_scene_count (f, 5995);
  tonti_fixture_refuse (f, "{'do':'meeting.close','officers':[1,2]}", "defer-undecided");
  tonti_fixture_apply (f, "{'do':'due.set','member':4,'of':'pool:1','amount':1000}");
  tonti_fixture_refuse (f, "{'do':'turn.defer','officers':[1,2]}", "nothing-proposed");
  tonti_scene_close (f);
  assert_hands (f, 1, "1 2 3 4 5 6");
}

static void
test_kept (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  tonti_fixture_apply (f, RULE);
  gather_without (f, 1, 4);
  tonti_fixture_apply_format (f, LOT, 1);
  tonti_fixture_refuse (f, "{'do':'turn.defer','hand':'hand:4','keep':true,'officers':[1,2]}",
                        "no-reason");
  tonti_fixture_apply (f, "{'do':'turn.defer','hand':'hand:4','officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'turn.defer','hand':'hand:4','keep':true,'reason':'Hôpital',"
                          "'officers':[1,2]}");
  tonti_scene_close (f);
  assert_hands (f, 1, "1 2 3 4 5 6");
  order_scene_assert_body (f, "defer/1",
                           "{'meeting':1,'member':4,'keep':true,'pool':'pool:1','hand':'hand:4',"
                           "'missing':1000,'reason':'Hôpital','officers':[1,2]}");
}

/* Two miss: both go behind the others, in the order in which they stood; who is served at the
 * meeting, or was, keeps his place. */
static void
test_two (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  tonti_fixture_apply (f, RULE);
  join_scene_play (f, 1);
  join_scene_gather (f, 2);
  for (int member = 1; member <= 4; member++)
    tonti_fixture_apply_format (f, "{'do':'due.set','member':%d,'of':'pool:1','amount':0}", member);
  tonti_fixture_apply_format (f, LOT, 2);
  tonti_fixture_apply (f, "{'do':'turn.defer','officers':[1,2]}");
  tonti_scene_close (f);
  assert_hands (f, 1, "1 2 5 6 3 4");
  tonti_fixture_verify (f);
}

/* By a decision of its own, for what is owed from before. */
static void
test_decided (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  gather_without (f, 1, 3);
  tonti_fixture_apply_format (f, LOT, 1);
  tonti_scene_close (f);
  join_scene_leave (f, 1);
  tonti_fixture_refuse (f, "{'do':'turn.defer','officers':[1,2]}", "nothing-proposed");
  tonti_fixture_refuse (f, "{'do':'turn.defer','hand':'hand:2','reason':'x','officers':[1,2]}",
                        "nothing-missing");
  tonti_fixture_refuse (f, "{'do':'turn.defer','hand':'hand:3','officers':[1,2]}", "no-reason");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f, "{'do':'turn.defer','hand':'hand:3','reason':'x'}", "two-officers");
  tonti_fixture_set_user (f, 2, 1);
  tonti_fixture_apply (f, "{'do':'turn.defer','hand':'hand:3','reason':'Trois retards',"
                          "'officers':[1,2]}");
  assert_hands (f, 1, "1 2 4 5 6 3");
  tonti_fixture_refuse (f, "{'do':'turn.defer','hand':'hand:3','reason':'x','officers':[1,2]}",
                        "cannot-move");
  tonti_fixture_verify (f);
}

/* ---- Random rounds ---- */

static void
close_meeting (TontiFixture *f, GRand *random, int n)
{
  g_autoptr (GArray) turns = tonti_turn_list_meeting (tonti_fixture_db (f), n);

  for (guint i = 0; i < turns->len; i++)
    tonti_fixture_apply_format (f, LOT, (int)g_array_index (turns, TontiTurnRow, i).n);
  (void)tonti_fixture_try (f,
                           g_rand_int_range (random, 0, 4) == 0
                               ? "{'do':'turn.defer','keep':true,'reason':'Deuil','officers':[1,2]}"
                               : "{'do':'turn.defer','officers':[1,2]}");
  tonti_scene_close (f);
}

static void
test_rounds (void)
{
  guint rounds = tonti_fixture_rounds (4);
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < rounds; i++)
    {
      int members = 2 * g_rand_int_range (random, 3, 6);
      g_autoptr (TontiFixture) f
          = order_scene_started ("fixed", members, g_rand_int_range (random, 1, 3));
      gint64 lots = tonti_db_get_int (tonti_fixture_db (f), "SELECT lots FROM pool", 0);

      tonti_fixture_apply (f, RULE);
      for (int n = 1; n <= (members + (int)lots - 1) / (int)lots; n++)
        {
          join_scene_gather (f, n);
          for (int member = 1; member <= members; member++)
            if (g_rand_int_range (random, 0, 100) < 20)
              tonti_fixture_apply_format (f,
                                          "{'do':'due.set','member':%d,'of':'pool:1','amount':%d}",
                                          member, g_rand_int_range (random, 0, 2) * 400);
          close_meeting (f, random, n);
        }
      order_scene_check_places (f);
      tonti_fixture_verify (f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deferrals/moved", test_moved);
  g_test_add_func ("/deferrals/paid-after-all", test_paid_after_all);
  g_test_add_func ("/deferrals/once", test_once);
  g_test_add_func ("/deferrals/kept", test_kept);
  g_test_add_func ("/deferrals/two", test_two);
  g_test_add_func ("/deferrals/decided", test_decided);
  g_test_add_func ("/deferrals/rounds", test_rounds);
  return g_test_run ();
}
