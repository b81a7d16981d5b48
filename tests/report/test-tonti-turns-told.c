// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "order-scene.h"
#include "tonti-asked.h"
#include "tonti-lot-report.h"
#include "tonti-minutes-report.h"
#include "tonti-places-report.h"
#include "tonti-round-report.h"

/* What is told of turns that wait for a hand, and of hands that were chosen. The figures called out
 * in the scene draw hand 3 of six for the first turn. */

/* ---- Nobody stands in a turn that waits ---- */

static guint
count_waiting (const json_t *json, const char *key, const char *state)
{
  guint n = 0;
  size_t i;
  json_t *row;

  json_array_foreach (json_object_get (json, key), i, row)
    if (g_strcmp0 (json_string_value (json_object_get (row, "state")), state) == 0)
      n++;
  return n;
}

/* Every row of the table that waits has no value in the columns named. */
static void
assert_empty (const json_t *json, const char *key, const char *state, const char *const *columns)
{
  size_t i;
  json_t *row;

  json_array_foreach (json_object_get (json, key), i, row)
    for (guint c = 0; columns[c] != NULL; c++)
      if (g_strcmp0 (json_string_value (json_object_get (row, "state")), state) == 0
          && !json_is_null (json_object_get (row, columns[c])))
        g_error ("%s: %s is told of a turn that waits", key, columns[c]);
}

static void
check_tables (TontiFixture *f, const char *state, guint waiting)
{
  static const char *const of_turn[] = { "hand", "holders", NULL };
  static const char *const of_hand[] = { "turn", "meeting", "rank", NULL };
  static const char *const of_lot[] = { "hand", "member", NULL };
  TontiQuery query = ASK_ALL, first = ASK_ALL;
  json_auto_t *calendar = tonti_asked_report (f, "pool-calendar", &query);
  json_auto_t *turns = tonti_asked_list (f, "turns", &query);
  json_auto_t *hands = tonti_asked_list (f, "hands", &query);
  json_auto_t *meeting = NULL, *statement = NULL;

  first.meeting = 2;
  meeting = tonti_asked_report (f, "meeting", &first);
  first = ASK_ALL;
  first.member = 1;
  statement = tonti_asked_report (f, "member-statement", &first);
  g_assert_cmpuint (count_waiting (calendar, "rows", state), ==, waiting);
  g_assert_cmpuint (count_waiting (turns, "rows", state), ==, waiting);
  g_assert_cmpuint (count_waiting (hands, "rows", state), ==, waiting);
  g_assert_cmpuint (count_waiting (meeting, "lots", state), ==, 1);
  g_assert_cmpuint (count_waiting (statement, "hands", state), ==, 1);
  assert_empty (calendar, "rows", state, of_turn);
  assert_empty (turns, "rows", state, of_turn);
  assert_empty (hands, "rows", state, of_hand);
  assert_empty (meeting, "lots", state, of_lot);
  assert_empty (statement, "hands", state, of_hand);
}

/* A member is not found by a turn in which his hand only waits. */
static void
check_filter (TontiFixture *f, gint64 member, gsize turns)
{
  TontiQuery query = ASK_ALL;
  json_auto_t *list = NULL;

  query.member = member;
  list = tonti_asked_list (f, "turns", &query);
  g_assert_cmpuint (json_array_size (json_object_get (list, "rows")), ==, turns);
}

static void
test_drawn_each (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("draw-each", 6, 1);

  check_tables (f, "to-draw", 6);
  check_filter (f, 1, 0);
  order_scene_gather (f, 1);
  order_scene_draw (f, "3718264950");
  check_tables (f, "to-draw", 5);
  check_filter (f, 3, 1);
  check_filter (f, 1, 0);
}

static void
test_sold_each (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("auction", 6, 1);

  check_tables (f, "to-auction", 6);
  check_filter (f, 1, 0);
  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'auction.hold','bids':[{'hand':'hand:3','amount':100}],"
                          "'officers':[1,2]}");
  check_tables (f, "to-auction", 5);
  check_filter (f, 3, 1);
  check_filter (f, 1, 0);
}

static void
test_chosen_each (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("choice", 6, 1);

  check_tables (f, "to-choose", 6);
}

/* ---- What the window asks ---- */

