// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-amount.h"

#include <string.h>

typedef struct
{
  const char *text;
  gint64 minor;
} Good;

static const Good francs[] = {
  { "25000", 25000 },
  { "25 000", 25000 },
  { "25\u00a0000", 25000 },
  { "25\u202f000", 25000 },
  { "25\u2009000", 25000 },
  { "25\u2007000", 25000 },
  { "25'000", 25000 },
  { "25\u2019000", 25000 },
  { "25.000", 25000 },
  { "25,000", 25000 },
  { "1.000", 1000 },
  { "1.234.567", 1234567 },
  { "1 234 567", 1234567 },
  { "  25 000\t\n", 25000 },
  { "-500", -500 },
  { "\u2212500", -500 },
  { "+500", 500 },
  { "0", 0 },
  { "007", 7 },
  { "25 000 F CFA", 25000 },
  { "25\u202f000\u00a0F\u202fCFA", 25000 },
  { "25000FCFA", 25000 },
  { "25000 f", 25000 },
  { "25000 xof", 25000 },
  { "XOF 25000", 25000 },
  { "-F CFA 25,000", -25000 },
  { "999999999999999", 999999999999999 },
  { "1 000 000 000 000 000", TONTI_MONEY_LIMIT },
};

static const Good formulas[] = {
  { "5k", 5000 },
  { "5 K", 5000 },
  { "1,5m", 1500000 },
  { "1.5M", 1500000 },
  { "1,25k", 1250 },
  { "1,2345m", 1234500 },
  { "1 500k", 1500000 },
  { "1500*3", 4500 },
  { "1500 \u00d7 3", 4500 },
  { "(2000+500)*2", 5000 },
  { "=1500*3", 4500 },
  { "=5000", 5000 },
  { "2000+500*2", 3000 },
  { "2000-500-500", 1000 },
  { "1000/4", 250 },
  { "1000/3*3", 1000 },
  { "1000\u00f78", 125 },
  { "100-(30-20)", 90 },
  { "-(2000+500)", -2500 },
  { "2*-3", -6 },
  { "10/-2", -5 },
  { "31 * 5 000 F CFA", 155000 },
  { "5k+2k", 7000 },
  { "((((5))))*1", 5 },
  { "1/3+1/6+1/2", 1 },
};

static const Good shillings[] = {
  { "1234", 123400 },
  { "1.234,50", 123450 },
  { "1,234.50", 123450 },
  { "1 234,50", 123450 },
  { "1234.5", 123450 },
  { "1234,5", 123450 },
  { "0.05", 5 },
  { "0,5", 50 },
  { "1.234", 123400 }, /* 1.234 is no amount: one reading */
  { "1,001", 100100 },
  { "1.234.000", 123400000 },
  { "1,234,000.00", 123400000 },
  { "1 000", 100000 },
  { "1'000", 100000 },
  { "0.500", 50 }, /* 0500 is no amount: one reading */
  { "12345.670", 1234567 },
  { "KSh 1,234.50", 123450 },
  { "Ksh1,234.50", 123450 },
  { "1234.50 kes", 123450 },
  { "-KSh\u00a01,234.50", -123450 },
  { "5k", 500000 },
  { "5 KSh", 500 },
  { "5KSh", 500 },
  { "10/4", 250 },
  { "0.5*3", 150 },
  { "1.5k", 150000 },
  { "10000000000000.00", TONTI_MONEY_LIMIT },
};

static void
check_good (const Good *rows, gsize count, const char *code, gboolean is_formula)
{
  for (gsize i = 0; i < count; i++)
    {
      TontiAmount amount = tonti_amount_parse (rows[i].text, tonti_currency_find (code));

      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (amount.result, ==, TONTI_AMOUNT_OK);
      g_assert_cmpint (amount.amount.minor, ==, rows[i].minor);
      g_assert_true (amount.is_formula || !is_formula);
    }
}

static void
test_francs (void)
{
  check_good (francs, G_N_ELEMENTS (francs), "XOF", FALSE);
  g_assert_false (tonti_amount_parse ("-25 000 F", tonti_currency_find ("XOF")).is_formula);
}

static void
test_formulas (void)
{
  check_good (formulas, G_N_ELEMENTS (formulas), "XOF", TRUE);
}

