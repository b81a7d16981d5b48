// SPDX-License-Identifier: GPL-3.0-or-later
#include "aid-scene.h"
#include "tonti-fine-store.h"

/* Calls after an event, filling the fund again, and whole years of a fund. */

/* ---- Calls ---- */

/* 100 000 less what is there, from 29 members. */
static void
test_call (void)
{
  g_autoptr (TontiFixture) f = aid_scene_new ();
  gint64 there = MIN (aid_scene_fund (f), tonti_scene_balance (f, "cash")), called;

  tonti_fixture_apply (f, "{'do':'aid.grant','member':7,'event':'death','relation':'parent',"
                          "'relative':'Fatou Sy','short':'call'" OFFICERS "}");
  called = aid_scene_answer (f, "called");
  g_assert_cmpint (called, ==, 100000 - there);
  g_assert_cmpuint (json_array_size (json_object_get (f->answer, "shares")), ==, 29);
  g_assert_cmpint (aid_scene_open (f, 7), ==, 0);
  tonti_fixture_refuse (f, "{'do':'receive','member':7,'items':{'call:1':1000}}", "not-called");
  tonti_fixture_refuse (f, "{'do':'aid.pay','aid':'aid:1'" OFFICERS "}", "fund-short");
  for (gint64 member = 1; member <= 30; member++)
    if (member != 7)
      tonti_fixture_apply_format (f, "{'do':'receive','member':%d,'items':{'call:1':%d}}",
                                  (int)member, (int)aid_scene_open (f, member));
  tonti_fixture_refuse (f, "{'do':'aid.pay','aid':'aid:1','amount':999999" OFFICERS "}",
                        "owed-less");
  tonti_fixture_apply (f, "{'do':'aid.pay','aid':'aid:1'" OFFICERS "}");
  g_assert_cmpint (aid_scene_answer (f, "amount"), ==, called);
  g_assert_cmpint (aid_scene_owed (f, 7, "aid:1"), ==, 0);
  tonti_fixture_refuse (f, "{'do':'aid.pay','aid':'aid:1'" OFFICERS "}", "nothing-owed");
  tonti_fixture_verify (f);
}

static void
test_call_refusals (void)
{
  g_autoptr (TontiFixture) f = aid_scene_new ();

  tonti_fixture_refuse (f, "{'do':'aid.call','amount':1000" OFFICERS "}", "no-purpose");
  tonti_fixture_refuse (f, "{'do':'aid.call','fund':'fund:1','what':'Feu'" OFFICERS "}",
                        "no-amount");
  tonti_fixture_refuse (f,
                        "{'do':'aid.call','fund':'fund:1','what':'Feu','each':500,'due':"
                        "'2025-01-01'" OFFICERS "}",
                        "due-before");
  tonti_fixture_apply (
      f, "{'do':'aid.call','fund':'fund:1','what':'Feu','each':500,'without':[3]" OFFICERS "}");
  g_assert_cmpint (aid_scene_answer (f, "called"), ==, 29 * 500);
  tonti_fixture_apply (
      f, "{'do':'aid.call','fund':'fund:1','what':'Feu','amount':100000,'odd':9" OFFICERS "}");
  g_assert_cmpint (aid_scene_answer (f, "called"), ==, 100000);
  g_assert_cmpint (aid_scene_open (f, 9), ==, 500 + 3330 + 100000 - 30 * 3330);
}

/* Three days later who has not paid is fined once; a widow is let off. */
static void
test_late (void)
{
  g_autoptr (TontiFixture) f = aid_scene_new ();
  g_autoptr (GArray) fines = NULL;

  tonti_fixture_apply (f, "{'do':'aid.call','fund':'fund:1','what':'Feu','each':500" OFFICERS "}");
  tonti_fixture_apply (f, "{'do':'receive','member':1,'items':{'call:1':500}}");
  tonti_fixture_refuse (f, "{'do':'aid.fine','call':'call:1','kind':'late'}", "nobody-late");
  tonti_fixture_set_day (f, "2025-01-13");
  tonti_fixture_refuse (f, "{'do':'aid.fine','call':'call:1','kind':'late'}", "nobody-late");
  tonti_fixture_set_day (f, "2025-01-14");
  tonti_fixture_apply (f, "{'do':'aid.waive','call':'call:1','member':8,'reason':'Veuve'" OFFICERS
                          "}");
  g_assert_cmpint (aid_scene_open (f, 8), ==, 0);
  tonti_fixture_refuse (
      f, "{'do':'aid.waive','call':'call:1','member':8,'reason':'Veuve'" OFFICERS "}",
      "nothing-due");
  tonti_fixture_refuse (f, "{'do':'aid.fine','call':'call:1','kind':'x'}", "unknown-fine-kind");
  tonti_fixture_apply (f, "{'do':'aid.fine','call':'call:1','kind':'late'}");
  g_assert_cmpint (aid_scene_answer (f, "fined"), ==, 28);
  tonti_fixture_refuse (f, "{'do':'aid.fine','call':'call:1','kind':'late'}", "nobody-late");
  fines = tonti_fine_list_open (tonti_fixture_db (f), 0);
  g_assert_cmpuint (fines->len, ==, 28);
  /* at the meeting the call is a column of its own */
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.fill','members':[9]}");
  tonti_scene_close (f);
  g_assert_cmpint (aid_scene_open (f, 9), ==, 0);
  tonti_fixture_verify (f);
}

