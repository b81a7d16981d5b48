// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-book-owed.h"
#include "tonti-gesture.h"
#include "tonti-goods-part.h"
#include "tonti-meeting-store.h"
#include "tonti-order.h"
#include "tonti-pool-store.h"
#include "tonti-surety.h"
#include "tonti-turn-store.h"

/* Paying lots: gross, what is kept, what is handed over, and what stays owed when the pot is short.
 * In an open meeting the figures follow what is still being entered, and are final at closing. */

static char *
cell_of (const TontiTurnRow *turn)
{
  return g_strdup_printf ("lot:%" PRId64 ":%" PRId64, turn->n, turn->pool);
}

static gboolean
is_drafted (TontiAct *act, const TontiTurnRow *turn)
{
  g_autofree char *cell = cell_of (turn);
  json_auto_t *value = act->meeting > 0 ? tonti_draft_get (act->db, act->meeting, cell) : NULL;

  return value != NULL;
}

/* ---- Which turn ---- */

/* The pool named, else the only one that runs; 0 = refused. */
static gint64
choose_pool (TontiAct *act)
{
  g_autoptr (GArray) pools = tonti_pool_list (act->db);
  gint64 found = 0;
  guint running = 0;

  if (tonti_act_has (act, "pool"))
    return tonti_act_id (act, "pool");
  for (guint i = 0; i < pools->len; i++)
    {
      const TontiPoolRow *row = &g_array_index (pools, TontiPoolRow, i);

      found = row->started ? row->id : found;
      running += row->started ? 1 : 0;
    }
  if (running == 1)
    return found;
  tonti_act_refuse (act, "which-pool", "pool",
                    running == 0
                        ? _ ("lot: no pot has a calendar yet: start the pot first")
                        : _ ("lot: several pots run: say of which one, like \"pool\":\"pool:1\""));
  return 0;
}

static gboolean
refuse_served (TontiAct *act, gint64 hand)
{
  return tonti_act_refuse (act, "hand-served", "hand",
                           _ ("hand %" PRId64
                              ": it has had its lot in this round: choose another hand, or correct "
                              "the lot that was paid"),
                           hand);
}

static gboolean
find_of_hand (TontiAct *act, TontiTurnRow *turn)
{
  gint64 hand = tonti_act_id (act, "hand");
  g_autoptr (GArray) turns = tonti_turn_list_hand (act->db, hand);

  for (guint i = 0; i < turns->len; i++)
    {
      *turn = g_array_index (turns, TontiTurnRow, i);
      if (g_str_equal (turn->state, "planned"))
        return TRUE;
    }
  if (turns->len > 0)
    return refuse_served (act, hand);
  return tonti_act_refuse (
      act, "no-turn", "hand",
      _ ("hand %" PRId64 ": the calendar gives it no turn: start the pot first"), hand);
}

/* In an open meeting a turn of it; between meetings the oldest one that was due. */
static gboolean
is_next (TontiAct *act, const TontiTurnRow *turn)
{
  g_auto (TontiMeetingRow) meeting = { 0 };

  if (!g_str_equal (turn->state, "planned") || is_drafted (act, turn))
    return FALSE;
  if (act->meeting > 0)
    return turn->meeting == act->meeting;
  return tonti_meeting_get (act->db, turn->meeting, &meeting)
         && g_str_equal (meeting.state, "closed");
}

static gboolean
find_next (TontiAct *act, gint64 pool, TontiTurnRow *turn)
{
  g_autoptr (GArray) turns = tonti_turn_list (act->db, pool);

  for (guint i = 0; i < turns->len; i++)
    {
      *turn = g_array_index (turns, TontiTurnRow, i);
      if (is_next (act, turn))
        return TRUE;
    }
  return tonti_act_refuse (act, "no-turn", "turn",
                           _ ("lot: no lot is left to pay at this meeting: say which hand and "
                              "why, if it is another one"));
}

static gboolean
find_of_turn (TontiAct *act, gint64 pool, TontiTurnRow *turn)
{
  gint64 n = tonti_act_number (act, "turn");

  if (!tonti_turn_get (act->db, pool, n, turn))
    return tonti_act_refuse (
        act, "no-turn", "turn",
        _ ("turn %" PRId64 ": the calendar has no such turn: check it in the calendar"), n);
  return g_str_equal (turn->state, "planned") || refuse_served (act, turn->hand);
}

static gboolean
find_turn (TontiAct *act, TontiTurnRow *turn)
{
  gint64 pool;

  if (tonti_act_has (act, "hand"))
    return find_of_hand (act, turn);
  pool = choose_pool (act);
  if (pool == 0)
    return FALSE;
  return tonti_act_has (act, "turn") ? find_of_turn (act, pool, turn) : find_next (act, pool, turn);
}

/* A lot out of its turn, or after its meeting, is paid for a reason that is written down; that of a
 * lot which waits for its money is known. */
