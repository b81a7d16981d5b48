// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>

#include "tonti-document-store.h"
#include "tonti-fund-store.h"
#include "tonti-ledger-store.h"
#include "tonti-notebook.h"
#include "tonti-opening.h"
#include "tonti-pieces.h"

/* Taking over a running group: the balances that each member confirms, the funds, the money counted
 * that day, and the signed end. Everything stands against the account "opening", whose rest is the
 * difference of the take-over, shown and never hidden. */

/* ---- takeover.fund ---- */

/* The account, the subject's name in the body and its key. FALSE = refused. */
static gboolean
choose_subject (TontiAct *act, char **account, const char **name, char **key)
{
  g_auto (TontiFundRow) fund = { 0 };
  gint64 fund_id = tonti_act_id (act, "fund"), pool_id = tonti_act_id (act, "pool");

  if ((fund_id != 0) == (pool_id != 0))
    return tonti_act_refuse (act, "which-fund", "fund",
                             _ ("balance: it is either of a fund or of a pool: name one of them"));
  tonti_fund_get (act->db, fund_id, &fund);
  *account = g_strdup (fund_id != 0 ? fund.account : "pot");
  *name = fund_id != 0 ? "fund" : "pool";
  *key = fund_id != 0 ? tonti_subject_key (TONTI_SUBJECT_FUND, fund_id)
                      : tonti_subject_key (TONTI_SUBJECT_POOL, pool_id);
  if (!tonti_opening_has_subject (act, *name, *key))
    return TRUE;
  return tonti_act_refuse (
      act, "already-entered", *name,
      _ ("%s: its balance is taken over already: take it back first with “takeover.undo”"), *key);
}

gboolean
tonti_opening_post_subject (TontiAct *act, const char *name, const char *key, const char *account,
                            gint64 amount)
{
  json_t *body = json_pack ("{s:s, s:[{s:s, s:s, s:I}]}", name, key, "items", "account", account,
                            "of", key, "amount", (json_int_t)amount);

  tonti_body_add_line (body, account, 0, key, -amount);
  tonti_body_add_line (body, TONTI_OPENING_ACCOUNT, 0, NULL, amount);
  return tonti_act_post (act, "opening/1", body, TONTI_POST_OPENING, NULL);
}

static gboolean
run_fund (TontiAct *act)
{
  g_autofree char *account = NULL, *key = NULL;
  const char *name = NULL;
  gint64 amount = tonti_act_amount (act, "amount").minor;

  if (!tonti_opening_check (act) || !choose_subject (act, &account, &name, &key))
    return FALSE;
  return tonti_opening_post_subject (act, name, key, account,
                                     tonti_act_flag (act, "advanced") ? -amount : amount);
}

/* ---- takeover.cash ---- */

static const char *const place_texts[] = { "cash", "bank", "mobile", NULL };
static const TontiCodes place_codes = { place_texts };

/* The box by note and coin, the other places as an amount. Body of opening-cash/1, NULL = refused.
 */
static json_t *
make_cash (TontiAct *act)
{
  static const char *const names[] = { "place", "counters", NULL };
  TontiMoney sum = tonti_act_amount (act, "amount");
  json_auto_t *body = json_object (), *pieces = NULL;

  tonti_body_copy (body, act, names);
  if (g_str_equal (tonti_act_text (act, "place"), "cash"))
    {
      if (!tonti_pieces_check_counters (act) || (pieces = tonti_pieces_read (act, &sum)) == NULL)
        return NULL;
      json_object_set (body, "final", pieces);
    }
  else if (!tonti_act_has (act, "amount"))
    {
      tonti_act_refuse (act, "no-amount", "amount",
                        _ ("balance: the amount at the bank or on the telephone is missing: write "
                           "it"));
      return NULL;
    }
  json_object_set_new (body, "counted", json_integer (sum.minor));
  return g_steal_pointer (&body);
}

