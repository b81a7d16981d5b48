// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-join-over.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-act-store.h"
#include "tonti-ahead.h"
#include "tonti-body.h"
#include "tonti-due-store.h"
#include "tonti-fact.h"
#include "tonti-gesture.h"
#include "tonti-holders.h"
#include "tonti-join-end.h"
#include "tonti-leaver.h"
#include "tonti-ledger-store.h"
#include "tonti-member-store.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"
#include "tonti-seats.h"
#include "tonti-turn-store.h"

typedef struct
{
  TontiAct *act;
  TontiHandRow hand;
  char *of; /* "hand:12" */
  gint64 from, to;
  gboolean is_heir, is_refund; /* refund: the leaver is paid out, the newcomer pays anew */
  json_t *holders;
  gint64 paid, penalty; /* by the leaver; of it kept back */
} Over;

static void
clear_over (Over *self)
{
  g_free (self->of);
  g_clear_pointer (&self->holders, json_decref);
}

/* ---- Who for whom ---- */

static gboolean
holds (const GArray *rows, gint64 member)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, TontiHolderRow, i).member == member)
      return TRUE;
  return FALSE;
}

static gboolean
choose_leaver (Over *self, const GArray *rows)
{
  TontiAct *act = self->act;
  gint64 given = tonti_act_member (act, "from");
  g_autofree char *name = given != 0 ? tonti_act_name_of (act, given) : NULL;

  self->from
      = given != 0 || rows->len == 0 ? given : g_array_index (rows, TontiHolderRow, 0).member;
  if (given == 0 && rows->len > 1)
    return tonti_act_refuse (act, "which-holder", "from",
                             _ ("hand %" PRId64 ": several hold it: say who leaves it"),
                             self->hand.id);
  return holds (rows, self->from)
         || tonti_act_refuse (act, "not-holder", "from",
                              _ ("%s: does not hold hand %" PRId64 ": check the hand"), name,
                              self->hand.id);
}

static gboolean
check_newcomer (Over *self)
{
  TontiAct *act = self->act;
  g_auto (TontiMemberRow) row = { 0 };
  char day[TONTI_DAY_ISO_SIZE];

  if (!tonti_act_has (act, "member"))
    return tonti_act_refuse (act, "no-holder", "member",
                             _ ("hand: it is not said who takes it over: name one member"));
  tonti_member_get (act->db, self->to, &row);
  if (self->to == self->from)
    return tonti_act_refuse (act, "no-change", "member",
                             _ ("%s: holds the hand already: nothing is to be entered"), row.name);
  if (!tonti_day_is_valid (row.left))
    return TRUE;
  return tonti_act_refuse (act, "member-left", "member",
                           _ ("%s: left the group on %s: give the hand to a member"), row.name,
                           tonti_act_tell_day (act, row.left, day));
}

static gboolean
check_agreed (TontiAct *act, gint64 member)
{
  g_autofree char *name = tonti_act_name_of (act, member);

  return tonti_act_names (act, "consent", member)
         || tonti_act_refuse (act, "no-consent", "consent",
                              _ ("%s: has not agreed: who leaves a hand and who takes it over must "
                                 "both agree"),
                              name);
}

static gboolean
check_people (Over *self, const GArray *rows)
{
  TontiAct *act = self->act;
  gboolean ok;

  if (!choose_leaver (self, rows) || !check_newcomer (self))
    return FALSE;
  if (act->meeting != 0)
    return tonti_act_refuse (act, "meeting-open", NULL,
                             _ ("hand: a meeting is open and its dues are being paid: close the "
                                "meeting first"));
  ok = check_agreed (act, self->to);
  return (self->is_heir || check_agreed (act, self->from)) && ok;
}

/* Numerator and denominator of what the newcomer holds then: his own part and the leaver's. */
static void
join_parts (json_t *mine, const json_t *more)
{
  gint64 a = json_integer_value (json_object_get (mine, "numerator"));
  gint64 b = json_integer_value (json_object_get (mine, "denominator"));
  gint64 c = json_integer_value (json_object_get (more, "numerator"));
  gint64 d = json_integer_value (json_object_get (more, "denominator"));
  gint64 numerator = a * d + c * b, denominator = b * d, x = numerator, y = denominator;

  while (y != 0)
    {
      gint64 rest = x % y;

      x = y;
      y = rest;
    }
  json_object_set_new (mine, "numerator", json_integer (numerator / x));
  json_object_set_new (mine, "denominator", json_integer (denominator / x));
}

