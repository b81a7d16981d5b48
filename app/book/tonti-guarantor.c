// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-guarantor.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-between.h"
#include "tonti-body.h"
#include "tonti-gesture.h"
#include "tonti-leaver.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"

void
tonti_guarantor_load (TontiAct *act, TontiCompose *compose)
{
  tonti_compose_init (compose, act->db, act->group, act->meeting);
  if (act->meeting > 0)
    tonti_compose_receipts (compose);
  else
    compose->day = act->day;
}

/* ---- Who can be one ---- */

static gboolean
check_borrower (TontiAct *act, gint64 member, gint64 loan, gint64 borrower)
{
  g_autofree char *name = tonti_act_name_of (act, member);

  if (borrower == member)
    return tonti_act_refuse (act, "own-loan", "member",
                             _ ("%s: borrowed loan %" PRId64 " and cannot answer for herself: "
                                "choose somebody else"),
                             name, loan);
  return tonti_between_check (act, borrower, member, "member");
}

static gboolean
check_holder (TontiAct *act, gint64 member, gint64 hand)
{
  g_autoptr (GArray) holders = tonti_holder_list (act->db, hand);
  g_autofree char *name = tonti_act_name_of (act, member);

  for (guint i = 0; i < holders->len; i++)
    if (g_array_index (holders, TontiHolderRow, i).member == member)
      return tonti_act_refuse (act, "own-hand", "member",
                               _ ("%s: holds hand %" PRId64 " and cannot answer for herself: "
                                  "choose somebody else"),
                               name, hand);
  return tonti_between_check (act, g_array_index (holders, TontiHolderRow, 0).member, member,
                              "member");
}

static gboolean
check_other (TontiAct *act, const TontiGuaranteeRow *row)
{
  if (row->loan > 0)
    return check_borrower (act, row->member, row->loan, tonti_surety_borrower (act->db, row));
  return check_holder (act, row->member, row->hand);
}

/* Where she is named: alone, or with a loan. */
static const char *
get_field (TontiAct *act, const char *field)
{
  return tonti_act_has (act, "guarantor") ? "guarantor" : field;
}

/* What is due at the open meeting itself is no arrears yet. */
static gboolean
check_arrears (TontiAct *act, const TontiCompose *compose, gint64 member)
{
  g_autofree char *name = tonti_act_name_of (act, member);
  g_autofree char *money = NULL;
  g_autoptr (GArray) left = tonti_leaver_list (act->db, member, 0);
  gint64 sum = 0;

  for (guint i = 0; i < compose->dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (compose->dues, TontiDueRow, i);

      if (row->member == member && (act->meeting == 0 || row->meeting != act->meeting))
        sum += tonti_due_row_open (row);
    }
  for (guint i = 0; i < left->len; i++)
    sum += tonti_leaver_due (compose, &g_array_index (left, TontiLeaverRow, i));
  money = tonti_act_money (act, sum);
  return sum == 0
         || tonti_act_refuse (act, "in-arrears", get_field (act, "member"),
                              _ ("%s: owes %s from before, and can answer for nobody: receive it "
                                 "first, or choose somebody else"),
                              name, money);
}

/* Those of hers that still bind or may bind her, but SELF. */
static gint64
count_open (TontiAct *act, const TontiCompose *compose, gint64 member, gint64 self, gint64 *most)
{
  g_autoptr (GArray) rows = tonti_guarantee_list (act->db, 0, member);
  gint64 n = 0;

  *most = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiGuaranteeRow *row = &g_array_index (rows, TontiGuaranteeRow, i);
      const char *state = tonti_surety_state (compose, row);

      if (row->id == self || g_str_equal (state, "ended") || g_str_equal (state, "over"))
        continue;
      *most += row->most > 0 ? row->most - row->paid : tonti_surety_left (compose, row);
      n++;
    }
  return n;
}

static gboolean
check_many (TontiAct *act, const TontiCompose *compose, gint64 member, gint64 self)
{
  gint64 allowed = tonti_rule_number (act->db, 0, "guarantees-at-once", act->meeting);
  gint64 most;
  gint64 n = count_open (act, compose, member, self, &most);
  g_autofree char *name = tonti_act_name_of (act, member);

  return allowed == 0 || n < allowed
         || tonti_act_refuse (act, "too-many", get_field (act, "member"),
                              _ ("%s: answers for %" PRId64 " already, and the rules allow %" PRId64
                                 ": choose somebody else"),
                              name, n, allowed);
}

/* How much she answers for at most: what is given, never beyond the rule with her others but SELF;
 * 0 = everything. */
gboolean
tonti_guarantor_limit (TontiAct *act, const TontiCompose *compose, gint64 member, gint64 self,
                       gint64 *most)
{
  gint64 limit = tonti_rule_number (act->db, 0, "guarantor-most", act->meeting);
  g_autofree char *name = tonti_act_name_of (act, member);
  g_autofree char *money = NULL;
  gint64 others;

  if (limit == 0 || member == 0)
    return TRUE;
  count_open (act, compose, member, self, &others);
  limit = MAX (limit - others, 0);
  money = tonti_act_money (act, limit);
  if (*most > limit || limit == 0)
    return tonti_act_refuse (act, "over-limit", get_field (act, "most"),
                             _ ("%s: may answer for %s more at most: enter that much or less, or "
                                "choose somebody else"),
                             name, money);
  *most = *most == 0 ? limit : *most;
  return TRUE;
}

