// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-join-new.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-hand.h"
#include "tonti-holders.h"
#include "tonti-late-hand.h"
#include "tonti-meeting-store.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"
#include "tonti-seats.h"
#include "tonti-turn-store.h"

typedef struct
{
  TontiAct *act;
  TontiPoolRow pool;
  json_t *holders;
  GArray *turns; /* TontiTurnRow */
  TontiLateHand figures;
  gint64 meeting; /* of the new turn */
  gint64 hand;
} Join;

static void
clear_join (Join *self)
{
  tonti_pool_row_clear (&self->pool);
  g_clear_pointer (&self->holders, json_decref);
  g_clear_pointer (&self->turns, g_array_unref);
}

/* ---- Which pot, which place ---- */

static gboolean
choose_pool (Join *self)
{
  TontiAct *act = self->act;
  g_autoptr (GArray) pools = tonti_pool_list (act->db);
  gint64 found = tonti_act_id (act, "pool");
  guint running = 0;

  for (guint i = 0; i < pools->len && !tonti_act_has (act, "pool"); i++)
    {
      const TontiPoolRow *row = &g_array_index (pools, TontiPoolRow, i);

      found = row->started ? row->id : found;
      running += row->started ? 1 : 0;
    }
  if (tonti_act_has (act, "pool") || running == 1)
    {
      tonti_pool_get (act->db, found, &self->pool);
      return self->pool.started
             || tonti_act_refuse (act, "pool-waits", "pool",
                                  _ ("%s: its round has not begun: add the hand with “hand.add”"),
                                  self->pool.name);
    }
  return tonti_act_refuse (act, "which-pool", "pool",
                           _ ("hand: it cannot be said in which pot, %u run: name the pot, for "
                              "example pool:1"),
                           running);
}

static gboolean
check_rule (Join *self)
{
  TontiAct *act = self->act;

  if (g_str_equal (tonti_rule_word (act->db, self->pool.id, "late-join", 0), "new"))
    return tonti_seats_check_most (act, self->pool.id, 0, self->holders);
  return tonti_act_refuse (act, "late-join", "how",
                           _ ("%s: its rule lets no new hand into a round that runs: wait for the "
                              "next round, or change the rule first"),
                           self->pool.name);
}

static gboolean
refuse_late (Join *self, TontiLateHandResult result)
{
  TontiAct *act = self->act;

  switch (result)
    {
    case TONTI_LATE_HAND_SIZES:
      return tonti_act_refuse (act, "lot-sizes", "pool",
                               _ ("%s: its lots are of several sizes, and nobody can say what a "
                                  "new hand pays and receives: let it take over a hand, or wait "
                                  "for the next round"),
                               self->pool.name);
    case TONTI_LATE_HAND_NO_ROOM:
      return tonti_act_refuse (act, "no-room", "pool",
                               _ ("%1$s: %2$" PRId64
                                  " lots are paid at each meeting and every place is taken: one "
                                  "hand more would leave a meeting incomplete; let it take over a "
                                  "hand, or wait for the next round"),
                               self->pool.name, self->pool.lots);
    case TONTI_LATE_HAND_TOO_BIG:
      return tonti_act_refuse (act, "too-big", "pool",
                               _ ("%s: the lots are larger than any book can hold: check the "
                                  "contribution"),
                               self->pool.name);
    case TONTI_LATE_HAND_OK:
      break;
    }
  return TRUE;
}

static gboolean
compute (Join *self)
{
  g_autofree gint64 *amounts = NULL;

  self->turns = tonti_turn_list (self->act->db, self->pool.id);
  amounts = g_new (gint64, self->turns->len);
  for (guint i = 0; i < self->turns->len; i++)
    amounts[i] = g_array_index (self->turns, TontiTurnRow, i).amount;
  return refuse_late (self, tonti_late_hand_compute (tonti_money (self->pool.contribution),
                                                     self->pool.lots, amounts, self->turns->len,
                                                     &self->figures));
}

