// SPDX-License-Identifier: GPL-3.0-or-later
#include <inttypes.h>

#include "join-scene.h"
#include "tonti-act-store.h"
#include "tonti-pool-store.h"

/* Hands that end because nobody comes after who leaves: what was due of them comes back at the end
 * of the round, from the hands that were served before. */

#define END "{'do':'hand.end','hand':'hand:%d','consent':[%d],'officers':[1,2]}"

/* Six hands of 1 000; after two meetings hand 4 ends. The others still to be served receive 5 000,
 * hand 4 its 2 000 at the last meeting, from the two that received 6 000. */
static void
test_end (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);
  const json_t *answer;

  join_scene_play (f, 1);
  join_scene_play (f, 2);
  join_scene_leave (f, 2);
  answer = tonti_fixture_apply_format (f, END, 4, 4);
  g_assert_cmpint (join_scene_field (answer, "back"), ==, 2000);
  g_assert_cmpint (join_scene_field (answer, "meeting"), ==, 6);
  g_assert_cmpint (order_scene_turn (f, 4).hand, ==, 5);
  g_assert_cmpint (order_scene_turn (f, 4).amount, ==, 5000);
  g_assert_cmpint (order_scene_turn (f, 6).hand, ==, 4);
  g_assert_cmpint (order_scene_turn (f, 6).amount, ==, 2000);
  for (int n = 3; n <= 6; n++)
    join_scene_play (f, n);
  join_scene_check_each (f);
}

/* The group keeps all that was paid: the turn is served without money, and without a voucher. */
static void
test_nothing (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);
  json_auto_t *body = NULL;

  tonti_fixture_apply (f, "{'do':'rule.set','pool':'pool:1','rules':[{'rule':'leaver-penalty',"
                          "'value':'100%'}],'officers':[1,2]}");
  join_scene_play (f, 1);
  join_scene_leave (f, 1);
  tonti_fixture_apply_format (f, END, 4, 4);
  g_assert_cmpint (order_scene_turn (f, 6).amount, ==, 0);
  for (int n = 2; n <= 6; n++)
    join_scene_play (f, n);
  body = tonti_scene_body (f, tonti_scene_last (f, "payout/1"));
  g_assert_cmpint (join_scene_field (body, "gross"), ==, 0);
  g_assert_null (json_object_get (body, "document"));
  g_assert_cmpstr (order_scene_turn (f, 6).state, ==, "served");
  tonti_fixture_verify (f);
}

/* Hand 5 paid everything ahead: what it need not pay any more is its member's again, and what is
 * paid ahead afterwards goes no further than what will be due. */
static void
test_paid_ahead (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  join_scene_play (f, 1);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'due.set','member':5,'of':'pool:1','amount':5000}");
  order_scene_end (f, 2);
  join_scene_leave (f, 2);
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 5, "hand:5"), ==, -6000);
  tonti_fixture_apply_format (f, END, 4, 4);
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 5, "hand:5"), ==, -5000);
  g_assert_cmpint (tonti_scene_balance_of (f, "advance", 5, NULL), ==, -1000);
  tonti_fixture_apply (f, "{'do':'receive','member':6,'items':{'pool:1':9000}}");
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 6, "hand:6"), ==, -5000);
  g_assert_cmpint (tonti_scene_balance_of (f, "advance", 6, NULL), ==, -6000);
  for (int n = 3; n <= 6; n++)
    join_scene_play (f, n);
  join_scene_check_each (f);
}

static gint64
find_receipt (TontiFixture *f, gint64 member)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (tonti_fixture_db (f), "receipt/1");

  for (guint i = 0; i < acts->len; i++)
    {
      gint64 seq = g_array_index (acts, TontiActRow, i).seq;
      json_auto_t *body = tonti_scene_body (f, seq);

      if (json_integer_value (json_object_get (body, "member")) == member)
        return seq;
    }
  g_assert_not_reached ();
}

/* What was paid for it went into what goes back. */
static void
test_receipt_stays (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);
  g_autofree char *request = NULL;

  join_scene_play (f, 1);
  join_scene_leave (f, 1);
  request = g_strdup_printf ("{'do':'correct','event':%" PRId64
                             ",'reason':'jamais payé','officers':[1,2]}",
                             find_receipt (f, 4));
  tonti_fixture_apply_format (f, END, 4, 4);
  tonti_fixture_refuse (f, request, "hand-ended");
}

/* A turn that waits: the contributions are all paid, and nobody could pay less. */
static void
test_all_due (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("draw-each", 6, 1);
  g_autofree char *request = NULL;

  for (int n = 1; n <= 6; n++)
    {
      join_scene_gather (f, n);
      if (n < 5)
        order_scene_draw (f, n == 2 ? "3718264950" : "5082617349");
      if (n < 5)
        tonti_fixture_apply_format (f,
                                    "{'do':'lot.pay','pool':'pool:1','turn':%d,'officers':[1,2],"
                                    "'discharge':{'how':'signature'}}",
                                    n);
      tonti_scene_close (f);
    }
  join_scene_leave (f, 6);
  request
      = g_strdup_printf (END, (int)order_scene_turn (f, 5).hand, (int)order_scene_turn (f, 5).hand);
  tonti_fixture_refuse (f, request, "all-due");
}

