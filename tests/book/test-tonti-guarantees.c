// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-guarantee-store.h"
#include "tonti-member-store.h"
#include "tonti-overlay.h"
#include "tonti-pool-store.h"
#include "tonti-scene.h"
#include "tonti-surety.h"

/* Guarantors: who answers for what a served hand still has to pay. The sample group pays 5 000 a
 * hand at each of sixteen meetings. */

#define NEEDED                                                                                     \
  "{'do':'rule.set','pool':'pool:1','rules':[{'rule':'guarantor-needed','value':true}],"           \
  "'officers':[1,2]}"
#define SIGN "{'do':'guarantee.accept','guarantee':%d,'how':'signature'}"

static gint64
get_int (const json_t *object, const char *name)
{
  return json_integer_value (json_object_get (object, name));
}

static gint64
exposure (TontiFixture *f, gint64 hand)
{
  g_auto (TontiCompose) compose = { 0 };

  tonti_overlay_compose_drafts (f->book, &compose);
  return tonti_surety_exposure (&compose, hand);
}

static gint64
owed (TontiFixture *f, gint64 member, gint64 to)
{
  g_autofree char *of = g_strdup_printf ("member:%" G_GINT64_FORMAT, to);

  return tonti_scene_balance_of (f, "between", member, of);
}

/* Before the first meeting everything is to come: sixteen times 5 000. */
static void
test_exposure (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  g_assert_cmpint (exposure (f, 1), ==, 80000);
  tonti_scene_open (f, 1);
  g_assert_cmpint (exposure (f, 1), ==, 80000);
  tonti_fixture_apply (f, "{'do':'due.set','member':1,'of':'pool:1','amount':5000}");
  g_assert_cmpint (exposure (f, 1), ==, 75000);
  /* paid ahead */
  tonti_fixture_apply (f, "{'do':'due.set','member':1,'of':'pool:1','amount':12000}");
  g_assert_cmpint (exposure (f, 1), ==, 68000);
  tonti_scene_close (f);
  g_assert_cmpint (exposure (f, 1), ==, 68000);
  /* half of hand 17 each */
  g_assert_cmpint (exposure (f, 17), ==, 80000);
}

/* With the rule, a lot is not handed over before somebody answers for the rest. */
static void
test_lot (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_fixture_apply (f, NEEDED);
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_refuse (f, "{'do':'lot.pay','hand':'hand:1'}", "guarantor-needed");
  answer = tonti_fixture_apply (f, "{'do':'guarantee.add','hand':'hand:1','member':6}");
  g_assert_cmpint (get_int (answer, "guarantee"), ==, 1);
  g_assert_cmpint (get_int (answer, "exposure"), ==, 75000);
  tonti_fixture_refuse (f, "{'do':'lot.pay','hand':'hand:1'}", "guarantor-needed");
  tonti_fixture_apply (f, "{'do':'guarantee.accept','guarantee':1,'how':'thumbprint',"
                          "'witness':'Ndèye','identity':'1 234 567'}");
  tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:1'}");
  /* less than what is left is not enough, two together are */
  tonti_fixture_apply (f, "{'do':'guarantee.add','hand':'hand:2','member':7,'most':50000}");
  tonti_fixture_apply_format (f, SIGN, 2);
  tonti_fixture_refuse (f, "{'do':'lot.pay','hand':'hand:2'}", "guarantor-needed");
  tonti_fixture_apply (f, "{'do':'guarantee.add','hand':'hand:2','kind':'cheque','what':'4711',"
                          "'most':25000}");
  tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:2'}");
  tonti_scene_close (f);
  tonti_fixture_verify (f);
}

