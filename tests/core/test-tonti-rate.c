// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-money.h"

static void
test_reads (void)
{
  const struct
  {
    const char *text;
    gint64 ppm;
  } rows[] = {
    { "2%", 20000 },
    { "2 %", 20000 },
    { "2.5%", 25000 },
    { "2,5 %", 25000 },
    { "0%", 0 },
    { "1000%", 10000000 },
    { "0.0001%", 1 },
    { " 10\u202f% ", 100000 },
    { "3.3400%", 33400 },
    { "3.34000000%", 33400 },
    { "24\u00a0%", 240000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TontiRate rate = { -1 };

      g_assert_true (tonti_rate_parse (rows[i].text, &rate));
      g_assert_cmpint (rate.ppm, ==, rows[i].ppm);
    }
}

static void
test_refuses (void)
{
  const char *const texts[]
      = { "",      "2",      "%",      "-2%",   "2%%",    "1000.0001%",
          "1001%", "99999%", "2.%",    ".5%",   "2.5.1%", "0.00001%",
          "2 5%",  "2%x",    "deux %", "2..5%", "\xff%",  "12345678901234567890%" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      TontiRate rate = { 77 };
      g_autofree char *shown = g_strescape (texts[i], NULL);

      g_test_message ("%s", shown);
      g_assert_false (tonti_rate_parse (texts[i], &rate));
      g_assert_cmpint (rate.ppm, ==, 77);
    }
}

static void
test_formats (void)
{
  const struct
  {
    gint64 ppm;
    const char *text;
  } rows[] = { { 20000, "2\u00a0%" },   { 25000, "2,5\u00a0%" },     { 1, "0,0001\u00a0%" },
               { 0, "0\u00a0%" },       { 10000000, "1000\u00a0%" }, { 33450, "3,345\u00a0%" },
               { -5000, "-0,5\u00a0%" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = tonti_rate_format ((TontiRate){ rows[i].ppm }, ",");

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_round_trip (void)
{
  for (int i = 0; i < 20000; i++)
    {
      TontiRate rate = { g_test_rand_int_range (0, 10000001) };
      g_autofree char *text = tonti_rate_format (rate, i % 2 ? "." : ",");
      TontiRate again = { -1 };

      g_assert_true (tonti_rate_parse (text, &again));
      g_assert_cmpint (again.ppm, ==, rate.ppm);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/rate/percentages-are-read-exactly", test_reads);
  g_test_add_func ("/core/rate/what-is-no-rate-is-refused", test_refuses);
  g_test_add_func ("/core/rate/only-the-digits-it-has-are-written", test_formats);
  g_test_add_func ("/core/rate/what-is-written-reads-back", test_round_trip);
  return g_test_run ();
}
