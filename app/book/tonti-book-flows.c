// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-fund-store.h"
#include "tonti-gesture.h"
#include "tonti-ledger-store.h"
#include "tonti-overlay.h"
#include "tonti-spending.h"

/* Other money: income of the group, expenses, aid from a fund, and money moved between the box, the
 * bank and mobile money. In an open meeting a draft, otherwise posted at once. */

typedef TontiComposed *(*Compose) (TontiCompose *compose, const json_t *value);

/* VALUE is taken. Field "n" names a draft that it takes the place of. */
static gboolean
enter (TontiAct *act, const char *prefix, json_t *value, Compose compose_one)
{
  json_auto_t *owned = value;
  const char *label = json_string_value (json_object_get (value, "what"));
  g_auto (TontiCompose) compose = { 0 };

  if (act->meeting > 0)
    {
      gint64 n = tonti_act_has (act, "n") ? tonti_act_number (act, "n")
                                          : tonti_gesture_next (act, prefix, 1);
      g_autofree char *cell = g_strdup_printf ("%s%" PRId64, prefix, n);

      json_object_set_new (act->answer, "cell", json_string (cell));
      return tonti_gesture_write_cell (act, cell, g_steal_pointer (&owned), label);
    }
  tonti_compose_init (&compose, act->db, act->group, 0);
  compose_one (&compose, owned);
  return tonti_compose_post (act, &compose);
}

/* Above the group's ceiling, all that one officer paid out alone since the last closing taken
 * together. */
static gboolean
is_above_ceiling (TontiAct *act)
{
  gint64 ceiling = act->group->expense_ceiling;
  gint64 left = ceiling - tonti_act_amount (act, "amount").minor;

  return ceiling > 0
         && (left < 0 || tonti_spending_alone (act, tonti_act_number (act, "n")) > left);
}

static gboolean
is_to_oneself (TontiAct *act)
{
  return act->author > 0 && tonti_act_member (act, "member") == act->author;
}

