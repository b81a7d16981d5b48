// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fixture.h"
#include "tonti-grid-report.h"
#include "tonti-money.h"
#include "tonti-report.h"

/* The open meeting as it is typed, of the sample group. */

static TontiFixture *
open_sample (void)
{
  TontiFixture *f = tonti_fixture_sample ();
  tonti_fixture_apply (f, "{'do':'meeting.open'}");
  return f;
}

static TontiGridReport *
make (TontiFixture *f)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiGridReport *grid = tonti_grid_report_make (f->book, problems);
  g_assert_nonnull (grid);
  return grid;
}

static const TontiGridCell *
cell (const TontiGridReport *grid, gint64 member, const char *key)
{
  int row = tonti_grid_report_find_row (grid, member);
  int column = tonti_grid_report_find_column (grid, key);
  g_assert_cmpint (row, >=, 0);
  g_assert_cmpint (column, >=, 0);
  return tonti_grid_report_cell (grid, (guint)row, (guint)column);
}

static const TontiGridRow *
row (const TontiGridReport *grid, gint64 member)
{
  return tonti_grid_report_row (grid, (guint)tonti_grid_report_find_row (grid, member));
}

/* On the sheet of the open meeting. */
static gint64
tell_due (TontiFixture *f, gint64 member)
{
  TontiQuery query = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE, .with_draft = TRUE };
  g_autoptr (TontiReport) report
      = tonti_report_make (f->book, tonti_report_kinds (), "meeting", &query, f->problems);
  json_auto_t *json = tonti_report_to_json (report);
  json_t *rows = json_object_get (json, "rows");

  for (gsize i = 0; i < json_array_size (rows); i++)
    if (json_integer_value (json_object_get (json_array_get (rows, i), "member")) == member)
      return json_integer_value (json_object_get (json_array_get (rows, i), "due"));
  g_assert_not_reached ();
}

/* Who is away owes no meal where only those present pay it. */
static void
who_is_away_owes_no_meal (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiGridReport) grid = NULL;

  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'meal','value':1000},{'rule':"
                          "'meal-each','value':'present'}]}");
  tonti_fixture_apply (f, "{'do':'meeting.open'}");
  tonti_fixture_apply (f, "{'do':'presence.set','member':4,'presence':'absent'}");
  grid = make (f);
  g_assert_cmpint (cell (grid, 3, "fund:2")->open.minor, ==, 1000);
  g_assert_cmpint (cell (grid, 4, "fund:2")->open.minor, ==, 0);
  g_assert_cmpint (cell (grid, 4, "pool:1")->open.minor, ==, 5000);
  g_assert_cmpint (tell_due (f, 3), ==, tell_due (f, 4) + 5000 + 1000); /* 3 has two hands */
}

static void
an_empty_sheet_says_what_is_expected (void)
{
  g_autoptr (TontiFixture) f = open_sample ();
  g_autoptr (TontiGridReport) grid = make (f);
  g_assert_cmpint (grid->meeting, ==, 1);
  g_assert_cmpuint (grid->rows->len, ==, 30);
  g_assert_cmpint (cell (grid, 1, "pool:1")->open.minor, ==, 5000);
  g_assert_cmpint (cell (grid, 3, "pool:1")->open.minor, ==, 10000);
  g_assert_cmpint (cell (grid, 17, "pool:1")->open.minor, ==, 2500);
  g_assert_cmpint (cell (grid, 1, "fund:1")->open.minor, ==, 500);
  g_assert_false (cell (grid, 1, "fund:1")->is_typed);
  g_assert_cmpstr (row (grid, 3)->hands, ==, "2");
  g_assert_cmpint (row (grid, 3)->state, ==, TONTI_GRID_NOTHING);
  g_assert_cmpint (tonti_grid_report_find_column (grid, "arrears"), ==, -1);
  g_assert_cmpint (tonti_grid_report_column (grid, 0)->open.minor, ==, 155000);
  g_assert_cmpuint (grid->fines->len, ==, 3);
  g_assert_cmpuint (grid->present + grid->marked, ==, 0);
}

static void
what_is_typed_stands_in_its_cell (void)
{
  g_autoptr (TontiFixture) f = open_sample ();
  tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'pool:1','amount':10000}");
  tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'fund:1','amount':500}");
  tonti_fixture_apply (f, "{'do':'due.set','member':4,'of':'pool:1','amount':3000}");
  tonti_fixture_apply (f, "{'do':'presence.set','member':3,'presence':'late'}");
  tonti_fixture_apply (
      f, "{'do':'presence.set','member':4,'presence':'represented','proxy':'Mame Fall'}");
  g_autoptr (TontiGridReport) grid = make (f);
  g_assert_cmpint (cell (grid, 3, "pool:1")->typed.minor, ==, 10000);
  g_assert_true (cell (grid, 3, "pool:1")->is_typed);
  g_assert_cmpint (row (grid, 3)->state, ==, TONTI_GRID_PAID);
  g_assert_cmpint (row (grid, 4)->state, ==, TONTI_GRID_PART);
  g_assert_cmpint (row (grid, 3)->presence, ==, TONTI_PRESENCE_LATE);
  g_assert_cmpstr (row (grid, 4)->proxy, ==, "Mame Fall");
  g_assert_cmpint (grid->received.minor, ==, 13500);
  g_assert_cmpuint (grid->present, ==, 2);
}

