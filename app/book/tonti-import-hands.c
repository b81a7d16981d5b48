// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-import-hands.h"

#include <inttypes.h>
#include <string.h>

/* More hands than this are a slip of the pen; finer parts nobody can pay. */
#define WHOLE_MAX 100
#define PARTS_MAX 100

static const struct
{
  const char *sign, *text;
} signs[] = { { "½", " 1/2" }, { "¼", " 1/4" }, { "¾", " 3/4" }, { "⅓", " 1/3" }, { "⅔", " 2/3" } };

static char *
spell_signs (const char *text)
{
  GString *spelled = g_string_new (text);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    g_string_replace (spelled, signs[i].sign, signs[i].text, 0);
  return g_strstrip (g_string_free (spelled, FALSE));
}

/* Digits at *text, which moves behind them; -1 when there are none or too many. */
static gint64
take_number (const char **text)
{
  gint64 n = 0;
  const char *start = *text;
  for (; g_ascii_isdigit (**text) && *text - start < 6; (*text)++)
    n = n * 10 + (**text - '0');
  return *text == start ? -1 : n;
}

static gboolean
reduce (gint64 numerator, gint64 denominator, TontiImportHands *out)
{
  if (numerator < 0 || denominator <= 0 || denominator > PARTS_MAX)
    return FALSE;
  out->whole += numerator / denominator;
  out->numerator = numerator % denominator;
  out->denominator = denominator;
  gint64 a = out->denominator, b = out->numerator;
  while (b > 0)
    {
      gint64 rest = a % b;
      a = b;
      b = rest;
    }
  out->numerator /= a;
  out->denominator /= a;
  return TRUE;
}

/* ",5" after a whole number. */
static gboolean
take_decimals (const char **text, TontiImportHands *out)
{
  gint64 denominator = 1;
  const char *start = ++*text;
  gint64 decimals = take_number (text);
  for (const char *c = start; c < *text && denominator <= PARTS_MAX; c++)
    denominator *= 10;
  return reduce (decimals, denominator, out);
}

static gboolean
take_fraction (const char **text, gint64 numerator, TontiImportHands *out)
{
  (*text)++;
  return reduce (numerator, take_number (text), out);
}

/* " 1/2" after a whole number. */
static gboolean
take_beside (const char **text, TontiImportHands *out)
{
  (*text)++;
  gint64 numerator = take_number (text);
  return numerator >= 0 && **text == '/' && take_fraction (text, numerator, out);
}

gboolean
tonti_import_hands_parse (const char *text, TontiImportHands *out)
{
  g_autofree char *spelled = spell_signs (text);
  const char *at = spelled;
  TontiImportHands hands = { 0, 0, 1 };
  gboolean ok = TRUE;
  if (*at != '\0')
    {
      gint64 first = take_number (&at);
      ok = first >= 0;
      if (ok && *at == '/')
        ok = take_fraction (&at, first, &hands);
      else if (ok)
        hands.whole = first;
      if (ok && (*at == ',' || *at == '.'))
        ok = take_decimals (&at, &hands);
      else if (ok && *at == ' ')
        ok = take_beside (&at, &hands);
    }
  ok = ok && *at == '\0' && hands.whole <= WHOLE_MAX;
  if (ok)
    *out = hands;
  return ok;
}

char *
tonti_import_hands_format (const TontiImportHands *hands)
{
  if (hands->numerator == 0)
    return g_strdup_printf ("%" PRId64, hands->whole);
  if (hands->whole == 0)
    return g_strdup_printf ("%" PRId64 "/%" PRId64, hands->numerator, hands->denominator);
  return g_strdup_printf ("%" PRId64 " %" PRId64 "/%" PRId64, hands->whole, hands->numerator,
                          hands->denominator);
}

int
tonti_import_hands_add (GArray *shares, const TontiImportShare *share)
{
  gint64 numerator = share->numerator, denominator = share->denominator;
  for (guint i = 0; i < shares->len; i++)
    {
      const TontiImportShare *other = &g_array_index (shares, TontiImportShare, i);
      numerator = numerator * other->denominator + other->numerator * denominator;
      denominator *= other->denominator;
      /* Ten hundredths at most share a hand: no product of denominators leaves 64 bits. */
      if (denominator > G_MAXINT64 / (PARTS_MAX * PARTS_MAX))
        return -1;
    }
  if (numerator > denominator)
    return -1;
  g_array_append_val (shares, *share);
  return numerator == denominator;
}
