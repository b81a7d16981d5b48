// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-words.h"

#include <string.h>

/* A second French speller, by table and school rules, to hold the first one to. */

typedef struct
{
  gboolean septante;
  const char *et;   /* "vingt et un" */
  const char *glue; /* between all other words but tens and units */
} School;

static const School traditional = { FALSE, " et ", " " };
static const School reformed = { FALSE, "-et-", "-" };
static const School belgian = { TRUE, " et ", " " };

static const char *const small[]
    = { "zéro",     "un",     "deux",  "trois",    "quatre",   "cinq",    "six",
        "sept",     "huit",   "neuf",  "dix",      "onze",     "douze",   "treize",
        "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf" };
static const char *const tens[]
    = { "",          "",         "vingt",    "trente",       "quarante",
        "cinquante", "soixante", "septante", "quatre-vingt", "nonante" };

/* 1 to 99; PLURAL: nothing but a noun follows. */
static void
say_tens (GString *text, const School *school, int n, gboolean plural)
{
  int ten = n / 10;
  int unit = n % 10;

  if (!school->septante && (ten == 7 || ten == 9))
    {
      ten--;
      unit += 10;
    }
  if (ten < 2)
    g_string_append (text, small[n]);
  else if (unit == 0)
    g_string_append_printf (text, "%s%s", tens[ten], ten == 8 && plural ? "s" : "");
  else if ((unit == 1 || unit == 11) && ten != 8)
    g_string_append_printf (text, "%s%s%s", tens[ten], school->et, small[unit]);
  else
    g_string_append_printf (text, "%s-%s", tens[ten], small[unit]);
}

/* 1 to 999. */
static void
say_group (GString *text, const School *school, int n, gboolean plural)
{
  int hundred = n / 100;

  if (hundred > 1)
    g_string_append_printf (text, "%s%s", small[hundred], school->glue);
  if (hundred > 0)
    g_string_append_printf (text, "cent%s", hundred > 1 && n % 100 == 0 && plural ? "s" : "");
  if (hundred > 0 && n % 100 > 0)
    g_string_append (text, school->glue);
  if (n % 100 > 0)
    say_tens (text, school, n % 100, plural);
}

static char *
say_in_school (gint64 number, const School *school)
{
  static const char *const nouns[] = { "billiard", "billion", "milliard", "million", "mille", "" };
  gint64 size = G_GINT64_CONSTANT (1000000000000000);
  GString *text = g_string_new (number == 0 ? "zéro" : NULL);

  for (int i = 0; i < 6; i++, number %= size, size /= 1000)
    {
      int group = (int)(number / size);

      if (group == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, school->glue);
      if (i != 4 || group > 1)
        say_group (text, school, group, i != 4);
      if (i == 5)
        continue;
      if (i != 4 || group > 1)
        g_string_append (text, school->glue);
      g_string_append_printf (text, "%s%s", nouns[i], i < 4 && group > 1 ? "s" : "");
    }
  return g_string_free (text, FALSE);
}

static void
check_number (gint64 number, TontiWordsVariant variant, const School *school)
{
  g_autofree char *expected = say_in_school (number, school);
  g_autofree char *text = tonti_words (tonti_money (number), "fr", NULL, variant);

  g_assert_cmpstr (text, ==, expected);
}

static void
check_everywhere (TontiWordsVariant variant, const School *school)
{
  for (int n = 0; n < 1000; n++)
    {
      check_number (n, variant, school);
      check_number (n * 1000, variant, school);
      check_number (n * G_GINT64_CONSTANT (1000000), variant, school);
      check_number (n * G_GINT64_CONSTANT (1000000000), variant, school);
    }
  for (int i = 0; i < 5000; i++)
    {
      check_number (g_test_rand_int_range (0, 1000000000), variant, school);
      check_number (g_test_rand_int_range (0, 1000000), variant, school);
      check_number (g_test_rand_int_range (0, 1000000000) * G_GINT64_CONSTANT (1000000)
                        + g_test_rand_int_range (0, 1000000),
                    variant, school);
    }
  check_number (TONTI_MONEY_LIMIT, variant, school);
}

static void
test_traditional (void)
{
  check_everywhere (TONTI_WORDS_DEFAULT, &traditional);
  check_everywhere (TONTI_WORDS_TRADITIONAL, &traditional);
  check_everywhere (TONTI_WORDS_BRITISH, &traditional);
}

static void
test_1990 (void)
{
  check_everywhere (TONTI_WORDS_1990, &reformed);
}

static void
test_septante (void)
{
  check_everywhere (TONTI_WORDS_SEPTANTE, &belgian);
}