static void
fines_are_expected_once_they_are_charged (void)
{
  g_autoptr (TontiFixture) f = open_sample ();
  tonti_fixture_apply (f, "{'do':'fine.charge','member':5,'kind':'late'}");
  g_autoptr (TontiGridReport) grid = make (f);
  g_assert_cmpint (cell (grid, 5, "fines")->open.minor, ==, 200);
  tonti_fixture_apply (f, "{'do':'due.set','member':5,'of':'fines','amount':200}");
  g_autoptr (TontiGridReport) paid = make (f);
  g_assert_cmpint (cell (paid, 5, "fines")->typed.minor, ==, 200);
  g_assert_cmpint (row (paid, 5)->state, ==, TONTI_GRID_PART);
}

static void
a_receipt_locks_what_it_names (void)
{
  g_autoptr (TontiFixture) f = open_sample ();
  tonti_fixture_apply (f, "{'do':'due.set','member':1,'of':'pool:1','amount':5000}");
  tonti_fixture_apply (f, "{'do':'receipt.issue','member':1}");
  g_autoptr (TontiGridReport) grid = make (f);
  g_assert_cmpint (cell (grid, 1, "pool:1")->posted.minor, ==, 5000);
  g_assert_cmpint (cell (grid, 1, "pool:1")->open.minor, ==, 0);
  g_assert_false (cell (grid, 1, "pool:1")->is_typed);
  g_assert_cmpint (cell (grid, 1, "fund:1")->open.minor, ==, 500);
  g_assert_cmpstr (row (grid, 1)->receipt, ==, "R-2025-0001");
  g_assert_cmpint (row (grid, 1)->receipt_number, ==, 1);
  g_assert_cmpint (row (grid, 1)->total.minor, ==, 5000);
}

static void
a_pool_is_closed_to_who_has_no_hand (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_fixture_apply (f, "{'do':'member.add','name':'Zeynab Ba','joined':'2025-01-04'}");
  tonti_fixture_apply (f, "{'do':'meeting.open'}");
  g_autoptr (TontiGridReport) grid = make (f);
  g_assert_true (cell (grid, 31, "pool:1")->is_other);
  g_assert_false (cell (grid, 31, "fund:1")->is_other);
  g_assert_false (cell (grid, 30, "pool:1")->is_other);
}

static void
one_sum_is_split_as_receive_splits_it (void)
{
  g_autoptr (TontiFixture) f = open_sample ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiGridSplit) split
      = tonti_grid_split_make (f->book, 3, tonti_money (12000), problems);
  g_assert_nonnull (split);
  const json_t *answer
      = tonti_fixture_apply (f, "{'do':'receive','member':3,'amount':12000,'then':'change'}");
  g_assert_cmpint (split->rest.minor, ==, json_integer_value (json_object_get (answer, "change")));
  g_assert_cmpint (split->rest.minor, ==, 1500);
  g_assert_cmpuint (split->parts->len, ==, json_object_size (json_object_get (answer, "parts")));
  g_assert_null (tonti_grid_split_make (f->book, 99, tonti_money (1), problems));
  g_assert_true (tonti_problems_has (problems, "member-unknown"));
}

static void
no_open_meeting_is_a_refusal (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_assert_null (tonti_grid_report_make (f->book, problems));
  g_assert_true (tonti_problems_has (problems, "no-open-meeting"));
}

/* Read after every entry: also a great group does not wait for it. */
static void
five_hundred_members_are_read_at_once (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  for (int i = 31; i <= 500; i++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'Membre %d','joined':'2025-01-04'}",
                                i);
  tonti_fixture_apply (f, "{'do':'meeting.open'}");
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  gint64 start = g_get_monotonic_time ();
  g_autoptr (TontiGridReport) grid = make (f);
  g_test_message ("500 members: %.1f ms", (double)(g_get_monotonic_time () - start) / 1000);
  g_assert_cmpuint (grid->rows->len, ==, 500);
  g_assert_cmpint (grid->received.minor, ==, 155000 + 500 * 500);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/grid/an-empty-sheet-says-what-is-expected",
                   an_empty_sheet_says_what_is_expected);
  g_test_add_func ("/report/grid/who-is-away-owes-no-meal", who_is_away_owes_no_meal);
  g_test_add_func ("/report/grid/what-is-typed-stands-in-its-cell",
                   what_is_typed_stands_in_its_cell);
  g_test_add_func ("/report/grid/fines-are-expected-once-they-are-charged",
                   fines_are_expected_once_they_are_charged);
  g_test_add_func ("/report/grid/a-receipt-locks-what-it-names", a_receipt_locks_what_it_names);
  g_test_add_func ("/report/grid/a-pool-is-closed-to-who-has-no-hand",
                   a_pool_is_closed_to_who_has_no_hand);
  g_test_add_func ("/report/grid/one-sum-is-split-as-receive-splits-it",
                   one_sum_is_split_as_receive_splits_it);
  g_test_add_func ("/report/grid/no-open-meeting-is-a-refusal", no_open_meeting_is_a_refusal);
  g_test_add_func ("/report/grid/five-hundred-members-are-read-at-once",
                   five_hundred_members_are_read_at_once);
  return g_test_run ();
}
