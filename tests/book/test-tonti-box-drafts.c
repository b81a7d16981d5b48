// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "auction-scene.h"
#include "tonti-box-money.h"

/* Money of the auction box that is lent or shared on the evening on which an auction brings it: the
 * lot is typed and may change until the closing, the loan is not. No box is ever below zero. */

#define OFFICERS "'officers':[1,2],'discharge':{'how':'signature'}"
#define BY_HAND "{'rule':'auction-destination','value':'box'},{'rule':'box-rate','value':'2%'}"

static void
assert_box (TontiFixture *f, gint64 in, gint64 out)
{
  TontiBoxMoney money = tonti_box_money_get (f->book, 1);

  g_assert_cmpint (money.in, ==, in);
  g_assert_cmpint (money.out, ==, out);
}

/* Ten hands of 25 000; hand 4 left 30 000, and its lot is entered. */
static TontiFixture *
new_evening (void)
{
  TontiFixture *f = auction_scene_new (10, 25000, 1, 25, BY_HAND);

  order_scene_gather (f, 1);
  auction_scene_sell (f, 4, 30000);
  auction_scene_pay (f);
  assert_box (f, 30000, 0);
  return f;
}

static void
take_back (TontiFixture *f, gint64 event)
{
  tonti_fixture_apply_format (f, "{'do':'correct','event':%d,'reason':'x','officers':[1,2]}",
                              (int)event);
}

/* Lent, and whatever would take the discount out again is refused until the loan is taken back. */
static void
test_lent (void)
{
  g_autoptr (TontiFixture) f = new_evening ();
  gint64 first;

  tonti_fixture_apply (f, "{'do':'box.lend','member':3,'amount':20000," OFFICERS "}");
  first = tonti_scene_last (f, "box-loan/1");
  tonti_fixture_apply (
      f, "{'do':'box.sell','amount':10000,'bids':[{'member':5,'price':800}]," OFFICERS "}");
  assert_box (f, 0, 30000);
  tonti_fixture_refuse (f, "{'do':'lot.unset','hand':'hand:4'}", "box-below");
  g_assert_nonnull (strstr (tonti_fixture_message (f, "box-below"), "30"));
  tonti_fixture_refuse (f, "{'do':'draft.unset','cell':'lot:1:1'}", "box-below");
  tonti_fixture_refuse (f, "{'do':'undo'}", "box-below");
  assert_box (f, 0, 30000);
  take_back (f, tonti_scene_last (f, "box-loan/1"));
  tonti_fixture_refuse (f, "{'do':'lot.unset','hand':'hand:4'}", "box-below");
  g_assert_nonnull (strstr (tonti_fixture_message (f, "box-below"), "20"));
  take_back (f, first);
  tonti_fixture_apply (f, "{'do':'lot.unset','hand':'hand:4'}");
  assert_box (f, 0, 0);
  auction_scene_pay (f);
  tonti_fixture_apply (f, "{'do':'box.lend','member':3,'amount':30000," OFFICERS "}");
  tonti_scene_close (f);
  assert_box (f, 0, 30000);
  tonti_fixture_verify (f);
}

static void
test_shared (void)
{
  g_autoptr (TontiFixture) f = new_evening ();

  tonti_fixture_apply (f, "{'do':'box.share','by':'hand','reason':'Tabaski','officers':[1,2]}");
  assert_box (f, 0, 0);
  tonti_fixture_refuse (f, "{'do':'lot.unset','hand':'hand:4'}", "box-below");
  tonti_fixture_apply (f, "{'do':'box.pay','all':true," OFFICERS "}");
  tonti_fixture_refuse (f, "{'do':'undo'}", "box-below");
  tonti_scene_close (f);
  assert_box (f, 0, 0);
  tonti_fixture_verify (f);
}

/* What was fed cannot be taken back either, nor a repayment that was lent again. */
static void
test_fed (void)
{
  g_autoptr (TontiFixture) f = new_evening ();

  tonti_fixture_apply (f, "{'do':'income','account':'chairs','amount':5000,'what':'Chaises'}");
  tonti_scene_close (f);
  order_scene_gather (f, 2);
  tonti_fixture_apply (f, "{'do':'box.feed','from':'income:chairs','amount':5000,'reason':"
                          "'Voté','officers':[1,2]}");
  g_autofree char *take_feed
      = g_strdup_printf ("{'do':'correct','event':%d,'reason':'x','officers':[1,2]}",
                         (int)tonti_scene_last (f, "box-feed/1"));
  tonti_fixture_apply (f, "{'do':'box.lend','member':3,'amount':35000,'pays':'term'," OFFICERS "}");
  tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'loans','amount':36400}");
  assert_box (f, 36400, 0);
  tonti_fixture_apply (f, "{'do':'box.lend','member':6,'amount':36400,'pays':'term'," OFFICERS "}");
  tonti_fixture_refuse (f, "{'do':'due.set','member':3,'of':'loans','amount':0}", "box-below");
  tonti_fixture_refuse (f, take_feed, "used-since");
  assert_box (f, 0, 36400);
  tonti_scene_close (f);
  tonti_fixture_verify (f);
}

