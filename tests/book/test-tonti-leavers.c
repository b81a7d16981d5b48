// SPDX-License-Identifier: GPL-3.0-or-later
#include <inttypes.h>

#include "join-scene.h"
#include "tonti-bar.h"
#include "tonti-guarantee-store.h"
#include "tonti-leaver.h"
#include "tonti-overlay.h"
#include "tonti-pool-store.h"
#include "tonti-surety.h"

/* Who leaves a hand while its round runs: what comes back, when, and what is still owed. */

#define END "{'do':'hand.end','hand':'hand:%d','consent':[%d],'officers':[1,2]}"

static void
set_rule (TontiFixture *f, const char *rule, const char *value)
{
  tonti_fixture_apply_format (f,
                              "{'do':'rule.set','pool':'pool:1','officers':[1,2],'rules':"
                              "[{'rule':'%s','value':'%s'}]}",
                              rule, value);
}

static void
play_between (TontiFixture *f, int first, int last)
{
  for (int n = first; n <= last; n++)
    join_scene_play (f, n);
}

/* ---- Not served ---- */

/* Six hands of 1 000: after two meetings hand 4 ends and a tenth is kept. Its lot at the end is
 * 1 800; the 200 stay with the group. */
static void
test_penalty (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);
  const json_t *answer;

  set_rule (f, "leaver-penalty", "10%");
  play_between (f, 1, 2);
  join_scene_leave (f, 2);
  answer = tonti_fixture_apply_format (f, END, 4, 4);
  g_assert_cmpint (join_scene_field (answer, "penalty"), ==, 200);
  g_assert_cmpint (join_scene_field (answer, "back"), ==, 1800);
  g_assert_cmpint (order_scene_turn (f, 6).amount, ==, 1800);
  g_assert_cmpint (order_scene_turn (f, 5).amount, ==, 5000);
  g_assert_cmpint (tonti_scene_balance (f, "fines"), ==, -200);
  play_between (f, 3, 6);
  join_scene_check_each (f);
}

/* The same, paid back at once: the box lends it to the pot, which is even again at the end. */
static void
test_now (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);
  const json_t *answer;

  set_rule (f, "leaver-penalty", "10%");
  set_rule (f, "leaver-refund", "now");
  play_between (f, 1, 2);
  join_scene_leave (f, 2);
  tonti_fixture_apply (f, "{'do':'income','account':'chairs','amount':5000,'what':'Chaises'}");
  answer = tonti_fixture_apply_format (f, END, 4, 4);
  g_assert_cmpint (join_scene_field (answer, "back"), ==, 1800);
  g_assert_cmpint (tonti_scene_balance (f, "owed"), ==, -1800);
  /* the box advances it: the two hands that were served bring it back */
  g_assert_cmpint (tonti_scene_balance (f, "pot"), ==, 2000);
  join_scene_pay_owed (f);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 3200);
  g_assert_cmpstr (order_scene_turn (f, 6).state, ==, "served");
  g_assert_cmpint (order_scene_turn (f, 6).amount, ==, 0);
  play_between (f, 3, 6);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 5200);
  join_scene_check_each (f);
}

/* What was paid ahead is the leaver's again. */
static void
test_ahead (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  join_scene_play (f, 1);
  join_scene_gather (f, 2);
  tonti_fixture_apply (f, "{'do':'due.set','member':4,'of':'pool:1','amount':2500}");
  order_scene_end (f, 2);
  join_scene_leave (f, 2);
  tonti_fixture_apply_format (f, END, 4, 4);
  g_assert_cmpint (order_scene_turn (f, 6).amount, ==, 2000);
  g_assert_cmpint (tonti_scene_balance_of (f, "advance", 4, NULL), ==, -1500);
  play_between (f, 3, 6);
  join_scene_check_each (f);
}

