// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-asked.h"
#include "tonti-places-report.h"
#include "tonti-round-report.h"
#include "tonti-scene.h"

/* What the pages of pots and of money ask for. */

static TontiRoundReport *
ask_round (TontiFixture *f)
{
  TontiRoundReport *round = tonti_round_report_make (f->book, 0, f->problems);

  g_assert_nonnull (round);
  return round;
}

static void
test_none (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  g_autoptr (TontiRoundReport) round = ask_round (f);

  g_assert_cmpint (round->pool, ==, 0);
  g_assert_cmpuint (round->hands->len, ==, 0);
  g_assert_null (tonti_round_report_make (f->book, 3, f->problems));
}

static void
test_round (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiRoundReport) before = ask_round (f);
  g_autoptr (TontiRoundReport) after = NULL;
  g_autofree char *served = NULL;
  const TontiRoundHand *shared = tonti_round_report_find (before, 17);

  g_assert_cmpuint (before->hands->len, ==, 31);
  g_assert_cmpint (before->next, ==, 1);
  g_assert_cmpint (before->last, ==, 0);
  g_assert_cmpuint (shared->holders->len, ==, 2);
  g_assert_cmpstr (g_array_index (shared->holders, TontiRoundHolder, 1).part, ==, "1/2");
  tonti_scene_play (f, 1);
  after = ask_round (f);
  g_assert_cmpint (after->served, ==, 2);
  g_assert_cmpint (after->next, ==, 2);
  g_assert_cmpint (after->last, ==, 1);
  g_assert_cmpint (after->in.minor, ==, 31 * 5000);
  served = tonti_round_report_served_at (after, 1);
  g_assert_true (g_str_has_prefix (served, "Awa Diop, "));
}

/* A lot that is entered is known as such; the pot that runs is shown before one that waits. */
static void
test_entered (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiRoundReport) round = NULL;
  g_autoptr (GArray) waiting = NULL;

  tonti_fixture_apply (f, "{'do':'pool.add','name':'Petit tour','contribution':1000}");
  tonti_fixture_apply (f, "{'do':'hand.add','pool':'pool:2','member':7}");
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:1','officers':[1,2]}");
  round = ask_round (f);
  g_assert_cmpint (round->pool, ==, 1);
  g_assert_cmpuint (round->pools->len, ==, 2);
  g_assert_true (tonti_round_report_find (round, 1)->is_entered);
  g_assert_false (tonti_round_report_find (round, 2)->is_entered);
  waiting = tonti_round_report_waiting (f->book, 2);
  g_assert_cmpuint (waiting->len, ==, 29);
}

static TontiPlacesReport *
ask_places (TontiFixture *f, TontiPlace place)
{
  TontiPlacesReport *places
      = tonti_places_report_make (f->book, place, TONTI_DAY_NONE, TONTI_DAY_NONE, f->problems);

  g_assert_nonnull (places);
  return places;
}

/* A lot that was not handed over at its meeting waits, with its paper unsigned afterwards. */
static void
test_places (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiPlacesReport) late = NULL;
  g_autoptr (TontiPlacesReport) paid = NULL;
  const TontiPlacesLot *lot;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:1','officers':[1,2],"
                          "'discharge':{'how':'signature'}}");
  tonti_scene_close (f);
  late = ask_places (f, TONTI_PLACE_CASH);
  g_assert_cmpuint (late->lots->len, ==, 1);
  lot = &g_array_index (late->lots, TontiPlacesLot, 0);
  g_assert_cmpint (lot->hand, ==, 2);
  g_assert_cmpint (lot->amount.minor, ==, 80000);
  g_assert_cmpint (late->balances[TONTI_PLACE_CASH].minor, ==, tonti_scene_balance (f, "cash"));
  g_assert_cmpuint (late->papers->len, ==, 0);
  tonti_fixture_set_day (f, "2025-01-06");
  tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:2','officers':[1,2],"
                          "'reason':'Absente','short':'box-advances','discharge':{'how':'none'}}");
  paid = ask_places (f, TONTI_PLACE_CASH);
  g_assert_cmpuint (paid->lots->len, ==, 0);
  g_assert_cmpuint (paid->papers->len, ==, 1);
  g_assert_cmpint (g_array_index (paid->papers, TontiPlacesPaper, 0).year, ==, 2025);
}

static void
test_search (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiPlacesReport) places = NULL;
  g_autoptr (TontiTable) found = NULL;
  g_autoptr (TontiTable) all = NULL;

  tonti_fixture_apply (f, "{'do':'income','account':'chairs','amount':9000,'what':'Chaises',"
                          "'member':5}");
  tonti_fixture_apply (f, "{'do':'expense','account':'rent','amount':500,'what':'Éclairage'}");
  places = ask_places (f, TONTI_PLACE_CASH);
  all = tonti_places_search (places->book, "");
  g_assert_cmpuint (tonti_table_get_n_rows (all), ==, 2);
  found = tonti_places_search (places->book, "eclair");
  g_assert_cmpuint (tonti_table_get_n_rows (found), ==, 1);
  g_assert_cmpint (tonti_table_get_int (found, 0, TONTI_CASH_OUT), ==, 500);
  g_assert_cmpint (tonti_table_get_int (found, 0, TONTI_CASH_BALANCE), ==, 8500);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/round/none", test_none);
  g_test_add_func ("/report/round/hands-and-next", test_round);
  g_test_add_func ("/report/round/entered-and-waiting", test_entered);
  g_test_add_func ("/report/places/what-waits", test_places);
  g_test_add_func ("/report/places/search", test_search);
  return g_test_run ();
}