static void
test_shillings (void)
{
  check_good (shillings, G_N_ELEMENTS (shillings), "KES", FALSE);
}

typedef struct
{
  const char *text;
  TontiAmountResult result;
  gsize position;
} Bad;

static const Bad bad_francs[] = {
  { "", TONTI_AMOUNT_EMPTY, 0 },
  { " \u00a0\t", TONTI_AMOUNT_EMPTY, 4 },
  { "=", TONTI_AMOUNT_BAD, 1 },
  { "56 00", TONTI_AMOUNT_BAD, 0 },
  { "2500 0", TONTI_AMOUNT_BAD, 0 },
  { "25  000", TONTI_AMOUNT_BAD, 4 },
  { "25\t000", TONTI_AMOUNT_BAD, 3 },
  { "25000 000", TONTI_AMOUNT_BAD, 0 },
  { "0 500", TONTI_AMOUNT_BAD, 0 },
  { "1 234'567", TONTI_AMOUNT_BAD, 0 },
  { "12,34,567", TONTI_AMOUNT_BAD, 0 },
  { "1,50", TONTI_AMOUNT_FRACTION, 0 },
  { "1.5", TONTI_AMOUNT_FRACTION, 0 },
  { "1234.00", TONTI_AMOUNT_FRACTION, 0 },
  { "1,234.00", TONTI_AMOUNT_FRACTION, 0 },
  { "1 234,50", TONTI_AMOUNT_FRACTION, 0 },
  { "1.234,567", TONTI_AMOUNT_FRACTION, 0 },
  { "1234.567", TONTI_AMOUNT_FRACTION, 0 },
  { "10000.000", TONTI_AMOUNT_FRACTION, 0 },
  { "1.2345", TONTI_AMOUNT_FRACTION, 0 },
  { "12x", TONTI_AMOUNT_BAD, 2 },
  { "5-", TONTI_AMOUNT_BAD, 2 },
  { "5.", TONTI_AMOUNT_BAD, 1 },
  { ".5", TONTI_AMOUNT_BAD, 0 },
  { "--5", TONTI_AMOUNT_BAD, 1 },
  { "+-5", TONTI_AMOUNT_BAD, 1 },
  { "5 5 5", TONTI_AMOUNT_BAD, 0 },
  { "(5", TONTI_AMOUNT_BAD, 2 },
  { "5)", TONTI_AMOUNT_BAD, 1 },
  { "2(3)", TONTI_AMOUNT_BAD, 1 },
  { "()", TONTI_AMOUNT_BAD, 1 },
  { "5**3", TONTI_AMOUNT_BAD, 2 },
  { "5/0", TONTI_AMOUNT_BAD, 1 },
  { "5 / (3-3)", TONTI_AMOUNT_BAD, 2 },
  { "==5", TONTI_AMOUNT_BAD, 1 },
  { "5=5", TONTI_AMOUNT_BAD, 1 },
  { "k", TONTI_AMOUNT_BAD, 0 },
  { "5kk", TONTI_AMOUNT_BAD, 1 },
  { "5 USD", TONTI_AMOUNT_BAD, 2 },
  { "5 XAF", TONTI_AMOUNT_BAD, 2 },
  { "$5", TONTI_AMOUNT_BAD, 0 },
  { "1e3", TONTI_AMOUNT_BAD, 1 },
  { "0x10", TONTI_AMOUNT_BAD, 1 },
  { "\u0661\u0662", TONTI_AMOUNT_BAD, 0 },
  { "12\xff", TONTI_AMOUNT_BAD, 2 },
  { "cinq", TONTI_AMOUNT_BAD, 0 },
  { "1000/3", TONTI_AMOUNT_FRACTION, 0 },
  { "1,5*2", TONTI_AMOUNT_FRACTION, 0 },
  { "1,0005k", TONTI_AMOUNT_FRACTION, 0 },
  { "1000000000000001", TONTI_AMOUNT_TOO_BIG, 0 },
  { "-1000000000000001", TONTI_AMOUNT_TOO_BIG, 0 },
  { "99999999999999999999999999", TONTI_AMOUNT_TOO_BIG, 0 },
  { "1 000 000 000 000 000 000 000 000 000", TONTI_AMOUNT_TOO_BIG, 0 },
  { "999999999999m", TONTI_AMOUNT_TOO_BIG, 0 },
  { "999999999999m*999999999999m", TONTI_AMOUNT_TOO_BIG, 0 },
  { "999999999999m*999999999999m * 10", TONTI_AMOUNT_TOO_BIG, 28 },
  { "1073741824*1073741824*1073741824*1073741824*-128", TONTI_AMOUNT_TOO_BIG, 43 },
};

