// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-aid.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-body.h"
#include "tonti-gesture.h"
#include "tonti-ledger-store.h"
#include "tonti-overlay.h"

/* Aid by the group's table of events: who has a right to what, what is decided, what is handed over
 * and what stays owed because the fund holds less. */

enum
{
  SHORT_OWE,
  SHORT_CALL,
};
static const TontiCodes short_codes = { (const char *const[]){ "owe", "call", NULL } };

/* ---- aid.grant ---- */

typedef struct
{
  TontiAct *act;
  TontiAidKindRow kind;
  TontiFundRow fund;
  TontiAidCase aid;
  gint64 id, amount, given;
  gboolean is_decided; /* against the rules, with a reason */
  char *relative, *what;
  json_t *body;
} Grant;

static void
clear_grant (Grant *grant)
{
  tonti_aid_kind_row_clear (&grant->kind);
  tonti_fund_row_clear (&grant->fund);
  g_clear_pointer (&grant->relative, g_free);
  g_clear_pointer (&grant->what, g_free);
  g_clear_pointer (&grant->body, json_decref);
}

static gboolean
find_kind (Grant *grant)
{
  const char *code = tonti_act_text (grant->act, "event");

  if (tonti_aid_kind_get (grant->act->db, code, &grant->kind) && !grant->kind.retired)
    return TRUE;
  return tonti_act_refuse (grant->act, "unknown-aid-kind", "event",
                           _ ("“%s”: this event is not in the group's scale: enter it with "
                              "“aid-kind.set”, or choose another"),
                           code);
}

static gboolean
find_case (Grant *grant)
{
  TontiAct *act = grant->act;
  gboolean is_self;

  grant->aid = (TontiAidCase){
    .member = tonti_act_member (act, "member"),
    .relation = (TontiRelation)MAX (tonti_act_code (act, "relation"), 0),
    .day = act->day,
  };
  grant->relative = tonti_aid_dup_relative (act, &grant->aid, tonti_act_text (act, "relative"));
  grant->aid.relative = grant->relative;
  is_self = grant->aid.relation == TONTI_RELATION_SELF;
  if (!is_self && *grant->aid.relative == '\0')
    return tonti_act_refuse (act, "no-relative", "relative",
                             _ ("aid: it does not say for which relative: give the name as it was "
                                "declared"));
  if (is_self && *grant->aid.relative != '\0')
    return tonti_act_refuse (act, "no-relation", "relation",
                             _ ("%s: it does not say what this person is to the member: give the "
                                "relation"),
                             grant->aid.relative);
  return TRUE;
}

/* Of lent aid the scale is the most there is; of given aid it is the sum. */
static gboolean
find_amount (Grant *grant)
{
  TontiAct *act = grant->act;
  gint64 sum
      = grant->kind.sums[grant->aid.relation] + tonti_act_number (act, "more") * grant->kind.extra;
  g_autofree char *money = tonti_act_money (act, sum);
  gboolean is_given = tonti_act_has (act, "amount");

  grant->amount = is_given ? tonti_act_amount (act, "amount").minor : sum;
  if (grant->kind.sums[grant->aid.relation] == 0 && !(grant->is_decided && is_given))
    return tonti_act_refuse (act, "no-right", "relation",
                             _ ("“%s”: the scale gives nothing for this relation: check it, or "
                                "give “amount” and write down in “decision” why the assembly "
                                "gives it all the same, with two officers"),
                             grant->kind.label);
  if (grant->is_decided || grant->amount == sum
      || (grant->kind.lent_months > 0 && grant->amount < sum))
    return TRUE;
  return tonti_act_refuse (act, "not-the-scale", "amount",
                           _ ("“%s”: the scale says %s: leave the amount out, or write down in "
                              "“decision” why the assembly gives another, with two officers"),
                           grant->kind.label, money);
}

/* What is where it is paid from, drafts included: the box may have advanced the fund's money. */
static gint64
count_place (TontiAct *act)
{
  const char *means = tonti_act_has (act, "means") ? tonti_act_text (act, "means") : "cash";

  return tonti_ledger_root_balance (act->db, means) + tonti_overlay_balance (act->book, means, 0);
}

/* What the fund cannot pay is owed, and called where that is asked for. */
static gboolean
find_given (Grant *grant)
{
  TontiAct *act = grant->act;
  gint64 there = MAX (MIN (tonti_aid_free (act, &grant->fund), count_place (act)), 0);
  g_autofree char *money = tonti_act_money (act, there);

  grant->given = MIN (grant->amount, there);
  if (grant->given == grant->amount || tonti_act_has (act, "short"))
    return TRUE;
  return tonti_act_refuse (act, "fund-short", "short",
                           _ ("%s: the fund can pay %s only: say in “short” whether the rest is "
                              "owed (owe) or called from the members (call)"),
                           grant->fund.name, money);
}

