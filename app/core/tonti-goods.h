// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-amount.h"

/* Goods that members bring instead of money: 5 kg of rice, 2 loincloths, 1 bag of cement a hand.
 * The books keep their worth at the group's reference value, a whole amount for one unit, so that a
 * worth and a quantity say the same: quantity = worth / value, exact as a fraction. */

G_BEGIN_DECLS

/* Quantities as people type them are whole thousandths of the unit: 2500 = 2.5 kg. */
#define TONTI_GOODS_SCALE 1000
#define TONTI_GOODS_MOST ((gint64)1000000000) /* a million units */

/* What QUANTITY thousandths are worth at VALUE a unit; FALSE when that is no whole amount, or too
 * big. */
gboolean tonti_goods_worth (gint64 quantity, TontiMoney value,
                            TontiMoney *worth) G_GNUC_WARN_UNUSED_RESULT;
/* The thousandths that are worth WORTH; FALSE when they are not whole. VALUE above 0. */
gboolean tonti_goods_quantity (TontiMoney worth, TontiMoney value,
                               gint64 *quantity) G_GNUC_WARN_UNUSED_RESULT;
/* "2,5", "1 500", "-3"; "4 2/3" when thousandths do not say it exactly. Newly allocated. */
char *tonti_goods_format (TontiMoney worth, TontiMoney value, const TontiStyle *style);
/* "2,5" or "2.5": digits, with spaces between thousands, and after one mark at most three digits.
 * Never above TONTI_GOODS_MOST; 0 is allowed. */
gboolean tonti_goods_parse (const char *text, gint64 *quantity) G_GNUC_WARN_UNUSED_RESULT;
/* TRUE if a quantity takes the plural: from 2 on in French, where a comma stands before decimals,
 * any but 1 elsewhere. */
gboolean tonti_goods_is_plural (TontiMoney worth, TontiMoney value, const TontiStyle *style);
/* The plural of a unit or of what is counted by piece, as French and English make it: sacs, seaux,
 * bags of 50 kg. Signs like kg and l, words in capitals and of another shape stay as they are.
 * Newly allocated. */
char *tonti_goods_dup_plural (const char *word);
/* TRUE if NAME begins as a French "d'" wants it: huile, igname, oignons; not haricots. */
gboolean tonti_goods_begins_open (const char *name);

G_END_DECLS
