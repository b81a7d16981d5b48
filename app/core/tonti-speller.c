// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-speller.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include "tonti-no-float.h"

#define WORDS_MAX 512 /* UTF-16 units; the longest amount has about 200 */

/* The last speller stays open: opening takes five hundred times as long as spelling. One for each
 * thread, because ICU's may not be shared. */
typedef struct
{
  char *locale;
  const char *rules;
  UNumberFormat *format;
} Speller;

static void
free_speller (gpointer data)
{
  Speller *speller = data;

  unum_close (speller->format);
  g_free (speller->locale);
  g_free (speller);
}

static GPrivate last_speller = G_PRIVATE_INIT (free_speller);

/* ICU answers in English for a language that it cannot spell, and calls it a success. Its "root" is
 * digits. */
static gboolean
is_own_language (const UNumberFormat *format, const char *locale)
{
  UErrorCode error = U_ZERO_ERROR;
  const char *actual = unum_getLocaleByType (format, ULOC_ACTUAL_LOCALE, &error);
  gsize length = strcspn (locale, "_");

  return U_SUCCESS (error) && actual != NULL && strcmp (actual, "root") != 0
         && strncmp (actual, locale, length) == 0 && strcspn (actual, "_") == length;
}

static gboolean
choose_rules (UNumberFormat *format, const char *rules)
{
  UErrorCode error = U_ZERO_ERROR;
  UChar wide[64];

  if (rules == NULL)
    return TRUE;
  u_uastrcpy (wide, rules);
  unum_setTextAttribute (format, UNUM_DEFAULT_RULESET, wide, -1, &error);
  return U_SUCCESS (error);
}

static UNumberFormat *
open_format (const char *locale, const char *rules)
{
  UErrorCode error = U_ZERO_ERROR;
  UNumberFormat *format = unum_open (UNUM_SPELLOUT, NULL, 0, locale, NULL, &error);

  if (U_FAILURE (error))
    return NULL;
  if (is_own_language (format, locale) && choose_rules (format, rules))
    return format;
  unum_close (format);
  return NULL;
}

static UNumberFormat *
get_format (const char *locale, const char *rules)
{
  Speller *last = g_private_get (&last_speller);
  UNumberFormat *format;

  if (last != NULL && g_str_equal (last->locale, locale) && g_strcmp0 (last->rules, rules) == 0)
    return last->format;
  format = open_format (locale, rules);
  if (format == NULL)
    return NULL;
  last = g_new0 (Speller, 1);
  last->locale = g_strdup (locale);
  last->rules = rules;
  last->format = format;
  g_private_replace (&last_speller, last);
  return format;
}

static void
replace (char **text, const char *from, const char *to)
{
  GString *changed = g_string_new (*text);

  g_string_replace (changed, from, to, 0);
  g_free (*text);
  *text = g_string_free (changed, FALSE);
}

/* Cent and vingt multiplied take an s before million and milliard, which are nouns. */
static void
agree_before_millions (char **text)
{
  static const char *const nouns[] = { " million", " milliard", " billion", " billiard" };
  static const char *const times[]
      = { "deux cent", "trois cent", "quatre cent", "cinq cent",   "six cent",
          "sept cent", "huit cent",  "neuf cent",   "quatre-vingt" };

  if (strstr (*text, "illi") == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (nouns); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (times); j++)
      {
        g_autofree char *from = g_strconcat (times[j], nouns[i], NULL);
        g_autofree char *to = g_strconcat (times[j], "s", nouns[i], NULL);

        replace (text, from, to);
      }
}

/* From Switzerland's septante, huitante, nonante to the septante, quatre-vingts, nonante of
 * Belgium, Congo, Rwanda and Burundi (ICU's own fr_BE writes "quatre-vingt un"). */
static void
drop_huitante (char **text)
{
  replace (text, "huitante-et-un", "quatre-vingt-un");
  replace (text, "huitante-", "quatre-vingt-");
  replace (text, "huitante mille", "quatre-vingt mille");
  replace (text, "huitante", "quatre-vingts");
}

static void
join_with_hyphens (char *text)
{
  if (g_str_has_prefix (text, "moins "))
    text += strlen ("moins ");
  g_strdelimit (text, " ", '-');
}

static void
correct_french (char **text, TontiWordsVariant variant)
{
  if (variant == TONTI_WORDS_SEPTANTE)
    drop_huitante (text);
  agree_before_millions (text);
  if (variant == TONTI_WORDS_1990)
    join_with_hyphens (*text);
  else
    replace (text, "-et-", " et ");
}

/* "mil milhões", never "um mil milhões". */
static void
correct_portuguese (char **text)
{
  replace (text, "menos um mil ", "menos mil ");
  if (g_str_has_prefix (*text, "um mil "))
    memmove (*text, *text + strlen ("um "), strlen (*text) - strlen ("um ") + 1);
}

static gboolean
is_lang (const char *lang, const char *two)
{
  return strncmp (lang, two, 2) == 0 && !g_ascii_isalpha (lang[2]);
}

/* Portuguese without a country is that of Africa and Portugal. */
static char *
choose_locale (const char *lang, TontiWordsVariant variant)
{
  char *locale;

  if (is_lang (lang, "fr"))
    return g_strdup (variant == TONTI_WORDS_SEPTANTE ? "fr_CH" : "fr");
  if (g_str_equal (lang, "pt"))
    return g_strdup ("pt_PT");
  locale = g_strdup (lang);
  return g_strdelimit (locale, "-", '_');
}

static const char *
choose_rule_set (const char *lang, TontiWordsVariant variant, gboolean with_noun, gboolean feminine)
{
  if (is_lang (lang, "en"))
    return variant == TONTI_WORDS_AMERICAN ? "%spellout-cardinal" : "%spellout-cardinal-verbose";
  if (!with_noun || !(is_lang (lang, "fr") || is_lang (lang, "es") || is_lang (lang, "pt")))
    return NULL;
  return feminine ? "%spellout-cardinal-feminine" : "%spellout-cardinal-masculine";
}

static char *
format_number (UNumberFormat *format, gint64 number)
{
  UErrorCode error = U_ZERO_ERROR;
  UChar wide[WORDS_MAX];
  char text[WORDS_MAX * 3];

  unum_formatInt64 (format, number, wide, WORDS_MAX, NULL, &error);
  u_strToUTF8 (text, sizeof text, NULL, wide, -1, &error);
  return U_SUCCESS (error) ? g_strdup (text) : NULL;
}

char *
tonti_speller_spell (gint64 number, const char *lang, TontiWordsVariant variant, gboolean with_noun,
                     gboolean feminine)
{
  g_autofree char *locale = choose_locale (lang, variant);
  UNumberFormat *format = get_format (locale, choose_rule_set (lang, variant, with_noun, feminine));
  char *text = format != NULL ? format_number (format, number) : NULL;

  if (text == NULL)
    return NULL;
  replace (&text, "\u00ad", ""); /* soft hyphens of some languages */
  if (is_lang (lang, "fr"))
    correct_french (&text, variant);
  if (is_lang (lang, "pt"))
    correct_portuguese (&text);
  return text;
}
