// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fraction.h"

static void
test_whole (void)
{
  const TontiFraction halves[] = { { 1, 2 }, { 1, 2 } };
  const TontiFraction mixed[] = { { 1, 2 }, { 1, 3 }, { 1, 6 } };
  const TontiFraction one[] = { { 7, 7 } };

  g_assert_true (tonti_fractions_make_one (halves, 2));
  g_assert_true (tonti_fractions_make_one (mixed, 3));
  g_assert_true (tonti_fractions_make_one (one, 1));
}

static void
test_not_whole (void)
{
  const TontiFraction little[] = { { 333, 1000 }, { 333, 1000 }, { 333, 1000 } };
  const TontiFraction much[] = { { 1, 2 }, { 2, 3 } };
  const TontiFraction negative[] = { { 3, 2 }, { -1, 2 } };
  const TontiFraction zero[] = { { 1, 1 }, { 0, 1 } };
  const TontiFraction nothing[] = { { 1, 0 } };
  const TontiFraction huge[] = { { 1, G_MAXINT64 }, { G_MAXINT64 - 1, G_MAXINT64 } };

  g_assert_false (tonti_fractions_make_one (little, 3));
  g_assert_false (tonti_fractions_make_one (much, 2));
  g_assert_false (tonti_fractions_make_one (negative, 2));
  g_assert_false (tonti_fractions_make_one (zero, 2));
  g_assert_false (tonti_fractions_make_one (nothing, 1));
  g_assert_false (tonti_fractions_make_one (huge, 2));
  g_assert_false (tonti_fractions_make_one (little, 0));
}

/* Cut one whole at random places: always one; with a part missing: never. */
static void
test_cuts (void)
{
  for (int i = 0; i < 2000; i++)
    {
      gint64 whole = g_test_rand_int_range (2, 1000), left = whole;
      TontiFraction parts[12];
      gsize n = 0;

      while (left > 0)
        {
          gint64 cut = g_test_rand_int_range (1, 400), part = n == 11 ? left : MIN (left, cut);

          parts[n++] = (TontiFraction){ part, whole };
          left -= part;
        }
      g_assert_true (tonti_fractions_make_one (parts, n));
      parts[n - 1].denominator++;
      g_assert_false (tonti_fractions_make_one (parts, n));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/fraction/halves-and-thirds-make-one", test_whole);
  g_test_add_func ("/core/fraction/refuses-what-is-not-one", test_not_whole);
  g_test_add_func ("/core/fraction/cuts-of-a-whole-make-one", test_cuts);
  return g_test_run ();
}
