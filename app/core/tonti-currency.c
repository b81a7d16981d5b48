// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-currency.h"

#include <stdlib.h>
#include <string.h>

#include "tonti-no-float.h"

/* Notes and coins in minor units, falling, ended by 0. */
#define LIST(...) ((const gint64[]){ __VA_ARGS__, 0 })
#define NONE ((const gint64[]){ 0 })

/* Digits as CLDR 42 has them for cash-keeping people (TZS keeps its two, ISO's two for GNF and MGA
 * are never seen). Coins nobody gives back any more are left out. In alphabetical order of code. */
// clang-format off
static const TontiCurrency currencies[] = {
  { "BIF", 0, "FBu", 10,
    LIST (10000, 5000, 2000, 1000, 500, 100), LIST (50, 10, 5) },
  { "BOB", 2, "Bs", 10,
    LIST (20000, 10000, 5000, 2000, 1000), LIST (500, 200, 100, 50, 20, 10) },
  { "CDF", 2, "FC", 5000,
    LIST (2000000, 1000000, 500000, 100000, 50000, 20000, 10000, 5000), NONE },
  { "COP", 2, "$", 5000,
    LIST (10000000, 5000000, 2000000, 1000000, 500000, 200000),
    LIST (100000, 50000, 20000, 10000, 5000) },
  { "ETB", 2, "Br", 5,
    LIST (20000, 10000, 5000, 1000, 500), LIST (100, 50, 25, 10, 5) },
  { "EUR", 2, "€", 1,
    LIST (50000, 20000, 10000, 5000, 2000, 1000, 500), LIST (200, 100, 50, 20, 10, 5, 2, 1) },
  { "GHS", 2, "GH₵", 10,
    LIST (20000, 10000, 5000, 2000, 1000, 500, 200, 100), LIST (200, 100, 50, 20, 10, 5) },
  { "GMD", 2, "D", 25,
    LIST (20000, 10000, 5000, 2000, 1000, 500), LIST (100, 50, 25) },
  { "GNF", 0, "FG", 100,
    LIST (20000, 10000, 5000, 2000, 1000, 500, 100), NONE },
  { "GTQ", 2, "Q", 5,
    LIST (20000, 10000, 5000, 2000, 1000, 500, 100), LIST (100, 50, 25, 10, 5) },
  { "IDR", 2, "Rp", 10000,
    LIST (10000000, 5000000, 2000000, 1000000, 500000, 200000, 100000),
    LIST (100000, 50000, 20000, 10000) },
  { "INR", 2, "₹", 100,
    LIST (50000, 20000, 10000, 5000, 2000, 1000), LIST (2000, 1000, 500, 200, 100) },
  { "KES", 2, "KSh", 100,
    LIST (100000, 50000, 20000, 10000, 5000), LIST (4000, 2000, 1000, 500, 100) },
  { "MAD", 2, "DH", 10,
    LIST (20000, 10000, 5000, 2000), LIST (1000, 500, 200, 100, 50, 20, 10) },
  { "MGA", 0, "Ar", 50,
    LIST (20000, 10000, 5000, 2000, 1000, 500, 200, 100), LIST (50, 20, 10, 5) },
  { "MXN", 2, "$", 50,
    LIST (100000, 50000, 20000, 10000, 5000, 2000), LIST (2000, 1000, 500, 200, 100, 50) },
  { "MYR", 2, "RM", 5,
    LIST (10000, 5000, 2000, 1000, 500, 100), LIST (50, 20, 10, 5) },
  { "MZN", 2, "MTn", 50,
    LIST (100000, 50000, 20000, 10000, 5000, 2000), LIST (1000, 500, 200, 100, 50, 20, 10) },
  { "NGN", 2, "₦", 500,
    LIST (100000, 50000, 20000, 10000, 5000, 2000, 1000, 500), NONE },
  { "PEN", 2, "S/", 10,
    LIST (20000, 10000, 5000, 2000, 1000), LIST (500, 200, 100, 50, 20, 10) },
  { "PHP", 2, "₱", 25,
    LIST (100000, 50000, 20000, 10000, 5000, 2000), LIST (2000, 1000, 500, 100, 25, 5) },
  { "RWF", 0, "Frw", 10,
    LIST (5000, 2000, 1000, 500), LIST (100, 50, 20, 10, 5) },
  { "SLE", 2, "Le", 10,
    LIST (2000, 1000, 500, 200, 100), LIST (100, 50, 25, 10, 5, 1) },
  { "TZS", 2, "TSh", 5000,
    LIST (1000000, 500000, 200000, 100000, 50000), LIST (50000, 20000, 10000, 5000) },
  { "UGX", 0, "USh", 50,
    LIST (50000, 20000, 10000, 5000, 2000, 1000), LIST (1000, 500, 200, 100, 50) },
  { "USD", 2, "$", 1,
    LIST (10000, 5000, 2000, 1000, 500, 200, 100), LIST (100, 50, 25, 10, 5, 1) },
  { "XAF", 0, "FCFA", 25,
    LIST (10000, 5000, 2000, 1000, 500), LIST (500, 100, 50, 25, 10, 5, 2, 1) },
  { "XOF", 0, "F\u202fCFA", 5,
    LIST (10000, 5000, 2000, 1000, 500), LIST (500, 250, 200, 100, 50, 25, 10, 5) },
  { "ZAR", 2, "R", 10,
    LIST (20000, 10000, 5000, 2000, 1000), LIST (500, 200, 100, 50, 20, 10) },
};