/* The last guard: of a book in which such money is missing all the same, no meeting is closed; what
 * does not take more is carried out, so that it can be mended. */
static void
test_closing (void)
{
  g_autoptr (TontiFixture) f = new_evening ();

  tonti_fixture_apply (f, "{'do':'box.lend','member':3,'amount':30000," OFFICERS "}");
  g_assert_true (
      tonti_db_execute (tonti_fixture_db (f), "DELETE FROM draft WHERE cell = 'lot:1:1'"));
  assert_box (f, -30000, 30000);
  tonti_scene_count (f, tonti_scene_expected (f));
  tonti_fixture_refuse (f, "{'do':'meeting.close','officers':[1,2]}", "box-below");
  tonti_fixture_apply (f, "{'do':'income','account':'chairs','amount':5000,'what':'Chaises'}");
  auction_scene_pay (f);
  tonti_scene_close (f);
  assert_box (f, 0, 30000);
  tonti_fixture_verify (f);
}

/* ---- Any evening ---- */

static void
try_any (TontiFixture *f, int hands)
{
  static const char *const acts[] = {
    "{'do':'undo'}",
    "{'do':'redo'}",
    "{'do':'lot.unset','pool':'pool:1','turn':%d}",
    "{'do':'lot.pay','pool':'pool:1','turn':%d,'officers':[1,2]}",
    "{'do':'box.lend','member':%d,'amount':4000," OFFICERS "}",
    "{'do':'box.lend','member':%d,'amount':500,'pays':'term'," OFFICERS "}",
    "{'do':'box.sell','amount':2000,'bids':[{'member':%d,'price':100}]," OFFICERS "}",
    "{'do':'box.share','by':'hand','reason':'Voté','officers':[1,2]}",
    "{'do':'box.pay','member':%d," OFFICERS "}",
    "{'do':'due.set','member':%d,'of':'pool:1','amount':0}",
    "{'do':'due.set','member':%d,'of':'pool:1','amount':5000}",
    "{'do':'due.set','member':%d,'of':'loans','amount':2000}",
    "{'do':'due.set','member':%d,'of':'loans','amount':0}",
    "{'do':'receive','member':%d,'items':{'loans':2500}}",
    "{'do':'auction.hold','turn':%d,'bids':[{'hand':'hand:2','amount':2000}],'officers':[1,2]}",
  };
  g_autofree char *loan
      = g_strdup_printf ("{'do':'correct','event':%d,'reason':'x','officers':"
                         "[1,2]}",
                         (int)tonti_fixture_head (f) - g_test_rand_int_range (0, 6));
  const char *act = acts[g_test_rand_int_range (0, G_N_ELEMENTS (acts))];
  g_autoptr (GString) request = g_string_new (g_test_rand_int_range (0, 8) == 0 ? loan : act);
  g_autofree char *number = g_strdup_printf ("%d", g_test_rand_int_range (1, hands + 1));

  g_string_replace (request, "%d", number, 0);
  tonti_fixture_try (f, request->str);
}

/* The box and each of its loans, after every request and after the closing. */
static void
play_evening (TontiFixture *f, int n, int hands)
{
  TontiBoxMoney before;

  order_scene_gather (f, n);
  tonti_fixture_try (f, "{'do':'auction.hold','bids':[{'hand':'hand:4','amount':6000}],"
                        "'officers':[1,2]}");
  for (int i = 0; i < 25; i++)
    {
      if (i % 8 == 0)
        tonti_fixture_try (f, "{'do':'lot.pay','pool':'pool:1','officers':[1,2]}");
      try_any (f, hands);
      g_assert_cmpint (tonti_box_money_get (f->book, 1).in, >=, 0);
    }
  before = tonti_box_money_get (f->book, 1);
  tonti_scene_close (f);
  assert_box (f, before.in, before.out);
}

static void
test_any (void)
{
  for (guint i = 0; i < tonti_fixture_rounds (4); i++)
    {
      g_autoptr (TontiFixture) f = auction_scene_new (6, 5000, 1, 25, BY_HAND);

      tonti_fixture_apply (f, "{'do':'rule.set','officers':[1,2],'rules':["
                              "{'rule':'arrears-bar-loan','value':false}]}");
      for (int n = 1; n <= 4; n++)
        play_evening (f, n, 6);
      tonti_fixture_verify (f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/box-drafts/lent", test_lent);
  g_test_add_func ("/box-drafts/shared", test_shared);
  g_test_add_func ("/box-drafts/fed", test_fed);
  g_test_add_func ("/box-drafts/closing", test_closing);
  g_test_add_func ("/box-drafts/any-evening", test_any);
  return g_test_run ();
}
