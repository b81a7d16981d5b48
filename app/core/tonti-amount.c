// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-amount.h"

#include <glib/gi18n.h>

#include "tonti-formula.h"
#include "tonti-text.h"

#include "tonti-no-float.h"

#define SHOWN_MAX 40 /* characters of what was typed that a sentence repeats */

static TontiAmount
finish (const TontiFormula *formula)
{
  return (TontiAmount){ .result = formula->result,
                        .amount = tonti_money (formula->minor),
                        .position = formula->position,
                        .is_formula = formula->is_formula };
}

static TontiAmount
ask (const TontiFormula *a, const TontiFormula *b)
{
  return (TontiAmount){ .result = TONTI_AMOUNT_AMBIGUOUS,
                        .candidates = { tonti_money (MIN (a->minor, b->minor)),
                                        tonti_money (MAX (a->minor, b->minor)) },
                        .is_formula = a->is_formula };
}

/* Both readings of a doubtful mark; the one that is an amount, or a question. */
static TontiAmount
parse (const char *text, TontiFormulaRules rules)
{
  TontiFormula grouped = tonti_formula_evaluate (text, &rules);
  TontiFormula decimal;

  if (!grouped.is_twofold)
    return finish (&grouped);
  rules.marks_decimals = TRUE;
  decimal = tonti_formula_evaluate (text, &rules);
  if (decimal.result != TONTI_AMOUNT_OK)
    return finish (&grouped);
  if (grouped.result != TONTI_AMOUNT_OK || grouped.minor == decimal.minor)
    return finish (&decimal);
  return ask (&grouped, &decimal);
}

TontiAmount
tonti_amount_parse (const char *text, const TontiCurrency *currency)
{
  return parse (text, (TontiFormulaRules){ .currency = currency });
}

TontiAmount
tonti_amount_parse_typed (const char *text, const TontiStyle *style)
{
  return parse (text, (TontiFormulaRules){ .currency = style->currency, .group = style->group });
}

/* Digits at *TEXT added to *minor, at least one and at most MAX of them; their number, or -1. */
static int
read_digits (const char **text, int max, gint64 *minor)
{
  int count = 0;

  for (; g_ascii_isdigit (**text); (*text)++, count++)
    if (count >= max || __builtin_mul_overflow (*minor, 10, minor)
        || __builtin_add_overflow (*minor, g_ascii_digit_value (**text), minor))
      return -1;
  return count > 0 ? count : -1;
}

gboolean
tonti_amount_parse_plain (const char *text, const TontiCurrency *currency, TontiMoney *out)
{
  gboolean negative = *text == '-';
  gint64 minor = 0;
  int decimals = 0;

  if (negative)
    text++;
  if (read_digits (&text, G_MAXINT, &minor) < 0)
    return FALSE;
  if (*text == '.')
    {
      text++;
      decimals = read_digits (&text, currency->digits, &minor);
    }
  if (decimals < 0 || *text != '\0')
    return FALSE;
  for (; decimals < currency->digits; decimals++)
    if (__builtin_mul_overflow (minor, 10, &minor))
      return FALSE;
  if (minor > TONTI_MONEY_LIMIT)
    return FALSE;
  *out = tonti_money (negative ? -minor : minor);
  return TRUE;
}

/* What was typed, fit for one line of a sentence. */
static char *
dup_shown (const char *text)
{
  g_autofree char *shown = tonti_text_for_terminal (text);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (shown, -1) <= SHOWN_MAX)
    return g_steal_pointer (&shown);
  start = g_utf8_substring (shown, 0, SHOWN_MAX);
  return g_strconcat (start, "…", NULL);
}

static char *
explain_ambiguous (const TontiAmount *amount, const char *shown, const TontiStyle *style)
{
  g_autofree char *less = tonti_style_format_symbol (style, amount->candidates[0]);
  g_autofree char *more = tonti_style_format_symbol (style, amount->candidates[1]);

  return g_strdup_printf (
      _ ("%s: it can mean %s or %s: say which one, or write it without a mark between thousands"),
      shown, less, more);
}

static char *
explain_fraction (const TontiAmount *amount, const char *shown, const TontiStyle *style,
                  const char *example)
{
  if (amount->is_formula)
    return g_strdup_printf (
        _ ("%s: the result is not an exact amount: change the formula or type the result"), shown);
  if (style->currency->digits == 0)
    return g_strdup_printf (
        _ ("%s: %s has no cents, and thousands are groups of three digits: write for example %s"),
        shown, style->currency->symbol, example);
  return g_strdup_printf (
      _ ("%s: there are too many digits after the mark: %s has two: write for example %s"), shown,
      style->currency->symbol, example);
}

char *
tonti_amount_explain (const TontiAmount *amount, const char *text, const TontiStyle *style)
{
  g_autofree char *shown = dup_shown (text);
  g_autofree char *example
      = tonti_style_format (style, tonti_money (25000 * tonti_currency_scale (style->currency)));

  switch (amount->result)
    {
    case TONTI_AMOUNT_OK:
      return tonti_style_format_symbol (style, amount->amount);
    case TONTI_AMOUNT_EMPTY:
      return g_strdup_printf (_ ("No amount: nothing is written: write for example %s"), example);
    case TONTI_AMOUNT_AMBIGUOUS:
      return explain_ambiguous (amount, shown, style);
    case TONTI_AMOUNT_BAD:
      return g_strdup_printf (
          _ ("%s: this is not an amount: write digits, with thousands in groups "
             "of three, for example %s"),
          shown, example);
    case TONTI_AMOUNT_FRACTION:
      return explain_fraction (amount, shown, style, example);
    case TONTI_AMOUNT_TOO_BIG:
      return g_strdup_printf (
          _ ("%s: this is more than a book can hold: look at the number of zeros"), shown);
    default:
      g_assert_not_reached ();
    }
}
