// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-deferral.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-defer.h"
#include "tonti-fact.h"
#include "tonti-gesture.h"
#include "tonti-penalty.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"
#include "tonti-seats.h"
#include "tonti-turn-store.h"

static void
clear_deferral (gpointer data)
{
  json_decref (((TontiDeferral *)data)->decided);
}

/* ---- The list ---- */

/* What was composed before moves on from there. */
static void
apply_composed (const TontiCompose *compose, gint64 pool, GArray *turns)
{
  for (guint i = 0; i < compose->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose->entries, i);
      json_t *rows = json_object_get (composed->body, "turns");

      if (!g_str_equal (composed->kind, "defer/1")
          || tonti_fact_int (composed->body, "pool") != pool)
        continue;
      for (gsize j = 0; j < json_array_size (rows); j++)
        {
          const json_t *row = json_array_get (rows, j);
          gint64 n = tonti_fact_int (row, "n");

          if (n >= 1 && n <= (gint64)turns->len)
            g_array_index (turns, TontiTurnRow, n - 1).hand = tonti_fact_int (row, "hand");
        }
    }
}

/* A turn whose hand may change: of a later meeting, and its lot neither carried nor waiting. */
static gboolean
may_change (const TontiCompose *compose, const TontiTurnRow *turn)
{
  TontiHandRow hand;

  return g_str_equal (turn->state, "planned") && turn->settled && turn->carried == 0
         && turn->waits == 0 && (compose->meeting == 0 || turn->meeting != compose->meeting)
         && tonti_hand_get (compose->db, turn->hand, &hand) && !hand.ended;
}

/* Places among TURNS, and in *at that of HAND among them; *at = -1: it is not there. */
static GArray *
list_places (const TontiCompose *compose, const GArray *turns, gint64 hand, gint *at)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  *at = -1;
  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (!may_change (compose, turn))
        continue;
      if (turn->hand == hand)
        *at = (gint)places->len;
      g_array_append_val (places, i);
    }
  return places;
}

/* ---- Moving ---- */

/* The round as the composed moves leave it. */
static TontiSpacing *
load_seats (const TontiCompose *compose, gint64 pool, const GArray *turns)
{
  g_auto (TontiPoolRow) row = { 0 };
  TontiSpacing *seats;

  tonti_pool_get (compose->db, pool, &row);
  seats = tonti_seats_load (compose->db, &row);
  for (guint i = 0; seats != NULL && i < turns->len; i++)
    for (guint j = i + 1; j < turns->len; j++)
      if (tonti_spacing_get_hand (seats, j) == g_array_index (turns, TontiTurnRow, i).hand)
        tonti_spacing_exchange (seats, i, j);
  return seats;
}

static json_t *
describe (const GArray *turns, const GArray *places, const gint64 *hands)
{
  json_t *rows = json_array ();

  for (guint i = 0; i < places->len; i++)
    {
      const TontiTurnRow *turn
          = &g_array_index (turns, TontiTurnRow, g_array_index (places, guint, i));
      json_t *row;

      if (turn->hand == hands[i])
        continue;
      row = json_pack ("{s:I, s:I, s:I}", "n", (json_int_t)turn->n, "meeting",
                       (json_int_t)turn->meeting, "amount", (json_int_t)turn->amount);
      tonti_body_set_subject (row, "hand", TONTI_SUBJECT_HAND, hands[i]);
      json_array_append_new (rows, row);
    }
  return rows;
}

/* ENTRIES: the moves composed so far count. */
static json_t *
move_last (const TontiCompose *compose, gint64 hand, gboolean entries)
{
  TontiHandRow row;
  g_autoptr (GArray) turns = NULL;
  g_autoptr (GArray) places = NULL;
  g_autoptr (TontiSpacing) seats = NULL;
  g_autofree gint64 *hands = NULL;
  gint at;

  if (!tonti_hand_get (compose->db, hand, &row))
    return NULL;
  turns = tonti_turn_list (compose->db, row.pool);
  if (entries)
    apply_composed (compose, row.pool, turns);
  places = list_places (compose, turns, hand, &at);
  if (at < 0 || at + 1 == (gint)places->len)
    return NULL;
  hands = g_new (gint64, places->len);
  for (guint i = 0; i < places->len; i++)
    hands[i] = g_array_index (turns, TontiTurnRow, g_array_index (places, guint, i)).hand;
  seats = load_seats (compose, row.pool, turns);
  tonti_defer (hands, places->len, (gsize)at, seats, (const guint *)(gpointer)places->data);
  return json_pack (
      "{s:I, s:I, s:o}", "from",
      (json_int_t)g_array_index (turns, TontiTurnRow, g_array_index (places, guint, at)).n, "to",
      (json_int_t)g_array_index (turns, TontiTurnRow,
                                 g_array_index (places, guint, places->len - 1))
          .n,
      "turns", describe (turns, places, hands));
}

