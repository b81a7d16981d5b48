// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-ahead.h"
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-fund-store.h"
#include "tonti-meal.h"
#include "tonti-meeting-store.h"
#include "tonti-party-store.h"
#include "tonti-text.h"

/* Funds: dues collected at every meeting beside the pools. */

static const char *const per_texts[] = { "member", "hand", NULL };
static const TontiCodes per_codes = { per_texts };

/* Accounts that have a meaning of their own: a fund cannot be credited to them. */
static const char *const taken_accounts[]
    = { "cash",  "bank",    "mobile", "pot",      "fines",   "fines-due",
        "owed",  "between", "claim",  "suspense", "advance", "savings",
        "loans", "opening", "spread", "meal",     NULL };

static gboolean
is_account (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && (*c != '-' || c == text))
      return FALSE;
  return strlen (text) <= 32 && !g_strv_contains (taken_accounts, text);
}

static gboolean
check_account (TontiAct *act, const TontiFundRow *row)
{
  const char *account = tonti_act_text (act, "account");

  if (account == NULL)
    return TRUE;
  if (!is_account (account))
    return tonti_act_refuse (
        act, "bad-account", "account",
        _ ("account “%s”: small letters, figures and hyphens, and none that the "
           "program keeps for itself: write it like social or entry-fees"),
        account);
  if (row->id != 0 && !g_str_equal (account, row->account))
    return tonti_act_refuse (act, "account-fixed", "account",
                             _ ("%s: its account is %s and money may already be on it: enter a new "
                                "fund instead"),
                             row->name, row->account);
  return TRUE;
}

static gboolean
check_name (TontiAct *act, const TontiFundRow *row)
{
  g_autoptr (GArray) funds = tonti_fund_list (act->db);
  const char *name = tonti_act_text (act, "name");

  if (row->id == 0 && name == NULL)
    return tonti_act_refuse (act, "no-name", "name",
                             _ ("fund: a new one needs a name: give it, for example Solidarité"));
  for (guint i = 0; name != NULL && i < funds->len; i++)
    {
      const TontiFundRow *other = &g_array_index (funds, TontiFundRow, i);

      if (other->id != row->id && tonti_text_is_same_name (other->name, name))
        return tonti_act_refuse (
            act, "same-name", "name",
            _ ("%s: another fund has this name: choose another, or change that "
               "one (fund:%" PRId64 ")"),
            other->name, other->id);
    }
  return TRUE;
}

/* The row holds one amount: a change that began after the next meeting would rewrite what is due
 * there. */
static gboolean
check_since (TontiAct *act, const TontiFundRow *row, TontiDay since)
{
  g_auto (TontiMeetingRow) next = { 0 };
  char day[TONTI_DAY_ISO_SIZE], meeting[TONTI_DAY_ISO_SIZE];

  if (row->id == 0 || !tonti_meeting_get_next (act->db, &next) || since.number <= next.day.number)
    return TRUE;
  return tonti_act_refuse (
      act, "since-too-late", "since",
      _ ("%s: %s is after the next meeting, where the old amount is still due: "
         "enter the change after the meeting of %s"),
      row->name, tonti_act_tell_day (act, since, day), tonti_act_tell_day (act, next.day, meeting));
}

/* What is due for meals, by whom and since when is decided as by-laws. */
static gboolean
check_meal (TontiAct *act, const TontiFundRow *row)
{
  static const char *const names[] = { "amount", "per", "since" };

  for (gsize i = 0; i < G_N_ELEMENTS (names) && tonti_meal_is_ruled (act->db, row->id); i++)
    if (tonti_act_has (act, names[i]))
      return tonti_act_refuse (act, "meal-by-rule", names[i],
                               _ ("%s: what is due for meals stands in the by-laws: change it "
                                  "there (“rule.set”, rules meal and meal-each)"),
                               row->name);
  return TRUE;
}