static json_t *
find_holder (json_t *holders, gint64 member, gsize *place)
{
  for (gsize i = 0; i < json_array_size (holders); i++)
    {
      *place = i;
      if (json_integer_value (json_object_get (json_array_get (holders, i), "member")) == member)
        return json_array_get (holders, i);
    }
  return NULL;
}

static void
replace_holder (Over *self)
{
  gsize at = 0, other = 0;
  json_t *leaver, *mine;

  self->holders = tonti_hand_dup_holders (self->act, self->hand.id);
  leaver = find_holder (self->holders, self->from, &at);
  mine = find_holder (self->holders, self->to, &other);
  if (mine == NULL)
    {
      json_object_set_new (leaver, "member", json_integer (self->to));
      return;
    }
  join_parts (mine, leaver);
  json_array_remove (self->holders, at);
}

/* ---- What passes ---- */

static gboolean
is_waiting (const Over *self)
{
  g_autoptr (GArray) turns = tonti_turn_list_hand (self->act->db, self->hand.id);

  for (guint i = 0; i < turns->len; i++)
    if (g_str_equal (g_array_index (turns, TontiTurnRow, i).state, "planned"))
      return TRUE;
  return FALSE;
}

static gboolean
check_penalty (Over *self)
{
  TontiAct *act = self->act;
  g_autofree char *money = NULL;
  g_autofree char *name = tonti_act_name_of (act, self->from);

  self->penalty = self->is_refund || tonti_act_has (act, "penalty")
                      ? tonti_leaver_penalty (act, self->hand.pool, self->paid)
                      : 0;
  if (self->penalty > 0 && !self->is_refund)
    return tonti_act_refuse (
        act, "nothing-back", "penalty",
        _ ("%s: nothing is paid back, there is nothing to keep a penalty from: "
           "charge a fine instead"),
        name);
  if (!self->is_refund || self->penalty <= self->paid)
    return TRUE;
  money = tonti_act_money (act, self->paid);
  return tonti_act_refuse (act, "penalty-large", "penalty",
                           _ ("%s: has paid %s for this hand and no more can be kept of it: enter "
                              "a smaller penalty"),
                           name, money);
}

static void
add_shift (json_t *dues, const Over *self, gint64 member, gint64 meeting, gint64 amount,
           gint64 paid)
{
  if (amount != 0 || paid != 0)
    json_array_append_new (dues,
                           json_pack ("{s:I, s:s, s:I, s:I, s:I}", "member", (json_int_t)member,
                                      "of", self->of, "meeting", (json_int_t)meeting, "amount",
                                      (json_int_t)amount, "paid", (json_int_t)paid));
}

/* The leaver's rows become the newcomer's; of a refund as unpaid ones. *open = what the newcomer
 * owes then. */
static json_t *
shift_dues (const Over *self, gint64 *open)
{
  g_autoptr (GArray) rows = tonti_due_list_member (self->act->db, self->from);
  json_t *dues = json_array ();
  gint64 paid = 0;

  *open = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiDueRow *row = &g_array_index (rows, TontiDueRow, i);

      if (row->subject.kind != TONTI_SUBJECT_HAND || row->subject.n != self->hand.id)
        continue;
      add_shift (dues, self, self->from, row->meeting, -row->amount, -row->paid);
      add_shift (dues, self, self->to, row->meeting, row->amount, self->is_refund ? 0 : row->paid);
      paid += row->paid;
      *open += self->is_refund ? row->amount : tonti_due_row_open (row);
    }
  if (!self->is_refund || self->paid <= paid)
    return dues;
  /* What he paid before the books began stands in the ledger alone. */
  add_shift (dues, self, self->to, 0, self->paid - paid, 0);
  *open += self->paid - paid;
  return dues;
}

static void
pass (const Over *self, json_t *body, const char *account)
{
  gint64 balance = tonti_ledger_balance (self->act->db, account, self->from, self->of);

  tonti_body_add_line (body, account, self->from, self->of, -balance);
  tonti_body_add_line (body, account, self->to, self->of, balance);
}

static void
add_lines (const Over *self, json_t *body)
{
  if (!self->is_refund)
    {
      pass (self, body, "pot");
      pass (self, body, "owed");
      return;
    }
  tonti_body_add_line (body, "pot", self->from, self->of, self->paid);
  tonti_body_add_line (body, "owed", self->from, self->of, -(self->paid - self->penalty));
  tonti_body_add_line (body, "fines", 0, NULL, -self->penalty);
}

