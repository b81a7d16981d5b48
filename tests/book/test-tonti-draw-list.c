// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw-redo.h"
#include "order-scene.h"
#include "tonti-pool-store.h"

/* The whole list drawn before the round. With what these tests call out, 3718264950, the row goes
 * on 0890803450 8798837958: six hands are drawn at places 3, 1, 1, 2, 1, 1 of those left. */

static void
redo (TontiFixture *f)
{
  json_auto_t *body = tonti_scene_body (f, tonti_scene_last (f, "draw/1"));

  draw_redo (body);
}

#define WHOLE "{'do':'draw.hold'," ORDER_SCENE_CALLS "}"

static void
assert_ranks (TontiFixture *f, const gint64 *hands, guint n)
{
  g_autoptr (GArray) rows = tonti_hand_list (tonti_fixture_db (f), 1);

  g_assert_cmpuint (rows->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (g_array_index (rows, TontiHandRow, i).id, ==, hands[i]);
      g_assert_cmpint (g_array_index (rows, TontiHandRow, i).rank, ==, i + 1);
    }
}

static void
test_list (void)
{
  static const gint64 order[] = { 3, 1, 2, 5, 4, 6 };
  g_autoptr (TontiFixture) f = order_scene_new ("drawn", 6, 1);

  tonti_fixture_refuse (f, "{'do':'pool.start','pool':'pool:1'}", "not-drawn");
  tonti_fixture_apply (f, WHOLE);
  assert_ranks (f, order, 6);
  order_scene_assert_body (
      f, "draw/1",
      "{'pool':'pool:1','calls':[{'member':1,'text':'3718 264'},{'text':'950'}],"
      "'procedure':'chain/1','list':['hand:1','hand:2','hand:3','hand:4','hand:5','hand:6'],"
      "'left_out':[],'row':'37182649500890803450','called':10,'width':2,'steps':["
      "{'left':6,'limit':96,'at':10,'struck':0,'number':8,'place':3,'hand':'hand:3'},"
      "{'left':5,'limit':100,'at':12,'struck':0,'number':90,'place':1,'hand':'hand:1'},"
      "{'left':4,'limit':100,'at':14,'struck':0,'number':80,'place':1,'hand':'hand:2'},"
      "{'left':3,'limit':99,'at':16,'struck':0,'number':34,'place':2,'hand':'hand:5'},"
      "{'left':2,'limit':100,'at':18,'struck':0,'number':50,'place':1,'hand':'hand:4'},"
      "{'left':1,'limit':1,'at':0,'struck':0,'number':-1,'place':1,'hand':'hand:6'}],"
      "'order':[{'rank':1,'hand':'hand:3'},{'rank':2,'hand':'hand:1'},{'rank':3,'hand':'hand:2'},"
      "{'rank':4,'hand':'hand:5'},{'rank':5,'hand':'hand:4'},{'rank':6,'hand':'hand:6'}],"
      "'officers':[1,2]}");
  redo (f);
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1'}");
  for (gint64 n = 1; n <= 6; n++)
    g_assert_cmpint (order_scene_settled (f, n), ==, order[n - 1]);
  tonti_fixture_verify (f);
}

/* What was drawn in front of everybody is not changed afterwards. */
static void
test_list_stays (void)
{
  static const gint64 order[] = { 3, 1, 2, 5, 4, 6 };
  g_autoptr (TontiFixture) f = order_scene_new ("drawn", 6, 1);

  tonti_fixture_apply (f, WHOLE);
  tonti_fixture_refuse (f, WHOLE, "already-drawn");
  tonti_fixture_refuse (f, "{'do':'order.set','pool':'pool:1','order':'fixed'}", "already-drawn");
  tonti_fixture_refuse (f, "{'do':'hand.add','pool':'pool:1','member':6}", "already-drawn");
  tonti_fixture_refuse (f, "{'do':'member.add','name':'Encore','hands':1}", "already-drawn");
  tonti_fixture_refuse (f, "{'do':'member.undo','members':[6],'reason':'erreur'}", "already-drawn");
  tonti_fixture_refuse (
      f,
      "{'do':'pool.order','pool':'pool:1','hands':['hand:1','hand:2','hand:3','hand:4','hand:5',"
      "'hand:6']}",
      "already-drawn");
  assert_ranks (f, order, 6);
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1'}");
  tonti_fixture_refuse (f, WHOLE, "not-by-lot");
  tonti_fixture_verify (f);
}

