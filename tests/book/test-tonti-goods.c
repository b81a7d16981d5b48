// SPDX-License-Identifier: GPL-3.0-or-later
#include <inttypes.h>

#include "order-scene.h"
#include "tonti-due-store.h"
#include "tonti-goods.h"

/* Pots whose hands bring goods: what comes stands in an account of its own and goes out with the
 * lots, money only where the group takes it; counts; refusals; random lives. */

/* Six hands of 5 kg at 600, not started; at the member's choice goods or money. */
static TontiFixture *
make_scene (const char *quantity, gint64 value, gboolean takes_money)
{
  TontiFixture *f = order_scene_new ("fixed", 6, 1);

  tonti_fixture_apply_format (f,
                              "{'do':'pool.goods','pool':'pool:1','quantity':'%s','unit':'kg',"
                              "'good':'riz','value':%" PRId64 "}",
                              quantity, value);
  if (takes_money)
    tonti_fixture_apply (f, "{'do':'rule.set','pool':'pool:1','rules':[{'rule':"
                            "'goods-in-money','value':'reference'}],'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  return f;
}

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

#define PAY "{'do':'lot.pay','pool':'pool:1','officers':[1,2],'discharge':{'how':'signature'}}"

/* Everybody brings 5 kg: 30 kg go out, and not a franc. */
static void
test_whole (void)
{
  g_autoptr (TontiFixture) f = make_scene ("5", 600, FALSE);
  json_auto_t *body = NULL;

  gather (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, PAY);
  tonti_scene_close (f);
  assert_there (f, 0, 0);
  body = tonti_scene_body (f, tonti_scene_last (f, "payout/1"));
  g_assert_cmpint (json_integer_value (json_object_get (body, "net")), ==, 18000);
  g_assert_cmpint (json_integer_value (json_object_get (json_object_get (body, "goods"), "worth")),
                   ==, 18000);
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 1, "hand:1"), ==, 15000);
  tonti_fixture_verify (f);
}

/* 2,5 kg and money for the other half; one brings 3 kg, one nothing: 23,5 kg and 1 500 F go out,
 * what stayed behind is owed in goods and comes later. */
