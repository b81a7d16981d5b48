// SPDX-License-Identifier: GPL-3.0-or-later
#include <inttypes.h>

#include "draw-redo.h"
#include "order-scene.h"

/* How many hands a member has, and how far apart they are served: rules hands-most, min-gap and
 * early-late. */

static void
set_rule (TontiFixture *f, const char *rule, const char *value)
{
  tonti_fixture_apply_format (
      f, "{'do':'rule.set','pool':'pool:1','rules':[{'rule':'%s','value':%s}],'officers':[1,2]}",
      rule, value);
}

static void
add_hand (TontiFixture *f, int member)
{
  tonti_fixture_apply_format (f, "{'do':'hand.add','pool':'pool:1','member':%d}", member);
}

static void
start (TontiFixture *f)
{
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
}

static void
test_most (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);

  set_rule (f, "hands-most", "2");
  tonti_fixture_apply (
      f, "{'do':'hand.add','pool':'pool:1','holders':[{'member':1,'numerator':1,'denominator':2},"
         "{'member':2,'numerator':1,'denominator':2}]}");
  tonti_fixture_refuse (f, "{'do':'hand.add','pool':'pool:1','member':1}", "hands-most");
  tonti_fixture_apply (
      f, "{'do':'hand.add','pool':'pool:1','holders':[{'member':1,'numerator':1,'denominator':2},"
         "{'member':3,'numerator':1,'denominator':2}]}");
  tonti_fixture_refuse (f, "{'do':'hand.give','hand':'hand:4','member':1,'officers':[1,2]}",
                        "hands-most");
  start (f);
  tonti_fixture_refuse (f, "{'do':'hand.join','how':'new','member':1,'officers':[1,2]}",
                        "hands-most");
  tonti_fixture_refuse (f,
                        "{'do':'hand.join','how':'take-over','hand':'hand:4','member':1,"
                        "'consent':[1,4],'officers':[1,2]}",
                        "hands-most");
}

/* Member 1 holds hands 1 and 7. */
static void
test_fixed (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);

  add_hand (f, 1);
  set_rule (f, "min-gap", "6");
  tonti_fixture_refuse (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}", "gap-broken");
  set_rule (f, "min-gap", "2");
  start (f);
}

static void
test_swap (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);

  add_hand (f, 1);
  set_rule (f, "min-gap", "3");
  start (f);
  tonti_fixture_apply (f, "{'do':'turn.swap','hand':'hand:5','with':'hand:7','consent':[5,1],"
                          "'officers':[1,2]}");
  tonti_fixture_refuse (f,
                        "{'do':'turn.swap','hand':'hand:3','with':'hand:7','consent':[3,1],"
                        "'officers':[1,2]}",
                        "gap-broken");
  tonti_fixture_refuse (f,
                        "{'do':'turn.swap','hand':'hand:3','with':'hand:7','consent':[3,1],"
                        "'against_rule':true,'officers':[1,2]}",
                        "no-reason");
  tonti_fixture_apply (f, "{'do':'turn.swap','hand':'hand:3','with':'hand:7','consent':[3,1],"
                          "'against_rule':true,'reason':'Maladie','officers':[1,2]}");
  g_assert_cmpint (order_scene_turn (f, 3).hand, ==, 7);
  tonti_fixture_verify (f);
}

static void
test_halves (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);

  add_hand (f, 1);
  set_rule (f, "early-late", "true");
  start (f);
  tonti_fixture_refuse (f,
                        "{'do':'turn.swap','hand':'hand:3','with':'hand:7','consent':[3,1],"
                        "'officers':[1,2]}",
                        "halves-broken");
  tonti_fixture_apply (f, "{'do':'turn.swap','hand':'hand:4','with':'hand:7','consent':[4,1],"
                          "'officers':[1,2]}");
}

/* All hands of member 1 but two others: wherever they are drawn, they come apart, and the draw
 * itself can be redone. */
static void
test_drawn (void)
{
  for (int i = 0; i < 20; i++)
    {
      g_autoptr (TontiFixture) f = order_scene_new ("drawn", 6, 1);
      g_autofree char *figures = g_strdup_printf ("%010d", 37182649 * (i + 3));
      json_auto_t *body = NULL;
      gint64 last = 0;

      add_hand (f, 1);
      add_hand (f, 1);
      set_rule (f, "min-gap", "1");
      order_scene_draw (f, figures);
      body = tonti_scene_body (f, tonti_scene_last (f, "draw/1"));
      draw_redo (body);
      start (f);
      for (gint64 n = 1; n <= 8; n++)
        {
          gint64 hand = order_scene_turn (f, n).hand;

          if (hand != 1 && hand < 7)
            continue;
          g_assert_true (last == 0 || n - last > 1);
          last = n;
        }
      tonti_fixture_verify (f);
    }
}

/* Drawn meeting by meeting, two lots each: nobody sits twice at one meeting, nor at the next one as
 * long as there are others; at the last meeting who is left is left. */
static void
test_draw_each (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("draw-each", 6, 2);
  gint64 last = -5;

  add_hand (f, 1);
  add_hand (f, 2);
  set_rule (f, "min-gap", "1");
  start (f);
  for (int n = 1; n <= 4; n++)
    {
      g_autoptr (GArray) turns = NULL;
      int mine = 0;

      order_scene_play (f, n);
      turns = tonti_turn_list_meeting (tonti_fixture_db (f), n);
      for (guint i = 0; i < turns->len; i++)
        {
          gint64 hand = g_array_index (turns, TontiTurnRow, i).hand;

          mine += hand == 1 || hand == 7;
        }
      g_assert_true (n == 4 || (mine <= 1 && (mine == 0 || n - last > 1)));
      last = mine > 0 ? n : last;
    }
  order_scene_check_end (f);
}

static void
test_choice (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("choice", 6, 1);

  add_hand (f, 1);
  set_rule (f, "min-gap", "1");
  start (f);
  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:1','how':'need','reason':'Soins',"
                          "'officers':[1,2]}");
  order_scene_end (f, 1);
  order_scene_gather (f, 2);
  tonti_fixture_refuse (f,
                        "{'do':'turn.choose','hand':'hand:7','how':'need','reason':'Soins',"
                        "'officers':[1,2]}",
                        "too-near");
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:7','how':'override','reason':'Soins',"
                          "'officers':[1,2]}");
}

static void
test_late_join (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);

  set_rule (f, "late-join", "'take-over'");
  start (f);
  tonti_fixture_refuse (f, "{'do':'hand.join','how':'new','member':1,'officers':[1,2]}",
                        "late-join");
  set_rule (f, "late-join", "'refuse'");
  order_scene_gather (f, 1);
  order_scene_end (f, 1);
  tonti_fixture_set_day (f, "2025-01-05");
  tonti_fixture_refuse (f,
                        "{'do':'hand.join','how':'take-over','hand':'hand:4','member':1,"
                        "'consent':[1,4],'officers':[1,2]}",
                        "late-join");
  tonti_fixture_apply (f, "{'do':'hand.join','how':'heir','hand':'hand:4','member':1,"
                          "'consent':[1],'officers':[1,2]}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seats/most", test_most);
  g_test_add_func ("/seats/fixed", test_fixed);
  g_test_add_func ("/seats/swap", test_swap);
  g_test_add_func ("/seats/halves", test_halves);
  g_test_add_func ("/seats/drawn", test_drawn);
  g_test_add_func ("/seats/draw-each", test_draw_each);
  g_test_add_func ("/seats/choice", test_choice);
  g_test_add_func ("/seats/late-join", test_late_join);
  return g_test_run ();
}
