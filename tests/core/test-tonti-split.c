// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-split.h"

#include "tonti-money.h"

#define MEMBERS 12

typedef struct
{
  TontiSplitMethod method;
  gint64 total, unit;
  gsize n;
  gint64 weights[MEMBERS], parts[MEMBERS], remainder;
} Case;

/* The share-out of a savings group, worked in its guide, and small ones that a pencil can redo. */
static const Case cases[] = {
  { TONTI_SPLIT_FLOOR,
    1234567,
    25,
    5,
    { 120, 95, 73, 61, 40 },
    { 380825, 301500, 231675, 193575, 126925 },
    67 },
  { TONTI_SPLIT_LARGEST_REMAINDER,
    1234567,
    25,
    5,
    { 120, 95, 73, 61, 40 },
    { 380825, 301500, 231675, 193600, 126950 },
    17 },
  { TONTI_SPLIT_UNIT_PRICE,
    1234567,
    1,
    5,
    { 120, 95, 73, 61, 40 },
    { 380760, 301435, 231629, 193553, 126920 },
    270 },
  { TONTI_SPLIT_UNIT_PRICE,
    1234567,
    25,
    5,
    { 120, 95, 73, 61, 40 },
    { 380760, 301435, 231629, 193553, 126920 },
    270 },
  { TONTI_SPLIT_LARGEST_REMAINDER, 100, 1, 3, { 1, 1, 1 }, { 34, 33, 33 }, 0 },
  { TONTI_SPLIT_LARGEST_REMAINDER, 200, 1, 3, { 1, 1, 1 }, { 67, 67, 66 }, 0 },
  { TONTI_SPLIT_LARGEST_REMAINDER, 1, 1, 3, { 1, 0, 3 }, { 0, 0, 1 }, 0 },
  { TONTI_SPLIT_LARGEST_REMAINDER, 24, 25, 2, { 1, 1 }, { 0, 0 }, 24 },
  { TONTI_SPLIT_LARGEST_REMAINDER, 0, 25, 2, { 1, 1 }, { 0, 0 }, 0 },
  { TONTI_SPLIT_UNIT_PRICE, 10, 1, 2, { 7, 8 }, { 0, 0 }, 10 },
  { TONTI_SPLIT_LARGEST_REMAINDER,
    TONTI_MONEY_LIMIT,
    1,
    2,
    { TONTI_MONEY_LIMIT - 1, 1 },
    { TONTI_MONEY_LIMIT - 1, 1 },
    0 },
};

static void
test_vectors (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *row = &cases[i];
      gint64 parts[MEMBERS] = { 0 };
      gint64 remainder = -1;

      g_assert_true (tonti_split (row->total, row->weights, row->n, row->unit, row->method, parts,
                                  &remainder));
      for (gsize j = 0; j < row->n; j++)
        g_assert_cmpint (parts[j], ==, row->parts[j]);
      g_assert_cmpint (remainder, ==, row->remainder);
    }
}

static void
check_refused (gint64 total, const gint64 *weights, gsize n, gint64 unit, TontiSplitMethod method)
{
  gint64 parts[MEMBERS] = { 77, 77 };
  gint64 remainder = 77;

  g_assert_false (tonti_split (total, weights, n, unit, method, parts, &remainder));
  g_assert_cmpint (parts[0], ==, 77);
  g_assert_cmpint (remainder, ==, 77);
}

static void
test_refusals (void)
{
  const gint64 good[] = { 1, 2 };
  const gint64 negative[] = { 3, -1 };
  const gint64 zeros[] = { 0, 0 };
  const gint64 huge[] = { TONTI_MONEY_LIMIT, 1 };

  check_refused (-1, good, 2, 1, TONTI_SPLIT_FLOOR);
  check_refused (TONTI_MONEY_LIMIT + 1, good, 2, 1, TONTI_SPLIT_FLOOR);
  check_refused (10, good, 2, 0, TONTI_SPLIT_LARGEST_REMAINDER);
  check_refused (10, good, 0, 1, TONTI_SPLIT_LARGEST_REMAINDER);
  check_refused (10, negative, 2, 1, TONTI_SPLIT_UNIT_PRICE);
  check_refused (10, zeros, 2, 1, TONTI_SPLIT_LARGEST_REMAINDER);
  check_refused (10, huge, 2, 1, TONTI_SPLIT_LARGEST_REMAINDER);
  check_refused (10, good, 2, 1, (TontiSplitMethod)9);
}

