// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-box-share.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-box-money.h"
#include "tonti-box-store.h"
#include "tonti-document-store.h"
#include "tonti-gesture.h"
#include "tonti-member-store.h"
#include "tonti-ledger-store.h"
#include "tonti-lot.h"
#include "tonti-rule-store.h"
#include "tonti-split.h"
#include "tonti-time-share.h"
#include "tonti-turn-store.h"

/* One share-out under way. */
typedef struct
{
  TontiAct *act;
  TontiPoolRow pool;
  const char *by; /* "hand" "time" */
  TontiBoxMoney money;
  gint64 base;   /* of time, minor units */
  json_t *parts; /* [{"member","hand"?,"weight","amount"}] */
  gint64 shared;
} Share;

static void
add_part (Share *self, gint64 member, gint64 hand, gint64 weight, gint64 amount)
{
  json_t *part = json_pack ("{s:I, s:I, s:I}", "member", (json_int_t)member, "weight",
                            (json_int_t)weight, "amount", (json_int_t)amount);

  if (hand > 0)
    tonti_body_set_subject (part, "hand", TONTI_SUBJECT_HAND, hand);
  json_array_append_new (self->parts, part);
  self->shared += amount;
}

/* ---- By hand ---- */

/* What a hand receives, between its holders. */
static void
share_hand (Share *self, gint64 hand, gint64 amount)
{
  g_autoptr (GArray) holders = tonti_holder_list (self->act->db, hand);
  g_autofree gint64 *numerators = g_new (gint64, holders->len);
  g_autofree gint64 *denominators = g_new (gint64, holders->len);
  g_autofree TontiMoney *parts = g_new0 (TontiMoney, holders->len);

  for (guint i = 0; i < holders->len; i++)
    {
      const TontiHolderRow *row = &g_array_index (holders, TontiHolderRow, i);

      numerators[i] = row->numerator;
      denominators[i] = row->denominator;
    }
  if (!tonti_lot_share (tonti_money (amount), numerators, denominators, holders->len,
                        self->act->group->unit, parts))
    return;
  for (guint i = 0; i < holders->len; i++)
    add_part (self, g_array_index (holders, TontiHolderRow, i).member, hand, 1, parts[i].minor);
}

static gboolean
share_by_hand (Share *self)
{
  g_autoptr (GArray) hands = tonti_hand_list (self->act->db, self->pool.id);
  gint64 unit = MAX (self->act->group->unit, 1);
  gint64 each = hands->len > 0 ? self->money.in / hands->len / unit * unit : 0;

  for (guint i = 0; i < hands->len && each > 0; i++)
    share_hand (self, g_array_index (hands, TontiHandRow, i).id, each);
  return TRUE;
}

/* ---- By deposits and months ---- */

static gboolean
share_by_time (Share *self)
{
  TontiAct *act = self->act;
  g_autoptr (GArray) paid = tonti_box_deposit_list (act->db, self->pool.id);
  g_autoptr (GArray) deposits = g_array_new (FALSE, FALSE, sizeof (TontiTimedDeposit));
  g_autoptr (GArray) shares = NULL;
  TontiMoney rest;

  self->base = tonti_rule_number (act->db, self->pool.id, "box-base", act->meeting);
  self->base = self->base > 0 ? self->base : self->pool.contribution;
  for (guint i = 0; i < paid->len; i++)
    {
      const TontiBoxDeposit *row = &g_array_index (paid, TontiBoxDeposit, i);
      TontiTimedDeposit deposit
          = { row->member, tonti_month_of (row->day), tonti_money (row->amount) };

      g_array_append_val (deposits, deposit);
    }
  shares = tonti_time_share ((const TontiTimedDeposit *)(gpointer)deposits->data, deposits->len,
                             self->base, tonti_month_of (act->day), tonti_money (self->money.in),
                             MAX (act->group->unit, 1), &rest);
  for (guint i = 0; shares != NULL && i < shares->len; i++)
    {
      const TontiTimeShare *share = &g_array_index (shares, TontiTimeShare, i);

      if (share->weight > 0)
        add_part (self, share->who, 0, share->weight, share->part.minor);
    }
  return shares != NULL
         || tonti_act_refuse (
             act, "no-weight", "by",
             _ ("%s: no contribution was in it for a whole month: share by hand, or "
                "later"),
             self->pool.name);
}