static void
test_mixed (void)
{
  g_autoptr (TontiFixture) f = make_scene ("5", 600, TRUE);
  const json_t *lot;

  gather (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill','members':[1,2,3]}");
  tonti_fixture_apply (f, "{'do':'receive','member':4,'items':{'money:1':1500},"
                          "'goods':{'pool:1':'2.5'}}");
  tonti_fixture_apply (f, "{'do':'due.set','member':5,'of':'pool:1','quantity':3}");
  lot = json_array_get (json_object_get (tonti_fixture_apply (f, PAY), "lots"), 0);
  g_assert_cmpint (json_integer_value (json_object_get (lot, "owed")), ==, 4200);
  g_assert_cmpint (json_integer_value (json_object_get (lot, "net")), ==, 13800);
  g_assert_cmpint (json_integer_value (json_object_get (json_object_get (lot, "goods"), "worth")),
                   ==, 12300);
  tonti_scene_close (f);
  assert_there (f, 0, 0);
  tonti_fixture_set_day (f, "2025-01-08");
  tonti_fixture_apply (f, "{'do':'receive','member':6,'goods':{'pool:1':5}}");
  tonti_fixture_apply (f, "{'do':'receive','member':5,'goods':{'pool:1':'2'}}");
  assert_there (f, 4200, 0);
  tonti_fixture_apply (f, "{'do':'owed.pay','member':1,'officers':[1,2]}");
  assert_there (f, 0, 0);
  g_assert_cmpint (tonti_scene_balance (f, "owed"), ==, 0);
  tonti_fixture_verify (f);
}

/* A receipt in goods carries no money; taken back, the goods are not there any more. */
static void
test_correction (void)
{
  g_autoptr (TontiFixture) f = make_scene ("5", 600, FALSE);

  gather (f, 1);
  tonti_fixture_apply (f, "{'do':'due.set','member':1,'of':'pool:1','quantity':5}");
  tonti_fixture_apply (f, "{'do':'receipt.issue','member':1}");
  assert_there (f, 3000, 0);
  tonti_fixture_apply_format (f,
                              "{'do':'correct','event':%" PRId64 ",'reason':'3 kg','replacement':"
                              "{'do':'receive','member':1,'goods':{'pool:1':3}},'officers':[1,2]}",
                              tonti_scene_last (f, "receipt/1"));
  assert_there (f, 1800, 0);
  tonti_fixture_verify (f);
}

/* ---- Counts ---- */

/* 10 kg came and no lot is paid: they are counted before the meeting closes, blind; 0,5 kg are
 * missing. */
static void
test_count (void)
{
  g_autoptr (TontiFixture) f = make_scene ("5", 600, FALSE);
  json_auto_t *body = NULL;

  gather (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill','members':[1,2]}");
  tonti_scene_count (f, 0);
  tonti_fixture_refuse (f, "{'do':'meeting.close','officers':[1,2]}", "goods-not-counted");
  tonti_fixture_refuse (f, "{'do':'goods.count','pool':'pool:1','quantity':9,'counters':[4,4]}",
                        "two-counters");
  tonti_fixture_refuse (f, "{'do':'goods.count','pool':'pool:1','quantity':'x','counters':[4,5]}",
                        "bad-quantity");
  tonti_fixture_apply (f, "{'do':'goods.count','pool':'pool:1','quantity':'9.5',"
                          "'counters':[4,5]}");
  g_assert_cmpint (json_integer_value (json_object_get (f->answer, "difference")), ==, -300);
  tonti_fixture_refuse (f, "{'do':'meeting.close','officers':[1,2]}", "goods-unexplained");
  tonti_fixture_apply (f, "{'do':'goods.count','pool':'pool:1','quantity':'9.5',"
                          "'counters':[4,5],'reason':'Souris','holder':3,'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  assert_there (f, 5700, 0);
  g_assert_cmpint (tonti_scene_balance_of (f, "claim", 3, NULL), ==, 300);
  body = tonti_scene_body (f, tonti_scene_last (f, "goods-count/1"));
  g_assert_cmpint (json_integer_value (json_object_get (body, "first")), ==, 5700);
  g_assert_cmpint (json_integer_value (json_object_get (body, "expected")), ==, 6000);
  g_assert_cmpstr (json_string_value (json_object_get (body, "outcome")), ==, "claim");
  tonti_fixture_set_day (f, "2025-01-08");
  tonti_fixture_refuse (f, "{'do':'goods.count','pool':'pool:1','quantity':10,'counters':[4,5]}",
                        "goods-unexplained");
  tonti_fixture_apply (f, "{'do':'goods.count','pool':'pool:1','quantity':10,'counters':[4,5],"
                          "'reason':'Retrouvé','officers':[1,2]}");
  assert_there (f, 6000, 0);
  tonti_fixture_verify (f);
}

/* ---- Refusals ---- */

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);

  tonti_fixture_refuse (f, "{'do':'pool.goods','pool':'pool:1','quantity':5}", "no-good");
  tonti_fixture_refuse (f,
                        "{'do':'pool.goods','pool':'pool:1','quantity':'cinq','good':'riz',"
                        "'value':600}",
                        "bad-quantity");
  tonti_fixture_refuse (f,
                        "{'do':'pool.goods','pool':'pool:1','quantity':'0.333','good':'riz',"
                        "'value':500}",
                        "bad-quantity");
  tonti_fixture_refuse (f, "{'do':'goods.count','pool':'pool:1','quantity':1,'counters':[4,5]}",
                        "not-goods");
  tonti_fixture_apply (f, "{'do':'fund.set','name':'Solidarité','amount':0}");
  tonti_fixture_apply (f, "{'do':'pool.set','pool':'pool:1','short_pot':'box-advances',"
                          "'deductions':[{'kind':'percent','fund':'fund:1','rate':'2%'}]}");
  tonti_fixture_apply (f, "{'do':'pool.goods','pool':'pool:1','quantity':5,'unit':'kg',"
                          "'good':'riz','value':600}");
  tonti_fixture_refuse (f, "{'do':'pool.start','pool':'pool:1'}", "goods-short");
  tonti_fixture_refuse (f, "{'do':'pool.start','pool':'pool:1'}", "goods-whole");
  tonti_fixture_refuse (f, "{'do':'pool.set','pool':'pool:1','contribution':500}", "goods-pool");
  tonti_fixture_refuse (f, "{'do':'pool.set','pool':'pool:1','deductions':[{'kind':'fines'}]}",
                        "goods-whole");
  tonti_fixture_refuse (f, "{'do':'order.set','pool':'pool:1','order':'auction'}", "goods-auction");
  tonti_fixture_apply (f, "{'do':'pool.set','pool':'pool:1','short_pot':'owe','deductions':[]}");
  tonti_fixture_apply (f, "{'do':'hand.add','pool':'pool:1','holders':[{'member':1,'numerator':1,"
                          "'denominator':3},{'member':2,'numerator':2,'denominator':3}]}");
  tonti_fixture_refuse (f, "{'do':'pool.start','pool':'pool:1'}", "goods-part");
  tonti_fixture_apply (f, "{'do':'pool.goods','pool':'pool:1','quantity':6,'unit':'kg',"
                          "'good':'riz','value':600}");
  tonti_fixture_apply (f, "{'do':'meeting.plan','start':'2025-09-20','count':2}");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  tonti_fixture_refuse (f,
                        "{'do':'pool.goods','pool':'pool:1','quantity':6,'good':'riz',"
                        "'value':700}",
                        "pool-started");
  tonti_fixture_verify (f);
}

#define SETOFF "{'do':'setoff.make','member':1,'from':'advance','consent':true,'officers':[1,2]}"
static void
test_refusals_of_meeting (void)
{
  g_autoptr (TontiFixture) f = make_scene ("5", 600, FALSE);

  tonti_fixture_apply (f, "{'do':'receive','member':1,'items':{'advance':3000}}");
  gather (f, 1);
  tonti_fixture_refuse (f, SETOFF, "nothing-owed");
  tonti_fixture_refuse (f, "{'do':'due.set','member':1,'of':'pool:1'}", "no-amount");
  tonti_fixture_refuse (f, "{'do':'due.set','member':1,'of':'pool:1','quantity':6}", "goods-more");
  tonti_fixture_refuse (f, "{'do':'due.set','member':1,'of':'pool:1','quantity':'1/2'}",
                        "bad-quantity");
  tonti_fixture_refuse (f, "{'do':'due.set','member':1,'of':'fines','quantity':1}", "not-goods");
  tonti_fixture_refuse (f, "{'do':'due.set','member':1,'of':'money:1','amount':3000}",
                        "goods-only");
  tonti_fixture_refuse (f, "{'do':'due.set','member':1,'of':'money:2','amount':3000}",
                        "unknown-column");
  tonti_fixture_refuse (f, "{'do':'receive','member':1,'goods':{'pool:1':6}}", "goods-more");
  tonti_fixture_refuse (f, "{'do':'receive','member':1,'amount':3000}", "nothing-due");
  tonti_fixture_apply (f, "{'do':'receive','member':1,'amount':3000,'then':'advance'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':1,'of':'pool:1','quantity':5}");
  tonti_fixture_refuse (
      f, "{'do':'lot.pay','pool':'pool:1','officers':[1,2],'short':'box-advances'}", "goods-short");
  tonti_fixture_refuse (f, "{'do':'lot.pay','pool':'pool:1','officers':[1,2],'short':'spread'}",
                        "goods-short");
  tonti_fixture_refuse (f,
                        "{'do':'lot.pay','pool':'pool:1','officers':[1,2],'repays':true,"
                        "'discharge':{'how':'signature'}}",
                        "goods-whole");
  tonti_fixture_verify (f);
}

/* Taken back before the start, the pot is one of money again. */
static void
test_money_again (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);

  tonti_fixture_apply (f, "{'do':'pool.goods','pool':'pool:1','quantity':2,'good':'pagnes',"
                          "'value':3500}");
  tonti_fixture_apply (f, "{'do':'pool.goods','pool':'pool:1','quantity':0}");
  tonti_fixture_apply (f, "{'do':'pool.set','pool':'pool:1','contribution':1000}");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  order_scene_gather (f, 1);
  order_scene_end (f, 1);
  g_assert_cmpint (tonti_scene_balance (f, "goods"), ==, 0);
  tonti_fixture_verify (f);
}

