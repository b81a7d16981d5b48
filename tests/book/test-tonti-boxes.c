// SPDX-License-Identifier: GPL-3.0-or-later
#include "box-scene.h"
#include "tonti-box-debt.h"
#include "tonti-box-money.h"

/* Small lots of the auction box: lent and auctioned, paid back in time and late, shared at the end.
 */

#define OFFICERS "'officers':[1,2],'discharge':{'how':'signature'}"

static TontiBoxLoanRow
loan (TontiFixture *f, gint64 n)
{
  TontiBoxLoanRow row;

  g_assert_true (tonti_box_loan_get (tonti_fixture_db (f), n, &row));
  return row;
}

static void
assert_box (TontiFixture *f, gint64 in, gint64 out)
{
  TontiBoxMoney money = tonti_box_money_get (f->book, 1);

  g_assert_cmpint (money.in, ==, in);
  g_assert_cmpint (money.out, ==, out);
  box_scene_check (f);
}

/* 20 000 for two months at 2 % a month: 800, paid with it. */
static void
test_in_time (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (50000, "{'rule':'box-lot','value':20000},", FALSE);

  assert_box (f, 50000, 0);
  tonti_fixture_apply (f, "{'do':'box.lend','member':3,'guarantor':4," OFFICERS "}");
  order_scene_assert_body (
      f, "box-loan/1",
      "{'loan':'box-loan:1','pool':'pool:1','member':3,'guarantor':4,'principal':20000,"
      "'price':800,'amount':20000,'pays':'term','term':2,'term_in':'months','rate':20000,"
      "'steps':'30:100000 60:150000 90:200000','due':'2025-03-04','means':'cash',"
      "'discharge':{'how':'signature'},'officers':[1,2],"
      "'document':{'type':'voucher-out','year':2025,'number':1},"
      "'lines':[{'account':'loans','member':3,'of':'box-loan:1','amount':20000},"
      "{'account':'cash','amount':-20000}]}");
  assert_box (f, 30000, 20000);
  tonti_fixture_set_day (f, "2025-03-04");
  tonti_fixture_apply (f, "{'do':'receive','member':3,'items':{'loans':20800}}");
  g_assert_cmpint (loan (f, 1).principal_paid, ==, 20000);
  g_assert_cmpint (loan (f, 1).price_paid, ==, 800);
  g_assert_cmpint (loan (f, 1).late_paid, ==, 0);
  assert_box (f, 50800, 0);
  tonti_fixture_verify (f);
}

/* The same, n days late, in two pieces: 10 %, 15 %, 20 %, and 20 % after that. */
static void
test_late (void)
{
  static const struct
  {
    const char *day;
    gint64 whole;
  } cases[] = { { "2025-03-05", 22880 }, { "2025-04-03", 22880 }, { "2025-04-04", 23920 },
                { "2025-05-03", 23920 }, { "2025-05-04", 24960 }, { "2025-06-02", 24960 },
                { "2025-12-31", 24960 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TontiFixture) f = box_scene_new (50000, "", FALSE);

      tonti_fixture_apply (f, "{'do':'box.lend','member':3,'amount':20000," OFFICERS "}");
      tonti_fixture_set_day (f, cases[i].day);
      tonti_fixture_apply (f, "{'do':'receive','member':3,'items':{'box-loan:1':11440}}");
      tonti_fixture_apply_format (f, "{'do':'receive','member':3,'items':{'loans':%d}}",
                                  (int)cases[i].whole - 11440);
      g_assert_cmpint (loan (f, 1).principal_paid, ==, 20000);
      g_assert_cmpint (loan (f, 1).price_paid, ==, 800);
      g_assert_cmpint (loan (f, 1).late_paid, ==, cases[i].whole - 20800);
      assert_box (f, 30000 + cases[i].whole, 0);
      tonti_fixture_verify (f);
    }
}

/* Every franc of the charge: the debt it came with, the days, the rate. */
static void
test_explained (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (50000, "", FALSE);

  tonti_fixture_apply (f, "{'do':'box.lend','member':3,'amount':20000," OFFICERS "}");
  tonti_fixture_set_day (f, "2025-03-14");
  tonti_fixture_apply (f, "{'do':'receive','member':3,'items':{'loans':11000}}");
  order_scene_assert_body (
      f, "receipt/1",
      "{'member':3,'means':'cash','total':11000,'items':["
      "{'of':'box-loan:1','part':'late','amount':1000,'base':10000,'days':10,'rate':100000},"
      "{'of':'box-loan:1','part':'price','amount':800},"
      "{'of':'box-loan:1','part':'principal','amount':9200}],"
      "'document':{'type':'receipt','year':2025,'number':2},'lines':["
      "{'account':'cash','amount':11000},"
      "{'account':'auction-box:1','member':3,'of':'box-loan:1','amount':-1000},"
      "{'account':'auction-box:1','member':3,'of':'box-loan:1','amount':-800},"
      "{'account':'loans','member':3,'of':'box-loan:1','amount':-9200}]}");
  assert_box (f, 30000 + 11000, 10800);
}

