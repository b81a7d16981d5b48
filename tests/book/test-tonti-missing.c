// SPDX-License-Identifier: GPL-3.0-or-later
#include "order-scene.h"
#include "tonti-missing.h"
#include "tonti-scene.h"

/* What a count found missing is charged to a member, and paid, set off or let off like any debt. */

/* The box of the sample group after a meeting whose count misses SUM, charged to member 2. */
static void
miss (TontiFixture *f, int n, gint64 sum)
{
  tonti_scene_open (f, n);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_scene_all_present (f);
  tonti_scene_count (f, tonti_scene_expected (f) - sum);
  tonti_scene_count (f, tonti_scene_expected (f) - sum);
  tonti_fixture_apply (f, "{'do':'count.explain','reason':'Manque','holder':2,'officers':[1,3]}");
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
}

static gint64
claimed (TontiFixture *f)
{
  return tonti_scene_balance_of (f, "claim", 2, NULL);
}

static TontiFixture *
make_scene (gint64 sum)
{
  TontiFixture *f = tonti_fixture_sample ();

  miss (f, 1, sum);
  g_assert_cmpint (claimed (f), ==, sum);
  tonti_fixture_set_day (f, "2025-01-08");
  return f;
}

/* ---- Paid ---- */

static void
test_between (void)
{
  g_autoptr (TontiFixture) f = make_scene (2000);
  json_auto_t *body = NULL;
  const json_t *item;
  gint64 cash = tonti_scene_balance (f, "cash"), receipt;

  tonti_fixture_refuse (f, "{'do':'receive','member':3,'items':{'claim':500}}", "nothing-missing");
  tonti_fixture_apply (f, "{'do':'receive','member':2,'items':{'claim':500}}");
  g_assert_cmpint (claimed (f), ==, 1500);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, cash + 500);
  receipt = tonti_scene_last (f, "receipt/1");
  body = tonti_scene_body (f, receipt);
  item = json_array_get (json_object_get (body, "items"), 0);
  g_assert_cmpstr (json_string_value (json_object_get (item, "of")), ==, "claim");
  tonti_fixture_apply (f, "{'do':'receive','member':2,'amount':2000,'then':'advance'}");
  g_assert_cmpint (claimed (f), ==, 0);
  g_assert_cmpint (tonti_scene_balance_of (f, "advance", 2, NULL), ==, -500);
  tonti_fixture_refuse (f, "{'do':'receive','member':2,'items':{'claim':1}}", "nothing-missing");
  tonti_fixture_apply_format (
      f, "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'Pas payé','officers':[1,3]}",
      receipt);
  g_assert_cmpint (claimed (f), ==, 500);
  tonti_fixture_verify (f);
}

/* At a meeting it is a column like the others; balances before closing are those after it. */
static void
test_meeting (void)
{
  g_autoptr (TontiFixture) f = make_scene (2000);

  tonti_scene_open (f, 2);
  tonti_fixture_refuse (f, "{'do':'due.set','member':3,'of':'claim','amount':100}",
                        "nothing-missing");
  tonti_fixture_apply (f, "{'do':'due.set','member':2,'of':'claim','amount':1500}");
  g_assert_cmpint (tonti_scene_expected (f), ==, tonti_scene_balance (f, "cash") + 1500);
  tonti_fixture_refuse (f,
                        "{'do':'claim.waive','member':2,'amount':600,'reason':'x',"
                        "'officers':[1,3]}",
                        "waive-more");
  tonti_scene_all_present (f);
  tonti_scene_count (f, tonti_scene_expected (f));
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  g_assert_cmpint (claimed (f), ==, 500);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

/* Dues and fines come first unless the group says otherwise. */
static void
test_order (void)
{
  g_autoptr (TontiFixture) f = make_scene (2000);
  const json_t *parts;

  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'receive','member':2,'amount':6500}");
  parts = json_object_get (f->answer, "parts");
  g_assert_cmpint (json_integer_value (json_object_get (parts, "claim")), ==, 1000);
  tonti_fixture_apply (f, "{'do':'undo'}");
  tonti_fixture_apply (f, "{'do':'group.set','priority':'claim pool fund'}");
  tonti_fixture_apply (f, "{'do':'receive','member':2,'amount':6500}");
  parts = json_object_get (f->answer, "parts");
  g_assert_cmpint (json_integer_value (json_object_get (parts, "claim")), ==, 2000);
  g_assert_cmpint (json_integer_value (json_object_get (parts, "fund:1")), ==, 0);
}

