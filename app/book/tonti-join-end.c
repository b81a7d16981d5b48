// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-join-end.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-ahead.h"
#include "tonti-body.h"
#include "tonti-due-store.h"
#include "tonti-gesture.h"
#include "tonti-hand-end.h"
#include "tonti-join-refund.h"
#include "tonti-join-spare.h"
#include "tonti-pool-store.h"
#include "tonti-turn-store.h"

typedef struct
{
  TontiAct *act;
  TontiPoolRow pool;
  TontiHandRow hand;
  GArray *turns;   /* TontiTurnRow */
  GArray *seats;   /* TontiHandEndSeat, one for each */
  GArray *charges; /* TontiDueCharged */
  guint at;
  gint64 charged;
  TontiJoinRefund refund;
} End;

gboolean
tonti_join_check_runs (TontiAct *act, const char *field, gint64 hand)
{
  TontiHandRow row;

  tonti_hand_get (act->db, hand, &row);
  return !row.ended
         || tonti_act_refuse (act, "hand-ended", field,
                              _ ("hand %" PRId64 ": it has ended, and gets back at the end of the "
                                 "round what was paid for it: choose another hand"),
                              hand);
}

/* ---- Whether it can ---- */

static gboolean
refuse_sizes (End *self)
{
  return tonti_act_refuse (self->act, "lot-sizes", "hand",
                           _ ("%s: with several lots a meeting, lots of several sizes or meetings "
                              "excused, nobody can say what is left for whom: let somebody take "
                              "the hand over"),
                           self->pool.name);
}

static gboolean
check_pool (End *self)
{
  TontiAct *act = self->act;

  if (!self->pool.started)
    return tonti_act_refuse (act, "pool-waits", "hand",
                             _ ("%s: its round has not begun: enter who holds the hand with "
                                "“hand.give”"),
                             self->pool.name);
  if (act->meeting != 0)
    return tonti_act_refuse (act, "meeting-open", NULL,
                             _ ("hand: a meeting is open and its dues are being paid: close the "
                                "meeting first"));
  return (self->pool.lots == 1 && !g_str_equal (self->pool.uneven, "sizes")
          && !g_str_equal (self->pool.late_holders, "excuse"))
         || refuse_sizes (self);
}

/* All its holders, but one who has died, unless the assembly decided it. */
static gboolean
check_consent (End *self)
{
  TontiAct *act = self->act;
  g_autoptr (GArray) holders = tonti_holder_list (act->db, self->hand.id);
  gint64 died = tonti_act_member (act, "died");
  gboolean ok = TRUE;

  for (guint i = 0; i < holders->len; i++)
    {
      gint64 member = g_array_index (holders, TontiHolderRow, i).member;
      g_autofree char *name = tonti_act_name_of (act, member);

      if (member == died || tonti_act_has (act, "decision")
          || tonti_act_names (act, "consent", member))
        continue;
      ok = tonti_act_refuse (act, "no-consent", "consent",
                             _ ("%s: holds the hand and has not agreed that it ends: everybody who "
                                "holds it must, or the assembly decides it"),
                             name);
    }
  return ok;
}

static gint64
get_charged (const End *self, gint64 hand)
{
  for (guint i = 0; i < self->charges->len; i++)
    if (g_array_index (self->charges, TontiDueCharged, i).hand == hand)
      return g_array_index (self->charges, TontiDueCharged, i).amount;
  return 0;
}

/* ---- What becomes of the calendar ---- */

static gboolean
is_open (TontiDb *db, const TontiTurnRow *turn)
{
  TontiHandRow hand;

  return g_str_equal (turn->state, "planned") && tonti_hand_get (db, turn->hand, &hand)
         && !hand.ended;
}

static gboolean
read_seats (End *self)
{
  TontiAct *act = self->act;
  gboolean found = FALSE;

  for (guint i = 0; i < self->turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (self->turns, TontiTurnRow, i);
      TontiHandEndSeat seat = { turn->hand, turn->amount, is_open (act->db, turn), turn->settled };

      if (turn->hand == self->hand.id && seat.is_open)
        {
          self->at = i;
          found = TRUE;
        }
      g_array_append_val (self->seats, seat);
    }
  if (!found)
    return tonti_act_refuse (act, "hand-served", "hand",
                             _ ("hand %" PRId64 ": it has had its lot in this round and goes on "
                                "paying: let an heir or somebody else take it over"),
                             self->hand.id);
  return self->charged > 0
         || tonti_act_refuse (act, "nothing-paid", "hand",
                              _ ("hand %" PRId64
                                 ": nothing was due of it yet: let somebody take it "
                                 "over"),
                              self->hand.id);
}

/* A discount that goes into the next lot makes it larger than what its hand pays. */
static gboolean
check_sizes (End *self)
{
  gint64 amount = g_array_index (self->seats, TontiHandEndSeat, self->at).amount;

  for (guint i = 0; i < self->seats->len; i++)
    {
      const TontiHandEndSeat *seat = &g_array_index (self->seats, TontiHandEndSeat, i);

      if (seat->is_open && seat->amount != amount)
        return refuse_sizes (self);
    }
  return TRUE;
}

