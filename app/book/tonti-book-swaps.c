// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-auction-terms.h"
#include "tonti-draft-store.h"
#include "tonti-join-end.h"
#include "tonti-meeting-store.h"
#include "tonti-member-store.h"
#include "tonti-order.h"
#include "tonti-pool-store.h"
#include "tonti-seats.h"
#include "tonti-turn-store.h"

/* Two hands that are still to be served change places in the calendar. Meeting and lot stay with
 * the turn: with lots of several sizes, a hand that goes to another turn receives its lot. What is
 * due stays as it is. */

/* ---- The two turns ---- */

static gboolean
check_hands (TontiAct *act, gint64 first, gint64 second)
{
  TontiHandRow a, b;

  if (first == second)
    return tonti_act_refuse (act, "same-hand", "with",
                             _ ("hand %" PRId64 ": it cannot change places with itself: choose "
                                "another hand"),
                             second);
  tonti_hand_get (act->db, first, &a);
  tonti_hand_get (act->db, second, &b);
  if (a.pool == b.pool)
    return TRUE;
  return tonti_act_refuse (act, "other-pool", "with",
                           _ ("hand %" PRId64 ": it is in another pool than hand %" PRId64
                              ": choose two hands of the same pool"),
                           second, first);
}

/* The turn that a hand still waits for. */
static gboolean
find_turn (TontiAct *act, const char *field, gint64 hand, TontiTurnRow *turn)
{
  g_autoptr (GArray) turns = tonti_turn_list_hand (act->db, hand);

  for (guint i = 0; i < turns->len; i++)
    {
      *turn = g_array_index (turns, TontiTurnRow, i);
      if (g_str_equal (turn->state, "planned"))
        return tonti_order_check_settled (act, field, turn)
               && tonti_auction_check_unsold (act, field, turn);
    }
  if (turns->len > 0)
    return tonti_act_refuse (act, "hand-served", field,
                             _ ("hand %" PRId64 ": it has had its lot in this round: choose a "
                                "hand that is still to be served"),
                             hand);
  return tonti_act_refuse (act, "no-turn", field,
                           _ ("hand %" PRId64 ": its pool has no calendar yet: change the order "
                              "with “pool.order”"),
                           hand);
}

static char *
cell_of (const TontiTurnRow *turn)
{
  return g_strdup_printf ("lot:%" PRId64 ":%" PRId64, turn->n, turn->pool);
}

/* ---- Who agrees ---- */

static void
add_holders (TontiAct *act, gint64 hand, GHashTable *holders)
{
  g_autoptr (GArray) rows = tonti_holder_list (act->db, hand);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (holders,
                      GINT_TO_POINTER ((int)g_array_index (rows, TontiHolderRow, i).member));
}

static gboolean
check_agreed (TontiAct *act, gint64 hand)
{
  g_autoptr (GArray) rows = tonti_holder_list (act->db, hand);
  gboolean ok = TRUE;

  for (guint i = 0; i < rows->len; i++)
    {
      gint64 member = g_array_index (rows, TontiHolderRow, i).member;
      g_auto (TontiMemberRow) row = { 0 };

      if (tonti_act_names (act, "consent", member))
        continue;
      tonti_member_get (act->db, member, &row);
      ok = tonti_act_refuse (act, "no-consent", "consent",
                             _ ("%s: holds hand %" PRId64 " and has not agreed: everybody who "
                                "holds one of the two hands must agree"),
                             row.name, hand);
    }
  return ok;
}

static gboolean
check_consent (TontiAct *act, gint64 first, gint64 second)
{
  g_autoptr (GHashTable) holders = g_hash_table_new (NULL, NULL);
  const json_t *consent = tonti_act_json (act, "consent");
  gboolean ok = check_agreed (act, first);

  ok = check_agreed (act, second) && ok;
  add_holders (act, first, holders);
  add_holders (act, second, holders);
  for (gsize i = 0; i < json_array_size (consent); i++)
    {
      gint64 member = json_integer_value (json_array_get (consent, i));
      g_auto (TontiMemberRow) row = { 0 };

      if (g_hash_table_contains (holders, GINT_TO_POINTER ((int)member)))
        continue;
      tonti_member_get (act->db, member, &row);
      ok = tonti_act_refuse (act, "not-holder", "consent",
                             _ ("%s: holds neither of the two hands: only their holders agree"),
                             row.name);
    }
  return ok;
}

/* ---- The event ---- */

