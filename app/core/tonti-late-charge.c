// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-late-charge.h"

#include "tonti-no-float.h"

#define MILLION 1000000

/* AMOUNT x RATE / DIVISOR in whole UNITs, half up. */
static gint64
scale (gint64 amount, gint64 rate, gint64 divisor, gint64 unit)
{
  TontiMoney scaled;

  if (!tonti_money_scale (tonti_money (amount), rate, divisor, MAX (unit, 1),
                          TONTI_ROUNDING_HALF_UP, &scaled))
    g_assert_not_reached ();
  return scaled.minor;
}

gint64
tonti_late_charge (gint64 open, gint64 rate, gint64 unit)
{
  return scale (open, rate, MILLION, unit);
}

gint64
tonti_late_total (gint64 open, gint64 rate, gint64 unit)
{
  return open + tonti_late_charge (open, rate, unit);
}

gint64
tonti_late_part (gint64 sum, gint64 rate, gint64 unit)
{
  return scale (sum, rate, MILLION + rate, unit);
}
