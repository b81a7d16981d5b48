// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-goods-store.h"
#include "tonti-hand.h"
#include "tonti-auction-terms.h"
#include "tonti-join-end.h"
#include "tonti-order.h"
#include "tonti-places.h"
#include "tonti-standing.h"
#include "tonti-voices.h"

/* In which order a pool serves its hands, and hands that are chosen for a reason that is written
 * down. Whatever goes against the order is called so, with its reason and two officers. */

/* ---- order.set ---- */

/* Turns are settled at the meetings. */
static gboolean
is_open (const char *order)
{
  return g_str_equal (order, "draw-each") || g_str_equal (order, "choice")
         || g_str_equal (order, "auction");
}

/* A round that runs can go between drawing, choosing and auctions; nothing else. Who takes part in
 * the next draw is then said by two officers: one alone could let a friend in just before it. */
static gboolean
check_started (TontiAct *act, const TontiPoolRow *pool, const char *order)
{
  if (!pool->started || (is_open (pool->order_rule) && is_open (order)))
    return TRUE;
  return tonti_hand_check_waiting (act, pool->id);
}

static gboolean
flag_or (const TontiAct *act, const char *field, gboolean otherwise)
{
  return tonti_act_has (act, field) ? tonti_act_flag (act, field) : otherwise;
}

static gboolean
check_goods (TontiAct *act, const TontiPoolRow *pool, const char *order)
{
  g_auto (TontiGoodsRow) goods = { 0 };

  if (!g_str_equal (order, "auction") || !tonti_goods_get (act->db, pool->id, &goods))
    return TRUE;
  return tonti_act_refuse (act, "goods-auction", "order",
                           _ ("%s: a lot of goods is not sold: choose another order"), pool->name);
}

static gboolean
run_set (TontiAct *act)
{
  gint64 id = tonti_act_id (act, "pool");
  g_auto (TontiPoolRow) pool = { 0 };
  const char *order = tonti_codes_get (&tonti_order_codes, tonti_act_code (act, "order"));
  json_t *body;

  tonti_pool_get (act->db, id, &pool);
  if (!check_started (act, &pool, order) || !tonti_hand_check_undrawn (act, id)
      || (pool.started && !tonti_act_need_officers (act)) || !check_goods (act, &pool, order))
    return FALSE;
  body = json_pack ("{s:s, s:b, s:b}", "order", order, "needs_present",
                    flag_or (act, "needs_present", pool.needs_present), "needs_paid_up",
                    flag_or (act, "needs_paid_up", pool.needs_paid_up));
  tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL, id);
  if (pool.started)
    json_object_set_new (
        body, "officers",
        json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
  return tonti_act_post (act, "order/1", body, TONTI_POST_PLAIN, NULL);
}

/* ---- turn.choose ---- */

typedef struct
{
  TontiAct *act;
  TontiPoolRow pool;
  TontiPlaces *places;
  TontiTurnRow turn;   /* to which the hand comes */
  TontiTurnRow leaves; /* which it leaves; the same when it stands there and waits */
  gboolean is_override;
} Choice;

static void
clear_choice (Choice *choice)
{
  tonti_pool_row_clear (&choice->pool);
  g_clear_pointer (&choice->places, tonti_places_free);
}

static gboolean
refuse_not_waiting (Choice *choice, gint64 hand)
{
  g_autoptr (GArray) turns = tonti_turn_list_hand (choice->act->db, hand);

  if (turns->len > 0)
    return tonti_act_refuse (choice->act, "hand-served", "hand",
                             _ ("hand %" PRId64
                                ": it has had its lot in this round: choose a hand that is still "
                                "to be served"),
                             hand);
  return tonti_act_refuse (
      choice->act, "no-turn", "hand",
      _ ("hand %" PRId64 ": the calendar gives it no turn: start the pot first"), hand);
}

/* The turn of the hand, and with it the pool. */
static gboolean
find_leaves (Choice *choice)
{
  gint64 hand = tonti_act_id (choice->act, "hand");
  TontiHandRow row;
  const GArray *turns;

  tonti_hand_get (choice->act->db, hand, &row);
  tonti_pool_get (choice->act->db, row.pool, &choice->pool);
  choice->places = tonti_places_load (choice->act->db, row.pool);
  turns = tonti_places_get_turns (choice->places);
  for (guint i = 0; i < turns->len; i++)
    {
      choice->leaves = g_array_index (turns, TontiTurnRow, i);
      if (choice->leaves.hand == hand)
        return TRUE;
    }
  return refuse_not_waiting (choice, hand);
}

