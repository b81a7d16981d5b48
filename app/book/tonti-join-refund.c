// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-join-refund.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-due-store.h"
#include "tonti-gesture.h"
#include "tonti-goods-part.h"
#include "tonti-leaver.h"
#include "tonti-ledger-store.h"
#include "tonti-rule-store.h"

typedef struct
{
  gint64 member;
  gint64 paid, kept; /* by him; of it by the group */
  gint64 ahead;      /* of what he paid, for meetings still to come */
} Leaver;

static gint64
sum_open (TontiDb *db, gint64 member, gint64 hand)
{
  g_autoptr (GArray) rows = tonti_due_list_member (db, member);
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiDueRow *row = &g_array_index (rows, TontiDueRow, i);

      if (row->subject.kind == TONTI_SUBJECT_HAND && row->subject.n == hand)
        sum += tonti_due_row_open (row);
    }
  return sum;
}

/* What is kept, of each as much of the hundred as of the others; what cannot be divided of the
 * first who paid enough. */
static void
keep (TontiJoinRefund *self)
{
  gint64 left = self->penalty;

  for (guint i = 0; i < self->leavers->len && self->paid > 0; i++)
    {
      Leaver *leaver = &g_array_index (self->leavers, Leaver, i);
      TontiMoney part;

      if (tonti_money_scale (tonti_money (leaver->paid), self->penalty, self->paid, 1,
                             TONTI_ROUNDING_DOWN, &part))
        leaver->kept = part.minor;
      left -= leaver->kept;
    }
  for (guint i = 0; i < self->leavers->len && left > 0; i++)
    {
      Leaver *leaver = &g_array_index (self->leavers, Leaver, i);
      gint64 more = MIN (left, leaver->paid - leaver->kept);

      leaver->kept += more;
      left -= more;
    }
}

/* More than the by-law keeps is a decision of the assembly. */
static gboolean
check_agreed_penalty (TontiJoinRefund *self)
{
  TontiAct *act = self->act;
  gint64 rule = tonti_leaver_rule_penalty (act, self->pool, self->paid);
  g_autofree char *money = tonti_act_money (act, rule);

  return self->penalty <= rule || tonti_act_has (act, "decision")
         || tonti_act_refuse (act, "penalty-decided", "penalty",
                              _ ("hand %" PRId64 ": the by-law keeps %s of it: to keep more, give "
                                 "the decision of the assembly"),
                              self->hand, money);
}

static gboolean
check_penalty (TontiJoinRefund *self)
{
  TontiAct *act = self->act;
  g_autofree char *money = tonti_act_money (act, self->paid);

  if (self->penalty <= self->paid)
    return check_agreed_penalty (self);
  return tonti_act_refuse (act, "penalty-large", "penalty",
                           _ ("hand %" PRId64
                              ": %s were paid for it and no more can be kept of it: "
                              "enter a smaller penalty"),
                           self->hand, money);
}

gboolean
tonti_join_refund_read (TontiJoinRefund *self, TontiAct *act, const TontiHandRow *hand)
{
  g_autoptr (GArray) holders = tonti_holder_list (act->db, hand->id);
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_HAND, hand->id);
  gint64 open = 0;

  *self = (TontiJoinRefund){ .act = act,
                             .hand = hand->id,
                             .pool = hand->pool,
                             .leavers = g_array_new (FALSE, TRUE, sizeof (Leaver)) };
  self->now = g_str_equal (tonti_rule_word (act->db, self->pool, "leaver-refund", 0), "now");
  if (self->now && !tonti_goods_check_refund (act, self->pool, "hand"))
    return FALSE;
  for (guint i = 0; i < holders->len; i++)
    {
      Leaver leaver = { .member = g_array_index (holders, TontiHolderRow, i).member };

      leaver.paid = MAX (-tonti_ledger_balance (act->db, "pot", leaver.member, of), 0);
      self->paid += leaver.paid;
      open += sum_open (act->db, leaver.member, self->hand);
      g_array_append_val (self->leavers, leaver);
    }
  if (tonti_act_has (act, "penalty") || tonti_act_member (act, "died") == 0)
    self->penalty = tonti_leaver_penalty (act, self->pool, self->paid);
  keep (self);
  if (self->now && open > 0)
    return tonti_act_refuse (act, "arrears-first", "hand",
                             _ ("hand %" PRId64 ": some of it is not paid, and what was paid goes "
                                "back at once by the rule: receive what is missing first"),
                             self->hand);
  return check_penalty (self);
}

static void
take_row (const TontiJoinRefund *self, json_t *dues, Leaver *leaver, const TontiDueRow *row,
          gint64 *kept)
{
  gint64 ahead = MAX (row->paid - row->amount, 0);
  gint64 part = MIN (*kept, row->paid - ahead);
  gint64 amount = self->now ? row->amount : part;
  gint64 paid = self->now ? row->paid : part + ahead;
  json_t *due;

  *kept -= part;
  leaver->ahead += ahead;
  if (amount == 0 && paid == 0)
    return;
  due = json_pack ("{s:I, s:I, s:I, s:I}", "member", (json_int_t)leaver->member, "meeting",
                   (json_int_t)row->meeting, "amount", (json_int_t)-amount, "paid",
                   (json_int_t)-paid);
  tonti_body_set_subject (due, "of", TONTI_SUBJECT_HAND, self->hand);
  json_array_append_new (dues, due);
}

/* What goes back, or is kept, was neither due nor paid; what was paid ahead is the member's again.
 */
json_t *
tonti_join_refund_list_dues (TontiJoinRefund *self)
{
  json_t *dues = json_array ();

  for (guint i = 0; i < self->leavers->len; i++)
    {
      Leaver *leaver = &g_array_index (self->leavers, Leaver, i);
      g_autoptr (GArray) rows = tonti_due_list_member (self->act->db, leaver->member);
      gint64 kept = leaver->kept;

      for (guint j = 0; j < rows->len; j++)
        {
          const TontiDueRow *row = &g_array_index (rows, TontiDueRow, j);

          if (row->subject.kind == TONTI_SUBJECT_HAND && row->subject.n == self->hand)
            take_row (self, dues, leaver, row, &kept);
        }
    }
  return dues;
}

void
tonti_join_refund_add_lines (const TontiJoinRefund *self, json_t *body)
{
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_HAND, self->hand);
  json_t *leavers = json_array ();

  for (guint i = 0; i < self->leavers->len; i++)
    {
      const Leaver *leaver = &g_array_index (self->leavers, Leaver, i);
      gint64 back = self->now ? leaver->paid - leaver->kept : 0;
      gint64 ahead = self->now ? 0 : leaver->ahead;

      json_array_append_new (leavers,
                             tonti_leaver_row (leaver->member, leaver->paid, leaver->kept));
      tonti_body_add_line (body, "pot", leaver->member, of, back + ahead + leaver->kept);
      tonti_body_add_line (body, "owed", leaver->member, of, -back);
      tonti_body_add_line (body, "advance", leaver->member, NULL, -ahead);
    }
  tonti_body_add_line (body, "fines", 0, NULL, -self->penalty);
  json_object_set_new (body, "leavers", leavers);
}

void
tonti_join_refund_clear (TontiJoinRefund *self)
{
  g_clear_pointer (&self->leavers, g_array_unref);
}