/* ---- Random lives ---- */

typedef struct
{
  TontiFixture *f;
  gint64 value, half; /* of a unit; worth of half a unit */
  gboolean takes_money;
} Life;

static gint64
sum_open (Life *life, gint64 member)
{
  g_autoptr (GArray) rows = tonti_due_list_open (tonti_fixture_db (life->f), member, G_MAXINT64);
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    sum += tonti_due_row_open (&g_array_index (rows, TontiDueRow, i));
  return sum;
}

static void
bring (Life *life, gint64 member, gint64 most)
{
  const gint64 halves = most / life->half;
  const gint64 goods = g_test_rand_int_range (0, (gint32)halves + 1) * life->half;
  const gint64 money = life->takes_money && g_test_rand_bit () ? most - goods : 0;

  if (goods > 0)
    tonti_fixture_apply_format (
        life->f, "{'do':'due.set','member':%" PRId64 ",'of':'pool:1','amount':%" PRId64 "}", member,
        goods);
  if (money > 0)
    tonti_fixture_apply_format (
        life->f, "{'do':'due.set','member':%" PRId64 ",'of':'money:1','amount':%" PRId64 "}",
        member, money);
}

/* Counted as it should be: the first count tells nobody how much that is. */
static void
count_goods (Life *life)
{
  const TontiStyle style = { .group = " ", .decimal = "." };
  g_autofree char *quantity = NULL;
  gint64 expected;

  tonti_fixture_apply (life->f, "{'do':'goods.count','pool':'pool:1','quantity':0,"
                                "'counters':[4,5]}");
  expected = json_integer_value (json_object_get (life->f->answer, "expected"));
  g_assert_cmpint (expected, >=, 0);
  quantity = tonti_goods_format (tonti_money (expected), tonti_money (life->value), &style);
  tonti_fixture_apply_format (life->f,
                              "{'do':'goods.count','pool':'pool:1','quantity':'%s',"
                              "'counters':[4,5]}",
                              quantity);
  g_assert_cmpint (json_integer_value (json_object_get (life->f->answer, "difference")), ==, 0);
}

