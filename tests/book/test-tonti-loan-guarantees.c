// SPDX-License-Identifier: GPL-3.0-or-later
#include "box-scene.h"
#include "tonti-between.h"
#include "tonti-box-money.h"
#include "tonti-box-store.h"
#include "tonti-guarantee-store.h"
#include "tonti-surety.h"

/* Who answers for a loan of the auction box: named with it or later, she accepts, is asked, pays.
 */

#define OFFICERS "'officers':[1,2],'discharge':{'how':'signature'}"
#define SIGN "{'do':'guarantee.accept','guarantee':%d,'how':'signature'}"
#define LEND "{'do':'box.lend','member':3,'amount':20000,'guarantor':4," OFFICERS "}"

static gint64
get_int (const TontiFixture *f, const char *key)
{
  return json_integer_value (json_object_get (f->answer, key));
}

static TontiGuaranteeRow
guarantee (TontiFixture *f, gint64 n)
{
  TontiGuaranteeRow row;

  g_assert_true (tonti_guarantee_get (tonti_fixture_db (f), n, &row));
  tonti_guarantee_row_clear (&row);
  return row;
}

static TontiBoxLoanRow
loan (TontiFixture *f, gint64 n)
{
  TontiBoxLoanRow row;

  g_assert_true (tonti_box_loan_get (tonti_fixture_db (f), n, &row));
  return row;
}

/* Today, between meetings. */
static const char *
state (TontiFixture *f, gint64 n)
{
  g_auto (TontiCompose) compose = { 0 };
  TontiGuaranteeRow row = guarantee (f, n);

  tonti_compose_init (&compose, tonti_fixture_db (f), tonti_book_get_group (f->book), 0);
  return tonti_surety_state (&compose, &row);
}

/* 20 000 for two months at 2 % a month, back on 4 March: 800; a late sum costs 10 % of itself. */
static void
test_worked (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (50000, "", FALSE);
  gint64 receipt;

  tonti_fixture_apply (f, LEND);
  g_assert_cmpint (get_int (f, "guarantee"), ==, 1);
  order_scene_assert_body (f, "guarantee/1",
                           "{'guarantee':1,'kind':'member','most':0,'loan':'box-loan:1',"
                           "'member':4,'officers':[1,2]}");
  g_assert_cmpstr (state (f, 1), ==, "offered");
  tonti_fixture_refuse (f, "{'do':'guarantee.pay','guarantee':1}", "not-accepted");
  tonti_fixture_apply_format (f, SIGN, 1);
  tonti_fixture_refuse (f, "{'do':'guarantee.call','guarantee':1}", "nothing-missing");
  tonti_fixture_refuse (f, "{'do':'member.leave','member':4,'reason':'x'}", "answers-for");
  tonti_fixture_set_day (f, "2025-03-14");
  tonti_fixture_apply (f, "{'do':'guarantee.call','guarantee':1}");
  g_assert_cmpint (get_int (f, "amount"), ==, 22880);
  tonti_fixture_refuse (f, "{'do':'guarantee.pay','guarantee':1,'amount':22881}", "call-more");
  tonti_fixture_apply (f, "{'do':'guarantee.pay','guarantee':1,'amount':11000}");
  receipt = tonti_scene_last (f, "receipt/1");
  order_scene_assert_body (
      f, "receipt/1",
      "{'member':3,'means':'cash','total':11000,'items':["
      "{'of':'box-loan:1','part':'late','amount':1000,'base':10000,'days':10,'rate':100000},"
      "{'of':'box-loan:1','part':'price','amount':800},"
      "{'of':'box-loan:1','part':'principal','amount':9200}],"
      "'paid_by':{'member':4,'guarantee':1,'amount':11000},"
      "'document':{'type':'receipt','year':2025,'number':2},'lines':["
      "{'account':'cash','amount':11000},"
      "{'account':'auction-box:1','member':3,'of':'box-loan:1','amount':-1000},"
      "{'account':'auction-box:1','member':3,'of':'box-loan:1','amount':-800},"
      "{'account':'loans','member':3,'of':'box-loan:1','amount':-9200},"
      "{'account':'between','member':3,'of':'member:4','amount':11000},"
      "{'account':'between','member':4,'of':'member:3','amount':-11000}]}");
  box_scene_check (f);
  tonti_fixture_apply (f, "{'do':'guarantee.pay','guarantee':1}");
  g_assert_cmpint (get_int (f, "amount"), ==, 11880);
  g_assert_cmpint (tonti_between_owed (tonti_fixture_db (f), 3, 4), ==, 22880);
  g_assert_cmpint (loan (f, 1).principal_paid, ==, 20000);
  g_assert_cmpint (guarantee (f, 1).paid, ==, 22880);
  g_assert_cmpstr (state (f, 1), ==, "over");
  box_scene_check (f);
  /* taken back and made smaller */
  tonti_fixture_apply_format (f,
                              "{'do':'correct','event':%d,'reason':'x','officers':[1,2],"
                              "'replacement':{'do':'guarantee.pay','guarantee':1,'amount':500}}",
                              (int)receipt);
  g_assert_cmpint (guarantee (f, 1).paid, ==, 12380);
  g_assert_cmpint (tonti_between_owed (tonti_fixture_db (f), 3, 4), ==, 12380);
  box_scene_check (f);
  tonti_fixture_verify (f);
}

