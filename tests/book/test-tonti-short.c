// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-due-store.h"
#include "tonti-scene.h"
#include "tonti-short-store.h"
#include "tonti-turn-store.h"

/* A pot that is short: every answer to it, and where the money goes when it comes later. */

static gint64
get_int (const json_t *object, const char *name)
{
  return json_integer_value (json_object_get (object, name));
}

static gint64
get_lot (const json_t *answer, gsize i, const char *name)
{
  return get_int (json_array_get (json_object_get (answer, "lots"), i), name);
}

/* The bad meeting: 29, 30 away; 30 is paid by a neighbour, the pot lacks 17 500. */
static void
open_short (TontiFixture *f)
{
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'presence.set','members':[29,30],'presence':'absent'}");
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':29,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':17,'of':'pool:1','amount':0}");
}

static void
check_waits (TontiFixture *f, gint64 n, gboolean waits)
{
  TontiTurnRow turn;

  g_assert_true (tonti_turn_get (tonti_fixture_db (f), 1, n, &turn));
  g_assert_cmpint (turn.meeting, ==, 1);
  g_assert_cmpint (turn.waits != 0, ==, waits);
}

/* The first lot is paid whole; the second waits, and is paid when the money is there. */
static void
test_postpone (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  open_short (f);
  answer = tonti_fixture_apply (f, "{'do':'lot.pay','short':'postpone'}");
  g_assert_cmpint (get_int (answer, "waits_for"), ==, 17500); /* alone it would wait */
  answer = tonti_fixture_apply (f, "{'do':'lot.pay','short':'postpone'}");
  g_assert_cmpint (get_int (answer, "waits_for"), ==, 17500);
  g_assert_cmpint (tonti_scene_expected (f), ==, 137500 + 15000 - 78400);
  tonti_scene_close (f);
  check_waits (f, 1, FALSE);
  check_waits (f, 2, TRUE);
  tonti_fixture_verify (f);
  tonti_fixture_set_day (f, "2025-01-05");
  tonti_fixture_refuse (f, "{'do':'lot.pay','turn':2,'short':'postpone'}", "pot-short");
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.fill'}"); /* what was missing comes too */
  answer = tonti_fixture_apply (f, "{'do':'lot.pay','turn':2,'short':'postpone'}");
  g_assert_cmpint (get_lot (answer, 0, "net"), ==, 78400);
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "owed"), ==, 0);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

static void
test_postpone_all (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  open_short (f);
  tonti_fixture_apply (f, "{'do':'lot.pay','short':'postpone-all'}");
  answer = tonti_fixture_apply (f, "{'do':'lot.pay','short':'postpone-all'}");
  g_assert_cmpuint (json_array_size (json_object_get (answer, "lots")), ==, 0);
  g_assert_cmpint (tonti_scene_expected (f), ==, 137500 + 15000);
  tonti_scene_close (f);
  check_waits (f, 1, TRUE);
  check_waits (f, 2, TRUE);
  tonti_fixture_set_day (f, "2025-01-05");
  /* One who waits may be paid what came all the same. */
  answer = tonti_fixture_apply (f, "{'do':'lot.pay','turn':2,'short':'owe'}");
  g_assert_cmpint (get_lot (answer, 0, "owed"), ==, 17500);
  tonti_fixture_refuse (f, "{'do':'lot.pay','turn':1,'short':'postpone-all'}", "pot-short");
  answer = tonti_fixture_apply (f, "{'do':'lot.pay','turn':1,'short':'postpone'}");
  g_assert_cmpint (get_lot (answer, 0, "net"), ==, 78400);
  tonti_fixture_verify (f);
}

/* A beneficiary whose own arrears are all that is missing: they are kept from her lot, it is whole
 * and does not wait. When another one waits, her arrears are not kept. */
static void
test_waiting_keeps_nothing (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':10000,'what':'Don'}");
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':1,'of':'pool:1','amount':0}");
  answer = tonti_fixture_apply (f, "{'do':'lot.pay','short':'postpone'}");
  g_assert_cmpint (get_lot (answer, 0, "net"), ==, 78400 - 5000);
  tonti_fixture_apply (f, "{'do':'due.set','member':9,'of':'pool:1','amount':0}");
  answer = tonti_fixture_apply (f, "{'do':'lot.pay'}");
  g_assert_cmpint (get_lot (answer, 0, "owed"), ==, 0); /* the first one waits for all of it */
  tonti_scene_close (f);
  check_waits (f, 1, TRUE);
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 1, "hand:1"), ==, 0);
  tonti_fixture_verify (f);
}