/* Large sums, and what the person at the keyboard gives to himself, need two officers. */
static gboolean
check_ceiling (TontiAct *act, json_t *value)
{
  if (!is_to_oneself (act) && !is_above_ceiling (act))
    return TRUE;
  if (!tonti_act_need_officers (act))
    return FALSE;
  json_object_set_new (
      value, "officers",
      json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
  return TRUE;
}

static json_t *
make_value (TontiAct *act, const char *direction, const char *account)
{
  static const char *const names[]
      = { "amount", "what", "member", "means", "piece", "fee", "reference", "relation", NULL };
  json_t *value = json_pack ("{s:s, s:s}", "direction", direction, "account", account);

  tonti_body_copy (value, act, names);
  if (tonti_act_has (act, "fee") && tonti_act_amount (act, "fee").minor == 0)
    json_object_del (value, "fee");
  return value;
}

/* "rent" -> "expense:rent", NULL = refused. */
static char *
read_account (TontiAct *act, const char *root)
{
  const char *code = tonti_act_text (act, "account");
  gsize i = 0;

  while (g_ascii_islower (code[i]) || g_ascii_isdigit (code[i]) || (i > 0 && code[i] == '-'))
    i++;
  if (code[i] == '\0' && i > 0 && i <= 32)
    return g_strconcat (root, ":", code, NULL);
  tonti_act_refuse (act, "bad-account", "account",
                    _ ("account “%s”: small letters, figures and hyphens only: write it like "
                       "rent or chairs"),
                    code);
  return NULL;
}

static gboolean
check_fee (TontiAct *act)
{
  if (tonti_act_amount (act, "fee").minor < tonti_act_amount (act, "amount").minor)
    return TRUE;
  return tonti_act_refuse (act, "bad-fee", "fee",
                           _ ("fee: it eats up the whole amount: check both figures"));
}

static gboolean
run_income (TontiAct *act)
{
  g_autofree char *account = read_account (act, "income");

  if (account == NULL || !check_fee (act))
    return FALSE;
  return enter (act, "flow:", make_value (act, "in", account), tonti_compose_flow);
}

static gboolean
run_expense (TontiAct *act)
{
  g_autofree char *account = read_account (act, "expense");
  json_auto_t *value = account != NULL ? make_value (act, "out", account) : NULL;

  if (value == NULL || !check_ceiling (act, value))
    return FALSE;
  return enter (act, "flow:", g_steal_pointer (&value), tonti_compose_flow);
}

/* ---- aid ---- */

/* What the fund holds, drafts included; FUND_KEY "fund:1". Other money on the same account, such as
 * an amount without a fund, is not counted. */
static gint64
fund_balance (TontiAct *act, const char *account, const char *fund_key)
{
  g_autoptr (GArray) lines = tonti_overlay_lines (act->book);
  gint64 sum = tonti_ledger_balance (act->db, account, 0, fund_key);

  for (guint i = 0; i < lines->len; i++)
    {
      const TontiLine *line = &g_array_index (lines, TontiLine, i);

      if (g_str_equal (line->account, account) && g_strcmp0 (line->of, fund_key) == 0)
        sum += line->amount;
    }
  return -sum;
}

static gboolean
check_fund (TontiAct *act, const TontiFundRow *fund, const char *fund_key)
{
  gint64 there = fund_balance (act, fund->account, fund_key);
  g_autofree char *money = tonti_act_money (act, MAX (there, 0));

  if (tonti_act_amount (act, "amount").minor <= there)
    return TRUE;
  return tonti_act_refuse (act, "fund-short", "amount",
                           _ ("%s: the fund holds %s only: give less, or pay it as an expense"),
                           fund->name, money);
}

static gboolean
run_aid (TontiAct *act)
{
  g_auto (TontiFundRow) fund = { 0 };
  g_autofree char *key = tonti_subject_key (TONTI_SUBJECT_FUND, tonti_act_id (act, "fund"));
  json_auto_t *value = NULL;

  if (!tonti_fund_get (act->db, tonti_act_id (act, "fund"), &fund) || !check_fund (act, &fund, key))
    return FALSE;
  value = make_value (act, "out", fund.account);
  json_object_set_new (value, "of", json_string (key));
  if (!check_ceiling (act, value))
    return FALSE;
  return enter (act, "flow:", g_steal_pointer (&value), tonti_compose_flow);
}

/* ---- transfer ---- */

static gboolean
run_transfer (TontiAct *act)
{
  static const char *const names[]
      = { "from", "to", "amount", "fee", "what", "piece", "reference", NULL };
  json_t *value;

  if (tonti_act_code (act, "from") == tonti_act_code (act, "to"))
    return tonti_act_refuse (act, "same-place", "to",
                             _ ("transfer: the money stays where it is: choose two different "
                                "places among cash, bank and mobile"));
  value = json_object ();
  tonti_body_copy (value, act, names);
  if (tonti_act_amount (act, "fee").minor == 0)
    json_object_del (value, "fee");
  return enter (act, "transfer:", value, tonti_compose_transfer);
}

#define FLOW_FIELDS                                                                                \
  { "amount", TONTI_FIELD_AMOUNT, TRUE, NULL, N_ ("how much") },                                   \
      { "what", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("what it is, as it stands on paper") },          \
      { "means", TONTI_FIELD_CODE, FALSE, &tonti_place_codes, N_ ("how it is paid; cash") },       \
      { "piece", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("the supporting document") },                  \
      { "fee", TONTI_FIELD_ZERO_AMOUNT, FALSE, NULL, N_ ("kept by the bank or operator") },        \
      { "reference", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("of the bank or the mobile money") },      \
      { "n", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("number of the draft it takes the place of") },  \
  {                                                                                                \
    NULL                                                                                           \
  }

static const TontiField income_fields[] = {
  { "account", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("code of the income: chairs") },
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("who gives it") },
  FLOW_FIELDS,
};
static const TontiField expense_fields[] = {
  { "account", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("code of the expense: rent") },
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("who receives it") },
  FLOW_FIELDS,
};
static const TontiField aid_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who receives it") },
  { "fund", TONTI_FIELD_FUND, TRUE, NULL, N_ ("from which fund") },
  { "relation", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("for which relative") },
  FLOW_FIELDS,
};
static const TontiField transfer_fields[] = {
  { "from", TONTI_FIELD_CODE, TRUE, &tonti_place_codes, N_ ("where the money was") },
  { "to", TONTI_FIELD_CODE, TRUE, &tonti_place_codes, N_ ("where it goes") },
  { "amount", TONTI_FIELD_AMOUNT, TRUE, NULL, N_ ("what arrives") },
  { "fee", TONTI_FIELD_ZERO_AMOUNT, FALSE, NULL, N_ ("kept on the way, besides the amount") },
  { "what", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("what it is, as it stands on paper") },
  { "piece", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("the supporting document") },
  { "reference", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("of the bank or the mobile money") },
  { "n", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("number of the draft it takes the place of") },
  { NULL },
};

static const char *const income_refusals[]
    = { "bad-account", "bad-fee", "day-closed", "day-ahead", NULL };
static const char *const expense_refusals[]
    = { "bad-account", "two-officers", "cash-short", "day-closed", "day-ahead", NULL };
static const char *const aid_refusals[]
    = { "fund-short", "two-officers", "cash-short", "day-closed", "day-ahead", NULL };
static const char *const transfer_refusals[]
    = { "same-place", "cash-short", "day-closed", "day-ahead", NULL };

const TontiVerb tonti_book_flows_verbs[] = {
  { "aid", N_ ("help a member from a fund"), aid_fields, aid_refusals,
    "{\"do\":\"aid\",\"member\":3,\"fund\":\"fund:1\",\"amount\":15000,\"what\":\"Birth\"}", 0,
    run_aid },
  { "expense", N_ ("pay an expense of the group"), expense_fields, expense_refusals,
    "{\"do\":\"expense\",\"account\":\"rent\",\"amount\":2000,\"what\":\"Chairs\",\"piece\":\"F "
    "12\"}",
    0, run_expense },
  { "income", N_ ("receive income of the group"), income_fields, income_refusals,
    "{\"do\":\"income\",\"account\":\"chairs\",\"amount\":5000,\"what\":\"Chairs lent\"}", 0,
    run_income },
  { "transfer", N_ ("move money between the box, the bank and mobile money"), transfer_fields,
    transfer_refusals,
    "{\"do\":\"transfer\",\"from\":\"cash\",\"to\":\"bank\",\"amount\":50000,\"what\":\"Deposit\"}",
    0, run_transfer },
  { NULL },
};
