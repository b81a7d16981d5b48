// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-fixture.h"
#include "tonti-pool-store.h"
#include "tonti-turn-store.h"

/* N members with a whole hand each in pool:1 of 1 000, and enough meetings. */
static TontiFixture *
make_pool (int hands, int lots)
{
  TontiFixture *f = tonti_fixture_new ();

  tonti_fixture_apply_format (f, "{'do':'pool.add','name':'Tour','contribution':1000,'lots':%d}",
                              lots);
  for (int i = 1; i <= hands; i++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'Membre %d','hands':1}", i);
  tonti_fixture_apply (f, "{'do':'meeting.plan','start':'2025-01-04','count':20}");
  return f;
}

static TontiTurnRow
get_turn (TontiFixture *f, gint64 n)
{
  TontiTurnRow row;

  g_assert_true (tonti_turn_get (tonti_fixture_db (f), 1, n, &row));
  return row;
}

static gint64
sum_turns (TontiFixture *f)
{
  g_autoptr (GArray) turns = tonti_turn_list (tonti_fixture_db (f), 1);
  gint64 sum = 0;

  for (guint i = 0; i < turns->len; i++)
    sum += g_array_index (turns, TontiTurnRow, i).amount;
  return sum;
}

static void
test_sample (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (GArray) first = tonti_turn_list_meeting (tonti_fixture_db (f), 1);
  g_autoptr (GArray) halves = tonti_holder_list (tonti_fixture_db (f), 17);

  g_assert_cmpuint (first->len, ==, 2);
  g_assert_cmpint (get_turn (f, 31).meeting, ==, 16);
  g_assert_cmpint (get_turn (f, 31).amount, ==, 80000);
  g_assert_cmpint (get_turn (f, 31).hand, ==, 31);
  g_assert_cmpint (sum_turns (f), ==, 31 * 16 * 5000);
  g_assert_cmpuint (halves->len, ==, 2);
  g_assert_cmpint (g_array_index (halves, TontiHolderRow, 1).member, ==, 18);
  tonti_fixture_verify (f);
}

/* The refusal tells the three choices with the figures of the group. */
static void
test_uneven (void)
{
  g_autoptr (TontiFixture) f = make_pool (5, 2);
  const char *message;

  tonti_fixture_refuse (f, "{'do':'pool.start','pool':'pool:1'}", "uneven-hands");
  message = tonti_fixture_message (f, "uneven-hands");
  g_assert_nonnull (strstr (message, "3\u202f000")); /* each hand pays and receives */
  g_assert_nonnull (strstr (message, "2\u202f500")); /* last-larger: small lots */
  g_assert_nonnull (strstr (message, "5\u202f000")); /* and the whole pot */
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','uneven':'last-larger'}");
  g_assert_cmpint (get_turn (f, 4).amount, ==, 2500);
  g_assert_cmpint (get_turn (f, 5).amount, ==, 5000);
  g_assert_cmpint (sum_turns (f), ==, 15000);
  tonti_fixture_refuse (f, "{'do':'pool.start','pool':'pool:1'}", "pool-started");
  tonti_fixture_verify (f);
}

static void
test_sizes (void)
{
  g_autoptr (TontiFixture) f = make_pool (3, 2);

  tonti_fixture_refuse (
      f, "{'do':'pool.start','pool':'pool:1','uneven':'sizes','sizes':[2000,2000]}", "size-count");
  tonti_fixture_refuse (
      f, "{'do':'pool.start','pool':'pool:1','uneven':'sizes','sizes':[2000,2000,1999]}",
      "size-sum");
  tonti_fixture_refuse (
      f, "{'do':'pool.start','pool':'pool:1','uneven':'sizes','sizes':[2000,-1,'x']}",
      "bad-amount");
  tonti_fixture_apply (
      f, "{'do':'pool.start','pool':'pool:1','uneven':'sizes','sizes':[1500,1500,3000]}");
  g_assert_cmpint (get_turn (f, 3).amount, ==, 3000);
  g_assert_cmpint (get_turn (f, 3).meeting, ==, 2);
  tonti_fixture_verify (f);
}

/* Served hands come first, in their own order; the others follow by rank from the first meeting. */
static void
test_served (void)
{
  g_autoptr (TontiFixture) f = make_pool (6, 2);

  tonti_fixture_refuse (
      f, "{'do':'pool.start','pool':'pool:1','served':[{'hand':'hand:5'},{'hand':'hand:5'}]}",
      "served-twice");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':3,"
                          "'served':[{'hand':'hand:5','meeting':1},{'hand':'hand:2'}]}");
  g_assert_cmpint (get_turn (f, 1).hand, ==, 5);
  g_assert_cmpint (get_turn (f, 1).meeting, ==, 1);
  g_assert_cmpstr (get_turn (f, 1).state, ==, "before");
  g_assert_cmpint (get_turn (f, 2).meeting, ==, 0);
  g_assert_cmpint (get_turn (f, 3).hand, ==, 1);
  g_assert_cmpint (get_turn (f, 3).meeting, ==, 3);
  g_assert_cmpint (get_turn (f, 4).hand, ==, 3);
  g_assert_cmpint (get_turn (f, 6).hand, ==, 6);
  g_assert_cmpint (get_turn (f, 6).meeting, ==, 4);
  g_assert_cmpstr (get_turn (f, 6).state, ==, "planned");
  tonti_fixture_verify (f);
}

