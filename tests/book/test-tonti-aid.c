// SPDX-License-Identifier: GPL-3.0-or-later
#include "aid-scene.h"

#include <string.h>

/* Aid by the scale of the group. */

/* ---- The scale ---- */

static void
test_scale (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_auto (TontiAidKindRow) row = { 0 };

  aid_scene_set_scale (f);
  g_assert_true (tonti_aid_kind_get (tonti_fixture_db (f), "death", &row));
  g_assert_cmpint (row.sums[TONTI_RELATION_SELF], ==, 900000);
  g_assert_cmpint (row.sums[TONTI_RELATION_SPOUSE], ==, 405000);
  g_assert_cmpint (row.sums[TONTI_RELATION_PARENT], ==, 100000);
  g_assert_cmpint (row.sums[TONTI_RELATION_SIBLING], ==, 0);
  g_assert_true (row.once);
  tonti_fixture_refuse (f, "{'do':'aid-kind.set','code':'death','self':900000}", "no-change");
  tonti_fixture_refuse (f, "{'do':'aid-kind.set','code':'feast','self':1}", "new-aid-kind");
  tonti_fixture_refuse (f,
                        "{'do':'aid-kind.set','code':'Feast','label':'F','fund':'fund:1','self':"
                        "1}",
                        "bad-code");
  tonti_fixture_refuse (f, "{'do':'aid-kind.set','code':'feast','label':'F','fund':'fund:1'}",
                        "no-sum");
  tonti_fixture_apply (f, "{'do':'aid-kind.set','code':'birth','self':0,'child':15000}");
  /* once meetings are held two officers stand for it */
  tonti_scene_play (f, 1);
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f, "{'do':'aid-kind.set','code':'birth','child':16000}", "two-officers");
  tonti_fixture_apply (f, "{'do':'aid-kind.set','code':'birth','child':16000" OFFICERS "}");
  tonti_fixture_verify (f);
}

/* ---- By the scale ---- */

static void
test_between_meetings (void)
{
  g_autoptr (TontiFixture) f = aid_scene_new ();
  g_auto (TontiAidRow) row = { 0 };
  gint64 before = aid_scene_fund (f);

  tonti_fixture_apply (f, "{'do':'fund.set','name':'Dons','account':'gifts'}");
  tonti_fixture_apply (f, "{'do':'receive','member':3,'items':{'fund:1':30000}}");
  before = aid_scene_fund (f);
  if (before < 20000)
    tonti_fixture_refuse (f, "{'do':'aid.grant','member':7,'event':'birth'}", "fund-short");
  tonti_fixture_apply (f, "{'do':'aid.grant','member':7,'event':'birth','short':'owe'}");
  g_assert_cmpint (aid_scene_answer (f, "amount"), ==, 20000);
  g_assert_cmpint (aid_scene_answer (f, "given"), ==, MIN (before, 20000));
  g_assert_cmpint (aid_scene_fund (f), ==, before - 20000);
  g_assert_cmpint (aid_scene_owed (f, 7, "aid:1"), ==, 20000 - MIN (before, 20000));
  g_assert_true (tonti_aid_get (tonti_fixture_db (f), 1, &row));
  g_assert_cmpint (row.member, ==, 7);
  g_assert_cmpstr (row.relation, ==, "self");
  tonti_fixture_verify (f);
}

/* In an open meeting the payment is a draft, the decision is not. */
static void
test_at_meeting (void)
{
  g_autoptr (TontiFixture) f = aid_scene_new ();
  gint64 before;

  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'aid.grant','member':7,'event':'birth'}");
  g_assert_cmpint (aid_scene_answer (f, "given"), ==, 20000);
  g_assert_cmpint (aid_scene_owed (f, 7, "aid:1"), ==, 20000);
  before = tonti_scene_expected (f);
  tonti_scene_close (f);
  g_assert_cmpint (aid_scene_owed (f, 7, "aid:1"), ==, 0);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, before);
  tonti_fixture_verify (f);
}

/* Twins: 20 000 and 20 000 more. */
static void
test_more (void)
{
  g_autoptr (TontiFixture) f = aid_scene_new ();

  tonti_fixture_apply (f, "{'do':'aid.grant','member':7,'event':'birth','more':1,'short':'owe'}");
  g_assert_cmpint (aid_scene_answer (f, "amount"), ==, 40000);
}

