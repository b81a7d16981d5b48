// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fixture.h"
#include "tonti-takeover-state.h"

/* A take-over under way: what is entered, what is missing, the difference. */

static const TontiTakeoverSum *
sum_of (GArray *sums, const char *key)
{
  for (guint i = 0; i < sums->len; i++)
    if (g_str_equal (g_array_index (sums, TontiTakeoverSum, i).key, key))
      return &g_array_index (sums, TontiTakeoverSum, i);
  g_error ("no %s", key);
}

static void
begins_with_nothing (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiTakeoverState) state = tonti_takeover_state_read (f->book, f->problems);
  g_assert_false (state->is_finished);
  g_assert_false (state->is_late);
  g_assert_false (tonti_day_is_valid (state->day));
  g_assert_cmpint (state->gap.minor, ==, 0);
  g_assert_cmpuint (state->places->len, ==, 3);
  g_assert_cmpuint (state->funds->len, ==, 2);
  g_assert_cmpuint (state->members->len, ==, 30);
  g_assert_cmpuint (g_array_index (state->members, TontiTakeoverMember, 2).hands->len, ==, 2);
  g_assert_cmpstr (tonti_table_get_text (state->rows, 2, 9), ==, "to be entered");
}

static void
follows_what_is_entered (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_fixture_apply (f, "{'do':'takeover.cash','place':'cash','notes':{'10000':5},"
                          "'coins':{'500':3},'counters':[4,5]}");
  tonti_fixture_apply (f, "{'do':'takeover.fund','fund':'fund:1','amount':20000}");
  tonti_fixture_apply (f, "{'do':'takeover.member','member':3,'items':["
                          "{'account':'savings','amount':25000},"
                          "{'account':'fines-due','amount':500}],"
                          "'dues':[{'of':'hand:3','amount':5000},{'of':'fund:1','amount':500}]}");
  g_autoptr (TontiTakeoverState) state = tonti_takeover_state_read (f->book, f->problems);
  g_assert_cmpint (sum_of (state->places, "cash")->amount.minor, ==, 51500);
  g_assert_false (sum_of (state->places, "bank")->is_entered);
  g_assert_cmpint (sum_of (state->funds, "fund:1")->amount.minor, ==, 20000);
  g_assert_false (sum_of (state->funds, "pool:1")->is_entered);
  g_assert_cmpint (tonti_table_get_int (state->rows, 2, 2), ==, 25000);
  g_assert_cmpint (tonti_table_get_int (state->rows, 2, 4), ==, 5500);
  g_assert_cmpint (tonti_table_get_int (state->rows, 2, 5), ==, 500);
  g_assert_cmpstr (tonti_table_get_text (state->rows, 2, 9), ==, "to be signed");
  /* 51,500 counted and 500 claimed, less 20,000 of the fund and 25,000 of the member */
  g_assert_cmpint (state->gap.minor, ==, 7000);
}

static void
forgets_what_was_taken_back (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_fixture_apply (f, "{'do':'takeover.member','member':3,'confirmed':true,"
                          "'items':[{'account':'savings','amount':25000}]}");
  tonti_fixture_apply (f, "{'do':'takeover.undo','member':3,'reason':'une ligne'}");
  tonti_fixture_apply (f, "{'do':'takeover.fund','pool':'pool:1','amount':4000,'advanced':true}");
  g_autoptr (TontiTakeoverState) state = tonti_takeover_state_read (f->book, f->problems);
  g_assert_cmpstr (tonti_table_get_text (state->rows, 2, 9), ==, "to be entered");
  g_assert_cmpint (sum_of (state->funds, "pool:1")->amount.minor, ==, -4000);
  g_assert_cmpint (state->gap.minor, ==, 4000);
}

static void
knows_when_it_is_finished (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_fixture_apply (f, "{'do':'takeover.cash','place':'cash','counters':[4,5]}");
  tonti_fixture_apply (f, "{'do':'takeover.finish','page':'48','officers':[1,2]}");
  g_autoptr (TontiTakeoverState) state = tonti_takeover_state_read (f->book, f->problems);
  g_assert_true (state->is_finished);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/takeover-state/begins-with-nothing", begins_with_nothing);
  g_test_add_func ("/report/takeover-state/follows-what-is-entered", follows_what_is_entered);
  g_test_add_func ("/report/takeover-state/forgets-what-was-taken-back",
                   forgets_what_was_taken_back);
  g_test_add_func ("/report/takeover-state/knows-when-it-is-finished", knows_when_it_is_finished);
  return g_test_run ();
}
