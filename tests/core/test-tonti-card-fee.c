// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-card-fee.h"

/* Published: a card of 31 boxes, the client gets thirty stakes and the collector keeps one; early
 * withdrawal is what was staked less one; elsewhere the collector keeps a tenth. */

static void
check (gint64 kept, gint64 ppm, gint64 ticked, gint64 paid, gint64 fee, gint64 rest)
{
  TontiCardTerms terms = { 500, kept, ppm };

  g_assert_cmpint (tonti_card_fee (&terms, ticked, paid), ==, fee);
  g_assert_cmpint (tonti_card_rest (&terms, ticked, paid), ==, rest);
}

static void
test_known (void)
{
  check (1, 0, 31, 0, 500, 15000);
  check (1, 0, 12, 0, 500, 5500);
  check (1, 0, 1, 0, 500, 0);
  check (1, 0, 0, 0, 0, 0);
  check (2, 0, 1, 0, 500, 0);
  check (1, 0, 31, 5000, 500, 10000);
  check (0, 100000, 31, 0, 1550, 13950);
  check (0, 100000, 31, 13950, 1550, 0);
  check (0, 0, 31, 0, 0, 15500);
}

/* Ten thousand lives of cards, in memory: boxes ticked by ones and by weeks, parts handed over,
 * ended early or full. What was staked is what was paid, kept and held, after every step. */
static void
test_lives (void)
{
  for (int life = 0; life < 10000; life++)
    {
      gboolean by_rate = g_test_rand_int_range (0, 2) == 1;
      TontiCardTerms terms
          = { g_test_rand_int_range (1, 100000), by_rate ? 0 : g_test_rand_int_range (0, 4),
              by_rate ? g_test_rand_int_range (0, 300001) : 0 };
      gint64 boxes = g_test_rand_int_range (2, 62), ticked = 0, paid = 0;

      while (ticked < boxes && g_test_rand_int_range (0, 40) > 0)
        {
          gint64 rest = tonti_card_rest (&terms, ticked, paid);

          if (g_test_rand_int_range (0, 5) > 0)
            ticked += g_test_rand_int_range (1, (gint32)MIN (boxes - ticked, 7) + 1);
          else if (rest > 0)
            paid += g_test_rand_int_range (1, (gint32)MIN (rest, G_MAXINT32 - 1) + 1);
          g_assert_cmpint (tonti_card_rest (&terms, ticked, paid), >=, 0);
          g_assert_cmpint (tonti_card_fee (&terms, ticked, paid), >=, 0);
        }
      g_assert_cmpint (paid + tonti_card_rest (&terms, ticked, paid)
                           + tonti_card_fee (&terms, ticked, paid),
                       ==, ticked * terms.stake);
      if (!by_rate && ticked >= terms.kept)
        g_assert_cmpint (tonti_card_fee (&terms, ticked, paid), ==, terms.kept * terms.stake);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/card-fee/known", test_known);
  g_test_add_func ("/card-fee/lives", test_lives);
  return g_test_run ();
}