static gboolean
run_cash (TontiAct *act)
{
  const char *place = tonti_act_text (act, "place");
  json_auto_t *body = make_cash (act);
  gint64 counted = json_integer_value (json_object_get (body, "counted"));

  if (body == NULL || !tonti_opening_check (act))
    return FALSE;
  if (tonti_opening_has_place (act, place))
    return tonti_act_refuse (
        act, "already-entered", "place",
        _ ("%s: it is counted already: take it back first with “takeover.undo”"), place);
  tonti_body_add_line (body, place, 0, NULL, counted);
  tonti_body_add_line (body, TONTI_OPENING_ACCOUNT, 0, NULL, -counted);
  json_object_set_new (act->answer, "counted", json_integer (counted));
  return tonti_act_post (act, "opening-cash/1", g_steal_pointer (&body), TONTI_POST_OPENING, NULL);
}

/* ---- takeover.finish ---- */

static const TontiField disputed_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who disputes") },
  { "text", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("what is disputed") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("about how much") },
  { NULL },
};

static gboolean
check_counted (TontiAct *act)
{
  if (tonti_opening_has_place (act, "cash"))
    return TRUE;
  return tonti_act_refuse (act, "not-counted", NULL,
                           _ ("take-over: the box is not counted: count it that day by note and "
                              "coin with “takeover.cash”, even when it is empty"));
}

/* Nothing is signed while the old notebook waits. */
static gboolean
check_notebook (TontiAct *act)
{
  if (!tonti_notebook_is_kept (act->book))
    return TRUE;
  return tonti_act_refuse (act, "notebook-open", NULL,
                           _ ("take-over: the old notebook is kept and not taken over yet: answer "
                              "its doubts and take it over, or drop it with “notebook.drop”"));
}

/* What is in the box and owed to the group, less what belongs to members and funds: more than
 * nothing when there is money that nobody claims. */
static json_t *
make_finish (TontiAct *act, json_t *disputed)
{
  gint64 gap = -tonti_ledger_account_balance (act->db, TONTI_OPENING_ACCOUNT), cash;
  json_t *places = tonti_opening_list_places (act, &cash);

  return json_pack ("{s:o, s:s, s:O, s:I, s:o, s:o, s:I, s:o}", "document",
                    tonti_document_issue (act->db, TONTI_DOCUMENT_MINUTES, act->day), "page",
                    tonti_act_text (act, "page"), "disputed", disputed, "gap", (json_int_t)gap,
                    "members", tonti_opening_list_members (act), "unconfirmed",
                    tonti_opening_list_unconfirmed (act), "cash", (json_int_t)cash, "places",
                    places);
}

static gboolean
run_finish (TontiAct *act)
{
  static const char *const told[] = { "document", "gap", "unconfirmed" };
  json_auto_t *disputed = tonti_act_read_list (act, "disputed", disputed_fields, NULL);
  json_auto_t *body = NULL;

  if (disputed == NULL || !tonti_opening_check (act) || !check_counted (act)
      || !check_notebook (act))
    return FALSE;
  body = make_finish (act, disputed);
  if (!tonti_opening_add_past (act, body))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    json_object_set (act->answer, told[i], json_object_get (body, told[i]));
  return tonti_act_post (act, "takeover/1", g_steal_pointer (&body), TONTI_POST_OPENING, NULL);
}

/* ---- The table ---- */

