// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-draw.h"

#include <string.h>

/* The procedure of the header, redone by hand for a small group; then what must hold for any. */

static const gint64 six[] = { 11, 12, 13, 14, 15, 16 };

static const TontiDrawStep *
step_of (const TontiDraw *draw, guint i)
{
  return &g_array_index (draw->steps, TontiDrawStep, i);
}

/* Called out: 3718264950. Next row: 3+7, 7+1, 1+8, 8+2, 2+6, 6+4, 4+9, 9+5, 5+0, and 0 with the
 * first new digit 0: 0890803450; then 8 7 9 8 8 3 7 9 5 8. Numbers 08 90 80 34 50 … */
static void
test_by_hand (void)
{
  static const gint64 order[] = { 13, 11, 12, 15, 14, 16 };
  static const gint64 numbers[] = { 8, 90, 80, 34, 50, -1 };
  g_autoptr (TontiDraw) draw = tonti_draw_new ("3718 264 950", six, 6, 6);

  g_assert_true (g_str_has_prefix (draw->row, "37182649500890803450"));
  g_assert_cmpint (draw->called, ==, 10);
  g_assert_cmpint (draw->width, ==, 2);
  g_assert_cmpint (draw->steps->len, ==, 6);
  for (guint i = 0; i < 6; i++)
    {
      const TontiDrawStep *step = step_of (draw, i);

      g_assert_cmpint (step->left, ==, 6 - i);
      g_assert_cmpint (step->number, ==, numbers[i]);
      g_assert_cmpint (step->hand, ==, order[i]);
      g_assert_cmpint (step->struck, ==, 0);
    }
  g_assert_cmpint (step_of (draw, 0)->limit, ==, 96);
  g_assert_cmpint (step_of (draw, 0)->at, ==, 10);
  g_assert_cmpint (step_of (draw, 0)->place, ==, 3);
}

/* Row of nines: eights follow, then sixes: 88 of 6 hands, nothing to strike; of 9 hands, 99 is. */
static void
test_striking_out (void)
{
  gint64 nine[9];
  g_autoptr (TontiDraw) draw = NULL;

  for (int i = 0; i < 9; i++)
    nine[i] = i + 1;
  draw = tonti_draw_new ("45454545459", nine, 9, 1);
  /* 9 9 9 9 9 9 9 9 9 (4+5 …), so 99 is struck out four times; then 9 and 5+9 -> 3 9 … */
  g_assert_cmpint (step_of (draw, 0)->limit, ==, 99);
  g_assert_cmpint (step_of (draw, 0)->struck, ==, 4);
  g_assert_cmpint (step_of (draw, 0)->number, <, 99);
}

static void
test_what_counts (void)
{
  static const char *const pairs[][2] = {
    { "A 5-7 j\tz", "15706" }, { "Éç", "53" }, { "١٢", "12" }, { "—  ", "" }, { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *digits = tonti_draw_dup_digits (pairs[i][0]);
      g_assert_cmpstr (digits, ==, pairs[i][1]);
    }
  g_assert_null (tonti_draw_new ("—", six, 6, 6));
}

/* A short row is written again; the same row spelled otherwise gives the same order. */
static void
test_same_row_same_order (void)
{
  g_autoptr (TontiDraw) one = tonti_draw_new ("123", six, 6, 6);
  g_autoptr (TontiDraw) other = tonti_draw_new ("a 2 c 123 123 12 3", six, 6, 6);
  g_autoptr (TontiDraw) two = tonti_draw_new ("1", six, 6, 2);

  g_assert_cmpint (one->called, ==, 12);
  g_assert_cmpstr (one->row, ==, other->row);
  for (guint i = 0; i < 6; i++)
    g_assert_cmpint (step_of (one, i)->hand, ==, step_of (other, i)->hand);
  g_assert_cmpint (two->steps->len, ==, 2);
}

static void
test_everybody_once (void)
{
  for (int i = 0; i < 2000; i++)
    {
      gint64 hands[130];
      gsize n = (gsize)g_test_rand_int_range (1, G_N_ELEMENTS (hands));
      guint seen = 0;
      g_autofree char *seed = g_strdup_printf ("%u", (guint)g_test_rand_int ());
      g_autofree gboolean *drawn = g_new0 (gboolean, n + 1);
      g_autoptr (TontiDraw) draw = NULL;

      for (gsize k = 0; k < n; k++)
        hands[k] = (gint64)k + 1;
      draw = tonti_draw_new (seed, hands, n, n);
      for (guint k = 0; k < draw->steps->len; k++)
        {
          gint64 hand = step_of (draw, k)->hand;

          g_assert_false (drawn[hand]);
          drawn[hand] = TRUE;
          seen++;
        }
      g_assert_cmpint (seen, ==, n);
    }
}

/* Over all rows of four digits written again, and over random ones, each of six hands comes first
 * and last about as often as each other: within a twentieth of its share. */
static void
test_fair (void)
{
  const int rounds = 60000;
  int first[6] = { 0 }, last[6] = { 0 };

  for (int i = 0; i < rounds; i++)
    {
      g_autofree char *seed
          = g_strdup_printf ("%05d%05d%05d", g_test_rand_int_range (0, 100000),
                             g_test_rand_int_range (0, 100000), g_test_rand_int_range (0, 100000));
      g_autoptr (TontiDraw) draw = tonti_draw_new (seed, six, 6, 6);

      first[step_of (draw, 0)->hand - 11]++;
      last[step_of (draw, 5)->hand - 11]++;
    }
  for (int i = 0; i < 6; i++)
    {
      g_test_message ("hand %d: first %d, last %d of %d", i + 11, first[i], last[i], rounds);
      g_assert_cmpint (ABS (first[i] - rounds / 6) * 20, <, rounds / 6);
      g_assert_cmpint (ABS (last[i] - rounds / 6) * 20, <, rounds / 6);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/draw/redone-by-hand", test_by_hand);
  g_test_add_func ("/core/draw/numbers-that-would-favour-some-are-struck-out", test_striking_out);
  g_test_add_func ("/core/draw/what-counts-in-a-seed", test_what_counts);
  g_test_add_func ("/core/draw/the-same-row-gives-the-same-order", test_same_row_same_order);
  g_test_add_func ("/core/draw/every-hand-once", test_everybody_once);
  g_test_add_func ("/core/draw/no-hand-is-favoured", test_fair);
  return g_test_run ();
}
