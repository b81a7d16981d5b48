// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-lot.h"

/* Whole rounds in memory, with contributions that miss and come later and another answer to a short
 * pot for every lot: nothing is handed out that did not come, nobody is owed anything in the end,
 * and who stepped in has it back. The rules are those of a pencil, beside the functions asked. */

#define HANDS_MOST 24
#define ROUNDS 10000

typedef struct
{
  TontiShortPot policy;
  gboolean paid, waits;
  gint64 owed;   /* still owed to its hand */
  gint64 laid;   /* laid down by those present, not given back yet */
  gint64 handed; /* to its hand so far */
} Lot;

typedef struct
{
  gint64 n, k, c, unit;
  gboolean came[HANDS_MOST][HANDS_MOST]; /* hand, meeting */
  Lot lots[HANDS_MOST];
  gint64 cash, advanced, given, back;
} Round;

static gint64
find_missing (const Round *r, gint64 meeting)
{
  gint64 missing = 0;

  for (gint64 h = 0; h < r->n; h++)
    missing += r->came[h][meeting] ? 0 : r->c;
  return missing;
}

static gboolean
may_wait (const Lot *lot)
{
  return lot->waits
         || (!lot->paid
             && (lot->policy == TONTI_SHORT_POT_POSTPONE
                 || lot->policy == TONTI_SHORT_POT_POSTPONE_ALL));
}

static gint64
find_share (const Round *r, gint64 index)
{
  const gint64 first = index - index % r->k;
  TontiMoney lots[HANDS_MOST], parts[HANDS_MOST];
  gboolean waits[HANDS_MOST];

  for (gint64 i = 0; i < r->k; i++)
    {
      lots[i] = tonti_money (r->n * r->c / r->k);
      waits[i] = may_wait (&r->lots[first + i]);
    }
  g_assert_true (tonti_lot_lay (tonti_money (find_missing (r, index / r->k)), lots, waits,
                                (gsize)r->k, r->unit, parts));
  return parts[index - first].minor;
}

/* What came later goes where it belongs: to who is owed, or back to who laid it down. */
static void
route (Round *r)
{
  for (gint64 i = 0; i < r->n; i++)
    {
      Lot *lot = &r->lots[i];
      const gint64 lacks = find_share (r, i);
      const gint64 owed = MAX (lot->owed - lacks, 0), back = MAX (lot->laid - lacks, 0);

      if (!lot->paid)
        continue;
      lot->owed -= owed;
      lot->handed += owed;
      lot->laid -= back;
      r->back += back;
      r->cash -= owed + back;
    }
}

static void
hand_over (Round *r, Lot *lot, gint64 lacks)
{
  const gint64 gross = r->n * r->c / r->k;
  TontiMoney net, owed;

  tonti_lot_settle (tonti_money (gross), tonti_money (lacks), lot->policy, &net, &owed);
  if (lot->policy == TONTI_SHORT_POT_SPREAD)
    {
      lot->laid = lacks;
      r->given += lacks;
      r->cash += lacks;
    }
  if (lot->policy == TONTI_SHORT_POT_BOX_ADVANCES)
    r->advanced += lacks;
  lot->paid = TRUE;
  lot->owed = owed.minor;
  lot->handed = net.minor;
  r->cash -= net.minor;
}

static void
settle (Round *r, gint64 index)
{
  Lot *lot = &r->lots[index];
  const gint64 lacks = find_share (r, index);
  const gboolean all = lot->policy == TONTI_SHORT_POT_POSTPONE_ALL;

  if (lot->paid)
    return;
  if (may_wait (lot) && (all ? find_missing (r, index / r->k) : lacks) > 0)
    lot->waits = TRUE;
  else
    hand_over (r, lot, lacks);
}

static void
draw (Round *r)
{
  memset (r, 0, sizeof *r);
  r->k = g_test_rand_int_range (1, 4);
  r->n = r->k * g_test_rand_int_range (1, HANDS_MOST / 3 + 1);
  r->unit = g_test_rand_bit () ? 5 : 25;
  r->c = r->unit * r->k * g_test_rand_int_range (1, 400);
  for (gint64 i = 0; i < r->n; i++)
    r->lots[i].policy = (TontiShortPot)g_test_rand_int_range (0, TONTI_SHORT_POT_SPREAD + 1);
}

/* Late contributions come in any order; the box is short only by what it advanced itself. */
static void
receive (Round *r, gint64 until, gboolean all)
{
  for (gint64 m = 0; m <= until; m++)
    for (gint64 h = 0; h < r->n; h++)
      if (!r->came[h][m] && (all || g_test_rand_int_range (0, 4) == 0))
        {
          r->came[h][m] = TRUE;
          r->cash += r->c;
          route (r);
          g_assert_cmpint (r->cash, >=, -r->advanced);
        }
}

static void
hold (Round *r, gint64 meeting)
{
  for (gint64 h = 0; h < r->n; h++)
    if (g_test_rand_int_range (0, 10) > 0)
      {
        r->came[h][meeting] = TRUE;
        r->cash += r->c;
      }
  receive (r, meeting, FALSE);
  for (gint64 i = 0; i < (meeting + 1) * r->k; i++)
    settle (r, i);
  g_assert_cmpint (r->cash, >=, -r->advanced);
}

static void
test_rounds (void)
{
  for (int round = 0; round < ROUNDS; round++)
    {
      Round r;

      draw (&r);
      for (gint64 m = 0; m < r.n / r.k; m++)
        hold (&r, m);
      receive (&r, r.n / r.k - 1, TRUE);
      for (gint64 i = 0; i < r.n; i++)
        settle (&r, i);
      for (gint64 i = 0; i < r.n; i++)
        {
          g_assert_cmpint (r.lots[i].handed, ==, r.n * r.c / r.k);
          g_assert_cmpint (r.lots[i].owed + r.lots[i].laid, ==, 0);
        }
      g_assert_cmpint (r.back, ==, r.given);
      g_assert_cmpint (r.cash, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/short/ten-thousand-rounds-lose-nothing", test_rounds);
  return g_test_run ();
}
