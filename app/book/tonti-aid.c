// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-aid.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-box-borrower.h"
#include "tonti-call-store.h"
#include "tonti-gesture.h"
#include "tonti-ledger-store.h"
#include "tonti-meeting-store.h"
#include "tonti-member-store.h"
#include "tonti-overlay.h"
#include "tonti-rule-store.h"
#include "tonti-spending.h"
#include "tonti-text.h"

/* ---- Money ---- */

static gint64
balance_of (TontiAct *act, const char *account, gint64 member, const char *of)
{
  g_autoptr (GArray) lines = tonti_overlay_lines (act->book);
  gint64 sum = tonti_ledger_balance (act->db, account, member, of);

  for (guint i = 0; i < lines->len; i++)
    {
      const TontiLine *line = &g_array_index (lines, TontiLine, i);

      if (g_str_equal (line->account, account) && g_strcmp0 (line->of, of) == 0
          && (member == 0 || line->member == member))
        sum += line->amount;
    }
  return sum;
}

gint64
tonti_aid_free (TontiAct *act, const TontiFundRow *fund)
{
  g_autofree char *key = tonti_subject_key (TONTI_SUBJECT_FUND, fund->id);

  return -balance_of (act, fund->account, 0, key);
}

gint64
tonti_aid_there (TontiAct *act, const TontiFundRow *fund)
{
  g_autoptr (GArray) lines = tonti_overlay_lines (act->book);
  gint64 sum = tonti_aid_free (act, fund) + tonti_aid_owed (act->db, fund->id);
  TontiSubject subject;

  for (guint i = 0; i < lines->len; i++)
    {
      const TontiLine *line = &g_array_index (lines, TontiLine, i);
      g_auto (TontiAidRow) aid = { 0 };

      if (g_str_equal (line->account, TONTI_AID_OWED) && line->of != NULL
          && tonti_subject_parse (line->of, &subject) && tonti_aid_get (act->db, subject.n, &aid)
          && aid.fund == fund->id)
        sum -= line->amount;
    }
  return sum;
}

gint64
tonti_aid_left (TontiAct *act, gint64 member, gint64 aid)
{
  g_autofree char *key = tonti_subject_key (TONTI_SUBJECT_AID, aid);

  return MAX (-balance_of (act, TONTI_AID_OWED, member, key), 0);
}

/* ---- Rights ---- */

/* What is refused here can be decided all the same. */
#define WAY_OUT                                                                                    \
  _ ("or write down in “decision” why the assembly gives it all the same, with two officers")

static gboolean
check_member (TontiAct *act, const TontiMemberRow *member, const TontiAidCase *aid)
{
  gint64 months = tonti_rule_number (act->db, 0, "aid-seniority", act->meeting);
  char joined[TONTI_DAY_ISO_SIZE], from[TONTI_DAY_ISO_SIZE];
  TontiDay right = member->joined;

  if (tonti_day_is_valid (member->left) && member->left.number < aid->day.number)
    return tonti_act_refuse (act, "already-left", "member",
                             _ ("%s: has left the group: help a member, %s"), member->name,
                             WAY_OUT);
  if (!tonti_day_add_months (member->joined, (int)months, &right)
      || right.number <= aid->day.number)
    return TRUE;
  return tonti_act_refuse (act, "too-recent", "member",
                           _ ("%s: joined on %s and has a right to aid from %s: wait for that day, "
                              "%s"),
                           member->name, tonti_act_tell_day (act, member->joined, joined),
                           tonti_act_tell_day (act, right, from), WAY_OUT);
}

static gboolean
is_late (TontiAct *act, const TontiDueRow *row)
{
  g_auto (TontiCallRow) call = { 0 };

  if (tonti_due_row_open (row) == 0 || (act->meeting > 0 && row->meeting == act->meeting))
    return FALSE;
  return row->subject.kind != TONTI_SUBJECT_CALL || !tonti_call_get (act->db, row->subject.n, &call)
         || call.due.number < act->day.number;
}