/* Those present lay down what is missing, and have it back when it comes: 17 500 over two lots. */
static void
test_spread (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;
  gint64 before;

  open_short (f);
  answer = tonti_fixture_apply (f, "{'do':'lot.pay','short':'spread'}");
  g_assert_cmpint (get_lot (answer, 0, "owed"), ==, 0);
  g_assert_cmpint (get_lot (answer, 0, "net"), ==, 78400);
  /* 27 hands, of which one is a half: 8 750 are 330 each and 170, two of them 5 less */
  g_assert_cmpuint (json_array_size (json_object_get (answer, "laid_down")), ==, 27);
  answer = tonti_fixture_apply (f, "{'do':'lot.pay'}");
  g_assert_cmpint (get_lot (answer, 0, "owed"), ==, 8750);
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "spread"), ==, -8750);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 137500 + 15000 + 8750 - 78400 - 69650);
  tonti_fixture_verify (f);
  tonti_fixture_set_day (f, "2025-01-05");
  before = tonti_scene_balance (f, "cash");
  tonti_fixture_apply (f, "{'do':'receive','member':29,'items':{'pool:1':5000}}");
  g_assert_cmpint (tonti_scene_balance (f, "spread"), ==, -6250);
  g_assert_cmpint (tonti_scene_balance (f, "advance"), ==, -2500);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, before + 5000);
  tonti_fixture_verify (f);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "spread"), ==, 0);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

/* Taking back a receipt that gave money back, or what was laid down. */
static void
test_corrections (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autofree char *back = NULL, *laid = NULL;

  open_short (f);
  tonti_fixture_apply (f, "{'do':'lot.pay','short':'spread'}");
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-01-05");
  tonti_fixture_apply (f, "{'do':'receive','member':29,'items':{'pool:1':5000}}");
  g_assert_cmpint (tonti_scene_balance (f, "advance"), ==, -2500);
  laid = g_strdup_printf ("{'do':'correct','event':%d,'reason':'erreur'}",
                          (int)tonti_scene_last (f, "spread/1"));
  back = g_strdup_printf ("{'do':'correct','event':%d,'reason':'erreur'}",
                          (int)tonti_scene_last (f, "spread-back/1"));
  tonti_fixture_refuse (f, laid, "used-since");
  tonti_fixture_apply (f, back);
  g_assert_cmpint (tonti_scene_balance (f, "advance"), ==, 0);
  g_assert_cmpint (tonti_scene_balance (f, "spread"), ==, -8750);
  tonti_fixture_verify (f);
}

/* Hand 1 was served; who answers for it pays when it misses, and is owed it by its holder. */
static void
test_guarantor (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_scene_play (f, 1);
  tonti_fixture_set_day (f, "2025-01-05");
  tonti_fixture_apply (f, "{'do':'guarantee.add','hand':'hand:1','member':8}");
  tonti_fixture_apply (f, "{'do':'guarantee.accept','guarantee':1,'how':'spoken'}");
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':1,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':29,'of':'pool:1','amount':0}");
  answer = tonti_fixture_apply (f, "{'do':'lot.pay','short':'guarantor'}");
  g_assert_cmpint (get_lot (answer, 0, "owed"), ==, 2500); /* half of what 29 misses */
  tonti_fixture_apply (f, "{'do':'lot.pay','short':'owe'}");
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance_of (f, "between", 1, NULL), ==, 5000);
  g_assert_cmpint (tonti_scene_balance_of (f, "between", 8, NULL), ==, -5000);
  g_assert_cmpint (tonti_scene_balance (f, "owed"), ==, -5000);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  open_short (f);
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-01-05");
  tonti_fixture_refuse (f, "{'do':'lot.pay','short':'spread','reason':'hier'}", "no-open-meeting");
  tonti_fixture_refuse (f, "{'do':'lot.pay','short':'postpone','turn':2,'reason':'hier'}",
                        "pot-short");
  tonti_fixture_refuse (f, "{'do':'lot.pay','short':'never'}", "bad-code");
}

/* ---- Random rounds through the verbs ---- */

typedef struct
{
  TontiFixture *f;
  GRand *random;
  int members, lots, meetings;
} Round;

static const char *const rules[] = { "owe", "postpone", "postpone-all", "spread" };

static void
found (Round *r)
{
  g_autofree char *pool = g_strdup_printf (
      "{'do':'pool.add','name':'Pot','contribution':%d,'lots':%d,'short_pot':'%s'}",
      5 * r->lots * g_rand_int_range (r->random, 1, 200), r->lots,
      rules[g_rand_int_range (r->random, 0, 4)]);
  g_autofree char *plan
      = g_strdup_printf ("{'do':'meeting.plan','start':'2025-01-04','count':%d}", r->meetings);

  for (int m = 1; m <= r->members; m++)
    {
      g_autofree char *name = g_strdup_printf ("Membre %c%c", 'A' + m / 26, 'A' + m % 26);
      g_autofree char *member
          = g_strdup_printf ("{'do':'member.add','name':'%s','joined':'2025-01-01'}", name);

      tonti_fixture_apply (r->f, member);
    }
  tonti_fixture_apply (r->f, pool);
  for (int m = 1; m <= r->members; m++)
    {
      g_autofree char *hand = g_strdup_printf ("{'do':'hand.add','pool':'pool:1','member':%d}", m);

      tonti_fixture_apply (r->f, hand);
    }
  tonti_fixture_apply (r->f, plan);
  tonti_fixture_apply (r->f, "{'do':'officer.name','member':1,'role':'chair'}");
  tonti_fixture_apply (r->f,
                       "{'do':'officer.name','member':2,'role':'treasurer','officers':[1,2]}");
  tonti_fixture_apply (r->f, "{'do':'officer.name','member':3,'role':'counter','officers':[1,2]}");
  tonti_fixture_apply (r->f, "{'do':'officer.name','member':4,'role':'counter','officers':[1,2]}");
  tonti_fixture_apply (r->f, "{'do':'pool.start','pool':'pool:1'}");
}

