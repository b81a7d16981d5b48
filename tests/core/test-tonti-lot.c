// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-lot.h"

static void
test_half_hand (void)
{
  const gint64 numerators[] = { 1, 1 };
  const gint64 denominators[] = { 2, 2 };
  TontiMoney parts[2];

  g_assert_true (tonti_lot_share (tonti_money (77500), numerators, denominators, 2, 5, parts));
  g_assert_cmpint (parts[0].minor, ==, 38750);
  g_assert_cmpint (parts[1].minor, ==, 38750);
  /* 5 025 in coins of 50: the odd unit and the odd 25 go to the first named */
  g_assert_true (tonti_lot_share (tonti_money (5025), numerators, denominators, 2, 50, parts));
  g_assert_cmpint (parts[0].minor, ==, 2525);
  g_assert_cmpint (parts[1].minor, ==, 2500);
}

static void
test_fractions (void)
{
  const gint64 numerators[] = { 1, 1, 1 };
  const gint64 mixed[] = { 2, 3, 6 };
  const gint64 short_of_one[] = { 2, 4, 8 };
  TontiMoney parts[3];

  g_assert_true (tonti_lot_share (tonti_money (100), numerators, mixed, 3, 5, parts));
  g_assert_cmpint (parts[0].minor, ==, 50);
  g_assert_cmpint (parts[1].minor, ==, 35);
  g_assert_cmpint (parts[2].minor, ==, 15);
  g_assert_false (tonti_lot_share (tonti_money (100), numerators, short_of_one, 3, 5, parts));
  g_assert_false (tonti_lot_share (tonti_money (100), numerators, mixed, 0, 5, parts));
}

/* 77 500: 2 % to the social fund, 5 000 of arrears, 700 of fines. */
static void
test_deductions (void)
{
  TontiDeduction list[] = { { TONTI_DEDUCTION_PERCENT, { 20000 }, { 0 }, { 0 } },
                            { TONTI_DEDUCTION_ARREARS, { 0 }, { 5000 }, { 0 } },
                            { TONTI_DEDUCTION_FINES, { 0 }, { 700 }, { 0 } } };
  TontiMoney left;

  g_assert_true (tonti_lot_deduct (tonti_money (77500), list, 3, 5, &left));
  g_assert_cmpint (list[0].amount.minor, ==, 1550);
  g_assert_cmpint (list[1].amount.minor, ==, 5000);
  g_assert_cmpint (list[2].amount.minor, ==, 700);
  g_assert_cmpint (left.minor, ==, 70250);
}

static void
test_bounded (void)
{
  TontiDeduction list[] = { { TONTI_DEDUCTION_ARREARS, { 0 }, { 9000 }, { 0 } },
                            { TONTI_DEDUCTION_PERCENT, { 100000 }, { 0 }, { 0 } },
                            { TONTI_DEDUCTION_FINES, { 0 }, { 700 }, { 0 } } };
  TontiMoney left = { 1 };

  g_assert_true (tonti_lot_deduct (tonti_money (9500), list, 3, 5, &left));
  g_assert_cmpint (list[0].amount.minor, ==, 9000);
  g_assert_cmpint (list[1].amount.minor, ==, 500); /* 10 % is 950, 500 are left */
  g_assert_cmpint (list[2].amount.minor, ==, 0);
  g_assert_cmpint (left.minor, ==, 0);
  g_assert_false (tonti_lot_deduct (tonti_money (-1), list, 3, 5, &left));
  list[0].wanted.minor = -1;
  g_assert_false (tonti_lot_deduct (tonti_money (1), list, 3, 5, &left));
}

/* The 24th of May: two lots lack 17 500. */
static void
test_short (void)
{
  const TontiMoney lots[] = { { 77500 }, { 77500 } };
  TontiMoney parts[2], net, owed;

  g_assert_true (tonti_lot_spread (tonti_money (17500), lots, 2, 5, parts));
  g_assert_cmpint (parts[0].minor, ==, 8750);
  g_assert_cmpint (parts[1].minor, ==, 8750);
  tonti_lot_settle (tonti_money (75950), parts[0], TONTI_SHORT_POT_OWE, &net, &owed);
  g_assert_cmpint (net.minor, ==, 67200);
  g_assert_cmpint (owed.minor, ==, 8750);
  tonti_lot_settle (tonti_money (75950), parts[0], TONTI_SHORT_POT_BOX_ADVANCES, &net, &owed);
  g_assert_cmpint (net.minor, ==, 75950);
  g_assert_cmpint (owed.minor, ==, 0);
  tonti_lot_settle (tonti_money (100), parts[0], TONTI_SHORT_POT_OWE, &net, &owed);
  g_assert_cmpint (net.minor, ==, 0);
  g_assert_cmpint (owed.minor, ==, 100);
}

