// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rotation.h"

/* The sample group of Thiès: 31 hands of 5 000, two lots. */
static TontiRotation
sample (int uneven)
{
  return (TontiRotation){
    .contribution = tonti_money (5000), .hands = 31, .lots = 2, .uneven = uneven, .unit = 5
  };
}

static GArray *
compute (const TontiRotation *rotation)
{
  GArray *rows = NULL;

  g_assert_cmpint (tonti_rotation_compute (rotation, &rows), ==, TONTI_ROTATION_OK);
  return rows;
}

static TontiRotationRow
row_of (GArray *rows, guint n)
{
  return g_array_index (rows, TontiRotationRow, n - 1);
}

static gint64
sum_of (GArray *rows)
{
  gint64 sum = 0;

  for (guint n = 1; n <= rows->len; n++)
    sum += row_of (rows, n).amount;
  return sum;
}

static void
test_even (void)
{
  TontiRotation rotation
      = { .contribution = tonti_money (10000), .hands = 12, .lots = 3, .uneven = -1, .unit = 5 };
  g_autoptr (GArray) rows = compute (&rotation);

  g_assert_cmpint (rows->len, ==, 12);
  for (guint n = 1; n <= rows->len; n++)
    {
      g_assert_cmpint (row_of (rows, n).n, ==, n);
      g_assert_cmpint (row_of (rows, n).meeting, ==, (n - 1) / 3 + 1);
      g_assert_cmpint (row_of (rows, n).amount, ==, 40000);
    }
}

static void
test_box_advances (void)
{
  TontiRotation rotation = sample (TONTI_UNEVEN_BOX_ADVANCES);
  g_autoptr (GArray) rows = compute (&rotation);

  g_assert_cmpint (tonti_rotation_meetings (&rotation), ==, 16);
  for (guint n = 1; n <= 31; n++)
    g_assert_cmpint (row_of (rows, n).amount, ==, 80000);
  g_assert_cmpint (row_of (rows, 31).meeting, ==, 16);
  g_assert_cmpint (sum_of (rows), ==, 31 * 16 * 5000);
}

static void
test_last_larger (void)
{
  TontiRotation rotation = sample (TONTI_UNEVEN_LAST_LARGER);
  g_autoptr (GArray) rows = compute (&rotation);

  for (guint n = 1; n <= 30; n++)
    g_assert_cmpint (row_of (rows, n).amount, ==, 77500);
  g_assert_cmpint (row_of (rows, 31).amount, ==, 155000);
}

/* A pot of 155 000 in three lots: multiples of 25, and nothing is lost. */
static void
test_last_larger_unit (void)
{
  TontiRotation rotation = sample (TONTI_UNEVEN_LAST_LARGER);
  g_autoptr (GArray) rows = NULL;

  rotation.lots = 3;
  rotation.unit = 25;
  rows = compute (&rotation);
  g_assert_cmpint (row_of (rows, 1).amount, ==, 51675);
  g_assert_cmpint (row_of (rows, 2).amount, ==, 51675);
  g_assert_cmpint (row_of (rows, 3).amount, ==, 51650);
  g_assert_cmpint (row_of (rows, 31).amount, ==, 155000);
}

static void
test_sizes (void)
{
  gint64 sizes[] = { 20000, 10000, 15000 };
  TontiRotation rotation = { .contribution = tonti_money (7500),
                             .hands = 3,
                             .lots = 2,
                             .uneven = TONTI_UNEVEN_SIZES,
                             .unit = 5,
                             .sizes = sizes,
                             .size_count = 3 };
  g_autoptr (GArray) rows = compute (&rotation);
  GArray *none = NULL;

  g_assert_cmpint (row_of (rows, 2).amount, ==, 10000);
  sizes[1] = 10005;
  g_assert_cmpint (tonti_rotation_compute (&rotation, &none), ==, TONTI_ROTATION_SIZE_SUM);
  sizes[1] = -10000;
  g_assert_cmpint (tonti_rotation_compute (&rotation, &none), ==, TONTI_ROTATION_SIZE_SUM);
  rotation.size_count = 2;
  g_assert_cmpint (tonti_rotation_compute (&rotation, &none), ==, TONTI_ROTATION_SIZE_COUNT);
  g_assert_null (none);
}