static gboolean
refuse_twice (TontiAct *act, const TontiGuaranteeRow *row)
{
  g_autofree char *name = tonti_act_name_of (act, row->member);

  if (row->loan > 0)
    return tonti_act_refuse (act, "already-answers", "member",
                             _ ("%s: stands for loan %" PRId64 " already: nothing is to be "
                                "entered"),
                             name, row->loan);
  return tonti_act_refuse (act, "already-answers", "member",
                           _ ("%s: stands for hand %" PRId64 " already: nothing is to be "
                              "entered"),
                           name, row->hand);
}

static gboolean
check_once (TontiAct *act, const TontiGuaranteeRow *row)
{
  g_autoptr (GArray) rows = row->loan > 0 ? tonti_guarantee_list_loan (act->db, row->loan)
                                          : tonti_guarantee_list (act->db, row->hand, row->member);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiGuaranteeRow *other = &g_array_index (rows, TontiGuaranteeRow, i);

      if (other->ended == 0 && other->member == row->member)
        return refuse_twice (act, row);
    }
  return TRUE;
}

gboolean
tonti_guarantor_check (TontiAct *act, const TontiCompose *compose, const TontiGuaranteeRow *row)
{
  gboolean ok;

  if (!check_other (act, row) || !check_once (act, row))
    return FALSE;
  ok = check_arrears (act, compose, row->member);
  return check_many (act, compose, row->member, 0) && ok;
}

gboolean
tonti_guarantor_check_member (TontiAct *act, gint64 member, gint64 *most)
{
  g_auto (TontiCompose) compose = { 0 };
  gboolean ok;

  tonti_guarantor_load (act, &compose);
  ok = check_arrears (act, &compose, member);
  ok = check_many (act, &compose, member, 0) && ok;
  return tonti_guarantor_limit (act, &compose, member, 0, most) && ok;
}

static void
set_object (json_t *body, const TontiGuaranteeRow *row)
{
  if (row->loan > 0)
    tonti_body_set_subject (body, "loan", TONTI_SUBJECT_BOX_LOAN, row->loan);
  else
    tonti_body_set_subject (body, "hand", TONTI_SUBJECT_HAND, row->hand);
}

gboolean
tonti_guarantor_post (TontiAct *act, const TontiGuaranteeRow *row)
{
  static const char *const names[] = { "what", NULL };
  gint64 guarantee = tonti_guarantee_next (act->db);
  json_t *body = json_pack ("{s:I, s:s, s:I}", "guarantee", (json_int_t)guarantee, "kind",
                            row->kind, "most", (json_int_t)row->most);

  set_object (body, row);
  if (row->member > 0)
    json_object_set_new (body, "member", json_integer (row->member));
  tonti_body_copy (body, act, names);
  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  tonti_act_take_meeting_day (act);
  json_object_set_new (act->answer, "guarantee", json_integer (guarantee));
  return tonti_act_post (act, "guarantee/1", body, TONTI_POST_PLAIN, NULL);
}

/* ---- One that is there ---- */

gboolean
tonti_guarantor_find (TontiAct *act, TontiGuaranteeRow *row)
{
  gint64 guarantee = tonti_act_number (act, "guarantee");

  if (!tonti_guarantee_get (act->db, guarantee, row))
    return tonti_act_refuse (act, "unknown-guarantee", "guarantee",
                             _ ("guarantee %" PRId64 ": there is none of this number: look it up "
                                "in the list of guarantors"),
                             guarantee);
  return row->ended == 0
         || tonti_act_refuse (act, "guarantee-ended", "guarantee",
                              _ ("guarantee %" PRId64 ": it was ended: nothing is left to do"),
                              guarantee);
}

json_t *
tonti_guarantor_body (TontiAct *act, const TontiGuaranteeRow *row)
{
  json_t *body = json_pack ("{s:I}", "guarantee", (json_int_t)row->id);

  set_object (body, row);
  if (row->member > 0)
    json_object_set_new (body, "member", json_integer (row->member));
  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  tonti_act_take_meeting_day (act);
  return body;
}

gboolean
tonti_guarantor_check_again (TontiAct *act, const TontiGuaranteeRow *row)
{
  g_auto (TontiCompose) compose = { 0 };
  gint64 most = row->most;
  gboolean ok;

  tonti_guarantor_load (act, &compose);
  if (!check_other (act, row))
    return FALSE;
  ok = check_arrears (act, &compose, row->member);
  ok = tonti_guarantor_limit (act, &compose, row->member, row->id, &most) && ok;
  return check_many (act, &compose, row->member, row->id) && ok;
}
