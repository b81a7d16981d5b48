// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-bar.h"
#include "tonti-fine-store.h"
#include "tonti-scene.h"

/* Penalties for missed contributions: proposed, decided before the closing, more after one's turn
 * than before. */

static TontiFixture *
make (void)
{
  TontiFixture *f = tonti_fixture_sample ();

  tonti_fixture_apply (f, "{'do':'rule.set','pool':'pool:1','rules':[{'rule':'penalty-before',"
                          "'value':'15%'},{'rule':'penalty-after','value':'20%'}],"
                          "'officers':[1,2]}");
  return f;
}

/* Member 29 misses before her turn: 15 % of 5 000; member 1 after hers: 20 %. */
static void
test_charge (void)
{
  g_autoptr (TontiFixture) f = make ();
  const json_t *answer;
  g_auto (TontiFineRow) fine = { 0 };

  tonti_scene_play (f, 1);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':29,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':1,'of':'pool:1','amount':0}");
  tonti_scene_all_present (f);
  tonti_scene_count (f, tonti_scene_expected (f));
  tonti_fixture_refuse (f, "{'do':'meeting.close','officers':[1,2]}", "penalty-undecided");
  answer = tonti_fixture_apply (f, "{'do':'penalty.charge'}");
  g_assert_cmpint (json_integer_value (json_object_get (answer, "total")), ==, 750 + 1000);
  tonti_fixture_refuse (f, "{'do':'penalty.charge'}", "no-penalty");
  tonti_fixture_apply (f, "{'do':'penalty.waive','member':29,'reason':'deuil'}");
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  g_assert_cmpint (tonti_scene_balance (f, "fines-due"), ==, 1000);
  g_assert_true (tonti_fine_get (tonti_fixture_db (f), 1, &fine));
  g_assert_cmpint (fine.member, ==, 1);
  g_assert_cmpint (fine.amount, ==, 1000);
  g_assert_cmpstr (fine.kind, ==, "missed");
  g_assert_cmpint (tonti_scene_last (f, "waiver/1"), >, 0);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

/* Who pays in time after all owes no penalty; one whose lot is entered is served. */
static void
test_follows (void)
{
  g_autoptr (TontiFixture) f = make ();
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':29,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':30,'of':'pool:1','amount':3000}");
  answer = tonti_fixture_apply (f, "{'do':'penalty.charge'}");
  g_assert_cmpint (json_integer_value (json_object_get (answer, "total")), ==, 750 + 300);
  tonti_fixture_apply (f, "{'do':'due.set','member':29,'of':'pool:1','amount':5000}");
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "fines-due"), ==, 300);
  tonti_fixture_verify (f);
}

/* Behind with one contribution she brings a whole one at each meeting: it goes to the oldest, and
 * she has failed once. Less than a whole one fails by the rest. */
static void
test_once (void)
{
  g_autoptr (TontiFixture) f = make ();
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':29,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'penalty.charge'}");
  tonti_scene_close (f);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':29,'of':'pool:1','amount':5000}");
  tonti_fixture_refuse (f, "{'do':'penalty.charge'}", "no-penalty");
  tonti_fixture_apply (f, "{'do':'due.set','member':29,'of':'pool:1','amount':3000}");
  answer = tonti_fixture_apply (f, "{'do':'penalty.charge'}");
  g_assert_cmpint (json_integer_value (json_object_get (answer, "total")), ==, 300);
  tonti_fixture_apply (f, "{'do':'due.set','member':29,'of':'pool:1','amount':5000}");
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "fines-due"), ==, 750);
  tonti_fixture_verify (f);
}

/* Two hands in one pot: one contribution brought for the older dues covers one of them. */
static void
test_two_hands (void)
{
  g_autoptr (TontiFixture) f = make ();
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':11,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'penalty.charge'}");
  tonti_scene_close (f);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':11,'of':'pool:1','amount':5000}");
  answer = tonti_fixture_apply (f, "{'do':'penalty.charge'}");
  g_assert_cmpint (json_integer_value (json_object_get (answer, "total")), ==, 750);
  tonti_fixture_apply (f, "{'do':'due.set','member':11,'of':'pool:1','amount':10000}");
  tonti_fixture_refuse (f, "{'do':'penalty.charge'}", "no-penalty");
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "fines-due"), ==, 1500);
}

static void
test_without (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':29,'of':'pool:1','amount':0}");
  tonti_fixture_refuse (f, "{'do':'penalty.charge'}", "no-penalty");
  tonti_fixture_refuse (f, "{'do':'penalty.waive','member':29,'reason':'deuil'}", "no-penalty");
  tonti_fixture_refuse (f, "{'do':'penalty.waive','member':29,'reason':'x','officers':[1,1]}",
                        "two-officers");
  tonti_scene_close (f);
  tonti_fixture_refuse (f, "{'do':'penalty.charge'}", "no-open-meeting");
  tonti_fixture_verify (f);
}

static void
check_out (TontiFixture *f, gint64 member, TontiBar bar, gboolean out)
{
  g_autoptr (TontiBarred) barred = tonti_barred_new (f->book);

  g_assert_cmpint (tonti_barred_is_out (barred, member, bar, 0), ==, out);
}

/* Arrears leave out of loans unless the group decides otherwise, of votes only when it does. */
static void
test_bars (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':29,'of':'pool:1','amount':0}");
  check_out (f, 29, TONTI_BAR_LOAN, FALSE); /* not yet */
  tonti_scene_close (f);
  check_out (f, 29, TONTI_BAR_LOAN, TRUE);
  check_out (f, 29, TONTI_BAR_VOTE, FALSE);
  check_out (f, 29, TONTI_BAR_DRAW, FALSE); /* nothing is drawn */
  check_out (f, 28, TONTI_BAR_LOAN, FALSE);
  tonti_fixture_set_day (f, "2025-01-05");
  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'arrears-bar-loan','value':false},"
                          "{'rule':'arrears-bar-vote','value':true}],'officers':[1,2]}");
  tonti_scene_open (f, 2);
  check_out (f, 29, TONTI_BAR_LOAN, FALSE);
  check_out (f, 29, TONTI_BAR_VOTE, TRUE);
  tonti_fixture_apply (f, "{'do':'receive','member':29,'items':{'pool:1':5000}}");
  check_out (f, 29, TONTI_BAR_VOTE, FALSE); /* typed is paid */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/penalties/charged-or-waived-before-the-closing", test_charge);
  g_test_add_func ("/book/penalties/follow-what-is-entered", test_follows);
  g_test_add_func ("/book/penalties/once-for-one-contribution-missed", test_once);
  g_test_add_func ("/book/penalties/each-hand-for-itself", test_two_hands);
  g_test_add_func ("/book/penalties/nothing-without-a-rule", test_without);
  g_test_add_func ("/book/penalties/arrears-leave-out", test_bars);
  return g_test_run ();
}
