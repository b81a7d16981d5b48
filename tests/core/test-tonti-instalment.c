// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-instalment.h"

/* A sum shared equally, and asked for in several goes. */

#define PEOPLE 40

static void
test_share (void)
{
  gint64 parts[31];
  gint64 sum = 0;

  /* 100 000 for 31: 3 225 each, and five units of 5 to the first five */
  g_assert_true (tonti_instalment_share (100000, 31, 5, -1, parts));
  for (gsize i = 0; i < 31; i++)
    {
      g_assert_cmpint (parts[i], ==, i < 5 ? 3230 : 3225);
      sum += parts[i];
    }
  g_assert_cmpint (sum, ==, 100000);
  /* all that does not divide to the one who is named */
  g_assert_true (tonti_instalment_share (100000, 31, 5, 7, parts));
  g_assert_cmpint (parts[0], ==, 3225);
  g_assert_cmpint (parts[7], ==, 3250);
  /* what is less than a coin has a home too */
  g_assert_true (tonti_instalment_share (10003, 2, 5, -1, parts));
  g_assert_cmpint (parts[0], ==, 5003);
  g_assert_cmpint (parts[1], ==, 5000);
  g_assert_false (tonti_instalment_share (100, 0, 5, -1, parts));
  g_assert_false (tonti_instalment_share (-1, 2, 5, -1, parts));
}

/* 72 000 in ten meetings; 100 000 in three with coins of 5. */
static void
test_goes (void)
{
  for (gint64 n = 0; n <= 12; n++)
    g_assert_cmpint (tonti_instalment_sum (72000, 10, n, 5), ==, MIN (n, 10) * 7200);
  g_assert_cmpint (tonti_instalment_sum (100000, 3, 1, 5), ==, 33330);
  g_assert_cmpint (tonti_instalment_sum (100000, 3, 2, 5), ==, 66665);
  g_assert_cmpint (tonti_instalment_sum (100000, 3, 3, 5), ==, 100000);
}

/* ---- Years of a fund ---- */

typedef struct
{
  gint64 in, out, owed, box, unit;
  gsize n;
} Fund;

static void
pay (Fund *fund, gint64 amount)
{
  fund->in += amount;
  fund->box += amount;
}

/* What is there is given, the rest owed and called in N equal parts. */
static void
grant (Fund *fund)
{
  gint64 amount = g_test_rand_int_range (1, 200000), parts[PEOPLE], called = 0;
  gint64 given = MIN (amount, MAX (fund->box - fund->owed, 0));

  fund->out += given;
  fund->box -= given;
  fund->owed += amount - given;
  g_assert_true (tonti_instalment_share (amount - given, fund->n, fund->unit,
                                         g_test_rand_int_range (-1, (gint32)fund->n), parts));
  for (gsize i = 0; i < fund->n; i++)
    {
      called += parts[i];
      if (g_test_rand_int_range (0, 4) > 0)
        pay (fund, parts[i]);
    }
  g_assert_cmpint (called, ==, amount - given);
  given = MIN (fund->owed, fund->box);
  fund->out += given;
  fund->box -= given;
  fund->owed -= given;
}

static void
rebuild (Fund *fund)
{
  gint64 times = g_test_rand_int_range (1, 13), missing = 72000 - (fund->box - fund->owed);
  gint64 parts[PEOPLE];
  gint64 sum = 0;

  if (missing <= 0)
    return;
  g_assert_true (tonti_instalment_share (missing, fund->n, fund->unit, -1, parts));
  for (gsize i = 0; i < fund->n; i++)
    for (gint64 n = 1; n <= times; n++)
      {
        gint64 asked = tonti_instalment_sum (parts[i], times, n, fund->unit)
                       - tonti_instalment_sum (parts[i], times, n - 1, fund->unit);

        g_assert_cmpint (asked, >=, 0);
        sum += asked;
        pay (fund, asked);
      }
  g_assert_cmpint (sum, ==, missing);
  g_assert_cmpint (fund->box - fund->owed, ==, 72000);
}

static void
test_years (void)
{
  static const gint64 units[] = { 1, 5, 25, 50, 100 };

  for (int year = 0; year < 10000; year++)
    {
      Fund fund = { .unit = units[g_test_rand_int_range (0, 5)],
                    .n = (gsize)g_test_rand_int_range (1, PEOPLE) };

      for (int i = 0; i < 6; i++)
        {
          for (gsize k = 0; k < fund.n; k++)
            pay (&fund, 500);
          if (g_test_rand_bit ())
            grant (&fund);
          g_assert_cmpint (fund.in, ==, fund.out + fund.box);
          g_assert_cmpint (fund.box, >=, 0);
        }
      rebuild (&fund);
      g_assert_cmpint (fund.in, ==, fund.out + fund.box);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/instalment/equal-parts-and-what-does-not-divide", test_share);
  g_test_add_func ("/core/instalment/a-sum-in-several-goes", test_goes);
  g_test_add_func ("/core/instalment/ten-thousand-years-of-a-fund", test_years);
  return g_test_run ();
}
