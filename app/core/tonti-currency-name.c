// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-currency-name.h"

#include <string.h>

#include "tonti-no-float.h"

// clang-format off
static const TontiCurrencyName french[] = {
  { "BIF", "franc burundais", "francs burundais" },
  { "BOB", "boliviano", "bolivianos", "centavo", "centavos" },
  { "CDF", "franc congolais", "francs congolais", "centime", "centimes" },
  { "COP", "peso colombien", "pesos colombiens", "centavo", "centavos" },
  { "ETB", "birr", "birrs", "centime", "centimes" },
  { "EUR", "euro", "euros", "centime", "centimes" },
  { "GHS", "cedi", "cedis", "pesewa", "pesewas" },
  { "GMD", "dalasi", "dalasis", "butut", "bututs" },
  { "GNF", "franc guinéen", "francs guinéens" },
  { "GTQ", "quetzal", "quetzals", "centavo", "centavos" },
  { "IDR", "roupie indonésienne", "roupies indonésiennes", "sen", "sens", TRUE },
  { "INR", "roupie", "roupies", "paisa", "paisas", TRUE },
  { "KES", "shilling kényan", "shillings kényans", "centime", "centimes" },
  { "MAD", "dirham", "dirhams", "centime", "centimes" },
  { "MGA", "ariary", "ariarys" },
  { "MXN", "peso mexicain", "pesos mexicains", "centavo", "centavos" },
  { "MYR", "ringgit", "ringgits", "sen", "sens" },
  { "MZN", "metical", "meticals", "centavo", "centavos" },
  { "NGN", "naira", "nairas", "kobo", "kobos" },
  { "PEN", "sol", "sols", "centime", "centimes" },
  { "PHP", "peso philippin", "pesos philippins", "centavo", "centavos" },
  { "RWF", "franc rwandais", "francs rwandais" },
  { "SLE", "leone", "leones", "centime", "centimes" },
  { "TZS", "shilling tanzanien", "shillings tanzaniens", "centime", "centimes" },
  { "UGX", "shilling ougandais", "shillings ougandais" },
  { "USD", "dollar américain", "dollars américains", "cent", "cents" },
  { "XAF", "franc CFA", "francs CFA" },
  { "XOF", "franc CFA", "francs CFA" },
  { "ZAR", "rand", "rands", "cent", "cents" },
  { NULL },
};

static const TontiCurrencyName english[] = {
  { "BIF", "Burundian franc", "Burundian francs" },
  { "BOB", "boliviano", "bolivianos", "centavo", "centavos" },
  { "CDF", "Congolese franc", "Congolese francs", "centime", "centimes" },
  { "COP", "Colombian peso", "Colombian pesos", "centavo", "centavos" },
  { "ETB", "birr", "birr", "santim", "santims" },
  { "EUR", "euro", "euros", "cent", "cents" },
  { "GHS", "cedi", "cedis", "pesewa", "pesewas" },
  { "GMD", "dalasi", "dalasis", "butut", "bututs" },
  { "GNF", "Guinean franc", "Guinean francs" },
  { "GTQ", "quetzal", "quetzales", "centavo", "centavos" },
  { "IDR", "rupiah", "rupiah", "sen", "sen" },
  { "INR", "rupee", "rupees", "paisa", "paise" },
  { "KES", "Kenyan shilling", "Kenyan shillings", "cent", "cents" },
  { "MAD", "dirham", "dirhams", "centime", "centimes" },
  { "MGA", "ariary", "ariary" },
  { "MXN", "Mexican peso", "Mexican pesos", "centavo", "centavos" },
  { "MYR", "ringgit", "ringgit", "sen", "sen" },
  { "MZN", "metical", "meticais", "centavo", "centavos" },
  { "NGN", "naira", "naira", "kobo", "kobo" },
  { "PEN", "sol", "soles", "céntimo", "céntimos" },
  { "PHP", "Philippine peso", "Philippine pesos", "centavo", "centavos" },
  { "RWF", "Rwandan franc", "Rwandan francs" },
  { "SLE", "leone", "leones", "cent", "cents" },
  { "TZS", "Tanzanian shilling", "Tanzanian shillings", "cent", "cents" },
  { "UGX", "Ugandan shilling", "Ugandan shillings" },
  { "USD", "US dollar", "US dollars", "cent", "cents" },
  { "XAF", "CFA franc", "CFA francs" },
  { "XOF", "CFA franc", "CFA francs" },
  { "ZAR", "rand", "rand", "cent", "cents" },
  { NULL },
};

static const TontiCurrencyName portuguese[] = {
  { "EUR", "euro", "euros", "cêntimo", "cêntimos" },
  { "INR", "rupia", "rupias", "paisa", "paisas", TRUE },
  { "MZN", "metical", "meticais", "centavo", "centavos" },
  { "USD", "dólar americano", "dólares americanos", "cêntimo", "cêntimos" },
  { "XAF", "franco CFA", "francos CFA" },
  { "XOF", "franco CFA", "francos CFA" },
  { "ZAR", "rand", "rands", "cêntimo", "cêntimos" },
  { NULL },
};

static const TontiCurrencyName spanish[] = {
  { "BOB", "boliviano", "bolivianos", "centavo", "centavos" },
  { "COP", "peso colombiano", "pesos colombianos", "centavo", "centavos" },
  { "EUR", "euro", "euros", "céntimo", "céntimos" },
  { "GTQ", "quetzal", "quetzales", "centavo", "centavos" },
  { "IDR", "rupia indonesia", "rupias indonesias", "sen", "sen", TRUE },
  { "INR", "rupia", "rupias", "paisa", "paisas", TRUE },
  { "MAD", "dirham", "dirhams", "céntimo", "céntimos" },
  { "MXN", "peso mexicano", "pesos mexicanos", "centavo", "centavos" },
  { "MYR", "ringgit", "ringgits", "sen", "sen" },
  { "PEN", "sol", "soles", "céntimo", "céntimos" },
  { "PHP", "peso filipino", "pesos filipinos", "centavo", "centavos" },
  { "USD", "dólar estadounidense", "dólares estadounidenses", "centavo", "centavos" },
  { "XAF", "franco CFA", "francos CFA" },
  { "XOF", "franco CFA", "francos CFA" },
  { NULL },
};

static const TontiCurrencyName swahili[] = {
  { "BIF", "faranga ya Burundi", "faranga za Burundi" },
  { "CDF", "faranga ya Kongo", "faranga za Kongo", "senti", "senti" },
  { "KES", "shilingi ya Kenya", "shilingi za Kenya", "senti", "senti" },
  { "RWF", "faranga ya Rwanda", "faranga za Rwanda" },
  { "TZS", "shilingi ya Tanzania", "shilingi za Tanzania", "senti", "senti" },
  { "UGX", "shilingi ya Uganda", "shilingi za Uganda" },
  { "USD", "dola ya Marekani", "dola za Marekani", "senti", "senti" },
  { NULL },
};
// clang-format on

static const struct
{
  const char *lang;
  const TontiCurrencyName *names;
} languages[] = {
  { "fr", french }, { "en", english }, { "pt", portuguese }, { "es", spanish }, { "sw", swahili },
};

const TontiCurrencyName *
tonti_currency_name_find (const TontiCurrency *currency, const char *lang)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const TontiCurrencyName *name = languages[i].names;

      if (strncmp (lang, languages[i].lang, 2) != 0 || g_ascii_isalpha (lang[2]))
        continue;
      for (; name->code != NULL; name++)
        if (g_str_equal (name->code, currency->code))
          return name;
    }
  return NULL;
}
