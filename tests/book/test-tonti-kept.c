// SPDX-License-Identifier: GPL-3.0-or-later
#include "box-scene.h"
#include "tonti-box-store.h"

/* What is kept from a lot, in any order: a part for a fund, meals, fines, arrears, loans. */

static const char *const kinds[] = { "percent", "meal", "fines", "arrears", "loan" };

#define PERCENT "{'kind':'percent','fund':'fund:1','rate':'2%'}"

/* Six hands of 1 000, 500 for the social fund, 300 for the meal, 50 000 in the box. */
static TontiFixture *
make_group (void)
{
  TontiFixture *f = order_scene_new ("fixed", 6, 1);

  tonti_fixture_apply (f, "{'do':'fund.set','name':'Solidarité','account':'social','amount':500}");
  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'meal','value':300}]}");
  tonti_fixture_apply (f, "{'do':'fine-kind.set','code':'late','label':'Retard','amount':200}");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  tonti_fixture_apply (f, "{'do':'income','account':'chairs','amount':50000,'what':'Chaises'}");
  tonti_fixture_apply (f, "{'do':'box.feed','from':'income:chairs','amount':50000,'reason':'Voté',"
                          "'officers':[1,2]}");
  return f;
}

static void
set_order (TontiFixture *f, const int *order, int n)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    {
      g_string_append (list, i > 0 ? "," : "");
      if (order[i] == 0)
        g_string_append (list, PERCENT);
      else
        g_string_append_printf (list, "{'kind':'%s'}", kinds[order[i]]);
    }
  tonti_fixture_apply_format (
      f, "{'do':'pool.set','pool':'pool:1','deductions':[%s],'officers':[1,2]}", list->str);
}

/* Of the first lot of an answer: what is kept of one kind. */
static gint64
sum_of (const json_t *lot, const char *kind)
{
  const json_t *list = json_object_get (lot, "deductions");
  gint64 sum = 0;

  for (gsize i = 0; i < json_array_size (list); i++)
    {
      const json_t *item = json_array_get (list, i);

      if (g_str_equal (json_string_value (json_object_get (item, "kind")), kind))
        sum += json_integer_value (json_object_get (item, "amount"));
    }
  return sum;
}

static const json_t *
pay_lot (TontiFixture *f, int turn)
{
  const json_t *answer = tonti_fixture_apply_format (
      f, "{'do':'lot.pay','turn':%d,'discharge':{'how':'signature'},'officers':[1,2]}", turn);

  return json_array_get (json_object_get (answer, "lots"), 0);
}

/* Member 3 owes 1 000 for the fund, 600 of meals, a fine of 200 and 4 160 of a loan that comes
 * back three days after his lot of 6 000. */
static TontiFixture *
make_debtor (gboolean whole)
{
  TontiFixture *f = make_group ();

  if (whole)
    tonti_fixture_apply (f, "{'do':'rule.set','pool':'pool:1','officers':[1,2],'from':1,'rules':[{"
                            "'rule':'deduct-loan','value':'all'}]}");
  tonti_fixture_apply (f, "{'do':'box.lend','member':3,'amount':4000,'officers':[1,2],"
                          "'discharge':{'how':'signature'}}");
  for (int n = 1; n <= 3; n++)
    {
      order_scene_gather (f, n);
      if (n > 1)
        {
          tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'fund:1','amount':0}");
          tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'fund:2','amount':0}");
        }
      if (n == 2)
        tonti_fixture_apply (f, "{'do':'fine.charge','member':3,'kind':'late'}");
      tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'fines','amount':0}");
      if (n < 3)
        order_scene_end (f, n);
    }
  return f;
}

static void
check_kept (TontiFixture *f, const int *order, const gint64 *wanted)
{
  const json_t *lot;

  set_order (f, order, 5);
  lot = pay_lot (f, 3);
  g_assert_cmpint (json_integer_value (json_object_get (lot, "gross")), ==, 6000);
  for (int i = 0; i < 5; i++)
    g_assert_cmpint (sum_of (lot, kinds[i]), ==, wanted[i]);
  g_assert_cmpint (json_integer_value (json_object_get (lot, "net")), ==,
                   6000 - wanted[0] - wanted[1] - wanted[2] - wanted[3] - wanted[4]);
}

/* 120 + 600 + 200 + 1 000 leave 4 080 of the 4 160 for the loan; when it comes first, 80 of the
 * arrears stay owed. */