static void
make_body (Grant *grant)
{
  TontiAct *act = grant->act;
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_AID, grant->id);
  g_autofree char *fund_of = tonti_subject_key (TONTI_SUBJECT_FUND, grant->fund.id);

  json_object_set_new (grant->body, "aid", json_string (of));
  json_object_set_new (grant->body, "fund", json_string (fund_of));
  json_object_set_new (grant->body, "member", json_integer (grant->aid.member));
  json_object_set_new (grant->body, "kind", json_string (grant->kind.code));
  json_object_set_new (
      grant->body, "relation",
      json_string (tonti_codes_get (&tonti_aid_relation_codes, (int)grant->aid.relation)));
  if (*grant->aid.relative != '\0')
    json_object_set_new (grant->body, "relative", json_string (grant->aid.relative));
  if (grant->is_decided)
    json_object_set_new (grant->body, "decision", json_string (tonti_act_text (act, "decision")));
  json_object_set_new (grant->body, "amount", json_integer (grant->amount));
  if (act->meeting > 0)
    json_object_set_new (grant->body, "meeting", json_integer (act->meeting));
  tonti_body_add_line (grant->body, grant->fund.account, grant->aid.member, fund_of, grant->amount);
  tonti_body_add_line (grant->body, TONTI_AID_OWED, grant->aid.member, of, -grant->amount);
}

/* Lent aid comes back at the first meeting from its day on: all of it is called, and what was
 * handed over so far is claimed (TontiShareRow); what is handed over after that day is claimed at
 * the meeting that follows. */
static gboolean
lend (Grant *grant)
{
  TontiAct *act = grant->act;
  TontiCallPlan plan = { "loan", grant->id, grant->fund.id, grant->what, act->day, 1 };

  if (grant->kind.lent_months == 0)
    return TRUE;
  return tonti_day_add_months (act->day, (int)grant->kind.lent_months, &plan.due)
         && tonti_call_post (act, &plan,
                             json_pack ("[{s:I, s:I}]", "member", (json_int_t)grant->aid.member,
                                        "amount", (json_int_t)grant->amount));
}

/* Everybody but the one who is helped. */
static gboolean
call_rest (Grant *grant)
{
  TontiAct *act = grant->act;
  TontiCallPlan plan = { "event", grant->id, grant->fund.id, grant->what, act->day, 0 };
  json_auto_t *without = json_pack ("[I]", (json_int_t)grant->aid.member);
  json_t *shares;

  if (grant->given == grant->amount || tonti_act_code (act, "short") != SHORT_CALL)
    return TRUE;
  shares = tonti_call_share_out (act, grant->amount - grant->given, without, 0);
  return shares != NULL && tonti_call_find_due (act, &plan.due)
         && tonti_call_post (act, &plan, shares);
}

static gboolean
post_grant (Grant *grant)
{
  TontiAct *act = grant->act;
  json_auto_t *officers = json_incref (json_object_get (grant->body, "officers"));

  tonti_body_set_subject (act->answer, "aid", TONTI_SUBJECT_AID, grant->id);
  json_object_set_new (act->answer, "amount", json_integer (grant->amount));
  json_object_set_new (act->answer, "given", json_integer (grant->given));
  json_object_set_new (act->answer, "left", json_integer (grant->amount - grant->given));
  return tonti_act_post (act, "aid/1", g_steal_pointer (&grant->body), TONTI_POST_PLAIN, NULL)
         && lend (grant) && call_rest (grant)
         && (grant->given == 0
             || tonti_aid_hand_over (act, grant->id, grant->aid.member, grant->given, grant->what,
                                     officers));
}

static gboolean
check_grant (Grant *grant)
{
  TontiAct *act = grant->act;
  gboolean needed = grant->is_decided || grant->kind.lent_months > 0
                    || tonti_act_code (act, "short") == SHORT_CALL;
  gboolean ok = grant->is_decided || tonti_aid_check_rights (act, &grant->kind, &grant->aid);

  ok = find_amount (grant) && ok;
  ok = find_given (grant) && ok;
  return tonti_aid_check_officers (act, grant->amount, needed, grant->body) && ok;
}

static gboolean
run_grant (TontiAct *act)
{
  Grant grant = { .act = act, .body = json_object () };
  gboolean ok;

  grant.is_decided = tonti_act_has (act, "decision");
  ok = find_kind (&grant) && find_case (&grant)
       && tonti_fund_get (act->db, grant.kind.fund, &grant.fund) && check_grant (&grant);
  if (ok)
    {
      grant.id = tonti_aid_next (act->db);
      grant.what = *grant.aid.relative != '\0'
                       ? g_strdup_printf ("%s – %s", grant.kind.label, grant.aid.relative)
                       : g_strdup (grant.kind.label);
      make_body (&grant);
      ok = post_grant (&grant);
    }
  clear_grant (&grant);
  return ok;
}

/* ---- aid.pay ---- */