/* The price is kept from the loan, or due at once. */
static void
test_price (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (50000, "", FALSE);

  tonti_fixture_apply (f, "{'do':'box.lend','member':3,'amount':10000,'pays':'kept'," OFFICERS "}");
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 50000 - 9600);
  assert_box (f, 40400, 10000);
  tonti_fixture_apply (
      f, "{'do':'box.lend','member':4,'amount':10000,'pays':'now','price':1000," OFFICERS "}");
  tonti_fixture_apply (f, "{'do':'receive','member':4,'amount':1500,'then':'change'}");
  g_assert_cmpint (json_integer_value (json_object_get (f->answer, "change")), ==, 500);
  g_assert_cmpint (loan (f, 2).price_paid, ==, 1000);
  assert_box (f, 31400, 20000);
  tonti_fixture_set_day (f, "2025-03-04");
  tonti_fixture_apply (f, "{'do':'receive','member':4,'amount':10000}");
  tonti_fixture_apply (f, "{'do':'receive','member':3,'amount':10000}");
  assert_box (f, 51400, 0);
  tonti_fixture_verify (f);
}

/* The highest price has it, every bid is kept; equal ones are bid once more. */
static void
test_sold (void)
{
  g_autoptr (TontiFixture) f
      = box_scene_new (50000,
                       "{'rule':'box-lot','value':10000},{'rule':'box-pays','value':'kept'},"
                       "{'rule':'box-term-in','value':'meetings'},",
                       FALSE);

  tonti_fixture_refuse (f, "{'do':'box.sell','bids':[]," OFFICERS "}", "no-bids");
  tonti_fixture_refuse (
      f,
      "{'do':'box.sell','bids':[{'member':3,'price':500},{'member':4,'price':500},"
      "{'member':3,'price':400}]," OFFICERS "}",
      "same-price");
  tonti_fixture_refuse (f, "{'do':'box.sell','bids':[{'member':3,'price':10000}]," OFFICERS "}",
                        "bad-price");
  tonti_fixture_apply (f,
                       "{'do':'box.sell','bids':[{'member':3,'price':500},{'member':4,'price':700},"
                       "{'member':3,'price':600}]," OFFICERS "}");
  g_assert_cmpint (loan (f, 1).member, ==, 4);
  g_assert_cmpint (loan (f, 1).price, ==, 700);
  /* Meetings on 4 January, 1 February and 1 March; today is the day of the first. */
  g_assert_cmpint (loan (f, 1).due.number - loan (f, 1).day.number, ==, 56);
  assert_box (f, 40700, 10000);
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (50000, "{'rule':'box-lot','value':20000},", FALSE);
  g_autoptr (TontiFixture) free = box_scene_new (1000, "", FALSE);

  tonti_fixture_refuse (f, "{'do':'box.lend','member':3,'amount':30000," OFFICERS "}",
                        "no-whole-lot");
  tonti_fixture_refuse (f, "{'do':'box.lend','member':3,'amount':60000," OFFICERS "}", "box-short");
  tonti_fixture_refuse (f, "{'do':'box.lend','member':3,'guarantor':3," OFFICERS "}",
                        "same-member");
  tonti_fixture_refuse (f, "{'do':'box.lend','member':3,'price':20000," OFFICERS "}", "bad-price");
  tonti_fixture_refuse (free, "{'do':'box.lend','member':3," OFFICERS "}", "no-amount");
  tonti_fixture_refuse (f, "{'do':'receive','member':3,'items':{'loans':100}}", "no-loan");
  tonti_fixture_refuse (f, "{'do':'receive','member':3,'items':{'box-loan:1':100}}",
                        "unknown-column");
  tonti_fixture_refuse (
      f, "{'do':'box.feed','from':'savings','amount':1,'reason':'x','officers':[1,2]}",
      "bad-account");
  tonti_fixture_refuse (f,
                        "{'do':'box.feed','from':'fines','amount':1,'reason':'x','officers':[1,2]}",
                        "account-short");
  tonti_fixture_apply (f, "{'do':'box.lend','member':3," OFFICERS "}");
  tonti_fixture_refuse (f, "{'do':'receive','member':4,'items':{'box-loan:1':100}}", "no-loan");
  tonti_fixture_refuse (f, "{'do':'box.share','officers':[1,2]}", "loans-open");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f, "{'do':'box.lend','member':3}", "two-officers");
  box_scene_check (f);
}

