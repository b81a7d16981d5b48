// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-amount.h"

/* The arithmetic behind an amount field, for tonti-amount.c only: sums, products, exact divisions,
 * parentheses, k and m, in fractions of whole numbers. */

G_BEGIN_DECLS

typedef struct
{
  const TontiCurrency *currency;
  const char *group;       /* mark that surely groups in this book, or NULL */
  gboolean marks_decimals; /* how a mark that may mean two things is read this time */
} TontiFormulaRules;

typedef struct
{
  TontiAmountResult result; /* never AMBIGUOUS */
  gint64 minor;
  gsize position;
  gboolean is_formula;
  gboolean is_twofold; /* a mark was read as the rules said; the other way is possible too */
} TontiFormula;

TontiFormula tonti_formula_evaluate (const char *text, const TontiFormulaRules *rules);

G_END_DECLS
