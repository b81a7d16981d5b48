// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-day.h"
#include "tonti-fuzz.h"

/* Whatever is typed as a day: what was read is a day that there is, and is read again from the way
 * it is written. */

static void
check_day (TontiDay day)
{
  char iso[TONTI_DAY_ISO_SIZE];
  TontiDay again = TONTI_DAY_NONE;
  int year, month, mday;

  g_assert_true (tonti_day_is_valid (day));
  tonti_day_to_ymd (day, &year, &month, &mday);
  g_assert_true (g_date_valid_dmy ((GDateDay)mday, (GDateMonth)month, (GDateYear)year));
  g_assert_true (tonti_day_parse_iso (tonti_day_to_iso (day, iso), &again));
  g_assert_cmpint (again.number, ==, day.number);
  g_autofree char *said = tonti_day_format_long (day, "fr");
  g_autofree char *written = tonti_day_format_short (day, "fr");
  g_assert_true (g_utf8_validate (said, -1, NULL));
  g_assert_true (tonti_day_parse_typed (written, day, &again));
  g_assert_cmpint (again.number, ==, day.number);
}

static void
check_instant (const char *text)
{
  char again[TONTI_INSTANT_SIZE];
  gint64 second = 0;

  if (tonti_instant_parse (text, &second))
    g_assert_cmpstr (tonti_instant_format (second, again), ==, text);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *)data, MIN (size, 64));
  TontiDay today = { 20000 + (int)size % 365 }, day = TONTI_DAY_NONE;

  if (tonti_day_parse_iso (text, &day))
    check_day (day);
  if (tonti_day_parse_typed (text, today, &day))
    check_day (day);
  check_instant (text);
  return 0;
}