static void
test_setoff (void)
{
  g_autoptr (TontiFixture) f = make_scene (2000);

  tonti_fixture_apply (f, "{'do':'receive','member':2,'items':{'savings':1200}}");
  tonti_fixture_apply (f, "{'do':'setoff.make','member':2,'from':'savings','consent':true,"
                          "'officers':[1,3]}");
  g_assert_cmpint (claimed (f), ==, 800);
  g_assert_cmpint (tonti_scene_balance_of (f, "savings", 2, NULL), ==, 0);
  tonti_fixture_verify (f);
}

/* ---- Let off ---- */

static void
test_waived (void)
{
  g_autoptr (TontiFixture) f = make_scene (2000);
  gint64 cash = tonti_scene_balance (f, "cash");

  tonti_fixture_refuse (f, "{'do':'claim.waive','member':2,'reason':'x','officers':[1,1]}",
                        "two-officers");
  tonti_fixture_refuse (f, "{'do':'claim.waive','member':2,'reason':'x','officers':[1,2]}",
                        "own-claim");
  tonti_fixture_refuse (f, "{'do':'claim.waive','member':4,'reason':'x','officers':[1,2]}",
                        "nothing-missing");
  tonti_fixture_refuse (f,
                        "{'do':'claim.waive','member':2,'amount':2001,'reason':'x',"
                        "'officers':[1,3]}",
                        "waive-more");
  tonti_fixture_apply (f, "{'do':'claim.waive','member':2,'amount':500,'reason':'Volé en route',"
                          "'officers':[1,3]}");
  g_assert_cmpint (json_integer_value (json_object_get (f->answer, "left")), ==, 1500);
  g_assert_cmpint (claimed (f), ==, 1500);
  g_assert_cmpint (tonti_scene_balance (f, "expense:missing"), ==, 500);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, cash);
  tonti_fixture_apply (f, "{'do':'claim.waive','member':2,'reason':'Voté','officers':[1,3]}");
  g_assert_cmpint (claimed (f), ==, 0);
  tonti_fixture_apply_format (
      f, "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'Pas voté','officers':[1,3]}",
      tonti_scene_last (f, "claim-waive/1"));
  g_assert_cmpint (claimed (f), ==, 1500);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

/* ---- Charges ---- */

/* Two counts: the oldest is paid first; a receipt that was taken back is no charge of its own. */
static void
test_charges (void)
{
  g_autoptr (TontiFixture) f = make_scene (2000);
  g_autoptr (GArray) charges = NULL;
  g_auto (TontiCompose) compose = { 0 };

  miss (f, 2, 300);
  tonti_fixture_set_day (f, "2025-02-04");
  tonti_fixture_apply (f, "{'do':'receive','member':2,'items':{'claim':700}}");
  tonti_fixture_apply_format (
      f, "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'Erreur','officers':[1,3]}",
      tonti_scene_last (f, "receipt/1"));
  tonti_fixture_apply (f, "{'do':'receive','member':2,'items':{'claim':2100}}");
  tonti_compose_init (&compose, tonti_fixture_db (f), tonti_book_get_group (f->book), 0);
  charges = tonti_missing_list_charges (&compose, 2);
  g_assert_cmpuint (charges->len, ==, 2);
  g_assert_cmpint (g_array_index (charges, TontiMissingCharge, 0).left, ==, 0);
  g_assert_cmpint (g_array_index (charges, TontiMissingCharge, 1).left, ==, 200);
  g_assert_cmpint (g_array_index (charges, TontiMissingCharge, 1).meeting, ==, 2);
}

/* It is claimed like any debt, from the day of its count on. */
static void
test_demanded (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'claim-after','value':1}]}");
  miss (f, 1, 2000);
  tonti_fixture_set_day (f, "2025-02-03");
  tonti_fixture_refuse (f, "{'do':'demand.record','member':2,'step':'notice','officers':[1,3]}",
                        "claim-early");
  tonti_fixture_set_day (f, "2025-02-04");
  answer = tonti_fixture_apply (f, "{'do':'demand.record','member':2,'step':'notice',"
                                   "'officers':[1,3]}");
  g_assert_cmpint (json_integer_value (json_object_get (answer, "owed")), ==, 2000);
  tonti_fixture_apply (f, "{'do':'receive','member':2,'items':{'claim':2000}}");
  tonti_fixture_refuse (f, "{'do':'demand.record','member':2,'step':'mediation'}", "nothing-owed");
}