json_t *
tonti_deferral_move (const TontiCompose *compose, gint64 hand)
{
  return move_last (compose, hand, TRUE);
}

/* ---- What is missing ---- */

static TontiDeferral *
find (GArray *list, gint64 hand)
{
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, TontiDeferral, i).hand == hand)
      return &g_array_index (list, TontiDeferral, i);
  return NULL;
}

static void
add (const TontiCompose *compose, GArray *list, const TontiDueRow *due, gint64 missing)
{
  TontiDeferral *known = find (list, due->subject.n);
  TontiDeferral row = { .member = due->member, .hand = due->subject.n, .pool = due->pool };
  g_autofree char *cell = g_strdup_printf ("defer:%" PRId64, row.hand);
  json_auto_t *move = NULL;

  if (known != NULL)
    {
      known->missing += missing;
      return;
    }
  if (!tonti_rule_number (compose->db, due->pool, "default-to-end", compose->meeting))
    return;
  move = move_last (compose, row.hand, FALSE);
  if (move == NULL)
    return;
  row.turn = tonti_fact_int (move, "from");
  row.missing = missing;
  row.decided = tonti_draft_get (compose->db, compose->meeting, cell);
  g_array_append_val (list, row);
}

static gint
compare_turns (gconstpointer a, gconstpointer b)
{
  const TontiDeferral *left = a, *right = b;

  return left->pool != right->pool ? (left->pool > right->pool) - (left->pool < right->pool)
                                   : (left->turn > right->turn) - (left->turn < right->turn);
}

GArray *
tonti_deferral_list (const TontiCompose *compose)
{
  GArray *list = g_array_new (FALSE, TRUE, sizeof (TontiDeferral));

  g_array_set_clear_func (list, clear_deferral);
  for (guint i = 0; i < compose->dues->len && compose->meeting > 0; i++)
    {
      const TontiDueRow *due = &g_array_index (compose->dues, TontiDueRow, i);
      const gint64 missing = tonti_penalty_missing (compose, i);

      if (missing > 0)
        add (compose, list, due, missing);
    }
  g_array_sort (list, compare_turns);
  return list;
}

/* ---- What becomes of it ---- */

void
tonti_deferral_compose (TontiCompose *compose)
{
  static const char *const names[] = { "reason", "officers" };
  g_autoptr (GArray) list = tonti_deferral_list (compose);

  for (guint i = 0; i < list->len; i++)
    {
      const TontiDeferral *row = &g_array_index (list, TontiDeferral, i);
      g_autofree char *cell = g_strdup_printf ("defer:%" PRId64, row->hand);
      json_auto_t *move = NULL;
      TontiComposed *composed;

      if (row->decided == NULL)
        continue;
      move = json_is_true (json_object_get (row->decided, "keep"))
                 ? json_pack ("{s:b}", "keep", 1)
                 : tonti_deferral_move (compose, row->hand);
      if (move == NULL) /* those before it moved behind it: it is last */
        move = json_pack ("{s:I, s:I, s:[]}", "from", (json_int_t)row->turn, "to",
                          (json_int_t)row->turn, "turns");
      composed = tonti_compose_add (compose, "defer/1", -1, row->member);
      json_object_update (composed->body, move);
      tonti_body_set_subject (composed->body, "pool", TONTI_SUBJECT_POOL, row->pool);
      tonti_body_set_subject (composed->body, "hand", TONTI_SUBJECT_HAND, row->hand);
      json_object_set_new (composed->body, "missing", json_integer (row->missing));
      for (gsize j = 0; j < G_N_ELEMENTS (names); j++)
        if (json_object_get (row->decided, names[j]) != NULL)
          json_object_set (composed->body, names[j], json_object_get (row->decided, names[j]));
      tonti_composed_add_cell (composed, cell);
    }
}

gboolean
tonti_deferral_check (TontiAct *act, const TontiCompose *compose)
{
  g_autoptr (GArray) list = tonti_deferral_list (compose);
  gboolean ok = TRUE;

  for (guint i = 0; i < list->len; i++)
    {
      const TontiDeferral *row = &g_array_index (list, TontiDeferral, i);
      g_autofree char *name = tonti_act_name_of (act, row->member);
      g_autofree char *missing = tonti_act_money (act, row->missing);

      if (row->decided == NULL)
        ok = tonti_act_refuse (act, "defer-undecided", "turns",
                               _ ("%1$s, hand %2$" PRId64
                                  ": %3$s of the contribution are missing: put the hand at the end "
                                  "of the list with “turn.defer”, or say why it stays"),
                               name, row->hand, missing);
    }
  return ok;
}