/* Every lot whose meeting was held is asked for once. */
static void
pay_lots (Round *r, int meeting, gboolean all)
{
  g_autoptr (GArray) turns = tonti_turn_list_planned (tonti_fixture_db (r->f));

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);
      g_autofree char *pay = g_strdup_printf (
          "{'do':'lot.pay','pool':'pool:1','turn':%d,'reason':'tour','officers':[1,2]}",
          (int)turn->n);

      if (turn->meeting <= meeting && (all || g_rand_int_range (r->random, 0, 5) > 0))
        tonti_fixture_apply (r->f, pay);
    }
}

static void
hold (Round *r, int meeting, gboolean all)
{
  tonti_scene_open (r->f, meeting);
  tonti_fixture_apply (r->f, "{'do':'due.fill'}");
  for (int m = 1; m <= r->members; m++)
    {
      g_autofree char *none
          = g_strdup_printf ("{'do':'due.set','member':%d,'of':'pool:1','amount':0}", m);

      if (!all && g_rand_int_range (r->random, 0, 6) == 0)
        tonti_fixture_apply (r->f, none);
    }
  pay_lots (r, meeting, all);
  tonti_scene_close (r->f);
}

/* Everything that is missing comes in the end, and the lots that waited are paid. */
static void
settle (Round *r)
{
  tonti_fixture_set_day (r->f, "2026-01-01");
  for (int m = 1; m <= r->members; m++)
    {
      g_autoptr (GArray) dues = tonti_due_list_open (tonti_fixture_db (r->f), m, 999);
      g_autofree char *receive = NULL;
      gint64 sum = 0;

      for (guint i = 0; i < dues->len; i++)
        sum += tonti_due_row_open (&g_array_index (dues, TontiDueRow, i));
      receive = g_strdup_printf ("{'do':'receive','member':%d,'items':{'pool:1':%d}}", m, (int)sum);
      if (sum > 0)
        tonti_fixture_apply (r->f, receive);
    }
  pay_lots (r, r->meetings, TRUE);
}

static void
check_end (Round *r)
{
  g_autoptr (GArray) left = tonti_spread_list_open (tonti_fixture_db (r->f));
  g_autoptr (GArray) turns = tonti_turn_list_planned (tonti_fixture_db (r->f));

  g_assert_cmpuint (left->len, ==, 0);
  g_assert_cmpuint (turns->len, ==, 0);
  g_assert_cmpint (tonti_scene_balance (r->f, "pot"), ==, 0);
  g_assert_cmpint (tonti_scene_balance (r->f, "spread"), ==, 0);
  g_assert_cmpint (tonti_scene_balance (r->f, "cash") + tonti_scene_balance (r->f, "owed")
                       + tonti_scene_balance (r->f, "advance"),
                   ==, 0);
  tonti_scene_check_trial (r->f);
  tonti_fixture_verify (r->f);
}

static void
play (guint32 seed)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  Round r = { .f = f, .random = random };

  r.lots = g_rand_int_range (random, 1, 3);
  r.meetings = g_rand_int_range (random, 2, 5);
  r.members = MAX (r.lots * r.meetings, 5);
  r.meetings = (r.members + r.lots - 1) / r.lots;
  r.members = r.meetings * r.lots;
  found (&r);
  for (int m = 1; m <= r.meetings; m++)
    {
      if (g_rand_int_range (random, 0, 2) == 0)
        tonti_fixture_apply_format (
            f, "{'do':'pool.set','pool':'pool:1','short_pot':'%s','officers':[1,2]}",
            rules[g_rand_int_range (random, 0, 4)]);
      hold (&r, m, FALSE);
    }
  settle (&r);
  check_end (&r);
}

static void
test_rounds (void)
{
  guint rounds = tonti_fixture_rounds (6);

  for (guint i = 0; i < rounds; i++)
    {
      guint32 seed = (guint32)g_test_rand_int ();

      g_test_message ("seed %u", seed);
      play (seed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/short/the-first-lot-is-whole-the-second-waits", test_postpone);
  g_test_add_func ("/book/short/all-lots-wait", test_postpone_all);
  g_test_add_func ("/book/short/a-lot-that-waits-keeps-nothing", test_waiting_keeps_nothing);
  g_test_add_func ("/book/short/those-present-lay-it-down-and-have-it-back", test_spread);
  g_test_add_func ("/book/short/guarantors-pay-for-who-is-missing", test_guarantor);
  g_test_add_func ("/book/short/corrections", test_corrections);
  g_test_add_func ("/book/short/refusals", test_refusals);
  g_test_add_func ("/book/short/random-rounds-lose-nothing", test_rounds);
  return g_test_run ();
}