/* Named later, for a part; everything at once, before its day; the borrower pays the rest. */
static void
test_part (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (50000, "", FALSE);

  tonti_fixture_apply (f, "{'do':'box.lend','member':3,'amount':20000," OFFICERS "}");
  tonti_fixture_apply (f, "{'do':'guarantee.add','loan':'box-loan:1','member':5,'most':6000}");
  g_assert_cmpint (get_int (f, "exposure"), ==, 20800);
  tonti_fixture_apply_format (f, SIGN, 1);
  tonti_fixture_apply (f, "{'do':'guarantee.add','loan':'box-loan:1','kind':'deposit','what':"
                          "'Moto','most':9000}");
  tonti_fixture_refuse (f, "{'do':'guarantee.call','guarantee':2}", "not-a-person");
  tonti_fixture_apply (f, "{'do':'guarantee.call','guarantee':1,'all':true}");
  g_assert_cmpint (get_int (f, "amount"), ==, 6000);
  tonti_fixture_apply (f, "{'do':'guarantee.pay','guarantee':1,'all':true}");
  g_assert_cmpint (get_int (f, "amount"), ==, 6000);
  g_assert_cmpstr (state (f, 1), ==, "over");
  tonti_fixture_apply (f, "{'do':'receive','member':3,'items':{'box-loan:1':14800}}");
  g_assert_cmpstr (state (f, 2), ==, "over");
  tonti_fixture_refuse (f, "{'do':'guarantee.add','loan':'box-loan:1','member':6}", "nothing-left");
  box_scene_check (f);
  tonti_fixture_verify (f);
}

/* At the table: what is typed for the borrower counts first, and nothing is paid twice. */
static void
test_meeting (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (50000, "", FALSE);
  gint64 worth;

  tonti_fixture_apply (f, LEND);
  tonti_fixture_apply_format (f, SIGN, 1);
  for (int meeting = 1; meeting <= 3; meeting++)
    {
      order_scene_gather (f, meeting);
      order_scene_end (f, meeting);
    }
  order_scene_gather (f, 4); /* 29 March: 25 days late */
  tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'loans','amount':11000}");
  tonti_fixture_apply (f, "{'do':'guarantee.pay','guarantee':1}");
  g_assert_cmpint (get_int (f, "amount"), ==, 11880);
  worth = tonti_box_money_get (f->book, 1).worth;
  order_scene_end (f, 4);
  g_assert_cmpint (tonti_box_money_get (f->book, 1).worth, ==, worth);
  g_assert_cmpint (loan (f, 1).principal_paid, ==, 20000);
  g_assert_cmpint (loan (f, 1).late_paid, ==, 2080);
  g_assert_cmpint (tonti_between_owed (tonti_fixture_db (f), 3, 4), ==, 11880);
  box_scene_check (f);
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (80000, "", FALSE);

  tonti_fixture_apply (f, LEND);
  tonti_fixture_refuse (f, "{'do':'guarantee.add','member':5}", "hand-or-loan");
  tonti_fixture_refuse (f, "{'do':'guarantee.add','hand':'hand:1','loan':'box-loan:1','member':5}",
                        "hand-or-loan");
  tonti_fixture_refuse (f, "{'do':'guarantee.add','loan':'box-loan:9','member':5}",
                        "unknown-subject");
  tonti_fixture_refuse (f, "{'do':'guarantee.add','loan':'hand:1','member':5}", "unknown-subject");
  tonti_fixture_refuse (f, "{'do':'guarantee.add','loan':'box-loan:1','member':3}", "own-loan");
  tonti_fixture_refuse (f, "{'do':'guarantee.add','loan':'box-loan:1','member':4}",
                        "already-answers");
  /* hands and loans together */
  tonti_fixture_refuse (f, "{'do':'guarantee.add','hand':'hand:1','member':4}", "too-many");
  tonti_fixture_refuse (f, "{'do':'box.lend','member':5,'amount':5000,'guarantor':4," OFFICERS "}",
                        "too-many");
  tonti_fixture_refuse (f, "{'do':'guarantee.end','guarantee':1,'reason':'x','officers':[1,1]}",
                        "two-officers");
  tonti_fixture_apply (f, "{'do':'guarantee.end','guarantee':1,'reason':'x','officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'guarantor-most','value':30000},"
                          "{'rule':'guarantees-at-once','value':3}],'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'guarantee.add','hand':'hand:1','member':4,'most':20000}");
  tonti_fixture_refuse (f, "{'do':'guarantee.add','loan':'box-loan:1','member':4,'most':10001}",
                        "over-limit");
  /* what the rule leaves, when nothing is said */
  tonti_fixture_apply (f, LEND);
  g_assert_cmpint (guarantee (f, 3).most, ==, 10000);
  tonti_fixture_refuse (f, "{'do':'box.lend','member':5,'amount':5000,'guarantor':4," OFFICERS "}",
                        "over-limit");
  tonti_fixture_apply_format (f, "{'do':'correct','event':%d,'reason':'x','officers':[1,2]}",
                              (int)tonti_scene_last (f, "box-loan/1"));
  g_assert_cmpstr (state (f, 3), ==, "over");
  box_scene_check (f);
  tonti_fixture_verify (f);
}

