// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-act-store.h"
#include "tonti-hand.h"
#include "tonti-holders.h"
#include "tonti-join-spare.h"
#include "tonti-meeting-store.h"
#include "tonti-pool-store.h"
#include "tonti-seats.h"
#include "tonti-turn-store.h"

/* Hands: who holds them, in which parts, and their order in the pool. */

/* ---- hand.add, hand.give, pool.order ---- */

static gboolean
check_rank (TontiAct *act, gint64 pool, gint64 rank)
{
  g_autoptr (GArray) hands = tonti_hand_list (act->db, pool);

  if (rank < 1)
    return tonti_act_refuse (act, "bad-rank", "rank",
                             _ ("rank 0: ranks begin with 1: give another, or none"));
  for (guint i = 0; i < hands->len; i++)
    if (g_array_index (hands, TontiHandRow, i).rank == rank)
      return tonti_act_refuse (act, "rank-taken", "rank",
                               _ ("rank %" PRId64 ": another hand has it: leave the rank "
                                  "out and put the hands in order with “pool.order”"),
                               rank);
  return TRUE;
}

static gboolean
run_hand (TontiAct *act)
{
  json_auto_t *holders = tonti_hand_read_holders (act);
  gint64 pool, rank, hand;

  if (!tonti_hand_choose_pool (act, &pool) || holders == NULL)
    return FALSE;
  rank = tonti_act_has (act, "rank") ? tonti_act_number (act, "rank")
                                     : tonti_hand_next_rank (act, pool);
  if (!check_rank (act, pool, rank)
      || !tonti_hand_post (act, pool, rank, g_steal_pointer (&holders), &hand))
    return FALSE;
  tonti_body_set_subject (act->answer, "hand", TONTI_SUBJECT_HAND, hand);
  return TRUE;
}

static gboolean
keeps_part (const TontiHolderRow *old, const json_t *holders)
{
  for (gsize i = 0; i < json_array_size (holders); i++)
    {
      const json_t *holder = json_array_get (holders, i);

      if (json_integer_value (json_object_get (holder, "member")) == old->member)
        return json_integer_value (json_object_get (holder, "numerator")) * old->denominator
               == old->numerator * json_integer_value (json_object_get (holder, "denominator"));
    }
  return FALSE;
}

/* What those whose part changes had paid ahead is theirs again. */
static void
return_spares (TontiAct *act, gint64 hand, const json_t *holders, json_t *body)
{
  g_autoptr (GArray) before = tonti_holder_list (act->db, hand);
  json_auto_t *dues = json_array ();

  for (guint i = 0; i < before->len; i++)
    {
      const TontiHolderRow *old = &g_array_index (before, TontiHolderRow, i);

      if (!keeps_part (old, holders))
        tonti_join_spare_return (act, old->member, hand, 0, dues, body);
    }
  if (json_array_size (dues) > 0)
    json_object_set (body, "dues", dues);
}

/* Post a hand again with another rank or other holders (taken). */
static gboolean
post_again (TontiAct *act, const TontiHandRow *row, gint64 rank, json_t *holders)
{
  json_t *body = json_pack ("{s:I, s:o}", "rank", (json_int_t)rank, "holders", holders);

  return_spares (act, row->id, holders, body);
  tonti_body_set_subject (body, "hand", TONTI_SUBJECT_HAND, row->id);
  tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL, row->pool);
  return tonti_act_post (act, "hand/1", body, TONTI_POST_PLAIN, NULL);
}

/* Once its meetings are held or its lots paid; those of before the take-over once it is finished.
 */
static gboolean
has_begun (TontiAct *act, gint64 pool)
{
  g_autoptr (GArray) turns = tonti_turn_list (act->db, pool);
  gboolean taken = tonti_act_has_kind (act->db, "takeover/1");

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);
      g_auto (TontiMeetingRow) meeting = { 0 };

      if (g_str_equal (turn->state, "served") || (taken && g_str_equal (turn->state, "before"))
          || (tonti_meeting_get (act->db, turn->meeting, &meeting) && meeting.opened != 0))
        return TRUE;
    }
  return FALSE;
}

/* In a round that runs a hand has its dues, and those who leave and come must agree. */
static gboolean
check_not_begun (TontiAct *act, const TontiHandRow *row)
{
  g_auto (TontiPoolRow) pool = { 0 };

  if (!has_begun (act, row->pool))
    return TRUE;
  tonti_pool_get (act->db, row->pool, &pool);
  return tonti_act_refuse (act, "round-runs", "hand",
                           _ ("%s: its round runs, and a hand passes on with what is due and paid "
                              "for it when both agree: use “hand.join”, how “take-over”"),
                           pool.name);
}

/* Somebody else takes the hand over with its rank, before its round runs; what the old holders owe
 * or have paid stays theirs. */
static gboolean
run_give (TontiAct *act)
{
  json_auto_t *holders = tonti_hand_read_holders (act);
  TontiHandRow row;

  tonti_hand_get (act->db, tonti_act_id (act, "hand"), &row);
  if (holders == NULL)
    return FALSE;
  if (act->meeting != 0)
    return tonti_act_refuse (act, "meeting-open", NULL,
                             _ ("hand: a meeting is open and its dues are being paid: close the "
                                "meeting first"));
  return check_not_begun (act, &row) && tonti_seats_check_most (act, row.pool, row.id, holders)
         && post_again (act, &row, row.rank, g_steal_pointer (&holders));
}

