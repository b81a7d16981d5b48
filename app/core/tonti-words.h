// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-currency.h"
#include "tonti-money.h"

/* Amounts in words for receipts, by ICU, corrected where it differs from what receipts write. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_WORDS_DEFAULT,     /* fr: traditional; en: british */
  TONTI_WORDS_TRADITIONAL, /* fr: soixante et onze, deux cent un */
  TONTI_WORDS_1990,        /* fr: hyphens everywhere (deux-cent-un, soixante-et-onze) */
  TONTI_WORDS_SEPTANTE,    /* fr: septante, quatre-vingts, nonante; else traditional */
  TONTI_WORDS_BRITISH,     /* en: one hundred and one */
  TONTI_WORDS_AMERICAN,    /* en: one hundred one */
} TontiWordsVariant;

/* "default", "traditional", "1990", "septante", "british", "american". A variant of another
 * language than the text's is the default. */
gboolean tonti_words_variant_parse (const char *code,
                                    TontiWordsVariant *out) G_GNUC_WARN_UNUSED_RESULT;

/* "vingt-cinq mille francs CFA", "un million de francs CFA", "douze dirhams et cinquante centimes",
 * "moins une roupie"; lower case (but for names), no full stop, newly allocated. NULL when LANG
 * ("fr", "en_KE"; may be NULL) has no speller (rw, wo, ...): never silent English. CURRENCY may be
 * NULL: the number of minor units alone. */
char *tonti_words (TontiMoney amount, const char *lang, const TontiCurrency *currency,
                   TontiWordsVariant variant);
/* TRUE if LANG can be spelled. */
gboolean tonti_words_available (const char *lang);

G_END_DECLS
