// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-cash-count.h"

static void
test_sum (void)
{
  const TontiCurrency *franc = tonti_currency_find ("XOF");
  TontiCashPile piles[]
      = { { 500, TRUE, 3 }, { 5000, FALSE, 2 }, { 500, FALSE, 1 }, { 10000, FALSE, 5 } };
  TontiMoney sum;
  gsize bad;

  g_assert_true (tonti_cash_count_sum (franc, piles, 4, &sum, &bad));
  g_assert_cmpint (sum.minor, ==, 62000);
  g_assert_cmpint (piles[0].value, ==, 10000);
  g_assert_cmpint (piles[2].value, ==, 500);
  g_assert_false (piles[2].coin);
  g_assert_true (piles[3].coin);
  g_assert_true (tonti_cash_count_sum (franc, NULL, 0, &sum, &bad));
  g_assert_cmpint (sum.minor, ==, 0);
}

static void
test_bad (void)
{
  const TontiCurrency *franc = tonti_currency_find ("XOF");
  TontiCashPile unknown[] = { { 3000, FALSE, 1 } };
  TontiCashPile twice[] = { { 5000, FALSE, 1 }, { 5000, FALSE, 2 } };
  TontiCashPile negative[] = { { 5000, FALSE, -1 } };
  TontiCashPile many[] = { { 5000, FALSE, TONTI_CASH_PIECES_MAX + 1 } };
  TontiMoney sum;
  gsize bad = 9;

  g_assert_false (tonti_cash_count_sum (franc, unknown, 1, &sum, &bad));
  g_assert_cmpuint (bad, ==, 0);
  g_assert_false (tonti_cash_count_sum (franc, twice, 2, &sum, &bad));
  g_assert_cmpuint (bad, ==, 1);
  g_assert_false (tonti_cash_count_sum (franc, negative, 1, &sum, &bad));
  g_assert_false (tonti_cash_count_sum (franc, many, 1, &sum, &bad));
}

static void
test_difference (void)
{
  TontiMoney difference;

  g_assert_cmpint (tonti_cash_count_compare (tonti_money (48000), tonti_money (50000), &difference),
                   ==, TONTI_COUNT_SHORT);
  g_assert_cmpint (difference.minor, ==, -2000);
  g_assert_cmpint (tonti_cash_count_compare (tonti_money (7), tonti_money (7), &difference), ==,
                   TONTI_COUNT_EQUAL);
  g_assert_cmpint (tonti_cash_count_compare (tonti_money (9), tonti_money (7), &difference), ==,
                   TONTI_COUNT_OVER);
  g_assert_cmpint (difference.minor, ==, 2);
}

/* Every amount that the smallest piece divides can be counted out and comes back exactly. */
static void
test_property (void)
{
  gsize count;
  const TontiCurrency *table = tonti_currency_table (&count);

  for (int round = 0; round < 1000; round++)
    {
      const TontiCurrency *currency = &table[g_test_rand_int_range (0, (gint32)count)];
      TontiCashPile piles[32];
      gsize n = 0;
      gint64 expected = 0;
      TontiMoney sum;
      gsize bad;

      for (gsize side = 0; side < 2; side++)
        for (const gint64 *v = side == 0 ? currency->coins : currency->notes; *v != 0; v++)
          {
            piles[n] = (TontiCashPile){ *v, side == 0, g_test_rand_int_range (0, 500) };
            expected += piles[n].value * piles[n].n;
            g_assert_true (tonti_cash_pile_exists (currency, &piles[n]));
            n++;
          }
      g_assert_true (tonti_cash_count_sum (currency, piles, n, &sum, &bad));
      g_assert_cmpint (sum.minor, ==, expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/cash-count/pieces-times-values", test_sum);
  g_test_add_func ("/core/cash-count/what-is-no-note-or-coin-is-refused", test_bad);
  g_test_add_func ("/core/cash-count/two-thousand-are-missing", test_difference);
  g_test_add_func ("/core/cash-count/every-currency-adds-up", test_property);
  return g_test_run ();
}