/* Where each is the money of every day. */
static const struct
{
  const char *code;
  const char *countries; /* ISO 3166, one space between */
} homes[] = {
  { "XOF", "BF BJ CI GW ML NE SN TG" },
  { "XAF", "CF CG CM GA GQ TD" },
  { "BIF", "BI" }, { "BOB", "BO" }, { "CDF", "CD" }, { "COP", "CO" }, { "ETB", "ET" },
  { "GHS", "GH" }, { "GMD", "GM" },
  { "GNF", "GN" }, { "GTQ", "GT" }, { "IDR", "ID" }, { "INR", "IN" }, { "KES", "KE" },
  { "MAD", "MA EH" }, { "MGA", "MG" }, { "MXN", "MX" }, { "MYR", "MY" },
  { "MZN", "MZ" }, { "NGN", "NG" }, { "PEN", "PE" }, { "PHP", "PH" }, { "RWF", "RW" },
  { "SLE", "SL" }, { "TZS", "TZ" },
  { "UGX", "UG" }, { "USD", "US" }, { "ZAR", "ZA" },
  { "EUR", "AT BE DE ES FI FR GR IE IT LU NL PT RE YT" },
};
// clang-format on

static int
compare_code (const void *code, const void *currency)
{
  return strcmp (code, ((const TontiCurrency *)currency)->code);
}

const TontiCurrency *
tonti_currency_find (const char *code)
{
  if (code == NULL)
    return NULL;
  return bsearch (code, currencies, G_N_ELEMENTS (currencies), sizeof *currencies, compare_code);
}

const TontiCurrency *
tonti_currency_table (gsize *count)
{
  *count = G_N_ELEMENTS (currencies);
  return currencies;
}

gint64
tonti_currency_scale (const TontiCurrency *currency)
{
  gint64 scale = 1;

  for (int i = 0; i < currency->digits; i++)
    scale *= 10;
  return scale;
}

const TontiCurrency *
tonti_currency_of_country (const char *country)
{
  if (country == NULL || strlen (country) != 2 || strchr (country, ' ') != NULL)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (homes); i++)
    if (strstr (homes[i].countries, country) != NULL)
      return tonti_currency_find (homes[i].code);
  return NULL;
}