static gboolean
check_paid_up (TontiAct *act, const TontiAidKindRow *kind, const TontiMemberRow *member)
{
  g_auto (TontiCompose) compose = { 0 };
  g_autofree char *money = NULL;
  gint64 late = 0;

  /* What is lent is a loan. */
  if (kind->lent_months > 0 && !tonti_box_check_arrears (act, member->id, "member"))
    return FALSE;
  if (tonti_rule_number (act->db, 0, "aid-paid-up", act->meeting) == 0)
    return TRUE;
  tonti_overlay_compose_drafts (act->book, &compose);
  for (guint i = 0; i < compose.dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (compose.dues, TontiDueRow, i);

      if (row->member == member->id && is_late (act, row))
        late += tonti_due_row_open (row);
    }
  money = tonti_act_money (act, late);
  return late == 0
         || tonti_act_refuse (act, "in-arrears", "member",
                              _ ("%s: owes %s from before: receive them first, %s"), member->name,
                              money, WAY_OUT);
}

static const char *
find_declared (const TontiAidCase *aid, const json_t *relatives, const char *name)
{
  const char *relation = tonti_codes_get (&tonti_aid_relation_codes, (int)aid->relation);
  g_autofree char *fold = tonti_text_fold (name);

  for (gsize i = 0; i < json_array_size (relatives); i++)
    {
      const json_t *row = json_array_get (relatives, i);
      const char *other = json_string_value (json_object_get (row, "name"));
      g_autofree char *folded = tonti_text_fold (other);

      if (g_strcmp0 (json_string_value (json_object_get (row, "relation")), relation) == 0
          && g_str_equal (fold, folded))
        return other;
    }
  return NULL;
}

char *
tonti_aid_dup_relative (TontiAct *act, const TontiAidCase *aid, const char *name)
{
  json_auto_t *relatives = tonti_member_relatives (act->db, aid->member);
  const char *declared = name != NULL ? find_declared (aid, relatives, name) : NULL;

  if (declared != NULL)
    return g_strdup (declared);
  return g_strdup (name != NULL ? name : "");
}

static gboolean
is_declared (TontiAct *act, const TontiAidCase *aid)
{
  json_auto_t *relatives = tonti_member_relatives (act->db, aid->member);

  return find_declared (aid, relatives, aid->relative) != NULL;
}

static gboolean
check_relative (TontiAct *act, const TontiMemberRow *member, const TontiAidCase *aid)
{
  if (aid->relation == TONTI_RELATION_SELF || is_declared (act, aid))
    return TRUE;
  return tonti_act_refuse (act, "not-declared", "relative",
                           _ ("%s: “%s” is not among the relatives that were declared: declare "
                              "relatives before something happens to them, %s"),
                           member->name, aid->relative, WAY_OUT);
}

static gboolean
is_same_person (const TontiAidRow *row, const TontiAidCase *aid)
{
  g_autofree char *one = tonti_text_fold (row->relative);
  g_autofree char *other = tonti_text_fold (aid->relative);

  return g_str_equal (one, other)
         && g_str_equal (row->relation,
                         tonti_codes_get (&tonti_aid_relation_codes, (int)aid->relation));
}

static gboolean
check_often (TontiAct *act, const TontiAidKindRow *kind, const TontiMemberRow *member,
             const TontiAidCase *aid)
{
  g_autoptr (GArray) rows = tonti_aid_list (act->db, aid->member);
  gint64 in_year = 0, of_person = 0;
  int year, other, month, mday;

  tonti_day_to_ymd (aid->day, &year, &month, &mday);
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiAidRow *row = &g_array_index (rows, TontiAidRow, i);

      if (row->cancelled || !g_str_equal (row->kind, kind->code))
        continue;
      tonti_day_to_ymd (row->day, &other, &month, &mday);
      in_year += other == year;
      of_person += is_same_person (row, aid);
    }
  if (kind->once && of_person > 0)
    return tonti_act_refuse (act, "given-before", "event",
                             _ ("%s: “%s” was given for this person before, and it is given once: "
                                "check the register, %s"),
                             member->name, kind->label, WAY_OUT);
  if (kind->most_year == 0 || in_year < kind->most_year)
    return TRUE;
  return tonti_act_refuse (act, "too-often", "event",
                           _ ("%s: “%s” was given %" PRId64 " times in this year, which is all "
                              "that the scale allows: wait for the next year, %s"),
                           member->name, kind->label, in_year, WAY_OUT);
}

