// SPDX-License-Identifier: GPL-3.0-or-later
#include "box-scene.h"
#include "tonti-box-money.h"

/* The auction box shared at the end of the round: by hands, by months, before its time. */

#define OFFICERS "'officers':[1,2],'discharge':{'how':'signature'}"

static void
assert_box (TontiFixture *f, gint64 in, gint64 out)
{
  TontiBoxMoney money = tonti_box_money_get (f->book, 1);

  g_assert_cmpint (money.in, ==, in);
  g_assert_cmpint (money.out, ==, out);
  box_scene_check (f);
}

static gint64
part (TontiFixture *f, gint64 member)
{
  return -tonti_scene_balance_of (f, "box-share", member, "pool:1");
}

static void
test_shared_by_hand (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (10000, "", FALSE);

  tonti_fixture_refuse (f, "{'do':'box.share','officers':[1,2]}", "round-runs");
  tonti_fixture_refuse (f, "{'do':'box.pay','all':true," OFFICERS "}", "nothing-owed");
  for (int n = 1; n <= 6; n++)
    {
      order_scene_gather (f, n);
      order_scene_end (f, n);
    }
  tonti_fixture_set_day (f, "2025-06-20");
  tonti_fixture_apply (f, "{'do':'box.share','officers':[1,2]}");
  for (gint64 member = 1; member <= 6; member++)
    g_assert_cmpint (part (f, member), ==, 1665);
  assert_box (f, 10000 - 6 * 1665, 0);
  tonti_fixture_refuse (f, "{'do':'box.pay'," OFFICERS "}", "no-member");
  tonti_fixture_apply (f, "{'do':'box.pay','member':3," OFFICERS "}");
  tonti_fixture_apply (f, "{'do':'box.pay','all':true," OFFICERS "}");
  g_assert_cmpint (json_integer_value (json_object_get (f->answer, "paid")), ==, 5 * 1665);
  g_assert_cmpint (tonti_scene_balance (f, "box-share"), ==, 0);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 10000 - 6 * 1665);
  tonti_fixture_refuse (f, "{'do':'box.pay','member':3," OFFICERS "}", "nothing-owed");
  tonti_fixture_verify (f);
}

/* Members paid 1 000 a meeting for six meetings, number 6 one month late each time: 4 January,
 * 1 February, 1 and 29 March, 26 April, 24 May; closing in June. */
static void
test_shared_by_time (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (100000,
                                              "{'rule':'box-share','value':'time'},"
                                              "{'rule':'box-base','value':1000},",
                                              FALSE);

  for (int n = 1; n <= 6; n++)
    {
      order_scene_gather (f, n);
      order_scene_end (f, n);
    }
  tonti_fixture_set_day (f, "2025-06-20");
  tonti_fixture_apply (f, "{'do':'box.share','officers':[1,2]}");
  /* 5 + 4 + 3 + 3 + 2 + 1 = 18 for everybody: 100 000 / 6 in coins of 5. */
  g_assert_cmpint (part (f, 1), ==, 16670);
  g_assert_cmpint (part (f, 6), ==, 16665);
  assert_box (f, 0, 0);
  tonti_fixture_verify (f);
}

/* By decision, while a loan is out: only what is in the box. */
static void
test_shared_early (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (50000, "", FALSE);

  tonti_fixture_apply (f, "{'do':'box.lend','member':3,'amount':20000," OFFICERS "}");
  tonti_fixture_apply (f, "{'do':'box.share','reason':'Tabaski','officers':[1,2]}");
  g_assert_cmpint (part (f, 1), ==, 5000);
  assert_box (f, 0, 20000);
  tonti_fixture_set_day (f, "2025-03-04");
  tonti_fixture_apply (f, "{'do':'receive','member':3,'items':{'loans':20800}}");
  assert_box (f, 20800, 0);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/box-shares/by-hand", test_shared_by_hand);
  g_test_add_func ("/box-shares/by-time", test_shared_by_time);
  g_test_add_func ("/box-shares/early", test_shared_early);
  return g_test_run ();
}
