// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-time-share.h"

#include <string.h>

#include "tonti-split.h"

#include "tonti-no-float.h"

gint32
tonti_month_of (TontiDay day)
{
  int year, month, mday;

  tonti_day_to_ymd (day, &year, &month, &mday);
  return year * 12 + month - 1;
}

gboolean
tonti_month_parse (const char *text, gint32 *month)
{
  g_autofree char *first = g_strconcat (text, "-01", NULL);
  TontiDay day;

  if (strlen (text) != strlen ("2025-12") || !tonti_day_parse_iso (first, &day))
    return FALSE;
  *month = tonti_month_of (day);
  return TRUE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const TontiTimeShare *left = a, *right = b;

  return (left->who > right->who) - (left->who < right->who);
}

static TontiTimeShare *
find (GArray *shares, gint64 who)
{
  TontiTimeShare empty = { .who = who };

  for (guint i = 0; i < shares->len; i++)
    if (g_array_index (shares, TontiTimeShare, i).who == who)
      return &g_array_index (shares, TontiTimeShare, i);
  g_array_append_val (shares, empty);
  return &g_array_index (shares, TontiTimeShare, shares->len - 1);
}

static gboolean
add (GArray *shares, const TontiTimedDeposit *deposit, gint64 base, gint32 closing)
{
  TontiTimeShare *share = find (shares, deposit->who);
  gint64 weight;

  return deposit->amount.minor >= 0 && tonti_money_is_valid (deposit->amount)
         && deposit->month <= closing
         && !__builtin_mul_overflow (deposit->amount.minor / base, closing - deposit->month,
                                     &weight)
         && !__builtin_add_overflow (share->weight, weight, &share->weight);
}

static gboolean
divide (GArray *shares, TontiMoney profit, gint64 unit, TontiMoney *remainder)
{
  g_autofree gint64 *weights = g_new (gint64, shares->len);
  g_autofree gint64 *parts = g_new (gint64, shares->len);
  gint64 rest;

  for (guint i = 0; i < shares->len; i++)
    weights[i] = g_array_index (shares, TontiTimeShare, i).weight;
  if (!tonti_split (profit.minor, weights, shares->len, unit, TONTI_SPLIT_LARGEST_REMAINDER, parts,
                    &rest))
    return FALSE;
  for (guint i = 0; i < shares->len; i++)
    g_array_index (shares, TontiTimeShare, i).part = tonti_money (parts[i]);
  *remainder = tonti_money (rest);
  return TRUE;
}

GArray *
tonti_time_share (const TontiTimedDeposit *deposits, gsize n, gint64 base, gint32 closing,
                  TontiMoney profit, gint64 unit, TontiMoney *remainder)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (TontiTimeShare));

  if (base < 1)
    return NULL;
  for (gsize i = 0; i < n; i++)
    if (!add (shares, &deposits[i], base, closing))
      return NULL;
  g_array_sort (shares, compare);
  return divide (shares, profit, unit, remainder) ? g_steal_pointer (&shares) : NULL;
}
