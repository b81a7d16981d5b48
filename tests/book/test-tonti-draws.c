// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw-redo.h"
#include "order-scene.h"
#include "tonti-order-store.h"

/* Drawing at each meeting. With what these tests call out, 3718264950, the row goes on 0890803450
 * 8798837958: six hands are drawn at places 3, 1, 1, 2, 1, 1 of those left. */

static void
redo (TontiFixture *f)
{
  json_auto_t *body = tonti_scene_body (f, tonti_scene_last (f, "draw/1"));

  draw_redo (body);
}

#define AT_MEETING "{'do':'draw.hold'," ORDER_SCENE_CALLS "}"

/* Hand 3 comes first; hand 1, which stood there, waits at the turn that hand 3 leaves. */
static void
test_each (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("draw-each", 6, 1);

  for (gint64 n = 1; n <= 6; n++)
    g_assert_false (order_scene_turn (f, n).settled);
  order_scene_gather (f, 1);
  tonti_fixture_refuse (f,
                        "{'do':'lot.pay','hand':'hand:1','officers':[1,2],'discharge':"
                        "{'how':'signature'}}",
                        "not-settled");
  tonti_fixture_apply (f, AT_MEETING);
  order_scene_assert_body (
      f, "draw/1",
      "{'pool':'pool:1','calls':[{'member':1,'text':'3718 264'},{'text':'950'}],"
      "'procedure':'chain/1','list':['hand:1','hand:2','hand:3','hand:4','hand:5','hand:6'],"
      "'left_out':[],'row':'371826495008','called':10,'width':2,'steps':["
      "{'left':6,'limit':96,'at':10,'struck':0,'number':8,'place':3,'hand':'hand:3'}],"
      "'turns':[{'n':1,'meeting':1,'amount':6000,'hand':'hand:3','settled':true,'drawn':true},"
      "{'n':3,'meeting':3,'amount':6000,'hand':'hand:1','settled':false}],"
      "'officers':[1,2],'meeting':1}");
  redo (f);
  g_assert_cmpint (order_scene_settled (f, 1), ==, 3);
  g_assert_cmpint (order_scene_settled (f, 3), ==, 0);
  tonti_fixture_refuse (f, AT_MEETING, "nothing-to-draw");
  order_scene_end (f, 1);
  for (int n = 2; n <= 6; n++)
    order_scene_play (f, n);
  order_scene_check_end (f);
}

static void
test_awards (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("draw-each", 6, 2);
  g_autoptr (GArray) rows = NULL;
  const TontiAwardRow *row;

  order_scene_gather (f, 1);
  tonti_fixture_apply (f, AT_MEETING);
  rows = tonti_award_list (tonti_fixture_db (f), 1);
  g_assert_cmpuint (rows->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      row = &g_array_index (rows, TontiAwardRow, i);
      g_assert_cmpint (row->n, ==, i + 1);
      g_assert_cmpint (row->hand, ==, order_scene_turn (f, i + 1).hand);
      g_assert_cmpint (row->meeting, ==, 1);
      g_assert_cmpint (row->seq, ==, tonti_scene_last (f, "draw/1"));
      g_assert_cmpint (row->votes_for, ==, -1);
      g_assert_cmpstr (row->how, ==, "draw");
    }
}

static void
assert_left_out (TontiFixture *f, const char *expected)
{
  g_autofree char *text = json_dumps (json_object_get (f->answer, "left_out"), JSON_COMPACT);

  g_strdelimit (text, "\"", '\'');
  g_assert_cmpstr (text, ==, expected);
}

/* Hand 2 owes the first meeting, 4 is excused, 5 comes through somebody, 6 comes late. */
static void
test_who_takes_part (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("draw-each", 6, 1);

  tonti_scene_open (f, 1);
  tonti_scene_all_present (f);
  tonti_fixture_apply (f, "{'do':'due.fill','members':[1,3,4,5,6]}");
  order_scene_draw (f, "3718264950");
  tonti_scene_close (f);
  tonti_scene_open (f, 2);
  tonti_fixture_refuse (f, AT_MEETING, "nobody-to-draw");
  tonti_fixture_apply (f, "{'do':'presence.set','members':[1,2,3],'presence':'present'}");
  tonti_fixture_apply (f, "{'do':'presence.set','member':4,'presence':'excused'}");
  tonti_fixture_apply (
      f, "{'do':'presence.set','member':5,'presence':'represented','proxy':'Son fils'}");
  tonti_fixture_apply (f, "{'do':'presence.set','member':6,'presence':'late'}");
  order_scene_draw (f, "0000000000");
  assert_left_out (f, "[{'why':'arrears','hand':'hand:2'},{'why':'absent','hand':'hand:4'}]");
  g_assert_cmpint (order_scene_settled (f, 2), ==, 1);
  redo (f);
  tonti_fixture_verify (f);
}

