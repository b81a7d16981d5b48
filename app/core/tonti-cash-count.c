// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-cash-count.h"

#include <stdlib.h>

#include "tonti-no-float.h"

gboolean
tonti_cash_pile_exists (const TontiCurrency *currency, const TontiCashPile *pile)
{
  const gint64 *values = pile->coin ? currency->coins : currency->notes;

  for (; *values != 0; values++)
    if (*values == pile->value)
      return TRUE;
  return FALSE;
}

int
tonti_cash_pile_compare (gconstpointer a, gconstpointer b)
{
  const TontiCashPile *left = a;
  const TontiCashPile *right = b;

  if (left->coin != right->coin)
    return left->coin ? 1 : -1;
  return (left->value < right->value) - (left->value > right->value);
}

static gboolean
is_good (const TontiCurrency *currency, const TontiCashPile *piles, gsize i)
{
  if (!tonti_cash_pile_exists (currency, &piles[i]) || piles[i].n < 0
      || piles[i].n > TONTI_CASH_PIECES_MAX)
    return FALSE;
  return i == 0 || tonti_cash_pile_compare (&piles[i - 1], &piles[i]) != 0;
}

gboolean
tonti_cash_count_sum (const TontiCurrency *currency, TontiCashPile *piles, gsize n, TontiMoney *sum,
                      gsize *bad)
{
  TontiMoney total = TONTI_MONEY_ZERO;

  if (n > 0)
    qsort (piles, n, sizeof *piles, tonti_cash_pile_compare);
  for (gsize i = 0; i < n; i++)
    {
      TontiMoney worth;

      if (!is_good (currency, piles, i)
          || !tonti_money_multiply (tonti_money (piles[i].value), piles[i].n, &worth)
          || !tonti_money_add (total, worth, &total))
        {
          *bad = i;
          return FALSE;
        }
    }
  *sum = total;
  return TRUE;
}

TontiCountResult
tonti_cash_count_compare (TontiMoney counted, TontiMoney expected, TontiMoney *difference)
{
  *difference = tonti_money (counted.minor - expected.minor);
  if (difference->minor == 0)
    return TONTI_COUNT_EQUAL;
  return difference->minor < 0 ? TONTI_COUNT_SHORT : TONTI_COUNT_OVER;
}
