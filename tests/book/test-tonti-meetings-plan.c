// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-due-store.h"
#include "tonti-fixture.h"
#include "tonti-meeting-store.h"
#include "tonti-turn-store.h"

static const char *
day_of (TontiFixture *f, gint64 meeting)
{
  static char iso[TONTI_DAY_ISO_SIZE];
  g_auto (TontiMeetingRow) row = { 0 };

  g_assert_true (tonti_meeting_get (tonti_fixture_db (f), meeting, &row));
  return tonti_day_to_iso (row.day, iso);
}

static const char *
state_of (TontiFixture *f, gint64 meeting)
{
  g_auto (TontiMeetingRow) row = { 0 };

  g_assert_true (tonti_meeting_get (tonti_fixture_db (f), meeting, &row));
  return row.state;
}

static guint
count_turns (TontiFixture *f, gint64 meeting)
{
  g_autoptr (GArray) turns = tonti_turn_list_meeting (tonti_fixture_db (f), meeting);

  return turns->len;
}

static void
test_plan (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();

  tonti_fixture_apply (f, "{'do':'meeting.plan','day':'2025-01-31','count':3,'rhythm':'month'}");
  g_assert_cmpstr (day_of (f, 2), ==, "2025-02-28");
  g_assert_cmpstr (day_of (f, 3), ==, "2025-03-31");
  tonti_fixture_apply (f, "{'do':'meeting.plan','start':'2025-04-05','count':2,'place':'Thiès'}");
  g_assert_cmpstr (day_of (f, 5), ==, "2025-05-03");
  tonti_fixture_verify (f);
}

static void
test_plan_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_refuse (f, "{'do':'meeting.plan','start':'2025-01-04','count':1}", "day-taken");
  tonti_fixture_refuse (f, "{'do':'meeting.plan','start':'2025-01-05','count':1}", "out-of-order");
  tonti_fixture_refuse (f, "{'do':'meeting.plan','start':'2026-04-04','count':1,'first':3}",
                        "meeting-exists");
  tonti_fixture_refuse (f, "{'do':'meeting.plan','start':'2026-04-04','count':1,'first':0}",
                        "bad-number");
  tonti_fixture_refuse (f, "{'do':'meeting.plan','start':'2026-04-04','count':0}", "bad-count");
  tonti_fixture_refuse (f, "{'do':'meeting.plan','start':'2199-12-01','count':5}", "too-far");
}

static void
test_move (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_refuse (f, "{'do':'meeting.move','meeting':6,'to':'2025-06-07'}", "missing-field");
  tonti_fixture_refuse (f, "{'do':'meeting.move','meeting':6,'to':'2025-06-21','reason':'Tabaski'}",
                        "day-taken");
  tonti_fixture_refuse (f, "{'do':'meeting.move','meeting':6,'to':'2025-06-22','reason':'Tabaski'}",
                        "out-of-order");
  tonti_fixture_refuse (f, "{'do':'meeting.move','meeting':6,'to':'2025-05-24','reason':'Tabaski'}",
                        "no-change");
  tonti_fixture_apply (f, "{'do':'meeting.move','meeting':6,'to':'2025-05-31','reason':'Tabaski'}");
  g_assert_cmpstr (day_of (f, 6), ==, "2025-05-31");
  g_assert_cmpstr (day_of (f, 7), ==, "2025-06-21");
  tonti_fixture_apply (f, "{'do':'meeting.move','meeting':7,'to':'2025-06-28','rest':'shift',"
                          "'reason':'Magal'}");
  g_assert_cmpstr (day_of (f, 7), ==, "2025-06-28");
  g_assert_cmpstr (day_of (f, 16), ==, "2026-03-07");
  tonti_fixture_verify (f);
}

/* The whole calendar moves one step; numbers and turns stay. */
static void
test_miss_shift (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_apply (f, "{'do':'meeting.miss','meeting':6,'reason':'Tabaski','then':'shift'}");
  g_assert_cmpstr (day_of (f, 5), ==, "2025-04-26");
  g_assert_cmpstr (day_of (f, 6), ==, "2025-06-21");
  g_assert_cmpstr (day_of (f, 16), ==, "2026-03-28");
  g_assert_cmpstr (state_of (f, 6), ==, "planned");
  g_assert_cmpint (tonti_meeting_get_highest (tonti_fixture_db (f)), ==, 16);
  g_assert_cmpuint (count_turns (f, 6), ==, 2);
  tonti_fixture_verify (f);
}

