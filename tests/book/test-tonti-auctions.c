// SPDX-License-Identifier: GPL-3.0-or-later
#include "auction-scene.h"

#include "tonti-due-store.h"
#include "tonti-order-store.h"
#include "tonti-pool-store.h"

/* Lots sold by auction: the published example with each of its six destinations, whose money is
 * followed to the last coin. */

typedef struct
{
  const char *destination;
  gint64 dividend; /* of a hand that shares */
  gint64 winner;   /* kept for the winner */
  gint64 box;      /* in the auction box after the lot is paid */
  gint64 next_due; /* still to pay at the next meeting by a hand that shares */
  gint64 next_lot;
} Case;

/* Ten hands of 25 000, a discount of 30 000: the winner receives 220 000. Coins of 25. */
static const Case cases[] = {
  { "others", 3325, 0, 75, 25000, 250000 },   { "all", 3000, 3000, 0, 25000, 250000 },
  { "unserved", 3325, 0, 75, 25000, 250000 }, { "box", 0, 0, 30000, 25000, 250000 },
  { "next-due", 3000, 0, 0, 22000, 250000 },  { "next-pot", 0, 0, 0, 25000, 280000 },
};

static TontiFixture *
new_example (const char *destination)
{
  g_autofree char *rules
      = g_strdup_printf ("{'rule':'auction-destination','value':'%s'}", destination);

  return auction_scene_new (10, 25000, 1, 25, rules);
}

/* What member still has to pay at the open meeting. */
static gint64
open_due (TontiFixture *f, gint64 member, gint64 meeting)
{
  g_autoptr (GArray) rows = tonti_due_list_meeting (tonti_fixture_db (f), meeting);

  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, TontiDueRow, i).member == member)
      return tonti_due_row_open (&g_array_index (rows, TontiDueRow, i));
  return 0;
}

static void
check_case (const Case *wanted)
{
  g_autoptr (TontiFixture) f = new_example (wanted->destination);
  gboolean is_kept = wanted->dividend > 0 && wanted->next_due == 25000;

  g_test_message ("%s", wanted->destination);
  order_scene_gather (f, 1);
  auction_scene_sell (f, 4, 30000);
  auction_scene_pay (f);
  tonti_scene_close (f);
  g_assert_cmpint (auction_scene_net (f, 1), ==, 220000);
  g_assert_cmpint (auction_scene_kept (f, 1), ==, is_kept ? wanted->dividend : 0);
  g_assert_cmpint (auction_scene_kept (f, 4), ==, wanted->winner);
  g_assert_cmpint (tonti_scene_balance (f, "auction-box"), ==, -wanted->box);
  g_assert_cmpint (order_scene_turn (f, 2).amount, ==, wanted->next_lot);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
  tonti_scene_open (f, 2);
  g_assert_cmpint (open_due (f, 1, 2), ==, wanted->next_due);
  tonti_fixture_verify (f);
}

static void
test_destinations (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

/* The event says everything: who could bid, every bid by round, who was second, what becomes of the
 * discount. */
static void
test_event (void)
{
  g_autoptr (TontiFixture) f = new_example ("others");
  g_autoptr (GArray) awards = NULL;
  json_auto_t *body = NULL;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'presence.set','members':[1,2,3,4,5],'presence':'present'}");
  tonti_fixture_apply (f, "{'do':'auction.hold','bids':["
                          "{'round':1,'hand':'hand:4','amount':20000},"
                          "{'round':1,'hand':'hand:2','amount':15000},"
                          "{'round':2,'hand':'hand:2','amount':25000},"
                          "{'round':3,'hand':'hand:4','amount':30000}],'officers':[1,2]}");
  body = tonti_scene_body (f, tonti_scene_last (f, "auction/1"));
  g_assert_cmpuint (json_array_size (json_object_get (body, "bids")), ==, 4);
  g_assert_cmpuint (json_array_size (json_object_get (body, "bidders")), ==, 5);
  g_assert_cmpuint (json_array_size (json_object_get (body, "left_out")), ==, 5);
  g_assert_cmpuint (json_array_size (json_object_get (body, "shares")), ==, 9);
  g_assert_cmpint (json_integer_value (json_object_get (body, "prize")), ==, 220000);
  g_assert_cmpint (json_integer_value (json_object_get (body, "remainder")), ==, 75);
  g_assert_cmpstr (json_string_value (json_object_get (json_object_get (body, "second"), "hand")),
                   ==, "hand:2");
  g_assert_cmpint (order_scene_settled (f, 1), ==, 4);
  g_assert_cmpint (order_scene_settled (f, 4), ==, 0);
  awards = tonti_award_list_meeting (tonti_fixture_db (f), 1);
  g_assert_cmpuint (awards->len, ==, 1);
  g_assert_cmpstr (g_array_index (awards, TontiAwardRow, 0).how, ==, "auction");
  tonti_fixture_verify (f);
}

