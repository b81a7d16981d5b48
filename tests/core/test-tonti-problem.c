// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-problem.h"

static void
test_empty (void)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();

  g_assert_cmpuint (tonti_problems_count (problems), ==, 0);
  g_assert_cmpint (tonti_problems_exit_code (problems), ==, 0);
  g_assert_false (tonti_problems_has (problems, "meeting-closed"));
}

static void
test_worst_kind (void)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();

  g_assert_false (tonti_problems_refuse (problems, "unbalanced", "lines", "Off by %d", 5));
  g_assert_cmpint (tonti_problems_exit_code (problems), ==, 1);
  g_assert_false (tonti_problems_fail (problems, "disk-full", "%s", "No room"));
  g_assert_false (tonti_problems_usage (problems, "unknown-verb", NULL, "What is %s?", "foo"));
  g_assert_cmpint (tonti_problems_exit_code (problems), ==, 4);
  g_assert_false (tonti_problems_altered (problems, "chain-broken", "Line %d changed", 9));
  g_assert_cmpint (tonti_problems_exit_code (problems), ==, 4);
  g_assert_cmpuint (tonti_problems_count (problems), ==, 4);
  g_assert_cmpstr (tonti_problems_get (problems, 0)->message, ==, "Off by 5");
  g_assert_cmpstr (tonti_problems_get (problems, 0)->field, ==, "lines");
  g_assert_null (tonti_problems_get (problems, 2)->field);
  g_assert_cmpint (tonti_problems_get (problems, 3)->kind, ==, TONTI_PROBLEM_ALTERED);
  g_assert_true (tonti_problems_has (problems, "chain-broken"));
  tonti_problems_clear (problems);
  g_assert_cmpint (tonti_problems_exit_code (problems), ==, 0);
}

static void
test_rows (void)
{
  g_autoptr (TontiProblems) from = tonti_problems_new ();
  g_autoptr (TontiProblems) to = tonti_problems_new ();

  tonti_problems_refuse (from, "a", "amount", "one");
  tonti_problems_set_row (from, 7);
  tonti_problems_refuse (from, "b", "amount", "two");
  g_assert_cmpint (tonti_problems_get (from, 0)->row, ==, 0);
  g_assert_cmpint (tonti_problems_get (from, 1)->row, ==, 7);
  tonti_problems_set_row (to, 3);
  tonti_problems_copy (to, tonti_problems_get (from, 0));
  tonti_problems_copy (to, tonti_problems_get (from, 1));
  tonti_problems_clear (from);
  g_assert_cmpint (tonti_problems_get (to, 0)->row, ==, 3);
  g_assert_cmpint (tonti_problems_get (to, 1)->row, ==, 7);
  g_assert_cmpstr (tonti_problems_get (to, 1)->message, ==, "two");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/problem/a-new-list-is-good-news", test_empty);
  g_test_add_func ("/core/problem/the-worst-kind-is-the-exit-code", test_worst_kind);
  g_test_add_func ("/core/problem/rows-are-given-and-carried", test_rows);
  return g_test_run ();
}
