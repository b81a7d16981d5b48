// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-currency.h"

#include <string.h>

static void
check_falling (const gint64 *list)
{
  for (; *list != 0; list++)
    {
      g_assert_cmpint (list[0], >, 0);
      g_assert_cmpint (list[0], >, list[1]);
    }
}

static void
test_table (void)
{
  gsize count;
  const TontiCurrency *table = tonti_currency_table (&count);

  g_assert_cmpuint (count, >=, 20);
  for (gsize i = 0; i < count; i++)
    {
      g_assert_cmpuint (strlen (table[i].code), ==, 3);
      g_assert_true (i == 0 || strcmp (table[i - 1].code, table[i].code) < 0);
      g_assert_true (tonti_currency_find (table[i].code) == &table[i]);
      g_assert_true (table[i].digits == 0 || table[i].digits == 2);
      g_assert_true (g_utf8_validate (table[i].symbol, -1, NULL) && *table[i].symbol != '\0');
      g_assert_cmpint (table[i].cash_unit, >=, 1);
      g_assert_cmpint (table[i].notes[0], >, 0);
      check_falling (table[i].notes);
      check_falling (table[i].coins);
    }
}

/* The cash unit can be laid out: every note and coin above it is a multiple of some smaller piece
 * down to the unit, so that a rounded amount can always be handed over. */
static void
test_unit_can_be_paid (void)
{
  gsize count;
  const TontiCurrency *table = tonti_currency_table (&count);

  for (gsize i = 0; i < count; i++)
    {
      const TontiCurrency *one = &table[i];
      gboolean found = FALSE;

      for (const gint64 *piece = one->notes; *piece != 0; piece++)
        found |= *piece == one->cash_unit;
      for (const gint64 *piece = one->coins; *piece != 0; piece++)
        found |= *piece == one->cash_unit;
      g_test_message ("%s", one->code);
      g_assert_true (found);
    }
}

static void
test_cfa (void)
{
  const TontiCurrency *west = tonti_currency_find ("XOF");
  const TontiCurrency *central = tonti_currency_find ("XAF");

  g_assert_true (west != central);
  g_assert_cmpstr (west->symbol, ==, "F\u202fCFA");
  g_assert_cmpstr (central->symbol, ==, "FCFA");
  g_assert_cmpint (west->cash_unit, ==, 5);
  g_assert_cmpint (west->notes[4], ==, 500);
  g_assert_cmpint (west->coins[0], ==, 500);
  g_assert_cmpint (tonti_currency_scale (west), ==, 1);
  g_assert_cmpint (tonti_currency_scale (tonti_currency_find ("KES")), ==, 100);
}

static void
test_unknown (void)
{
  const char *const codes[] = { "", "XO", "xof", "XOFX", "ZZZ", "F CFA" };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_null (tonti_currency_find (codes[i]));
  g_assert_null (tonti_currency_find (NULL));
}

static void
test_countries (void)
{
  const struct
  {
    const char *country, *code;
  } rows[]
      = { { "SN", "XOF" }, { "CI", "XOF" }, { "GW", "XOF" }, { "CM", "XAF" }, { "TD", "XAF" },
          { "RW", "RWF" }, { "KE", "KES" }, { "MA", "MAD" }, { "CD", "CDF" }, { "CG", "XAF" },
          { "FR", "EUR" }, { "ID", "IDR" }, { "MX", "MXN" }, { "PE", "PEN" }, { "PH", "PHP" } };
  const char *const unknown[] = { "", "S", "sn", "SN ", "N T", " S", "F ", "ZZ", "SNX", "DZ" };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_true (tonti_currency_of_country (rows[i].country)
                   == tonti_currency_find (rows[i].code));
  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_null (tonti_currency_of_country (unknown[i]));
  g_assert_null (tonti_currency_of_country (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/currency/every-row-is-whole-and-in-order", test_table);
  g_test_add_func ("/core/currency/the-cash-unit-is-a-piece-of-money", test_unit_can_be_paid);
  g_test_add_func ("/core/currency/the-two-francs-cfa-differ", test_cfa);
  g_test_add_func ("/core/currency/unknown-codes-are-null", test_unknown);
  g_test_add_func ("/core/currency/a-country-has-its-money", test_countries);
  return g_test_run ();
}
