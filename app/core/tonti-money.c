// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-money.h"

#include "tonti-no-float.h"

typedef __int128 Wide;

static gboolean
store (Wide value, TontiMoney *out)
{
  if (value > TONTI_MONEY_LIMIT || value < -(Wide)TONTI_MONEY_LIMIT)
    return FALSE;
  out->minor = (gint64)value;
  return TRUE;
}

gboolean
tonti_money_is_valid (TontiMoney a)
{
  return a.minor >= -TONTI_MONEY_LIMIT && a.minor <= TONTI_MONEY_LIMIT;
}

gboolean
tonti_money_add (TontiMoney a, TontiMoney b, TontiMoney *out)
{
  return store ((Wide)a.minor + b.minor, out);
}

gboolean
tonti_money_subtract (TontiMoney a, TontiMoney b, TontiMoney *out)
{
  return store ((Wide)a.minor - b.minor, out);
}

gboolean
tonti_money_multiply (TontiMoney a, gint64 factor, TontiMoney *out)
{
  return store ((Wide)a.minor * factor, out);
}

/* value / step for value >= 0, rounded to a whole number. */
static Wide
round_quotient (Wide value, Wide step, TontiRounding rounding)
{
  Wide quotient = value / step;
  Wide rest = value % step;
  Wide gap = step - rest; /* rest < gap: below half; never overflows, unlike 2 * rest */

  switch (rounding)
    {
    case TONTI_ROUNDING_HALF_UP:
      return quotient + (rest >= gap);
    case TONTI_ROUNDING_HALF_EVEN:
      return quotient + (rest > gap || (rest == gap && quotient % 2 != 0));
    case TONTI_ROUNDING_UP:
      return quotient + (rest > 0);
    case TONTI_ROUNDING_DOWN:
      return quotient;
    default:
      g_assert_not_reached ();
    }
}

gboolean
tonti_money_scale (TontiMoney a, gint64 numerator, gint64 denominator, gint64 unit,
                   TontiRounding rounding, TontiMoney *out)
{
  Wide product = (Wide)a.minor * numerator;
  gboolean negative = product < 0;
  Wide steps, size;

  g_assert (denominator > 0 && unit >= 1);
  steps = round_quotient (negative ? -product : product, (Wide)denominator * unit, rounding);
  if (__builtin_mul_overflow (steps, (Wide)unit, &size))
    return FALSE;
  return store (negative ? -size : size, out);
}

int
tonti_money_compare (TontiMoney a, TontiMoney b)
{
  return (a.minor > b.minor) - (a.minor < b.minor);
}

TontiMoney
tonti_money_min (TontiMoney a, TontiMoney b)
{
  return a.minor <= b.minor ? a : b;
}
