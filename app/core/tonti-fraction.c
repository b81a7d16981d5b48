// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fraction.h"

#include "tonti-no-float.h"

static gint64
find_common_divisor (gint64 a, gint64 b)
{
  while (b != 0)
    {
      gint64 rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

/* sum += term, reduced. FALSE when it leaves 64 bits. */
static gboolean
add (TontiFraction *sum, const TontiFraction *term)
{
  gint64 left, right, numerator, denominator, divisor;

  if (term->numerator <= 0 || term->denominator <= 0)
    return FALSE;
  if (__builtin_mul_overflow (sum->numerator, term->denominator, &left)
      || __builtin_mul_overflow (term->numerator, sum->denominator, &right)
      || __builtin_add_overflow (left, right, &numerator)
      || __builtin_mul_overflow (sum->denominator, term->denominator, &denominator))
    return FALSE;
  divisor = find_common_divisor (numerator, denominator);
  *sum = (TontiFraction){ numerator / divisor, denominator / divisor };
  return TRUE;
}

gboolean
tonti_fractions_make_one (const TontiFraction *fractions, gsize n)
{
  TontiFraction sum = { 0, 1 };

  for (gsize i = 0; i < n; i++)
    if (!add (&sum, &fractions[i]))
      return FALSE;
  return sum.numerator == 1 && sum.denominator == 1;
}