typedef struct
{
  gint64 minor;
  const char *code;
  const char *lang;
  const char *text;
  TontiWordsVariant variant;
} Row;

static const Row french_rows[] = {
  { 25000, "XOF", "fr", "vingt-cinq mille francs CFA" },
  { 0, "XOF", "fr", "zéro franc CFA" },
  { 1, "XOF", "fr", "un franc CFA" },
  { 2, "XAF", "fr_CM", "deux francs CFA" },
  { 21, "XOF", "fr", "vingt et un francs CFA" },
  { 71, "XOF", "fr-SN", "soixante et onze francs CFA" },
  { 80, "XOF", "fr", "quatre-vingts francs CFA" },
  { 80000, "XOF", "fr", "quatre-vingt mille francs CFA" },
  { 200000, "XOF", "fr", "deux cent mille francs CFA" },
  { 145000, "XOF", "fr", "cent quarante-cinq mille francs CFA" },
  { 1000000, "XOF", "fr", "un million de francs CFA" },
  { 2000000, "XOF", "fr", "deux millions de francs CFA" },
  { 2500000, "XOF", "fr", "deux millions cinq cent mille francs CFA" },
  { 1000001, "XOF", "fr", "un million un francs CFA" },
  { 80000000, "XOF", "fr", "quatre-vingts millions de francs CFA" },
  { 300000000, "XOF", "fr", "trois cents millions de francs CFA" },
  { 1000000000, "XOF", "fr", "un milliard de francs CFA" },
  { TONTI_MONEY_LIMIT, "XOF", "fr", "un billiard de francs CFA" },
  { 1000000, "XOF", "fr", "un-million de francs CFA", TONTI_WORDS_1990 },
  { -1071, "XOF", "fr", "moins mille-soixante-et-onze francs CFA", TONTI_WORDS_1990 },
  { 2500000, "XOF", "fr", "deux-millions-cinq-cent-mille francs CFA", TONTI_WORDS_1990 },
  { 97071, "RWF", "fr", "nonante-sept mille septante et un francs rwandais", TONTI_WORDS_SEPTANTE },
  { 81080, "CDF", "fr", "huit cent dix francs congolais et quatre-vingts centimes",
    TONTI_WORDS_SEPTANTE },
  { -5, "XOF", "fr", "moins cinq francs CFA" },
  { 1250, "MAD", "fr", "douze dirhams et cinquante centimes" },
  { 101, "MAD", "fr", "un dirham et un centime" },
  { 50, "MAD", "fr", "cinquante centimes" },
  { -50, "MAD", "fr", "moins cinquante centimes" },
  { -1250, "MAD", "fr", "moins douze dirhams et cinquante centimes" },
  { 100, "INR", "fr", "une roupie" },
  { 200, "INR", "fr", "deux roupies" },
  { 2100, "INR", "fr", "vingt et une roupies" },
  { 8100, "INR", "fr", "quatre-vingt-une roupies", TONTI_WORDS_SEPTANTE },
  { 2100000, "INR", "fr", "vingt et un mille roupies" },
  { 10000, "RWF", "fr", "dix mille francs rwandais" },
  { 100000000, "EUR", "fr", "un million d'euros" },
  { 1000000, "MGA", "fr", "un million d'ariarys" },
  { 150000, "NGN", "fr", "mille cinq cents nairas" },
  { 150050, "NGN", "fr", "mille cinq cents nairas et cinquante kobos" },
  { 100, "GHS", "fr", "un cedi" },
};

static const Row other_rows[] = {
  { 101, "XOF", "en", "one hundred and one CFA francs" },
  { 101, "XOF", "en", "one hundred and one CFA francs", TONTI_WORDS_BRITISH },
  { 101, "XOF", "en_US", "one hundred one CFA francs", TONTI_WORDS_AMERICAN },
  { 1, "XOF", "en-CM", "one CFA franc" },
  { 0, "XAF", "en", "zero CFA francs" },
  { 1000000, "XAF", "en", "one million CFA francs" },
  { 150050, "KES", "en", "one thousand five hundred Kenyan shillings and fifty cents" },
  { -150050, "NGN", "en", "minus one thousand five hundred naira and fifty kobo" },
  { 1, "GHS", "en", "one pesewa" },
  { 2500000, "MZN", "pt", "vinte e cinco mil meticais" },
  { 100000000, "MZN", "pt_MZ", "um milhão de meticais" },
  { 150, "MZN", "pt", "um metical e cinquenta centavos" },
  { 1000000000, "XOF", "pt", "mil milhões de francos CFA" },
  { -1000000000, "XOF", "pt", "menos mil milhões de francos CFA" },
  { 21001, "XAF", "es", "veintiún mil un francos CFA" },
  { 1, "XAF", "es_GQ", "un franco CFA" },
  { 1000000, "XAF", "es", "un millón de francos CFA" },
  { 150050, "KES", "sw", "shilingi za Kenya elfu moja, mia tano na senti hamsini" },
  { 100, "TZS", "sw", "shilingi ya Tanzania moja" },
};