/* A lot that was kept one meeting is paid at the first one, beside its own. */
static void
test_late_lot (void)
{
  g_autoptr (TontiFixture) f = make_pool (6, 2);

  tonti_fixture_apply (
      f, "{'do':'pool.start','pool':'pool:1','first_meeting':3,'served':[{'hand':'hand:1'}]}");
  g_assert_cmpint (get_turn (f, 2).meeting, ==, 3);
  g_assert_cmpint (get_turn (f, 3).meeting, ==, 3);
  g_assert_cmpint (get_turn (f, 4).meeting, ==, 3);
  g_assert_cmpint (get_turn (f, 5).meeting, ==, 4);
  g_assert_cmpint (sum_turns (f), ==, 18000);
}

static void
test_start_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();

  tonti_fixture_apply (f, "{'do':'pool.add','name':'Tour','contribution':1000,'lots':2}");
  tonti_fixture_refuse (f, "{'do':'pool.start','pool':'pool:1'}", "no-hands");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Awa','hands':1}");
  tonti_fixture_refuse (f, "{'do':'pool.start','pool':'pool:1'}", "too-many-lots");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Binta','hands':3}");
  tonti_fixture_refuse (f, "{'do':'pool.start','pool':'pool:1'}", "no-meeting");
  tonti_fixture_apply (f, "{'do':'meeting.plan','start':'2025-01-04','count':1}");
  tonti_fixture_refuse (f, "{'do':'pool.start','pool':'pool:1'}", "too-few-meetings");
  tonti_fixture_refuse (f, "{'do':'pool.start','pool':'pool:1','first_meeting':4}",
                        "unknown-subject");
  tonti_fixture_apply (f, "{'do':'pool.add','name':'Autre','contribution':500}");
  tonti_fixture_apply (f, "{'do':'hand.add','pool':'pool:2','member':1}");
  tonti_fixture_refuse (f, "{'do':'pool.start','pool':'pool:1','served':[{'hand':'hand:5'}]}",
                        "not-its-hand");
  tonti_fixture_refuse (f, "{'do':'pool.start','pool':'pool:2','served':[{'hand':'hand:5'}]}",
                        "all-served");
}

/* Two pools that cannot be told apart, and the plural of one size. */
static void
test_names (void)
{
  g_autoptr (TontiFixture) f = make_pool (3, 2);

  tonti_fixture_refuse (f, "{'do':'pool.add','name':'TOUR','contribution':500}", "same-name");
  tonti_fixture_apply (f, "{'do':'pool.add','name':'Tour 2','contribution':500}");
  tonti_fixture_refuse (f, "{'do':'pool.set','pool':'pool:2','name':'tour'}", "same-name");
  tonti_fixture_apply (f, "{'do':'pool.set','pool':'pool:2','name':'Tour 2','contribution':600}");
  tonti_fixture_refuse (f, "{'do':'pool.start','pool':'pool:1','uneven':'sizes','sizes':[2000]}",
                        "size-count");
  g_assert_nonnull (strstr (tonti_fixture_message (f, "size-count"), "1 size for 3 hands"));
}

/* An amount that is refused is named as the field is. */
static void
test_amounts (void)
{
  g_autoptr (TontiFixture) f = make_pool (3, 1);

  tonti_fixture_refuse (f, "{'do':'pool.add','name':'T','contribution':0}", "bad-amount");
  g_assert_nonnull (
      strstr (tonti_fixture_message (f, "bad-amount"), "contribution: it must be above zero"));
  tonti_fixture_refuse (f, "{'do':'group.set','expense_ceiling':-1}", "bad-amount");
  g_assert_nonnull (
      strstr (tonti_fixture_message (f, "bad-amount"), "expense_ceiling: it cannot be below zero"));
}

