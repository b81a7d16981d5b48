// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-surety.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-box-debt.h"
#include "tonti-expected.h"
#include "tonti-gesture.h"
#include "tonti-leaver.h"
#include "tonti-meeting-store.h"
#include "tonti-overlay.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"

/* ---- What a hand has to pay ---- */

/* Meetings that are planned have no dues yet, only what was paid ahead. */
static gboolean
is_planned (const TontiCompose *c, gint64 meeting)
{
  for (guint i = 0; i < c->planned->len; i++)
    if (g_array_index (c->planned, TontiMeetingRow, i).id == meeting)
      return TRUE;
  return FALSE;
}

gint64
tonti_surety_missing (const TontiCompose *compose, gint64 hand, gint64 meeting)
{
  gint64 sum = 0;

  for (guint i = 0; i < compose->dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (compose->dues, TontiDueRow, i);

      if (row->subject.kind == TONTI_SUBJECT_HAND && row->subject.n == hand
          && (meeting == 0 || row->meeting == meeting) && !is_planned (compose, row->meeting))
        sum += tonti_due_row_open (row);
    }
  return sum;
}

/* What is still to come of the holder's part, meeting by meeting, less what was paid ahead; where
 * hands have ended no more than the lot of the hand. */
static gint64
sum_later (const TontiCompose *c, const TontiHolderRow *holder)
{
  TontiSubject subject = { TONTI_SUBJECT_HAND, holder->hand };
  gint64 amount = tonti_expected_amount (c->db, c->group, holder->member, subject);
  gint64 left = tonti_expected_left (c->db, c->group, holder->member, holder->hand);
  gint64 sum = 0;

  for (guint i = 0; i < c->planned->len; i++)
    {
      gint64 meeting = g_array_index (c->planned, TontiMeetingRow, i).id;
      gint64 due = MIN (amount, left);

      if (!tonti_expected_pool_is_on (c->db, holder->pool, meeting))
        continue;
      left -= due;
      sum += MAX (due - tonti_compose_get_paid (c, holder->member, subject, meeting), 0);
    }
  return sum;
}

gint64
tonti_surety_later (const TontiCompose *compose, gint64 hand)
{
  g_autoptr (GArray) holders = tonti_holder_list (compose->db, hand);
  gint64 sum = 0;

  for (guint i = 0; i < holders->len; i++)
    sum += sum_later (compose, &g_array_index (holders, TontiHolderRow, i));
  return sum;
}

gint64
tonti_surety_exposure (const TontiCompose *compose, gint64 hand)
{
  return tonti_surety_missing (compose, hand, 0) + tonti_surety_later (compose, hand);
}

/* ---- What a guarantee is for ---- */

/* NULL = it is paid back. */
static const TontiBoxDebt *
find_debt (const TontiCompose *c, gint64 loan)
{
  for (guint i = 0; i < c->loans->len; i++)
    if (g_array_index (c->loans, TontiBoxDebt, i).loan == loan)
      return &g_array_index (c->loans, TontiBoxDebt, i);
  return NULL;
}

gint64
tonti_surety_loan_left (const TontiCompose *compose, gint64 loan)
{
  const TontiBoxDebt *debt = find_debt (compose, loan);

  return debt != NULL ? tonti_box_debt_whole (debt, compose->day) : 0;
}

gint64
tonti_surety_left (const TontiCompose *compose, const TontiGuaranteeRow *row)
{
  return row->loan > 0 ? tonti_surety_loan_left (compose, row->loan)
                       : tonti_surety_exposure (compose, row->hand);
}

gint64
tonti_surety_now (const TontiCompose *compose, const TontiGuaranteeRow *row)
{
  const TontiBoxDebt *debt = row->loan > 0 ? find_debt (compose, row->loan) : NULL;

  if (row->loan == 0)
    return tonti_leaver_missing (compose, row->hand);
  return debt != NULL ? tonti_box_debt_now (debt, compose->day) : 0;
}

gint64
tonti_surety_borrower (TontiDb *db, const TontiGuaranteeRow *row)
{
  TontiBoxLoanRow loan = { 0 };

  return row->loan > 0 && tonti_box_loan_get (db, row->loan, &loan) ? loan.member : 0;
}

/* ---- Who answers for it ---- */

/* What she may still have to pay, whatever the hand owes. */
static gint64
left_of (const TontiGuaranteeRow *row)
{
  return row->most == 0 ? G_MAXINT64 : MAX (row->most - row->paid, 0);
}

gint64
tonti_surety_bound (const TontiGuaranteeRow *row, gint64 exposure)
{
  return tonti_guarantee_row_stands (row) ? MIN (left_of (row), exposure) : 0;
}

gboolean
tonti_surety_is_served (TontiDb *db, gint64 hand)
{
  g_autoptr (GArray) turns = tonti_turn_list_hand (db, hand);

  for (guint i = 0; i < turns->len; i++)
    if (!g_str_equal (g_array_index (turns, TontiTurnRow, i).state, "planned"))
      return TRUE;
  return FALSE;
}

gboolean
tonti_surety_can_call (TontiDb *db, const TontiGuaranteeRow *row)
{
  return row->loan > 0 || tonti_surety_is_served (db, row->hand);
}

const char *
tonti_surety_state (const TontiCompose *compose, const TontiGuaranteeRow *row)
{
  if (row->ended > 0)
    return "ended";
  if (tonti_surety_left (compose, row) == 0 || (row->most > 0 && row->paid >= row->most))
    return "over";
  return row->accepted > 0 ? "accepted" : "offered";
}

/* ---- Paying for it ---- */