/* Who is late with a loan or a contribution borrows nothing, unless the by-laws say otherwise. */
static void
test_arrears (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (50000, "", FALSE);
  g_autoptr (TontiFixture) free = box_scene_new (50000, "", TRUE);

  tonti_fixture_apply (f, "{'do':'box.lend','member':3,'amount':10000," OFFICERS "}");
  tonti_fixture_apply (f, "{'do':'box.lend','member':3,'amount':10000," OFFICERS "}");
  tonti_fixture_set_day (f, "2025-03-05");
  tonti_fixture_refuse (f, "{'do':'box.lend','member':3,'amount':10000," OFFICERS "}",
                        "in-arrears");
  tonti_fixture_refuse (f,
                        "{'do':'box.sell','amount':10000,'bids':[{'member':3,'price':900},"
                        "{'member':4,'price':700}]," OFFICERS "}",
                        "in-arrears");
  tonti_fixture_apply (f, "{'do':'box.lend','member':4,'amount':10000," OFFICERS "}");
  assert_box (f, 20000, 30000);
  tonti_fixture_apply (free, "{'do':'box.lend','member':3,'amount':10000," OFFICERS "}");
  tonti_fixture_set_day (free, "2025-03-05");
  tonti_fixture_apply (free, "{'do':'box.lend','member':3,'amount':10000," OFFICERS "}");
  assert_box (free, 30000, 20000);
}

/* At the table: a repayment is a cell like any other, and a balance before closing is the one after
 * it. */
static void
test_meeting (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (50000, "", FALSE);
  gint64 worth;

  tonti_fixture_apply (f, "{'do':'box.lend','member':3,'amount':20000," OFFICERS "}");
  order_scene_gather (f, 1);
  order_scene_end (f, 1);
  order_scene_gather (f, 2);
  order_scene_end (f, 2);
  order_scene_gather (f, 3);
  order_scene_end (f, 3);
  order_scene_gather (f, 4); /* 29 March: 25 days late */
  tonti_fixture_apply (f, "{'do':'receive','member':3,'amount':22880}");
  g_assert_cmpint (
      json_integer_value (json_object_get (json_object_get (f->answer, "parts"), "loans")), ==,
      22880);
  tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'loans','amount':11000}");
  worth = tonti_box_money_get (f->book, 1).worth;
  g_assert_cmpint (worth, ==, 50000 + 1000 + 800);
  g_assert_cmpint (tonti_box_money_get (f->book, 1).out, ==, 10800);
  order_scene_end (f, 4);
  g_assert_cmpint (tonti_box_money_get (f->book, 1).worth, ==, worth);
  assert_box (f, 30000 + 11000, 10800);
  tonti_fixture_verify (f);
}

/* A loan, a repayment and a feeding that were wrong; not before what followed from them. */
static void
test_corrected (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (50000, "", FALSE);
  gint64 first, feed = tonti_scene_last (f, "box-feed/1");

  tonti_fixture_apply (f, "{'do':'box.lend','member':3,'amount':20000," OFFICERS "}");
  first = tonti_scene_last (f, "box-loan/1");
  g_autofree char *take_loan
      = g_strdup_printf ("{'do':'correct','event':%d,'reason':'x','officers':[1,2]}", (int)first);
  g_autofree char *take_feed
      = g_strdup_printf ("{'do':'correct','event':%d,'reason':'x','officers':[1,2]}", (int)feed);

  tonti_fixture_apply (f, "{'do':'receive','member':3,'items':{'loans':5000}}");
  tonti_fixture_refuse (f, take_loan, "loan-paid");
  tonti_fixture_refuse (f, take_feed, "used-since");
  tonti_fixture_apply_format (f, "{'do':'correct','event':%d,'reason':'x','officers':[1,2]}",
                              (int)tonti_scene_last (f, "receipt/1"));
  assert_box (f, 30000, 20000);
  tonti_fixture_apply (f, take_loan);
  assert_box (f, 50000, 0);
  tonti_fixture_apply (f, take_feed);
  assert_box (f, 0, 0);
  tonti_fixture_verify (f);
}

