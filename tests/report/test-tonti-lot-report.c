// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-lot-report.h"

#include "tonti-scene.h"

/* Lots before they are paid: the figures are those that paying makes. */

static TontiLotReport *
read_lots (TontiFixture *f, gint64 meeting)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiLotReport *report = tonti_lot_report_make (f->book, meeting, problems);

  g_assert_nonnull (report);
  g_assert_cmpuint (tonti_problems_count (problems), ==, 0);
  return report;
}

static const TontiLot *
get_lot (const TontiLotReport *report, guint n)
{
  g_assert_cmpuint (n, <, report->lots->len);
  return &g_array_index (report->lots, TontiLot, n);
}

/* 137 500 came of 155 000: 17 500 are missing, 8 750 from each lot. */
static void
play_short (TontiFixture *f)
{
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'due.set','member':20,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':21,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':22,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':23,'of':'pool:1','amount':2500}");
}

static void
tells_a_planned_lot_before_it_is_paid (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  g_autoptr (TontiLotReport) report = read_lots (f, 1);
  const TontiLot *lot = get_lot (report, 0);

  g_assert_cmpuint (report->lots->len, ==, 2);
  g_assert_cmpint (lot->state, ==, TONTI_LOT_PLANNED);
  g_assert_cmpint (lot->voucher->gross.minor, ==, 80000);
  g_assert_cmpuint (lot->voucher->deductions->len, ==, 1);
  g_assert_cmpint (lot->voucher->net.minor, ==, 78400);
  g_assert_cmpint (lot->missing.minor, ==, 0);
  g_assert_false (lot->is_late);
}

static void
tells_what_is_missing_and_both_ways_out (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  play_short (f);
  g_autoptr (TontiLotReport) report = read_lots (f, 1);
  const TontiLotPot *pot = &g_array_index (report->pots, TontiLotPot, 0);
  const TontiLot *lot = get_lot (report, 0);

  g_assert_cmpint (pot->wanted.minor, ==, 155000);
  g_assert_cmpint (pot->came.minor, ==, 137500);
  g_assert_cmpint (lot->missing.minor, ==, 8750);
  g_assert_cmpstr (lot->policy, ==, "owe");
  g_assert_cmpint (lot->voucher->net.minor, ==, 78400 - 8750); /* when one pays what came */
  for (int way = 0; way <= TONTI_SHORT_POT_SPREAD; way++)
    g_assert_nonnull (lot->ways[way]);
  g_assert_nonnull (strstr (lot->ways[TONTI_SHORT_POT_BOX_ADVANCES], "400"));
  g_assert_nonnull (strstr (lot->ways[TONTI_SHORT_POT_SPREAD], "who are there"));
  g_assert_nonnull (strstr (lot->ways[TONTI_SHORT_POT_POSTPONE], "Wait"));
}

static void
paying_makes_the_figures_that_were_told (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  play_short (f);
  tonti_fixture_apply (f, "{'do':'lot.pay','turn':1,'short':'box-advances'}");
  g_autoptr (TontiLotReport) after = read_lots (f, 1);
  const TontiLot *lot = get_lot (after, 0);

  g_assert_cmpint (lot->state, ==, TONTI_LOT_ENTERED);
  g_assert_cmpint (get_lot (after, 1)->state, ==, TONTI_LOT_PLANNED);
  g_assert_cmpint (lot->voucher->net.minor, ==, 78400);
  g_assert_cmpint (lot->voucher->owed.minor, ==, 0);
  g_assert_cmpstr (lot->policy, ==, "box-advances");
  g_assert_cmpstr (lot->voucher->discharge, ==, "none");
}

static void
keeps_what_an_earlier_meeting_left (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  play_short (f);
  tonti_fixture_apply (f, "{'do':'lot.pay','turn':1,'short':'owe'}");
  tonti_scene_close (f);
  tonti_scene_open (f, 2);
  g_autoptr (TontiLotReport) report = read_lots (f, 2);
  g_autoptr (TontiLotReport) held = read_lots (f, 1);
  const TontiLotRest *rest = &g_array_index (report->rests, TontiLotRest, 0);

  g_assert_cmpuint (report->lots->len, ==, 3);
  g_assert_true (get_lot (report, 0)->is_late);
  g_assert_cmpint (get_lot (report, 0)->turn, ==, 2);
  g_assert_cmpint (rest->member, ==, 1);
  g_assert_cmpint (rest->owed.minor, ==, 8750);
  g_assert_cmpint (get_lot (held, 0)->state, ==, TONTI_LOT_FINAL);
  g_assert_cmpint (get_lot (held, 0)->number, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/lot/tells-a-planned-lot-before-it-is-paid",
                   tells_a_planned_lot_before_it_is_paid);
  g_test_add_func ("/report/lot/tells-what-is-missing-and-both-ways-out",
                   tells_what_is_missing_and_both_ways_out);
  g_test_add_func ("/report/lot/paying-makes-the-figures-that-were-told",
                   paying_makes_the_figures_that_were_told);
  g_test_add_func ("/report/lot/keeps-what-an-earlier-meeting-left",
                   keeps_what_an_earlier_meeting_left);
  return g_test_run ();
}
