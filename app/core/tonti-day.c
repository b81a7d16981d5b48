// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-day.h"

#include <string.h>

#include "tonti-no-float.h"

#define YEAR_MIN 1900
#define YEAR_MAX 2199
#define NUMBER_MIN (-25567) /* 1900-01-01 */
#define NUMBER_MAX 84005    /* 2199-12-31 */
#define SECONDS_PER_DAY 86400
#define DAYS_BEFORE_1900 693595 /* from 0001-01-01, the Gregorian calendar carried back */

static gboolean
is_leap (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int
count_month_days (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return days[month - 1] + (month == 2 && is_leap (year));
}

/* Days from 1900-01-01 to the first day of the year. */
static int
count_days_before_year (int year)
{
  int before = year - 1;

  return 365 * before + before / 4 - before / 100 + before / 400 - DAYS_BEFORE_1900;
}

gboolean
tonti_day_is_valid (TontiDay day)
{
  return day.number >= NUMBER_MIN && day.number <= NUMBER_MAX;
}

gboolean
tonti_day_from_ymd (int year, int month, int mday, TontiDay *out)
{
  int number;

  if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || month > 12 || mday < 1
      || mday > count_month_days (year, month))
    return FALSE;
  number = NUMBER_MIN + count_days_before_year (year) + mday - 1;
  for (int m = 1; m < month; m++)
    number += count_month_days (year, m);
  out->number = number;
  return TRUE;
}

void
tonti_day_to_ymd (TontiDay day, int *year, int *month, int *mday)
{
  int since = day.number - NUMBER_MIN;
  int y = YEAR_MIN + since / 366; /* never too late, at most one year too early */
  int m = 1;

  g_assert (tonti_day_is_valid (day));
  while (since >= count_days_before_year (y + 1))
    y++;
  since -= count_days_before_year (y);
  for (; since >= count_month_days (y, m); m++)
    since -= count_month_days (y, m);
  *year = y;
  *month = m;
  *mday = since + 1;
}

gboolean
tonti_day_add (TontiDay day, int days, TontiDay *out)
{
  TontiDay sum;

  g_assert (tonti_day_is_valid (day));
  if (__builtin_add_overflow (day.number, days, &sum.number) || !tonti_day_is_valid (sum))
    return FALSE;
  *out = sum;
  return TRUE;
}

gboolean
tonti_day_add_months (TontiDay day, int months, TontiDay *out)
{
  const int span = 12 * (YEAR_MAX - YEAR_MIN + 1);
  int year, month, mday, index;

  if (months < -span || months > span)
    return FALSE;
  tonti_day_to_ymd (day, &year, &month, &mday);
  index = 12 * (year - YEAR_MIN) + month - 1 + months;
  if (index < 0 || index >= span)
    return FALSE;
  year = YEAR_MIN + index / 12;
  month = index % 12 + 1;
  return tonti_day_from_ymd (year, month, MIN (mday, count_month_days (year, month)), out);
}

int
tonti_day_weekday (TontiDay day)
{
  g_assert (tonti_day_is_valid (day));
  return (day.number - NUMBER_MIN) % 7 + 1; /* 1900-01-01 was a Monday */
}

gboolean
tonti_rhythm_day (TontiRhythm rhythm, TontiDay first, int n, TontiDay *out)
{
  static const int days[] = { 7, 14, 28, 0, 1 };
  int distance;

  g_assert (n >= 0 && (guint)rhythm < G_N_ELEMENTS (days));
  if (rhythm == TONTI_RHYTHM_MONTH)
    return tonti_day_add_months (first, n, out);
  if (__builtin_mul_overflow (days[rhythm], n, &distance))
    return FALSE;
  return tonti_day_add (first, distance, out);
}

/* Exactly COUNT digits at TEXT. */
static gboolean
read_digits (const char *text, int count, int *value)
{
  *value = 0;
  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + g_ascii_digit_value (text[i]);
    }
  return TRUE;
}

/* The ten characters YYYY-MM-DD at TEXT, whatever follows. */
static gboolean
read_iso (const char *text, TontiDay *out)
{
  int year, month, mday;

  return read_digits (text, 4, &year) && text[4] == '-' && read_digits (text + 5, 2, &month)
         && text[7] == '-' && read_digits (text + 8, 2, &mday)
         && tonti_day_from_ymd (year, month, mday, out);
}

gboolean
tonti_day_parse_iso (const char *text, TontiDay *out)
{
  return strlen (text) == TONTI_DAY_ISO_SIZE - 1 && read_iso (text, out);
}

char *
tonti_day_to_iso (TontiDay day, char buffer[TONTI_DAY_ISO_SIZE])
{
  int year, month, mday;

  tonti_day_to_ymd (day, &year, &month, &mday);
  g_snprintf (buffer, TONTI_DAY_ISO_SIZE, "%04d-%02d-%02d", year, month, mday);
  return buffer;
}

gboolean
tonti_instant_parse (const char *text, gint64 *unix_s)
{
  int hour, minute, second;
  TontiDay day;

  if (strlen (text) != TONTI_INSTANT_SIZE - 1 || !read_iso (text, &day) || text[10] != 'T'
      || !read_digits (text + 11, 2, &hour) || text[13] != ':'
      || !read_digits (text + 14, 2, &minute) || text[16] != ':'
      || !read_digits (text + 17, 2, &second) || text[19] != 'Z' || hour > 23 || minute > 59
      || second > 59)
    return FALSE;
  *unix_s = (gint64)day.number * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second;
  return TRUE;
}

TontiDay
tonti_instant_day (gint64 unix_s)
{
  gint64 number = unix_s / SECONDS_PER_DAY - (unix_s % SECONDS_PER_DAY < 0);
  TontiDay day = { (gint32)CLAMP (number, G_MININT32, G_MAXINT32) };

  return tonti_day_is_valid (day) ? day : TONTI_DAY_NONE;
}

char *
tonti_instant_format (gint64 unix_s, char buffer[TONTI_INSTANT_SIZE])
{
  TontiDay day = tonti_instant_day (unix_s);
  int second = (int)(unix_s - (gint64)day.number * SECONDS_PER_DAY);
  char iso[TONTI_DAY_ISO_SIZE];

  g_assert (tonti_day_is_valid (day));
  g_snprintf (buffer, TONTI_INSTANT_SIZE, "%sT%02d:%02d:%02dZ", tonti_day_to_iso (day, iso),
              second / 3600, second / 60 % 60, second % 60);
  return buffer;
}