static void
test_rights (void)
{
  g_autoptr (TontiFixture) f = aid_scene_new ();

  tonti_fixture_refuse (f, "{'do':'aid.grant','member':7,'event':'feast'}", "unknown-aid-kind");
  tonti_fixture_refuse (f, "{'do':'aid.grant','member':7,'event':'death','relation':'parent'}",
                        "no-relative");
  tonti_fixture_refuse (f, "{'do':'aid.grant','member':7,'event':'birth','relative':'Moussa'}",
                        "no-relation");
  tonti_fixture_refuse (f,
                        "{'do':'aid.grant','member':7,'event':'death','relation':'parent',"
                        "'relative':'Penda Ba','short':'owe'}",
                        "not-declared");
  tonti_fixture_refuse (f,
                        "{'do':'aid.grant','member':7,'event':'birth','relation':'child',"
                        "'relative':'Moussa','short':'owe'}",
                        "no-right");
  tonti_fixture_refuse (f, "{'do':'aid.grant','member':7,'event':'birth','amount':15000}",
                        "not-the-scale");
  tonti_fixture_apply (f, "{'do':'aid.grant','member':7,'event':'death','relation':'parent',"
                          "'relative':'fatou sy','short':'owe'}");
  tonti_fixture_refuse (f,
                        "{'do':'aid.grant','member':7,'event':'death','relation':'parent',"
                        "'relative':'Fatou Sy','short':'owe'}",
                        "given-before");
  tonti_fixture_apply (f, "{'do':'aid.grant','member':7,'event':'hospital','short':'owe'}");
  tonti_fixture_refuse (f, "{'do':'aid.grant','member':7,'event':'hospital','short':'owe'}",
                        "too-often");
  tonti_fixture_verify (f);
}

/* What the rules refuse the assembly can decide, with a reason and two officers. */
static void
test_decision (void)
{
  g_autoptr (TontiFixture) f = aid_scene_new ();
  g_auto (TontiAidRow) row = { 0 };

  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f,
                        "{'do':'aid.grant','member':7,'event':'birth','amount':5000,'decision':"
                        "'Petite caisse'}",
                        "two-officers");
  tonti_fixture_set_user (f, 2, 1);
  tonti_fixture_apply (f, "{'do':'aid.grant','member':7,'event':'birth','amount':5000,'decision':"
                          "'Petite caisse'}");
  g_assert_true (tonti_aid_get (tonti_fixture_db (f), 1, &row));
  g_assert_cmpstr (row.decision, ==, "Petite caisse");
  g_assert_cmpint (row.amount, ==, 5000);
  tonti_fixture_verify (f);
}

static void
test_rules (void)
{
  g_autoptr (TontiFixture) f = aid_scene_new ();

  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'aid-seniority','value':6}]" OFFICERS
                          "}");
  tonti_scene_open (f, 2);
  tonti_fixture_refuse (f, "{'do':'aid.grant','member':7,'event':'birth','short':'owe'}",
                        "too-recent");
  g_assert_nonnull (strstr (tonti_fixture_message (f, "too-recent"), "04/07/2025"));
  tonti_scene_close (f);
  /* nobody paid at that meeting */
  tonti_fixture_set_day (f, "2025-08-01");
  tonti_fixture_refuse (f, "{'do':'aid.grant','member':7,'event':'birth','short':'owe'}",
                        "in-arrears");
  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'aid-paid-up','value':false}]" OFFICERS
                          "}");
  tonti_fixture_apply (f, "{'do':'aid.grant','member':7,'event':'birth','short':'owe','day':"
                          "'2025-08-01','decision':'Avant la règle'" OFFICERS "}");
  tonti_fixture_verify (f);
}

/* Aid that is lent is a loan: who is in arrears has none while the by-laws bar loans, also where
 * arrears are no obstacle to aid. What is given stays open. */