static const TontiField order_item_fields[] = {
  { "hand", TONTI_FIELD_HAND, TRUE, NULL, NULL },
  { NULL },
};

/* Numbers of the hands in the wanted order, each of the pool exactly once; NULL = refused. */
static GArray *
read_order (TontiAct *act, GArray *hands)
{
  const json_t *given = tonti_act_json (act, "hands");
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < hands->len; i++)
    g_hash_table_add (wanted, &g_array_index (hands, TontiHandRow, i).id);
  for (gsize i = 0; i < json_array_size (given); i++)
    {
      json_auto_t *item = json_pack ("{s:O}", "hand", json_array_get (given, i));
      json_auto_t *plain = tonti_act_check (act, item, order_item_fields, (int)i + 1);
      gint64 hand = json_integer_value (json_object_get (plain, "hand"));

      if (plain == NULL)
        return NULL;
      if (!g_hash_table_remove (wanted, &hand))
        hand = 0;
      g_array_append_val (order, hand);
      if (hand == 0)
        break;
    }
  if (order->len == hands->len && g_hash_table_size (wanted) == 0)
    return g_steal_pointer (&order);
  tonti_act_refuse (
      act, "bad-order", "hands",
      _ ("order: each of the %u hands of the pool must stand in it once: complete the "
         "list"),
      hands->len);
  return NULL;
}

static const TontiHandRow *
find_hand (GArray *hands, gint64 id)
{
  for (guint i = 0; i < hands->len; i++)
    if (g_array_index (hands, TontiHandRow, i).id == id)
      return &g_array_index (hands, TontiHandRow, i);
  g_assert_not_reached ();
}

static gboolean
run_order (TontiAct *act)
{
  gint64 pool = tonti_act_id (act, "pool");
  g_autoptr (GArray) hands = tonti_hand_list (act->db, pool);
  g_autoptr (GArray) order = NULL;
  guint64 before = act->posted;

  if (!tonti_hand_check_waiting (act, pool) || !tonti_hand_check_undrawn (act, pool)
      || (order = read_order (act, hands)) == NULL)
    return FALSE;
  for (guint i = 0; i < order->len; i++)
    {
      const TontiHandRow *row = find_hand (hands, g_array_index (order, gint64, i));

      if (row->rank != i + 1
          && !post_again (act, row, i + 1, tonti_hand_dup_holders (act, row->id)))
        return FALSE;
    }
  return act->posted > before
         || tonti_act_refuse (act, "no-change", "hands",
                              _ ("order: it is already so: nothing is to be entered"));
}

/* ---- The table ---- */

static const TontiField hand_fields[] = {
  { "pool", TONTI_FIELD_POOL, FALSE, NULL, N_ ("the pool, if several are waiting for hands") },
  { "rank", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("place in the order; the last if not said") },
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("who holds the whole hand") },
  { "holders", TONTI_FIELD_LIST, FALSE, NULL, N_ ("list of {member, numerator, denominator}") },
  { NULL },
};
static const TontiField give_fields[] = {
  { "hand", TONTI_FIELD_HAND, TRUE, NULL, N_ ("which hand") },
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("who takes the whole hand") },
  { "holders", TONTI_FIELD_LIST, FALSE, NULL, N_ ("list of {member, numerator, denominator}") },
  { NULL },
};
static const TontiField order_fields[] = {
  { "pool", TONTI_FIELD_POOL, TRUE, NULL, N_ ("which pool") },
  { "hands", TONTI_FIELD_LIST, TRUE, NULL, N_ ("all its hands, the first to be served in front") },
  { NULL },
};

static const char *const hand_refusals[]
    = { "no-holder",     "holder-twice", "member-left", "fractions",  "which-pool", "pool-started",
        "already-drawn", "rank-taken",   "bad-rank",    "hands-most", NULL };
static const char *const give_refusals[]
    = { "no-holder",    "holder-twice", "member-left", "fractions",
        "meeting-open", "round-runs",   "hands-most",  NULL };
static const char *const order_refusals[]
    = { "pool-started", "already-drawn", "bad-order", "no-change", NULL };

const TontiVerb tonti_book_hands_verbs[] = {
  { "hand.add", N_ ("add a hand to a pool"), hand_fields, hand_refusals,
    "{\"do\":\"hand.add\",\"pool\":\"pool:1\",\"holders\":[{\"member\":17,\"numerator\":1,"
    "\"denominator\":2},{\"member\":18,\"numerator\":1,\"denominator\":2}]}",
    0, run_hand },
  { "hand.give", N_ ("enter who takes a hand over, with its place, before its round runs"),
    give_fields, give_refusals,
    "{\"do\":\"hand.give\",\"hand\":\"hand:12\",\"member\":31,\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_give },
  { "pool.order", N_ ("put the hands of a pool in order"), order_fields, order_refusals,
    "{\"do\":\"pool.order\",\"pool\":\"pool:1\",\"hands\":[\"hand:2\",\"hand:1\"]}", 0, run_order },
  { NULL },
};
