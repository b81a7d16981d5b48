// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-day.h"

#include <string.h>

#include "tonti-no-float.h"

typedef struct
{
  const char *lang;
  const char *first; /* how the first of a month is written: "1er", "1" */
  const char *weekdays[7];
  const char *months[12];
} Names;

static const Names names[] = {
  { "fr",
    "1er",
    { "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche" },
    { "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre" } },
  { "en",
    "1",
    { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" },
    { "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December" } },
};

/* "fr", "fr_SN" and "fr-CM" are all French. */
static const Names *
find_names (const char *lang)
{
  for (gsize i = 0; lang != NULL && i < G_N_ELEMENTS (names); i++)
    if (strncmp (lang, names[i].lang, 2) == 0 && !g_ascii_isalpha (lang[2]))
      return &names[i];
  return NULL;
}

static char *
dup_iso (TontiDay day)
{
  char iso[TONTI_DAY_ISO_SIZE];

  return g_strdup (tonti_day_to_iso (day, iso));
}

char *
tonti_day_format_long (TontiDay day, const char *lang)
{
  const Names *own = find_names (lang);
  const char *weekday;
  int year, month, mday;

  if (own == NULL)
    return dup_iso (day);
  tonti_day_to_ymd (day, &year, &month, &mday);
  weekday = own->weekdays[tonti_day_weekday (day) - 1];
  if (mday == 1)
    return g_strdup_printf ("%s %s %s %d", weekday, own->first, own->months[month - 1], year);
  return g_strdup_printf ("%s %d %s %d", weekday, mday, own->months[month - 1], year);
}

char *
tonti_day_format_short (TontiDay day, const char *lang)
{
  int year, month, mday;

  if (find_names (lang) == NULL)
    return dup_iso (day);
  tonti_day_to_ymd (day, &year, &month, &mday);
  return g_strdup_printf ("%02d/%02d/%04d", mday, month, year);
}

#define PARTS_MAX 3

typedef struct
{
  int count;
  int value[PARTS_MAX];
  int width[PARTS_MAX];
} Parts;

/* Numbers of one to four digits with one mark, the same throughout, between them. */
static gboolean
cut (const char *text, Parts *parts)
{
  char mark = '\0';

  for (parts->count = 0; parts->count < PARTS_MAX; parts->count++, text++)
    {
      int value = 0, width = 0;

      for (; g_ascii_isdigit (*text) && width < 4; text++, width++)
        value = value * 10 + g_ascii_digit_value (*text);
      parts->value[parts->count] = value;
      parts->width[parts->count] = width;
      if (width == 0)
        return FALSE;
      if (*text == '\0')
        {
          parts->count++;
          return TRUE;
        }
      if (strchr ("/-. ", *text) == NULL || (mark != '\0' && mark != *text))
        return FALSE;
      mark = *text;
    }
  return FALSE;
}

/* A year of two digits is of this century: groups do not keep books of the last one. */
static gboolean
complete_year (int value, int width, int *year)
{
  *year = width == 2 ? 2000 + value : value;
  return width == 2 || width == 4;
}

/* "211125" and "21112025". */
static gboolean
read_packed (const char *text, gsize length, TontiDay *out)
{
  gint64 number = g_ascii_strtoll (text, NULL, 10);
  int scale = length == 8 ? 10000 : 100;
  int year = (int)(number % scale) + (length == 8 ? 0 : 2000);

  return tonti_day_from_ymd (year, (int)(number / scale % 100), (int)(number / scale / 100), out);
}

static gboolean
read_parts (const Parts *parts, TontiDay today, TontiDay *out)
{
  int year, month, mday;

  tonti_day_to_ymd (today, &year, &month, &mday);
  if (parts->width[0] > 2 || (parts->count > 1 && parts->width[1] > 2))
    return FALSE;
  if (parts->count > 2 && !complete_year (parts->value[2], parts->width[2], &year))
    return FALSE;
  if (parts->count > 1)
    month = parts->value[1];
  return tonti_day_from_ymd (year, month, parts->value[0], out);
}

gboolean
tonti_day_parse_typed (const char *text, TontiDay today, TontiDay *out)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  gsize length = strlen (trimmed);
  Parts parts;

  if (tonti_day_parse_iso (trimmed, out))
    return TRUE;
  if ((length == 6 || length == 8) && strspn (trimmed, "0123456789") == length)
    return read_packed (trimmed, length, out);
  return cut (trimmed, &parts) && read_parts (&parts, today, out);
}