/* Whoever does not pay: she is asked, she pays, and it is owed to her. */
static void
test_call (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;
  g_auto (TontiGuaranteeRow) row = { 0 };
  g_autofree char *request = NULL;
  gint64 receipt;

  tonti_fixture_apply (f, "{'do':'guarantee.add','hand':'hand:1','member':6,'most':6000}");
  tonti_fixture_apply_format (f, SIGN, 1);
  tonti_fixture_refuse (f, "{'do':'guarantee.call','guarantee':1}", "not-served");
  tonti_scene_play (f, 1);
  tonti_fixture_refuse (f, "{'do':'guarantee.call','guarantee':1}", "nothing-missing");
  tonti_scene_open (f, 2);
  answer = tonti_fixture_apply (f, "{'do':'guarantee.call','guarantee':1}");
  g_assert_cmpint (get_int (answer, "amount"), ==, 5000);
  tonti_fixture_refuse (f, "{'do':'guarantee.pay','guarantee':1,'amount':5001}", "call-more");
  answer = tonti_fixture_apply (f, "{'do':'guarantee.pay','guarantee':1,'amount':2000}");
  g_assert_cmpint (get_int (answer, "amount"), ==, 2000);
  receipt = tonti_scene_last (f, "receipt/1");
  g_assert_cmpint (owed (f, 1, 6), ==, 2000);
  answer = tonti_fixture_apply (f, "{'do':'guarantee.pay','guarantee':1}");
  g_assert_cmpint (get_int (answer, "amount"), ==, 3000);
  tonti_fixture_refuse (f, "{'do':'guarantee.pay','guarantee':1}", "nothing-missing");
  /* she left: everything at once, but never more than she answers for */
  answer = tonti_fixture_apply (f, "{'do':'guarantee.call','guarantee':1,'all':true}");
  g_assert_cmpint (get_int (answer, "amount"), ==, 1000);
  answer = tonti_fixture_apply (f, "{'do':'guarantee.pay','guarantee':1,'all':true}");
  g_assert_cmpint (get_int (answer, "amount"), ==, 1000);
  g_assert_cmpint (exposure (f, 1), ==, 69000);
  tonti_fixture_refuse (f, "{'do':'guarantee.pay','guarantee':1,'all':true}", "nothing-missing");
  tonti_guarantee_get (tonti_fixture_db (f), 1, &row);
  g_assert_cmpint (row.called, ==, 6000);
  g_assert_cmpint (row.paid, ==, 6000);
  tonti_scene_close (f);
  request = g_strdup_printf ("{'do':'correct','event':%" G_GINT64_FORMAT
                             ",'reason':'Erreur','officers':[1,2],'replacement':"
                             "{'do':'guarantee.pay','guarantee':1,'amount':500}}",
                             receipt);
  tonti_fixture_apply (f, request);
  tonti_guarantee_row_clear (&row);
  tonti_guarantee_get (tonti_fixture_db (f), 1, &row);
  g_assert_cmpint (row.paid, ==, 4500);
  g_assert_cmpint (owed (f, 1, 6), ==, 4500);
  g_assert_cmpint (tonti_scene_balance (f, "between"), ==, 0);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

/* Each of a hand's two holders owes what was paid for her half; the guarantor of a hand pays no
 * other hand of its holder. */
static void
test_own_hand_only (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:17','reason':'Maladie'}");
  tonti_fixture_apply (f, "{'do':'lot.pay'}");
  tonti_scene_close (f);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.fill','members':[1,2,3,4,5,6]}");
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-02-05");
  g_assert_cmpint (exposure (f, 17), ==, 75000);
  tonti_fixture_apply (f, "{'do':'guarantee.add','hand':'hand:17','member':6}");
  tonti_fixture_apply_format (f, SIGN, 1);
  tonti_fixture_apply (f, "{'do':'guarantee.pay','guarantee':1,'all':true,'amount':10000}");
  /* what is late first, each her half, then what comes */
  g_assert_cmpint (owed (f, 17, 6), ==, 7500);
  g_assert_cmpint (owed (f, 18, 6), ==, 2500);
  g_assert_cmpint (exposure (f, 17), ==, 65000);
  g_assert_cmpint (tonti_scene_balance (f, "between"), ==, 0);
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_refuse (f, "{'do':'guarantee.add','hand':'hand:1'}", "no-guarantor");
  tonti_fixture_refuse (f, "{'do':'guarantee.add','hand':'hand:1','member':1}", "own-hand");
  tonti_fixture_refuse (f, "{'do':'guarantee.add','hand':'hand:1','kind':'cheque'}", "no-what");
  tonti_fixture_refuse (f,
                        "{'do':'guarantee.add','hand':'hand:1','kind':'deposit','member':4,"
                        "'what':'Moto','most':5000}",
                        "no-what");
  tonti_fixture_refuse (f, "{'do':'guarantee.accept','guarantee':1,'how':'signature'}",
                        "unknown-guarantee");
  tonti_fixture_apply (f, "{'do':'guarantee.add','hand':'hand:1','member':6}");
  tonti_fixture_refuse (f, "{'do':'guarantee.add','hand':'hand:1','member':6}", "already-answers");
  tonti_fixture_refuse (f, "{'do':'guarantee.add','hand':'hand:2','member':6}", "too-many");
  tonti_fixture_refuse (f, "{'do':'guarantee.accept','guarantee':1,'how':'thumbprint'}",
                        "no-witness");
  tonti_fixture_refuse (f, "{'do':'guarantee.call','guarantee':1}", "not-accepted");
  tonti_fixture_apply_format (f, SIGN, 1);
  tonti_fixture_refuse (f, "{'do':'guarantee.accept','guarantee':1,'how':'signature'}",
                        "already-accepted");
  tonti_fixture_refuse (f, "{'do':'member.leave','member':6,'reason':'Départ'}", "answers-for");
  tonti_fixture_refuse (f, "{'do':'guarantee.end','guarantee':1,'reason':'x','officers':[1,1]}",
                        "two-officers");
  tonti_scene_play (f, 1);
  tonti_fixture_set_day (f, "2025-01-10");
  tonti_fixture_apply (f, NEEDED);
  tonti_fixture_set_day (f, "2025-01-11");
  tonti_scene_open (f, 2);
  tonti_fixture_refuse (f, "{'do':'guarantee.end','guarantee':1,'reason':'x','officers':[1,2]}",
                        "still-answers");
  tonti_fixture_apply (f, "{'do':'guarantee.add','hand':'hand:1','kind':'deposit','what':'Moto',"
                          "'most':80000}");
  tonti_fixture_refuse (f, "{'do':'guarantee.call','guarantee':2}", "not-a-person");
  tonti_fixture_apply (f, "{'do':'guarantee.end','guarantee':1,'reason':'Moto','officers':[1,2]}");
  tonti_fixture_refuse (f, "{'do':'guarantee.end','guarantee':1,'reason':'x','officers':[1,2]}",
                        "guarantee-ended");
  tonti_fixture_apply (f, "{'do':'guarantee.add','hand':'hand:2','member':6}");
  tonti_fixture_refuse (f, "{'do':'lot.pay','short':'owe','turn':3}", "guarantor-needed");
}

static void
test_arrears_and_limit (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'guarantor-most','value':60000},"
                          "{'rule':'guarantees-at-once','value':2}],'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'guarantee.add','hand':'hand:1','member':6,'most':40000}");
  tonti_fixture_refuse (f, "{'do':'guarantee.add','hand':'hand:2','member':6,'most':20001}",
                        "over-limit");
  tonti_fixture_apply (f, "{'do':'guarantee.add','hand':'hand:2','member':6}");
  tonti_fixture_refuse (f, "{'do':'guarantee.add','hand':'hand:4','member':6}", "too-many");
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill','members':[1,2,3]}");
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-01-10");
  tonti_fixture_refuse (f, "{'do':'guarantee.accept','guarantee':1,'how':'signature'}",
                        "in-arrears");
  tonti_fixture_refuse (f, "{'do':'guarantee.add','hand':'hand:4','member':8}", "in-arrears");
}

