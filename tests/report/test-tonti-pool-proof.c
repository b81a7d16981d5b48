// SPDX-License-Identifier: GPL-3.0-or-later
#include "auction-scene.h"
#include "join-scene.h"
#include "tonti-asked.h"

/* The proof of a pot: what came in and was carried from lot to lot is what was settled of lots and
 * is still there; of every hand, what is settled, owed and to come are its lots. */

static json_t *
ask (TontiFixture *f)
{
  json_t *json = tonti_asked_report (f, "pool-calendar", &ASK_ALL);
  const json_t *row;
  size_t i;

  json_array_foreach (json_object_get (json, "proof"), i, row)
    g_assert_cmpint (tonti_asked_int (row, "received") + tonti_asked_int (row, "owed")
                         + tonti_asked_int (row, "remaining"),
                     ==, tonti_asked_int (row, "entitlement"));
  return json;
}

static void
assert_sums (TontiFixture *f, gint64 in, gint64 carried, gint64 out, gint64 left)
{
  json_auto_t *json = ask (f);

  g_assert_cmpint (tonti_asked_int (json, "paid_in"), ==, in);
  g_assert_cmpint (json_integer_value (json_object_get (json, "carried")), ==, carried);
  g_assert_cmpint (tonti_asked_int (json, "paid_out"), ==, out);
  g_assert_cmpint (tonti_asked_int (json, "left"), ==, left);
  g_assert_cmpint (in + carried - out, ==, left);
}

static void
play (TontiFixture *f, int hand, gint64 discount)
{
  order_scene_gather (f, hand);
  if (discount > 0)
    auction_scene_sell (f, hand, discount);
  else
    auction_scene_take_last (f);
  auction_scene_pay (f);
  tonti_scene_close (f);
}

/* Six hands of 10 000; each discount makes the next lot larger, and nothing is left. */
static void
test_carried (void)
{
  g_autoptr (TontiFixture) f
      = auction_scene_new (6, 10000, 1, 25, "{'rule':'auction-destination','value':'next-pot'}");
  json_auto_t *json = NULL;
  const json_t *row;

  play (f, 1, 10000);
  assert_sums (f, 60000, 10000, 60000, 10000);
  play (f, 2, 8000);
  assert_sums (f, 120000, 18000, 130000, 8000);
  play (f, 3, 5000);
  play (f, 4, 2000);
  play (f, 5, 1000);
  play (f, 6, 0);
  assert_sums (f, 360000, 26000, 386000, 0);
  json = ask (f);
  row = tonti_asked_row (json, "proof", "hand", "hand:2");
  g_assert_cmpint (tonti_asked_int (row, "entitlement"), ==, 70000);
  g_assert_cmpint (tonti_asked_int (row, "received"), ==, 70000);
  g_assert_cmpstr (tonti_asked_text (row, "state"), ==, "balanced");
  g_assert_cmpint (tonti_scene_balance (f, "pot"), ==, 0);
}

/* A payout that is taken back carries nothing. */
static void
test_carried_back (void)
{
  g_autoptr (TontiFixture) f
      = auction_scene_new (6, 10000, 1, 25, "{'rule':'auction-destination','value':'next-pot'}");

  play (f, 1, 10000);
  tonti_fixture_set_day (f, "2025-01-10");
  tonti_fixture_apply_format (
      f, "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'Erreur','officers':[1,2]}",
      tonti_scene_last (f, "payout/1"));
  assert_sums (f, 60000, 0, 0, 60000);
}

/* A discount that goes into the box leaves the pot for good. */
static void
test_box (void)
{
  g_autoptr (TontiFixture) f
      = auction_scene_new (6, 10000, 1, 25, "{'rule':'auction-destination','value':'box'}");

  play (f, 1, 10000);
  assert_sums (f, 60000, 0, 60000, 0);
}

static void
assert_hand (TontiFixture *f, const char *hand, gint64 received, gint64 owed, const char *state)
{
  json_auto_t *json = ask (f);
  const json_t *row = tonti_asked_row (json, "proof", "hand", hand);

  g_assert_cmpint (tonti_asked_int (row, "received"), ==, received);
  g_assert_cmpint (tonti_asked_int (row, "owed"), ==, owed);
  g_assert_cmpstr (tonti_asked_text (row, "state"), ==, state);
}

/* One contribution did not come: what is still owed was not received. */
static void
test_short (void)
{
  g_autoptr (TontiFixture) f = auction_scene_new (6, 10000, 1, 25, "");

  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'due.set','member':6,'of':'pool:1','amount':0}");
  auction_scene_sell (f, 1, 100);
  auction_scene_pay (f);
  tonti_scene_close (f);
  assert_sums (f, 50000, 0, 50000, 0);
  assert_hand (f, "hand:1", 50000, 10000, "served");
  order_scene_gather (f, 2);
  tonti_fixture_apply (f, "{'do':'due.set','member':6,'of':'pool:1','amount':20000}");
  join_scene_pay_owed (f);
  tonti_scene_close (f);
  assert_hand (f, "hand:1", 60000, 0, "balanced");
}

/* What goes back to who left an unserved hand is of no lot. */
static void
test_leaver (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  join_scene_play (f, 1);
  join_scene_leave (f, 1);
  join_scene_add (f, 7);
  tonti_fixture_apply (f, "{'do':'hand.join','how':'take-over','hand':'hand:5','member':7,"
                          "'consent':[5,7],'officers':[1,2]}");
  g_assert_cmpint (tonti_scene_balance_of (f, "owed", 5, "hand:5"), ==, -1000);
  assert_hand (f, "hand:5", 0, 0, "planned");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/pool-proof/carried", test_carried);
  g_test_add_func ("/report/pool-proof/carried-back", test_carried_back);
  g_test_add_func ("/report/pool-proof/box", test_box);
  g_test_add_func ("/report/pool-proof/short", test_short);
  g_test_add_func ("/report/pool-proof/leaver", test_leaver);
  return g_test_run ();
}
