// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-currency.h"
#include "tonti-money.h"

/* Amounts as people type and read them. The style belongs to the book, never to
 * the computer: the same book prints the same page everywhere. */

G_BEGIN_DECLS

typedef struct
{
  const TontiCurrency *currency;
  const char *group;   /* between thousands: U+202F, ",", "." */
  const char *decimal; /* before minor digits: ",", "." */
  gboolean symbol_first;
} TontiStyle;

/* The style, from CLDR 42, of a book from its currency, country ("SN", may be NULL) and language of
 * documents. */
TontiStyle tonti_style_for (const TontiCurrency *currency, const char *country, const char *lang);
/* "25 000" */
char *tonti_style_format (const TontiStyle *style, TontiMoney amount);
/* "25 000 F CFA", "KSh 1,234.50", minus sign first; U+00A0 between number and symbol, none after a
 * symbol that ends in a sign ("₦5.00"). */
char *tonti_style_format_symbol (const TontiStyle *style, TontiMoney amount);

typedef enum
{
  TONTI_AMOUNT_OK,
  TONTI_AMOUNT_EMPTY,
  TONTI_AMOUNT_AMBIGUOUS, /* "1.000" where it may be 1 or 1000: candidates are given */
  TONTI_AMOUNT_BAD,       /* not an amount */
  TONTI_AMOUNT_FRACTION,  /* more digits after the mark than the currency has */
  TONTI_AMOUNT_TOO_BIG,
} TontiAmountResult;

typedef struct
{
  TontiAmountResult result;
  TontiMoney amount;        /* OK */
  TontiMoney candidates[2]; /* AMBIGUOUS: what it may mean, smaller first */
  gsize position;           /* byte where the trouble is */
  gboolean is_formula;      /* "1500*3", "5k": keep the text in the note */
} TontiAmount;

/* Read what was typed: spaces of every kind (U+0020 00A0 202F 2009 2007), apostrophes, point and
 * comma, + - * / and parentheses, k and m (5k = 5 000; 1,5m), an optional "=" in front, the
 * currency's symbol or code before or after (for either franc CFA also FCFA, CFA and F).
 * - Thousands are groups of three with one kind of mark, else refused; no tab stands in a number.
 * - Currency without minor digits: a mark only groups. "1.000" is 1000, "1,50" is a FRACTION.
 * - Currency with two: the last point or comma followed by one or two digits is the decimal one
 *   ("1.234,50", "1,234.50"). A single point or comma followed by three digits is read both ways:
 *   when only one reading is an amount, that is it ("1.234" is 1234); when both are, as in "1.000"
 *   or "1,500", it is AMBIGUOUS. The same holds in front of k and m, in every currency.
 * - A formula is counted in exact fractions and must end in a whole number of minor units. */
TontiAmount tonti_amount_parse (const char *text, const TontiCurrency *currency);
/* The same in a field of a book: the book's own mark between thousands surely groups, so that
 * "1,500" is 1500 where the book prints it so, and "1.500" is still asked. */
TontiAmount tonti_amount_parse_typed (const char *text, const TontiStyle *style);
/* Strict form of files and JSON strings: optional "-", digits, optional "." and at most the
 * currency's digits. */
gboolean tonti_amount_parse_plain (const char *text, const TontiCurrency *currency,
                                   TontiMoney *out) G_GNUC_WARN_UNUSED_RESULT;
/* One translated sentence for a bad result ("1.000: ...: ..."), newly allocated. */
char *tonti_amount_explain (const TontiAmount *amount, const char *text, const TontiStyle *style);

G_END_DECLS