/* ---- Any history ---- */

/* Never more than is left to pay, nor than she said, nor anything before she accepts. */
static void
test_bound (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int i = 0; i < 10000; i++)
    {
      TontiGuaranteeRow row = {
        .most = g_rand_int_range (rand, 0, 4) * 5000,
        .paid = g_rand_int_range (rand, 0, 4) * 2500,
        .accepted = g_rand_int_range (rand, 0, 3),
        .ended = g_rand_int_range (rand, 0, 2),
      };
      gint64 left = g_rand_int_range (rand, 0, 40) * 500;
      gint64 bound = tonti_surety_bound (&row, left);

      g_assert_cmpint (bound, >=, 0);
      g_assert_cmpint (bound, <=, left);
      if (row.most > 0)
        g_assert_cmpint (bound, <=, MAX (row.most - row.paid, 0));
      if (row.accepted == 0 || row.ended > 0)
        g_assert_cmpint (bound, ==, 0);
      else if (row.most == 0)
        g_assert_cmpint (bound, ==, left);
    }
}

static char *
make_random (GRand *rand)
{
  int hand = g_rand_int_range (rand, 1, 7), member = g_rand_int_range (rand, 1, 12);
  int amount = g_rand_int_range (rand, 1, 20) * 1000, n = g_rand_int_range (rand, 1, 8);

  switch (g_rand_int_range (rand, 0, 9))
    {
    case 0:
    case 1:
      return g_strdup_printf ("{'do':'guarantee.add','hand':'hand:%d','member':%d,'most':%d}", hand,
                              member, amount);
    case 2:
    case 3:
      return g_strdup_printf (SIGN, n);
    case 4:
      return g_strdup_printf ("{'do':'guarantee.end','guarantee':%d,'reason':'x',"
                              "'officers':[1,2]}",
                              n);
    case 5:
      return g_strdup_printf ("{'do':'guarantee.call','guarantee':%d}", n);
    case 6:
      return g_strdup_printf ("{'do':'guarantee.pay','guarantee':%d,'amount':%d}", n, amount);
    case 7:
      return g_strdup_printf ("{'do':'receive','member':%d,'items':{'pool:1':%d},'paid_by':%d}",
                              member, amount, hand);
    default:
      return g_strdup_printf ("{'do':'guarantee.pay','guarantee':%d,'all':true,'amount':%d}", n,
                              amount);
    }
}

