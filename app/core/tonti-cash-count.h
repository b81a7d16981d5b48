// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-currency.h"
#include "tonti-money.h"

/* Money counted by note and coin. */

G_BEGIN_DECLS

/* So many pieces of one value. */
typedef struct
{
  gint64 value;  /* of one piece, minor units */
  gboolean coin; /* 500 F CFA is both a note and a coin */
  gint64 n;      /* pieces, >= 0 */
} TontiCashPile;

/* No pile has more pieces than this. */
#define TONTI_CASH_PIECES_MAX 1000000

/* TRUE if the currency has such a note or coin. */
gboolean tonti_cash_pile_exists (const TontiCurrency *currency, const TontiCashPile *pile);
/* Notes before coins, larger before smaller: for qsort. */
int tonti_cash_pile_compare (gconstpointer a, gconstpointer b);
/* Sum of the piles. FALSE when a pile is not of the currency, is named twice, has a number of
 * pieces out of range, or the sum leaves the limit; *bad = its index. PILES are sorted. */
gboolean tonti_cash_count_sum (const TontiCurrency *currency, TontiCashPile *piles, gsize n,
                               TontiMoney *sum, gsize *bad) G_GNUC_WARN_UNUSED_RESULT;

/* What a count says beside what the book says. */
typedef enum
{
  TONTI_COUNT_EQUAL,
  TONTI_COUNT_SHORT, /* less money than the book says */
  TONTI_COUNT_OVER,  /* more money than the book says */
} TontiCountResult;

/* *difference = counted - expected, negative when money is missing. */
TontiCountResult tonti_cash_count_compare (TontiMoney counted, TontiMoney expected,
                                           TontiMoney *difference);

G_END_DECLS
