// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-amount.h"

#define T "\u202f"
#define N "\u00a0"

/* Minor units, currency, country, language: the figure alone and with its symbol. */
static void
test_by_table (void)
{
  const struct
  {
    gint64 minor;
    const char *code, *country, *lang, *figure, *symbol;
  } rows[] = {
    { -1234568, "XOF", "SN", "fr", "-1" T "234" T "568", "-1" T "234" T "568" N "F" T "CFA" },
    { 25000, "XOF", NULL, NULL, "25" T "000", "25" T "000" N "F" T "CFA" },
    { 1234568, "XAF", "CM", "fr", "1" T "234" T "568", "1" T "234" T "568" N "FCFA" },
    { -1234568, "XAF", "CM", "en", "-1,234,568", "-FCFA" N "1,234,568" },
    { -1234568, "RWF", "RW", "rw", "-1.234.568", "-Frw" N "1.234.568" },
    { 1234568, "RWF", "RW", "fr_RW", "1" T "234" T "568", "1" T "234" T "568" N "Frw" },
    { 123450, "KES", "KE", "en", "1,234.50", "KSh" N "1,234.50" },
    { -123450, "NGN", "NG", "en", "-1,234.50", "-₦1,234.50" },
    { 5, "GHS", "GH", "en", "0.05", "GH₵0.05" },
    { 123450, "MAD", "MA", "fr", "1.234,50", "1.234,50" N "DH" },
    { 123450, "MAD", NULL, "fr", "1.234,50", "1.234,50" N "DH" },
    { 123450, "EUR", "FR", "fr", "1" T "234,50", "1" T "234,50" N "€" },
    { 123450, "MZN", "MZ", "pt", "1" N "234,50", "1" N "234,50" N "MTn" },
    { 123450, "MZN", "MZ", NULL, "1" N "234,50", "1" N "234,50" N "MTn" },
    { 1234568, "XOF", "SN", "wo", "1.234.568", "F" T "CFA" N "1.234.568" },
    { 999, "XOF", "SN", "fr", "999", "999" N "F" T "CFA" },
    { 1000, "XOF", "SN", "fr-SN", "1" T "000", "1" T "000" N "F" T "CFA" },
    { 0, "XOF", "SN", "fr", "0", "0" N "F" T "CFA" },
    { 0, "KES", "KE", "en", "0.00", "KSh" N "0.00" },
    { -1, "KES", "KE", "en", "-0.01", "-KSh" N "0.01" },
    { G_MININT64, "XOF", "SN", "fr", "-9" T "223" T "372" T "036" T "854" T "775" T "808",
      "-9" T "223" T "372" T "036" T "854" T "775" T "808" N "F" T "CFA" },
    { 123450, "CDF", "CD", "xx", "1" T "234,50", "1" T "234,50" N "FC" },
    { 123450, "USD", "US", "en", "1,234.50", "$1,234.50" },
    { 123450, "MXN", "MX", "es", "1,234.50", "$1,234.50" },
    { 123450, "MXN", NULL, NULL, "1,234.50", "$1,234.50" },
    { 123450, "PEN", "PE", "es_PE", "1,234.50", "S/1,234.50" },
    { 123450, "BOB", "BO", "es", "1.234,50", "Bs" N "1.234,50" },
    { 123450, "COP", NULL, NULL, "1.234,50", "$1.234,50" },
    { 123450, "GTQ", "GT", "es", "1,234.50", "Q" N "1,234.50" },
    { 5000000, "IDR", "ID", "id", "50.000,00", "Rp" N "50.000,00" },
    { 5000000, "IDR", "ID", "fr", "50" T "000,00", "50" T "000,00" N "Rp" },
    { 123450, "MYR", "MY", "ms", "1,234.50", "RM" N "1,234.50" },
    { 123450, "PHP", "PH", "en", "1,234.50", "₱1,234.50" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TontiStyle style
          = tonti_style_for (tonti_currency_find (rows[i].code), rows[i].country, rows[i].lang);
      g_autofree char *figure = tonti_style_format (&style, tonti_money (rows[i].minor));
      g_autofree char *symbol = tonti_style_format_symbol (&style, tonti_money (rows[i].minor));

      g_assert_cmpstr (figure, ==, rows[i].figure);
      g_assert_cmpstr (symbol, ==, rows[i].symbol);
    }
}

static void
check_reads_back (const TontiStyle *style, TontiMoney money)
{
  g_autofree char *figure = tonti_style_format (style, money);
  g_autofree char *symbol = tonti_style_format_symbol (style, money);
  TontiAmount plain = tonti_amount_parse (figure, style->currency);
  TontiAmount marked = tonti_amount_parse (symbol, style->currency);
  TontiAmount typed = tonti_amount_parse_typed (symbol, style);

  g_assert_cmpint (plain.result, ==, TONTI_AMOUNT_OK);
  g_assert_cmpint (plain.amount.minor, ==, money.minor);
  g_assert_cmpint (marked.result, ==, TONTI_AMOUNT_OK);
  g_assert_cmpint (marked.amount.minor, ==, money.minor);
  g_assert_cmpint (typed.result, ==, TONTI_AMOUNT_OK);
  g_assert_cmpint (typed.amount.minor, ==, money.minor);
  g_assert_false (plain.is_formula || marked.is_formula);
}

/* Few digits as often as many. */
static TontiMoney
draw_money (void)
{
  gint64 limit = 10;

  for (int digits = g_test_rand_int_range (0, 15); digits > 0; digits--)
    limit *= 10;
  return tonti_money (
      (gint64)((((guint64)(guint32)g_test_rand_int () << 32) | (guint32)g_test_rand_int ())
               % (guint64)(2 * limit - 1))
      - limit + 1);
}

static void
test_reads_back (void)
{
  static const char *const langs[] = { "fr", "en", "pt", "sw", "rw", "wo", "ff", "lg", NULL };
  static const char *const countries[] = { NULL, "MA", "CD", "ZA", "GQ" };
  gsize count;
  const TontiCurrency *table = tonti_currency_table (&count);

  for (gsize i = 0; i < count; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (langs); j++)
      for (gsize k = 0; k < G_N_ELEMENTS (countries); k++)
        {
          TontiStyle style = tonti_style_for (&table[i], countries[k], langs[j]);

          check_reads_back (&style, tonti_money (0));
          check_reads_back (&style, tonti_money (TONTI_MONEY_LIMIT));
          check_reads_back (&style, tonti_money (-TONTI_MONEY_LIMIT));
          for (int n = 0; n < 40; n++)
            check_reads_back (&style, draw_money ());
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/style/every-country-writes-its-own-way", test_by_table);
  g_test_add_func ("/core/style/what-is-written-reads-back", test_reads_back);
  return g_test_run ();
}
