// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-split.h"

#include "tonti-money.h"

#include "tonti-no-float.h"

typedef __int128 Wide;

/* A place in the queue for the coins that are left over. */
typedef struct
{
  Wide fraction; /* what rounding down took from this part, in 1/sum of a minor unit */
  gsize index;
} Claim;

static gboolean
sum_weights (const gint64 *weights, gsize n, gint64 *sum)
{
  *sum = 0;
  for (gsize i = 0; i < n; i++)
    {
      if (weights[i] < 0 || weights[i] > TONTI_MONEY_LIMIT - *sum)
        return FALSE;
      *sum += weights[i];
    }
  return *sum > 0;
}

/* Larger fraction first, then lower index. */
static int
compare_claims (gconstpointer a, gconstpointer b, gpointer data)
{
  const Claim *left = a;
  const Claim *right = b;

  if (left->fraction != right->fraction)
    return left->fraction < right->fraction ? 1 : -1;
  return left->index < right->index ? -1 : left->index > right->index;
}

/* One unit more for the largest fractions, while whole units are left. The fractions are each below
 * one unit and add up to LEFT or less, so that nobody gets two and a zero weight gets none. */
static gint64
give_left_over (Claim *claims, gsize n, gint64 unit, gint64 *parts, gint64 left)
{
  g_qsort_with_data (claims, (gint)n, sizeof *claims, compare_claims, NULL);
  for (gsize i = 0; i < n && left >= unit; i++)
    {
      g_assert (claims[i].fraction > 0);
      parts[claims[i].index] += unit;
      left -= unit;
    }
  g_assert (left >= 0 && left < unit);
  return left;
}

static gint64
split_down (gint64 total, const gint64 *weights, gsize n, gint64 sum, gint64 unit, gint64 *parts,
            Claim *claims)
{
  Wide step = (Wide)sum * unit;
  gint64 left = total;

  for (gsize i = 0; i < n; i++)
    {
      Wide share = (Wide)total * weights[i];

      parts[i] = (gint64)(share / step) * unit;
      left -= parts[i];
      if (claims != NULL)
        claims[i] = (Claim){ share % step, i };
    }
  return left;
}

static gint64
split_by_price (gint64 total, const gint64 *weights, gsize n, gint64 sum, gint64 *parts)
{
  gint64 price = total / sum;
  gint64 left = total;

  for (gsize i = 0; i < n; i++)
    {
      parts[i] = price * weights[i]; /* at most total */
      left -= parts[i];
    }
  return left;
}

gboolean
tonti_split (gint64 total, const gint64 *weights, gsize n, gint64 unit, TontiSplitMethod method,
             gint64 *parts, gint64 *remainder)
{
  g_autofree Claim *claims = NULL;
  gint64 sum;

  if (total < 0 || total > TONTI_MONEY_LIMIT || unit < 1 || unit > TONTI_MONEY_LIMIT
      || n > G_MAXINT / sizeof (Claim) || !sum_weights (weights, n, &sum))
    return FALSE;
  switch (method)
    {
    case TONTI_SPLIT_LARGEST_REMAINDER:
      claims = g_new (Claim, n);
      *remainder = split_down (total, weights, n, sum, unit, parts, claims);
      *remainder = give_left_over (claims, n, unit, parts, *remainder);
      return TRUE;
    case TONTI_SPLIT_FLOOR:
      *remainder = split_down (total, weights, n, sum, unit, parts, NULL);
      return TRUE;
    case TONTI_SPLIT_UNIT_PRICE:
      *remainder = split_by_price (total, weights, n, sum, parts);
      return TRUE;
    default:
      return FALSE;
    }
}
