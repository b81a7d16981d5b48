// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-aid.h"

#include <glib/gi18n.h>

#include "tonti-body.h"
#include "tonti-call-store.h"
#include "tonti-gesture.h"
#include "tonti-instalment.h"
#include "tonti-member-store.h"
#include "tonti-rule-store.h"

/* Money called from members: after an event, to bring a fund back to its sum, let off, and fines
 * for who is late. */

/* ---- aid.call ---- */

typedef struct
{
  TontiAct *act;
  TontiCallPlan plan;
  TontiAidRow aid;
  TontiAidKindRow kind;
  char *what;
} Call;

static void
clear_call (Call *call)
{
  tonti_aid_row_clear (&call->aid);
  tonti_aid_kind_row_clear (&call->kind);
  g_clear_pointer (&call->what, g_free);
}

static gboolean
find_purpose (Call *call)
{
  TontiAct *act = call->act;

  if (!tonti_act_has (act, "aid"))
    {
      call->plan.fund = tonti_act_id (act, "fund");
      call->what = g_strdup (tonti_act_text (act, "what"));
      return (call->plan.fund > 0 && call->what != NULL)
             || tonti_act_refuse (
                 act, "no-purpose", "aid",
                 _ ("call: it does not say what for: give the aid, or the fund and "
                    "what it is"));
    }
  tonti_aid_get (act->db, tonti_act_id (act, "aid"), &call->aid);
  tonti_aid_kind_get (act->db, call->aid.kind, &call->kind);
  call->plan.aid = call->aid.id;
  call->plan.fund = call->aid.fund;
  call->what
      = g_strdup (tonti_act_has (act, "what") ? tonti_act_text (act, "what") : call->kind.label);
  return !call->aid.cancelled
         || tonti_act_refuse (act, "aid-cancelled", "aid",
                              _ ("%s: this aid was taken back: nothing is to be called for it"),
                              call->kind.label);
}

/* The members who would share it, to turn an amount a head into a sum. */
static gint64
count_called (TontiAct *act)
{
  g_autoptr (GArray) members = tonti_member_list_on (act->db, act->day);
  const json_t *without = tonti_act_json (act, "without");
  gint64 n = members->len;

  for (gsize k = 0; k < json_array_size (without); k++)
    for (guint i = 0; i < members->len; i++)
      n -= g_array_index (members, TontiMemberRow, i).id
           == json_integer_value (json_array_get (without, k));
  return MAX (n, 0);
}

/* 0 = refused. */
static gint64
find_total (Call *call)
{
  TontiAct *act = call->act;
  TontiMoney total = tonti_act_amount (act, "amount");
  gint64 left;

  if (tonti_act_has (act, "each")
      && (!tonti_money_multiply (tonti_act_amount (act, "each"), count_called (act), &total)
          || !tonti_money_is_valid (total)))
    total = TONTI_MONEY_ZERO;
  if (total.minor > 0)
    return total.minor;
  left = call->aid.id > 0 ? tonti_aid_left (act, call->aid.member, call->aid.id) : 0;
  if (left > 0 || call->aid.amount > 0)
    return left > 0 ? left : call->aid.amount;
  tonti_act_refuse (act, "no-amount", "amount",
                    _ ("call: it does not say how much: give the sum (amount), or what each member "
                       "pays (each)"));
  return 0;
}

static gboolean
run_call (TontiAct *act)
{
  Call call = { .act = act, .plan = { .kind = "event" } };
  gint64 total;
  json_t *shares = NULL;
  gboolean ok = find_purpose (&call);

  total = ok ? find_total (&call) : 0;
  call.plan.what = call.what;
  ok = tonti_call_find_due (act, &call.plan.due) && ok && total > 0;
  if (ok)
    shares = tonti_call_share_out (act, total, tonti_act_json (act, "without"),
                                   tonti_act_member (act, "odd"));
  ok = shares != NULL && tonti_call_post (act, &call.plan, shares);
  clear_call (&call);
  return ok;
}

/* ---- aid.rebuild ---- */

static gint64
find_goal (TontiAct *act)
{
  if (tonti_act_has (act, "to"))
    return tonti_act_amount (act, "to").minor;
  return tonti_rule_number (act->db, 0, "aid-rebuild", act->meeting);
}

static gboolean
check_goal (TontiAct *act, const TontiFundRow *fund, gint64 goal, gint64 missing)
{
  g_autofree char *money = tonti_act_money (act, goal);

  if (goal == 0)
    return tonti_act_refuse (act, "no-goal", "to",
                             _ ("%s: the group has not said up to which sum the fund is filled: "
                                "give it (to), or set the rule"),
                             fund->name);
  return missing > 0
         || tonti_act_refuse (act, "fund-full", "to",
                              _ ("%s: it holds %s or more, or calls that run bring it there: "
                                 "nothing is to be called"),
                              fund->name, money);
}