/* Members 27 to 30 hold hands and join on 1 March, after two meetings: the group is asked. */
static void
test_late_holders (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample_late ();
  g_auto (TontiPoolRow) row = { 0 };
  const char *message;

  tonti_fixture_refuse (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}",
                        "holders-join-later");
  message = tonti_fixture_message (f, "holders-join-later");
  g_assert_nonnull (
      strstr (message, "Yandé Ngom (joins on 01/03/2025, after 2 meetings), Anta Dramé"));
  g_assert_nonnull (strstr (message, "Cheikh Tidiane Fall"));
  g_assert_null (strstr (message, "Awa Diop"));
  tonti_fixture_refuse (f, "{'do':'pool.start','pool':'pool:1','late_holders':'perhaps'}",
                        "bad-code");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','late_holders':'excuse'}");
  g_assert_true (tonti_pool_get (tonti_fixture_db (f), 1, &row));
  g_assert_cmpstr (row.late_holders, ==, "excuse");
  tonti_fixture_verify (f);
}

/* A round that begins when everybody is there asks nothing. */
static void
test_late_round (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample_late ();

  tonti_fixture_apply (f, "{'do':'meeting.plan','start':'2026-04-04','count':2}");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':3}");
  tonti_fixture_verify (f);
}

static void
test_fractions (void)
{
  g_autoptr (TontiFixture) f = make_pool (3, 1);

  tonti_fixture_refuse (f,
                        "{'do':'hand.add','pool':'pool:1','holders':["
                        "{'member':1,'numerator':1,'denominator':2},"
                        "{'member':2,'numerator':1,'denominator':3}]}",
                        "fractions");
  tonti_fixture_refuse (f,
                        "{'do':'hand.add','pool':'pool:1','holders':["
                        "{'member':1,'numerator':1,'denominator':2},"
                        "{'member':1,'numerator':1,'denominator':2}]}",
                        "holder-twice");
  tonti_fixture_refuse (f, "{'do':'hand.add','pool':'pool:1','holders':[]}", "fractions");
  tonti_fixture_refuse (f, "{'do':'hand.add','pool':'pool:1'}", "no-holder");
  tonti_fixture_apply (f, "{'do':'hand.add','pool':'pool:1','holders':["
                          "{'member':1,'numerator':1,'denominator':2},"
                          "{'member':2,'numerator':1,'denominator':3},"
                          "{'member':3,'numerator':1,'denominator':6}]}");
  g_assert_cmpstr (json_string_value (json_object_get (f->answer, "hand")), ==, "hand:4");
  tonti_fixture_verify (f);
}

static void
test_order (void)
{
  g_autoptr (TontiFixture) f = make_pool (3, 1);

  tonti_fixture_refuse (f, "{'do':'pool.order','pool':'pool:1','hands':['hand:2','hand:1']}",
                        "bad-order");
  tonti_fixture_refuse (
      f, "{'do':'pool.order','pool':'pool:1','hands':['hand:2','hand:2','hand:1']}", "bad-order");
  tonti_fixture_refuse (
      f, "{'do':'pool.order','pool':'pool:1','hands':['hand:1','hand:2','hand:3']}", "no-change");
  tonti_fixture_refuse (f, "{'do':'pool.order','pool':'pool:1','hands':['hand:9']}",
                        "unknown-subject");
  tonti_fixture_apply (f,
                       "{'do':'pool.order','pool':'pool:1','hands':['hand:3','hand:1','hand:2']}");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1'}");
  g_assert_cmpint (get_turn (f, 1).hand, ==, 3);
  g_assert_cmpint (get_turn (f, 2).hand, ==, 1);
  g_assert_cmpint (get_turn (f, 3).hand, ==, 2);
  tonti_fixture_refuse (f,
                        "{'do':'pool.order','pool':'pool:1','hands':['hand:1','hand:2','hand:3']}",
                        "pool-started");
  tonti_fixture_verify (f);
}

/* Any drawing of lots gives exactly that order. */
static void
test_any_order (void)
{
  for (int round = 0; round < 5; round++)
    {
      g_autoptr (TontiFixture) f = make_pool (8, 1);
      g_autoptr (GString) request
          = g_string_new ("{'do':'pool.order','pool':'pool:1','hands':['hand:1'");
      int order[8] = { 1, 2, 3, 4, 5, 6, 7, 8 };

      for (int i = 7; i > 0; i--)
        {
          int j = g_test_rand_int_range (0, i + 1), kept = order[i];

          order[i] = order[j];
          order[j] = kept;
        }
      if (order[0] == 1)
        {
          order[0] = order[1];
          order[1] = 1;
        }
      g_string_truncate (request, request->len - strlen ("'hand:1'"));
      for (int i = 0; i < 8; i++)
        g_string_append_printf (request, "%s'hand:%d'", i > 0 ? "," : "", order[i]);
      g_string_append (request, "]}");
      tonti_fixture_apply (f, request->str);
      tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1'}");
      for (int i = 0; i < 8; i++)
        g_assert_cmpint (get_turn (f, i + 1).hand, ==, order[i]);
      tonti_fixture_verify (f);
    }
}