/* ---- Whether it can be shared ---- */

static gboolean
has_turns (Share *self)
{
  g_autoptr (GArray) turns = tonti_turn_list (self->act->db, self->pool.id);

  for (guint i = 0; i < turns->len; i++)
    if (g_str_equal (g_array_index (turns, TontiTurnRow, i).state, "planned"))
      return TRUE;
  return FALSE;
}

/* Before the round is over, or while loans are out, only by a decision that says why. */
static gboolean
check_time (Share *self)
{
  TontiAct *act = self->act;
  g_autofree char *out = tonti_act_money (act, self->money.out);

  if (tonti_act_has (act, "reason"))
    return TRUE;
  if (self->money.out > 0)
    return tonti_act_refuse (act, "loans-open", "reason",
                             _ ("%s: %s of the box are lent and not paid back: receive them first, "
                                "or give the reason for which the assembly shares the rest now"),
                             self->pool.name, out);
  return !has_turns (self)
         || tonti_act_refuse (act, "round-runs", "reason",
                              _ ("%s: the round is not over: share the box at its end, or give the "
                                 "reason for which the assembly shares it now"),
                              self->pool.name);
}

static gboolean
check_shared (Share *self)
{
  g_autofree char *in = tonti_act_money (self->act, MAX (self->money.in, 0));

  return self->shared > 0
         || tonti_act_refuse (self->act, "nothing-to-share", "pool",
                              _ ("%s: %s are in its auction box: there is nothing to share"),
                              self->pool.name, in);
}

/* ---- The event ---- */

static json_t *
make_body (Share *self)
{
  TontiAct *act = self->act;
  g_autofree char *box = tonti_box_account (self->pool.id);
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_POOL, self->pool.id);
  json_t *body = json_pack ("{s:s, s:s, s:I, s:I, s:I, s:O}", "pool", of, "by", self->by, "total",
                            (json_int_t)self->money.in, "shared", (json_int_t)self->shared, "lent",
                            (json_int_t)self->money.out, "parts", self->parts);

  if (self->base > 0)
    json_object_set_new (body, "base", json_integer (self->base));
  if (tonti_act_has (act, "reason"))
    json_object_set_new (body, "reason", json_string (tonti_act_text (act, "reason")));
  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  tonti_body_add_line (body, box, 0, NULL, self->shared);
  for (gsize i = 0; i < json_array_size (self->parts); i++)
    {
      const json_t *part = json_array_get (self->parts, i);

      tonti_body_add_line (body, "box-share", json_integer_value (json_object_get (part, "member")),
                           of, -json_integer_value (json_object_get (part, "amount")));
    }
  return body;
}

static gboolean
post_share (Share *self)
{
  json_t *answer = self->act->answer;

  json_object_set_new (answer, "total", json_integer (self->money.in));
  json_object_set_new (answer, "shared", json_integer (self->shared));
  json_object_set_new (answer, "rest", json_integer (self->money.in - self->shared));
  json_object_set (answer, "parts", self->parts);
  return tonti_act_post (self->act, "box-share/1", make_body (self), TONTI_POST_PLAIN, NULL);
}

gboolean
tonti_box_share (TontiAct *act)
{
  Share self = { .act = act };
  json_auto_t *parts = json_array ();
  gboolean ok;

  tonti_act_take_meeting_day (act);
  if (!tonti_box_choose_pool (act, &self.pool))
    return FALSE;
  self.parts = parts;
  self.money = tonti_box_money_get (act->book, self.pool.id);
  self.by = tonti_act_has (act, "by")
                ? tonti_act_text (act, "by")
                : tonti_rule_word (act->db, self.pool.id, "box-share", act->meeting);
  ok = check_time (&self);
  ok = (g_str_equal (self.by, "time") ? share_by_time (&self) : share_by_hand (&self)) && ok;
  ok = ok && check_shared (&self) && post_share (&self);
  tonti_pool_row_clear (&self.pool);
  return ok;
}

