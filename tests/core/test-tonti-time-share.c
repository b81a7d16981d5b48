// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-time-share.h"

/* The published case, ties and refusals, and random deposits weighed once more one by one. */

static gint32
month (const char *text)
{
  gint32 value;

  g_assert_true (tonti_month_parse (text, &value));
  return value;
}

static void
add (GArray *deposits, gint64 who, gint32 when, gint64 amount)
{
  TontiTimedDeposit deposit = { who, when, { amount } };

  g_array_append_val (deposits, deposit);
}

static GArray *
share (const GArray *deposits, gint64 base, gint32 closing, gint64 profit, gint64 unit,
       gint64 *rest)
{
  TontiMoney remainder = { -1 };
  GArray *shares
      = tonti_time_share ((const TontiTimedDeposit *)(gpointer)deposits->data, deposits->len, base,
                          closing, tonti_money (profit), unit, &remainder);

  *rest = remainder.minor;
  return shares;
}

static void
check (const GArray *shares, guint i, gint64 who, gint64 weight, gint64 part)
{
  const TontiTimeShare *row = &g_array_index (shares, TontiTimeShare, i);

  g_assert_cmpint (row->who, ==, who);
  g_assert_cmpint (row->weight, ==, weight);
  g_assert_cmpint (row->part.minor, ==, part);
}

/* Three members who saved 60 000 each. */
static void
test_published (void)
{
  g_autoptr (GArray) deposits = g_array_new (FALSE, FALSE, sizeof (TontiTimedDeposit));
  g_autoptr (GArray) shares = NULL;
  gint32 closing = month ("2025-12");
  gint64 rest;

  add (deposits, 3, closing - 6, 30000);
  add (deposits, 1, closing - 12, 60000);
  for (gint32 m = 12; m >= 1; m--)
    add (deposits, 2, closing - m, 5000);
  add (deposits, 3, closing - 2, 30000);
  shares = share (deposits, 5000, closing, 90000, 1, &rest);
  g_assert_cmpuint (shares->len, ==, 3);
  check (shares, 0, 1, 144, 48000);
  check (shares, 1, 2, 78, 26000);
  check (shares, 2, 3, 48, 16000);
  g_assert_cmpint (rest, ==, 0);
}

static void
test_refusals (void)
{
  g_autoptr (GArray) deposits = g_array_new (FALSE, FALSE, sizeof (TontiTimedDeposit));
  gint64 rest;

  g_assert_null (share (deposits, 5000, 24300, 1000, 1, &rest));
  add (deposits, 1, 24300, 5000); /* in the month of the closing */
  g_assert_null (share (deposits, 5000, 24300, 1000, 1, &rest));
  g_assert_null (share (deposits, 5000, 24299, 1000, 1, &rest));
  g_assert_null (share (deposits, 0, 24301, 1000, 1, &rest));
  g_assert_null (share (deposits, 5001, 24301, 1000, 1, &rest));
  add (deposits, 1, 24300, -1);
  g_assert_null (share (deposits, 5000, 24301, 1000, 1, &rest));
}

static void
test_months (void)
{
  static const char *const wrong[] = { "", "2025", "2025-13", "2025-1", "2025-001", "25-01-01" };
  gint32 value;
  TontiDay day;

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (tonti_month_parse (wrong[i], &value));
  g_assert_cmpint (month ("2025-01") - month ("2024-12"), ==, 1);
  g_assert_true (tonti_day_parse_iso ("2025-01-31", &day));
  g_assert_cmpint (tonti_month_of (day), ==, month ("2025-01"));
}

/* Everything is shared but less than a unit, in proportion to a weight counted again here. */
static void
test_random (void)
{
  for (int round = 0; round < 2000; round++)
    {
      g_autoptr (GArray) deposits = g_array_new (FALSE, FALSE, sizeof (TontiTimedDeposit));
      g_autoptr (GArray) shares = NULL;
      gint64 weights[8] = { 0 }, sum = 0, parts = 0, rest;
      gint64 base = g_test_rand_int_range (1, 20000), unit = g_test_rand_int_range (1, 100);
      gint64 profit = g_test_rand_int_range (0, 10000000);
      int n = g_test_rand_int_range (1, 40);

      for (int i = 0; i < n; i++)
        {
          int who = g_test_rand_int_range (0, 8), ago = g_test_rand_int_range (0, 24);
          gint64 amount = g_test_rand_int_range (0, 100000);

          add (deposits, who, 24300 - ago, amount);
          weights[who] += amount / base * ago;
          sum += amount / base * ago;
        }
      shares = share (deposits, base, 24300, profit, unit, &rest);
      g_assert_true ((shares == NULL) == (sum == 0));
      for (guint i = 0; shares != NULL && i < shares->len; i++)
        {
          const TontiTimeShare *row = &g_array_index (shares, TontiTimeShare, i);

          g_assert_cmpint (row->weight, ==, weights[row->who]);
          g_assert_cmpint (row->part.minor % unit, ==, 0);
          g_assert_cmpint (
              ABS (row->part.minor - profit / sum * row->weight - profit % sum * row->weight / sum),
              <=, unit);
          parts += row->part.minor;
        }
      g_assert_true (shares == NULL || (parts + rest == profit && rest >= 0 && rest < unit));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-share/published", test_published);
  g_test_add_func ("/time-share/refusals", test_refusals);
  g_test_add_func ("/time-share/months", test_months);
  g_test_add_func ("/time-share/random", test_random);
  return g_test_run ();
}