static json_t *
make_row (const TontiTurnRow *turn, gint64 hand)
{
  json_t *row = json_pack ("{s:I, s:I, s:I}", "n", (json_int_t)turn->n, "meeting",
                           (json_int_t)turn->meeting, "amount", (json_int_t)turn->amount);

  tonti_body_set_subject (row, "hand", TONTI_SUBJECT_HAND, hand);
  return row;
}

/* Both turns as they were and as they become. */
static json_t *
make_body (TontiAct *act, const TontiTurnRow *a, const TontiTurnRow *b)
{
  static const char *const copied[] = { "consent", "reason", "against_rule", NULL };
  json_t *body
      = json_pack ("{s:[o, o], s:[o, o]}", "before", make_row (a, a->hand), make_row (b, b->hand),
                   "turns", make_row (a, b->hand), make_row (b, a->hand));

  tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL, a->pool);
  tonti_body_set_subject (body, "hand", TONTI_SUBJECT_HAND, a->hand);
  tonti_body_set_subject (body, "with", TONTI_SUBJECT_HAND, b->hand);
  tonti_body_copy (body, act, copied);
  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  return body;
}

/* A lot that was entered and taken back was that of the hand before: it does not come again. */
static gboolean
settle (TontiAct *act, const TontiTurnRow *turn)
{
  g_autofree char *cell = cell_of (turn);

  return act->meeting == 0 || tonti_draft_settle (act->db, act->meeting, cell, act->problems);
}

static gboolean
post (TontiAct *act, const TontiTurnRow *a, const TontiTurnRow *b)
{
  json_t *body = make_body (act, a, b);

  json_object_set (act->answer, "pool", json_object_get (body, "pool"));
  json_object_set (act->answer, "before", json_object_get (body, "before"));
  json_object_set (act->answer, "turns", json_object_get (body, "turns"));
  return settle (act, a) && settle (act, b)
         && tonti_act_post (act, "swap/1", body, TONTI_POST_PLAIN, NULL);
}

/* A swap against the rule of the pot is called so, with its reason. */
static gboolean
check_seats (TontiAct *act, const TontiTurnRow *a, const TontiTurnRow *b)
{
  g_auto (TontiPoolRow) pool = { 0 };
  g_autoptr (TontiSpacing) seats = NULL;

  tonti_pool_get (act->db, a->pool, &pool);
  if (!tonti_act_flag (act, "against_rule"))
    {
      seats = tonti_seats_load (act->db, &pool);
      if (seats != NULL)
        tonti_spacing_exchange (seats, (guint)a->n - 1, (guint)b->n - 1);
      return tonti_seats_check (act, seats, a->n, b->n);
    }
  return tonti_act_has (act, "reason")
         || tonti_act_refuse (act, "no-reason", "reason",
                              _ ("swap: it goes against the rule of the pot: give the reason"));
}

static gboolean
run_swap (TontiAct *act)
{
  gint64 first = tonti_act_id (act, "hand"), second = tonti_act_id (act, "with");
  TontiTurnRow a, b;
  gboolean ok;

  if (!check_hands (act, first, second))
    return FALSE;
  ok = tonti_join_check_runs (act, "hand", first) && tonti_join_check_runs (act, "with", second);
  if (!ok)
    return FALSE;
  ok = find_turn (act, "hand", first, &a) && tonti_order_check_draft (act, "hand", &a);
  ok = find_turn (act, "with", second, &b) && tonti_order_check_draft (act, "with", &b) && ok;
  ok = check_consent (act, first, second) && ok;
  return ok && check_seats (act, &a, &b) && post (act, &a, &b);
}

/* ---- The table ---- */

static const TontiField swap_fields[] = {
  { "hand", TONTI_FIELD_HAND, TRUE, NULL, N_ ("which hand") },
  { "with", TONTI_FIELD_HAND, TRUE, NULL, N_ ("the hand it changes places with") },
  { "consent", TONTI_FIELD_MEMBERS, TRUE, NULL, N_ ("who agrees: all who hold one of the two") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("why") },
  { "against_rule", TONTI_FIELD_FLAG, FALSE, NULL,
    N_ ("the group wants it though two turns of a member come too near") },
  { NULL },
};

static const char *const swap_refusals[]
    = { "same-hand",     "other-pool", "hand-served", "no-turn",    "lot-entered",
        "not-settled",   "no-consent", "not-holder",  "hand-ended", "gap-broken",
        "halves-broken", "no-reason",  NULL };

const TontiVerb tonti_book_swaps_verbs[] = {
  { "turn.swap", N_ ("let two hands change places in the calendar"), swap_fields, swap_refusals,
    "{\"do\":\"turn.swap\",\"hand\":\"hand:5\",\"with\":\"hand:9\",\"consent\":[4,8],"
    "\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_swap },
  { NULL },
};
