// SPDX-License-Identifier: GPL-3.0-or-later
#include "meal-scene.h"

static gint64
get (const json_t *answer, const char *name)
{
  return json_integer_value (json_object_get (answer, name));
}

static gint64
kept (const json_t *answer, const char *kind)
{
  const json_t *list = json_object_get (answer, "deductions");
  gint64 sum = 0;

  for (gsize i = 0; i < json_array_size (list); i++)
    if (g_str_equal (json_string_value (json_object_get (json_array_get (list, i), "kind")), kind))
      sum += get (json_array_get (list, i), "amount");
  return sum;
}

/* 36 000 for twelve; the host owes 1 500 of the meal before and pays nothing of this one: 31 500.
 * Member 7 pays nothing either: the box advances 3 000, which he owes and pays the next time. */
static void
test_lump_sum (void)
{
  g_autoptr (TontiFixture) f = meal_scene_new ("member", "list");
  const json_t *answer;

  tonti_fixture_apply (f,
                       "{'do':'rule.set','rules':[{'rule':'meal-short','value':'box-advances'}]}");
  tonti_fixture_apply (f, "{'do':'income','account':'chairs','amount':5000,'what':'Don'}");
  order_scene_gather (f, 1);
  meal_scene_owe (f, 2, "fund:1", 1500);
  answer = tonti_fixture_apply (f, "{'do':'meal.pay'," SIGNED "}");
  g_assert_cmpint (get (answer, "member"), ==, 1);
  g_assert_cmpint (get (answer, "gross"), ==, 36000);
  g_assert_cmpint (get (answer, "net"), ==, 36000);
  order_scene_end (f, 1);
  g_assert_cmpint (tonti_scene_balance (f, "meal"), ==, 1500);
  order_scene_gather (f, 2);
  meal_scene_owe (f, 2, "fund:1", 0);
  meal_scene_owe (f, 7, "fund:1", 0);
  answer = tonti_fixture_apply (f, "{'do':'meal.pay'," SIGNED "}");
  g_assert_cmpint (get (answer, "member"), ==, 2);
  g_assert_cmpint (get (answer, "gross"), ==, 36000);
  g_assert_cmpint (kept (answer, "meal"), ==, 4500);
  g_assert_cmpint (get (answer, "net"), ==, 31500);
  order_scene_end (f, 2);
  g_assert_cmpint (tonti_scene_balance (f, "meal"), ==, 3000);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 5000 - 3000);
  order_scene_gather (f, 3);
  meal_scene_owe (f, 7, "fund:1", 6000);
  tonti_fixture_apply (f, "{'do':'meal.pay'," SIGNED "}");
  order_scene_end (f, 3);
  g_assert_cmpint (tonti_scene_balance (f, "meal"), ==, 0); /* what came in went out */
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 5000);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

/* The same day where the rest is owed: 33 000 have come, his own part included, 28 500 are handed
 * over, and 3 000 when member 7 has paid them; the first host has his 1 500 from the second one. */