/* The turn named, else the first one that waits for a hand. */
static gboolean
find_turn (Choice *choice)
{
  const GArray *turns = tonti_places_get_turns (choice->places);
  gboolean is_named = tonti_act_has (choice->act, "turn");
  gint64 n = tonti_act_number (choice->act, "turn");

  for (guint i = 0; i < turns->len; i++)
    {
      choice->turn = g_array_index (turns, TontiTurnRow, i);
      if (is_named ? choice->turn.n == n : !choice->turn.settled)
        return tonti_join_check_runs (choice->act, "turn", choice->turn.hand);
    }
  return tonti_act_refuse (choice->act, "no-turn", "turn",
                           _ ("turn: none waits for a hand: give the number of a turn in the "
                              "calendar that is still to come"));
}

/* Going against the order is possible, and called so. */
static gboolean
check_order (Choice *choice)
{
  gboolean is_choice = g_str_equal (choice->pool.order_rule, "choice");
  const TontiTurnRow *settled = choice->turn.settled ? &choice->turn : &choice->leaves;

  if (choice->is_override || (is_choice && !settled->settled))
    return TRUE;
  if (!is_choice)
    return tonti_act_refuse (choice->act, "not-by-choice", "how",
                             _ ("%s: its hands are not served by choice: if the assembly decides "
                                "otherwise, enter it as “override” with its reason"),
                             choice->pool.name);
  return tonti_act_refuse (choice->act, "already-settled", "turn",
                           _ ("turn %" PRId64 ": its hand is settled: if the assembly decides "
                              "otherwise, enter it as “override” with its reason"),
                           settled->n);
}

static gboolean
check_standing (Choice *choice)
{
  gint64 hand = choice->leaves.hand;
  g_autoptr (TontiStanding) standing = NULL;
  const char *obstacle;

  if (choice->is_override)
    return TRUE;
  standing = tonti_standing_new (choice->act, &choice->pool);
  obstacle = tonti_standing_get_obstacle (standing, hand);
  if (obstacle == NULL)
    return TRUE;
  if (g_str_equal (obstacle, "gap") || g_str_equal (obstacle, "halves"))
    return tonti_act_refuse (choice->act, "too-near", "hand",
                             _ ("hand %" PRId64 ": who holds it would have two turns too near to "
                                "each other, or all in one half of the round: choose another "
                                "hand, or enter it as “override” with its reason"),
                             hand);
  if (g_str_equal (obstacle, "arrears"))
    return tonti_act_refuse (choice->act, "in-arrears", "hand",
                             _ ("hand %" PRId64 ": who holds it owes dues from before: settle "
                                "them first, or choose another hand"),
                             hand);
  return tonti_act_refuse (choice->act, "not-there", "hand",
                           _ ("hand %" PRId64 ": nobody who holds it is there: enter who is "
                              "present, or choose another hand"),
                           hand);
}

/* A vote is told with its voices, and won. */
static gboolean
check_votes (Choice *choice)
{
  TontiAct *act = choice->act;
  gboolean given = tonti_act_has (act, "votes_for") && tonti_act_has (act, "votes_against");

  if (tonti_act_code (act, "how") == TONTI_CHOICE_VOTE && !given)
    return tonti_act_refuse (act, "no-votes", "votes_for",
                             _ ("vote: the voices are missing: give those for and those against"));
  if (given && tonti_act_number (act, "votes_for") <= tonti_act_number (act, "votes_against"))
    return tonti_act_refuse (act, "vote-lost", "votes_for",
                             _ ("vote: there were not more voices for than against: the hand is "
                                "not chosen"));
  return tonti_voices_check (act, choice->pool.id);
}

static gboolean
check_change (Choice *choice)
{
  if (!choice->turn.settled || choice->turn.n != choice->leaves.n)
    return TRUE;
  return tonti_act_refuse (choice->act, "no-change", "hand",
                           _ ("hand %" PRId64 ": it stands there already: nothing is to be "
                              "entered"),
                           choice->turn.hand);
}

static void
add_votes (json_t *body, const TontiAct *act)
{
  static const char *const names[][2] = { { "votes_for", "for" },
                                          { "votes_against", "against" },
                                          { "votes_abstained", "abstained" } };
  json_t *votes = json_object ();

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (tonti_act_has (act, names[i][0]))
      json_object_set_new (votes, names[i][1], json_integer (tonti_act_number (act, names[i][0])));
  if (json_object_size (votes) > 0)
    json_object_set (body, "votes", votes);
  json_decref (votes);
}