/* Equal bids: what is called out decides, and the event holds the draw. */
static void
test_tie (void)
{
  g_autoptr (TontiFixture) f = new_example ("all");
  json_auto_t *body = NULL;
  json_t *draw;

#define EQUAL                                                                                      \
  "'bids':[{'round':1,'hand':'hand:4','amount':20000},{'round':1,'hand':'hand:7','amount':20000}," \
  "{'round':1,'hand':'hand:9','amount':5000}],'officers':[1,2]}"
  order_scene_gather (f, 1);
  tonti_fixture_refuse (f, "{'do':'auction.hold'," EQUAL, "tie");
  tonti_fixture_refuse (f, "{'do':'auction.hold','calls':[{'text':'37'}]," EQUAL, "short-seed");
  tonti_fixture_apply (f, "{'do':'auction.hold','calls':[{'member':1,'text':'3718 264'},"
                          "{'text':'950'}]," EQUAL);
  body = tonti_scene_body (f, tonti_scene_last (f, "auction/1"));
  draw = json_object_get (body, "draw");
  g_assert_cmpuint (json_array_size (json_object_get (draw, "list")), ==, 2);
  g_assert_cmpuint (json_array_size (json_object_get (draw, "steps")), ==, 2);
  g_assert_true (
      json_equal (json_object_get (body, "hand"),
                  json_object_get (json_array_get (json_object_get (draw, "steps"), 0), "hand")));
  g_assert_cmpint (
      json_integer_value (json_object_get (json_object_get (body, "second"), "amount")), ==, 20000);
  tonti_fixture_verify (f);
}

/* Nobody bids: the lot decides between all who could, for the commission and no more. */
static void
test_nobody (void)
{
  g_autoptr (TontiFixture) f = new_example ("all");

  order_scene_gather (f, 1);
  tonti_fixture_refuse (f, "{'do':'auction.hold','bids':[],'officers':[1,2]}", "no-bids");
  tonti_fixture_apply (f, "{'do':'auction.hold','bids':[]," ORDER_SCENE_CALLS "}");
  g_assert_cmpstr (json_string_value (json_object_get (f->answer, "how")), ==, "draw");
  g_assert_cmpint (json_integer_value (json_object_get (f->answer, "discount")), ==, 0);
  auction_scene_pay (f);
  tonti_scene_close (f);
  g_assert_cmpint (auction_scene_net (f, 1), ==, 250000);
  tonti_fixture_verify (f);
}

/* ---- What is kept for members ---- */

static void
test_paid_that_evening (void)
{
  g_autoptr (TontiFixture) f = new_example ("all");

  order_scene_gather (f, 1);
  auction_scene_sell (f, 4, 30000);
  tonti_fixture_refuse (f, "{'do':'dividend.pay','member':1,'officers':[1,2]}", "nothing-kept");
  auction_scene_pay (f);
  tonti_fixture_refuse (f, "{'do':'dividend.pay','member':1,'amount':3005,'officers':[1,2]}",
                        "kept-less");
  tonti_fixture_apply (f, "{'do':'dividend.pay','member':1,'amount':1000,'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'dividend.unset','member':1}");
  tonti_fixture_refuse (f, "{'do':'dividend.unset','member':1}", "nothing-entered");
  tonti_fixture_apply (f, "{'do':'dividend.pay','all':true,'officers':[1,2]}");
  g_assert_cmpint (json_integer_value (json_object_get (f->answer, "total")), ==, 30000);
  g_assert_cmpint (tonti_scene_expected (f), ==, 0);
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "dividends"), ==, 0);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 0);
  tonti_fixture_verify (f);
}

/* Each pays 22 000 and the share of that evening: the pot is full. */
static void
test_set_off (void)
{
  g_autoptr (TontiFixture) f = new_example ("all");
  g_autoptr (GArray) rows = NULL;

  tonti_scene_open (f, 1);
  tonti_scene_all_present (f);
  for (int member = 1; member <= 10; member++)
    tonti_fixture_apply_format (f, "{'do':'due.set','member':%d,'of':'pool:1','amount':22000}",
                                member);
  auction_scene_sell (f, 4, 30000);
  auction_scene_pay (f);
  tonti_fixture_apply (f, "{'do':'dividend.pay','all':true,'how':'dues','officers':[1,2]}");
  g_assert_cmpint (tonti_scene_expected (f), ==, 0);
  tonti_scene_close (f);
  g_assert_cmpint (auction_scene_net (f, 1), ==, 220000);
  g_assert_cmpint (tonti_scene_balance (f, "dividends"), ==, 0);
  g_assert_cmpint (tonti_scene_balance (f, "owed"), ==, 0);
  g_assert_cmpint (tonti_scene_balance (f, "pot"), ==, 0);
  rows = tonti_due_list_open (tonti_fixture_db (f), 0, 2);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpint (tonti_due_row_open (&g_array_index (rows, TontiDueRow, i)), ==, 0);
  tonti_fixture_refuse (f, "{'do':'dividend.pay','all':true,'officers':[1,2]}", "nothing-kept");
  tonti_fixture_verify (f);
}