static void
test_owed (void)
{
  g_autoptr (TontiFixture) f = meal_scene_new ("member", "list");
  const json_t *answer;
  TontiMealHost host;

  order_scene_gather (f, 1);
  meal_scene_owe (f, 2, "fund:1", 1500);
  answer = tonti_fixture_apply (f, "{'do':'meal.pay'," SIGNED "}");
  g_assert_cmpint (get (answer, "gross"), ==, 34500);
  order_scene_end (f, 1);
  g_assert_cmpint (tonti_scene_balance (f, "meal"), ==, 0);
  order_scene_gather (f, 2);
  meal_scene_owe (f, 2, "fund:1", 0);
  meal_scene_owe (f, 7, "fund:1", 0);
  answer = tonti_fixture_apply (f, "{'do':'meal.pay'," SIGNED "}");
  g_assert_cmpint (get (answer, "gross"), ==, 33000);
  g_assert_cmpint (kept (answer, "meal"), ==, 4500);
  g_assert_cmpint (get (answer, "net"), ==, 28500);
  answer = tonti_fixture_apply (f, "{'do':'meal.pay','meeting':1," SIGNED "}");
  g_assert_cmpint (get (answer, "gross"), ==, 1500);
  order_scene_end (f, 2);
  g_assert_cmpint (tonti_scene_balance (f, "meal"), ==, 0);
  tonti_fixture_set_day (f, "2025-02-05");
  tonti_fixture_refuse (f, "{'do':'meal.pay'," SIGNED "}", "no-meal");
  tonti_fixture_refuse (f, "{'do':'meal.pay','meeting':1," SIGNED "}", "meal-paid");
  tonti_fixture_refuse (f, "{'do':'meal.pay','meeting':2," SIGNED "}", "no-meal");
  tonti_fixture_apply (f, "{'do':'receive','member':7,'items':{'fund:1':3000}}");
  answer = tonti_fixture_apply (f, "{'do':'meal.pay'," SIGNED "}");
  g_assert_cmpint (get (answer, "member"), ==, 2);
  g_assert_cmpint (get (answer, "net"), ==, 3000);
  tonti_meal_find_host (tonti_fixture_db (f), 2, &host);
  g_assert_cmpint (host.gross, ==, 36000);
  g_assert_cmpint (host.net, ==, 31500);
  g_assert_cmpint (tonti_scene_balance (f, "meal"), ==, 0);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 0);
  tonti_fixture_verify (f);
}

/* A meal kept from a lot has come for the host. */
static void
test_kept_from_lot (void)
{
  g_autoptr (TontiFixture) f = meal_scene_new ("member", "list");
  const json_t *answer;

  tonti_fixture_apply (
      f, "{'do':'pool.set','pool':'pool:1','deductions':[{'kind':'meal'}]," OFFICERS "}");
  tonti_fixture_apply (f, "{'do':'host.name','member':5,'reason':'Voté'," OFFICERS "}");
  order_scene_gather (f, 1);
  meal_scene_owe (f, 1, "fund:1", 0);
  tonti_fixture_apply (f, "{'do':'lot.pay','turn':1," SIGNED "}");
  answer = tonti_fixture_apply (f, "{'do':'meal.pay'," SIGNED "}");
  g_assert_cmpint (get (answer, "net"), ==, 36000);
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 0);
  tonti_fixture_verify (f);
}

/* What else the host owes is kept as the by-laws say, never more than there is. */
static void
check_keep (const char *rule, gint64 meals, gint64 dues, gint64 fines)
{
  g_autoptr (TontiFixture) f = meal_scene_new ("member", "list");
  const json_t *answer;

  tonti_fixture_apply_format (f, "{'do':'rule.set','rules':[{'rule':'meal-keep','value':'%s'}]}",
                              rule);
  tonti_fixture_apply (f, "{'do':'fine-kind.set','code':'late','label':'Retard','amount':50000}");
  order_scene_gather (f, 1);
  meal_scene_owe (f, 1, "fund:1", 0);
  meal_scene_owe (f, 1, "pool:1", 0);
  tonti_fixture_apply (f, "{'do':'fine.charge','member':1,'kind':'late'}");
  answer = tonti_fixture_apply (f, "{'do':'meal.pay'," SIGNED "}");
  g_assert_cmpint (kept (answer, "meal"), ==, meals);
  g_assert_cmpint (kept (answer, "arrears"), ==, dues);
  g_assert_cmpint (kept (answer, "fines"), ==, fines);
  g_assert_cmpint (get (answer, "net"), ==, 36000 - meals - dues - fines);
  tonti_fixture_apply (f, "{'do':'lot.pay','turn':1," SIGNED "}");
  tonti_scene_close (f);
  tonti_fixture_verify (f);
}

static void
test_kept (void)
{
  check_keep ("meals", 3000, 0, 0);
  check_keep ("dues", 3000, 1000, 0);
  check_keep ("all", 3000, 1000, 32000);
}