static gboolean
post (Choice *choice)
{
  static const char *const copied[] = { "how", "reason", NULL };
  TontiAct *act = choice->act;
  json_t *body = json_pack ("{s:I}", "turn", (json_int_t)choice->turn.n);

  tonti_places_settle (choice->places, choice->turn.n, choice->leaves.hand, FALSE);
  tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL, choice->pool.id);
  tonti_body_set_subject (body, "hand", TONTI_SUBJECT_HAND, choice->leaves.hand);
  tonti_body_copy (body, act, copied);
  add_votes (body, act);
  json_object_set_new (body, "turns", tonti_places_changes (choice->places));
  json_object_set_new (
      body, "officers",
      json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  json_object_set (act->answer, "turn", json_object_get (body, "turn"));
  json_object_set (act->answer, "turns", json_object_get (body, "turns"));
  return tonti_places_settle_drafts (choice->places, act)
         && tonti_act_post (act, "choice/1", body, TONTI_POST_PLAIN, NULL);
}

static gboolean
run_choose (TontiAct *act)
{
  Choice choice = { .act = act };
  gboolean ok;

  choice.is_override = tonti_act_code (act, "how") == TONTI_CHOICE_OVERRIDE;
  ok = find_leaves (&choice) && find_turn (&choice) && check_change (&choice)
       && tonti_join_check_runs (act, "hand", choice.leaves.hand)
       && tonti_join_check_runs (act, "turn", choice.turn.hand);
  if (ok)
    {
      ok = check_order (&choice);
      ok = check_standing (&choice) && ok;
      ok = check_votes (&choice) && ok;
      ok = tonti_order_check_draft (act, "turn", &choice.turn) && ok;
      ok = tonti_order_check_draft (act, "hand", &choice.leaves) && ok;
      ok = tonti_auction_check_open (act, "turn", &choice.turn) && ok;
      ok = tonti_auction_check_open (act, "hand", &choice.leaves) && ok;
    }
  ok = ok && post (&choice);
  clear_choice (&choice);
  return ok;
}

/* ---- The table ---- */

static const TontiField set_fields[] = {
  { "pool", TONTI_FIELD_POOL, TRUE, NULL, N_ ("which pool") },
  { "order", TONTI_FIELD_CODE, TRUE, &tonti_order_codes,
    N_ ("by the list, drawn before the round; drawn, chosen or auctioned at each meeting") },
  { "needs_present", TONTI_FIELD_FLAG, FALSE, NULL,
    N_ ("who is absent takes no part; true if not said") },
  { "needs_paid_up", TONTI_FIELD_FLAG, FALSE, NULL,
    N_ ("who owes dues from before takes no part; true if not said") },
  { NULL },
};
static const TontiField choose_fields[] = {
  { "hand", TONTI_FIELD_HAND, TRUE, NULL, N_ ("the hand that is served") },
  { "turn", TONTI_FIELD_NUMBER, FALSE, NULL,
    N_ ("number in the calendar; the first one that waits for a hand") },
  { "how", TONTI_FIELD_CODE, TRUE, &tonti_choice_codes, N_ ("how it was chosen") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("why") },
  { "votes_for", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("voices for; of a vote") },
  { "votes_against", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("voices against; of a vote") },
  { "votes_abstained", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("abstentions; of a vote") },
  { NULL },
};

static const char *const set_refusals[]
    = { "pool-started", "already-drawn", "two-officers", "goods-auction", NULL };
static const char *const choose_refusals[]
    = { "two-officers",  "hand-served",     "no-turn",     "no-change",
        "not-by-choice", "already-settled", "in-arrears",  "not-there",
        "no-votes",      "vote-lost",       "lot-entered", "too-near",
        "discount-used", "too-many-voices", "hand-ended",  NULL };

const TontiVerb tonti_book_orders_verbs[] = {
  { "order.set", N_ ("say in which order a pool serves its hands"), set_fields, set_refusals,
    "{\"do\":\"order.set\",\"pool\":\"pool:1\",\"order\":\"draw-each\"}", 0, run_set },
  { "turn.choose", N_ ("enter which hand was chosen to be served, and why"), choose_fields,
    choose_refusals,
    "{\"do\":\"turn.choose\",\"hand\":\"hand:5\",\"how\":\"need\",\"reason\":\"hospital\","
    "\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_choose },
  { NULL },
};