static void
test_spread_edges (void)
{
  const TontiMoney small[] = { { 7 }, { 7 } };
  const TontiMoney none[] = { { 0 }, { 0 } };
  TontiMoney parts[2];

  g_assert_true (tonti_lot_spread (tonti_money (14), small, 2, 5, parts));
  g_assert_cmpint (parts[0].minor, ==, 7);
  g_assert_cmpint (parts[1].minor, ==, 7);
  g_assert_true (tonti_lot_spread (tonti_money (99), small, 2, 5, parts));
  g_assert_cmpint (parts[0].minor + parts[1].minor, ==, 14);
  g_assert_true (tonti_lot_spread (tonti_money (10), none, 2, 5, parts));
  g_assert_cmpint (parts[0].minor + parts[1].minor, ==, 0);
  g_assert_false (tonti_lot_spread (tonti_money (-1), small, 2, 5, parts));
}

/* The same day when lots may wait: the first is paid whole, the second waits for 17 500. */
static void
test_lay (void)
{
  const TontiMoney lots[] = { { 77500 }, { 77500 }, { 77500 } };
  const gboolean last[] = { FALSE, FALSE, TRUE };
  const gboolean all[] = { TRUE, TRUE, TRUE };
  TontiMoney parts[3];

  g_assert_true (tonti_lot_lay (tonti_money (17500), lots, last, 3, 5, parts));
  g_assert_cmpint (parts[0].minor, ==, 0);
  g_assert_cmpint (parts[1].minor, ==, 0);
  g_assert_cmpint (parts[2].minor, ==, 17500);
  g_assert_true (tonti_lot_lay (tonti_money (100000), lots, last, 3, 5, parts));
  g_assert_cmpint (parts[0].minor, ==, 11250);
  g_assert_cmpint (parts[1].minor, ==, 11250);
  g_assert_cmpint (parts[2].minor, ==, 77500);
  g_assert_true (tonti_lot_lay (tonti_money (100000), lots, all, 3, 5, parts));
  g_assert_cmpint (parts[0].minor, ==, 0);
  g_assert_cmpint (parts[1].minor, ==, 22500);
  g_assert_cmpint (parts[2].minor, ==, 77500);
}

/* 200 over ten hands are 20 each; an odd unit is the first one's. */
static void
test_collect (void)
{
  gint64 numerators[10], denominators[10];
  TontiMoney parts[10];

  for (int i = 0; i < 10; i++)
    numerators[i] = denominators[i] = 1;
  g_assert_true (tonti_lot_collect (tonti_money (200), numerators, denominators, 10, 5, parts));
  for (int i = 0; i < 10; i++)
    g_assert_cmpint (parts[i].minor, ==, 20);
  g_assert_true (tonti_lot_collect (tonti_money (208), numerators, denominators, 10, 5, parts));
  g_assert_cmpint (parts[0].minor, ==, 28);
  g_assert_cmpint (parts[1].minor, ==, 20);
  denominators[9] = 2;
  g_assert_true (tonti_lot_collect (tonti_money (190), numerators, denominators, 10, 5, parts));
  g_assert_cmpint (parts[0].minor, ==, 20);
  g_assert_cmpint (parts[9].minor, ==, 10);
  g_assert_false (tonti_lot_collect (tonti_money (200), numerators, denominators, 0, 5, parts));
  numerators[0] = 0;
  g_assert_false (tonti_lot_collect (tonti_money (200), numerators, denominators, 10, 5, parts));
}

static void
check_lot (void)
{
  TontiDeduction list[3];
  gint64 gross = g_test_rand_int_range (0, 200000);
  gint64 kept = 0;
  TontiMoney left, net, owed;

  for (gsize i = 0; i < 3; i++)
    list[i] = (TontiDeduction){ (TontiDeductionKind)g_test_rand_int_range (0, 3),
                                { g_test_rand_int_range (0, 1200000) },
                                { g_test_rand_int_range (0, 150000) },
                                { 0 } };
  g_assert_true (
      tonti_lot_deduct (tonti_money (gross), list, 3, g_test_rand_int_range (1, 50), &left));
  for (gsize i = 0; i < 3; i++)
    {
      g_assert_cmpint (list[i].amount.minor, >=, 0);
      kept += list[i].amount.minor;
    }
  g_assert_cmpint (kept + left.minor, ==, gross);
  tonti_lot_settle (left, tonti_money (g_test_rand_int_range (0, 100000)), TONTI_SHORT_POT_OWE,
                    &net, &owed);
  g_assert_true (net.minor >= 0 && owed.minor >= 0);
  g_assert_cmpint (net.minor + owed.minor, ==, left.minor);
}