/* What is there for it: what the fund holds beside what it owes, and what it owes of this aid. */
static gboolean
check_payment (TontiAct *act, const TontiAidRow *row, gint64 left, gint64 amount)
{
  g_auto (TontiFundRow) fund = { 0 };
  g_autofree char *name = tonti_act_name_of (act, row->member);
  g_autofree char *money = tonti_act_money (act, left);
  g_autofree char *there = NULL;
  gint64 most;

  if (left == 0)
    return tonti_act_refuse (act, "nothing-owed", "aid",
                             _ ("%s: nothing is owed of this aid: check the register"), name);
  if (amount > left)
    return tonti_act_refuse (act, "owed-less", "amount",
                             _ ("%s: only %s are still owed: pay that much or less"), name, money);
  tonti_fund_get (act->db, row->fund, &fund);
  most = MAX (tonti_aid_there (act, &fund), 0);
  there = tonti_act_money (act, most);
  return amount <= most
         || tonti_act_refuse (act, "fund-short", "amount",
                              _ ("%s: the fund holds %s only: pay that much now and the rest when "
                                 "the members have paid"),
                              fund.name, there);
}

static char *
name_aid (TontiAct *act, const TontiAidRow *row)
{
  g_auto (TontiAidKindRow) kind = { 0 };

  tonti_aid_kind_get (act->db, row->kind, &kind);
  if (*row->relative == '\0')
    return g_strdup (kind.label);
  return g_strdup_printf ("%s – %s", kind.label, row->relative);
}

static gboolean
run_pay (TontiAct *act)
{
  g_auto (TontiAidRow) row = { 0 };
  g_autofree char *what = NULL;
  json_auto_t *value = json_object ();
  gint64 left, amount;

  tonti_aid_get (act->db, tonti_act_id (act, "aid"), &row);
  left = tonti_aid_left (act, row.member, row.id);
  amount = tonti_act_has (act, "amount") ? tonti_act_amount (act, "amount").minor : left;
  if (!check_payment (act, &row, left, amount)
      || !tonti_aid_check_officers (act, amount, TRUE, value))
    return FALSE;
  what = name_aid (act, &row);
  json_object_set_new (act->answer, "amount", json_integer (amount));
  json_object_set_new (act->answer, "left", json_integer (left - amount));
  return tonti_aid_hand_over (act, row.id, row.member, amount, what,
                              json_object_get (value, "officers"));
}

/* ---- The table ---- */

#define MEANS_FIELDS                                                                               \
  { "means", TONTI_FIELD_CODE, FALSE, &tonti_place_codes, N_ ("how it is paid; cash") },           \
      { "piece", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("the supporting document") },                  \
      { "reference", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("of the bank or the mobile money") },      \
  {                                                                                                \
    NULL                                                                                           \
  }

static const TontiField grant_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who receives it") },
  { "event", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("code of the scale: birth") },
  { "relation", TONTI_FIELD_CODE, FALSE, &tonti_aid_relation_codes,
    N_ ("to whom it happened; self") },
  { "relative", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("name of the relative, as it was declared") },
  { "more", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("further ones: 1 for twins") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL,
    N_ ("the sum of the scale; of lent aid that much or less") },
  { "short", TONTI_FIELD_CODE, FALSE, &short_codes,
    N_ ("when the fund holds less: the rest is owed, or called from the members") },
  { "due", TONTI_FIELD_DAY, FALSE, NULL, N_ ("of a call: until when; by the rule of the group") },
  { "decision", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("why the assembly gives it against the rules") },
  MEANS_FIELDS,
};
static const TontiField pay_fields[] = {
  { "aid", TONTI_FIELD_AID, TRUE, NULL, N_ ("of which aid: aid:3") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("how much; everything") },
  MEANS_FIELDS,
};

static const char *const grant_refusals[] = { "unknown-aid-kind",
                                              "no-relative",
                                              "no-relation",
                                              "already-left",
                                              "too-recent",
                                              "in-arrears",
                                              "not-declared",
                                              "given-before",
                                              "too-often",
                                              "no-right",
                                              "not-the-scale",
                                              "fund-short",
                                              "nobody-called",
                                              "due-before",
                                              "two-officers",
                                              "cash-short",
                                              "day-closed",
                                              "day-ahead",
                                              NULL };
static const char *const pay_refusals[]
    = { "nothing-owed", "owed-less",  "fund-short", "two-officers",
        "cash-short",   "day-closed", "day-ahead",  NULL };

const TontiVerb tonti_book_aid_verbs[] = {
  { "aid.grant", N_ ("give a member the aid that the scale says"), grant_fields, grant_refusals,
    "{\"do\":\"aid.grant\",\"member\":3,\"event\":\"death\",\"relation\":\"parent\","
    "\"relative\":\"Fatou Sy\",\"short\":\"owe\"}",
    0, run_grant },
  { "aid.pay", N_ ("hand over what is still owed of an aid"), pay_fields, pay_refusals,
    "{\"do\":\"aid.pay\",\"aid\":\"aid:3\",\"officers\":[1,2]}", TONTI_VERB_TWO_OFFICERS, run_pay },
  { NULL },
};