static gboolean
check_reason (TontiAct *act, const TontiTurnRow *turn)
{
  if ((act->meeting > 0 && turn->meeting == act->meeting) || turn->waits != 0
      || tonti_act_has (act, "reason"))
    return TRUE;
  return tonti_act_refuse (
      act, "other-meeting", "reason",
      _ ("turn %" PRId64 ": it belongs to meeting %" PRId64 ": give the reason why it is paid now"),
      turn->n, turn->meeting);
}

/* ---- lot.pay ---- */

/* What she owes to others is handed to them because she says so: she signs for the lot. */
static gboolean
check_consent (TontiAct *act, const json_t *discharge)
{
  if (!tonti_act_flag (act, "repays")
      || g_strcmp0 (json_string_value (json_object_get (discharge, "how")), "none") != 0)
    return TRUE;
  return tonti_act_refuse (act, "no-consent", "repays",
                           _ ("repays: what she owes to other members is handed to them only if "
                              "she agrees: have her sign for the lot"));
}

/* Debts between members are money. */
static gboolean
check_repays (TontiAct *act, const TontiTurnRow *turn)
{
  g_auto (TontiGoodsRow) goods = { 0 };

  if (!tonti_act_flag (act, "repays") || !tonti_goods_get (act->db, turn->pool, &goods))
    return TRUE;
  return tonti_act_refuse (act, "goods-whole", "repays",
                           _ ("repays: the lot is %s, and what she owes to others is money: have "
                              "it repaid with “debt.repay”"),
                           goods.good);
}

static json_t *
make_terms (TontiAct *act, json_t *discharge)
{
  static const char *const names[] = { "short", "reason", "means", "reference", "repays", NULL };
  json_t *terms = json_pack ("{s:o, s:[I, I]}", "discharge", discharge, "officers",
                             (json_int_t)act->officers[0], (json_int_t)act->officers[1]);

  tonti_body_copy (terms, act, names);
  return terms;
}

static gboolean
is_of (const TontiComposed *composed, const char *kind, const char *cell)
{
  return g_str_equal (composed->kind, kind) && composed->cells->len > 0
         && g_str_equal (g_ptr_array_index (composed->cells, 0), cell);
}

/* That the lot waits, or what those present lay down for it, for the answer. */
static void
tell_short (TontiAct *act, const TontiComposed *composed, const char *cell)
{
  if (is_of (composed, "postpone/1", cell))
    json_object_set (act->answer, "waits_for",
                     json_object_get (json_object_get (composed->body, "short"), "missing"));
  if (is_of (composed, "spread/1", cell))
    json_object_set (act->answer, "laid_down", json_object_get (composed->body, "parts"));
}

/* What is handed to each holder, for the answer. */
static void
tell (TontiAct *act, const TontiCompose *compose, const char *cell)
{
  static const char *const names[] = { "member", "hand", "turn",  "gross",  "deductions",
                                       "owed",   "net",  "short", "repays", "goods" };
  json_t *lots = json_array ();

  for (guint i = 0; i < compose->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose->entries, i);
      json_t *row;

      tell_short (act, composed, cell);
      if (!is_of (composed, "payout/1", cell))
        continue;
      row = json_object ();
      for (gsize j = 0; j < G_N_ELEMENTS (names); j++)
        if (json_object_get (composed->body, names[j]) != NULL)
          json_object_set (row, names[j], json_object_get (composed->body, names[j]));
      json_array_append_new (lots, row);
    }
  json_object_set_new (act->answer, "lots", lots);
}

static gboolean
write_draft (TontiAct *act, const char *cell, const TontiTurnRow *turn, json_t *terms)
{
  g_autofree char *label = g_strdup_printf (_ ("lot of hand %" PRId64), turn->hand);
  g_auto (TontiCompose) compose = { 0 };

  if (!tonti_gesture_write_cell (act, cell, terms, label))
    return FALSE;
  tonti_compose_init (&compose, act->db, act->group, act->meeting);
  tonti_compose_drafts (&compose);
  tell (act, &compose, cell);
  return TRUE;
}

static gboolean
post_now (TontiAct *act, const char *cell, json_t *terms)
{
  json_auto_t *owned = terms;
  g_auto (TontiCompose) compose;
  g_autoptr (GPtrArray) lots = g_ptr_array_new ();
  TontiDraft draft = { (char *)cell, owned };

  g_ptr_array_add (lots, &draft);
  tonti_compose_init (&compose, act->db, act->group, 0);
  compose.day = act->day;
  tonti_compose_lots (&compose, lots);
  tell (act, &compose, cell);
  if (json_array_size (json_object_get (act->answer, "lots")) == 0)
    return tonti_act_refuse (act, "pot-short", "short",
                             _ ("lot: money is still missing from its pot, and it waits: pay it "
                                "when the money is there, or say “short” otherwise"));
  return tonti_compose_post (act, &compose);
}

/* Only who is at the table can lay something down. */
static gboolean
check_short (TontiAct *act, const TontiTurnRow *turn)
{
  if (!tonti_goods_check_short (act, turn->pool, tonti_act_text (act, "short"), "short"))
    return FALSE;
  if (act->meeting > 0 || tonti_act_code (act, "short") != TONTI_SHORT_POT_SPREAD)
    return TRUE;
  return tonti_act_refuse (act, "no-open-meeting", "short",
                           _ ("lot: between meetings nobody is there to lay down what is missing: "
                              "open a meeting, or say “short” otherwise"));
}