/* ---- Goods ---- */

static void
gather (TontiFixture *f, int n)
{
  tonti_scene_open (f, n);
  tonti_scene_all_present (f);
}

static void
assert_there (TontiFixture *f, gint64 goods, gint64 cash)
{
  g_assert_cmpint (tonti_scene_balance (f, "goods"), ==, goods);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, cash);
}

/* 2 kg are missing and charged to member 3: brought back, or where the rule takes it paid for. */
static TontiFixture *
make_missing (gboolean money)
{
  TontiFixture *f = order_scene_new ("fixed", 6, 1);

  tonti_fixture_apply (f, "{'do':'pool.goods','pool':'pool:1','quantity':5,'unit':'kg',"
                          "'good':'riz','value':600}");
  if (money)
    tonti_fixture_apply (f, "{'do':'rule.set','pool':'pool:1','rules':[{'rule':"
                            "'goods-in-money','value':'reference'}],'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  gather (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill','members':[1,2]}");
  tonti_scene_count (f, 0);
  tonti_fixture_apply (f, "{'do':'goods.count','pool':'pool:1','quantity':8,'counters':[4,5],"
                          "'reason':'Souris','holder':3,'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  g_assert_cmpint (tonti_scene_balance_of (f, "claim", 3, "pool:1"), ==, 1200);
  tonti_fixture_set_day (f, "2025-01-08");
  return f;
}

static void
test_missing (void)
{
  g_autoptr (TontiFixture) f = make_missing (FALSE);
  json_auto_t *body = NULL;

  tonti_fixture_refuse (f, "{'do':'receive','member':3,'items':{'claim':600}}", "nothing-missing");
  tonti_fixture_refuse (f, "{'do':'receive','member':3,'amount':600}", "nothing-due");
  tonti_fixture_refuse (f, "{'do':'receive','member':3,'goods':{'claim:1':'2.5'}}", "goods-more");
  tonti_fixture_refuse (f, "{'do':'receive','member':4,'goods':{'claim:1':'1'}}", "goods-more");
  tonti_fixture_refuse (f, "{'do':'receive','member':3,'goods':{'claim:2':'1'}}", "unknown-column");
  tonti_fixture_apply (f, "{'do':'receive','member':3,'goods':{'claim:1':'1.5'}}");
  g_assert_cmpint (tonti_scene_balance_of (f, "claim", 3, "pool:1"), ==, 300);
  assert_there (f, 5700, 0);
  body = tonti_scene_body (f, tonti_scene_last (f, "receipt/1"));
  g_assert_cmpstr (json_string_value (json_object_get (body, "means")), ==, "goods:1");
  tonti_fixture_apply (f, "{'do':'claim.waive','member':3,'reason':'Voté','officers':[1,2]}");
  g_assert_cmpint (tonti_scene_balance_of (f, "claim", 3, NULL), ==, 0);
  tonti_fixture_verify (f);
}

/* Money and goods together pay no more than is claimed. */
static void
test_missing_money (void)
{
  g_autoptr (TontiFixture) f = make_missing (TRUE);

  gather (f, 2);
  tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'claim','amount':900}");
  tonti_fixture_refuse (f, "{'do':'due.set','member':3,'of':'claim:1','quantity':1}", "goods-more");
  tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'claim:1','quantity':'0.5'}");
  tonti_scene_count (f, 900);
  tonti_fixture_apply (f, "{'do':'goods.count','pool':'pool:1','quantity':'8.5',"
                          "'counters':[4,5]}");
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  g_assert_cmpint (tonti_scene_balance_of (f, "claim", 3, NULL), ==, 0);
  assert_there (f, 5100, 900);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/missing/paid-between-meetings", test_between);
  g_test_add_func ("/book/missing/paid-at-a-meeting", test_meeting);
  g_test_add_func ("/book/missing/order", test_order);
  g_test_add_func ("/book/missing/set-off", test_setoff);
  g_test_add_func ("/book/missing/let-off", test_waived);
  g_test_add_func ("/book/missing/oldest-first", test_charges);
  g_test_add_func ("/book/missing/demanded", test_demanded);
  g_test_add_func ("/book/missing/goods", test_missing);
  g_test_add_func ("/book/missing/goods-in-money", test_missing_money);
  return g_test_run ();
}
