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
}

/* ---- Who can be one ---- */

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
         || tonti_act_refuse (act, "in-arrears", "member",
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
      *most += row->most > 0 ? row->most - row->paid : tonti_surety_exposure (compose, row->hand);
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
         || tonti_act_refuse (act, "too-many", "member",
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
    return tonti_act_refuse (act, "over-limit", "most",
                             _ ("%s: may answer for %s more at most: enter that much or less, or "
                                "choose somebody else"),
                             name, money);
  *most = *most == 0 ? limit : *most;
  return TRUE;
}

static gboolean
check_once (TontiAct *act, gint64 member, gint64 hand)
{
  g_autoptr (GArray) rows = tonti_guarantee_list (act->db, hand, member);
  g_autofree char *name = tonti_act_name_of (act, member);

  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, TontiGuaranteeRow, i).ended == 0)
      return tonti_act_refuse (act, "already-answers", "member",
                               _ ("%s: stands for hand %" PRId64 " already: nothing is to be "
                                  "entered"),
                               name, hand);
  return TRUE;
}

gboolean
tonti_guarantor_check (TontiAct *act, const TontiCompose *compose, gint64 member, gint64 hand)
{
  gboolean ok;

  if (!check_holder (act, member, hand) || !check_once (act, member, hand))
    return FALSE;
  ok = check_arrears (act, compose, member);
  return check_many (act, compose, member, 0) && ok;
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

  tonti_body_set_subject (body, "hand", TONTI_SUBJECT_HAND, row->hand);
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
  if (!check_holder (act, row->member, row->hand))
    return FALSE;
  ok = check_arrears (act, &compose, row->member);
  ok = tonti_guarantor_limit (act, &compose, row->member, row->id, &most) && ok;
  return check_many (act, &compose, row->member, row->id) && ok;
}
