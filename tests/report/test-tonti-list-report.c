// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fixture.h"
#include "tonti-report.h"

/* The lists over the sample group, before its first meeting. */

static const TontiQuery everything = { .from = { G_MININT32 }, .to = { G_MININT32 } };

static json_t *
list (TontiFixture *f, const char *name, const TontiQuery *query)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiReport) report
      = tonti_report_make (f->book, tonti_list_kinds (), name, query, problems);

  g_assert_nonnull (report);
  return tonti_report_to_json (report);
}

static const json_t *
row_of (const json_t *json, gsize n)
{
  return json_array_get (json_object_get (json, "rows"), n);
}

static void
assert_text (const json_t *row, const char *key, const char *expected)
{
  g_assert_cmpstr (json_string_value (json_object_get (row, key)), ==, expected);
}

static void
assert_int (const json_t *row, const char *key, gint64 expected)
{
  g_assert_true (json_is_integer (json_object_get (row, key)));
  g_assert_cmpint (json_integer_value (json_object_get (row, key)), ==, expected);
}

static void
test_members (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *json = list (f, "members", &everything);

  g_assert_cmpuint (json_array_size (json_object_get (json, "rows")), ==, 30);
  assert_int (row_of (json, 0), "member", 1);
  assert_text (row_of (json, 0), "name", "Awa Diop");
  assert_text (row_of (json, 0), "joined", "2025-01-04");
  assert_text (row_of (json, 0), "hands", "1");
  assert_text (row_of (json, 2), "hands", "2");
  assert_text (row_of (json, 16), "hands", "1/2");
  g_assert_true (json_is_null (json_object_get (row_of (json, 0), "left")));
}

static void
test_hands (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiQuery query = everything;
  json_auto_t *json = list (f, "hands", &query);
  json_auto_t *of_member = NULL;

  g_assert_cmpuint (json_array_size (json_object_get (json, "rows")), ==, 31);
  assert_text (row_of (json, 16), "holders", "17 Penda Sow (1/2), 18 Astou Niang (1/2)");
  query.member = 3;
  of_member = list (f, "hands", &query);
  g_assert_cmpuint (json_array_size (json_object_get (of_member, "rows")), ==, 2);
}

static void
test_calendar (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *turns = list (f, "turns", &everything);
  json_auto_t *pools = list (f, "pools", &everything);
  json_auto_t *meetings = list (f, "meetings", &everything);

  g_assert_cmpuint (json_array_size (json_object_get (turns, "rows")), ==, 31);
  /* 31 hands pay 16 times 5,000, and that is what goes out. */
  assert_int (json_object_get (turns, "totals"), "amount", 31 * 16 * 5000);
  assert_text (row_of (turns, 30), "day", "2026-02-28");
  assert_text (row_of (pools, 0), "pool", "pool:1");
  assert_text (row_of (pools, 0), "state", "started");
  assert_int (row_of (pools, 0), "hands", 31);
  g_assert_cmpuint (json_array_size (json_object_get (meetings, "rows")), ==, 16);
  assert_text (row_of (meetings, 1), "day", "2025-02-01");
}

static void
test_every_list (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  for (const TontiReportKind *kind = tonti_list_kinds (); kind->name != NULL; kind++)
    {
      json_auto_t *json = list (f, kind->name, &everything);

      g_assert_cmpstr (json_string_value (json_object_get (json, "report")), ==, kind->name);
      g_assert_true (json_is_array (json_object_get (json, "rows")));
    }
}

static void
assert_refused (TontiFixture *f, const TontiReportKind *kinds, const char *name,
                const TontiQuery *query, const char *code)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();

  g_assert_null (tonti_report_make (f->book, kinds, name, query, problems));
  g_assert_true (tonti_problems_has (problems, code));
}

/* Paid out the same day: what was collected on the card stays collected. */
static void
test_round_of_day (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();

  tonti_fixture_set_day (f, "2025-01-10");
  tonti_fixture_apply (f, "{'do':'card.open','member':3,'stake':200}");
  tonti_fixture_apply (f, "{'do':'card.stake','card':'card:1','boxes':3}");
  for (int paid = 0; paid < 2; paid++)
    {
      g_autoptr (TontiReport) report = tonti_report_make (f->book, tonti_report_kinds (),
                                                          "round-of-day", &everything, problems);
      json_auto_t *json = tonti_report_to_json (report);

      g_assert_cmpint (json_integer_value (json_object_get (json, "collected")), ==, 600);
      assert_int (row_of (json, 0), "left", paid ? 0 : 28);
      if (!paid)
        tonti_fixture_apply (f, "{'do':'card.pay','card':'card:1','discharge':{'how':'signature'},"
                                "'officers':[1,2]}");
    }
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiQuery query = everything;

  assert_refused (f, tonti_list_kinds (), "loans", &query, "report-unknown");
  query.meeting = 1;
  assert_refused (f, tonti_list_kinds (), "members", &query, "option-unused");
  query = everything;
  query.member = 99;
  assert_refused (f, tonti_report_kinds (), "member-statement", &query, "member-unknown");
  query.member = 0;
  assert_refused (f, tonti_report_kinds (), "member-statement", &query, "member-missing");
  query.meeting = 99;
  assert_refused (f, tonti_report_kinds (), "meeting", &query, "meeting-unknown");
  query = everything;
  query.pool = 9;
  assert_refused (f, tonti_report_kinds (), "pool-calendar", &query, "pool-unknown");
  query = everything;
  query.account = "savings";
  assert_refused (f, tonti_report_kinds (), "cash-book", &query, "not-a-place");
  assert_refused (f, tonti_report_kinds (), "general-ledger", &query, "account-unknown");
  query = everything;
  query.from = (TontiDay){ 20092 };
  query.to = (TontiDay){ 20091 };
  assert_refused (f, tonti_report_kinds (), "journal", &query, "period-turned");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/list/members-with-their-hands", test_members);
  g_test_add_func ("/report/list/hands-with-their-holders", test_hands);
  g_test_add_func ("/report/list/calendar-gives-out-what-comes-in", test_calendar);
  g_test_add_func ("/report/list/every-list-has-rows", test_every_list);
  g_test_add_func ("/report/list/round-of-the-day", test_round_of_day);
  g_test_add_func ("/report/list/wrong-questions-are-refused", test_refusals);
  return g_test_run ();
}