static const Bad bad_shillings[] = {
  { "1.234.50", TONTI_AMOUNT_BAD, 0 },       { "1,234,50", TONTI_AMOUNT_BAD, 0 },
  { "1 50", TONTI_AMOUNT_BAD, 0 },           { "1'50", TONTI_AMOUNT_BAD, 0 },
  { "1,234.567", TONTI_AMOUNT_FRACTION, 0 }, { "1 234.500", TONTI_AMOUNT_FRACTION, 0 },
  { "1.2345", TONTI_AMOUNT_FRACTION, 0 },    { "0.001", TONTI_AMOUNT_FRACTION, 0 },
  { "12345.678", TONTI_AMOUNT_FRACTION, 0 }, { "1 234.567,50", TONTI_AMOUNT_BAD, 0 },
  { "10/3", TONTI_AMOUNT_FRACTION, 0 },      { "10000000000000.01", TONTI_AMOUNT_TOO_BIG, 0 },
};

static void
check_bad (const Bad *rows, gsize count, const char *code)
{
  TontiStyle style = tonti_style_for (tonti_currency_find (code), NULL, NULL);

  for (gsize i = 0; i < count; i++)
    {
      TontiAmount amount = tonti_amount_parse (rows[i].text, tonti_currency_find (code));
      g_autofree char *sentence = tonti_amount_explain (&amount, rows[i].text, &style);

      g_test_message ("row %" G_GSIZE_FORMAT ": %s", i, sentence);
      g_assert_cmpint (amount.result, ==, rows[i].result);
      g_assert_cmpuint (amount.position, ==, rows[i].position);
      g_assert_true (g_utf8_validate (sentence, -1, NULL));
      g_assert_nonnull (strstr (sentence, ": "));
    }
}

static void
test_bad_francs (void)
{
  check_bad (bad_francs, G_N_ELEMENTS (bad_francs), "XOF");
}

static void
test_bad_shillings (void)
{
  check_bad (bad_shillings, G_N_ELEMENTS (bad_shillings), "KES");
}

static void
test_ambiguous (void)
{
  const struct
  {
    const char *code, *text;
    gint64 less, more;
  } rows[] = {
    { "KES", "1.000", 100, 100000 },       { "KES", "1,000", 100, 100000 },
    { "MAD", "1.500", 150, 150000 },       { "KES", "-1.500", -150000, -150 },
    { "KES", "12.340", 1234, 1234000 },    { "XOF", "1.500k", 1500, 1500000 },
    { "XOF", "1,234k", 1234, 1234000 },    { "KES", "1.500*2", 300, 300000 },
    { "KES", "1.500+1,500", 300, 300000 }, { "KES", "1.234*1000", 123400, 123400000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TontiCurrency *currency = tonti_currency_find (rows[i].code);
      TontiStyle style = tonti_style_for (currency, NULL, NULL);
      TontiAmount amount = tonti_amount_parse (rows[i].text, currency);
      g_autofree char *sentence = tonti_amount_explain (&amount, rows[i].text, &style);

      g_test_message ("%s", sentence);
      g_assert_cmpint (amount.result, ==, TONTI_AMOUNT_AMBIGUOUS);
      g_assert_cmpint (amount.candidates[0].minor, ==, rows[i].less);
      g_assert_cmpint (amount.candidates[1].minor, ==, rows[i].more);
    }
}

static void
test_own_mark (void)
{
  TontiStyle english = tonti_style_for (tonti_currency_find ("KES"), "KE", "en");
  TontiStyle moroccan = tonti_style_for (tonti_currency_find ("MAD"), "MA", "fr");

  g_assert_cmpint (tonti_amount_parse_typed ("1,500", &english).amount.minor, ==, 150000);
  g_assert_cmpint (tonti_amount_parse_typed ("1.500", &english).result, ==, TONTI_AMOUNT_AMBIGUOUS);
  g_assert_cmpint (tonti_amount_parse_typed ("1.500", &moroccan).amount.minor, ==, 150000);
  g_assert_cmpint (tonti_amount_parse_typed ("1,500", &moroccan).result, ==,
                   TONTI_AMOUNT_AMBIGUOUS);
  g_assert_cmpint (tonti_amount_parse_typed ("1,50", &english).amount.minor, ==, 150);
}

static void
test_deep (void)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < 100000; i++)
    g_string_append_c (text, '(');
  g_assert_cmpint (tonti_amount_parse (text->str, tonti_currency_find ("XOF")).result, ==,
                   TONTI_AMOUNT_BAD);
  g_string_free (text, TRUE);
}