/* Without the two conditions everybody is drawn; what is typed at the meeting counts at once. */
static void
test_conditions (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("draw-each", 6, 2);

  tonti_scene_open (f, 1);
  tonti_scene_close (f);
  tonti_scene_open (f, 2);
  tonti_fixture_refuse (f, AT_MEETING, "nobody-to-draw");
  tonti_fixture_apply (f, "{'do':'presence.set','members':[4,5],'presence':'present'}");
  tonti_fixture_refuse (f, AT_MEETING, "nobody-to-draw");
  tonti_fixture_apply (f, "{'do':'due.set','member':4,'of':'pool:1','amount':2000}");
  tonti_fixture_apply (f, AT_MEETING);
  g_assert_cmpint (order_scene_settled (f, 1), ==, 4);
  g_assert_cmpint (order_scene_settled (f, 2), ==, 0);
  tonti_fixture_apply (f, "{'do':'order.set','pool':'pool:1','order':'draw-each',"
                          "'needs_paid_up':false}");
  tonti_fixture_apply (f, AT_MEETING);
  g_assert_cmpint (order_scene_settled (f, 2), ==, 5);
  tonti_fixture_apply (f, "{'do':'order.set','pool':'pool:1','order':'draw-each',"
                          "'needs_present':false}");
  tonti_fixture_apply (f, AT_MEETING);
  assert_left_out (f, "[]");
  g_assert_cmpint (order_scene_settled (f, 4), >, 0);
  order_scene_check_places (f);
  tonti_fixture_verify (f);
}

static void
test_each_refusals (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("draw-each", 6, 1);

  tonti_fixture_refuse (f, AT_MEETING, "not-by-lot");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1'}");
  tonti_fixture_refuse (f, AT_MEETING, "no-open-meeting");
  order_scene_gather (f, 1);
  tonti_fixture_refuse (f, "{'do':'draw.hold','calls':[{'text':'—'}],'officers':[1,2]}",
                        "short-seed");
  tonti_fixture_refuse (f,
                        "{'do':'draw.hold','calls':[{'member':99,'text':'3718264950'}],"
                        "'officers':[1,2]}",
                        "unknown-member");
  tonti_fixture_apply (f, "{'do':'order.set','pool':'pool:1','order':'choice'}");
  tonti_fixture_refuse (f, AT_MEETING, "not-by-lot");
  g_assert_cmpint (tonti_scene_last (f, "draw/1"), ==, 0);
}

/* A turn that nobody drew is drawn at the next meeting, before that one's own. */
static void
test_left_over (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("draw-each", 6, 1);

  order_scene_gather (f, 1);
  tonti_scene_close (f);
  order_scene_gather (f, 2);
  tonti_fixture_apply (f, AT_MEETING);
  g_assert_cmpint (order_scene_settled (f, 1), ==, 3);
  g_assert_cmpint (order_scene_settled (f, 2), ==, 1);
  g_assert_cmpint (order_scene_settled (f, 3), ==, 0);
  tonti_fixture_apply (f, "{'do':'lot.pay','pool':'pool:1','turn':1,'reason':'non tiré',"
                          "'officers':[1,2],'discharge':{'how':'signature'}}");
  order_scene_end (f, 2);
  for (int n = 3; n <= 6; n++)
    order_scene_play (f, n);
  order_scene_check_end (f);
}

/* A missed meeting takes its turn along, drawn or not. */
static void
test_missed (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("draw-each", 6, 1);

  order_scene_play (f, 1);
  tonti_fixture_apply (f, "{'do':'meeting.miss','meeting':2,'then':'skip','reason':'pluie'}");
  g_assert_cmpint (order_scene_turn (f, 2).meeting, ==, 3);
  g_assert_cmpint (order_scene_settled (f, 2), ==, 0);
  for (int n = 3; n <= 7; n++)
    order_scene_play (f, n);
  order_scene_check_end (f);
}

/* Seven hands, two lots: the box advances what the last meeting brings back. */
static void
test_box_advances (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("draw-each", 7, 2);

  tonti_fixture_apply (f, "{'do':'fund.set','name':'Solidarité','account':'social','amount':500}");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','uneven':'box-advances'}");
  for (int n = 1; n <= 4; n++)
    order_scene_play (f, n);
  order_scene_check_end (f);
}

/* Members 27 to 30 join after two meetings: their hands are not drawn before, though nobody needs
 * to be there. */