/* 1 000 of the host are kept for the lot that was entered before: it is told, both ways. */
static void
test_changes (void)
{
  g_autoptr (TontiFixture) f = meal_scene_new ("member", "named");
  const json_t *answer, *lot;

  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'meal-keep','value':'dues'}]}");
  tonti_fixture_apply (f, "{'do':'host.name','member':5,'reason':'Voté'," OFFICERS "}");
  order_scene_gather (f, 1);
  meal_scene_owe (f, 5, "pool:1", 0);
  tonti_fixture_apply (f, "{'do':'lot.pay','turn':1,'short':'owe'," SIGNED "}");
  answer = tonti_fixture_apply (f, "{'do':'meal.pay'," SIGNED "}");
  lot = json_array_get (json_object_get (answer, "lots"), 0);
  g_assert_cmpint (get (answer, "net"), ==, 35000);
  g_assert_cmpuint (json_array_size (json_object_get (answer, "lots")), ==, 1);
  g_assert_cmpint (get (lot, "before"), ==, 11000);
  g_assert_cmpint (get (lot, "net"), ==, 12000);
  g_assert_cmpint (get (lot, "owed"), ==, 0);
  answer = tonti_fixture_apply (f, "{'do':'meal.unset'}");
  lot = json_array_get (json_object_get (answer, "lots"), 0);
  g_assert_cmpint (get (lot, "before"), ==, 12000);
  g_assert_cmpint (get (lot, "net"), ==, 11000);
  tonti_fixture_apply (f, "{'do':'lot.unset','hand':'hand:1'}");
  tonti_fixture_apply (f, "{'do':'lot.pay','turn':1,'short':'postpone'," SIGNED "}");
  answer = tonti_fixture_apply (f, "{'do':'meal.pay'," SIGNED "}");
  lot = json_array_get (json_object_get (answer, "lots"), 0);
  g_assert_cmpint (get (lot, "before"), ==, 0); /* it waited */
  g_assert_cmpint (get (lot, "net"), ==, 12000);
  answer = tonti_fixture_apply (f, "{'do':'meal.unset'}");
  lot = json_array_get (json_object_get (answer, "lots"), 0);
  g_assert_cmpint (get (lot, "net"), ==, 0);
  meal_scene_owe (f, 5, "pool:1", 1000);
  answer = tonti_fixture_apply (f, "{'do':'meal.pay'," SIGNED "}");
  g_assert_null (json_object_get (answer, "lots"));
}

/* Once a hand: 13 hands of 12 members are 39 000; only who is there: two are away, 30 000. */
static void
test_payers (void)
{
  g_autoptr (TontiFixture) f = meal_scene_new ("present", "named");
  g_autoptr (TontiFixture) hands = order_scene_new ("fixed", 12, 1);
  const json_t *answer;

  tonti_fixture_apply (hands, "{'do':'hand.add','pool':'pool:1','member':5}");
  tonti_fixture_apply (hands,
                       "{'do':'rule.set','rules':[{'rule':'meal','value':3000},{'rule':"
                       "'meal-each','value':'hand'},{'rule':'meal-host','value':'served'}]}");
  tonti_fixture_apply (hands, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  order_scene_gather (hands, 1);
  answer = tonti_fixture_apply (hands, "{'do':'meal.pay'," SIGNED "}");
  g_assert_cmpint (get (answer, "gross"), ==, 39000);
  g_assert_cmpint (get (answer, "member"), ==, 1);

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'presence.set','members':[8,9],'presence':'absent'}");
  tonti_fixture_apply (f, "{'do':'presence.set','all':true,'presence':'present'}");
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  meal_scene_owe (f, 8, "fund:1", 0);
  meal_scene_owe (f, 9, "fund:1", 3000); /* a neighbour brings it: it is kept for the next meal */
  tonti_fixture_refuse (f, "{'do':'meal.pay'," SIGNED "}", "no-host");
  tonti_fixture_apply (f, "{'do':'host.name','member':4,'reason':'Voté'," OFFICERS "}");
  answer = tonti_fixture_apply (f, "{'do':'meal.pay'," SIGNED "}");
  g_assert_cmpint (get (answer, "gross"), ==, 30000);
  g_assert_cmpint (get (answer, "net"), ==, 30000);
  order_scene_end (f, 1);
  g_assert_cmpint (tonti_scene_balance (f, "meal"), ==, -3000);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'receive','member':9,'amount':1000}");
  g_assert_cmpint (tonti_scene_expected (f), ==, 3000 + 1000);
  tonti_fixture_verify (f);
}