/* For a third party it is due for each person. */
static gboolean
check_per (TontiAct *act, const TontiFundRow *row)
{
  if (row->id == 0 || !g_str_has_prefix (row->account, TONTI_HELD ":")
      || g_strcmp0 (tonti_act_text (act, "per"), "hand") != 0)
    return TRUE;
  return tonti_act_refuse (act, "party-fund", "per",
                           _ ("%s: it is due for each person a member pays for: say how many with "
                              "“party.cover”"),
                           row->name);
}

static json_t *
make_body (TontiAct *act, const TontiFundRow *row, TontiDay since)
{
  static const char *const names[] = { "name", "account", "amount", "per", NULL };
  json_t *body
      = row->id != 0
            ? json_pack ("{s:s, s:s, s:I, s:s}", "name", row->name, "account", row->account,
                         "amount", (json_int_t)row->amount, "per", row->per)
            : json_pack ("{s:s, s:i, s:s}", "account", "social", "amount", 0, "per", "member");

  tonti_body_copy (body, act, names);
  tonti_body_set_day (body, "since", since);
  return body;
}

/* A new fund is due from the beginning, a new amount from today, a new name changes nothing. */
static TontiDay
find_since (const TontiAct *act, const TontiFundRow *row)
{
  gboolean changes = tonti_act_has (act, "amount") || tonti_act_has (act, "per");

  if (tonti_act_has (act, "since"))
    return tonti_act_day (act, "since");
  if (row->id == 0)
    return TONTI_DAY_FIRST;
  return changes ? act->day : row->since;
}

static gboolean
run_set (TontiAct *act)
{
  g_auto (TontiFundRow) row = { 0 };
  gint64 fund = tonti_act_number (act, "fund");
  gboolean ok = TRUE;
  TontiDay since;
  json_t *body;

  tonti_fund_get (act->db, fund, &row);
  since = find_since (act, &row);
  ok = check_account (act, &row);
  ok = check_meal (act, &row) && ok;
  ok = check_name (act, &row) && ok;
  ok = check_since (act, &row, since) && ok;
  ok = check_per (act, &row) && ok;
  if (!ok)
    return FALSE;
  fund = row.id != 0 ? row.id : tonti_fund_next (act->db);
  body = make_body (act, &row, since);
  tonti_body_set_subject (body, "fund", TONTI_SUBJECT_FUND, fund);
  json_object_set (act->answer, "fund", json_object_get (body, "fund"));
  return tonti_act_post (act, "fund/1", body, TONTI_POST_PLAIN, NULL)
         && tonti_ahead_keep (act, 0, FALSE);
}

static const TontiField set_fields[] = {
  { "fund", TONTI_FIELD_FUND, FALSE, NULL, N_ ("an existing fund, to change it") },
  { "name", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("name of the fund") },
  { "account", TONTI_FIELD_TEXT, FALSE, NULL,
    N_ ("account it is credited to; social if not said") },
  { "amount", TONTI_FIELD_ZERO_AMOUNT, FALSE, NULL, N_ ("due at each meeting; 0 = free amount") },
  { "per", TONTI_FIELD_CODE, FALSE, &per_codes, N_ ("due once a member, or once a hand") },
  { "since", TONTI_FIELD_DAY, FALSE, NULL,
    N_ ("day from which it is due; a new fund from the beginning, a new amount from today") },
  { NULL },
};
static const char *const set_refusals[]
    = { "bad-account",    "account-fixed", "no-name",    "same-name",
        "since-too-late", "meal-by-rule",  "party-fund", NULL };

const TontiVerb tonti_book_funds_verbs[] = {
  { "fund.set", N_ ("enter a fund collected at every meeting, or change it"), set_fields,
    set_refusals,
    "{\"do\":\"fund.set\",\"name\":\"Solidarité\",\"account\":\"social\",\"amount\":500,"
    "\"since\":\"2025-01-04\"}",
    0, run_set },
  { NULL },
};