/* Two sizes of the lots: who is drawn late receives the larger one. */
static void
test_list_with_sizes (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("drawn", 6, 1);

  tonti_fixture_apply (f, WHOLE);
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','uneven':'sizes',"
                          "'sizes':[5000,5000,6000,6000,7000,7000]}");
  g_assert_cmpint (order_scene_turn (f, 1).hand, ==, 3);
  g_assert_cmpint (order_scene_turn (f, 1).amount, ==, 5000);
  g_assert_cmpint (order_scene_turn (f, 6).hand, ==, 6);
  g_assert_cmpint (order_scene_turn (f, 6).amount, ==, 7000);
  tonti_fixture_verify (f);
}

/* 1,001 figures are too many for a pencil. */
static void
refuse_long (TontiFixture *f)
{
  g_autoptr (GString) request = g_string_new ("{'do':'draw.hold','officers':[1,2],'calls':[");

  for (int i = 0; i < 91; i++)
    g_string_append (request, "{'text':'37182649501'},");
  g_string_append (request, "{'text':'—'}]}");
  tonti_fixture_refuse (f, request->str, "long-seed");
}

static void
test_list_refusals (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("drawn", 6, 1);

  tonti_fixture_refuse (f, "{'do':'draw.hold','calls':[{'text':'3718 264 95'}],'officers':[1,2]}",
                        "short-seed");
  refuse_long (f);
  tonti_fixture_refuse (f, "{'do':'draw.hold','calls':[],'officers':[1,2]}", "short-seed");
  tonti_fixture_refuse (f, "{'do':'draw.hold','calls':[{'text':'3718264950'}],'officers':[1,1]}",
                        "two-officers");
  tonti_fixture_apply (f, "{'do':'pool.add','name':'Petit tour','contribution':500}");
  tonti_fixture_apply (f, "{'do':'order.set','pool':'pool:2','order':'drawn'}");
  tonti_fixture_refuse (f, WHOLE, "which-pool");
  tonti_fixture_refuse (f, "{'do':'draw.hold','pool':'pool:2'," ORDER_SCENE_CALLS "}", "no-hands");
  tonti_fixture_apply (f, "{'do':'pool.add','name':'Autre tour','contribution':500}");
  tonti_fixture_refuse (f, "{'do':'draw.hold','pool':'pool:3'," ORDER_SCENE_CALLS "}",
                        "not-by-lot");
  g_assert_cmpint (tonti_scene_last (f, "draw/1"), ==, 0);
}

/* Hand 17 of the group of Thiès is held by two: it is drawn as one. */
static void
test_list_of_thirty (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample_late ();
  json_auto_t *body = NULL;

  tonti_fixture_apply (f, "{'do':'order.set','pool':'pool:1','order':'drawn'}");
  tonti_fixture_apply (f, WHOLE);
  redo (f);
  body = tonti_scene_body (f, tonti_scene_last (f, "draw/1"));
  g_assert_cmpuint (json_array_size (json_object_get (body, "order")), ==, 31);
  g_assert_cmpint (json_integer_value (json_object_get (body, "width")), ==, 3);
  tonti_fixture_apply (
      f, "{'do':'pool.start','pool':'pool:1','first_meeting':1,'late_holders':'owe'}");
  order_scene_check_places (f);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/draw-list/whole-list", test_list);
  g_test_add_func ("/book/draw-list/what-was-drawn-stays", test_list_stays);
  g_test_add_func ("/book/draw-list/sizes-of-lots-stay", test_list_with_sizes);
  g_test_add_func ("/book/draw-list/refusals", test_list_refusals);
  g_test_add_func ("/book/draw-list/thirty-one-hands", test_list_of_thirty);
  return g_test_run ();
}
