// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-due-store.h"
#include "tonti-meeting-store.h"
#include "tonti-scene.h"

static void
test_dues (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (GArray) dues = NULL;
  gint64 sum = 0;

  tonti_fixture_apply (f, "{'do':'member.add','name':'Nabou Sy','joined':'2025-01-05'}");
  tonti_scene_open (f, 1);
  dues = tonti_due_list_meeting (tonti_fixture_db (f), 1);
  g_assert_cmpuint (dues->len, ==, 62); /* 30 to the fund, 30 whole hands and two halves */
  for (guint i = 0; i < dues->len; i++)
    sum += g_array_index (dues, TontiDueRow, i).amount;
  g_assert_cmpint (sum, ==, 170000);
  tonti_fixture_verify (f);
}

static void
test_order (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_set_day (f, "2025-02-01");
  tonti_fixture_refuse (f, "{'do':'meeting.open','meeting':2}", "earlier-meeting");
  tonti_fixture_refuse (f, "{'do':'meeting.open','day':'2025-02-01'}", "day-taken");
  tonti_fixture_refuse (f, "{'do':'meeting.open','meeting':77}", "unknown-subject");
  tonti_scene_open (f, 1);
  tonti_fixture_refuse (f, "{'do':'meeting.open'}", "meeting-open");
  tonti_scene_close (f);
  tonti_fixture_refuse (f, "{'do':'meeting.open','meeting':1}", "not-planned");
  tonti_fixture_refuse (f, "{'do':'meeting.open','day':'2025-01-04'}", "day-closed");
}

/* The planned day when it has come, today before it, the day given when it is given. */
static void
test_day (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_auto (TontiMeetingRow) row = { 0 };
  const json_t *answer;

  tonti_fixture_set_day (f, "2025-01-06");
  tonti_fixture_refuse (f, "{'do':'meeting.open','day':'2025-01-07'}", "day-ahead");
  tonti_fixture_refuse (
      f, "{'do':'income','account':'chairs','amount':5,'what':'x','day':'2199-01-01'}",
      "day-ahead");
  answer = tonti_fixture_apply (f, "{'do':'meeting.open'}");
  g_assert_cmpstr (json_string_value (json_object_get (answer, "day")), ==, "2025-01-04");
  g_assert_null (json_object_get (answer, "planned"));
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-01-31");
  answer = tonti_fixture_apply (f, "{'do':'meeting.open'}");
  g_assert_cmpstr (json_string_value (json_object_get (answer, "day")), ==, "2025-01-31");
  g_assert_cmpstr (json_string_value (json_object_get (answer, "planned")), ==, "2025-02-01");
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-03-05");
  tonti_fixture_apply (f, "{'do':'meeting.open','day':'2025-03-02'}");
  g_assert_true (tonti_meeting_get (tonti_fixture_db (f), 3, &row));
  g_assert_cmpstr (row.state, ==, "open");
  tonti_fixture_verify (f);
}

/* A group without a plan just meets. */
static void
test_unplanned (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  const json_t *answer;

  tonti_fixture_apply (f, "{'do':'member.add','name':'Awa','joined':'2025-01-04'}");
  answer = tonti_fixture_apply (f, "{'do':'meeting.open','place':'Thiès'}");
  g_assert_cmpint (json_integer_value (json_object_get (answer, "meeting")), ==, 1);
  g_assert_null (json_object_get (answer, "planned"));
  g_assert_cmpint (json_integer_value (json_object_get (answer, "dues")), ==, 0);
}

static void
test_takeover (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_apply (f, "{'do':'takeover.member','member':4,'dues':[{'of':'hand:4',"
                          "'amount':2500}],'confirmed':true}");
  tonti_fixture_refuse (f, "{'do':'meeting.open'}", "takeover-open");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/openings/what-everybody-owes", test_dues);
  g_test_add_func ("/book/openings/one-after-the-other", test_order);
  g_test_add_func ("/book/openings/the-day", test_day);
  g_test_add_func ("/book/openings/without-a-plan", test_unplanned);
  g_test_add_func ("/book/openings/not-before-the-take-over-is-finished", test_takeover);
  return g_test_run ();
}