/* ---- Any life ---- */

static char *
make_random (void)
{
  int member = g_test_rand_int_range (1, 7), other = g_test_rand_int_range (1, 7);
  int n = g_test_rand_int_range (1, 12), amount = g_test_rand_int_range (1, 12) * 1000;

  switch (g_test_rand_int_range (0, 9))
    {
    case 0:
    case 1:
      return g_strdup_printf ("{'do':'box.lend','member':%d,'guarantor':%d,'amount':%d," OFFICERS
                              "}",
                              member, other, amount);
    case 2:
      return g_strdup_printf ("{'do':'guarantee.add','loan':'box-loan:%d','member':%d,'most':%d}",
                              n, member, amount);
    case 3:
      return g_strdup_printf ("{'do':'guarantee.add','hand':'hand:%d','member':%d,'most':%d}",
                              other, member, amount);
    case 4:
    case 5:
      return g_strdup_printf (SIGN, n);
    case 6:
      return g_strdup_printf ("{'do':'receive','member':%d,'items':{'box-loan:%d':%d}}", member, n,
                              amount);
    case 7:
      return g_strdup_printf ("{'do':'guarantee.pay','guarantee':%d,'all':true}", n);
    default:
      return g_strdup_printf ("{'do':'guarantee.pay','guarantee':%d,'amount':%d,'all':true}", n,
                              amount);
    }
}

/* What was paid for each loan came from its borrower or is owed to a guarantor; nobody paid more
 * than she said; what all paid as guarantors is what stands between members. */
static void
check_sureties (TontiFixture *f)
{
  g_autoptr (GArray) rows = tonti_guarantee_list (tonti_fixture_db (f), 0, 0);
  gint64 paid = 0, owed = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiGuaranteeRow *row = &g_array_index (rows, TontiGuaranteeRow, i);

      g_assert_cmpint (row->paid, <=, row->most);
      paid += row->paid;
    }
  for (int one = 1; one <= 6; one++)
    for (int other = one + 1; other <= 6; other++)
      owed += ABS (tonti_between_owed (tonti_fixture_db (f), one, other));
  g_assert_cmpint (owed, <=, paid);
  g_assert_cmpint (tonti_scene_balance (f, "between"), ==, 0);
}

static void
test_lives (void)
{
  for (int life = 0; life < 3; life++)
    {
      g_autoptr (TontiFixture) f = box_scene_new (200000, "", TRUE);
      g_autoptr (GArray) rows = NULL;
      TontiDay day;
      char iso[TONTI_DAY_ISO_SIZE];
      guint done = 0;
      gint64 paid = 0;

      tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'guarantor-most','value':40000},"
                              "{'rule':'guarantees-at-once','value':4}],'officers':[1,2]}");
      g_assert_true (tonti_day_parse_iso ("2025-01-05", &day));
      for (int step = 0; step < 150; step++)
        {
          g_autofree char *request = make_random ();

          day.number += g_test_rand_int_range (0, 3);
          tonti_fixture_set_day (f, tonti_day_to_iso (day, iso));
          done += (guint)tonti_fixture_try (f, request);
          if (step % 25 == 0)
            box_scene_check (f);
        }
      rows = tonti_guarantee_list (tonti_fixture_db (f), 0, 0);
      for (guint i = 0; i < rows->len; i++)
        paid += g_array_index (rows, TontiGuaranteeRow, i).paid;
      g_test_message ("%u requests carried out, %" G_GINT64_FORMAT " paid by guarantors", done,
                      paid);
      box_scene_check (f);
      check_sureties (f);
      tonti_fixture_verify (f);
    }
}

/* A loan that did not come back on 4 March is claimed with the charge of its day, 15 % after more
 * than 30 days; not before. */
static void
test_demanded (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (50000, "", FALSE);

  tonti_fixture_apply (f, LEND);
  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'claim-after','value':1}]}");
  tonti_fixture_set_day (f, "2025-03-04");
  tonti_fixture_refuse (f, "{'do':'demand.record','member':3,'step':'acknowledgement'}",
                        "nothing-owed");
  tonti_fixture_set_day (f, "2025-04-04");
  tonti_fixture_apply (f, "{'do':'demand.record','member':3,'step':'notice','officers':[1,2]}");
  g_assert_cmpint (get_int (f, "owed"), ==, 20800 + 3120);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/loan-guarantees/demanded", test_demanded);
  g_test_add_func ("/book/loan-guarantees/worked", test_worked);
  g_test_add_func ("/book/loan-guarantees/for-a-part", test_part);
  g_test_add_func ("/book/loan-guarantees/at-a-meeting", test_meeting);
  g_test_add_func ("/book/loan-guarantees/refusals", test_refusals);
  g_test_add_func ("/book/loan-guarantees/lives", test_lives);
  return g_test_run ();
}