/* When he is paid back: at the end of the round by one rule, else now that somebody comes after. */
static void
set_leaver (const Over *self, json_t *body)
{
  const char *rule = tonti_rule_word (self->act->db, self->hand.pool, "leaver-refund", 0);

  json_object_set_new (body, "leavers",
                       json_pack ("[o]", tonti_leaver_row (self->from, self->paid, self->penalty)));
  json_object_set_new (body, "refund",
                       json_string (g_str_equal (rule, "end") ? "end" : "replacement"));
}

static json_t *
make_body (const Over *self)
{
  static const char *const copied[] = { "how", "consent", "reason", NULL };
  TontiAct *act = self->act;
  gint64 open;
  json_t *dues = shift_dues (self, &open);
  json_t *body = json_pack (
      "{s:I, s:O, s:I, s:I, s:o, s:I, s:I, s:[I, I]}", "rank", (json_int_t)self->hand.rank,
      "holders", self->holders, "from", (json_int_t)self->from, "to", (json_int_t)self->to, "dues",
      dues, "paid_back", (json_int_t)(self->is_refund ? self->paid - self->penalty : 0), "to_pay",
      (json_int_t)open, "officers", (json_int_t)act->officers[0], (json_int_t)act->officers[1]);

  if (self->is_refund && self->penalty > 0)
    json_object_set_new (body, "penalty", json_integer (self->penalty));
  if (self->is_refund)
    set_leaver (self, body);
  tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL, self->hand.pool);
  tonti_body_set_subject (body, "hand", TONTI_SUBJECT_HAND, self->hand.id);
  tonti_body_copy (body, act, copied);
  add_lines (self, body);
  return body;
}

static gboolean
post (Over *self)
{
  static const char *const told[]
      = { "hand", "holders", "paid_back", "penalty", "refund", "to_pay" };
  TontiAct *act = self->act;
  json_t *body = make_body (self);

  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    if (json_object_get (body, told[i]) != NULL)
      json_object_set (act->answer, told[i], json_object_get (body, told[i]));
  return tonti_act_post (act, "hand-over/1", body, TONTI_POST_PLAIN, NULL)
         && tonti_ahead_keep (act, self->from, FALSE);
}

static gboolean
check_hand (Over *self)
{
  TontiAct *act = self->act;
  g_auto (TontiPoolRow) pool = { 0 };

  if (!tonti_act_has (act, "hand"))
    return tonti_act_refuse (act, "no-hand", "hand",
                             _ ("hand: it is not said which one is taken over: name it, for "
                                "example hand:3"));
  tonti_hand_get (act->db, tonti_act_id (act, "hand"), &self->hand);
  tonti_pool_get (act->db, self->hand.pool, &pool);
  if (!self->is_heir && !tonti_join_check_runs (act, "hand", self->hand.id))
    return FALSE;
  if (!self->is_heir && g_str_equal (tonti_rule_word (act->db, pool.id, "late-join", 0), "refuse"))
    return tonti_act_refuse (act, "late-join", "how",
                             _ ("%s: its rule lets nobody into a round that runs: wait for the "
                                "next round, or change the rule first"),
                             pool.name);
  return pool.started
         || tonti_act_refuse (act, "pool-waits", "hand",
                              _ ("%s: its round has not begun: enter who holds the hand with "
                                 "“hand.give”"),
                              pool.name);
}

gboolean
tonti_join_over (TontiAct *act)
{
  Over self = { .act = act, .to = tonti_act_member (act, "member") };
  g_autoptr (GArray) rows = NULL;
  gboolean ok;

  self.is_heir = g_strcmp0 (tonti_act_text (act, "how"), "heir") == 0;
  ok = check_hand (&self);
  rows = tonti_holder_list (act->db, self.hand.id);
  if (ok && check_people (&self, rows))
    {
      self.of = tonti_subject_key (TONTI_SUBJECT_HAND, self.hand.id);
      self.is_refund = !self.is_heir && is_waiting (&self);
      self.paid = MAX (-tonti_ledger_balance (act->db, "pot", self.from, self.of), 0);
      replace_holder (&self);
      ok = tonti_seats_check_most (act, self.hand.pool, self.hand.id, self.holders)
           && check_penalty (&self) && post (&self);
    }
  else
    ok = FALSE;
  clear_over (&self);
  return ok;
}