static void
test_hand_refusals (void)
{
  g_autoptr (TontiFixture) f = make_pool (3, 1);

  tonti_fixture_refuse (f, "{'do':'hand.add','pool':'pool:1','member':1,'rank':2}", "rank-taken");
  tonti_fixture_refuse (f, "{'do':'hand.add','pool':'pool:1','member':1,'rank':0}", "bad-rank");
  tonti_fixture_apply (f, "{'do':'hand.add','member':1,'rank':9}");
  tonti_fixture_apply (f, "{'do':'pool.add','name':'Autre','contribution':500}");
  tonti_fixture_refuse (f, "{'do':'hand.add','member':1}", "which-pool");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1'}");
  tonti_fixture_refuse (f, "{'do':'hand.add','pool':'pool:1','member':1}", "pool-started");
  tonti_fixture_apply (f, "{'do':'hand.add','member':1}");
}

static void
test_give (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (GArray) holders = NULL;
  TontiHandRow row;

  tonti_fixture_apply (f, "{'do':'member.add','name':'Héritière'}");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f, "{'do':'hand.give','hand':'hand:9','member':31}", "two-officers");
  tonti_fixture_apply (f, "{'do':'hand.give','hand':'hand:9','member':31,'officers':[1,2]}");
  holders = tonti_holder_list (tonti_fixture_db (f), 9);
  g_assert_cmpuint (holders->len, ==, 1);
  g_assert_cmpint (g_array_index (holders, TontiHolderRow, 0).member, ==, 31);
  g_assert_true (tonti_hand_get (tonti_fixture_db (f), 9, &row));
  g_assert_cmpint (row.rank, ==, 9);
  tonti_fixture_apply (f, "{'do':'member.leave','member':9,'reason':'décès'}");
  tonti_fixture_verify (f);
}

static void
test_deductions (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  g_autoptr (GArray) rows = NULL;

  tonti_fixture_apply (f, "{'do':'fund.set','name':'Solidarité','amount':500}");
  tonti_fixture_refuse (
      f, "{'do':'pool.add','name':'T','contribution':1,'deductions':[{'kind':'percent'}]}",
      "bad-deduction");
  tonti_fixture_refuse (f,
                        "{'do':'pool.add','name':'T','contribution':1,'deductions':["
                        "{'kind':'percent','fund':'fund:1','rate':'101%'}]}",
                        "bad-deduction");
  tonti_fixture_refuse (f,
                        "{'do':'pool.add','name':'T','contribution':1,'deductions':["
                        "{'kind':'arrears','fund':'fund:1'}]}",
                        "bad-deduction");
  tonti_fixture_refuse (f, "{'do':'pool.add','name':'T','contribution':1,'lots':0}", "no-lots");
  tonti_fixture_apply (f, "{'do':'pool.add','name':'T','contribution':1,'deductions':["
                          "{'kind':'fines'},{'kind':'percent','fund':'fund:1','rate':'2.5%'}]}");
  tonti_fixture_apply (f, "{'do':'pool.set','pool':'pool:1','contribution':2000}");
  rows = tonti_pool_list_deductions (tonti_fixture_db (f), 1);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (g_array_index (rows, TontiDeductionRow, 0).kind, ==, "fines");
  g_assert_cmpint (g_array_index (rows, TontiDeductionRow, 1).ppm, ==, 25000);
  g_assert_cmpint (g_array_index (rows, TontiDeductionRow, 1).fund, ==, 1);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/pool/sample-group-serves-all-alike", test_sample);
  g_test_add_func ("/book/pool/uneven-hands-ask-with-figures", test_uneven);
  g_test_add_func ("/book/pool/sizes-must-add-up", test_sizes);
  g_test_add_func ("/book/pool/served-hands-come-first", test_served);
  g_test_add_func ("/book/pool/a-late-lot-is-paid-at-the-first-meeting", test_late_lot);
  g_test_add_func ("/book/pool/start-refuses-what-cannot-be", test_start_refusals);
  g_test_add_func ("/book/pool/names-differ-and-sizes-count", test_names);
  g_test_add_func ("/book/act/amounts-name-their-field", test_amounts);
  g_test_add_func ("/book/pool/late-holders-are-asked-about", test_late_holders);
  g_test_add_func ("/book/pool/a-round-after-they-joined-asks-nothing", test_late_round);
  g_test_add_func ("/book/hand/parts-make-one", test_fractions);
  g_test_add_func ("/book/hand/refusals", test_hand_refusals);
  g_test_add_func ("/book/hand/somebody-takes-it-over", test_give);
  g_test_add_func ("/book/pool/order-is-the-order-of-turns", test_order);
  g_test_add_func ("/book/pool/any-drawing-gives-its-order", test_any_order);
  g_test_add_func ("/book/pool/deductions-are-kept-in-order", test_deductions);
  return g_test_run ();
}