/* The same five kinds in any order: each has all that it wants or all that is left. */
static void
check_order (void)
{
  TontiDeduction list[5];
  gint64 gross = g_test_rand_int_range (0, 200000);
  const gint64 unit = g_test_rand_bit () ? 5 : 1;
  gint64 rest = gross;
  TontiMoney left;

  for (int i = 0; i < 5; i++)
    list[i] = (TontiDeduction){ .kind = (TontiDeductionKind)i,
                                .rate = { i == 0 ? g_test_rand_int_range (0, 300000) : 0 },
                                .wanted = { g_test_rand_int_range (0, 90000) } };
  for (int i = 4; i > 0; i--)
    {
      const int other = g_test_rand_int_range (0, i + 1);
      const TontiDeduction swapped = list[i];

      list[i] = list[other];
      list[other] = swapped;
    }
  g_assert_true (tonti_lot_deduct (tonti_money (gross), list, 5, unit, &left));
  for (int i = 0; i < 5; i++)
    {
      TontiMoney wanted = list[i].wanted;

      if (list[i].kind == TONTI_DEDUCTION_PERCENT)
        g_assert_true (tonti_money_scale (tonti_money (gross), list[i].rate.ppm, 1000000, unit,
                                          TONTI_ROUNDING_HALF_UP, &wanted));
      g_assert_cmpint (list[i].amount.minor, ==, MIN (wanted.minor, rest));
      rest -= list[i].amount.minor;
    }
  g_assert_cmpint (left.minor, ==, rest);
}

static void
test_orders (void)
{
  for (int round = 0; round < 10000; round++)
    check_order ();
}

static void
check_lay (gint64 missing, const TontiMoney *lots, gint64 sum)
{
  gboolean waits[4];
  TontiMoney parts[4];
  gint64 laid = 0;

  for (gsize i = 0; i < 4; i++)
    waits[i] = g_test_rand_bit ();
  g_assert_true (tonti_lot_lay (tonti_money (missing), lots, waits, 4, 5, parts));
  for (gsize i = 0; i < 4; i++)
    {
      g_assert_true (parts[i].minor >= 0 && parts[i].minor <= lots[i].minor);
      laid += parts[i].minor;
    }
  g_assert_cmpint (laid, ==, MIN (missing, sum));
}

static void
test_property (void)
{
  for (int round = 0; round < 2000; round++)
    {
      TontiMoney lots[4], parts[4];
      gint64 missing = g_test_rand_int_range (0, 300000);
      gint64 sum = 0;
      gint64 spread = 0;

      check_lot ();
      for (gsize i = 0; i < 4; i++)
        sum += lots[i].minor = g_test_rand_int_range (0, 100000);
      g_assert_true (
          tonti_lot_spread (tonti_money (missing), lots, 4, g_test_rand_int_range (1, 100), parts));
      for (gsize i = 0; i < 4; i++)
        {
          g_assert_true (parts[i].minor >= 0 && parts[i].minor <= lots[i].minor);
          spread += parts[i].minor;
        }
      g_assert_cmpint (spread, ==, MIN (missing, sum));
      check_lay (missing, lots, sum);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/lot/two-halves-and-the-odd-unit-to-the-first-named", test_half_hand);
  g_test_add_func ("/core/lot/fractions-add-up-to-one", test_fractions);
  g_test_add_func ("/core/lot/gross-less-deductions-is-net", test_deductions);
  g_test_add_func ("/core/lot/a-deduction-is-bounded-by-what-is-left", test_bounded);
  g_test_add_func ("/core/lot/a-short-pot-is-owed-or-advanced", test_short);
  g_test_add_func ("/core/lot/no-lot-misses-more-than-itself", test_spread_edges);
  g_test_add_func ("/core/lot/what-is-missing-is-laid-on-the-lots-that-wait", test_lay);
  g_test_add_func ("/core/lot/what-is-missing-is-collected-from-those-present", test_collect);
  g_test_add_func ("/core/lot/in-any-order-each-has-all-or-all-that-is-left", test_orders);
  g_test_add_func ("/core/lot/nothing-is-lost", test_property);
  return g_test_run ();
}
