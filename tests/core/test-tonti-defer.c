// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-defer.h"

/* Hands that go to the end of the list. */

static void
assert_hands (const gint64 *hands, gsize n, const char *expected)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", hands[i]);
  g_assert_cmpstr (text->str, ==, expected);
  g_string_free (text, TRUE);
}

static void
test_plain (void)
{
  gint64 hands[] = { 3, 4, 5, 6 };

  tonti_defer (hands, 4, 1, NULL, NULL);
  assert_hands (hands, 4, "3 5 6 4");
  tonti_defer (hands, 4, 3, NULL, NULL);
  assert_hands (hands, 4, "3 5 6 4");
  tonti_defer (hands, 4, 0, NULL, NULL);
  assert_hands (hands, 4, "5 6 4 3");
}

/* Seven meetings; member 1 has hands 1 and 5, two meetings apart at least. Hand 1 was served at the
 * first; when hand 2 goes last, hands 3, 4 and 5 move up: 5 stands at the fourth, far enough. With
 * a gap of three it changes places with hand 6. */
static void
test_gap (void)
{
  static const guint turns[] = { 1, 2, 3, 4, 5, 6 };

  for (gint64 gap = 2; gap <= 3; gap++)
    {
      gint64 hands[] = { 2, 3, 4, 5, 6, 7 };
      g_autoptr (TontiSpacing) seats = tonti_spacing_new (gap, FALSE, 7);

      tonti_spacing_hold (seats, 1, 1);
      for (gint64 hand = 2; hand <= 7; hand++)
        tonti_spacing_hold (seats, hand, hand == 5 ? 1 : hand);
      for (gint64 hand = 1; hand <= 7; hand++)
        tonti_spacing_add (seats, hand, hand, TRUE);
      tonti_defer (hands, 6, 0, seats, turns);
      assert_hands (hands, 6, gap == 2 ? "3 4 5 6 7 2" : "3 4 6 5 7 2");
      g_assert_false (tonti_spacing_find (seats, NULL));
    }
}

static guint
count_breaks (const TontiSpacing *seats)
{
  guint n = 0;

  for (guint i = 0; i < tonti_spacing_count (seats); i++)
    n += tonti_spacing_breaks (seats, i, NULL);
  return n;
}

/* Ten thousand lists: every hand keeps one turn, the one put off is last, and mending never makes
 * it worse than moving up alone. */
static void
test_random (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 10000; round++)
    {
      gsize n = (gsize)g_rand_int_range (random, 2, 15),
            at = (gsize)g_rand_int_range (random, 0, (gint)n);
      gint64 gap = g_rand_int_range (random, 0, 4);
      gboolean halves = g_rand_boolean (random);
      gint64 hands[15], moved[15], sum = 0, last;
      guint turns[15];
      g_autoptr (TontiSpacing) seats = tonti_spacing_new (gap, halves, (gint64)n);
      g_autoptr (TontiSpacing) plain = tonti_spacing_new (gap, halves, (gint64)n);

      for (gsize i = 0; i < n; i++)
        {
          gint64 member = g_rand_int_range (random, 1, (gint)n + 1);

          hands[i] = moved[i] = (gint64)i + 1;
          turns[i] = (guint)i;
          tonti_spacing_hold (seats, hands[i], member);
          tonti_spacing_hold (plain, hands[i], member);
          tonti_spacing_add (seats, hands[i], (gint64)i + 1, TRUE);
          tonti_spacing_add (plain, hands[i], (gint64)i + 1, TRUE);
        }
      last = hands[at];
      tonti_defer (hands, n, at, seats, turns);
      tonti_defer (moved, n, at, NULL, NULL);
      for (gsize i = at; i + 1 < n; i++)
        tonti_spacing_exchange (plain, (guint)i, (guint)i + 1);
      g_assert_cmpint (hands[n - 1], ==, last);
      g_assert_cmpint (moved[n - 1], ==, last);
      for (gsize i = 0; i < n; i++)
        {
          sum += (gint64)1 << hands[i];
          g_assert_cmpint (tonti_spacing_get_hand (seats, (guint)i), ==, hands[i]);
          if (i < at)
            g_assert_cmpint (hands[i], ==, (gint64)i + 1);
          if (gap == 0 && !halves)
            g_assert_cmpint (hands[i], ==, moved[i]);
        }
      g_assert_cmpint (sum, ==, ((gint64)1 << (n + 1)) - 2);
      g_assert_cmpuint (count_breaks (seats), <=, count_breaks (plain));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/defer/plain", test_plain);
  g_test_add_func ("/defer/gap", test_gap);
  g_test_add_func ("/defer/random", test_random);
  return g_test_run ();
}