/* The list, a swap, a decision, somebody who leaves, somebody who joins. */
static void
test_hosts (void)
{
  g_autoptr (TontiFixture) f = meal_scene_new ("member", "list");

  for (gint64 n = 1; n <= 12; n++)
    g_assert_cmpint (meal_scene_host (f, n), ==, n);
  g_assert_cmpint (meal_scene_host (f, 13), ==, 1);
  tonti_fixture_apply (f, "{'do':'host.swap','meeting':2,'with':6,'consent':[2,6]," OFFICERS "}");
  g_assert_cmpint (meal_scene_host (f, 2), ==, 6);
  g_assert_cmpint (meal_scene_host (f, 6), ==, 2);
  tonti_fixture_apply (f, "{'do':'host.name','member':9,'reason':'Deuil'," OFFICERS "}");
  g_assert_cmpint (meal_scene_host (f, 1), ==, 9);
  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'meal.pay'," SIGNED "}");
  order_scene_end (f, 1);
  /* Member 1 was passed over and is first where nobody is settled. */
  g_assert_cmpint (meal_scene_host (f, 2), ==, 6);
  g_assert_cmpint (meal_scene_host (f, 3), ==, 1);
  g_assert_cmpint (meal_scene_host (f, 4), ==, 3);
  tonti_fixture_verify (f);
}

/* A host who leaves is replaced by whom the rule takes. */
static void
test_leaver (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);

  tonti_fixture_apply (f, "{'do':'member.add','name':'Sans main','joined':'2025-01-04'}");
  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'meal','value':3000},{'rule':"
                          "'meal-host','value':'list'}]}");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  tonti_fixture_apply (f, "{'do':'host.name','meeting':3,'member':7,'reason':'x'," OFFICERS "}");
  g_assert_cmpint (meal_scene_host (f, 3), ==, 7);
  tonti_fixture_apply (f, "{'do':'member.leave','member':7,'reason':'Départ','day':'2025-01-05'}");
  g_assert_cmpint (meal_scene_host (f, 3), ==, 3);
  tonti_fixture_refuse (f, "{'do':'host.name','meeting':4,'member':7,'reason':'x'," OFFICERS "}",
                        "not-in-group");
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = meal_scene_new ("member", "named");
  g_autoptr (TontiFixture) list = meal_scene_new ("member", "list");

  tonti_fixture_refuse (f, "{'do':'meal.pay','meeting':2," SIGNED "}", "not-held");
  tonti_fixture_refuse (f, "{'do':'meal.pay'," SIGNED "}", "no-meal");
  tonti_fixture_refuse (f, "{'do':'host.swap','meeting':1,'with':2,'consent':[1,2]," OFFICERS "}",
                        "no-host");
  tonti_fixture_refuse (f, "{'do':'fund.set','fund':'fund:1','amount':5}", "meal-by-rule");
  tonti_fixture_refuse (f, "{'do':'fund.set','name':'Autre','account':'meal'}", "bad-account");
  tonti_fixture_apply (f, "{'do':'fund.set','fund':'fund:1','name':'Repas'}");
  tonti_fixture_refuse (
      f, "{'do':'aid','fund':'fund:1','member':3,'amount':100,'what':'x'," OFFICERS "}",
      "meal-fund");
  tonti_fixture_refuse (list, "{'do':'host.swap','meeting':1,'with':2,'consent':[1]," OFFICERS "}",
                        "no-consent");
  tonti_fixture_refuse (list, "{'do':'host.swap','meeting':1,'with':1,'consent':[1]," OFFICERS "}",
                        "same-member");
  tonti_fixture_apply (list, "{'do':'meeting.miss','meeting':2,'then':'skip','reason':'Magal'}");
  tonti_fixture_refuse (list, "{'do':'host.name','meeting':2,'member':3,'reason':'x'," OFFICERS "}",
                        "not-planned");
  order_scene_gather (list, 1);
  tonti_fixture_refuse (list, "{'do':'meal.unset'}", "no-meal");
  tonti_fixture_apply (list, "{'do':'meal.pay'," SIGNED "}");
  tonti_fixture_refuse (list, "{'do':'host.name','member':3,'reason':'x'," OFFICERS "}",
                        "meal-entered");
  tonti_fixture_apply (list, "{'do':'meal.unset'}");
  tonti_fixture_apply (list, "{'do':'meal.pay'," SIGNED "}");
  order_scene_end (list, 1);
  tonti_fixture_refuse (list, "{'do':'meal.pay','meeting':1," SIGNED "}", "meal-paid");
  tonti_fixture_refuse (list, "{'do':'host.name','meeting':1,'member':3,'reason':'x'," OFFICERS "}",
                        "meal-paid");
  tonti_fixture_set_user (list, 2, 0);
  tonti_fixture_refuse (list, "{'do':'meal.pay'}", "two-officers");
  tonti_fixture_refuse (list, "{'do':'host.name','member':3,'reason':'x'}", "two-officers");
}