/* What is there of the pot, in goods and in the box, is what its hands and what is owed come to. */
static void
check_pot (Life *life)
{
  g_assert_cmpint (tonti_scene_balance (life->f, "goods"), >=, 0);
  g_assert_cmpint (tonti_scene_balance (life->f, "goods") + tonti_scene_balance (life->f, "cash"),
                   ==,
                   -tonti_scene_balance (life->f, "pot") - tonti_scene_balance (life->f, "owed"));
}

static void
play_meeting (Life *life, int n)
{
  gather (life->f, n);
  for (gint64 member = 1; member <= 6; member++)
    if (g_test_rand_int_range (0, 5) > 0)
      bring (life, member, sum_open (life, member));
  tonti_fixture_apply (life->f, PAY);
  count_goods (life);
  tonti_scene_close (life->f);
  check_pot (life);
}

static void
settle (Life *life)
{
  tonti_fixture_set_day (life->f, "2025-06-30");
  for (gint64 member = 1; member <= 6; member++)
    {
      const gint64 open = sum_open (life, member);

      if (open > 0)
        tonti_fixture_apply_format (
            life->f, "{'do':'receive','member':%" PRId64 ",'items':{'pool:1':%" PRId64 "}}", member,
            open);
    }
  check_pot (life);
  for (gint64 member = 1; member <= 6; member++)
    if (tonti_scene_balance_of (life->f, "owed", member, NULL) != 0)
      tonti_fixture_apply_format (
          life->f, "{'do':'owed.pay','member':%" PRId64 ",'officers':[1,2]}", member);
}

static void
play_life (Life *life)
{
  static const char *const quantities[] = { "1", "2", "5", "7.5" };
  static const gint64 values[] = { 200, 600, 1000, 5500 };
  const char *quantity = quantities[g_test_rand_int_range (0, 4)];

  life->value = values[g_test_rand_int_range (0, 4)];
  life->half = life->value / 2;
  life->takes_money = g_test_rand_bit ();
  life->f = make_scene (quantity, life->value, life->takes_money);
  for (int n = 1; n <= 6; n++)
    play_meeting (life, n);
  settle (life);
  assert_there (life->f, 0, 0);
  for (gint64 n = 1; n <= 6; n++)
    {
      g_autofree char *hand = g_strdup_printf ("hand:%" PRId64, n);

      g_assert_cmpint (tonti_scene_balance_of (life->f, "pot", n, hand), ==, 0);
      g_assert_cmpint (tonti_scene_balance_of (life->f, "owed", n, hand), ==, 0);
    }
  tonti_scene_check_trial (life->f);
  tonti_fixture_verify (life->f);
  tonti_fixture_free (life->f);
}

static void
test_lives (void)
{
  for (guint i = tonti_fixture_rounds (6); i > 0; i--)
    {
      Life life = { NULL };

      play_life (&life);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/goods/whole", test_whole);
  g_test_add_func ("/book/goods/mixed", test_mixed);
  g_test_add_func ("/book/goods/correction", test_correction);
  g_test_add_func ("/book/goods/count", test_count);
  g_test_add_func ("/book/goods/refusals", test_refusals);
  g_test_add_func ("/book/goods/refusals-of-meeting", test_refusals_of_meeting);
  g_test_add_func ("/book/goods/money-again", test_money_again);
  g_test_add_func ("/book/goods/lives", test_lives);
  return g_test_run ();
}