/* Each of the others pays one contribution less: so much of its lot must not be due yet. */
static gboolean
check_time (End *self)
{
  for (guint i = 0; i < self->seats->len; i++)
    {
      const TontiHandEndSeat *seat = &g_array_index (self->seats, TontiHandEndSeat, i);
      gint64 charged = get_charged (self, seat->hand);

      if (seat->is_open && i != self->at && seat->amount - charged < self->pool.contribution)
        return tonti_act_refuse (self->act, "all-due", "hand",
                                 _ ("hand %" PRId64
                                    ": the contributions of the round are all due already: pay its "
                                    "lot at its turn, or let somebody take it over"),
                                 self->hand.id);
    }
  return TRUE;
}

static gboolean
compute (End *self)
{
  return check_sizes (self) && check_time (self)
         && (tonti_hand_end (tonti_money (self->pool.contribution),
                             (TontiHandEndSeat *)(gpointer)self->seats->data, self->seats->len,
                             self->at, self->refund.now ? 0 : self->charged - self->refund.penalty)
             || tonti_act_refuse (
                 self->act, "last-hand", "hand",
                 _ ("hand %" PRId64 ": it is the last one to be served: pay its lot"),
                 self->hand.id));
}

static json_t *
list_turns (const End *self)
{
  json_t *turns = json_array ();

  for (guint i = 0; i < self->turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (self->turns, TontiTurnRow, i);
      const TontiHandEndSeat *seat = &g_array_index (self->seats, TontiHandEndSeat, i);
      json_t *row;

      if (seat->hand == turn->hand && seat->amount == turn->amount
          && seat->is_settled == turn->settled)
        continue;
      row = json_pack ("{s:I, s:I, s:I, s:s, s:b}", "n", (json_int_t)turn->n, "meeting",
                       (json_int_t)turn->meeting, "amount", (json_int_t)seat->amount, "state",
                       self->refund.now && seat->hand == self->hand.id ? "served" : turn->state,
                       "settled", seat->is_settled);
      tonti_body_set_subject (row, "hand", TONTI_SUBJECT_HAND, seat->hand);
      json_array_append_new (turns, row);
    }
  return turns;
}

/* The meeting at which it is served now. */
static gint64
find_meeting (const End *self)
{
  for (guint i = 0; i < self->seats->len; i++)
    if (g_array_index (self->seats, TontiHandEndSeat, i).hand == self->hand.id)
      return g_array_index (self->turns, TontiTurnRow, i).meeting;
  g_assert_not_reached ();
}

static void
add_spares (const End *self, json_t *body)
{
  for (guint i = 0; i < self->seats->len; i++)
    {
      const TontiHandEndSeat *seat = &g_array_index (self->seats, TontiHandEndSeat, i);

      if (seat->is_open)
        tonti_join_spare_add (self->act, seat->hand, seat->amount - get_charged (self, seat->hand),
                              json_object_get (body, "dues"), body);
    }
}

static gboolean
post (End *self)
{
  static const char *const copied[] = { "consent", "died", "decision", "reason", NULL };
  TontiAct *act = self->act;
  gint64 back = (self->refund.now ? self->refund.paid : self->charged) - self->refund.penalty;
  json_t *body
      = json_pack ("{s:I, s:I, s:I, s:s, s:o, s:o, s:[I, I]}", "back", (json_int_t)back, "at",
                   (json_int_t)find_meeting (self), "penalty", (json_int_t)self->refund.penalty,
                   "refund", self->refund.now ? "now" : "end", "turns", list_turns (self), "dues",
                   tonti_join_refund_list_dues (&self->refund), "officers",
                   (json_int_t)act->officers[0], (json_int_t)act->officers[1]);

  tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL, self->pool.id);
  tonti_body_set_subject (body, "hand", TONTI_SUBJECT_HAND, self->hand.id);
  tonti_body_copy (body, act, copied);
  tonti_join_refund_add_lines (&self->refund, body);
  add_spares (self, body);
  json_object_set (act->answer, "penalty", json_object_get (body, "penalty"));
  json_object_set (act->answer, "back", json_object_get (body, "back"));
  json_object_set (act->answer, "meeting", json_object_get (body, "at"));
  json_object_set (act->answer, "turns", json_object_get (body, "turns"));
  return tonti_act_post (act, "hand-end/1", body, TONTI_POST_PLAIN, NULL)
         && tonti_ahead_keep (act, 0, FALSE);
}

gboolean
tonti_join_end (TontiAct *act)
{
  End self = { .act = act, .seats = g_array_new (FALSE, FALSE, sizeof (TontiHandEndSeat)) };
  gboolean ok;

  tonti_hand_get (act->db, tonti_act_id (act, "hand"), &self.hand);
  tonti_pool_get (act->db, self.hand.pool, &self.pool);
  self.turns = tonti_turn_list (act->db, self.hand.pool);
  self.charges = tonti_due_list_charged (act->db, self.hand.pool);
  self.charged = get_charged (&self, self.hand.id);
  ok = check_pool (&self) && tonti_join_check_runs (act, "hand", self.hand.id) && read_seats (&self)
       && check_consent (&self) && tonti_join_refund_read (&self.refund, act, &self.hand)
       && compute (&self) && post (&self);
  tonti_pool_row_clear (&self.pool);
  g_array_unref (self.charges);
  g_array_unref (self.turns);
  g_array_unref (self.seats);
  tonti_join_refund_clear (&self.refund);
  return ok;
}
