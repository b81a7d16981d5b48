// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-late-charge.h"

/* Worked figures, and that paying a debt at once or in pieces leaves nothing over. */

static void
test_known (void)
{
  g_assert_cmpint (tonti_late_charge (10000, 100000, 1), ==, 1000);
  g_assert_cmpint (tonti_late_total (10000, 150000, 1), ==, 11500);
  g_assert_cmpint (tonti_late_part (11000, 100000, 1), ==, 1000);
  g_assert_cmpint (tonti_late_part (5500, 100000, 1), ==, 500);
  g_assert_cmpint (tonti_late_part (12000, 200000, 1), ==, 2000);
  g_assert_cmpint (tonti_late_part (12000, 0, 1), ==, 0);
  g_assert_cmpint (tonti_late_charge (5, 100000, 1), ==, 1);
  g_assert_cmpint (tonti_late_charge (4, 100000, 1), ==, 0);
}

/* In coins of 25: 10 % of 1 230 are 123, asked as 125. */
static void
test_coins (void)
{
  g_assert_cmpint (tonti_late_charge (1230, 100000, 25), ==, 125);
  g_assert_cmpint (tonti_late_total (1230, 100000, 25), ==, 1355);
  g_assert_cmpint (tonti_late_part (1355, 100000, 25), ==, 125);
  g_assert_cmpint (tonti_late_charge (100, 100000, 25), ==, 0);
  g_assert_cmpint (tonti_late_charge (125, 100000, 25), ==, 25); /* 12.5 goes up */
}

/* What is asked for the whole debt pays exactly the whole debt, in whatever coins. */
static void
test_whole (void)
{
  static const gint64 units[] = { 1, 5, 25, 100 };

  for (int i = 0; i < 100000; i++)
    {
      gint64 open = g_test_rand_int_range (0, 3000000), rate = g_test_rand_int_range (0, 1000001);
      gint64 unit = units[i % 4];
      gint64 total = tonti_late_total (open, rate, unit);

      g_assert_cmpint ((total - open) % unit, ==, 0);
      g_assert_cmpint (total - tonti_late_part (total, rate, unit), ==, open);
    }
}

/* A smaller sum never pays more of the debt, and the charge is half a unit near its rate. */
static void
test_parts (void)
{
  for (int i = 0; i < 100000; i++)
    {
      gint64 sum = g_test_rand_int_range (1, 3000000), rate = g_test_rand_int_range (0, 1000001);
      gint64 charge = tonti_late_part (sum, rate, 1), debt = sum - charge;

      g_assert_cmpint (debt, >=, sum - 1 - tonti_late_part (sum - 1, rate, 1));
      g_assert_cmpint (ABS (charge * 1000000 - debt * rate), <=, (1000000 + rate) / 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/late-charge/known", test_known);
  g_test_add_func ("/late-charge/coins", test_coins);
  g_test_add_func ("/late-charge/whole", test_whole);
  g_test_add_func ("/late-charge/parts", test_parts);
  return g_test_run ();
}