/* The date falls out; its lots go to the next meeting, and all others one further. */
static void
test_miss_skip (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiTurnRow turn;

  tonti_fixture_apply (f, "{'do':'meeting.miss','meeting':6,'reason':'Tabaski','then':'skip'}");
  g_assert_cmpstr (state_of (f, 6), ==, "missed");
  g_assert_cmpstr (day_of (f, 7), ==, "2025-06-21");
  g_assert_cmpstr (day_of (f, 17), ==, "2026-03-28");
  g_assert_cmpuint (count_turns (f, 6), ==, 0);
  g_assert_cmpuint (count_turns (f, 7), ==, 2);
  g_assert_cmpuint (count_turns (f, 16), ==, 2);
  g_assert_cmpuint (count_turns (f, 17), ==, 1);
  g_assert_true (tonti_turn_get (tonti_fixture_db (f), 1, 11, &turn));
  g_assert_cmpint (turn.meeting, ==, 7);
  tonti_fixture_refuse (f, "{'do':'meeting.miss','meeting':6,'reason':'x','then':'skip'}",
                        "not-planned");
  tonti_fixture_refuse (f, "{'do':'meeting.move','meeting':6,'to':'2025-06-01','reason':'x'}",
                        "not-planned");
  tonti_fixture_verify (f);
}

static gint64
paid_for (TontiFixture *f, gint64 member, gint64 meeting)
{
  g_autoptr (GArray) dues = tonti_due_list_member (tonti_fixture_db (f), member);
  gint64 paid = 0;

  for (guint i = 0; i < dues->len; i++)
    if (g_array_index (dues, TontiDueRow, i).meeting == meeting)
      paid += g_array_index (dues, TontiDueRow, i).paid;
  return paid;
}

/* What was paid ahead for a date that falls out is paid for the next one. */
static void
test_miss_paid_ahead (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_apply (f, "{'do':'receive','member':6,'items':{'pool:1':5000}}");
  g_assert_cmpint (paid_for (f, 6, 1), ==, 5000);
  tonti_fixture_apply (f, "{'do':'meeting.miss','meeting':1,'reason':'pluie','then':'skip'}");
  g_assert_cmpint (paid_for (f, 6, 1), ==, 0);
  g_assert_cmpint (paid_for (f, 6, 2), ==, 5000);
  tonti_fixture_verify (f);
}

static void
test_miss_last (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_apply (f, "{'do':'meeting.miss','meeting':16,'reason':'pluie','then':'skip'}");
  g_assert_cmpuint (count_turns (f, 17), ==, 1);
  g_assert_cmpstr (day_of (f, 17), ==, "2026-03-28");
  tonti_fixture_verify (f);
}

/* Whatever is moved and missed, days go up with numbers and no turn is lost. */
static void
test_any_moves (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  static const char *const verbs[]
      = { "'do':'meeting.miss','then':'skip'", "'do':'meeting.miss','then':'shift'" };

  for (int i = 0; i < 12; i++)
    {
      g_autoptr (GArray) planned = tonti_meeting_list (tonti_fixture_db (f), "planned");
      guint at = (guint)g_test_rand_int_range (0, (gint32)planned->len);

      tonti_fixture_apply_format (f, "{%s,'meeting':%" G_GINT64_FORMAT ",'reason':'pluie'}",
                                  verbs[g_test_rand_int_range (0, 2)],
                                  g_array_index (planned, TontiMeetingRow, at).id);
    }
  g_autoptr (GArray) planned = tonti_meeting_list (tonti_fixture_db (f), "planned");
  guint turns = 0;

  g_assert_cmpuint (planned->len, ==, 16);
  for (guint i = 0; i < planned->len; i++)
    {
      const TontiMeetingRow *row = &g_array_index (planned, TontiMeetingRow, i);

      if (i > 0)
        g_assert_cmpint (row->id, >, g_array_index (planned, TontiMeetingRow, i - 1).id);
      turns += count_turns (f, row->id);
    }
  g_assert_cmpuint (turns, ==, 31);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/meeting/plan-follows-the-rhythm", test_plan);
  g_test_add_func ("/book/meeting/plan-refuses-double-days", test_plan_refusals);
  g_test_add_func ("/book/meeting/move-leaves-the-rest-or-takes-it-along", test_move);
  g_test_add_func ("/book/meeting/miss-shifts-the-calendar", test_miss_shift);
  g_test_add_func ("/book/meeting/miss-skips-one-date", test_miss_skip);
  g_test_add_func ("/book/meeting/miss-takes-along-what-was-paid-ahead", test_miss_paid_ahead);
  g_test_add_func ("/book/meeting/miss-skips-the-last-date", test_miss_last);
  g_test_add_func ("/book/meeting/any-misses-keep-days-in-order", test_any_moves);
  return g_test_run ();
}
