// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-hand-rate.h"

#include <math.h>

/* Known rates, rates that do not exist, and random flows that must balance at what is found. */

typedef struct
{
  gint64 flows[14];
  gsize n;
  gint64 rates[3];
  guint count;
} Case;

static const Case cases[] = {
  { { -100, 110 }, 2, { 100000 }, 1 },
  { { 100, -110 }, 2, { 100000 }, 1 },
  { { -1000, 500 }, 2, { -500000 }, 1 },
  { { -100, 0, 121 }, 3, { 100000 }, 1 },
  { { -100, 100 }, 2, { 0 }, 1 },
  { { 0, 0, -100, 110, 0 }, 5, { 100000 }, 1 },
  { { -1, 1000 }, 2, { G_GINT64_CONSTANT (999000000) }, 1 },
  /* (1 + r) is 1.1 or 1.2 */
  { { -1000, 2300, -1320 }, 3, { 100000, 200000 }, 2 },
  /* a loan of 30,000 paid back in three instalments, 2 % of the sum for each: 2.971 % in truth */
  { { 30000, -10600, -10600, -10600 }, 4, { 29710 }, 1 },
  { { 100, 100 }, 2, { 0 }, 0 },
  { { -100, -100 }, 2, { 0 }, 0 },
  { { 0, 0 }, 2, { 0 }, 0 },
  { { 100 }, 1, { 0 }, 0 },
  { { 100, -100, 100 }, 3, { 0 }, 0 },
};

static void
test_known (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) rates = tonti_hand_rate_find (cases[i].flows, cases[i].n);

      g_test_message ("case %d", (int)i);
      g_assert_cmpint (rates->len, ==, cases[i].count);
      for (guint k = 0; k < rates->len; k++)
        g_assert_cmpint (g_array_index (rates, gint64, k), ==, cases[i].rates[k]);
    }
}

static double
value_at (const gint64 *flows, gsize n, double rate)
{
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    sum += (double)flows[i] * pow (1 + rate, (double)(n - 1 - i));
  return sum;
}

/* Half a millionth beside the rate the sum has another sign. */
static void
test_balances (void)
{
  int found = 0;

  for (int round = 0; round < 3000; round++)
    {
      gint64 flows[24];
      gsize n = (gsize)g_test_rand_int_range (2, G_N_ELEMENTS (flows));
      gsize turn = (gsize)g_test_rand_int_range (0, (gint32)n);
      g_autoptr (GArray) rates = NULL;

      for (gsize i = 0; i < n; i++)
        flows[i] = -g_test_rand_int_range (1, 30000);
      flows[turn] += g_test_rand_int_range (1, 30000) * (gint64)n;
      rates = tonti_hand_rate_find (flows, n);
      for (guint k = 0; k < rates->len; k++)
        {
          double rate = (double)g_array_index (rates, gint64, k) / 1e6;

          if (rate < 100)
            g_assert_true (value_at (flows, n, rate - 1e-6) * value_at (flows, n, rate + 1e-6)
                           <= 0);
          found++;
        }
    }
  g_test_message ("%d rates of 3000 random hands balance", found);
  g_assert_cmpint (found, >, 1500);
}

/* Interest on interest: 1 % a month is 12.6825 % a year; 2 % a week for a year of weeks. */
static void
test_year (void)
{
  static const struct
  {
    gint64 ppm, periods, year;
  } years[] = {
    { 10000, 12, 126825 },   { 0, 12, 0 },        { 20000, 52, 1800328 },
    { -10000, 12, -113615 }, { 50000, 1, 50000 }, { 100000, 13, 2452271 },
  };
  gint64 year;

  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_assert_true (tonti_hand_rate_year (years[i].ppm, years[i].periods, &year));
      g_assert_cmpint (year, ==, years[i].year);
    }
  g_assert_false (tonti_hand_rate_year (-1000000, 12, &year));
  g_assert_false (tonti_hand_rate_year (20000000, 52, &year));
}

static void
test_format (void)
{
  static const struct
  {
    gint64 ppm;
    const char *text;
  } texts[] = {
    { 12345, "0.012345" }, { 0, "0.000000" }, { -500000, "-0.500000" }, { 999000000, "999.000000" }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = tonti_hand_rate_format (texts[i].ppm);
      g_assert_cmpstr (text, ==, texts[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/hand-rate/known-rates", test_known);
  g_test_add_func ("/core/hand-rate/random-hands-balance", test_balances);
  g_test_add_func ("/core/hand-rate/a-year-of-periods", test_year);
  g_test_add_func ("/core/hand-rate/written-as-people-and-programs-read-it", test_format);
  return g_test_run ();
}
