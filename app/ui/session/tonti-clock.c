// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-clock.h"

#include <string.h>
#include <time.h>

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

gint64
tonti_clock_uptime_s (void)
{
  struct timespec since;
  return clock_gettime (CLOCK_BOOTTIME, &since) == 0 ? since.tv_sec : 0;
}

guint64
tonti_clock_boot (void)
{
  g_autofree char *id = NULL;
  if (!g_file_get_contents ("/proc/sys/kernel/random/boot_id", &id, NULL, NULL) || strlen (id) < 14)
    return 0;
  return g_ascii_strtoull (id, NULL, 16) << 16 | g_ascii_strtoull (id + 9, NULL, 16);
}

gint64
tonti_clock_uptime_us (void)
{
  struct timespec now;
  if (clock_gettime (CLOCK_BOOTTIME, &now) != 0)
    return g_get_monotonic_time ();
  return (gint64)now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}
