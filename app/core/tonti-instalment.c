// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-instalment.h"

#include "tonti-split.h"

#include "tonti-no-float.h"

gboolean
tonti_instalment_share (gint64 total, gsize n, gint64 unit, gint64 odd, gint64 *parts)
{
  gboolean is_named = odd >= 0 && (gsize)odd < n;
  TontiSplitMethod method = is_named ? TONTI_SPLIT_FLOOR : TONTI_SPLIT_LARGEST_REMAINDER;
  g_autofree gint64 *weights = g_new (gint64, n);
  gint64 rest = 0;

  for (gsize i = 0; i < n; i++)
    weights[i] = 1;
  if (n == 0 || !tonti_split (total, weights, n, unit, method, parts, &rest))
    return FALSE;
  parts[is_named ? odd : 0] += rest;
  return TRUE;
}

gint64
tonti_instalment_sum (gint64 total, gint64 times, gint64 n, gint64 unit)
{
  g_assert (times >= 1 && times <= TONTI_INSTALMENTS_MOST && unit >= 1);
  if (n >= times)
    return total;
  return total * MAX (n, 0) / times / unit * unit;
}
