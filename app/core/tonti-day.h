// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* A day of the civil calendar, 1900-01-01 to 2199-12-31, as a day number (1970-01-01 = 0; the same
 * integer stands in projections). No clock and no time zone: today is passed in. */

G_BEGIN_DECLS

typedef struct
{
  gint32 number;
} TontiDay;

#define TONTI_DAY_NONE ((TontiDay){ G_MININT32 })
/* 1900-01-01, the first day there is: "from the beginning". */
#define TONTI_DAY_FIRST ((TontiDay){ -25567 })
#define TONTI_DAY_ISO_SIZE 11

gboolean tonti_day_is_valid (TontiDay day);
gboolean tonti_day_from_ymd (int year, int month, int mday,
                             TontiDay *out) G_GNUC_WARN_UNUSED_RESULT;
void tonti_day_to_ymd (TontiDay day, int *year, int *month, int *mday);
/* Exactly "YYYY-MM-DD", an existing day in range; anything else is FALSE. */
gboolean tonti_day_parse_iso (const char *text, TontiDay *out) G_GNUC_WARN_UNUSED_RESULT;
/* Writes "YYYY-MM-DD" and NUL; returns buffer. */
char *tonti_day_to_iso (TontiDay day, char buffer[TONTI_DAY_ISO_SIZE]);
/* As people type days: "21", "21/11", "211125", "21/11/2025", "21-11-25",
 * "21.11.2025", ISO; missing parts from TODAY. */
gboolean tonti_day_parse_typed (const char *text, TontiDay today,
                                TontiDay *out) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE when the result leaves the range. */
gboolean tonti_day_add (TontiDay day, int days, TontiDay *out) G_GNUC_WARN_UNUSED_RESULT;
/* Same day of a later month, the last day of it when shorter (31/01 + 1 month = 28/02). */
gboolean tonti_day_add_months (TontiDay day, int months, TontiDay *out) G_GNUC_WARN_UNUSED_RESULT;
/* 1 = Monday ... 7 = Sunday. */
int tonti_day_weekday (TontiDay day);
/* Long form in LANG ("fr": "samedi 4 janvier 2025", "1er"; "en": "Saturday 4 January 2025"), other
 * languages ISO; newly allocated. */
char *tonti_day_format_long (TontiDay day, const char *lang);
/* "04/01/2025" for fr and en, ISO otherwise. */
char *tonti_day_format_short (TontiDay day, const char *lang);

/* How often a group meets. */
typedef enum
{
  TONTI_RHYTHM_WEEK,
  TONTI_RHYTHM_TWO_WEEKS,
  TONTI_RHYTHM_FOUR_WEEKS,
  TONTI_RHYTHM_MONTH,
  TONTI_RHYTHM_DAY,
} TontiRhythm;

/* The day N steps (n >= 0) of the rhythm after FIRST, counted from FIRST so that months do not
 * drift. */
gboolean tonti_rhythm_day (TontiRhythm rhythm, TontiDay first, int n,
                           TontiDay *out) G_GNUC_WARN_UNUSED_RESULT;

/* An instant "YYYY-MM-DDTHH:MM:SSZ", second exact. */
gboolean tonti_instant_parse (const char *text, gint64 *unix_s) G_GNUC_WARN_UNUSED_RESULT;
#define TONTI_INSTANT_SIZE 21
char *tonti_instant_format (gint64 unix_s, char buffer[TONTI_INSTANT_SIZE]);
/* The UTC day of an instant. */
TontiDay tonti_instant_day (gint64 unix_s);

G_END_DECLS
