// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-scene.h"
#include "tonti-turn-store.h"

/* Hands that change places in the calendar: 31 hands, two lots a meeting, hand n at turn n. */

static TontiTurnRow
get_turn (TontiFixture *f, gint64 n)
{
  TontiTurnRow row;

  g_assert_true (tonti_turn_get (tonti_fixture_db (f), 1, n, &row));
  return row;
}

static void
assert_row (const json_t *rows, gsize i, gint64 n, gint64 meeting, const char *hand)
{
  const json_t *row = json_array_get (rows, i);

  g_assert_cmpint (json_integer_value (json_object_get (row, "n")), ==, n);
  g_assert_cmpint (json_integer_value (json_object_get (row, "meeting")), ==, meeting);
  g_assert_cmpstr (json_string_value (json_object_get (row, "hand")), ==, hand);
}

static gint64
sum_dues (TontiFixture *f)
{
  return tonti_db_get_int (tonti_fixture_db (f), "SELECT coalesce(sum(amount), 0) FROM due", 0);
}

/* Hand 9 (meeting 5) goes to meeting 8 in the place of hand 16, which comes earlier. */
static void
test_swap (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer = tonti_fixture_apply (
      f, "{'do':'turn.swap','hand':'hand:9','with':'hand:16','consent':[9,16],'officers':[1,2],"
         "'reason':'Mariage en juin'}");
  json_auto_t *body = NULL;

  assert_row (json_object_get (answer, "before"), 0, 9, 5, "hand:9");
  assert_row (json_object_get (answer, "before"), 1, 16, 8, "hand:16");
  assert_row (json_object_get (answer, "turns"), 0, 9, 5, "hand:16");
  assert_row (json_object_get (answer, "turns"), 1, 16, 8, "hand:9");
  g_assert_cmpint (get_turn (f, 9).hand, ==, 16);
  g_assert_cmpint (get_turn (f, 9).meeting, ==, 5);
  g_assert_cmpint (get_turn (f, 16).hand, ==, 9);
  g_assert_cmpint (get_turn (f, 16).meeting, ==, 8);
  body = tonti_scene_body (f, tonti_scene_last (f, "swap/1"));
  g_assert_cmpuint (json_array_size (json_object_get (body, "consent")), ==, 2);
  g_assert_cmpstr (json_string_value (json_object_get (body, "reason")), ==, "Mariage en juin");
  g_assert_null (json_object_get (body, "lines"));
  tonti_fixture_verify (f);
}

