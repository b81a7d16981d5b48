// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-currency.h"

/* What a currency and its hundredth are called in words, where the short name of everyday papers
 * differs from CLDR's ("francs CFA", not "francs CFA (BCEAO)"). */

G_BEGIN_DECLS

typedef struct
{
  const char *code;
  const char *one; /* "franc CFA" */
  const char *many;
  const char *minor_one; /* "centime"; NULL when nobody counts in them */
  const char *minor_many;
  gboolean feminine; /* une roupie */
} TontiCurrencyName;

/* The names in LANG ("fr", "en_KE"); NULL when there are none of our own. Static. */
const TontiCurrencyName *tonti_currency_name_find (const TontiCurrency *currency, const char *lang);

G_END_DECLS