/* ---- Filling the fund again ---- */

static void
test_rebuild (void)
{
  g_autoptr (TontiFixture) f = aid_scene_new ();
  gint64 missing = 72000 - aid_scene_fund (f), asked = 0;
  TontiShareRow share;

  tonti_fixture_refuse (f, "{'do':'aid.rebuild','fund':'fund:1'" OFFICERS "}", "no-goal");
  tonti_fixture_refuse (f, "{'do':'aid.rebuild','fund':'fund:1','to':1000" OFFICERS "}",
                        "fund-full");
  tonti_fixture_refuse (
      f, "{'do':'aid.rebuild','fund':'fund:1','to':72000,'meetings':0" OFFICERS "}", "bad-number");
  tonti_fixture_apply (f,
                       "{'do':'aid.rebuild','fund':'fund:1','to':72000,'meetings':3" OFFICERS "}");
  g_assert_cmpint (aid_scene_answer (f, "called"), ==, missing);
  tonti_fixture_refuse (f, "{'do':'aid.rebuild','fund':'fund:1','to':72000" OFFICERS "}",
                        "fund-full");
  /* member 5 pays everything at once, and is asked for nothing more */
  g_assert_true (tonti_share_get (tonti_fixture_db (f), 1, 5, &share));
  tonti_fixture_apply_format (f, "{'do':'receive','member':5,'items':{'call:1':%d}}",
                              (int)share.amount);
  for (int n = 2; n <= 5; n++)
    {
      tonti_scene_open (f, n);
      asked += aid_scene_open (f, 6);
      g_assert_cmpint (aid_scene_open (f, 5), ==, 0);
      tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
      tonti_scene_close (f);
      g_assert_cmpint (aid_scene_open (f, 6), ==, 0);
    }
  g_assert_cmpint (asked, >=, missing / 30);
  g_assert_cmpint (asked, <=, missing / 30 + 5);
  tonti_fixture_verify (f);
}

/* Who has a call to pay, or aid to receive, does not leave. */
static void
test_leaving (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();

  tonti_fixture_name_officers (f, 8);
  tonti_fixture_apply (f, "{'do':'fund.set','name':'Secours'}");
  tonti_fixture_apply (f,
                       "{'do':'aid.rebuild','fund':'fund:1','to':50000,'meetings':5" OFFICERS "}");
  tonti_fixture_refuse (f, "{'do':'member.leave','member':8,'reason':'Voyage'}", "unpaid-dues");
  tonti_fixture_apply (f, "{'do':'aid.waive','call':'call:1','member':8,'reason':'Voyage'" OFFICERS
                          "}");
  tonti_fixture_apply (f, "{'do':'member.leave','member':8,'reason':'Voyage'}");
  tonti_fixture_verify (f);
}

/* ---- Years ---- */

/* Nothing of lent aid is claimed or paid back that was not handed over. */
static void
check_lent (TontiFixture *f)
{
  g_autoptr (GArray) calls = tonti_call_list (tonti_fixture_db (f));

  for (guint i = 0; i < calls->len; i++)
    {
      const TontiCallRow *call = &g_array_index (calls, TontiCallRow, i);
      g_autofree char *of = g_strdup_printf ("aid:%d", (int)call->aid);
      g_auto (TontiAidRow) aid = { 0 };
      TontiShareRow share;

      if (!g_str_equal (call->kind, "loan"))
        continue;
      g_assert_true (tonti_aid_get (tonti_fixture_db (f), call->aid, &aid));
      g_assert_true (tonti_share_get (tonti_fixture_db (f), call->id, aid.member, &share));
      g_assert_cmpint (share.amount, ==, aid.amount - aid_scene_owed (f, aid.member, of));
      g_assert_cmpint (share.later, ==, aid_scene_owed (f, aid.member, of));
      g_assert_cmpint (MAX (share.asked, share.paid), <=, share.amount);
    }
}

