// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-overlay.h"
#include "tonti-scene.h"

/* Debts between members: who paid for whom, what is repaid, and that the group's money is never
 * touched by it. */

static gint64
owed (TontiFixture *f, gint64 member, gint64 to)
{
  g_autofree char *of = g_strdup_printf ("member:%" G_GINT64_FORMAT, to);

  return tonti_scene_balance_of (f, "between", member, of);
}

static gint64
get_int (const json_t *object, const char *name)
{
  return json_integer_value (json_object_get (object, name));
}

/* Awa hands over 5 500 for Binta: Binta's dues are paid, and Binta owes them to Awa. */
static void
test_paid_for (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *body = NULL;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'receive','member':4,'amount':5500,'paid_by':1}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "between", 4), ==, 5500);
  g_assert_cmpint (tonti_overlay_balance (f->book, "between", 1), ==, -5500);
  g_assert_cmpint (tonti_overlay_balance (f->book, "cash", 0), ==, 5500);
  tonti_scene_close (f);
  g_assert_cmpint (owed (f, 4, 1), ==, 5500);
  g_assert_cmpint (owed (f, 1, 4), ==, -5500);
  g_assert_cmpint (tonti_scene_balance (f, "between"), ==, 0);
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 4, NULL), ==, -5000);
  body = tonti_scene_body (f, tonti_scene_last (f, "receipt/1"));
  g_assert_cmpint (get_int (json_object_get (body, "paid_by"), "member"), ==, 1);
  g_assert_cmpint (get_int (json_object_get (body, "paid_by"), "amount"), ==, 5500);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