/* Sixteen times 5 000 less everything that was paid for the hand. */
static void
check_exposures (TontiFixture *f)
{
  for (int hand = 1; hand <= 31; hand++)
    {
      g_autoptr (GArray) rows = tonti_holder_list (tonti_fixture_db (f), hand);
      gint64 paid = 0;

      for (guint i = 0; i < rows->len; i++)
        {
          gint64 member = g_array_index (rows, TontiHolderRow, i).member;
          g_autoptr (GArray) dues = tonti_due_list_member (tonti_fixture_db (f), member);

          for (guint j = 0; j < dues->len; j++)
            {
              const TontiDueRow *due = &g_array_index (dues, TontiDueRow, j);

              if (due->subject.kind == TONTI_SUBJECT_HAND && due->subject.n == hand)
                paid += due->paid;
            }
        }
      g_assert_cmpint (exposure (f, hand), ==, 80000 - paid);
    }
}

static void
check_limits (TontiFixture *f)
{
  g_autoptr (GArray) rows = tonti_guarantee_list (tonti_fixture_db (f), 0, 0);

  for (int member = 1; member <= 12; member++)
    {
      gint64 bound = 0;

      for (guint i = 0; i < rows->len; i++)
        {
          const TontiGuaranteeRow *row = &g_array_index (rows, TontiGuaranteeRow, i);

          g_assert_cmpint (row->paid, <=, row->most);
          if (row->member == member)
            bound += tonti_surety_bound (row, exposure (f, row->hand));
        }
      g_assert_cmpint (bound, <=, 30000);
    }
}

static void
test_any (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int game = 0; game < 3; game++)
    {
      g_autoptr (TontiFixture) f = tonti_fixture_sample ();
      guint done = 0;

      tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'guarantor-most','value':30000},"
                              "{'rule':'guarantees-at-once','value':3}],'officers':[1,2]}");
      for (int meeting = 1; meeting <= 3; meeting++)
        {
          tonti_scene_open (f, meeting);
          for (int i = 0; i < 40; i++)
            {
              g_autofree char *request = make_random (rand);

              done += tonti_fixture_try (f, request);
            }
          tonti_fixture_apply (f, "{'do':'due.fill'}");
          for (int i = 0; i < 2; i++)
            tonti_fixture_try (f, "{'do':'lot.pay','short':'owe'}");
          tonti_scene_close (f);
          check_exposures (f);
          check_limits (f);
          g_assert_cmpint (tonti_scene_balance (f, "between"), ==, 0);
        }
      g_test_message ("%u requests carried out", done);
      tonti_scene_check_trial (f);
      tonti_fixture_verify (f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/guarantees/what-is-left-to-pay", test_exposure);
  g_test_add_func ("/book/guarantees/a-lot-needs-one", test_lot);
  g_test_add_func ("/book/guarantees/she-is-asked-and-pays", test_call);
  g_test_add_func ("/book/guarantees/for-that-hand-only", test_own_hand_only);
  g_test_add_func ("/book/guarantees/refusals", test_refusals);
  g_test_add_func ("/book/guarantees/arrears-and-the-limit", test_arrears_and_limit);
  g_test_add_func ("/book/guarantees/never-more-than-she-said", test_bound);
  g_test_add_func ("/book/guarantees/nobody-answers-for-more", test_any);
  return g_test_run ();
}