/* What is due does not change, and who came forward receives the lot of that turn. */
static void
test_meeting (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  gint64 dues;

  tonti_scene_play (f, 1);
  dues = sum_dues (f);
  tonti_fixture_apply (
      f, "{'do':'turn.swap','hand':'hand:3','with':'hand:31','consent':[3,11],'officers':[1,2]}");
  g_assert_cmpint (sum_dues (f), ==, dues);
  tonti_scene_play (f, 2);
  g_assert_cmpint (get_turn (f, 3).hand, ==, 31);
  g_assert_cmpstr (get_turn (f, 3).state, ==, "served");
  g_assert_cmpstr (get_turn (f, 31).state, ==, "planned");
  tonti_fixture_refuse (
      f, "{'do':'turn.swap','hand':'hand:31','with':'hand:5','consent':[5,11],'officers':[1,2]}",
      "hand-served");
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

/* Three lots of two sizes: the size stays with the turn. */
static void
test_sizes (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();

  tonti_fixture_apply (f, "{'do':'pool.add','name':'Tour','contribution':1000,'lots':2}");
  for (int i = 1; i <= 3; i++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'Membre %d','hands':1}", i);
  tonti_fixture_apply (f, "{'do':'officer.name','member':1,'role':'chair'}");
  tonti_fixture_apply (f, "{'do':'officer.name','member':2,'role':'treasurer'}");
  tonti_fixture_apply (f, "{'do':'meeting.plan','start':'2025-01-04','count':3}");
  tonti_fixture_refuse (
      f, "{'do':'turn.swap','hand':'hand:1','with':'hand:3','consent':[1,3],'officers':[1,2]}",
      "no-turn");
  tonti_fixture_apply (
      f, "{'do':'pool.start','pool':'pool:1','uneven':'sizes','sizes':[1500,1500,3000]}");
  tonti_fixture_apply (
      f, "{'do':'turn.swap','hand':'hand:1','with':'hand:3','consent':[3,1],'officers':[1,2]}");
  g_assert_cmpint (get_turn (f, 1).hand, ==, 3);
  g_assert_cmpint (get_turn (f, 1).amount, ==, 1500);
  g_assert_cmpint (get_turn (f, 3).hand, ==, 1);
  g_assert_cmpint (get_turn (f, 3).amount, ==, 3000);
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_refuse (
      f, "{'do':'turn.swap','hand':'hand:9','with':'hand:9','consent':[9],'officers':[1,2]}",
      "same-hand");
  tonti_fixture_refuse (
      f, "{'do':'turn.swap','hand':'hand:9','with':'hand:16','consent':[9],'officers':[1,2]}",
      "no-consent");
  g_assert_nonnull (strstr (tonti_fixture_message (f, "no-consent"), "16"));
  tonti_fixture_refuse (
      f, "{'do':'turn.swap','hand':'hand:9','with':'hand:16','consent':[9,16,20],'officers':[1,2]}",
      "not-holder");
  /* Hand 17 is held by two, and both agree or nothing changes. */
  tonti_fixture_refuse (
      f, "{'do':'turn.swap','hand':'hand:9','with':'hand:17','consent':[9,17],'officers':[1,2]}",
      "no-consent");
  tonti_fixture_apply (f, "{'do':'turn.swap','hand':'hand:9','with':'hand:17',"
                          "'consent':[9,17,18],'officers':[1,2]}");
  tonti_fixture_refuse (
      f, "{'do':'turn.swap','hand':'hand:9','with':'hand:16','consent':[9,16],'officers':[1,1]}",
      "two-officers");
  tonti_fixture_apply (f, "{'do':'pool.add','name':'Petit tour','contribution':1000}");
  tonti_fixture_apply (f, "{'do':'hand.add','pool':'pool:2','member':1}");
  tonti_fixture_refuse (
      f, "{'do':'turn.swap','hand':'hand:9','with':'hand:32','consent':[9,1],'officers':[1,2]}",
      "other-pool");
}

/* A lot that is entered cannot move; one that was taken back does not come again for the hand that
 * is there now. */
static void
test_open_meeting (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *body = NULL;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:1','officers':[1,2],"
                          "'discharge':{'how':'signature'}}");
  tonti_fixture_refuse (
      f, "{'do':'turn.swap','hand':'hand:1','with':'hand:9','consent':[1,9],'officers':[1,2]}",
      "lot-entered");
  tonti_fixture_refuse (
      f, "{'do':'turn.swap','hand':'hand:9','with':'hand:1','consent':[1,9],'officers':[1,2]}",
      "lot-entered");
  tonti_fixture_apply (f, "{'do':'lot.unset','hand':'hand:1'}");
  tonti_fixture_apply (
      f, "{'do':'turn.swap','hand':'hand:1','with':'hand:9','consent':[1,9],'officers':[1,2]}");
  body = tonti_scene_body (f, tonti_scene_last (f, "swap/1"));
  g_assert_cmpint (json_integer_value (json_object_get (body, "meeting")), ==, 1);
  tonti_fixture_apply (f, "{'do':'undo'}"); /* of due.fill: both gestures of the lot are settled */
  tonti_fixture_apply (f, "{'do':'redo'}");
  tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:9','officers':[1,2],"
                          "'discharge':{'how':'signature'}}");
  tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:2','officers':[1,2],"
                          "'discharge':{'how':'signature'}}");
  tonti_scene_close (f);
  g_assert_cmpint (get_turn (f, 1).hand, ==, 9);
  g_assert_cmpstr (get_turn (f, 1).state, ==, "served");
  g_assert_cmpstr (get_turn (f, 9).state, ==, "planned");
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/swaps/swap", test_swap);
  g_test_add_func ("/swaps/meeting", test_meeting);
  g_test_add_func ("/swaps/sizes", test_sizes);
  g_test_add_func ("/swaps/refusals", test_refusals);
  g_test_add_func ("/swaps/open-meeting", test_open_meeting);
  return g_test_run ();
}