static TontiDay
day_of (const Join *self, gint64 meeting)
{
  g_auto (TontiMeetingRow) row = { 0 };

  return tonti_meeting_get (self->act->db, meeting, &row) ? row.day : TONTI_DAY_NONE;
}

/* The last meeting of the round; a longer one needs the planned meeting after it. */
static gboolean
find_meeting (Join *self)
{
  g_autoptr (GArray) planned = tonti_meeting_list (self->act->db, "planned");
  TontiDay last = TONTI_DAY_NONE;
  gboolean any = FALSE;

  for (guint i = 0; i < self->turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (self->turns, TontiTurnRow, i);
      TontiDay day = day_of (self, turn->meeting);

      if (!tonti_day_is_valid (day) || (tonti_day_is_valid (last) && day.number < last.number))
        continue;
      last = day;
      self->meeting = turn->meeting;
      any = any || g_str_equal (turn->state, "planned");
    }
  if (!any)
    return tonti_act_refuse (self->act, "all-served", "pool",
                             _ ("%s: every hand was served, the round is over: begin a new pool"),
                             self->pool.name);
  for (guint i = 0; i < planned->len && self->figures.is_longer; i++)
    {
      const TontiMeetingRow *row = &g_array_index (planned, TontiMeetingRow, i);

      if (row->day.number <= last.number)
        continue;
      self->meeting = row->id;
      return TRUE;
    }
  return !self->figures.is_longer
         || tonti_act_refuse (self->act, "too-few-meetings", "pool",
                              _ ("%s: the round grows by one meeting and none is planned after its "
                                 "last one: plan it first"),
                              self->pool.name);
}

/* ---- The event ---- */

/* Held, or being held: its contributions are due. */
static gboolean
is_due (const Join *self, const TontiTurnRow *turn)
{
  g_auto (TontiMeetingRow) row = { 0 };

  if (g_str_equal (turn->state, "before"))
    return TRUE;
  return tonti_meeting_get (self->act->db, turn->meeting, &row) && row.opened > 0;
}

static void
add_due (Join *self, json_t *dues, gint64 meeting, gint64 amount)
{
  g_autofree gint64 *parts = tonti_hand_share (self->holders, amount, self->act->group->unit);

  for (gsize i = 0; i < json_array_size (self->holders); i++)
    {
      json_t *row
          = json_pack ("{s:O, s:I, s:I, s:i}", "member",
                       json_object_get (json_array_get (self->holders, i), "member"), "meeting",
                       (json_int_t)meeting, "amount", (json_int_t)parts[i], "paid", 0);

      tonti_body_set_subject (row, "of", TONTI_SUBJECT_HAND, self->hand);
      json_array_append_new (dues, row);
    }
}

/* One contribution for each meeting of the round so far; those before the books began, of which the
 * meeting is not known, together. */
static json_t *
list_dues (Join *self, gint64 *total)
{
  json_t *dues = json_array ();
  gint64 before = 0, last = 0;

  *total = 0;
  for (guint i = 0; i < self->turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (self->turns, TontiTurnRow, i);

      if (!is_due (self, turn) || (turn->meeting != 0 && turn->meeting == last))
        continue;
      before += turn->meeting == 0;
      last = turn->meeting;
      if (turn->meeting != 0)
        add_due (self, dues, turn->meeting, self->pool.contribution);
      *total += turn->meeting != 0 ? self->pool.contribution : 0;
    }
  before = (before + self->pool.lots - 1) / self->pool.lots;
  if (before > 0)
    add_due (self, dues, 0, before * self->pool.contribution);
  *total += before * self->pool.contribution;
  return dues;
}

/* The holders of a hand already served are owed what its lot grew by. */
static void
pass_on (Join *self, json_t *body, json_t *passed, const TontiTurnRow *turn)
{
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_HAND, turn->hand);
  json_auto_t *holders = tonti_hand_dup_holders (self->act, turn->hand);
  g_autofree gint64 *parts = tonti_hand_share (holders, self->figures.more, self->act->group->unit);

  for (gsize i = 0; i < json_array_size (holders); i++)
    {
      gint64 member = json_integer_value (json_object_get (json_array_get (holders, i), "member"));

      tonti_body_add_line (body, "pot", member, of, parts[i]);
      tonti_body_add_line (body, "owed", member, of, -parts[i]);
      json_array_append_new (passed,
                             json_pack ("{s:s, s:I, s:I}", "hand", of, "member", (json_int_t)member,
                                        "amount", (json_int_t)parts[i]));
    }
}