/* The discount of the first lot is in the second one. */
static void
test_larger_lot (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("auction", 6, 1);

  tonti_fixture_apply (f, "{'do':'rule.set','pool':'pool:1','rules':[{'rule':"
                          "'auction-destination','value':'next-pot'}]}");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  join_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'auction.hold','bids':[{'hand':'hand:2','amount':600}],"
                          "'officers':[1,2]}");
  order_scene_end (f, 1);
  join_scene_leave (f, 1);
  tonti_fixture_refuse (f, "{'do':'hand.end','hand':'hand:4','consent':[4],'officers':[1,2]}",
                        "lot-sizes");
}

/* The place of a hand that has ended is neither sold nor given to another: at the last meeting both
 * would leave it with a lot that nobody can hand over. */
static void
test_its_place_stays (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("auction", 6, 1);

  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  join_scene_gather (f, 1);
  tonti_scene_close (f);
  join_scene_leave (f, 1);
  tonti_fixture_apply_format (f, END, 4, 4);
  g_assert_cmpint (order_scene_turn (f, 6).hand, ==, 4);
  for (int n = 2; n <= 5; n++)
    {
      join_scene_gather (f, n);
      tonti_scene_close (f);
    }
  join_scene_gather (f, 6);
  tonti_fixture_refuse (f,
                        "{'do':'auction.hold','turn':6,'bids':[{'hand':'hand:2','amount':100}],"
                        "'reason':'Encore','officers':[1,2]}",
                        "hand-ended");
  tonti_fixture_refuse (f,
                        "{'do':'turn.choose','hand':'hand:2','turn':6,'how':'override',"
                        "'reason':'Encore','officers':[1,2]}",
                        "hand-ended");
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);
  g_autoptr (TontiFixture) two = order_scene_started ("fixed", 6, 2);
  g_autoptr (TontiFixture) waits = order_scene_new ("fixed", 6, 1);

  tonti_fixture_refuse (waits, "{'do':'hand.end','hand':'hand:4','consent':[4],'officers':[1,2]}",
                        "pool-waits");
  tonti_fixture_refuse (two, "{'do':'hand.end','hand':'hand:4','consent':[4],'officers':[1,2]}",
                        "lot-sizes");
  tonti_fixture_refuse (f, "{'do':'hand.end','hand':'hand:4','consent':[4],'officers':[1,2]}",
                        "nothing-paid");
  join_scene_play (f, 1);
  join_scene_leave (f, 1);
  tonti_fixture_refuse (f, "{'do':'hand.end','hand':'hand:1','consent':[1],'officers':[1,2]}",
                        "hand-served");
  tonti_fixture_refuse (f, "{'do':'hand.end','hand':'hand:4','officers':[1,2]}", "no-consent");
  tonti_fixture_apply (f, "{'do':'hand.end','hand':'hand:4','died':4,'officers':[1,2]}");
  tonti_fixture_refuse (f, "{'do':'hand.end','hand':'hand:4','died':4,'officers':[1,2]}",
                        "hand-ended");
  tonti_fixture_refuse (f,
                        "{'do':'turn.swap','hand':'hand:4','with':'hand:2','consent':[2,4],"
                        "'officers':[1,2]}",
                        "hand-ended");
  tonti_fixture_refuse (f,
                        "{'do':'hand.join','how':'take-over','hand':'hand:4','member':2,"
                        "'consent':[2,4],'officers':[1,2]}",
                        "hand-ended");
  tonti_fixture_refuse (f, "{'do':'hand.join','how':'new','member':2,'officers':[1,2]}",
                        "lot-sizes");
  tonti_scene_open (f, 2);
  tonti_fixture_refuse (f, "{'do':'hand.end','hand':'hand:3','consent':[3],'officers':[1,2]}",
                        "meeting-open");
}

/* ---- Random rounds ---- */

static void
end_some (TontiFixture *f, GRand *random, int held, int members)
{
  g_autofree char *request = NULL;
  int hand = g_rand_int_range (random, 1, members + 1);
  TontiHandRow row;

  tonti_hand_get (tonti_fixture_db (f), hand, &row);
  if (g_rand_int_range (random, 0, 100) >= 35 || row.ended
      || tonti_db_get_int (tonti_fixture_db (f),
                           "SELECT count(*) FROM turn t JOIN hand h ON h.id = t.hand WHERE t.state"
                           " = 'planned' AND NOT h.ended",
                           0)
             < 2)
    return;
  for (int n = 1; n <= held; n++)
    if (order_scene_turn (f, n).hand == hand)
      return;
  join_scene_leave (f, held);
  request = g_strdup_printf (END, hand, hand);
  tonti_fixture_apply (f, request);
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

      for (int n = 1; n <= members; n++)
        {
          if (n > 1)
            end_some (f, random, n - 1, members);
          join_scene_play (f, n);
        }
      join_scene_check_each (f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ends/nothing", test_nothing);
  g_test_add_func ("/ends/end", test_end);
  g_test_add_func ("/ends/paid-ahead", test_paid_ahead);
  g_test_add_func ("/ends/receipt-stays", test_receipt_stays);
  g_test_add_func ("/ends/all-due", test_all_due);
  g_test_add_func ("/ends/larger-lot", test_larger_lot);
  g_test_add_func ("/ends/its-place-stays", test_its_place_stays);
  g_test_add_func ("/ends/refusals", test_refusals);
  g_test_add_func ("/ends/rounds", test_rounds);
  return g_test_run ();
}