/* ---- Any life ---- */

/* Ten thousand loans in memory, paid back in random pieces on random days. */
static void
test_lives_in_memory (void)
{
  for (int life = 0; life < 10000; life++)
    {
      gint64 principal = g_test_rand_int_range (1, 1000000);
      gint64 price = g_test_rand_int_range (0, (gint32)principal + 1) / 2;
      TontiBoxDebt debt = { 1,
                            1,
                            1,
                            { 20000 },
                            price,
                            principal,
                            FALSE,
                            "30:100000 60:150000 90:200000",
                            g_test_rand_bit () ? 25 : 1 };
      gint64 given = 0, late = 0, paid = 0;
      TontiDay day = { 19980 };

      while (debt.price + debt.principal > 0)
        {
          gint64 whole, sum, rest;
          TontiBoxParts parts;

          day.number += g_test_rand_int_range (0, 40);
          whole = tonti_box_debt_whole (&debt, day);
          sum = g_test_rand_int_range (0, 3) == 0 ? whole + g_test_rand_int_range (0, 100)
                                                  : g_test_rand_int_range (1, (gint32)whole + 1);
          rest = tonti_box_debt_pay (&debt, day, sum, &parts);
          g_assert_cmpint (parts.late + parts.price + parts.principal + rest, ==, sum);
          g_assert_cmpint (MIN (MIN (parts.late, parts.price), MIN (parts.principal, rest)), >=, 0);
          g_assert_true (parts.principal == 0 || debt.price == 0);
          g_assert_true (tonti_box_debt_late (&debt, day) > 0 || parts.late == 0);
          g_assert_true (sum < whole || debt.price + debt.principal == 0);
          given += sum - rest;
          late += parts.late;
          paid += parts.price + parts.principal;
        }
      g_assert_cmpint (paid, ==, principal + price);
      g_assert_cmpint (given, ==, paid + late);
    }
}

/* Hundreds of loans through the verbs; the box always has what came in less what went out. */
static void
test_lives (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (200000, "", TRUE);
  TontiDay day;
  char iso[TONTI_DAY_ISO_SIZE];

  g_assert_true (tonti_day_parse_iso ("2025-01-05", &day));
  for (int step = 0; step < 400; step++)
    {
      int member = g_test_rand_int_range (1, 7);
      g_autoptr (GArray) debts = tonti_box_debt_list (tonti_fixture_db (f), member, 1);
      TontiBoxMoney money = tonti_box_money_get (f->book, 1);

      day.number += g_test_rand_int_range (0, 4);
      tonti_fixture_set_day (f, tonti_day_to_iso (day, iso));
      if (debts->len > 0 && g_test_rand_int_range (0, 3) > 0)
        {
          const TontiBoxDebt *debt = &g_array_index (debts, TontiBoxDebt, 0);
          gint64 whole = tonti_box_debt_whole (debt, day);

          tonti_fixture_apply_format (
              f, "{'do':'receive','member':%d,'items':{'loans':%d}}", member,
              g_test_rand_int_range (0, 2) == 0 ? (int)whole
                                                : g_test_rand_int_range (1, (gint32)whole + 1));
        }
      else if (money.in > 1000)
        tonti_fixture_apply_format (
            f, "{'do':'box.lend','member':%d,'amount':%d,'pays':'%s'," OFFICERS "}", member,
            g_test_rand_int_range (1000, (gint32)MIN (money.in, 30000) + 1),
            g_test_rand_int_range (0, 2) == 0 ? "kept" : "term");
      if (step % 40 == 0)
        box_scene_check (f);
    }
  box_scene_check (f);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/boxes/in-time", test_in_time);
  g_test_add_func ("/boxes/late", test_late);
  g_test_add_func ("/boxes/explained", test_explained);
  g_test_add_func ("/boxes/price", test_price);
  g_test_add_func ("/boxes/sold", test_sold);
  g_test_add_func ("/boxes/refusals", test_refusals);
  g_test_add_func ("/boxes/arrears", test_arrears);
  g_test_add_func ("/boxes/meeting", test_meeting);
  g_test_add_func ("/boxes/corrected", test_corrected);
  g_test_add_func ("/boxes/lives-in-memory", test_lives_in_memory);
  g_test_add_func ("/boxes/lives", test_lives);
  return g_test_run ();
}
