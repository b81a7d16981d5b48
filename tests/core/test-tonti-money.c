// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-money.h"

#define LIMIT TONTI_MONEY_LIMIT

static void
test_limit (void)
{
  g_assert_true (tonti_money_is_valid (tonti_money (LIMIT)));
  g_assert_true (tonti_money_is_valid (tonti_money (-LIMIT)));
  g_assert_false (tonti_money_is_valid (tonti_money (LIMIT + 1)));
  g_assert_false (tonti_money_is_valid (tonti_money (G_MININT64)));
}

static void
test_overflow (void)
{
  const gint64 edges[] = { G_MININT64, -LIMIT - 1, -LIMIT, -1, 0, 1, LIMIT, LIMIT + 1, G_MAXINT64 };

  for (gsize i = 0; i < G_N_ELEMENTS (edges); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (edges); j++)
      {
        TontiMoney out = tonti_money (77);
        __int128 sum = (__int128)edges[i] + edges[j];
        __int128 product = (__int128)edges[i] * edges[j];
        gboolean fits = sum >= -LIMIT && sum <= LIMIT;

        g_assert_cmpint (tonti_money_add (tonti_money (edges[i]), tonti_money (edges[j]), &out), ==,
                         fits);
        g_assert_cmpint (out.minor, ==, fits ? (gint64)sum : 77);
        fits = product >= -LIMIT && product <= LIMIT;
        out.minor = 77;
        g_assert_cmpint (tonti_money_multiply (tonti_money (edges[i]), edges[j], &out), ==, fits);
        g_assert_cmpint (out.minor, ==, fits ? (gint64)product : 77);
      }
}

static void
test_subtract (void)
{
  TontiMoney out = tonti_money (77);

  g_assert_true (tonti_money_subtract (tonti_money (5), tonti_money (8), &out));
  g_assert_cmpint (out.minor, ==, -3);
  g_assert_false (tonti_money_subtract (tonti_money (-LIMIT), tonti_money (1), &out));
  g_assert_false (tonti_money_subtract (tonti_money (0), tonti_money (G_MININT64), &out));
  g_assert_cmpint (out.minor, ==, -3);
}

static void
test_rounding_table (void)
{
  /* amount, numerator, denominator, unit; half up, half even, up, down */
  const gint64 rows[][8] = {
    { 5, 1, 2, 1, 3, 2, 3, 2 },
    { 7, 1, 2, 1, 4, 4, 4, 3 },
    { -5, 1, 2, 1, -3, -2, -3, -2 },
    { 4, 1, 3, 1, 1, 1, 2, 1 },
    { 5, 1, 3, 1, 2, 2, 2, 1 },
    { 0, 1, 3, 1, 0, 0, 0, 0 },
    { 6, 1, 3, 1, 2, 2, 2, 2 },
    { 112, 1, 1, 25, 100, 100, 125, 100 },
    { 113, 1, 1, 25, 125, 125, 125, 100 },
    { 225, 1, 2, 25, 125, 100, 125, 100 },
    { 100000, 20000, 1000000, 5, 2000, 2000, 2000, 2000 },
    { LIMIT, LIMIT, LIMIT, 1, LIMIT, LIMIT, LIMIT, LIMIT },
    { 100, -1, 8, 1, -13, -12, -13, -12 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int mode = TONTI_ROUNDING_HALF_UP; mode <= TONTI_ROUNDING_DOWN; mode++)
      {
        TontiMoney out = tonti_money (0);

        g_assert_true (tonti_money_scale (tonti_money (rows[i][0]), rows[i][1], rows[i][2],
                                          rows[i][3], (TontiRounding)mode, &out));
        g_assert_cmpint (out.minor, ==, rows[i][4 + mode]);
      }
}

static void
test_scale_refuses (void)
{
  TontiMoney out = tonti_money (77);

  g_assert_false (tonti_money_scale (tonti_money (LIMIT), 2, 1, 1, TONTI_ROUNDING_DOWN, &out));
  g_assert_false (
      tonti_money_scale (tonti_money (G_MININT64), G_MAXINT64, 1, 1, TONTI_ROUNDING_HALF_UP, &out));
  g_assert_false (
      tonti_money_scale (tonti_money (1), 1, G_MAXINT64, G_MAXINT64, TONTI_ROUNDING_UP, &out));
  g_assert_cmpint (out.minor, ==, 77);
}

/* Rounded to the nearest: the error is half a unit or less, and on the right side. */
static void
test_scale_is_near (void)
{
  for (int i = 0; i < 100000; i++)
    {
      gint64 amount = g_test_rand_int_range (-1000000000, 1000000000);
      gint64 numerator = g_test_rand_int_range (0, 3000000);
      gint64 denominator = g_test_rand_int_range (1, 1000000);
      gint64 unit = g_test_rand_int_range (1, 30);
      gint64 exact = amount * numerator; /* over denominator */
      TontiMoney half, up, down;

      if (!tonti_money_scale (tonti_money (amount), numerator, denominator, unit,
                              TONTI_ROUNDING_HALF_UP, &half)
          || !tonti_money_scale (tonti_money (amount), numerator, denominator, unit,
                                 TONTI_ROUNDING_UP, &up)
          || !tonti_money_scale (tonti_money (amount), numerator, denominator, unit,
                                 TONTI_ROUNDING_DOWN, &down))
        continue;
      g_assert_cmpint (half.minor % unit, ==, 0);
      g_assert_true ((__int128)2 * ABS ((__int128)half.minor * denominator - exact)
                     <= (__int128)denominator * unit);
      g_assert_true (ABS ((__int128)up.minor * denominator) >= ABS ((__int128)exact));
      g_assert_true (ABS ((__int128)down.minor * denominator) <= ABS ((__int128)exact));
      g_assert_cmpint (ABS (up.minor - down.minor), <=, unit);
      g_assert_true (half.minor == up.minor || half.minor == down.minor);
    }
}

static void
test_compare (void)
{
  g_assert_cmpint (tonti_money_compare (tonti_money (-1), tonti_money (1)), ==, -1);
  g_assert_cmpint (tonti_money_compare (tonti_money (1), tonti_money (1)), ==, 0);
  g_assert_cmpint (tonti_money_compare (tonti_money (G_MAXINT64), tonti_money (G_MININT64)), ==, 1);
  g_assert_cmpint (tonti_money_min (tonti_money (-1), tonti_money (1)).minor, ==, -1);
  g_assert_cmpint (tonti_money_min (tonti_money (9), tonti_money (1)).minor, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/money/the-limit-itself-is-an-amount", test_limit);
  g_test_add_func ("/core/money/what-leaves-the-limit-is-refused-untouched", test_overflow);
  g_test_add_func ("/core/money/subtraction-is-checked", test_subtract);
  g_test_add_func ("/core/money/every-rounding-by-table", test_rounding_table);
  g_test_add_func ("/core/money/scaling-out-of-the-limit-is-refused", test_scale_refuses);
  g_test_add_func ("/core/money/rounding-is-never-half-a-unit-off", test_scale_is_near);
  g_test_add_func ("/core/money/amounts-are-ordered", test_compare);
  return g_test_run ();
}
