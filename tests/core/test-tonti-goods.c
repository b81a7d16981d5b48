// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-goods.h"

/* Quantities of goods and what they are worth: worked examples, what is refused, and random ones
 * both ways. TONTI_ROUNDS says how many. */

static TontiStyle
french (void)
{
  return tonti_style_for (tonti_currency_find ("XOF"), "SN", "fr");
}

static void
assert_text (gint64 worth, gint64 value, const char *expected)
{
  const TontiStyle style = french ();
  g_autofree char *text = tonti_goods_format (tonti_money (worth), tonti_money (value), &style);

  g_assert_cmpstr (text, ==, expected);
}

/* 15 kg of rice at 600 are 9 000; half a bag of cement is half its value. */
static void
test_worked (void)
{
  TontiMoney worth;
  gint64 quantity;

  g_assert_true (tonti_goods_worth (15000, tonti_money (600), &worth));
  g_assert_cmpint (worth.minor, ==, 9000);
  g_assert_true (tonti_goods_worth (500, tonti_money (5500), &worth));
  g_assert_cmpint (worth.minor, ==, 2750);
  g_assert_false (tonti_goods_worth (333, tonti_money (500), &worth));
  g_assert_false (tonti_goods_worth (G_MAXINT64 / 2, tonti_money (600), &worth));
  g_assert_true (tonti_goods_quantity (tonti_money (9000), tonti_money (600), &quantity));
  g_assert_cmpint (quantity, ==, 15000);
  g_assert_false (tonti_goods_quantity (tonti_money (1000), tonti_money (600), &quantity));
  assert_text (9000, 600, "15");
  assert_text (1500, 600, "2,5");
  assert_text (-1500, 600, "-2,5");
  assert_text (0, 600, "0");
  assert_text (150, 600, "0,25");
  assert_text (2800, 600, "4 2/3");
  assert_text (200, 600, "1/3");
  assert_text (720000, 600, "1\u202f200");
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gint64 quantity; /* -1 = refused */
  } cases[]
      = { { "5", 5000 },     { "2,5", 2500 },     { "2.5", 2500 },   { " 1 500 ", 1500000 },
          { "0", 0 },        { "0,125", 125 },    { "1.500", 1500 }, { "", -1 },
          { "-1", -1 },      { "2,5555", -1 },    { "5 kg", -1 },    { "2,", -1 },
          { ",5", -1 },      { "1,2,3", -1 },     { "1/2", -1 },     { "1000000", 1000000000 },
          { "1000001", -1 }, { "9999999999", -1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 quantity;
      gboolean ok = tonti_goods_parse (cases[i].text, &quantity);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (ok, ==, cases[i].quantity >= 0);
      if (ok)
        g_assert_cmpint (quantity, ==, cases[i].quantity);
    }
}

static void
test_elision (void)
{
  g_assert_true (tonti_goods_begins_open ("huile"));
  g_assert_true (tonti_goods_begins_open ("Oignons"));
  g_assert_true (tonti_goods_begins_open ("œufs"));
  g_assert_true (tonti_goods_begins_open ("épices"));
  g_assert_false (tonti_goods_begins_open ("haricots"));
  g_assert_false (tonti_goods_begins_open ("riz"));
  g_assert_false (tonti_goods_begins_open (""));
}

/* There and back; what many bring is what one hands over, to the gram. */
static void
check_plural (const char *word, const char *expected)
{
  g_autofree char *plural = tonti_goods_dup_plural (word);

  g_assert_cmpstr (plural, ==, expected);
}

static void
test_plural (void)
{
  const TontiStyle french = { .decimal = "," }, english = { .decimal = "." };
  const TontiMoney bag = { 600 };

  check_plural ("sac", "sacs");
  check_plural ("seau", "seaux");
  check_plural ("bocal", "bocaux");
  check_plural ("chèvre", "chèvres");
  check_plural ("sac de 50 kg", "sacs de 50 kg");
  check_plural ("bag of 50 kg", "bags of 50 kg");
  check_plural ("bunch", "bunches");
  check_plural ("tas", "tas");
  check_plural ("riz", "riz");
  check_plural ("pagnes", "pagnes");
  check_plural ("kg", "kg");
  check_plural ("l", "l");
  check_plural ("pqt", "pqt");
  check_plural ("KILO", "KILO");
  check_plural ("50 kg bag", "50 kg bag");
  check_plural ("pcs.", "pcs.");
  check_plural ("", "");
  g_assert_false (tonti_goods_is_plural (tonti_money (900), bag, &french)); /* 1,5 sac */
  g_assert_true (tonti_goods_is_plural (tonti_money (900), bag, &english));
  g_assert_true (tonti_goods_is_plural (tonti_money (1200), bag, &french));
  g_assert_true (tonti_goods_is_plural (tonti_money (-1200), bag, &french));
  g_assert_false (tonti_goods_is_plural (tonti_money (0), bag, &french));
  g_assert_true (tonti_goods_is_plural (tonti_money (0), bag, &english));
  g_assert_false (tonti_goods_is_plural (tonti_money (600), bag, &english));
}

static void
test_random (void)
{
  const char *wanted = g_getenv ("TONTI_ROUNDS");
  const gint64 rounds = wanted != NULL ? g_ascii_strtoll (wanted, NULL, 10) : 20000;

  for (gint64 i = 0; i < rounds; i++)
    {
      const TontiMoney value = { g_test_rand_int_range (1, 20000) };
      gint64 brought = 0, sum = 0, back;
      TontiMoney worth;

      for (int n = g_test_rand_int_range (1, 12); n > 0; n--)
        {
          gint64 quantity = g_test_rand_int_range (0, 100000);

          if (!tonti_goods_worth (quantity, value, &worth))
            {
              g_assert_cmpint (quantity * value.minor % TONTI_GOODS_SCALE, !=, 0);
              continue;
            }
          g_assert_true (tonti_goods_quantity (worth, value, &back));
          g_assert_cmpint (back, ==, quantity);
          brought += quantity;
          sum += worth.minor;
        }
      g_assert_true (tonti_goods_quantity (tonti_money (sum), value, &back));
      g_assert_cmpint (back, ==, brought);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/goods/worked", test_worked);
  g_test_add_func ("/core/goods/parse", test_parse);
  g_test_add_func ("/core/goods/elision", test_elision);
  g_test_add_func ("/core/goods/plural", test_plural);
  g_test_add_func ("/core/goods/random", test_random);
  return g_test_run ();
}
