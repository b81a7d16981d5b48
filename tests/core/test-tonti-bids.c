// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-bids.h"

/* Bids as they are called, worked by hand; every way to call one wrongly; and random auctions. */

static const TontiBidLimits limits = { .floor = 12500, .most = 75000, .unit = 500 };

/* Called out freely: a round for each bid. */
static const TontiBid free_bids[] = {
  { 1, 4, 12500 }, { 2, 9, 15000 }, { 3, 4, 20000 }, { 4, 2, 25000 }, { 5, 9, 30000 },
};

static void
test_ascending (void)
{
  g_autoptr (GArray) ranked = tonti_bids_rank (free_bids, G_N_ELEMENTS (free_bids));
  static const gint64 hands[] = { 9, 2, 4 }, amounts[] = { 30000, 25000, 20000 };

  for (gsize i = 0; i < G_N_ELEMENTS (free_bids); i++)
    g_assert_cmpint (tonti_bids_check (free_bids, i, &limits), ==, TONTI_BIDS_OK);
  g_assert_cmpuint (ranked->len, ==, G_N_ELEMENTS (hands));
  for (guint i = 0; i < ranked->len; i++)
    {
      g_assert_cmpint (g_array_index (ranked, TontiBid, i).hand, ==, hands[i]);
      g_assert_cmpint (g_array_index (ranked, TontiBid, i).amount, ==, amounts[i]);
    }
  g_assert_cmpuint (tonti_bids_count_first (ranked), ==, 1);
}

/* Around the table: within a round nobody looks at the others. */
static void
test_rounds (void)
{
  static const TontiBid bids[]
      = { { 1, 1, 20000 }, { 1, 2, 15000 }, { 1, 3, 20000 }, { 2, 3, 20500 }, { 2, 1, 20500 } };
  g_autoptr (GArray) ranked = tonti_bids_rank (bids, G_N_ELEMENTS (bids));

  for (gsize i = 0; i < G_N_ELEMENTS (bids); i++)
    g_assert_cmpint (tonti_bids_check (bids, i, &limits), ==, TONTI_BIDS_OK);
  g_assert_cmpuint (tonti_bids_count_first (ranked), ==, 2);
  g_assert_cmpint (g_array_index (ranked, TontiBid, 0).hand, ==, 3);
  g_assert_cmpint (g_array_index (ranked, TontiBid, 1).hand, ==, 1);
}

/* At the limit others may bid the same. */
static void
test_limit (void)
{
  static const TontiBid bids[] = { { 1, 1, 75000 }, { 2, 2, 75000 }, { 3, 3, 74500 } };

  g_assert_cmpint (tonti_bids_check (bids, 0, &limits), ==, TONTI_BIDS_OK);
  g_assert_cmpint (tonti_bids_check (bids, 1, &limits), ==, TONTI_BIDS_OK);
  g_assert_cmpint (tonti_bids_check (bids, 2, &limits), ==, TONTI_BIDS_NOT_HIGHER);
  g_assert_cmpint (tonti_bids_highest_before (bids, 2), ==, 75000);
}

static void
test_wrong (void)
{
  static const struct
  {
    TontiBid before, bid;
    TontiBidsResult result;
  } cases[] = {
    { { 1, 1, 20000 }, { 1, 2, 12000 }, TONTI_BIDS_UNDER },
    { { 1, 1, 20000 }, { 1, 2, 75500 }, TONTI_BIDS_OVER },
    { { 1, 1, 20000 }, { 1, 2, 20250 }, TONTI_BIDS_ODD },
    { { 1, 1, 20000 }, { 1, 1, 20500 }, TONTI_BIDS_TWICE },
    { { 1, 1, 20000 }, { 2, 2, 20000 }, TONTI_BIDS_NOT_HIGHER },
    { { 1, 1, 20000 }, { 2, 2, 19500 }, TONTI_BIDS_NOT_HIGHER },
    { { 1, 1, 20000 }, { 3, 2, 20500 }, TONTI_BIDS_ROUND },
    { { 2, 1, 20000 }, { 1, 2, 20500 }, TONTI_BIDS_ROUND },
    { { 1, 1, 20000 }, { 2, 1, 20500 }, TONTI_BIDS_OK },
    { { 1, 1, 20000 }, { 1, 2, 12500 }, TONTI_BIDS_OK },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TontiBid bids[] = { cases[i].before, cases[i].bid };

      g_test_message ("case %d", (int)i);
      g_assert_cmpint (tonti_bids_check (bids, 1, &limits), ==, cases[i].result);
    }
}

/* Nobody bids. */
static void
test_none (void)
{
  g_autoptr (GArray) ranked = tonti_bids_rank (NULL, 0);

  g_assert_cmpuint (ranked->len, ==, 0);
  g_assert_cmpuint (tonti_bids_count_first (ranked), ==, 0);
}

/* Whatever is called: who is ranked first has bid the most, each hand stands there once. */
static void
test_random (void)
{
  for (int round = 0; round < 10000; round++)
    {
      TontiBid bids[40];
      gsize n = 0, tries = (gsize)g_test_rand_int_range (1, 60);
      gint64 most = 0;

      for (gsize i = 0; i < tries && n < G_N_ELEMENTS (bids); i++)
        {
          gint64 last = n > 0 ? bids[n - 1].round : 1;

          bids[n] = (TontiBid){ last + g_test_rand_int_range (0, 2), g_test_rand_int_range (1, 12),
                                (gint64)g_test_rand_int_range (20, 155) * 500 };
          if (tonti_bids_check (bids, n, &limits) != TONTI_BIDS_OK)
            continue;
          most = MAX (most, bids[n].amount);
          n++;
        }
      g_autoptr (GArray) ranked = tonti_bids_rank (bids, n);
      guint seen = 0;

      g_assert_true (n == 0 || g_array_index (ranked, TontiBid, 0).amount == most);
      for (guint i = 0; i < ranked->len; i++)
        {
          const TontiBid *bid = &g_array_index (ranked, TontiBid, i);

          g_assert_true (i == 0 || bid->amount <= g_array_index (ranked, TontiBid, i - 1).amount);
          g_assert_false (seen & 1u << bid->hand);
          seen |= 1u << bid->hand;
        }
      g_assert_true ((ranked->len == 0) == (tonti_bids_count_first (ranked) == 0));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/bids/called-out-freely", test_ascending);
  g_test_add_func ("/core/bids/around-the-table", test_rounds);
  g_test_add_func ("/core/bids/equal-at-the-limit", test_limit);
  g_test_add_func ("/core/bids/called-wrongly", test_wrong);
  g_test_add_func ("/core/bids/nobody", test_none);
  g_test_add_func ("/core/bids/random-auctions", test_random);
  return g_test_run ();
}