/* Between meetings, by mobile money or from the box. */
static void
test_paid_later (void)
{
  g_autoptr (TontiFixture) f = new_example ("all");

  order_scene_gather (f, 1);
  auction_scene_sell (f, 4, 30000);
  auction_scene_pay (f);
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-01-10");
  tonti_fixture_refuse (f, "{'do':'dividend.pay','member':2,'how':'dues','officers':[1,2]}",
                        "nothing-kept");
  tonti_fixture_refuse (f, "{'do':'dividend.pay','member':2,'means':'bank','officers':[1,2]}",
                        "cash-short");
  tonti_fixture_apply (f, "{'do':'dividend.pay','members':[2,3],'officers':[1,2]}");
  g_assert_cmpint (auction_scene_kept (f, 2), ==, 0);
  g_assert_cmpint (auction_scene_kept (f, 5), ==, 3000);
  tonti_fixture_refuse (f, "{'do':'member.leave','member':5,'left':'2025-01-10','reason':'x'}",
                        "open-balance");
  tonti_fixture_verify (f);
}

/* ---- Half hands ---- */

/* Both holders of a hand receive its lot less the discount, and its dividend, by halves. */
static void
test_halves (void)
{
  g_autoptr (TontiFixture) f
      = auction_scene_new_halves (10, 25000, 25,
                                  "{'rule':'auction-destination','value':'all'},"
                                  "{'rule':'auction-commission-amount','value':5000}");

  order_scene_gather (f, 1);
  auction_scene_sell (f, 1, 30000);
  auction_scene_pay (f);
  tonti_scene_close (f);
  g_assert_cmpint (auction_scene_net (f, 1), ==, 220000);
  g_assert_cmpint (auction_scene_kept (f, 1), ==, 1250);
  g_assert_cmpint (auction_scene_kept (f, 11), ==, 1250);
  g_assert_cmpint (auction_scene_kept (f, 2), ==, 2500);
  g_assert_cmpint (tonti_scene_balance (f, "income:commission"), ==, -5000);
  g_assert_cmpint (tonti_scene_balance (f, "dividends"), ==, -25000);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 30000);
  tonti_fixture_verify (f);
}

/* The payout taken back takes back what it gave, for both holders; paid again it is the same. */
static void
test_corrected (void)
{
  static const char *const destinations[] = { "all", "next-due", "box", "next-pot" };

  for (gsize i = 0; i < G_N_ELEMENTS (destinations); i++)
    {
      g_autofree char *rules
          = g_strdup_printf ("{'rule':'auction-destination','value':'%s'}", destinations[i]);
      g_autoptr (TontiFixture) f = auction_scene_new_halves (10, 25000, 25, rules);

      order_scene_gather (f, 1);
      auction_scene_sell (f, 1, 30000);
      auction_scene_pay (f);
      tonti_scene_close (f);
      tonti_fixture_set_day (f, "2025-01-10");
      tonti_fixture_apply_format (
          f, "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'Erreur','officers':[1,2]}",
          tonti_scene_last (f, "payout/1"));
      g_assert_cmpint (tonti_scene_balance (f, "dividends"), ==, 0);
      g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 250000);
      g_assert_cmpint (tonti_scene_balance (f, "auction-box"), ==, 0);
      tonti_fixture_verify (f);
      tonti_fixture_apply (f, "{'do':'lot.pay','turn':1,'reason':'x','officers':[1,2]}");
      g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 30000);
      tonti_scene_check_trial (f);
      tonti_fixture_verify (f);
    }
}

/* What was paid out of it since comes first. */
static void
test_used_since (void)
{
  g_autoptr (TontiFixture) f = new_example ("all");

  order_scene_gather (f, 1);
  auction_scene_sell (f, 4, 30000);
  auction_scene_pay (f);
  tonti_fixture_apply (f, "{'do':'dividend.pay','member':2,'officers':[1,2]}");
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-01-10");
  tonti_fixture_refuse (f, "{'do':'correct','event':27,'reason':'x','officers':[1,2]}",
                        "not-correctable");
  {
    g_autofree char *request = g_strdup_printf ("{'do':'correct','event':%" G_GINT64_FORMAT
                                                ",'reason':'x','officers':[1,2]}",
                                                tonti_scene_last (f, "payout/1"));

    tonti_fixture_refuse (f, request, "used-since");
  }
  tonti_fixture_apply_format (
      f, "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'x','officers':[1,2]}",
      tonti_scene_last (f, "dividend/1"));
  g_assert_cmpint (auction_scene_kept (f, 2), ==, 3000);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/auctions/six-destinations", test_destinations);
  g_test_add_func ("/book/auctions/what-is-written-down", test_event);
  g_test_add_func ("/book/auctions/equal-bids", test_tie);
  g_test_add_func ("/book/auctions/nobody-bids", test_nobody);
  g_test_add_func ("/book/auctions/shares-paid-that-evening", test_paid_that_evening);
  g_test_add_func ("/book/auctions/shares-set-off", test_set_off);
  g_test_add_func ("/book/auctions/shares-paid-later", test_paid_later);
  g_test_add_func ("/book/auctions/half-hands", test_halves);
  g_test_add_func ("/book/auctions/payout-taken-back", test_corrected);
  g_test_add_func ("/book/auctions/share-used-since", test_used_since);
  return g_test_run ();
}
