// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-formula.h"

#include <string.h>

#include "tonti-figure.h"

#include "tonti-no-float.h"

#define DEPTH_MAX 20

typedef __int128 Wide;

/* Far above any amount, far below what 128 bits hold: signs can be turned without a thought. */
#define WIDE_LIMIT ((Wide)1 << 120)

typedef struct
{
  Wide over;
  Wide under; /* above zero */
} Fraction;

typedef struct
{
  const TontiFormulaRules *rules;
  const char *at;
  const char *trouble; /* where the first failure is */
  TontiAmountResult result;
  int depth;
  gboolean is_formula;
  gboolean is_twofold;
} Reader;

static gboolean
fail (Reader *reader, TontiAmountResult result, const char *where)
{
  if (reader->result == TONTI_AMOUNT_OK)
    {
      reader->result = result;
      reader->trouble = where;
    }
  return FALSE;
}

static void
skip_spaces (Reader *reader)
{
  gsize length;

  while ((length = tonti_figure_space (reader->at)) > 0
         || (length = strspn (reader->at, "\t\r\n")) > 0)
    reader->at += length;
}

/* Step over SIGN or its typographic twin and the spaces before it. */
static gboolean
take (Reader *reader, char sign, const char *twin)
{
  skip_spaces (reader);
  if (*reader->at == sign)
    reader->at++;
  else if (twin != NULL && g_str_has_prefix (reader->at, twin))
    reader->at += strlen (twin);
  else
    return FALSE;
  return TRUE;
}

static gboolean
reduce (Reader *reader, Wide over, Wide under, const char *where, Fraction *out)
{
  Wide a, b = under;

  if (over > WIDE_LIMIT || over < -WIDE_LIMIT || under > WIDE_LIMIT)
    return fail (reader, TONTI_AMOUNT_TOO_BIG, where);
  a = over < 0 ? -over : over;
  while (b != 0)
    {
      Wide rest = a % b;

      a = b;
      b = rest;
    }
  out->over = over / a;
  out->under = under / a;
  return TRUE;
}

static gboolean
add (Reader *reader, Fraction a, Fraction b, const char *where, Fraction *out)
{
  Wide left, right, over, under;

  if (__builtin_mul_overflow (a.over, b.under, &left)
      || __builtin_mul_overflow (b.over, a.under, &right)
      || __builtin_add_overflow (left, right, &over)
      || __builtin_mul_overflow (a.under, b.under, &under))
    return fail (reader, TONTI_AMOUNT_TOO_BIG, where);
  return reduce (reader, over, under, where, out);
}

static gboolean
multiply (Reader *reader, Fraction a, Fraction b, const char *where, Fraction *out)
{
  Wide over, under;

  if (__builtin_mul_overflow (a.over, b.over, &over)
      || __builtin_mul_overflow (a.under, b.under, &under))
    return fail (reader, TONTI_AMOUNT_TOO_BIG, where);
  return reduce (reader, over, under, where, out);
}

static gboolean
divide (Reader *reader, Fraction a, Fraction b, const char *where, Fraction *out)
{
  if (b.over == 0)
    return fail (reader, TONTI_AMOUNT_BAD, where);
  if (b.over < 0)
    b = (Fraction){ -b.over, -b.under };
  return multiply (reader, a, (Fraction){ b.under, b.over }, where, out);
}

/* "F CFA" at AT in any case and with any space; its length there, or 0. */
static gsize
match_word (const char *at, const char *word)
{
  const char *start = at;

  while (*word != '\0')
    {
      gsize space = tonti_figure_space (word);

      if (space > 0)
        {
          gsize own = tonti_figure_space (at);

          if (own == 0)
            return 0;
          word += space;
          at += own;
        }
      else if (g_ascii_tolower (*at++) != g_ascii_tolower (*word++))
        return 0;
    }
  return g_ascii_isalpha (*at) ? 0 : (gsize)(at - start);
}