gboolean
tonti_aid_check_rights (TontiAct *act, const TontiAidKindRow *kind, const TontiAidCase *aid)
{
  g_auto (TontiMemberRow) member = { 0 };
  gboolean ok;

  tonti_member_get (act->db, aid->member, &member);
  ok = check_member (act, &member, aid);
  ok = check_paid_up (act, kind, &member) && ok;
  ok = check_relative (act, &member, aid) && ok;
  return check_often (act, kind, &member, aid) && ok;
}

/* ---- Handing over ---- */

gboolean
tonti_aid_check_officers (TontiAct *act, gint64 amount, gboolean needed, json_t *value)
{
  gint64 ceiling = act->group->expense_ceiling;
  gboolean is_large
      = ceiling > 0 && (amount > ceiling || tonti_spending_alone (act, 0) > ceiling - amount);
  gboolean is_own = act->author > 0 && tonti_act_member (act, "member") == act->author;

  if (!needed && !is_large && !is_own)
    return TRUE;
  if (!tonti_act_need_officers (act))
    return FALSE;
  json_object_set_new (
      value, "officers",
      json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
  return TRUE;
}

gboolean
tonti_aid_hand_over (TontiAct *act, gint64 aid, gint64 member, gint64 amount, const char *what,
                     json_t *officers)
{
  static const char *const names[] = { "means", "piece", "reference", NULL };
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_AID, aid);
  json_auto_t *value = json_pack ("{s:s, s:s, s:s, s:I, s:s, s:I}", "direction", "out", "account",
                                  TONTI_AID_OWED, "of", of, "amount", (json_int_t)amount, "what",
                                  what, "member", (json_int_t)member);
  g_auto (TontiCompose) compose = { 0 };

  tonti_body_copy (value, act, names);
  if (officers != NULL)
    json_object_set (value, "officers", officers);
  if (act->meeting > 0)
    {
      g_autofree char *cell
          = g_strdup_printf ("flow:%" PRId64, tonti_gesture_next (act, "flow:", 1));

      return tonti_gesture_write_cell (act, cell, g_steal_pointer (&value), what);
    }
  tonti_compose_init (&compose, act->db, act->group, 0);
  tonti_compose_flow (&compose, value);
  return tonti_compose_post (act, &compose);
}

/* ---- Taken back ---- */

static gboolean
check_shares (TontiAct *act, const TontiCallRow *call)
{
  g_autoptr (GArray) shares = tonti_share_list (act->db, call->id, 0);

  for (guint i = 0; i < shares->len; i++)
    {
      const TontiShareRow *share = &g_array_index (shares, TontiShareRow, i);
      g_autofree char *money = tonti_act_money (act, MAX (share->asked - share->amount, 0));

      if (share->asked > share->amount)
        return tonti_act_refuse (act, "used-since", "event",
                                 _ ("%s: %s of this loan were claimed back since: correct what was "
                                    "paid back, or let the claim off (aid.waive), first"),
                                 call->what, money);
    }
  return TRUE;
}

static gboolean
check_aid (TontiAct *act, gint64 aid)
{
  g_autoptr (GArray) calls = tonti_call_list (act->db);

  for (guint i = 0; i < calls->len; i++)
    {
      const TontiCallRow *call = &g_array_index (calls, TontiCallRow, i);

      if (call->aid == aid && g_str_equal (call->kind, "loan") && !check_shares (act, call))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_aid_check_claimed (TontiAct *act, const TontiEvent *event)
{
  for (guint i = 0; i < event->lines->len; i++)
    {
      const TontiLine *line = &g_array_index (event->lines, TontiLine, i);
      TontiSubject subject;

      if (g_str_equal (line->account, TONTI_AID_OWED) && line->of != NULL
          && tonti_subject_parse (line->of, &subject) && !check_aid (act, subject.n))
        return FALSE;
    }
  return TRUE;
}
