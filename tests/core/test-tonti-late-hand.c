// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-late-hand.h"

/* Hands that join a round that runs: worked examples, refusals, and random rounds in memory in
 * which hands join at any time: each pays what it receives. TONTI_ROUNDS says how many. */

/* Ten hands of 25 000, three served: the eleventh pays 75 000, which goes to the three. */
static void
test_one_lot (void)
{
  gint64 amounts[10];
  TontiLateHand late;

  for (guint i = 0; i < 10; i++)
    amounts[i] = 250000;
  g_assert_cmpint (tonti_late_hand_compute (tonti_money (25000), 1, amounts, 10, &late), ==,
                   TONTI_LATE_HAND_OK);
  g_assert_cmpint (late.lot, ==, 275000);
  g_assert_cmpint (late.more, ==, 25000);
  g_assert_true (late.is_longer);
}

/* 31 hands by two lots: the 32nd sits beside the 31st at the 16th meeting. */
static void
test_two_lots (void)
{
  gint64 amounts[32];
  TontiLateHand late;

  for (guint i = 0; i < 32; i++)
    amounts[i] = 80000;
  g_assert_cmpint (tonti_late_hand_compute (tonti_money (5000), 2, amounts, 31, &late), ==,
                   TONTI_LATE_HAND_OK);
  g_assert_cmpint (late.lot, ==, 80000);
  g_assert_cmpint (late.more, ==, 0);
  g_assert_false (late.is_longer);
  g_assert_cmpint (tonti_late_hand_compute (tonti_money (5000), 2, amounts, 32, &late), ==,
                   TONTI_LATE_HAND_NO_ROOM);
  amounts[4] = 75000;
  g_assert_cmpint (tonti_late_hand_compute (tonti_money (5000), 2, amounts, 31, &late), ==,
                   TONTI_LATE_HAND_SIZES);
}

static void
test_limits (void)
{
  gint64 amount = TONTI_MONEY_LIMIT;
  TontiLateHand late;

  g_assert_cmpint (tonti_late_hand_compute (tonti_money (TONTI_MONEY_LIMIT), 1, &amount, 1, &late),
                   ==, TONTI_LATE_HAND_TOO_BIG);
}

/* ---- Random rounds ---- */

#define MOST 80

typedef struct
{
  gint64 c, lots, n, meetings;                      /* hands; meetings of the round */
  gint64 lot[MOST], in[MOST], out[MOST], met[MOST]; /* met: the meeting of the turn, from 1 */
  gint64 box;                                       /* what the pot holds, less than 0: the box */
} Round;

static void
begin (Round *r, GRand *random)
{
  *r = (Round){ .c = g_rand_int_range (random, 1, 50000), .lots = g_rand_int_range (random, 1, 5) };
  r->n = g_rand_int_range (random, (gint32)r->lots, 40);
  r->meetings = (r->n + r->lots - 1) / r->lots;
  for (gint64 i = 0; i < r->n; i++)
    {
      r->lot[i] = r->c * r->meetings;
      r->met[i] = i / r->lots + 1;
    }
}

/* After HELD meetings. */
static gboolean
join (Round *r, gint64 held)
{
  TontiLateHand late;
  gint64 mine = r->n;

  if (r->n == MOST
      || tonti_late_hand_compute (tonti_money (r->c), r->lots, r->lot, (gsize)r->n, &late)
             != TONTI_LATE_HAND_OK)
    return FALSE;
  r->in[mine] = held * r->c;
  r->box += held * r->c;
  for (gint64 i = 0; i < r->n; i++)
    {
      r->lot[i] += late.more;
      if (r->met[i] > held)
        continue;
      r->out[i] += late.more;
      r->box -= late.more;
    }
  r->meetings += late.is_longer;
  r->lot[mine] = late.lot;
  r->met[mine] = r->meetings;
  r->n++;
  return TRUE;
}

static void
hold (Round *r, gint64 meeting)
{
  for (gint64 i = 0; i < r->n; i++)
    {
      r->in[i] += r->c;
      r->box += r->c;
    }
  for (gint64 i = 0; i < r->n; i++)
    if (r->met[i] == meeting)
      {
        r->out[i] += r->lot[i];
        r->box -= r->lot[i];
      }
  if (r->lots == 1)
    g_assert_cmpint (r->box, ==, 0);
}

static void
check_end (const Round *r)
{
  for (gint64 i = 0; i < r->n; i++)
    {
      g_assert_cmpint (r->in[i], ==, r->c * r->meetings);
      g_assert_cmpint (r->out[i], ==, r->in[i]);
      g_assert_cmpint (r->lot[i], ==, r->in[i]);
    }
  g_assert_cmpint (r->box, ==, 0);
}

static void
test_rounds (void)
{
  const char *given = g_getenv ("TONTI_ROUNDS");
  guint rounds = given != NULL ? (guint)g_ascii_strtoull (given, NULL, 10) : 10000, joined = 0;
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < rounds; i++)
    {
      Round r;

      begin (&r, random);
      for (gint64 meeting = 1; meeting <= r.meetings; meeting++)
        {
          if (g_rand_int_range (random, 0, 100) < 8)
            joined += join (&r, meeting - 1);
          hold (&r, meeting);
        }
      check_end (&r);
    }
  g_test_message ("%u rounds, %u hands joined", rounds, joined);
  g_assert_cmpuint (joined, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/late-hand/one-lot", test_one_lot);
  g_test_add_func ("/late-hand/two-lots", test_two_lots);
  g_test_add_func ("/late-hand/limits", test_limits);
  g_test_add_func ("/late-hand/rounds", test_rounds);
  return g_test_run ();
}