/* Taken over, but by the rule paid back at the end of the round. */
static void
test_at_the_end (void)
{
  static const char pay[] = "{'do':'owed.pay','member':5,'hand':'hand:5','officers':[1,2],"
                            "'discharge':{'how':'signature'}}";
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);
  const json_t *answer;

  set_rule (f, "leaver-penalty", "5%");
  set_rule (f, "leaver-refund", "end");
  join_scene_add (f, 7);
  play_between (f, 1, 2);
  join_scene_leave (f, 2);
  answer = tonti_fixture_apply (f, "{'do':'hand.join','how':'take-over','hand':'hand:5','member':7,"
                                   "'consent':[5,7],'officers':[1,2]}");
  g_assert_cmpint (join_scene_field (answer, "penalty"), ==, 100);
  g_assert_cmpint (join_scene_field (answer, "paid_back"), ==, 1900);
  tonti_fixture_refuse (f, pay, "round-runs");
  play_between (f, 3, 5);
  join_scene_gather (f, 6);
  tonti_fixture_apply (f, pay);
  order_scene_end (f, 6);
  join_scene_check_each (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  join_scene_play (f, 1);
  join_scene_leave (f, 1);
  tonti_fixture_refuse (f,
                        "{'do':'hand.end','hand':'hand:4','consent':[4],'penalty':1001,"
                        "'officers':[1,2]}",
                        "penalty-large");
  tonti_fixture_refuse (f,
                        "{'do':'hand.end','hand':'hand:4','consent':[4],'penalty':500,"
                        "'officers':[1,2]}",
                        "penalty-decided");
  tonti_fixture_refuse (f, "{'do':'hand.leave','hand':'hand:4','reason':'Voyage','officers':[1,2]}",
                        "not-served");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f, "{'do':'hand.leave','hand':'hand:1','reason':'Voyage'}", "two-officers");
  tonti_fixture_set_user (f, 2, 1);
  tonti_fixture_refuse (f,
                        "{'do':'hand.leave','hand':'hand:1','member':2,'reason':'Voyage',"
                        "'officers':[1,2]}",
                        "not-holder");
  tonti_fixture_apply (f, "{'do':'hand.leave','hand':'hand:1','reason':'Voyage','officers':[1,2]}");
  tonti_fixture_refuse (f, "{'do':'hand.leave','hand':'hand:1','reason':'Voyage','officers':[1,2]}",
                        "already-left");
  /* who is away and does not agree: the assembly decides */
  tonti_fixture_refuse (f, "{'do':'hand.end','hand':'hand:4','officers':[1,2]}", "no-consent");
  tonti_fixture_apply (f,
                       "{'do':'hand.end','hand':'hand:4','decision':'Exclu par l\u2019assemblée',"
                       "'penalty':500,'officers':[1,2]}");
}

static void
test_arrears_first (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  set_rule (f, "leaver-refund", "now");
  join_scene_play (f, 1);
  join_scene_gather (f, 2);
  tonti_fixture_apply (f, "{'do':'due.set','member':4,'of':'pool:1','amount':400}");
  tonti_fixture_apply (f, "{'do':'lot.pay','pool':'pool:1','turn':2,'short':'owe','officers':[1,2],"
                          "'discharge':{'how':'signature'}}");
  tonti_scene_close (f);
  join_scene_leave (f, 2);
  tonti_fixture_refuse (f, "{'do':'hand.end','hand':'hand:4','consent':[4],'officers':[1,2]}",
                        "arrears-first");
}

/* ---- Served ---- */

static gboolean
is_behind (TontiFixture *f, gint64 member)
{
  g_autoptr (TontiBarred) barred = tonti_barred_new (f->book);

  return tonti_barred_is_behind (barred, member);
}

static gint64
due_now (TontiFixture *f)
{
  g_autoptr (GArray) rows = tonti_leaver_list (tonti_fixture_db (f), 0, 0);
  g_auto (TontiCompose) compose = { 0 };
  gint64 sum = 0;

  tonti_overlay_compose_drafts (f->book, &compose);
  for (guint i = 0; i < rows->len; i++)
    sum += tonti_leaver_due (&compose, &g_array_index (rows, TontiLeaverRow, i));
  return sum;
}

