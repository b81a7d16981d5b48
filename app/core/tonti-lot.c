// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-lot.h"

#include "tonti-split.h"

#include "tonti-no-float.h"

const TontiCodes tonti_deduction_codes
    = { (const char *const[]){ "percent", "arrears", "fines", "loan", "meal", NULL } };

static gint64
find_divisor (gint64 a, gint64 b)
{
  while (b != 0)
    {
      gint64 rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

/* Fractions brought to one denominator, *common: the weights of a split, *sum together. */
static gboolean
weigh_parts (const gint64 *numerators, const gint64 *denominators, gsize n, gint64 *weights,
             gint64 *out, gint64 *sum)
{
  gint64 common = 1;

  *sum = 0;
  for (gsize i = 0; i < n; i++)
    {
      gint64 d = denominators[i];

      if (d < 1 || d > 1000 || numerators[i] < 1 || numerators[i] > d)
        return FALSE;
      common *= d / find_divisor (common, d);
      if (common > 1000000)
        return FALSE;
    }
  for (gsize i = 0; i < n; i++)
    {
      weights[i] = numerators[i] * (common / denominators[i]);
      *sum += weights[i];
    }
  *out = common;
  return TRUE;
}

/* The same, of fractions that add up to one. */
static gboolean
weigh (const gint64 *numerators, const gint64 *denominators, gsize n, gint64 *weights)
{
  gint64 common, sum;

  return weigh_parts (numerators, denominators, n, weights, &common, &sum) && sum == common;
}

/* Split by weights; the remainder, less than a unit, goes to the first part. */
static gboolean
split (gint64 total, const gint64 *weights, gsize n, gint64 unit, TontiMoney *parts)
{
  g_autofree gint64 *amounts = g_new (gint64, n);
  gint64 remainder;
  gint64 sum = 0;

  if (!tonti_split (total, weights, n, unit, TONTI_SPLIT_LARGEST_REMAINDER, amounts, &remainder))
    return FALSE;
  amounts[0] += remainder;
  for (gsize i = 0; i < n; i++)
    {
      parts[i] = tonti_money (amounts[i]);
      sum += amounts[i];
    }
  g_assert (sum == total);
  return TRUE;
}

gboolean
tonti_lot_share (TontiMoney total, const gint64 *numerators, const gint64 *denominators, gsize n,
                 gint64 unit, TontiMoney *parts)
{
  g_autofree gint64 *weights = g_new (gint64, n);

  if (n == 0 || !weigh (numerators, denominators, n, weights))
    return FALSE;
  return split (total.minor, weights, n, unit, parts);
}

static gboolean
want (const TontiDeduction *deduction, TontiMoney gross, gint64 unit, TontiMoney *wanted)
{
  if (deduction->kind == TONTI_DEDUCTION_PERCENT)
    return deduction->rate.ppm >= 0
           && tonti_money_scale (gross, deduction->rate.ppm, 1000000, unit, TONTI_ROUNDING_HALF_UP,
                                 wanted);
  *wanted = deduction->wanted;
  return wanted->minor >= 0 && tonti_money_is_valid (*wanted);
}

gboolean
tonti_lot_deduct (TontiMoney gross, TontiDeduction *deductions, gsize n, gint64 unit,
                  TontiMoney *left)
{
  TontiMoney rest = gross;
  gint64 kept = 0;

  if (gross.minor < 0 || !tonti_money_is_valid (gross) || unit < 1)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      TontiMoney wanted;

      if (!want (&deductions[i], gross, unit, &wanted))
        return FALSE;
      deductions[i].amount = tonti_money_min (wanted, rest);
      rest.minor -= deductions[i].amount.minor;
      kept += deductions[i].amount.minor;
    }
  g_assert (rest.minor >= 0 && rest.minor + kept == gross.minor);
  *left = rest;
  return TRUE;
}

/* Carry what a lot cannot miss over to those that can. */
static void
limit (const TontiMoney *lots, gsize n, TontiMoney *parts)
{
  gint64 excess = 0;

  for (gsize i = 0; i < n; i++)
    {
      gint64 over = MAX (parts[i].minor - lots[i].minor, 0);

      parts[i].minor -= over;
      excess += over;
    }
  for (gsize i = 0; i < n && excess > 0; i++)
    {
      gint64 taken = MIN (lots[i].minor - parts[i].minor, excess);

      parts[i].minor += taken;
      excess -= taken;
    }
  g_assert (excess == 0);
}

gboolean
tonti_lot_spread (TontiMoney missing, const TontiMoney *lots, gsize n, gint64 unit,
                  TontiMoney *parts)
{
  g_autofree gint64 *weights = g_new (gint64, n);
  gint64 sum = 0;

  for (gsize i = 0; i < n; i++)
    {
      weights[i] = lots[i].minor;
      if (weights[i] < 0 || weights[i] > TONTI_MONEY_LIMIT - sum)
        return FALSE;
      sum += weights[i];
      parts[i] = TONTI_MONEY_ZERO;
    }
  if (missing.minor < 0)
    return FALSE;
  if (sum == 0 || missing.minor == 0)
    return TRUE;
  if (!split (MIN (missing.minor, sum), weights, n, unit, parts))
    return FALSE;
  limit (lots, n, parts);
  return TRUE;
}

gboolean
tonti_lot_lay (TontiMoney missing, const TontiMoney *lots, const gboolean *waits, gsize n,
               gint64 unit, TontiMoney *parts)
{
  g_autofree TontiMoney *others = g_new0 (TontiMoney, n);
  g_autofree TontiMoney *theirs = g_new0 (TontiMoney, n);
  gint64 rest = missing.minor;

  for (gsize i = n; i-- > 0;)
    {
      parts[i] = waits[i] ? tonti_money (CLAMP (rest, 0, lots[i].minor)) : TONTI_MONEY_ZERO;
      others[i] = waits[i] ? TONTI_MONEY_ZERO : lots[i];
      rest -= parts[i].minor;
    }
  if (n > 0 && !tonti_lot_spread (tonti_money (rest), others, n, unit, theirs))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    parts[i].minor += theirs[i].minor;
  return TRUE;
}

gboolean
tonti_lot_collect (TontiMoney missing, const gint64 *numerators, const gint64 *denominators,
                   gsize n, gint64 unit, TontiMoney *parts)
{
  g_autofree gint64 *weights = g_new (gint64, n);
  gint64 common, sum;

  return n > 0 && missing.minor >= 0
         && weigh_parts (numerators, denominators, n, weights, &common, &sum)
         && split (missing.minor, weights, n, unit, parts);
}

void
tonti_lot_settle (TontiMoney entitled, TontiMoney missing, TontiShortPot policy, TontiMoney *net,
                  TontiMoney *owed)
{
  g_assert (entitled.minor >= 0 && missing.minor >= 0);
  *owed = policy == TONTI_SHORT_POT_OWE || policy == TONTI_SHORT_POT_GUARANTOR
              ? tonti_money_min (missing, entitled)
              : TONTI_MONEY_ZERO;
  *net = tonti_money (entitled.minor - owed->minor);
}