static void
test_plain (void)
{
  const struct
  {
    const char *code, *text;
    gint64 minor;
  } good[] = { { "XOF", "25000", 25000 },
               { "XOF", "-5", -5 },
               { "XOF", "0", 0 },
               { "XOF", "007", 7 },
               { "KES", "1", 100 },
               { "KES", "1.5", 150 },
               { "KES", "-1.05", -105 },
               { "XOF", "1000000000000000", TONTI_MONEY_LIMIT },
               { "KES", "10000000000000", TONTI_MONEY_LIMIT } };
  const struct
  {
    const char *code, *text;
  } bad[] = { { "XOF", "" },
              { "XOF", "-" },
              { "XOF", "+5" },
              { "XOF", " 5" },
              { "XOF", "5 " },
              { "XOF", "5.0" },
              { "XOF", "5." },
              { "XOF", "25 000" },
              { "XOF", "1e3" },
              { "KES", "1.005" },
              { "KES", ".5" },
              { "KES", "1," },
              { "KES", "1,5" },
              { "KES", "1." },
              { "KES", "--1" },
              { "KES", "1.5.5" },
              { "KES", "10000000000000.01" },
              { "XOF", "1000000000000001" },
              { "XOF", "9223372036854775808" },
              { "XOF", "99999999999999999999999" },
              { "KES", "99999999999999999" } };
  TontiMoney out = tonti_money (77);

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i].text);
      g_assert_false (
          tonti_amount_parse_plain (bad[i].text, tonti_currency_find (bad[i].code), &out));
      g_assert_cmpint (out.minor, ==, 77);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (
          tonti_amount_parse_plain (good[i].text, tonti_currency_find (good[i].code), &out));
      g_assert_cmpint (out.minor, ==, good[i].minor);
    }
}

/* Whatever is typed gets an answer, and an amount inside the limit. */
static void
test_anything (void)
{
  static const char letters[] = "0012345 .,'+-*/()=kmF\xc2\xa0\xe2\x80\xaf";

  for (int i = 0; i < 200000; i++)
    {
      const TontiCurrency *currency = tonti_currency_find (i % 2 ? "XOF" : "KES");
      char text[14] = { 0 };
      TontiAmount amount;

      for (int j = g_test_rand_int_range (0, 13); j > 0; j--)
        text[j - 1] = letters[g_test_rand_int_range (0, sizeof letters - 1)];
      amount = tonti_amount_parse (text, currency);
      g_assert_true (tonti_money_is_valid (amount.amount));
      g_assert_cmpuint (amount.position, <=, strlen (text));
      if (amount.result == TONTI_AMOUNT_AMBIGUOUS)
        g_assert_cmpint (amount.candidates[0].minor, <, amount.candidates[1].minor);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/amount/francs-as-people-type-them", test_francs);
  g_test_add_func ("/core/amount/formulas-are-exact", test_formulas);
  g_test_add_func ("/core/amount/two-digits-with-either-mark", test_shillings);
  g_test_add_func ("/core/amount/no-franc-is-guessed", test_bad_francs);
  g_test_add_func ("/core/amount/no-shilling-is-guessed", test_bad_shillings);
  g_test_add_func ("/core/amount/two-readings-are-asked", test_ambiguous);
  g_test_add_func ("/core/amount/the-mark-of-the-book-groups", test_own_mark);
  g_test_add_func ("/core/amount/a-tower-of-parentheses-is-refused", test_deep);
  g_test_add_func ("/core/amount/files-are-read-strictly", test_plain);
  g_test_add_func ("/core/amount/anything-typed-gets-an-answer", test_anything);
  return g_test_run ();
}
