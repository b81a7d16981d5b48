// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-words.h"

#include <inttypes.h>
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/ustring.h>

#include "tonti-code.h"
#include "tonti-currency-name.h"
#include "tonti-speller.h"

#include "tonti-no-float.h"

/* In the order of TontiWordsVariant. */
static const char *const variant_texts[]
    = { "default", "traditional", "1990", "septante", "british", "american", NULL };
static const TontiCodes variant_codes = { variant_texts };

/* How a language puts number, noun and hundredths together. */
typedef struct
{
  const char *lang;
  const char *joint;    /* between the two parts */
  const char *of;       /* after a round million; NULL: nothing */
  const char *of_vowel; /* the same before a vowel */
  const char *of_after; /* endings of a round million, between bars */
  gboolean noun_first;  /* shilingi elfu moja */
} Grammar;

// clang-format off
static const Grammar grammars[] = {
  { "fr", " et ", " de ", " d'", "million|millions|milliard|milliards|billion|billions|billiard", FALSE },
  { "pt", " e ", " de ", " de ", "milhão|milhões|bilião|biliões|bilhão|bilhões", FALSE },
  { "es", " con ", " de ", " de ", "millón|millones|billón|billones", FALSE },
  { "en", " and ", NULL, NULL, NULL, FALSE },
  { "sw", " na ", NULL, NULL, NULL, TRUE },
};
// clang-format on
static const Grammar plain_grammar = { "", ", ", NULL, NULL, NULL, FALSE };

static const Grammar *
find_grammar (const char *lang)
{
  for (gsize i = 0; i < G_N_ELEMENTS (grammars); i++)
    if (strncmp (lang, grammars[i].lang, 2) == 0 && !g_ascii_isalpha (lang[2]))
      return &grammars[i];
  return &plain_grammar;
}

gboolean
tonti_words_variant_parse (const char *code, TontiWordsVariant *out)
{
  int found = tonti_codes_find (&variant_codes, code);

  if (found < 0)
    return FALSE;
  *out = (TontiWordsVariant)found;
  return TRUE;
}

gboolean
tonti_words_available (const char *lang)
{
  g_autofree char *one = tonti_words (tonti_money (1), lang, NULL, TONTI_WORDS_DEFAULT);

  return one != NULL;
}

/* Zero is singular in French only. */
static gboolean
is_singular (const Grammar *grammar, guint64 count)
{
  return count == 1 || (count == 0 && g_str_equal (grammar->lang, "fr"));
}

/* CLDR's name of a currency that has none of ours; the code at the worst. */
static char *
dup_cldr_name (const TontiCurrency *currency, const char *lang, gboolean singular)
{
  UErrorCode error = U_ZERO_ERROR;
  gint32 length = 0;
  UBool is_choice;
  UChar code[4];
  char text[256];
  const UChar *name;

  u_uastrcpy (code, currency->code);
  name = ucurr_getPluralName (code, lang, &is_choice, singular ? "one" : "other", &length, &error);
  u_strToUTF8 (text, sizeof text, NULL, name, length, &error);
  return g_strdup (U_SUCCESS (error) ? text : currency->code);
}

static gboolean
ends_in_million (const Grammar *grammar, const char *number)
{
  g_auto (GStrv) endings = g_strsplit (grammar->of_after, "|", -1);
  const char *last = strrchr (number, ' ');
  const char *hyphen = strrchr (number, '-');

  last = last != NULL ? last + 1 : number;
  if (hyphen != NULL && hyphen >= last)
    last = hyphen + 1;
  return g_strv_contains ((const char *const *)endings, last);
}

/* What stands between "un million" and "francs". */
static const char *
choose_link (const Grammar *grammar, const char *number, const char *noun)
{
  if (grammar->of == NULL || !ends_in_million (grammar, number))
    return " ";
  return strchr ("aeiou", *noun) != NULL ? grammar->of_vowel : grammar->of;
}

static char *
join (const Grammar *grammar, const char *number, const char *noun)
{
  if (grammar->noun_first)
    return g_strconcat (noun, " ", number, NULL);
  return g_strconcat (number, choose_link (grammar, number, noun), noun, NULL);
}

typedef struct
{
  const TontiCurrency *currency;
  const TontiCurrencyName *name; /* NULL: CLDR's */
  const Grammar *grammar;
  const char *lang;
  TontiWordsVariant variant;
} Wording;

static char *
say_major (const Wording *wording, gint64 major)
{
  const TontiCurrencyName *name = wording->name;
  gboolean singular = is_singular (wording->grammar, (guint64)ABS (major));
  g_autofree char *noun = NULL;
  g_autofree char *number = tonti_speller_spell (major, wording->lang, wording->variant, TRUE,
                                                 name != NULL && name->feminine);

  if (number == NULL)
    return NULL;
  noun = name != NULL ? g_strdup (singular ? name->one : name->many)
                      : dup_cldr_name (wording->currency, wording->lang, singular);
  return join (wording->grammar, number, noun);
}

/* "50/100" where the hundredth has no name. */
static char *
say_minor (const Wording *wording, gint64 minor)
{
  const TontiCurrencyName *name = wording->name;
  gboolean singular = is_singular (wording->grammar, (guint64)ABS (minor));
  g_autofree char *number
      = tonti_speller_spell (minor, wording->lang, wording->variant, TRUE, FALSE);

  if (number == NULL)
    return NULL;
  if (name == NULL || name->minor_one == NULL)
    return g_strdup_printf ("%" PRId64 "/%" PRId64, minor,
                            tonti_currency_scale (wording->currency));
  return join (wording->grammar, number, singular ? name->minor_one : name->minor_many);
}

static char *
say_amount (const Wording *wording, TontiMoney amount)
{
  gint64 scale = tonti_currency_scale (wording->currency);
  gint64 major = amount.minor / scale;
  gint64 minor = amount.minor % scale;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (minor == 0)
    return say_major (wording, major);
  if (major == 0)
    return say_minor (wording, minor);
  first = say_major (wording, major);
  second = say_minor (wording, ABS (minor));
  return first != NULL && second != NULL
             ? g_strconcat (first, wording->grammar->joint, second, NULL)
             : NULL;
}

char *
tonti_words (TontiMoney amount, const char *lang, const TontiCurrency *currency,
             TontiWordsVariant variant)
{
  Wording wording = { .currency = currency, .lang = lang, .variant = variant };

  g_assert (tonti_money_is_valid (amount));
  if (lang == NULL || !g_ascii_isalpha (*lang))
    return NULL;
  if (currency == NULL)
    return tonti_speller_spell (amount.minor, lang, variant, FALSE, FALSE);
  wording.name = tonti_currency_name_find (currency, lang);
  wording.grammar = find_grammar (lang);
  return say_amount (&wording, amount);
}