static void
test_refusals (void)
{
  TontiRotation rotation = sample (-1);
  GArray *rows = NULL;

  g_assert_cmpint (tonti_rotation_compute (&rotation, &rows), ==, TONTI_ROTATION_UNDECIDED);
  rotation.lots = 32;
  g_assert_cmpint (tonti_rotation_compute (&rotation, &rows), ==, TONTI_ROTATION_LOTS);
  rotation.hands = 0;
  g_assert_cmpint (tonti_rotation_compute (&rotation, &rows), ==, TONTI_ROTATION_EMPTY);
  rotation = sample (TONTI_UNEVEN_BOX_ADVANCES);
  rotation.contribution = tonti_money (TONTI_MONEY_LIMIT / 100);
  g_assert_cmpint (tonti_rotation_compute (&rotation, &rows), ==, TONTI_ROTATION_TOO_BIG);
  g_assert_null (rows);
}

/* The figures of the sample group. */
static void
test_choices (void)
{
  TontiRotation rotation = sample (-1);
  TontiRotationChoices choices = tonti_rotation_choices (&rotation);

  g_assert_cmpint (choices.pot, ==, 155000);
  g_assert_cmpint (choices.equal_lot, ==, 80000);
  g_assert_cmpint (choices.advance, ==, 5000);
  g_assert_cmpint (choices.advance_count, ==, 15);
  g_assert_cmpint (choices.advance_total, ==, 75000);
  g_assert_cmpint (choices.small_lot, ==, 77500);
  g_assert_cmpint (choices.last_hands, ==, 1);
  g_assert_cmpint (choices.last_lot, ==, 155000);
}

static TontiRotation
draw_rotation (void)
{
  gint32 hands = g_test_rand_int_range (1, 60);

  return (TontiRotation){ .contribution = tonti_money (g_test_rand_int_range (100, 100000)),
                          .hands = hands,
                          .lots = g_test_rand_int_range (1, hands + 1),
                          .uneven = g_test_rand_int_range (0, 2),
                          .unit = g_test_rand_int_range (1, 30) };
}

/* Whatever the numbers, out = in, no meeting serves more hands than it has lots, and the box is
 * even after the last meeting. */
static void
test_sums (void)
{
  for (int i = 0; i < 2000; i++)
    {
      TontiRotation rotation = draw_rotation ();
      g_autoptr (GArray) rows = compute (&rotation);
      gint64 meetings = tonti_rotation_meetings (&rotation), served = 0;

      g_assert_cmpint (sum_of (rows), ==, rotation.hands * meetings * rotation.contribution.minor);
      g_assert_cmpint (row_of (rows, rows->len).meeting, ==, meetings);
      for (guint n = 1; n <= rows->len; n++)
        {
          served
              = n > 1 && row_of (rows, n).meeting == row_of (rows, n - 1).meeting ? served + 1 : 1;
          g_assert_cmpint (served, <=, rotation.lots);
          g_assert_cmpint (row_of (rows, n).amount, >, 0);
        }
    }
}

static void
test_advance_is_repaid (void)
{
  for (int i = 0; i < 2000; i++)
    {
      TontiRotation rotation = draw_rotation ();
      TontiRotationChoices choices = tonti_rotation_choices (&rotation);

      g_assert_cmpint (choices.advance_total, ==,
                       choices.pot - choices.equal_lot * choices.last_hands);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/rotation/even-hands-receive-what-they-pay", test_even);
  g_test_add_func ("/core/rotation/box-advances-serves-all-alike", test_box_advances);
  g_test_add_func ("/core/rotation/last-larger-gives-the-whole-pot", test_last_larger);
  g_test_add_func ("/core/rotation/last-larger-keeps-to-the-cash-unit", test_last_larger_unit);
  g_test_add_func ("/core/rotation/sizes-must-add-up", test_sizes);
  g_test_add_func ("/core/rotation/refuses-what-has-no-answer", test_refusals);
  g_test_add_func ("/core/rotation/choices-of-the-sample-group", test_choices);
  g_test_add_func ("/core/rotation/what-comes-in-goes-out", test_sums);
  g_test_add_func ("/core/rotation/advances-are-repaid-at-the-last-meeting",
                   test_advance_is_repaid);
  return g_test_run ();
}
