// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-spacing.h"

/* Turns of one member that lie apart: by hand, then random orders. */

static TontiSpacing *
make (gint64 gap, gboolean halves, const gint64 *members, guint n)
{
  TontiSpacing *self = tonti_spacing_new (gap, halves, n);

  for (guint i = 0; i < n; i++)
    {
      tonti_spacing_hold (self, i + 1, members[i]);
      tonti_spacing_add (self, i + 1, i + 1, TRUE);
    }
  return self;
}

static void
test_gap (void)
{
  static const gint64 members[] = { 1, 2, 1, 3, 4 };
  g_autoptr (TontiSpacing) one = make (1, FALSE, members, 5), two = make (2, FALSE, members, 5);
  TontiSpacingClash clash;

  g_assert_false (tonti_spacing_find (one, NULL));
  g_assert_true (tonti_spacing_find (two, &clash));
  g_assert_cmpstr (clash.rule, ==, "gap");
  g_assert_cmpint (clash.member, ==, 1);
  g_assert_cmpint (clash.at, ==, 1);
  g_assert_cmpint (clash.other, ==, 3);
}

static void
test_halves (void)
{
  static const gint64 early[] = { 1, 1, 2, 3, 4, 5 }, both[] = { 1, 2, 3, 1, 4, 5 },
                      middle[] = { 1, 2, 1, 3, 4 };
  g_autoptr (TontiSpacing) a = make (0, TRUE, early, 6), b = make (0, TRUE, both, 6),
                           c = make (0, TRUE, middle, 5);
  TontiSpacingClash clash;

  g_assert_true (tonti_spacing_find (a, &clash));
  g_assert_cmpstr (clash.rule, ==, "halves");
  g_assert_cmpint (clash.other, ==, 0);
  g_assert_false (tonti_spacing_find (b, NULL));
  g_assert_false (tonti_spacing_find (c, NULL));
}

/* Member 1 was drawn at turns 1 and 2, two meetings must lie between: turn 2 changes places with
 * turn 3, where he is again too near, and then with turn 4. */
static void
test_mend (void)
{
  static const gint64 members[] = { 1, 1, 2, 3, 4 };
  static const gint64 order[] = { 1, 3, 4, 2, 5 };
  g_autoptr (TontiSpacing) self = make (2, FALSE, members, 5);
  g_autoptr (GArray) steps = tonti_spacing_mend (self);

  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (tonti_spacing_get_hand (self, i), ==, order[i]);
  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpuint (g_array_index (steps, TontiSpacingStep, 0).turn, ==, 1);
  g_assert_cmpuint (g_array_index (steps, TontiSpacingStep, 0).with, ==, 2);
  g_assert_cmpuint (g_array_index (steps, TontiSpacingStep, 1).with, ==, 3);
}

/* At the end of the list nobody comes after: the nearest before that lets both be apart. */
static void
test_mend_back (void)
{
  static const gint64 members[] = { 2, 3, 4, 1, 1 };
  static const gint64 order[] = { 5, 2, 3, 4, 1 };
  g_autoptr (TontiSpacing) self = make (2, FALSE, members, 5);
  g_autoptr (GArray) steps = tonti_spacing_mend (self);

  g_assert_cmpuint (steps->len, ==, 1);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (tonti_spacing_get_hand (self, i), ==, order[i]);
}

/* Three hands of one, and no room for them: what cannot be mended stays, and is said. */
static void
test_hopeless (void)
{
  static const gint64 members[] = { 1, 1, 1 };
  g_autoptr (TontiSpacing) self = make (1, FALSE, members, 3);
  g_autoptr (GArray) steps = tonti_spacing_mend (self);

  g_assert_cmpuint (steps->len, ==, 2);
  g_assert_cmpuint (g_array_index (steps, TontiSpacingStep, 0).with, ==, 1);
}

static void
check_order (TontiSpacing *self, guint n, const GArray *steps)
{
  gboolean hopeless = FALSE;
  guint64 seen = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      const TontiSpacingStep *step = &g_array_index (steps, TontiSpacingStep, i);

      hopeless = hopeless || step->turn == step->with;
    }
  for (guint i = 0; i < n; i++)
    seen |= G_GUINT64_CONSTANT (1) << tonti_spacing_get_hand (self, i);
  g_assert_cmpuint (seen, ==, (G_GUINT64_CONSTANT (1) << (n + 1)) - 2);
  g_assert_true (hopeless || !tonti_spacing_find (self, NULL));
}

static void
test_random (void)
{
  const char *given = g_getenv ("TONTI_ROUNDS");
  guint rounds = given != NULL ? (guint)g_ascii_strtoull (given, NULL, 10) : 10000, kept = 0;
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint r = 0; r < rounds; r++)
    {
      gint64 members[40];
      guint n = (guint)g_rand_int_range (random, 4, 40);
      gint32 people = g_rand_int_range (random, (gint32)(n + 1) / 2, (gint32)n + 1);
      gint64 gap = g_rand_int_range (random, 0, 4);
      gboolean halves = g_rand_boolean (random);

      for (guint i = 0; i < n; i++)
        members[i] = g_rand_int_range (random, 1, people + 1);
      {
        g_autoptr (TontiSpacing) self = make (gap, halves, members, n);
        g_autoptr (GArray) steps = tonti_spacing_mend (self);

        check_order (self, n, steps);
        kept += !tonti_spacing_find (self, NULL);
      }
    }
  g_test_message ("%u of %u orders keep the rules", kept, rounds);
  g_assert_cmpuint (kept, >, rounds / 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spacing/gap", test_gap);
  g_test_add_func ("/spacing/halves", test_halves);
  g_test_add_func ("/spacing/mend", test_mend);
  g_test_add_func ("/spacing/mend-back", test_mend_back);
  g_test_add_func ("/spacing/hopeless", test_hopeless);
  g_test_add_func ("/spacing/random", test_random);
  return g_test_run ();
}