/* 3 000 of her own, 2 500 of Awa's, then 1 000 more of Awa's. */
static void
test_part (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'receive','member':4,'amount':3000}");
  tonti_fixture_apply (f, "{'do':'receive','member':4,'amount':1500,'paid_by':1,'means':'cash'}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "between", 4), ==, 1500);
  tonti_fixture_apply (f, "{'do':'receive','member':4,'amount':1000,'paid_by':1,'paid_part':400}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "between", 4), ==, 1900);
  /* what is entered less later is owed less */
  tonti_fixture_apply (f, "{'do':'due.set','member':4,'of':'pool:1','amount':1000}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "between", 4), ==, 1500);
  tonti_fixture_apply (f, "{'do':'undo'}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "between", 4), ==, 1900);
  tonti_fixture_apply (f, "{'do':'undo'}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "between", 4), ==, 1500);
  /* another part of her own does not become Awa's */
  tonti_fixture_apply (f, "{'do':'receive','member':4,'amount':1000}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "between", 4), ==, 1500);
  tonti_fixture_refuse (f, "{'do':'receive','member':4,'amount':500,'then':'advance','paid_by':2}",
                        "other-payer");
  tonti_fixture_apply (f, "{'do':'receipt.issue','member':4}");
  tonti_fixture_apply (f, "{'do':'receive','member':4,'amount':500,'then':'advance','paid_by':2}");
  tonti_scene_close (f);
  g_assert_cmpint (owed (f, 4, 1), ==, 1500);
  g_assert_cmpint (owed (f, 4, 2), ==, 500);
  tonti_fixture_verify (f);
}

/* A line that was filled is said to be another's money afterwards: all of it, whatever it is. */
static void
test_said_afterwards (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill','members':[4]}");
  tonti_fixture_apply (f, "{'do':'receipt.set','member':4,'paid_by':1}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "between", 4), ==, 5500);
  tonti_fixture_apply (f, "{'do':'receive','member':4,'amount':700,'then':'advance'}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "between", 4), ==, 5500);
  tonti_fixture_apply (f, "{'do':'receipt.set','member':4}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "between", 4), ==, 0);
}

/* Between meetings everything is final at once; two directions set each other off. */
static void
test_repaid (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_scene_play (f, 1);
  tonti_fixture_set_day (f, "2025-01-10");
  tonti_fixture_apply (f, "{'do':'receive','member':4,'items':{'savings':4000},'paid_by':1}");
  tonti_fixture_apply (f, "{'do':'debt.add','member':1,'to':4,'amount':1000,'reason':'Tissu',"
                          "'signed':{'how':'signature'}}");
  g_assert_cmpint (owed (f, 4, 1), ==, 3000);
  answer = tonti_fixture_apply (f, "{'do':'debt.repay','member':4,'to':1,'amount':500}");
  g_assert_cmpint (get_int (answer, "left"), ==, 2500);
  tonti_fixture_refuse (f, "{'do':'debt.repay','member':4,'to':1,'amount':2501}", "debt-less");
  tonti_fixture_refuse (f, "{'do':'debt.repay','member':1,'to':4}", "no-debt");
  tonti_fixture_refuse (f, "{'do':'debt.repay','member':4,'to':1,'how':'forgiven'}", "no-consent");
  tonti_fixture_refuse (f,
                        "{'do':'debt.repay','member':4,'to':1,'how':'settled',"
                        "'signed':{'how':'spoken'}}",
                        "no-consent");
  tonti_fixture_apply (f, "{'do':'debt.repay','member':4,'to':1,'how':'settled','amount':500,"
                          "'signed':{'how':'spoken'},'signed_to':{'how':'spoken'}}");
  tonti_fixture_apply (f, "{'do':'debt.repay','member':4,'to':1,'how':'forgiven',"
                          "'signed_to':{'how':'thumbprint','witness':'Fatou'}}");
  g_assert_cmpint (owed (f, 4, 1), ==, 0);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

/* Repaid in the same meeting, and no more than is owed when what was owed is taken back. */
static void
test_repaid_at_once (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_open (f, 1);
  tonti_fixture_refuse (f, "{'do':'debt.repay','member':4,'to':1}", "no-debt");
  tonti_fixture_apply (f, "{'do':'receive','member':4,'amount':5500,'paid_by':1}");
  tonti_fixture_apply (f, "{'do':'debt.repay','member':4,'to':1,'amount':2000}");
  tonti_fixture_refuse (f, "{'do':'debt.repay','member':4,'to':1,'amount':4000}", "debt-less");
  g_assert_cmpint (tonti_overlay_balance (f->book, "between", 4), ==, 3500);
  tonti_fixture_apply (f, "{'do':'receipt.set','member':4}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "between", 4), ==, 0);
  tonti_fixture_apply (f, "{'do':'undo'}");
  tonti_scene_close (f);
  g_assert_cmpint (owed (f, 4, 1), ==, 3500);
  g_assert_cmpint (tonti_scene_balance (f, "between"), ==, 0);
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_set_day (f, "2025-01-02");
  tonti_fixture_refuse (f, "{'do':'receive','member':4,'amount':500,'then':'advance','paid_by':4}",
                        "same-member");
  tonti_fixture_refuse (f, "{'do':'receive','member':4,'amount':500,'then':'advance','paid_by':99}",
                        "unknown-member");
  tonti_fixture_refuse (
      f, "{'do':'receive','member':4,'amount':500,'then':'advance','paid_part':5}", "no-payer");
  tonti_fixture_refuse (f,
                        "{'do':'receive','member':4,'amount':500,'then':'advance','paid_by':1,"
                        "'paid_part':501}",
                        "part-more");
  tonti_fixture_refuse (f, "{'do':'debt.repay','member':4,'to':4}", "same-member");
  tonti_fixture_refuse (f,
                        "{'do':'debt.add','member':4,'to':4,'amount':5,'reason':'x',"
                        "'signed':{'how':'spoken'}}",
                        "same-member");
  tonti_fixture_refuse (f,
                        "{'do':'debt.add','member':4,'to':1,'amount':5,'reason':'x',"
                        "'signed':{'how':'thumbprint'}}",
                        "no-witness");
  g_assert_cmpint (tonti_scene_last (f, "between/1"), ==, 0);
}

/* A receipt that is taken back takes its debt back; what was repaid of it is then owed back. */
static void
test_correction (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  gint64 receipt;
  g_autofree char *request = NULL;

  tonti_scene_play (f, 1);
  tonti_fixture_set_day (f, "2025-01-10");
  tonti_fixture_apply (f, "{'do':'receive','member':4,'items':{'savings':4000},'paid_by':1}");
  receipt = tonti_scene_last (f, "receipt/1");
  tonti_fixture_apply (f, "{'do':'debt.repay','member':4,'to':1,'amount':1000}");
  request = g_strdup_printf ("{'do':'correct','event':%" G_GINT64_FORMAT
                             ",'reason':'Binta a payé','officers':[1,2],'replacement':"
                             "{'do':'receive','member':4,'items':{'savings':4000},'paid_by':1,"
                             "'paid_part':3000}}",
                             receipt);
  tonti_fixture_apply (f, request);
  g_assert_cmpint (owed (f, 4, 1), ==, 2000);
  g_assert_cmpint (tonti_scene_balance_of (f, "savings", 4, NULL), ==, -4000);
  g_assert_cmpint (tonti_scene_balance (f, "between"), ==, 0);
  tonti_fixture_verify (f);
}

/* She lets what she owes be handed over out of her lot: the group pays no more and no less. */
static void
test_out_of_a_lot (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *body = NULL;
  g_autofree char *request = NULL;
  gint64 cash;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'receipt.set','member':1,'paid_by':5,'paid_part':2000}");
  tonti_fixture_apply (f, "{'do':'debt.add','member':1,'to':7,'amount':3000,'reason':'Tissu',"
                          "'signed':{'how':'spoken'}}");
  tonti_fixture_apply (f, "{'do':'debt.add','member':8,'to':1,'amount':900,'reason':'Savon',"
                          "'signed':{'how':'spoken'}}");
  tonti_fixture_refuse (f, "{'do':'lot.pay','hand':'hand:1','repays':true}", "no-consent");
  tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:1'}");
  cash = tonti_overlay_balance (f->book, "cash", 0);
  tonti_fixture_apply (f, "{'do':'lot.unset','hand':'hand:1'}");
  tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:1','repays':true,"
                          "'discharge':{'how':'signature'}}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "cash", 0), ==, cash);
  tonti_fixture_refuse (f, "{'do':'debt.repay','member':1,'to':5}", "no-debt");
  tonti_scene_close (f);
  g_assert_cmpint (owed (f, 1, 5), ==, 0);
  g_assert_cmpint (owed (f, 1, 7), <=, 3000);
  g_assert_cmpint (owed (f, 8, 1), ==, 900);
  body = tonti_scene_body (f, tonti_scene_last (f, "payout/1"));
  g_assert_cmpint (json_array_size (json_object_get (body, "repays")), ==, 2);
  g_assert_cmpint (tonti_scene_balance (f, "between"), ==, 0);
  request = g_strdup_printf ("{'do':'correct','event':%" G_GINT64_FORMAT
                             ",'reason':'Erreur','officers':[1,2]}",
                             tonti_scene_last (f, "payout/1"));
  tonti_fixture_apply (f, request);
  g_assert_cmpint (owed (f, 1, 5), ==, 2000);
  g_assert_cmpint (owed (f, 1, 7), ==, 3000);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

static void
test_leaving (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_play (f, 1);
  tonti_fixture_set_day (f, "2025-01-10");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Coumba Ba','joined':'2025-01-01'}");
  tonti_fixture_apply (f, "{'do':'debt.add','member':1,'to':'Coumba Ba','amount':1000,"
                          "'reason':'Tissu','signed':{'how':'signature'}}");
  tonti_fixture_refuse (f, "{'do':'member.leave','member':'Coumba Ba','reason':'Départ'}",
                        "open-balance");
  tonti_fixture_apply (f, "{'do':'debt.repay','member':1,'to':'Coumba Ba'}");
  tonti_fixture_apply (f, "{'do':'member.leave','member':'Coumba Ba','reason':'Départ'}");
  tonti_fixture_refuse (f,
                        "{'do':'receive','member':4,'amount':500,'then':'advance',"
                        "'paid_by':'Coumba Ba'}",
                        "member-left");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/debts/one-pays-for-another", test_paid_for);
  g_test_add_func ("/book/debts/a-part-is-hers", test_part);
  g_test_add_func ("/book/debts/it-is-said-afterwards", test_said_afterwards);
  g_test_add_func ("/book/debts/it-is-repaid", test_repaid);
  g_test_add_func ("/book/debts/it-is-repaid-at-once", test_repaid_at_once);
  g_test_add_func ("/book/debts/refusals", test_refusals);
  g_test_add_func ("/book/debts/a-correction-takes-it-back", test_correction);
  g_test_add_func ("/book/debts/out-of-a-lot", test_out_of_a_lot);
  g_test_add_func ("/book/debts/who-leaves-settles-first", test_leaving);
  return g_test_run ();
}