static void
check_round (TontiFixture *f, guint waiting, gint64 settled)
{
  g_autoptr (TontiRoundReport) round = tonti_round_report_make (f->book, 1, f->problems);
  guint known = 0;

  g_assert_cmpuint (round->unsettled->len, ==, waiting);
  g_assert_cmpstr (round->order, ==, "draw-each");
  g_assert_true (round->needs_present && round->needs_paid_up);
  for (guint i = 0; i < round->hands->len; i++)
    {
      const TontiRoundHand *hand = &g_array_index (round->hands, TontiRoundHand, i);

      g_assert_true (hand->is_settled == (hand->turn > 0));
      g_assert_true (hand->is_settled == (hand->hand == settled));
      g_assert_true (hand->is_settled || (hand->meeting == 0 && hand->amount.minor == 0));
      known += hand->is_settled;
    }
  g_assert_cmpuint (known + waiting, ==, 6);
  g_assert_cmpint (round->next, ==, 1);
}

static void
test_window (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("draw-each", 6, 1);
  g_autoptr (TontiLotReport) before = NULL, after = NULL;
  g_autoptr (TontiPlacesReport) places = NULL;
  g_autoptr (TontiRoundReport) round = NULL;
  g_autofree char *served = NULL;

  order_scene_gather (f, 1);
  check_round (f, 6, 0);
  round = tonti_round_report_make (f->book, 1, f->problems);
  served = tonti_round_report_served_at (round, 1);
  g_assert_cmpstr (served, ==, "to be drawn");
  before = tonti_lot_report_make (f->book, 1, f->problems);
  g_assert_cmpuint (before->lots->len, ==, 0);
  g_assert_cmpuint (before->unsettled->len, ==, 1);
  g_assert_cmpint (g_array_index (before->unsettled, TontiLotTurn, 0).amount.minor, ==, 6000);
  g_assert_cmpint (g_array_index (before->pots, TontiLotPot, 0).came.minor, ==, 6000);
  places = tonti_places_report_make (f->book, TONTI_PLACE_CASH, TONTI_DAY_NONE, TONTI_DAY_NONE,
                                     f->problems);
  g_assert_cmpuint (places->lots->len, ==, 0);
  order_scene_draw (f, "3718264950");
  check_round (f, 5, 3);
  after = tonti_lot_report_make (f->book, 1, f->problems);
  g_assert_cmpuint (after->unsettled->len, ==, 0);
  g_assert_cmpint (g_array_index (after->lots, TontiLot, 0).hand, ==, 3);
}

/* ---- Choices ---- */

static void
assert_says (const char *text, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) == NULL)
      g_error ("it does not say \"%s\": %s", words[i], text);
}

static void
test_choice_told (void)
{
  static const char *const told[]
      = { "Turn 1: main 4", "by vote (5 for, 1 against)", "Reason: malade", NULL };
  static const char *const overridden[] = { "Turn 1: main 6", "against the rule", NULL };
  g_autoptr (TontiFixture) f = order_scene_started ("choice", 6, 1);
  const TontiPaperQuery paper = { .meeting = 1, .with_draft = TRUE };
  TontiQuery query = ASK_ALL;
  json_auto_t *awards = NULL;
  g_autoptr (TontiMinutesReport) minutes = NULL;
  const json_t *first;

  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:4','how':'vote','reason':'malade',"
                          "'votes_for':5,'votes_against':1,'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:6','turn':1,'how':'override',"
                          "'reason':'incendie','officers':[1,2]}");
  awards = tonti_asked_list (f, "awards", &query);
  first = tonti_asked_row (awards, "rows", "hand", "hand:4");
  g_assert_cmpstr (tonti_asked_text (first, "state"), ==, "changed");
  g_assert_cmpint (tonti_asked_int (first, "votes_for"), ==, 5);
  g_assert_cmpstr (tonti_asked_text (tonti_asked_row (awards, "rows", "hand", "hand:6"), "state"),
                   ==, "valid");
  minutes = tonti_minutes_report_make (f->book, &paper, f->problems);
  assert_says (g_array_index (minutes->texts, TontiMinutesText, 0).text, told);
  assert_says (g_array_index (minutes->texts, TontiMinutesText, 1).text, overridden);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/turns-told/drawn-each", test_drawn_each);
  g_test_add_func ("/turns-told/sold-each", test_sold_each);
  g_test_add_func ("/turns-told/chosen-each", test_chosen_each);
  g_test_add_func ("/turns-told/window", test_window);
  g_test_add_func ("/turns-told/choice", test_choice_told);
  return g_test_run ();
}