static void
test_orders (void)
{
  g_autoptr (TontiFixture) f = make_debtor (TRUE);
  TontiBoxLoanRow loan;

  check_kept (f, (const int[]){ 0, 1, 2, 3, 4 }, (const gint64[]){ 120, 600, 200, 1000, 4080 });
  check_kept (f, (const int[]){ 4, 3, 2, 1, 0 }, (const gint64[]){ 40, 600, 200, 1000, 4160 });
  check_kept (f, (const int[]){ 4, 0, 1, 2, 3 }, (const gint64[]){ 120, 600, 200, 920, 4160 });
  set_order (f, (const int[]){ 0, 1, 2, 3, 4 }, 5);
  tonti_scene_close (f);
  g_assert_true (tonti_box_loan_get (tonti_fixture_db (f), 1, &loan));
  g_assert_cmpint (loan.price_paid, ==, 160);
  g_assert_cmpint (loan.principal_paid, ==, 3920);
  g_assert_cmpint (tonti_scene_balance_of (f, "loans", 3, "box-loan:1"), ==, 80);
  g_assert_cmpint (tonti_scene_balance (f, "meal"), ==, -6 * 300 * 3);
  box_scene_check (f);
  tonti_fixture_verify (f);
}

/* Only what is due: nothing of a loan before its day, all of it, with the charge, ten days after.
 */
static void
test_due_only (void)
{
  g_autoptr (TontiFixture) f = make_debtor (FALSE);
  TontiBoxLoanRow loan;
  const json_t *lot;

  check_kept (f, (const int[]){ 0, 1, 2, 3, 4 }, (const gint64[]){ 120, 600, 200, 1000, 0 });
  tonti_fixture_apply (f, "{'do':'lot.unset','hand':'hand:3'}");
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-03-14");
  lot = json_array_get (
      json_object_get (tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:3','reason':'Absent',"
                                               "'discharge':{'how':'signature'},'officers':[1,2]}"),
                       "lots"),
      0);
  /* 4 160 ten days late are 4 575, the charge in coins of 5; 4 080 of it pay 3 710 of the debt and
   * 370 of charge. */
  g_assert_cmpint (sum_of (lot, "loan"), ==, 4080);
  g_assert_cmpint (json_integer_value (json_object_get (lot, "net")), ==, 0);
  g_assert_true (tonti_box_loan_get (tonti_fixture_db (f), 1, &loan));
  g_assert_cmpint (loan.late_paid, ==, 370);
  g_assert_cmpint (loan.price_paid + loan.principal_paid, ==, 3710);
  tonti_fixture_apply_format (f, "{'do':'correct','event':%d,'reason':'Erreur','officers':[1,2]}",
                              (int)tonti_scene_last (f, "payout/1"));
  g_assert_true (tonti_box_loan_get (tonti_fixture_db (f), 1, &loan));
  g_assert_cmpint (loan.late_paid + loan.price_paid + loan.principal_paid, ==, 0);
  box_scene_check (f);
  tonti_fixture_verify (f);
}

/* Meals stand among the arrears as long as the pool does not name them. */
static void
test_meals_among_arrears (void)
{
  g_autoptr (TontiFixture) f = make_debtor (FALSE);
  const json_t *lot;

  set_order (f, (const int[]){ 3 }, 1);
  lot = pay_lot (f, 3);
  g_assert_cmpint (sum_of (lot, "arrears"), ==, 1600);
  set_order (f, (const int[]){ 3, 1 }, 2);
  lot = pay_lot (f, 3);
  g_assert_cmpint (sum_of (lot, "arrears"), ==, 1000);
  g_assert_cmpint (sum_of (lot, "meal"), ==, 600);
}

/* What is brought in rice is kept from no lot of money, and no money from a lot of rice. */
static void
test_goods (void)
{
  g_autoptr (TontiFixture) f = make_group ();
  const json_t *lot;

  tonti_fixture_apply (f, "{'do':'pool.add','name':'Riz','contribution':3000}");
  tonti_fixture_apply (f, "{'do':'pool.goods','pool':'pool:2','quantity':'5','unit':'kg',"
                          "'good':'riz','value':600}");
  for (int member = 1; member <= 6; member++)
    tonti_fixture_apply_format (f, "{'do':'hand.add','pool':'pool:2','member':%d}", member);
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:2','first_meeting':1}");
  set_order (f, (const int[]){ 3 }, 1);
  tonti_fixture_refuse (f,
                        "{'do':'pool.set','pool':'pool:2','deductions':[{'kind':'arrears'}],"
                        "'officers':[1,2]}",
                        "goods-whole");
  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'due.set','member':1,'of':'pool:2','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':1,'of':'fund:1','amount':0}");
  lot = json_array_get (
      json_object_get (tonti_fixture_apply (f, "{'do':'lot.pay','pool':'pool:1','turn':1,"
                                               "'discharge':{'how':'signature'},'officers':[1,2]}"),
                       "lots"),
      0);
  g_assert_cmpint (sum_of (lot, "arrears"), ==, 500);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = make_group ();

  tonti_fixture_refuse (f,
                        "{'do':'pool.add','name':'Autre','contribution':100,'deductions':["
                        "{'kind':'loan'},{'kind':'loan'}]}",
                        "deduction-twice");
  tonti_fixture_refuse (f,
                        "{'do':'pool.add','name':'Autre','contribution':100,'deductions':["
                        "{'kind':'meal','rate':'2%'}]}",
                        "bad-deduction");
  tonti_fixture_refuse (f,
                        "{'do':'pool.add','name':'Autre','contribution':100,'deductions':["
                        "{'kind':'rent'}]}",
                        "bad-code");
  tonti_fixture_refuse (f,
                        "{'do':'pool.set','pool':'pool:1','name':'Autre','deductions':["
                        "{'kind':'loan'}],'officers':[1,2]}",
                        "pool-started");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f, "{'do':'pool.set','pool':'pool:1','deductions':[{'kind':'loan'}]}",
                        "two-officers");
}