static void
test_late_holders (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample_late ();

  tonti_fixture_apply (f, "{'do':'order.set','pool':'pool:1','order':'draw-each',"
                          "'needs_present':false,'needs_paid_up':false}");
  tonti_fixture_apply (
      f, "{'do':'pool.start','pool':'pool:1','first_meeting':1,'late_holders':'owe'}");
  tonti_scene_open (f, 1);
  order_scene_draw (f, "3718264950");
  assert_left_out (f, "[{'why':'absent','hand':'hand:26'},{'why':'absent','hand':'hand:27'},"
                      "{'why':'absent','hand':'hand:28'},{'why':'absent','hand':'hand:29'}]");
  redo (f);
  tonti_scene_close (f);
  for (int n = 2; n <= 3; n++)
    {
      tonti_scene_open (f, n);
      if (n == 3)
        break;
      tonti_scene_close (f);
    }
  order_scene_draw (f, "3718264950");
  assert_left_out (f, "[]");
  redo (f);
  order_scene_check_places (f);
  tonti_fixture_verify (f);
}

/* Half a hand: one of the two who is there is enough, one who owes keeps it out. */
static void
test_half_hands (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("draw-each", 6, 1);

  tonti_fixture_apply (f, "{'do':'hand.give','hand':'hand:6','holders':["
                          "{'member':5,'numerator':1,'denominator':2},"
                          "{'member':6,'numerator':1,'denominator':2}],'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'hand.give','hand':'hand:1','holders':["
                          "{'member':1,'numerator':1,'denominator':2},"
                          "{'member':5,'numerator':1,'denominator':2}],'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1'}");
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'presence.set','members':[6],'presence':'present'}");
  order_scene_draw (f, "3718264950");
  g_assert_cmpint (order_scene_settled (f, 1), ==, 6);
  tonti_fixture_apply (f, "{'do':'due.fill','members':[1,2,3,4,6]}");
  tonti_scene_close (f);
  tonti_scene_open (f, 2);
  tonti_scene_all_present (f);
  order_scene_draw (f, "3718264950");
  assert_left_out (f, "[{'why':'arrears','hand':'hand:1'},{'why':'arrears','hand':'hand:5'}]");
  tonti_fixture_verify (f);
}

/* Who was served before the book began is not drawn again. */
static void
test_take_over (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("draw-each", 6, 1);
  json_auto_t *body = NULL;

  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','served':[{'hand':'hand:3'},"
                          "{'hand':'hand:5'}]}");
  g_assert_cmpint (order_scene_settled (f, 1), ==, 3);
  g_assert_cmpint (order_scene_settled (f, 2), ==, 5);
  g_assert_cmpint (order_scene_settled (f, 3), ==, 0);
  order_scene_gather (f, 1);
  tonti_fixture_apply (f, AT_MEETING);
  body = tonti_scene_body (f, tonti_scene_last (f, "draw/1"));
  g_assert_cmpuint (json_array_size (json_object_get (body, "list")), ==, 4);
  g_assert_cmpint (order_scene_settled (f, 3), !=, 3);
  g_assert_cmpint (order_scene_settled (f, 3), !=, 5);
  order_scene_check_places (f);
  tonti_fixture_verify (f);
}

/* Who leaves gives the hand away; it is drawn for who holds it now. */
static void
test_leaver (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("draw-each", 6, 1);

  tonti_fixture_apply (f, "{'do':'hand.give','hand':'hand:6','member':1,'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'member.leave','member':6,'reason':'déménage'}");
  for (int n = 1; n <= 6; n++)
    order_scene_play (f, n);
  order_scene_check_end (f);
}

/* The same request twice draws once. */
static void
test_sent_again (void)
{
  static const char REQUEST[]
      = "{'do':'draw.hold','key':'000000000000000000000000000000aa'," ORDER_SCENE_CALLS "}";
  g_autoptr (TontiFixture) f = order_scene_started ("draw-each", 6, 1);
  gint64 head;

  order_scene_gather (f, 1);
  tonti_fixture_apply (f, REQUEST);
  head = tonti_fixture_head (f);
  tonti_fixture_apply (f, REQUEST);
  g_assert_cmpint (tonti_fixture_head (f), ==, head);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/draws/at-each-meeting", test_each);
  g_test_add_func ("/book/draws/how-each-turn-came", test_awards);
  g_test_add_func ("/book/draws/who-takes-part", test_who_takes_part);
  g_test_add_func ("/book/draws/conditions", test_conditions);
  g_test_add_func ("/book/draws/refusals", test_each_refusals);
  g_test_add_func ("/book/draws/turn-left-over", test_left_over);
  g_test_add_func ("/book/draws/missed-meeting", test_missed);
  g_test_add_func ("/book/draws/box-advances", test_box_advances);
  g_test_add_func ("/book/draws/who-joins-later-is-not-drawn-before", test_late_holders);
  g_test_add_func ("/book/draws/half-hands", test_half_hands);
  g_test_add_func ("/book/draws/served-before-the-book", test_take_over);
  g_test_add_func ("/book/draws/who-left", test_leaver);
  g_test_add_func ("/book/draws/sent-again", test_sent_again);
  return g_test_run ();
}