/* Paid after the meeting, taken back, paid again. */
static void
test_later (void)
{
  g_autoptr (TontiFixture) f = meal_scene_new ("member", "list");

  order_scene_gather (f, 1);
  order_scene_end (f, 1);
  g_assert_cmpint (tonti_scene_balance (f, "meal"), ==, -36000);
  tonti_fixture_set_day (f, "2025-01-06");
  tonti_fixture_apply (f, "{'do':'meal.pay'," SIGNED "}");
  g_assert_cmpint (tonti_scene_balance (f, "meal"), ==, 0);
  tonti_fixture_refuse (f, "{'do':'meal.pay'," SIGNED "}", "no-meal");
  tonti_fixture_apply_format (f, "{'do':'correct','event':%d,'reason':'Erreur'," OFFICERS "}",
                              (int)tonti_scene_last (f, "meal-pay/1"));
  g_assert_cmpint (tonti_scene_balance (f, "meal"), ==, -36000);
  tonti_fixture_apply (f, "{'do':'host.name','meeting':1,'member':5,'reason':'Voté',"
                          "" OFFICERS "}");
  tonti_fixture_apply (f, "{'do':'meal.pay'," SIGNED "}");
  g_assert_cmpint (tonti_scene_balance_of (f, "meal", 5, NULL), ==, 33000);
  g_assert_cmpint (tonti_scene_balance (f, "meal"), ==, 0);
  tonti_fixture_verify (f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/meals/the-host-has-the-lump-sum-less-what-he-owes", test_lump_sum);
  g_test_add_func ("/book/meals/what-has-not-come-is-owed-to-the-host", test_owed);
  g_test_add_func ("/book/meals/kept-from-a-lot-it-has-come", test_kept_from_lot);
  g_test_add_func ("/book/meals/what-is-kept-is-a-by-law", test_kept);
  g_test_add_func ("/book/meals/lots-that-change-are-told", test_changes);
  g_test_add_func ("/book/meals/members-hands-or-who-is-there", test_payers);
  g_test_add_func ("/book/meals/hosts-in-turn-swapped-and-named", test_hosts);
  g_test_add_func ("/book/meals/a-host-who-leaves-is-replaced", test_leaver);
  g_test_add_func ("/book/meals/refusals", test_refusals);
  g_test_add_func ("/book/meals/paid-later-and-corrected", test_later);
  return g_test_run ();
}