/* ---- Random rounds ---- */

static void
shuffle (int *order)
{
  for (int i = 0; i < 5; i++)
    order[i] = i;
  for (int i = 4; i > 0; i--)
    {
      const int other = g_test_rand_int_range (0, i + 1);
      const int kept = order[i];

      order[i] = order[other];
      order[other] = kept;
    }
}

static void
fail_some (TontiFixture *f)
{
  static const char *const columns[] = { "fund:1", "fund:2", "pool:1", "fines", "loans" };

  for (int member = 1; member <= 6; member++)
    for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
      if (g_test_rand_int_range (0, 3) == 0)
        {
          g_autofree char *request = g_strdup_printf (
              "{'do':'due.set','member':%d,'of':'%s','amount':0}", member, columns[i]);

          (void)tonti_fixture_try (f, request);
        }
}

/* Every part has the place that the order gave it, and the parts and the net are the lot. */
static void
check_random (const json_t *lot, const int *order)
{
  const json_t *list = json_object_get (lot, "deductions");
  gint64 sum = json_integer_value (json_object_get (lot, "net"))
               + json_integer_value (json_object_get (lot, "owed"));
  int place = 0;

  for (gsize i = 0; i < json_array_size (list); i++)
    {
      const json_t *item = json_array_get (list, i);
      const char *kind = json_string_value (json_object_get (item, "kind"));

      while (place < 5 && !g_str_equal (kinds[order[place]], kind))
        place++;
      g_assert_cmpint (place, <, 5);
      g_assert_cmpint (json_integer_value (json_object_get (item, "amount")), >, 0);
      sum += json_integer_value (json_object_get (item, "amount"));
    }
  g_assert_cmpint (sum, ==, json_integer_value (json_object_get (lot, "gross")));
}

static void
play_round (void)
{
  g_autoptr (TontiFixture) f = make_group ();
  int order[5];

  tonti_fixture_apply (f, "{'do':'rule.set','officers':[1,2],'rules':["
                          "{'rule':'arrears-bar-loan','value':false}]}");
  tonti_fixture_apply (f, "{'do':'rule.set','pool':'pool:1','officers':[1,2],'rules':["
                          "{'rule':'box-lot-term','value':12},{'rule':'deduct-loan','value':'all'}"
                          "]}");
  for (int n = 1; n <= 6; n++)
    {
      shuffle (order);
      set_order (f, order, 5);
      order_scene_gather (f, n);
      tonti_fixture_apply_format (
          f,
          "{'do':'box.lend','member':%d,'amount':%d,'officers':[1,2],'discharge':{'how':"
          "'signature'}}",
          g_test_rand_int_range (1, 7), 500 * g_test_rand_int_range (1, 9));
      tonti_fixture_apply_format (f, "{'do':'fine.charge','member':%d,'kind':'late'}",
                                  g_test_rand_int_range (1, 7));
      fail_some (f);
      check_random (pay_lot (f, n), order);
      tonti_scene_close (f);
      box_scene_check (f);
    }
  tonti_fixture_verify (f);
}

static void
test_random (void)
{
  for (guint i = tonti_fixture_rounds (6); i > 0; i--)
    play_round ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/kept/the-order-is-the-group-s", test_orders);
  g_test_add_func ("/book/kept/of-loans-what-is-due", test_due_only);
  g_test_add_func ("/book/kept/meals-are-arrears-unless-named", test_meals_among_arrears);
  g_test_add_func ("/book/kept/goods-and-money-apart", test_goods);
  g_test_add_func ("/book/kept/refusals", test_refusals);
  g_test_add_func ("/book/kept/random-rounds", test_random);
  return g_test_run ();
}
