// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-amount.h"

#include <string.h>

#include "tonti-no-float.h"

#define THIN "\u202f"
#define NO_BREAK "\u00a0"

typedef struct
{
  const char *lang;
  const char *country; /* "" = any */
  const char *group;
  const char *decimal;
  gboolean symbol_first;
} Custom;

/* CLDR 42, by language and country; the first row that fits counts. */
// clang-format off
static const Custom customs[] = {
  { "fr", "MA", ".", ",", FALSE },
  { "fr", "", THIN, ",", FALSE },
  { "pt", "", NO_BREAK, ",", FALSE },
  { "ff", "", NO_BREAK, ",", FALSE },
  { "wo", "", ".", ",", TRUE },
  { "rw", "", ".", ",", TRUE },
  { "rn", "", ".", ",", FALSE },
  { "ln", "", ".", ",", FALSE },
  { "es", "GQ", ".", ",", TRUE },
  { "es", "MX", ",", ".", TRUE }, { "es", "GT", ",", ".", TRUE }, { "es", "PE", ",", ".", TRUE },
  { "es", "BO", ".", ",", TRUE }, { "es", "CO", ".", ",", TRUE },
  { "es", "", ".", ",", FALSE },
  { "ar", "MA", ".", ",", FALSE },
  { "sw", "CD", ".", ",", TRUE },
  { "sw", "", ",", ".", TRUE },
  { "en", "ZA", NO_BREAK, ",", TRUE },
  { "en", "", ",", ".", TRUE },
  { "af", "", NO_BREAK, ",", TRUE },
  { "lg", "", ",", ".", FALSE },
  { "id", "", ".", ",", TRUE }, { "ms", "", ",", ".", TRUE },
  { "am", "", ",", ".", TRUE }, { "ak", "", ",", ".", TRUE }, { "bm", "", ",", ".", TRUE },
  { "ee", "", ",", ".", TRUE }, { "ha", "", ",", ".", TRUE }, { "ig", "", ",", ".", TRUE },
  { "ki", "", ",", ".", TRUE }, { "mg", "", ",", ".", TRUE }, { "om", "", ",", ".", TRUE },
  { "so", "", ",", ".", TRUE }, { "ti", "", ",", ".", TRUE }, { "yo", "", ",", ".", TRUE },
  { "zu", "", ",", ".", TRUE },
};
// clang-format on

/* Currencies whose papers are in French or Portuguese when the language says nothing. */
static const char french_money[] = "XOF XAF BIF CDF GNF MGA RWF EUR";
static const char portuguese_money[] = "MZN";

/* Currencies that are written as in their country, whichever language is said. */
static const struct
{
  const char *code, *country, *lang;
} natives[] = {
  { "BOB", "BO", "es" }, { "COP", "CO", "es" }, { "GTQ", "GT", "es" }, { "IDR", "ID", "id" },
  { "MAD", "MA", "fr" }, { "MXN", "MX", "es" }, { "MYR", "MY", "ms" }, { "PEN", "PE", "es" },
};

static const char *
guess_lang (const TontiCurrency *currency)
{
  for (gsize i = 0; i < G_N_ELEMENTS (natives); i++)
    if (g_str_equal (natives[i].code, currency->code))
      return natives[i].lang;
  if (strstr (french_money, currency->code) != NULL)
    return "fr";
  return strstr (portuguese_money, currency->code) != NULL ? "pt" : "en";
}

static const Custom *
find_custom (const char *lang, const char *country)
{
  for (gsize i = 0; lang != NULL && i < G_N_ELEMENTS (customs); i++)
    if (strncmp (lang, customs[i].lang, 2) == 0 && !g_ascii_isalpha (lang[2])
        && (*customs[i].country == '\0' || g_strcmp0 (country, customs[i].country) == 0))
      return &customs[i];
  return NULL;
}

TontiStyle
tonti_style_for (const TontiCurrency *currency, const char *country, const char *lang)
{
  const Custom *custom;

  for (gsize i = 0; i < G_N_ELEMENTS (natives); i++)
    if (country == NULL && g_str_equal (natives[i].code, currency->code))
      country = natives[i].country;
  custom = find_custom (lang, country);
  if (custom == NULL)
    custom = find_custom (guess_lang (currency), country);
  return (TontiStyle){ currency, custom->group, custom->decimal, custom->symbol_first };
}

static void
append_grouped (GString *text, guint64 number, const char *group)
{
  char digits[24];
  int length = g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, number);

  for (int i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (text, group);
      g_string_append_c (text, digits[i]);
    }
}

static void
append_figure (GString *text, const TontiStyle *style, TontiMoney amount)
{
  guint64 size = amount.minor < 0 ? 0 - (guint64)amount.minor : (guint64)amount.minor;
  guint64 scale = (guint64)tonti_currency_scale (style->currency);

  append_grouped (text, size / scale, style->group);
  if (style->currency->digits > 0)
    g_string_append_printf (text, "%s%0*" G_GUINT64_FORMAT, style->decimal, style->currency->digits,
                            size % scale);
}

char *
tonti_style_format (const TontiStyle *style, TontiMoney amount)
{
  GString *text = g_string_new (amount.minor < 0 ? "-" : "");

  append_figure (text, style, amount);
  return g_string_free (text, FALSE);
}

/* CLDR's rule: a symbol that ends in a letter stands apart (KSh 5), a sign does not (₦5). */
static gboolean
ends_in_letter (const char *symbol)
{
  const char *last = g_utf8_find_prev_char (symbol, symbol + strlen (symbol));

  return g_unichar_isalpha (g_utf8_get_char (last));
}

char *
tonti_style_format_symbol (const TontiStyle *style, TontiMoney amount)
{
  GString *text = g_string_new (amount.minor < 0 ? "-" : "");
  const char *symbol = style->currency->symbol;

  if (style->symbol_first)
    g_string_append_printf (text, "%s%s", symbol, ends_in_letter (symbol) ? NO_BREAK : "");
  append_figure (text, style, amount);
  if (!style->symbol_first)
    g_string_append_printf (text, NO_BREAK "%s", symbol);
  return g_string_free (text, FALSE);
}