/* ---- box.pay ---- */

static gboolean
pay_one (TontiAct *act, const TontiPoolRow *pool, gint64 member, json_t *discharge)
{
  static const char *const names[] = { "means", "reference", NULL };
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_POOL, pool->id);
  gint64 part = -tonti_ledger_balance (act->db, "box-share", member, of);
  json_t *body;

  if (part <= 0)
    return TRUE;
  body = json_pack ("{s:I, s:s, s:I, s:s, s:O, s:o}", "member", (json_int_t)member, "pool", of,
                    "amount", (json_int_t)part, "means", "cash", "discharge", discharge, "document",
                    tonti_document_issue (act->db, TONTI_DOCUMENT_VOUCHER_OUT, act->day));
  tonti_body_copy (body, act, names);
  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  tonti_body_add_line (body, "box-share", member, of, part);
  tonti_body_add_line (body, json_string_value (json_object_get (body, "means")), 0, NULL, -part);
  json_object_set_new (
      act->answer, "paid",
      json_integer (json_integer_value (json_object_get (act->answer, "paid")) + part));
  return tonti_act_post (act, "box-pay/1", body, TONTI_POST_PLAIN, NULL);
}

/* Members who are to be paid: the one named, or all. */
static gboolean
pay_members (TontiAct *act, const TontiPoolRow *pool, json_t *discharge)
{
  g_autoptr (GArray) members = tonti_member_list (act->db, TRUE);
  gint64 named = tonti_act_member (act, "member");

  for (guint i = 0; i < members->len; i++)
    {
      gint64 member = g_array_index (members, TontiMemberRow, i).id;

      if ((named == 0 || named == member) && !pay_one (act, pool, member, discharge))
        return FALSE;
    }
  return json_object_get (act->answer, "paid") != NULL
         || tonti_act_refuse (act, "nothing-owed", "member",
                              _ ("%s: no part of its box is still to be paid: share the box first, "
                                 "or check the member"),
                              pool->name);
}

gboolean
tonti_box_pay (TontiAct *act)
{
  json_auto_t *discharge = tonti_act_discharge (act);
  g_auto (TontiPoolRow) pool = { 0 };
  gboolean ok = tonti_box_choose_pool (act, &pool);

  tonti_act_take_meeting_day (act);
  if (!tonti_act_has (act, "member") && !tonti_act_flag (act, "all"))
    ok = tonti_act_refuse (act, "no-member", "member",
                           _ ("box.pay: it does not say whose part: give a member, or all"));
  return ok && discharge != NULL && pay_members (act, &pool, discharge);
}

static const TontiCodes by_codes = { (const char *const[]){ "hand", "time", NULL } };

const TontiField tonti_box_share_fields[] = {
  { "pool", TONTI_FIELD_POOL, FALSE, NULL, N_ ("whose auction box; that of the only pool") },
  { "by", TONTI_FIELD_CODE, FALSE, &by_codes,
    N_ ("the same for each hand, or by contributions and months; as the by-laws") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL,
    N_ ("why it is shared before the end, or while loans are out") },
  { NULL },
};
const char *const tonti_box_share_refusals[]
    = { "two-officers", "which-pool",       "loans-open", "round-runs",
        "no-weight",    "nothing-to-share", NULL };

const TontiField tonti_box_pay_fields[] = {
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("whose part") },
  { "all", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("everybody's part") },
  { "pool", TONTI_FIELD_POOL, FALSE, NULL, N_ ("whose auction box; that of the only pool") },
  { "means", TONTI_FIELD_CODE, FALSE, &tonti_place_codes, N_ ("how it is paid; cash") },
  { "reference", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("of the bank or the mobile money") },
  { "discharge", TONTI_FIELD_OBJECT, FALSE, NULL,
    N_ ("{\"how\":\"signature|thumbprint|none\",\"witness\":…}") },
  { NULL },
};
const char *const tonti_box_pay_refusals[]
    = { "two-officers", "which-pool", "no-member", "nothing-owed", "no-witness", "cash-short",
        "day-closed",   "day-ahead",  NULL };
