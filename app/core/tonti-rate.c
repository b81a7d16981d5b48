// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-money.h"

#include <string.h>

#include "tonti-no-float.h"

#define PPM_PER_PERCENT 10000
#define PERCENT_DIGITS 4 /* 10000 = 10^4: the decimals of a percentage that ppm can hold */
#define PERCENT_MAX 1000

/* Whole digits at *TEXT into *value, at most four of them; FALSE when there is none. */
static gboolean
read_whole (const char **text, gint64 *value)
{
  const char *start = *text;

  *value = 0;
  while (g_ascii_isdigit (**text) && *text - start < 4)
    *value = *value * 10 + g_ascii_digit_value (*(*text)++);
  return *text > start && !g_ascii_isdigit (**text);
}

/* ",5" or ".0334" at *TEXT into ppm; zeros past the last place are no harm. */
static gboolean
read_decimals (const char **text, gint64 *ppm)
{
  gint64 weight = PPM_PER_PERCENT / 10;
  const char *start;

  *ppm = 0;
  if (**text != '.' && **text != ',')
    return TRUE;
  start = ++*text;
  for (; g_ascii_isdigit (**text); (*text)++, weight /= 10)
    {
      if (weight == 0 && **text != '0')
        return FALSE;
      *ppm += weight * g_ascii_digit_value (**text);
    }
  return *text > start;
}

static const char *
skip_spaces (const char *text)
{
  for (;; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return text;
}

gboolean
tonti_rate_parse (const char *text, TontiRate *out)
{
  gint64 whole, decimals, ppm;

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  text = skip_spaces (text);
  if (!read_whole (&text, &whole) || !read_decimals (&text, &decimals))
    return FALSE;
  text = skip_spaces (text);
  if (*text != '%' || *skip_spaces (text + 1) != '\0')
    return FALSE;
  ppm = whole * PPM_PER_PERCENT + decimals;
  if (ppm > PERCENT_MAX * PPM_PER_PERCENT)
    return FALSE;
  out->ppm = ppm;
  return TRUE;
}

char *
tonti_rate_format (TontiRate rate, const char *decimal_mark)
{
  guint64 size = rate.ppm < 0 ? 0 - (guint64)rate.ppm : (guint64)rate.ppm;
  guint64 rest = size % PPM_PER_PERCENT;
  int digits = PERCENT_DIGITS;
  const char *sign = rate.ppm < 0 ? "-" : "";

  if (rest == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT "\u00a0%%", sign, size / PPM_PER_PERCENT);
  for (; rest % 10 == 0; rest /= 10)
    digits--;
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT "%s%0*" G_GUINT64_FORMAT "\u00a0%%", sign,
                          size / PPM_PER_PERCENT, decimal_mark, digits, rest);
}
