// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-clock.h"

gint64
tonti_clock_now_us (void)
{
  return g_get_real_time ();
}

TontiDay
tonti_clock_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, mday;
  TontiDay day = TONTI_DAY_NONE;
  g_date_time_get_ymd (now, &year, &month, &mday);
  return tonti_day_from_ymd (year, month, mday, &day) ? day : TONTI_DAY_NONE;
}