static void
test_lent_in_arrears (void)
{
  static const char lent[] = "{'do':'aid.grant','member':7,'event':'health','amount':10000,"
                             "'short':'owe'" OFFICERS "}";
  g_autoptr (TontiFixture) f = aid_scene_new ();

  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'aid-paid-up','value':false}]" OFFICERS
                          "}");
  tonti_scene_open (f, 2);
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-02-10");
  tonti_fixture_refuse (f, lent, "in-arrears");
  tonti_fixture_apply (f,
                       "{'do':'aid.grant','member':7,'event':'birth','short':'owe'" OFFICERS "}");
  tonti_fixture_apply (
      f, "{'do':'rule.set','rules':[{'rule':'arrears-bar-loan','value':false}]" OFFICERS "}");
  tonti_scene_open (f, 3);
  tonti_fixture_apply (f, lent);
}

/* A loan of the fund without a price comes back three months later. */
static void
test_lent (void)
{
  g_autoptr (TontiFixture) f = aid_scene_new ();

  tonti_fixture_refuse (f, "{'do':'aid.grant','member':7,'event':'health','amount':200000}",
                        "not-the-scale");
  tonti_fixture_apply (f,
                       "{'do':'aid.grant','member':7,'event':'health','amount':10000" OFFICERS "}");
  g_assert_cmpint (aid_scene_answer (f, "called"), ==, 10000);
  tonti_scene_play (f, 2);
  g_assert_cmpint (aid_scene_open (f, 7), ==, 0);
  tonti_scene_play (f, 3);
  tonti_scene_play (f, 4);
  g_assert_cmpint (aid_scene_open (f, 7), ==, 0);
  tonti_scene_open (f, 5);
  g_assert_cmpint (aid_scene_open (f, 7), ==, 10000);
  tonti_fixture_apply (f, "{'do':'receive','member':7,'items':{'call:1':10000}}");
  tonti_scene_close (f);
  g_assert_cmpint (aid_scene_open (f, 7), ==, 0);
  tonti_fixture_verify (f);
}

static TontiShareRow
loan_share (TontiFixture *f)
{
  TontiShareRow share;

  g_assert_true (tonti_share_get (tonti_fixture_db (f), 1, 7, &share));
  return share;
}

/* The fund holds less than is lent: nothing is claimed but what was handed over, at its term what
 * was handed over until then, the rest at the meeting after it was. */
static void
test_lent_in_part (void)
{
  g_autoptr (TontiFixture) f = aid_scene_new ();
  gint64 there, rest;

  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'arrears-bar-loan','value':false},"
                          "{'rule':'aid-paid-up','value':false}]" OFFICERS "}");
  tonti_fixture_apply (f, "{'do':'aid.grant','member':7,'event':'health','amount':50000,'short':"
                          "'owe'" OFFICERS "}");
  there = aid_scene_answer (f, "given");
  rest = 50000 - there;
  g_assert_cmpint (rest, >, 1000);
  g_assert_cmpint (loan_share (f).amount, ==, there);
  g_assert_cmpint (loan_share (f).later, ==, rest);
  for (int n = 2; n <= 4; n++)
    tonti_scene_play (f, n);
  tonti_scene_open (f, 5);
  g_assert_cmpint (aid_scene_open (f, 7), ==, there);
  tonti_fixture_apply (f, "{'do':'aid.pay','aid':'aid:1','amount':1000" OFFICERS "}");
  g_assert_cmpint (loan_share (f).amount, ==, there); /* typed, not final */
  tonti_fixture_apply_format (f, "{'do':'receive','member':7,'items':{'call:1':%d}}", (int)there);
  tonti_scene_close (f);
  g_assert_cmpint (loan_share (f).amount, ==, there + 1000);
  g_assert_cmpint (aid_scene_open (f, 7), ==, 0);
  tonti_fixture_set_day (f, "2025-05-01");
  tonti_fixture_apply_format (f, "{'do':'aid.pay','aid':'aid:1','amount':%d" OFFICERS "}",
                              (int)rest - 1000);
  tonti_scene_open (f, 6);
  g_assert_cmpint (aid_scene_open (f, 7), ==, rest);
  g_assert_cmpint (loan_share (f).amount, ==, 50000);
  g_assert_cmpint (loan_share (f).asked, ==, 50000);
  tonti_fixture_apply_format (f, "{'do':'receive','member':7,'items':{'call:1':%d}}", (int)rest);
  tonti_scene_close (f);
  g_assert_cmpint (loan_share (f).paid, ==, 50000);
  tonti_fixture_verify (f);
}