/* Σ called = Σ due + what later meetings ask for; Σ in = Σ out + what is there. */
static void
check_year (TontiFixture *f)
{
  g_autoptr (GArray) shares = tonti_share_list (tonti_fixture_db (f), 0, 0);
  gint64 there = aid_scene_fund (f) + tonti_aid_owed (tonti_fixture_db (f), 1);

  for (guint i = 0; i < shares->len; i++)
    {
      const TontiShareRow *share = &g_array_index (shares, TontiShareRow, i);

      g_assert_cmpint (share->asked, >=, 0);
      g_assert_cmpint (MAX (share->asked, share->paid), <=, share->amount);
    }
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, there);
  tonti_scene_check_trial (f);
  check_lent (f);
}

static void
help_somebody (TontiFixture *f)
{
  int member = g_test_rand_int_range (1, 9);

  tonti_fixture_apply_format (
      f, "{'do':'aid.grant','member':%d,'event':'%s','more':%d,'short':'%s'" OFFICERS "}", member,
      g_test_rand_bit () ? "birth" : "loan", g_test_rand_int_range (0, 3),
      g_test_rand_bit () ? "owe" : "call");
}

static void
pay_something (TontiFixture *f)
{
  gint64 member = g_test_rand_int_range (1, 9), open = aid_scene_open (f, member);
  g_autoptr (GArray) rows = tonti_share_list (tonti_fixture_db (f), 0, member);

  if (open == 0 || rows->len == 0)
    return;
  tonti_fixture_apply_format (f, "{'do':'receive','member':%d,'amount':%d,'then':'change'}",
                              (int)member, 5 * g_test_rand_int_range (1, (gint32)open / 5 + 1));
}

static void
hand_over (TontiFixture *f)
{
  g_autoptr (GArray) rows = tonti_aid_list (tonti_fixture_db (f), 0);
  gint64 there = aid_scene_fund (f) + tonti_aid_owed (tonti_fixture_db (f), 1);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiAidRow *row = &g_array_index (rows, TontiAidRow, i);
      g_autofree char *of = g_strdup_printf ("aid:%d", (int)row->id);
      gint64 owed = aid_scene_owed (f, row->member, of);

      if (owed == 0 || there == 0)
        continue;
      tonti_fixture_apply_format (f, "{'do':'aid.pay','aid':'%s','amount':%d" OFFICERS "}", of,
                                  (int)MIN (owed, there));
      return;
    }
}

static void
play_year (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();

  tonti_fixture_name_officers (f, 8);
  tonti_fixture_apply (f, "{'do':'fund.set','name':'Secours','amount':500}");
  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'aid-paid-up','value':false},"
                          "{'rule':'arrears-bar-loan','value':false}]}");
  tonti_fixture_apply (f, "{'do':'aid-kind.set','code':'birth','label':'Naissance','fund':'fund:1',"
                          "'self':7000,'extra':3335}");
  tonti_fixture_apply (f, "{'do':'aid-kind.set','code':'loan','label':'Prêt','fund':'fund:1',"
                          "'self':9000,'extra':2000,'lent_months':1}");
  tonti_fixture_apply (f, "{'do':'meeting.plan','start':'2025-01-04','count':4}");
  tonti_fixture_set_user (f, 2, 1);
  for (int n = 1; n <= 4; n++)
    {
      tonti_scene_open (f, n);
      tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
      if (g_test_rand_bit ())
        help_somebody (f);
      tonti_scene_close (f);
      check_year (f);
      for (int k = 0; k < 3; k++)
        {
          g_autofree char *day = g_strdup_printf ("2025-0%d-2%d", n, k);

          tonti_fixture_set_day (f, day);
          if (g_test_rand_int_range (0, 3) == 0)
            help_somebody (f);
          pay_something (f);
          hand_over (f);
          check_year (f);
        }
      if (n == 2)
        tonti_fixture_apply (
            f, "{'do':'aid.rebuild','fund':'fund:1','to':200000,'meetings':2" OFFICERS "}");
    }
  tonti_fixture_verify (f);
}

static void
test_years (void)
{
  for (int i = 0; i < (g_test_thorough () ? 200 : 6); i++)
    play_year ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/aid-calls/a-call-after-a-death", test_call);
  g_test_add_func ("/book/aid-calls/calls-refused", test_call_refusals);
  g_test_add_func ("/book/aid-calls/who-is-late", test_late);
  g_test_add_func ("/book/aid-calls/filled-again", test_rebuild);
  g_test_add_func ("/book/aid-calls/nobody-leaves-with-a-call", test_leaving);
  g_test_add_func ("/book/aid-calls/random-years", test_years);
  return g_test_run ();
}
