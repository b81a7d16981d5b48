// SPDX-License-Identifier: GPL-3.0-or-later
#include <inttypes.h>

#include "order-scene.h"

/* Goods of a pot that were lost, that are left over, and that cannot go back. */

/* Six hands of 5 kg of rice at 600. */
static TontiFixture *
make_scene (void)
{
  TontiFixture *f = order_scene_new ("fixed", 6, 1);

  tonti_fixture_apply (f, "{'do':'pool.goods','pool':'pool:1','quantity':5,'unit':'kg',"
                          "'good':'riz','value':600}");
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

/* 10 kg wait in the store; LOST of them are not there when they are counted. */
static void
lose (TontiFixture *f, const char *left)
{
  gather (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill','members':[1,2]}");
  tonti_scene_count (f, 0);
  tonti_fixture_apply_format (f,
                              "{'do':'goods.count','pool':'pool:1','quantity':'%s','counters':[4,5]"
                              ",'reason':'Souris','holder':3,'officers':[1,2]}",
                              left);
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  tonti_fixture_set_day (f, "2025-01-08");
}

/* 4 of 10 kg are lost: 6 kg go out, 4 kg are owed in goods, and no other money pays for them; who
 * kept them brings them back. */
static void
test_lost (void)
{
  g_autoptr (TontiFixture) f = make_scene ();
  json_auto_t *body = NULL;

  tonti_fixture_apply (f, "{'do':'income','account':'chairs','amount':50000,'what':'Don'}");
  tonti_fixture_apply (f, "{'do':'fund.set','name':'Solidarité','amount':0}");
  gather (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill','members':[1,2]}");
  tonti_scene_count (f, 50000);
  tonti_fixture_apply (f, "{'do':'goods.count','pool':'pool:1','quantity':6,'counters':[4,5],"
                          "'reason':'Souris','holder':3,'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  tonti_fixture_set_day (f, "2025-01-08");
  tonti_fixture_apply (f, "{'do':'lot.pay','pool':'pool:1','turn':1,'reason':'x',"
                          "'officers':[1,2],'discharge':{'how':'signature'}}");
  assert_there (f, 0, 50000);
  body = tonti_scene_body (f, tonti_scene_last (f, "payout/1"));
  g_assert_cmpint (json_integer_value (json_object_get (body, "net")), ==, 3600);
  g_assert_cmpint (json_integer_value (json_object_get (body, "owed")), ==, 12000 + 2400);
  tonti_fixture_refuse (f, "{'do':'owed.pay','member':1,'amount':600,'officers':[1,2]}",
                        "goods-lost");
  tonti_fixture_apply (f, "{'do':'receive','member':3,'goods':{'claim:1':4}}");
  assert_there (f, 2400, 50000);
  tonti_fixture_refuse (f, "{'do':'owed.pay','member':1,'amount':2500,'officers':[1,2]}",
                        "goods-lost");
  tonti_fixture_apply (f, "{'do':'owed.pay','member':1,'amount':2400,'officers':[1,2]}");
  assert_there (f, 0, 50000);
  tonti_fixture_verify (f);
}

/* By the other rule the lot waits for what was lost. */
static void
test_lost_waits (void)
{
  g_autoptr (TontiFixture) f = make_scene ();

  tonti_fixture_apply (f, "{'do':'rule.set','pool':'pool:1','rules':[{'rule':'short-pot','value':"
                          "'postpone'}],'officers':[1,2]}");
  gather (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_scene_count (f, 0);
  tonti_fixture_apply (f, "{'do':'goods.count','pool':'pool:1','quantity':29,'counters':[4,5],"
                          "'reason':'Souris','holder':3,'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  gather (f, 2);
  tonti_fixture_apply (f, "{'do':'lot.pay','turn':1,'reason':'x','officers':[1,2]}");
  tonti_scene_count (f, 0);
  tonti_fixture_apply (f, "{'do':'goods.count','pool':'pool:1','quantity':29,'counters':[4,5]}");
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  assert_there (f, 29 * 600, 0);
  tonti_fixture_set_day (f, "2025-02-03");
  tonti_fixture_apply (f, "{'do':'receive','member':3,'goods':{'claim:1':1}}");
  tonti_fixture_apply (f,
                       "{'do':'lot.pay','pool':'pool:1','turn':1,'reason':'x','officers':[1,2]}");
  assert_there (f, 0, 0);
  tonti_fixture_verify (f);
}

#define USE "{'do':'goods.use','pool':'pool:1','reason':'Décidé','officers':[1,2],"

/* 3 kg too much: sold, handed to a member with a voucher, and written off. */
static void
test_left_over (void)
{
  g_autoptr (TontiFixture) f = make_scene ();
  json_auto_t *body = NULL;

  tonti_fixture_refuse (f, USE "'how':'spoilt'}", "no-surplus");
  lose (f, "13");
  assert_there (f, 7800, 0);
  tonti_fixture_refuse (f, USE "'how':'spoilt','quantity':'3.5'}", "no-surplus");
  tonti_fixture_refuse (f, USE "'how':'sold'}", "no-amount");
  tonti_fixture_refuse (f, USE "'how':'spoilt','amount':5}", "not-sold");
  tonti_fixture_refuse (f, USE "'how':'given'}", "no-member");
  tonti_fixture_refuse (f,
                        "{'do':'box.feed','from':'suspense','amount':1,'reason':'x',"
                        "'officers':[1,2]}",
                        "account-short");
  tonti_fixture_apply (f, USE "'how':'sold','quantity':1,'amount':550}");
  assert_there (f, 7200, 550);
  g_assert_cmpint (tonti_scene_balance (f, "income"), ==, -550);
  tonti_fixture_apply (f, USE "'how':'given','quantity':'1.5','member':6}");
  body = tonti_scene_body (f, tonti_scene_last (f, "goods-use/1"));
  g_assert_nonnull (json_object_get (body, "document"));
  tonti_fixture_apply (f, USE "'how':'spoilt'}");
  assert_there (f, 6000, 550);
  g_assert_cmpint (tonti_scene_balance (f, "suspense"), ==, 0);
  tonti_fixture_refuse (f, USE "'how':'spoilt'}", "no-surplus");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f, "{'do':'goods.use','pool':'pool:1','how':'spoilt','reason':'x'}",
                        "two-officers");
  tonti_fixture_verify (f);
}

#define REFUND "'rules':[{'rule':'leaver-refund','value':'now'}],'officers':[1,2]}"
/* What was brought was handed out: it cannot go back at once. */
static void
test_refund (void)
{
  g_autoptr (TontiFixture) f = make_scene ();
  g_autoptr (TontiFixture) waits = order_scene_new ("fixed", 6, 1);

  tonti_fixture_refuse (f, "{'do':'rule.set','pool':'pool:1'," REFUND, "goods-refund");
  tonti_fixture_apply (waits, "{'do':'rule.set','pool':'pool:1'," REFUND);
  tonti_fixture_apply (waits, "{'do':'pool.goods','pool':'pool:1','quantity':5,'unit':'kg',"
                              "'good':'riz','value':600}");
  tonti_fixture_refuse (waits, "{'do':'pool.start','pool':'pool:1'}", "goods-refund");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/goods-stock/lost", test_lost);
  g_test_add_func ("/book/goods-stock/lost-waits", test_lost_waits);
  g_test_add_func ("/book/goods-stock/left-over", test_left_over);
  g_test_add_func ("/book/goods-stock/refund", test_refund);
  return g_test_run ();
}