static const TontiField member_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("whose balances") },
  { "items", TONTI_FIELD_LIST, FALSE, NULL, N_ ("list of {account, amount, of}") },
  { "dues", TONTI_FIELD_LIST, FALSE, NULL, N_ ("arrears: list of {of, amount}") },
  { "confirmed", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("the member signed her balances") },
  { NULL },
};
static const TontiField fund_fields[] = {
  { "fund", TONTI_FIELD_FUND, FALSE, NULL, N_ ("a fund, or") },
  { "pool", TONTI_FIELD_POOL, FALSE, NULL, N_ ("a pool whose pot is not empty") },
  { "amount", TONTI_FIELD_AMOUNT, TRUE, NULL, N_ ("what is in it") },
  { "advanced", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("the box has advanced it instead") },
  { NULL },
};
static const TontiField cash_fields[] = {
  { "place", TONTI_FIELD_CODE, TRUE, &place_codes, N_ ("where the money is") },
  { "notes", TONTI_FIELD_OBJECT, FALSE, NULL, N_ ("how many of each: {\"10000\":5}") },
  { "coins", TONTI_FIELD_OBJECT, FALSE, NULL, N_ ("how many of each: {\"500\":3}") },
  { "amount", TONTI_FIELD_ZERO_AMOUNT, FALSE, NULL, N_ ("at the bank or on the telephone") },
  { "counters", TONTI_FIELD_MEMBERS, FALSE, NULL, N_ ("the two who counted the box") },
  { NULL },
};
static const TontiField finish_fields[] = {
  { "page", TONTI_FIELD_MARK, TRUE, NULL, N_ ("page at which the old notebook is closed") },
  { "disputed", TONTI_FIELD_LIST, FALSE, NULL, N_ ("list of {member, text, amount}") },
  { NULL },
};

static const TontiField undo_fields[] = {
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("whose balances, or") },
  { "fund", TONTI_FIELD_FUND, FALSE, NULL, N_ ("of which fund, or") },
  { "pool", TONTI_FIELD_POOL, FALSE, NULL, N_ ("of which pool, or") },
  { "place", TONTI_FIELD_CODE, FALSE, &place_codes, N_ ("the money of which place") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("why") },
  { NULL },
};

static const char *const member_refusals[]
    = { "bad-item", "not-her-hand", "already-entered", "takeover-finished", "books-running", NULL };
static const char *const fund_refusals[]
    = { "which-fund", "already-entered", "takeover-finished", "books-running", NULL };
static const char *const cash_refusals[]
    = { "two-counters",      "bad-piece",     "no-amount", "already-entered",
        "takeover-finished", "books-running", NULL };
static const char *const finish_refusals[]
    = { "two-officers",     "not-an-officer",    "not-counted",   "notebook-open",
        "too-few-meetings", "takeover-finished", "books-running", NULL };

static const char *const undo_refusals[] = { "which-balance",     "not-entered",   "already-paid",
                                             "takeover-finished", "books-running", NULL };

const TontiVerb tonti_book_takeovers_verbs[] = {
  { "takeover.cash", N_ ("take over the money, counted that day"), cash_fields, cash_refusals,
    "{\"do\":\"takeover.cash\",\"place\":\"cash\",\"notes\":{\"10000\":5},\"coins\":{\"500\":3},"
    "\"counters\":[4,5]}",
    0, run_cash },
  { "takeover.finish", N_ ("finish the take-over and close the old notebook"), finish_fields,
    finish_refusals, "{\"do\":\"takeover.finish\",\"page\":\"48\",\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_finish },
  { "takeover.fund", N_ ("take over the balance of a fund or a pot"), fund_fields, fund_refusals,
    "{\"do\":\"takeover.fund\",\"fund\":\"fund:1\",\"amount\":150000}", 0, run_fund },
  { "takeover.member", N_ ("take over the balances of a member"), member_fields, member_refusals,
    "{\"do\":\"takeover.member\",\"member\":3,\"items\":[{\"account\":\"savings\","
    "\"amount\":20000}],\"dues\":[{\"of\":\"hand:3\",\"amount\":5000}],\"confirmed\":true}",
    0, tonti_opening_post_member },
  { "takeover.undo", N_ ("take a balance back, to enter it anew"), undo_fields, undo_refusals,
    "{\"do\":\"takeover.undo\",\"member\":3,\"reason\":\"une ligne oubliée\"}", 0,
    tonti_opening_undo },
  { NULL },
};