/* What calls that run will still bring. */
static gint64
sum_coming (TontiAct *act, gint64 fund)
{
  g_autoptr (GArray) calls = tonti_call_list (act->db);
  gint64 sum = 0;

  for (guint i = 0; i < calls->len; i++)
    {
      const TontiCallRow *call = &g_array_index (calls, TontiCallRow, i);
      g_autoptr (GArray) shares
          = call->fund == fund ? tonti_share_list (act->db, call->id, 0) : NULL;

      for (guint k = 0; shares != NULL && k < shares->len; k++)
        {
          const TontiShareRow *share = &g_array_index (shares, TontiShareRow, k);

          sum += MAX (share->amount + share->later - share->paid, 0);
        }
    }
  return sum;
}

static gboolean
check_times (TontiAct *act, gint64 times)
{
  return (times >= 1 && times <= TONTI_INSTALMENTS_MOST)
         || tonti_act_refuse (act, "bad-number", "meetings",
                              _ ("meetings: it is spread over 1 to %d meetings: give such a "
                                 "number"),
                              TONTI_INSTALMENTS_MOST);
}

static gboolean
run_rebuild (TontiAct *act)
{
  g_auto (TontiFundRow) fund = { 0 };
  gint64 times = tonti_act_has (act, "meetings") ? tonti_act_number (act, "meetings") : 1;
  TontiCallPlan plan = { "rebuild", 0, tonti_act_id (act, "fund"), NULL, act->day, times };
  gint64 goal = find_goal (act), missing;
  json_t *shares;

  tonti_fund_get (act->db, plan.fund, &fund);
  plan.what = tonti_act_has (act, "what") ? tonti_act_text (act, "what") : fund.name;
  if (tonti_act_has (act, "from"))
    plan.due = tonti_act_day (act, "from");
  missing = goal - tonti_aid_free (act, &fund) - sum_coming (act, plan.fund);
  if (!check_times (act, times) || !check_goal (act, &fund, goal, missing))
    return FALSE;
  json_object_set_new (act->answer, "missing", json_integer (missing));
  shares = tonti_call_share_out (act, missing, tonti_act_json (act, "without"),
                                 tonti_act_member (act, "odd"));
  return shares != NULL && tonti_call_post (act, &plan, shares);
}

/* ---- The table ---- */

#define SHARE_FIELDS                                                                               \
  { "without", TONTI_FIELD_MEMBERS, FALSE, NULL, N_ ("who does not pay, like the one helped") },   \
  {                                                                                                \
    "odd", TONTI_FIELD_MEMBER, FALSE, NULL,                                                        \
        N_ ("who bears what does not divide; the first ones, a unit each")                         \
  }

static const TontiField call_fields[] = {
  { "aid", TONTI_FIELD_AID, FALSE, NULL, N_ ("for which aid") },
  { "fund", TONTI_FIELD_FUND, FALSE, NULL, N_ ("without an aid: the fund it goes to") },
  { "what", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("what it is for; the event of the aid") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL,
    N_ ("the sum that the members share; what is owed of the aid") },
  { "each", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("instead: what each member pays") },
  { "due", TONTI_FIELD_DAY, FALSE, NULL, N_ ("until when; by the rule of the group") },
  SHARE_FIELDS,
  { NULL },
};
static const TontiField rebuild_fields[] = {
  { "fund", TONTI_FIELD_FUND, TRUE, NULL, N_ ("which fund") },
  { "to", TONTI_FIELD_AMOUNT, FALSE, NULL,
    N_ ("up to which sum; by the rule of the group (aid-rebuild)") },
  { "meetings", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("over how many meetings; 1") },
  { "from", TONTI_FIELD_DAY, FALSE, NULL, N_ ("meetings from this day on; today") },
  { "what", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("what it is for; the name of the fund") },
  SHARE_FIELDS,
  { NULL },
};

static const char *const call_refusals[]
    = { "no-purpose",    "aid-cancelled", "no-amount",    "due-before",
        "nobody-called", "day-closed",    "two-officers", NULL };
static const char *const rebuild_refusals[]
    = { "bad-number", "no-goal", "fund-full", "nobody-called", "two-officers", NULL };

const TontiVerb tonti_book_aid_calls_verbs[] = {
  { "aid.call", N_ ("call money from the members after an event"), call_fields, call_refusals,
    "{\"do\":\"aid.call\",\"aid\":\"aid:3\",\"each\":5000,\"without\":[7],\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_call },
  { "aid.rebuild", N_ ("bring a fund back to its sum by equal parts of the members"),
    rebuild_fields, rebuild_refusals,
    "{\"do\":\"aid.rebuild\",\"fund\":\"fund:1\",\"to\":720000,\"meetings\":10,\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_rebuild },
  { NULL },
};