/* The currency's symbol or code; any spelling of the franc CFA in a book of either. */
static gboolean
take_symbol (Reader *reader)
{
  const TontiCurrency *currency = reader->rules->currency;
  const char *const words[] = { currency->symbol, currency->code, "F CFA", "FCFA", "CFA", "F" };
  gboolean is_cfa = g_str_has_suffix (currency->symbol, "CFA");

  skip_spaces (reader);
  for (gsize i = 0; i < (is_cfa ? G_N_ELEMENTS (words) : 2); i++)
    {
      gsize length = match_word (reader->at, words[i]);

      if (length > 0)
        {
          reader->at += length;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
read_figure (Reader *reader, Fraction *out)
{
  const char *where = reader->at;
  TontiFigure figure;
  gint64 factor;
  Wide under = 1;

  if (!g_ascii_isdigit (*reader->at))
    return fail (reader, TONTI_AMOUNT_BAD, where);
  figure = tonti_figure_read (&reader->at, reader->rules);
  reader->is_twofold |= figure.is_twofold;
  if (figure.result != TONTI_AMOUNT_OK)
    return fail (reader, figure.result, where);
  factor = tonti_figure_suffix (&reader->at);
  reader->is_formula |= factor > 1;
  for (int i = 0; i < figure.decimals; i++)
    under *= 10;
  return reduce (reader, (Wide)figure.digits * factor, under, where, out);
}

static gboolean read_sum (Reader *reader, Fraction *out);

static gboolean
read_parentheses (Reader *reader, Fraction *out)
{
  reader->is_formula = TRUE;
  if (++reader->depth > DEPTH_MAX)
    return fail (reader, TONTI_AMOUNT_BAD, reader->at);
  if (!read_sum (reader, out))
    return FALSE;
  reader->depth--;
  return take (reader, ')', NULL) || fail (reader, TONTI_AMOUNT_BAD, reader->at);
}

/* One sign at most, one symbol at most, then a number or parentheses. */
static gboolean
read_signed (Reader *reader, Fraction *out)
{
  gboolean negative = take (reader, '-', "\u2212");

  if (!negative)
    take (reader, '+', NULL);
  take_symbol (reader);
  if (take (reader, '(', NULL))
    {
      if (!read_parentheses (reader, out))
        return FALSE;
    }
  else if (!read_figure (reader, out))
    return FALSE;
  if (negative)
    out->over = -out->over;
  return TRUE;
}

static gboolean
read_product (Reader *reader, Fraction *out)
{
  if (!read_signed (reader, out))
    return FALSE;
  for (;;)
    {
      Fraction next;
      const char *where;
      gboolean times;

      skip_spaces (reader);
      where = reader->at;
      times = take (reader, '*', "\u00d7");
      if (!times && !take (reader, '/', "\u00f7"))
        return TRUE;
      reader->is_formula = TRUE;
      if (!read_signed (reader, &next)
          || !(times ? multiply : divide) (reader, *out, next, where, out))
        return FALSE;
    }
}

static gboolean
read_sum (Reader *reader, Fraction *out)
{
  if (!read_product (reader, out))
    return FALSE;
  for (;;)
    {
      Fraction next;
      const char *where;
      gboolean plus;

      skip_spaces (reader);
      where = reader->at;
      plus = take (reader, '+', NULL);
      if (!plus && !take (reader, '-', "\u2212"))
        return TRUE;
      reader->is_formula = TRUE;
      if (!read_product (reader, &next))
        return FALSE;
      if (!plus)
        next.over = -next.over;
      if (!add (reader, *out, next, where, out))
        return FALSE;
    }
}

static gboolean
read_whole (Reader *reader, Fraction *out)
{
  skip_spaces (reader);
  if (*reader->at == '\0')
    return fail (reader, TONTI_AMOUNT_EMPTY, reader->at);
  reader->is_formula = take (reader, '=', NULL);
  if (!read_sum (reader, out))
    return FALSE;
  take_symbol (reader);
  skip_spaces (reader);
  return *reader->at == '\0' || fail (reader, TONTI_AMOUNT_BAD, reader->at);
}

static gboolean
count_minor (Reader *reader, Fraction value, const char *where, gint64 *minor)
{
  Wide size;

  if (__builtin_mul_overflow (value.over, (Wide)tonti_currency_scale (reader->rules->currency),
                              &size))
    return fail (reader, TONTI_AMOUNT_TOO_BIG, where);
  if (size % value.under != 0)
    return fail (reader, TONTI_AMOUNT_FRACTION, where);
  size /= value.under;
  if (size > TONTI_MONEY_LIMIT || size < -TONTI_MONEY_LIMIT)
    return fail (reader, TONTI_AMOUNT_TOO_BIG, where);
  *minor = (gint64)size;
  return TRUE;
}

TontiFormula
tonti_formula_evaluate (const char *text, const TontiFormulaRules *rules)
{
  Reader reader = { .rules = rules, .at = text, .trouble = text };
  TontiFormula formula = { 0 };
  Fraction value;

  if (read_whole (&reader, &value))
    count_minor (&reader, value, text, &formula.minor);
  formula.result = reader.result;
  formula.position = (gsize)(reader.trouble - text);
  formula.is_formula = reader.is_formula;
  formula.is_twofold = reader.is_twofold;
  return formula;
}