static gboolean
run_pay (TontiAct *act)
{
  json_auto_t *discharge = tonti_act_discharge (act);
  g_autofree char *cell = NULL;
  TontiTurnRow turn;
  json_t *terms;

  if (!find_turn (act, &turn) || !tonti_order_check_settled (act, "turn", &turn)
      || !check_reason (act, &turn) || !check_short (act, &turn) || !check_repays (act, &turn)
      || !tonti_surety_check_lot (act, &turn) || discharge == NULL
      || !check_consent (act, discharge))
    return FALSE;
  cell = cell_of (&turn);
  terms = make_terms (act, g_steal_pointer (&discharge));
  return act->meeting > 0 ? write_draft (act, cell, &turn, terms) : post_now (act, cell, terms);
}

/* ---- lot.unset ---- */

static gboolean
run_unset (TontiAct *act)
{
  g_autofree char *cell = NULL;
  g_autofree char *label = NULL;
  TontiTurnRow turn;

  if (!tonti_act_has (act, "hand") && !tonti_act_has (act, "turn"))
    return tonti_act_refuse (act, "no-turn", "turn",
                             _ ("lot: it does not say which one: give the hand or the turn"));
  if (!find_turn (act, &turn))
    return FALSE;
  if (!is_drafted (act, &turn))
    return tonti_act_refuse (act, "no-lot", "turn",
                             _ ("turn %" PRId64 ": its lot is not entered: nothing is left to do"),
                             turn.n);
  cell = cell_of (&turn);
  label = g_strdup_printf (_ ("lot of hand %" PRId64), turn.hand);
  return tonti_gesture_write_cell (act, cell, NULL, label);
}

static const TontiField pay_fields[] = {
  { "pool", TONTI_FIELD_POOL, FALSE, NULL, N_ ("the pot; the only one that runs") },
  { "turn", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("number in the calendar; the next one") },
  { "hand", TONTI_FIELD_HAND, FALSE, NULL, N_ ("instead: the hand that is served") },
  { "short", TONTI_FIELD_CODE, FALSE, &tonti_short_pot_codes,
    N_ ("when the pot is short; the rule of the pot") },
  { "discharge", TONTI_FIELD_OBJECT, FALSE, NULL,
    N_ ("{\"how\":\"signature|thumbprint|none\",\"witness\":…}") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("why, when it is not its meeting") },
  { "means", TONTI_FIELD_CODE, FALSE, &tonti_place_codes, N_ ("how it is paid; cash") },
  { "reference", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("of the bank or the mobile money") },
  { "repays", TONTI_FIELD_FLAG, FALSE, NULL,
    N_ ("what she owes to other members is handed to them out of it; she signs for it") },
  { NULL },
};
static const TontiField unset_fields[] = {
  { "pool", TONTI_FIELD_POOL, FALSE, NULL, N_ ("the pot; the only one that runs") },
  { "turn", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("number in the calendar") },
  { "hand", TONTI_FIELD_HAND, FALSE, NULL, N_ ("instead: the hand") },
  { NULL },
};

static const char *const pay_refusals[] = { "two-officers",
                                            "hand-served",
                                            "no-turn",
                                            "which-pool",
                                            "other-meeting",
                                            "not-settled",
                                            "guarantor-needed",
                                            "no-witness",
                                            "cash-short",
                                            "day-closed",
                                            "day-ahead",
                                            "pot-short",
                                            "no-open-meeting",
                                            "goods-short",
                                            "goods-whole",
                                            "box-below",
                                            NULL };
static const char *const unset_refusals[]
    = { "no-open-meeting", "no-turn", "no-lot", "box-below", NULL };

const TontiVerb tonti_book_lots_verbs[] = {
  { "discharge.record", N_ ("say that the paper of a lot is signed"), tonti_book_owed_record_fields,
    tonti_book_owed_record_refusals,
    "{\"do\":\"discharge.record\",\"number\":3,\"how\":\"signature\"}", 0, tonti_book_owed_record },
  { "lot.pay", N_ ("pay the lot of a hand"), pay_fields, pay_refusals,
    "{\"do\":\"lot.pay\",\"hand\":\"hand:3\",\"discharge\":{\"how\":\"signature\"},"
    "\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_pay },
  { "lot.unset", N_ ("take back a lot that was entered at this meeting"), unset_fields,
    unset_refusals, "{\"do\":\"lot.unset\",\"hand\":\"hand:3\"}",
    TONTI_VERB_IN_MEETING | TONTI_VERB_DRAFT, run_unset },
  { "owed.pay", N_ ("pay what stayed owed of a short lot"), tonti_book_owed_pay_fields,
    tonti_book_owed_pay_refusals, "{\"do\":\"owed.pay\",\"member\":3,\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, tonti_book_owed_pay },
  { NULL },
};