static void
answer_for (TontiFixture *f, int hand, int member, int most)
{
  tonti_fixture_apply_format (f, "{'do':'guarantee.add','hand':'hand:%d','member':%d,'most':%d}",
                              hand, member, most);
}

/* Hand 1 was served at the first of six meetings, with five contributions to come. */
static void
test_scheduled (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);
  const json_t *answer;

  join_scene_play (f, 1);
  join_scene_leave (f, 1);
  answer = tonti_fixture_apply (
      f, "{'do':'hand.leave','hand':'hand:1','reason':'Voyage','officers':[1,2]}");
  g_assert_cmpint (join_scene_field (answer, "rest"), ==, 5000);
  g_assert_cmpstr (json_string_value (json_object_get (answer, "owes")), ==, "scheduled");
  g_assert_cmpint (due_now (f), ==, 0);
  g_assert_false (is_behind (f, 1));
  play_between (f, 2, 6);
  join_scene_check_each (f);
}

/* All at once: the guarantor, who answers for 3 000, is called for as much and pays it; the leaver
 * owes her that, and the rest to the group. */
static void
test_at_once (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);
  g_auto (TontiGuaranteeRow) row = { 0 };
  const json_t *answer, *called;

  set_rule (f, "leaver-owes", "now");
  join_scene_play (f, 1);
  join_scene_leave (f, 1);
  answer_for (f, 1, 6, 3000);
  tonti_fixture_apply (f, "{'do':'guarantee.accept','guarantee':1,'how':'signature'}");
  answer = tonti_fixture_apply (
      f, "{'do':'hand.leave','hand':'hand:1','reason':'Voyage','officers':[1,2]}");
  called = json_array_get (json_object_get (answer, "called"), 0);
  g_assert_cmpint (join_scene_field (called, "amount"), ==, 3000);
  g_assert_true (tonti_guarantee_get (tonti_fixture_db (f), 1, &row));
  g_assert_cmpint (row.called, ==, 3000);
  g_assert_cmpint (due_now (f), ==, 5000);
  g_assert_true (is_behind (f, 1));
  /* in arrears: answers for nobody */
  tonti_fixture_refuse (f, "{'do':'guarantee.add','hand':'hand:2','member':1,'most':1000}",
                        "in-arrears");
  tonti_fixture_apply (f, "{'do':'guarantee.pay','guarantee':1}");
  g_assert_cmpint (due_now (f), ==, 2000);
  g_assert_cmpint (tonti_scene_balance_of (f, "between", 1, "member:6"), ==, 3000);
  /* one sum finds it, and what is more is handed back */
  answer = tonti_fixture_apply (f, "{'do':'receive','member':1,'amount':2300}");
  g_assert_cmpint (join_scene_field (answer, "change"), ==, 300);
  g_assert_cmpint (join_scene_field (json_object_get (answer, "parts"), "pool:1"), ==, 2000);
  g_assert_cmpint (due_now (f), ==, 0);
  g_assert_false (is_behind (f, 1));
  play_between (f, 2, 6);
  join_scene_check_each (f);
}

/* Somebody takes the hand over: the leaver owes nothing more. */
static void
test_taken_over (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  set_rule (f, "leaver-owes", "now");
  join_scene_add (f, 7);
  join_scene_play (f, 1);
  join_scene_leave (f, 1);
  tonti_fixture_apply (f, "{'do':'hand.leave','hand':'hand:1','reason':'Voyage','officers':[1,2]}");
  g_assert_cmpint (due_now (f), ==, 5000);
  tonti_fixture_apply (f, "{'do':'hand.join','how':'take-over','hand':'hand:1','member':7,"
                          "'consent':[1,7],'officers':[1,2]}");
  g_assert_cmpint (due_now (f), ==, 0);
  play_between (f, 2, 6);
  join_scene_check_each (f);
}