static json_t *
make_turn (const TontiTurnRow *turn, gint64 amount)
{
  json_t *row = json_pack ("{s:I, s:I, s:s, s:b}", "n", (json_int_t)turn->n, "amount",
                           (json_int_t)amount, "state", turn->state, "settled", turn->settled);

  json_object_set_new (row, "meeting",
                       turn->meeting != 0 ? json_integer (turn->meeting) : json_null ());
  tonti_body_set_subject (row, "hand", TONTI_SUBJECT_HAND, turn->hand);
  return row;
}

static json_t *
list_turns (Join *self)
{
  json_t *turns = json_array ();
  gboolean settled = g_str_equal (self->pool.order_rule, "fixed")
                     || g_str_equal (self->pool.order_rule, "drawn");
  TontiTurnRow mine = { .pool = self->pool.id,
                        .n = self->turns->len + 1,
                        .meeting = self->meeting,
                        .hand = self->hand,
                        .state = "planned",
                        .settled = settled };

  for (guint i = 0; i < self->turns->len && self->figures.more > 0; i++)
    {
      const TontiTurnRow *turn = &g_array_index (self->turns, TontiTurnRow, i);

      json_array_append_new (turns, make_turn (turn, turn->amount + self->figures.more));
    }
  json_array_append_new (turns, make_turn (&mine, self->figures.lot));
  return turns;
}

static void
answer (Join *self, json_t *passed, gint64 catch_up)
{
  TontiAct *act = self->act;

  tonti_body_set_subject (act->answer, "hand", TONTI_SUBJECT_HAND, self->hand);
  json_object_set_new (act->answer, "turn", json_integer (self->turns->len + 1));
  json_object_set_new (act->answer, "meeting", json_integer (self->meeting));
  json_object_set_new (act->answer, "lot", json_integer (self->figures.lot));
  json_object_set_new (act->answer, "catch_up", json_integer (catch_up));
  json_object_set (act->answer, "passed", passed);
}

static gboolean
post (Join *self)
{
  static const char *const copied[] = { "reason", NULL };
  TontiAct *act = self->act;
  json_auto_t *passed = json_array ();
  gint64 catch_up;
  json_t *body
      = json_pack ("{s:I, s:O, s:o, s:o, s:[I, I]}", "rank",
                   (json_int_t)tonti_hand_next_rank (act, self->pool.id), "holders", self->holders,
                   "turns", list_turns (self), "dues", list_dues (self, &catch_up), "officers",
                   (json_int_t)act->officers[0], (json_int_t)act->officers[1]);

  tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL, self->pool.id);
  tonti_body_set_subject (body, "hand", TONTI_SUBJECT_HAND, self->hand);
  json_object_set_new (body, "catch_up", json_integer (catch_up));
  for (guint i = 0; i < self->turns->len && self->figures.more > 0; i++)
    {
      const TontiTurnRow *turn = &g_array_index (self->turns, TontiTurnRow, i);

      if (!g_str_equal (turn->state, "planned"))
        pass_on (self, body, passed, turn);
    }
  tonti_body_copy (body, act, copied);
  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  answer (self, passed, catch_up);
  return tonti_act_post (act, "hand-late/1", body, TONTI_POST_PLAIN, NULL);
}

gboolean
tonti_join_new (TontiAct *act)
{
  Join self = { .act = act };
  gboolean ok;

  self.holders = tonti_hand_read_holders (act);
  ok = choose_pool (&self) && self.holders != NULL;
  self.hand = tonti_hand_next (act->db);
  ok = ok && check_rule (&self) && compute (&self) && find_meeting (&self) && post (&self);
  clear_join (&self);
  return ok;
}