static Case
draw_case (void)
{
  Case row = { .n = (gsize)g_test_rand_int_range (1, MEMBERS + 1) };

  row.method = (TontiSplitMethod)g_test_rand_int_range (0, 3);
  row.total = g_test_rand_int_range (0, 100000000);
  row.unit = g_test_rand_int_range (1, 600);
  for (gsize i = 0; i < row.n; i++)
    row.weights[i] = g_test_rand_int_range (0, 1000);
  row.weights[g_test_rand_int_range (0, (gint32)row.n)]++;
  return row;
}

/* The pencil's way: round down, then one coin after the other to the largest fraction not yet
 * served. */
static void
split_by_pencil (const Case *row, gint64 *parts)
{
  gboolean served[MEMBERS] = { FALSE };
  gint64 sum = 0, left = row->total;

  for (gsize i = 0; i < row->n; i++)
    sum += row->weights[i];
  for (gsize i = 0; i < row->n; i++)
    {
      parts[i] = row->total * row->weights[i] / sum / row->unit * row->unit;
      left -= parts[i];
    }
  for (; left >= row->unit; left -= row->unit)
    {
      gsize best = row->n;
      gint64 most = -1;

      for (gsize i = 0; i < row->n; i++)
        {
          gint64 lost = row->total * row->weights[i] % (sum * row->unit);

          if (!served[i] && lost > most)
            {
              best = i;
              most = lost;
            }
        }
      parts[best] += row->unit;
      served[best] = TRUE;
    }
}

static void
check_properties (const Case *row, const gint64 *parts, gint64 remainder)
{
  gint64 all = remainder;

  for (gsize i = 0; i < row->n; i++)
    {
      all += parts[i];
      g_assert_cmpint (parts[i], >=, 0);
      if (row->method != TONTI_SPLIT_UNIT_PRICE)
        g_assert_cmpint (parts[i] % row->unit, ==, 0);
      if (row->weights[i] == 0)
        g_assert_cmpint (parts[i], ==, 0);
      for (gsize j = 0; j < i; j++)
        if (row->weights[i] == row->weights[j])
          g_assert_true (parts[j] >= parts[i] && parts[j] - parts[i] <= row->unit);
        else if (row->weights[i] > row->weights[j])
          g_assert_cmpint (parts[i] + row->unit, >=, parts[j]);
    }
  g_assert_cmpint (all, ==, row->total);
  g_assert_cmpint (remainder, >=, 0);
}

static void
test_properties (void)
{
  for (int i = 0; i < 50000; i++)
    {
      Case row = draw_case ();
      gint64 parts[MEMBERS], pencil[MEMBERS], remainder;

      g_assert_true (
          tonti_split (row.total, row.weights, row.n, row.unit, row.method, parts, &remainder));
      check_properties (&row, parts, remainder);
      if (row.method != TONTI_SPLIT_LARGEST_REMAINDER)
        continue;
      g_assert_cmpint (remainder, <, row.unit);
      split_by_pencil (&row, pencil);
      for (gsize j = 0; j < row.n; j++)
        g_assert_cmpint (parts[j], ==, pencil[j]);
    }
}

static void
test_many (void)
{
  const gsize n = 5000;
  g_autofree gint64 *weights = g_new (gint64, n);
  g_autofree gint64 *parts = g_new (gint64, n);
  gint64 remainder, all = 0;

  for (gsize i = 0; i < n; i++)
    weights[i] = 100000000000 + g_test_rand_int_range (0, 1000000);
  g_assert_true (tonti_split (TONTI_MONEY_LIMIT, weights, n, 1, TONTI_SPLIT_LARGEST_REMAINDER,
                              parts, &remainder));
  for (gsize i = 0; i < n; i++)
    all += parts[i];
  g_assert_cmpint (all, ==, TONTI_MONEY_LIMIT);
  g_assert_cmpint (remainder, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/split/worked-numbers", test_vectors);
  g_test_add_func ("/core/split/outside-the-space-nothing-is-written", test_refusals);
  g_test_add_func ("/core/split/nothing-is-lost-and-the-pencil-agrees", test_properties);
  g_test_add_func ("/core/split/five-thousand-members-and-the-largest-sum", test_many);
  return g_test_run ();
}
