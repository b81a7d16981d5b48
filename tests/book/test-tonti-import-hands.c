// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-import-hands.h"

/* Hands as lists count them, and shares that become whole hands. */

typedef struct
{
  const char *text;
  const char *wanted; /* NULL = no number of hands */
} Case;

static void
test_counts_are_read_as_people_write_them (void)
{
  static const Case cases[]
      = { { "", "0" },       { "0", "0" },        { "1", "1" },        { "12", "12" },
          { "1/2", "1/2" },  { "2/4", "1/2" },    { "3/2", "1 1/2" },  { "1 1/2", "1 1/2" },
          { "0,5", "1/2" },  { "0.25", "1/4" },   { "1,5", "1 1/2" },  { "2,50", "2 1/2" },
          { "½", "1/2" },    { "1½", "1 1/2" },   { " ¾ ", "3/4" },    { "2/2", "1" },
          { "100", "100" },  { "01", "1" },       { "101", NULL },     { "-1", NULL },
          { "1/0", NULL },   { "1/101", NULL },   { "1/", NULL },      { "/2", NULL },
          { "un", NULL },    { "1 2", NULL },     { "1,", NULL },      { "0,001", NULL },
          { "1/2/3", NULL }, { "1 1/2 x", NULL }, { "9999999", NULL }, { "1e1", NULL } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TontiImportHands hands = { 77, 7, 9 };
      gboolean good = tonti_import_hands_parse (cases[i].text, &hands);
      g_autofree char *told = good ? tonti_import_hands_format (&hands) : NULL;

      g_assert_cmpstr (told, ==, cases[i].wanted);
      g_assert_true (good || hands.whole == 77);
    }
}

static void
test_what_is_written_is_read_again (void)
{
  for (int i = 0; i < 2000; i++)
    {
      TontiImportHands first = { 0, 0, 1 }, second = { 0, 0, 1 };
      g_autofree char *typed
          = g_strdup_printf ("%d %d/%d", g_test_rand_int_range (0, 99),
                             g_test_rand_int_range (0, 99), g_test_rand_int_range (1, 100));

      if (!tonti_import_hands_parse (typed, &first))
        continue;
      g_autofree char *told = tonti_import_hands_format (&first);
      g_assert_true (tonti_import_hands_parse (told, &second));
      g_assert_cmpint (first.whole, ==, second.whole);
      g_assert_cmpint (first.numerator * second.denominator, ==,
                       second.numerator * first.denominator);
    }
}

static int
add (GArray *shares, gint64 numerator, gint64 denominator)
{
  TontiImportShare share = { 1, 1, numerator, denominator };

  return tonti_import_hands_add (shares, &share);
}

static void
test_shares_become_whole_hands (void)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (TontiImportShare));

  g_assert_cmpint (add (shares, 1, 2), ==, 0);
  g_assert_cmpint (add (shares, 2, 3), ==, -1);
  g_assert_cmpuint (shares->len, ==, 1);
  g_assert_cmpint (add (shares, 1, 2), ==, 1);
  g_assert_cmpuint (shares->len, ==, 2);
}

static void
test_many_small_shares_never_overflow (void)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (TontiImportShare));
  int last = 0;

  for (gint64 denominator = 97; denominator > 50 && last == 0; denominator--)
    last = add (shares, 1, denominator);
  g_assert_cmpint (last, ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/import-hands/counts-are-read-as-people-write-them",
                   test_counts_are_read_as_people_write_them);
  g_test_add_func ("/book/import-hands/what-is-written-is-read-again",
                   test_what_is_written_is_read_again);
  g_test_add_func ("/book/import-hands/shares-become-whole-hands", test_shares_become_whole_hands);
  g_test_add_func ("/book/import-hands/many-small-shares-never-overflow",
                   test_many_small_shares_never_overflow);
  return g_test_run ();
}
