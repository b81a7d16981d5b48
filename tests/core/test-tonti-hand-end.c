// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-hand-end.h"

/* Hands that end before they are served: a worked example, then random rounds in which hands end at
 * any time. Every meeting hands out what it took in, and each hand receives what it paid.
 * TONTI_ROUNDS says how many. */

#define MOST 40

/* Five hands of 1 000; after two meetings the third ends: it gets its 2 000 at the last meeting,
 * from the two that were served with 5 000. */
static void
test_five (void)
{
  TontiHandEndSeat seats[5] = { { 1, 5000, FALSE, TRUE },
                                { 2, 5000, FALSE, TRUE },
                                { 3, 5000, TRUE, TRUE },
                                { 4, 5000, TRUE, TRUE },
                                { 5, 5000, TRUE, TRUE } };
  static const gint64 hands[] = { 1, 2, 4, 5, 3 }, amounts[] = { 5000, 5000, 4000, 4000, 2000 };

  g_assert_true (tonti_hand_end (tonti_money (1000), seats, 5, 2, 2000));
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpint (seats[i].hand, ==, hands[i]);
      g_assert_cmpint (seats[i].amount, ==, amounts[i]);
    }
  g_assert_cmpint (tonti_hand_end_due (tonti_money (1000), 4000, 4000), ==, 0);
  g_assert_cmpint (tonti_hand_end_due (tonti_money (1000), 5000, 4000), ==, 1000);
  g_assert_cmpint (tonti_hand_end_due (tonti_money (1000), 5000, 4400), ==, 600);
}

/* The second was chosen before the others and served out of the order: it stays where it was. */
static void
test_served_between (void)
{
  TontiHandEndSeat seats[4] = { { 1, 4000, TRUE, TRUE },
                                { 2, 4000, FALSE, TRUE },
                                { 3, 4000, TRUE, FALSE },
                                { 4, 4000, TRUE, FALSE } };
  static const gint64 hands[] = { 3, 2, 4, 1 }, amounts[] = { 3000, 4000, 3000, 1000 };

  g_assert_true (tonti_hand_end (tonti_money (1000), seats, 4, 0, 1000));
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpint (seats[i].hand, ==, hands[i]);
      g_assert_cmpint (seats[i].amount, ==, amounts[i]);
      g_assert_cmpint (seats[i].is_settled, ==, i == 1 || i == 3);
    }
}

static void
test_nobody_left (void)
{
  TontiHandEndSeat seats[2] = { { 1, 2000, FALSE, TRUE }, { 2, 2000, TRUE, TRUE } };

  g_assert_false (tonti_hand_end (tonti_money (1000), seats, 2, 1, 1000));
  g_assert_cmpint (seats[1].amount, ==, 2000);
}

typedef struct
{
  gint64 c, pot;
  guint n, ends;
  TontiHandEndSeat seats[MOST];
  gint64 in[MOST + 1], out[MOST + 1];
} Round;

static gint64
lot_of (const Round *r, gint64 hand)
{
  for (guint i = 0; i < r->n; i++)
    if (r->seats[i].hand == hand)
      return r->seats[i].amount;
  g_assert_not_reached ();
}

static void
hold (Round *r, guint meeting)
{
  TontiHandEndSeat *seat = &r->seats[meeting];

  for (gint64 hand = 1; hand <= r->n; hand++)
    {
      gint64 due = tonti_hand_end_due (tonti_money (r->c), lot_of (r, hand), r->in[hand]);

      r->in[hand] += due;
      r->pot += due;
    }
  r->out[seat->hand] += seat->amount;
  r->pot -= seat->amount;
  seat->is_open = FALSE;
  g_assert_cmpint (r->pot, ==, 0);
}

static void
play (GRand *random, guint *ends)
{
  Round r = { .c = g_rand_int_range (random, 1, 90000) };

  r.n = (guint)g_rand_int_range (random, 2, MOST);
  for (guint i = 0; i < r.n; i++)
    r.seats[i] = (TontiHandEndSeat){ i + 1, r.c * r.n, TRUE, TRUE };
  for (guint m = 0; m < r.n; m++)
    {
      guint at = (guint)g_rand_int_range (random, (gint32)m, (gint32)r.n);

      if (m > 0 && r.seats[at].is_open && g_rand_int_range (random, 0, 100) < 30)
        *ends
            += (guint)tonti_hand_end (tonti_money (r.c), r.seats, r.n, at, r.in[r.seats[at].hand]);
      hold (&r, m);
    }
  for (guint i = 0; i < r.n; i++)
    {
      g_assert_cmpint (r.in[r.seats[i].hand], ==, r.seats[i].amount);
      g_assert_cmpint (r.out[r.seats[i].hand], ==, r.seats[i].amount);
    }
}

static void
test_rounds (void)
{
  const char *given = g_getenv ("TONTI_ROUNDS");
  guint rounds = given != NULL ? (guint)g_ascii_strtoull (given, NULL, 10) : 10000, ends = 0;
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < rounds; i++)
    play (random, &ends);
  g_test_message ("%u rounds, %u hands ended", rounds, ends);
  g_assert_cmpuint (ends, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hand-end/five", test_five);
  g_test_add_func ("/hand-end/served-hands-stay", test_served_between);
  g_test_add_func ("/hand-end/nobody-left", test_nobody_left);
  g_test_add_func ("/hand-end/rounds", test_rounds);
  return g_test_run ();
}