static json_t *
make_paper (const TontiGuaranteeRow *row, const json_t *paper)
{
  json_t *own = paper != NULL ? json_copy ((json_t *)paper) : json_object ();

  json_object_set_new (own, "paid_by",
                       json_pack ("{s:I, s:I}", "member", (json_int_t)row->member, "guarantee",
                                  (json_int_t)row->id));
  return own;
}

gint64
tonti_surety_lack (const TontiCompose *c, const TontiHolderRow *holder, gboolean later)
{
  gint64 sum = 0;

  for (guint i = 0; i < c->dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (c->dues, TontiDueRow, i);

      if (row->member == holder->member && row->subject.kind == TONTI_SUBJECT_HAND
          && row->subject.n == holder->hand && !is_planned (c, row->meeting))
        sum += tonti_due_row_open (row);
    }
  return later ? sum + sum_later (c, holder) : sum;
}

/* The hand's own column, so that no other hand of the holder takes the money. */
static gint64
pay_holder (TontiCompose *c, const TontiGuaranteeRow *row, const TontiHolderRow *holder,
            gint64 amount, const json_t *paper)
{
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_HAND, row->hand);
  json_auto_t *columns = json_pack ("{s:I}", of, (json_int_t)amount);
  json_auto_t *own = make_paper (row, paper);

  if (amount <= 0 || holder->member == row->member
      || tonti_compose_receipt (c, holder->member, columns, own) == NULL)
    return 0;
  return amount;
}

/* The loan's own column: its late charge, its price, then what was lent. */
static gint64
pay_loan (TontiCompose *c, const TontiGuaranteeRow *row, gint64 amount, const json_t *paper)
{
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_BOX_LOAN, row->loan);
  const gint64 borrower = tonti_surety_borrower (c->db, row);
  const gint64 part = MIN (tonti_surety_left (c, row), tonti_surety_bound (row, amount));
  json_auto_t *columns = json_pack ("{s:I}", of, (json_int_t)part);
  json_auto_t *own = make_paper (row, paper);

  if (part <= 0 || borrower == 0 || borrower == row->member || row->member == 0
      || tonti_compose_receipt (c, borrower, columns, own) == NULL)
    return 0;
  return part;
}

static gint64
pay_hand (TontiCompose *compose, const TontiGuaranteeRow *row, gint64 amount, const json_t *paper)
{
  g_autoptr (GArray) holders = tonti_holder_list (compose->db, row->hand);
  gint64 rest = tonti_surety_bound (row, amount);
  gint64 paid = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < holders->len && row->member > 0; i++)
      {
        const TontiHolderRow *holder = &g_array_index (holders, TontiHolderRow, i);
        gint64 part = MIN (tonti_surety_lack (compose, holder, pass == 1), rest - paid);

        paid += pay_holder (compose, row, holder, part, paper);
      }
  return paid;
}

gint64
tonti_surety_pay (TontiCompose *compose, const TontiGuaranteeRow *row, gint64 amount,
                  const json_t *paper)
{
  return row->loan > 0 ? pay_loan (compose, row, amount, paper)
                       : pay_hand (compose, row, amount, paper);
}

/* ---- What a lot needs ---- */

static gint64
sum_bound (TontiDb *db, gint64 hand, gint64 exposure)
{
  g_autoptr (GArray) rows = tonti_guarantee_list (db, hand, 0);
  gint64 sum = 0;

  for (guint i = 0; i < rows->len && sum < exposure; i++)
    sum += tonti_surety_bound (&g_array_index (rows, TontiGuaranteeRow, i), exposure - sum);
  return sum;
}

gboolean
tonti_surety_check_lot (TontiAct *act, const TontiTurnRow *turn)
{
  g_auto (TontiCompose) compose = { 0 };
  g_autofree char *later = NULL;
  g_autofree char *bound = NULL;
  gint64 exposure, sum;

  if (!tonti_rule_number (act->db, turn->pool, "guarantor-needed", act->meeting))
    return TRUE;
  tonti_overlay_compose_drafts (act->book, &compose);
  exposure = tonti_surety_later (&compose, turn->hand);
  sum = sum_bound (act->db, turn->hand, exposure);
  if (sum >= exposure)
    return TRUE;
  later = tonti_act_money (act, exposure);
  bound = tonti_act_money (act, sum);
  return tonti_act_refuse (act, "guarantor-needed", "hand",
                           _ ("hand %" PRId64 ": it still has %s to pay after its lot, and %s of "
                              "it are answered for: enter a guarantor and have her accept, or a "
                              "deposit or cheque"),
                           turn->hand, later, bound);
}

static gboolean
refuse_leaving (TontiAct *act, const TontiGuaranteeRow *row, const char *name)
{
  if (row->loan > 0)
    return tonti_act_refuse (act, "answers-for", "member",
                             _ ("%s: answers for loan %" PRId64 " until it is paid back: have "
                                "somebody else answer for it, and end this first"),
                             name, row->loan);
  return tonti_act_refuse (act, "answers-for", "member",
                           _ ("%s: answers for hand %" PRId64 " until it has paid: have "
                              "somebody else answer for it, and end this first"),
                           name, row->hand);
}

gboolean
tonti_surety_check_leaving (TontiAct *act, gint64 member)
{
  g_autoptr (GArray) rows = tonti_guarantee_list (act->db, 0, member);
  g_autofree char *name = tonti_act_name_of (act, member);
  g_auto (TontiCompose) compose = { 0 };
  gboolean ok = TRUE;

  tonti_overlay_compose_drafts (act->book, &compose);
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiGuaranteeRow *row = &g_array_index (rows, TontiGuaranteeRow, i);

      if (tonti_guarantee_row_stands (row)
          && g_str_equal (tonti_surety_state (&compose, row), "accepted"))
        ok = refuse_leaving (act, row, name);
    }
  return ok;
}