/* What was let off is not claimed again when more is handed over, and what was claimed back was
 * handed over: that is not corrected away. */
static void
test_lent_and_let_off (void)
{
  g_autoptr (TontiFixture) f = aid_scene_new ();
  gint64 there, paid;

  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'arrears-bar-loan','value':false},"
                          "{'rule':'aid-paid-up','value':false}]" OFFICERS "}");
  tonti_fixture_apply (f, "{'do':'aid.grant','member':7,'event':'health','amount':50000,'short':"
                          "'owe'" OFFICERS "}");
  there = aid_scene_answer (f, "given");
  paid = tonti_scene_last (f, "flow/1");
  for (int n = 2; n <= 4; n++)
    tonti_scene_play (f, n);
  tonti_scene_open (f, 5);
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-05-01");
  g_assert_cmpint (loan_share (f).asked, ==, there);
  {
    g_autofree char *request
        = g_strdup_printf ("{'do':'correct','event':%d,'reason':'Erreur'" OFFICERS "}", (int)paid);

    tonti_fixture_refuse (f, request, "used-since");
  }
  tonti_fixture_apply (f, "{'do':'aid.waive','call':'call:1','member':7,'reason':'Veuve'" OFFICERS
                          "}");
  g_assert_cmpint (aid_scene_answer (f, "amount"), ==, there);
  g_assert_cmpint (loan_share (f).amount, ==, 0);
  tonti_fixture_apply (f, "{'do':'aid.pay','aid':'aid:1'" OFFICERS "}");
  tonti_scene_open (f, 6);
  g_assert_cmpint (aid_scene_open (f, 7), ==, 50000 - there);
  tonti_fixture_verify (f);
}

/* Taken back while nothing is handed over; afterwards the payment comes first. */
static void
test_correction (void)
{
  g_autoptr (TontiFixture) f = aid_scene_new ();
  gint64 before = aid_scene_fund (f), seq;
  g_auto (TontiAidRow) row = { 0 };

  tonti_fixture_apply (f, "{'do':'aid.grant','member':7,'event':'birth','amount':5000,'decision':"
                          "'Petite caisse'" OFFICERS "}");
  seq = aid_scene_answer (f, "seq");
  tonti_fixture_set_day (f, "2025-01-11");
  {
    g_autofree char *request
        = g_strdup_printf ("{'do':'correct','event':%d,'reason':'Erreur'" OFFICERS "}", (int)seq);

    tonti_fixture_refuse (f, request, "used-since");
    tonti_fixture_apply_format (f, "{'do':'correct','event':%d,'reason':'Erreur'" OFFICERS "}",
                                (int)seq + 1);
    tonti_fixture_apply (f, request);
  }
  g_assert_true (tonti_aid_get (tonti_fixture_db (f), 1, &row));
  g_assert_true (row.cancelled);
  g_assert_cmpint (aid_scene_fund (f), ==, before);
  g_assert_cmpint (aid_scene_owed (f, 7, "aid:1"), ==, 0);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/aid/the-scale", test_scale);
  g_test_add_func ("/book/aid/between-meetings", test_between_meetings);
  g_test_add_func ("/book/aid/at-a-meeting", test_at_meeting);
  g_test_add_func ("/book/aid/twins", test_more);
  g_test_add_func ("/book/aid/who-has-a-right", test_rights);
  g_test_add_func ("/book/aid/what-the-assembly-decides", test_decision);
  g_test_add_func ("/book/aid/rules-of-the-group", test_rules);
  g_test_add_func ("/book/aid/lent-without-a-price", test_lent);
  g_test_add_func ("/book/aid/lent-in-part", test_lent_in_part);
  g_test_add_func ("/book/aid/lent-and-let-off", test_lent_and_let_off);
  g_test_add_func ("/book/aid/lent-in-arrears", test_lent_in_arrears);
  g_test_add_func ("/book/aid/taken-back", test_correction);
  return g_test_run ();
}