static void
check_rows (const Row *rows, gsize count)
{
  for (gsize i = 0; i < count; i++)
    {
      g_autofree char *text = tonti_words (tonti_money (rows[i].minor), rows[i].lang,
                                           tonti_currency_find (rows[i].code), rows[i].variant);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_french_amounts (void)
{
  check_rows (french_rows, G_N_ELEMENTS (french_rows));
}

static void
test_other_amounts (void)
{
  check_rows (other_rows, G_N_ELEMENTS (other_rows));
}

static void
test_no_silent_english (void)
{
  const char *const without[]
      = { "rw", "wo",    "ha", "yo", "ig",      "ln", "mg", "lg",   "zu",    "rw_RW",
          "xx", "zz_ZZ", "",   "e",  "English", "_",  "1",  "root", "french" };
  const char *const with[]
      = { "fr", "fr_SN", "fr_BE", "fr_CH", "en", "en_GB", "sw", "pt", "pt_BR", "es", "ar", "am" };

  for (gsize i = 0; i < G_N_ELEMENTS (without); i++)
    {
      g_test_message ("%s", without[i]);
      g_assert_false (tonti_words_available (without[i]));
      g_assert_null (tonti_words (tonti_money (5), without[i], tonti_currency_find ("XOF"),
                                  TONTI_WORDS_DEFAULT));
    }
  g_assert_false (tonti_words_available (NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (with); i++)
    {
      g_test_message ("%s", with[i]);
      g_assert_true (tonti_words_available (with[i]));
    }
}

/* Every currency in every language gives one clean line. */
static void
test_every_currency (void)
{
  static const char *const langs[] = { "fr", "en", "pt", "es", "sw", "ar", "am", "ff" };
  const gint64 minors[] = { 0, 1, 100, 150, 2100, 123456789, -1 };
  gsize count;
  const TontiCurrency *table = tonti_currency_table (&count);

  for (gsize i = 0; i < count; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (langs); j++)
      for (gsize k = 0; k < G_N_ELEMENTS (minors); k++)
        {
          g_autofree char *text
              = tonti_words (tonti_money (minors[k]), langs[j], &table[i], TONTI_WORDS_DEFAULT);

          g_assert_nonnull (text);
          g_assert_true (g_utf8_validate (text, -1, NULL));
          g_assert_null (strstr (text, "  "));
          g_assert_null (strstr (text, "(null)"));
          g_assert_false (g_str_has_suffix (text, ".") || g_str_has_suffix (text, " "));
          g_assert_true (j > 1 || strpbrk (text, "0123456789") == NULL);
        }
}

static void
test_variant_codes (void)
{
  const char *const codes[]
      = { "default", "traditional", "1990", "septante", "british", "american" };
  TontiWordsVariant variant = TONTI_WORDS_DEFAULT;

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_assert_true (tonti_words_variant_parse (codes[i], &variant));
      g_assert_cmpint (variant, ==, i);
    }
  g_assert_false (tonti_words_variant_parse ("octante", &variant));
  g_assert_false (tonti_words_variant_parse ("", &variant));
  g_assert_cmpint (variant, ==, TONTI_WORDS_AMERICAN);
}

static gpointer
spell_in_thread (gpointer data)
{
  for (int i = 0; i < 200; i++)
    {
      check_number (i, TONTI_WORDS_TRADITIONAL, &traditional);
      check_number (i, TONTI_WORDS_SEPTANTE, &belgian);
    }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("spell", spell_in_thread, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/words/traditional-as-the-school-book", test_traditional);
  g_test_add_func ("/core/words/1990-with-hyphens-everywhere", test_1990);
  g_test_add_func ("/core/words/septante-and-nonante", test_septante);
  g_test_add_func ("/core/words/french-amounts", test_french_amounts);
  g_test_add_func ("/core/words/amounts-in-other-languages", test_other_amounts);
  g_test_add_func ("/core/words/never-silent-english", test_no_silent_english);
  g_test_add_func ("/core/words/every-currency-in-every-language", test_every_currency);
  g_test_add_func ("/core/words/variants-have-codes", test_variant_codes);
  g_test_add_func ("/core/words/threads-do-not-share-a-speller", test_threads);
  return g_test_run ();
}