/* ---- Random rounds ---- */

static gboolean
is_served (TontiFixture *f, int hand)
{
  g_autoptr (GArray) turns = tonti_turn_list_hand (tonti_fixture_db (f), hand);

  return !g_str_equal (g_array_index (turns, TontiTurnRow, 0).state, "planned");
}

static gboolean
has_rest (TontiFixture *f, int hand)
{
  g_auto (TontiCompose) compose = { 0 };

  tonti_overlay_compose_drafts (f->book, &compose);
  return tonti_surety_exposure (&compose, hand) > 0;
}

static void
leave_one (TontiFixture *f, GRand *random, int held, int members)
{
  static const char *const refunds[] = { "replacement", "end", "now" };
  static const char *const owes[] = { "scheduled", "now" };
  int hand = g_rand_int_range (random, 1, members + 1);
  g_autofree char *penalty = g_strdup_printf ("%d%%", g_rand_int_range (random, 0, 31));
  TontiHandRow row;

  tonti_hand_get (tonti_fixture_db (f), hand, &row);
  if (g_rand_int_range (random, 0, 100) >= 40 || row.ended)
    return;
  join_scene_leave (f, held);
  set_rule (f, "leaver-refund", refunds[g_rand_int_range (random, 0, 3)]);
  set_rule (f, "leaver-owes", owes[g_rand_int_range (random, 0, 2)]);
  set_rule (f, "leaver-penalty", penalty);
  if (!is_served (f, hand)
      && tonti_db_get_int (tonti_fixture_db (f),
                           "SELECT count(*) FROM turn t JOIN hand h ON h.id = t.hand WHERE t.state"
                           " = 'planned' AND NOT h.ended",
                           0)
             >= 2)
    tonti_fixture_apply_format (f, END, hand, hand);
  else if (is_served (f, hand)
           && tonti_db_get_int (tonti_fixture_db (f),
                                "SELECT count(*) FROM leaver WHERE way = "
                                "'served'",
                                0)
                  == 0
           && has_rest (f, hand))
    tonti_fixture_apply_format (
        f, "{'do':'hand.leave','hand':'hand:%d','reason':'Voyage','officers':[1,2]}", hand);
  join_scene_pay_owed (f);
}

static void
test_rounds (void)
{
  guint rounds = tonti_fixture_rounds (4);
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < rounds; i++)
    {
      int members = g_rand_int_range (random, 6, 11);
      g_autoptr (TontiFixture) f = order_scene_started ("fixed", members, 1);
      gint64 kept;

      tonti_fixture_apply (f, "{'do':'income','account':'chairs','amount':90000,'what':'Prêt'}");
      for (int n = 1; n <= members; n++)
        {
          if (n > 1)
            leave_one (f, random, n - 1, members);
          join_scene_play (f, n);
        }
      kept = tonti_db_get_int (tonti_fixture_db (f), "SELECT coalesce(sum(penalty), 0) FROM leaver",
                               0);
      g_assert_cmpint (tonti_scene_balance (f, "fines"), ==, -kept);
      g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 90000 + kept);
      join_scene_check_each (f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/leavers/penalty", test_penalty);
  g_test_add_func ("/leavers/now", test_now);
  g_test_add_func ("/leavers/ahead", test_ahead);
  g_test_add_func ("/leavers/at-the-end", test_at_the_end);
  g_test_add_func ("/leavers/refusals", test_refusals);
  g_test_add_func ("/leavers/arrears-first", test_arrears_first);
  g_test_add_func ("/leavers/scheduled", test_scheduled);
  g_test_add_func ("/leavers/at-once", test_at_once);
  g_test_add_func ("/leavers/taken-over", test_taken_over);
  g_test_add_func ("/leavers/rounds", test_rounds);
  return g_test_run ();
}
