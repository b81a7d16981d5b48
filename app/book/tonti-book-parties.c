// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-ahead.h"
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-fund-store.h"
#include "tonti-gesture.h"
#include "tonti-ledger-store.h"
#include "tonti-overlay.h"
#include "tonti-party.h"
#include "tonti-text.h"

/* Money of a third party, like the health insurance that a group collects for the public scheme: a
 * fund of its own, for how many persons each member pays, and handing it over. */

#define MOST_PERSONS 100

/* ---- party.fund ---- */

static gboolean
check_name (TontiAct *act)
{
  g_autoptr (GArray) funds = tonti_fund_list (act->db);
  const char *name = tonti_act_text (act, "name");

  for (guint i = 0; i < funds->len; i++)
    {
      const TontiFundRow *fund = &g_array_index (funds, TontiFundRow, i);

      if (tonti_text_is_same_name (fund->name, name))
        return tonti_act_refuse (act, "same-name", "name",
                                 _ ("%s: another fund has this name: choose another one"),
                                 fund->name);
    }
  return TRUE;
}

static gboolean
post_fund (TontiAct *act, gint64 fund)
{
  g_autofree char *account = g_strdup_printf (TONTI_HELD ":%" PRId64, fund);
  json_t *body
      = json_pack ("{s:s, s:s, s:I, s:s}", "name", tonti_act_text (act, "name"), "account", account,
                   "amount", (json_int_t)tonti_act_amount (act, "amount").minor, "per", "member");

  tonti_body_set_subject (body, "fund", TONTI_SUBJECT_FUND, fund);
  tonti_body_set_day (
      body, "since", tonti_act_has (act, "since") ? tonti_act_day (act, "since") : TONTI_DAY_FIRST);
  json_object_set (act->answer, "fund", json_object_get (body, "fund"));
  return tonti_act_post (act, "fund/1", body, TONTI_POST_PLAIN, NULL);
}

/* One party is written in one way, that of its first fund; newly allocated. */
static char *
dup_party (TontiAct *act)
{
  g_autoptr (GArray) funds = tonti_fund_list (act->db);
  const char *given = tonti_act_text (act, "party");

  for (guint i = 0; i < funds->len; i++)
    {
      g_autofree char *party
          = tonti_party_dup_name (act->db, g_array_index (funds, TontiFundRow, i).id);

      if (party != NULL && tonti_text_is_same_name (party, given))
        return g_steal_pointer (&party);
    }
  return g_strdup (given);
}

static gboolean
run_fund (TontiAct *act)
{
  gint64 fund = tonti_fund_next (act->db);
  g_autofree char *party = dup_party (act);
  json_t *body;

  if (!check_name (act) || !post_fund (act, fund))
    return FALSE;
  body = json_pack ("{s:s}", "party", party);
  tonti_body_set_subject (body, "fund", TONTI_SUBJECT_FUND, fund);
  return tonti_act_post (act, "fund-party/1", body, TONTI_POST_PLAIN, NULL);
}

/* ---- party.cover ---- */

static gboolean
check_party (TontiAct *act, char **party)
{
  *party = tonti_party_dup_name (act->db, tonti_act_id (act, "fund"));
  return *party != NULL
         || tonti_act_refuse (act, "not-party", "fund",
                              _ ("fund:%" PRId64 ": its money is the group's own: choose a fund "
                                 "that is held for a third party"),
                              tonti_act_id (act, "fund"));
}

static gboolean
run_cover (TontiAct *act)
{
  g_autofree char *party = NULL;
  gint64 persons = tonti_act_number (act, "persons");
  json_t *body;

  if (!check_party (act, &party))
    return FALSE;
  if (persons > MOST_PERSONS)
    return tonti_act_refuse (act, "too-many", "persons",
                             _ ("persons: %d at most for one member: check the figure"),
                             MOST_PERSONS);
  body = json_pack ("{s:I, s:I}", "member", (json_int_t)tonti_act_member (act, "member"), "persons",
                    (json_int_t)persons);
  tonti_body_set_subject (body, "fund", TONTI_SUBJECT_FUND, tonti_act_id (act, "fund"));
  return tonti_act_post (act, "fund-cover/1", body, TONTI_POST_PLAIN, NULL)
         && tonti_ahead_keep (act, tonti_act_member (act, "member"), FALSE);
}

/* ---- party.pay ---- */

/* What is held, with everything that is entered. */
static gint64
find_held (TontiAct *act, const char *account)
{
  return -(tonti_ledger_root_balance (act->db, account)
           + (tonti_book_get_open_meeting (act->book).n > 0
                  ? tonti_overlay_balance (act->book, account, 0)
                  : 0));
}

static gboolean
check_amount (TontiAct *act, const char *party, gint64 held, gint64 amount)
{
  g_autofree char *money = tonti_act_money (act, MAX (held, 0));

  if (amount > 0 && amount <= held)
    return TRUE;
  return tonti_act_refuse (act, "held-less", "amount",
                           _ ("%s: only %s are held: hand over that much or less"), party, money);
}

static json_t *
make_value (TontiAct *act, const TontiFundRow *fund, const char *party, gint64 amount,
            json_t *discharge)
{
  static const char *const names[] = { "means", "reference", "piece", NULL };
  json_t *value = json_pack ("{s:s, s:s, s:I, s:s, s:s, s:o, s:[I, I]}", "direction", "out",
                             "account", fund->account, "amount", (json_int_t)amount, "what",
                             fund->name, "party", party, "discharge", discharge, "officers",
                             (json_int_t)act->officers[0], (json_int_t)act->officers[1]);

  tonti_body_set_subject (value, "of", TONTI_SUBJECT_FUND, fund->id);
  tonti_body_copy (value, act, names);
  return value;
}

static gboolean
enter (TontiAct *act, json_t *value)
{
  json_auto_t *owned = value;
  g_auto (TontiCompose) compose = { 0 };
  g_autofree char *cell = NULL;

  if (act->meeting > 0)
    {
      cell = g_strdup_printf ("flow:%" PRId64, tonti_gesture_next (act, "flow:", 1));
      return tonti_gesture_write_cell (act, cell, g_steal_pointer (&owned),
                                       json_string_value (json_object_get (value, "party")));
    }
  tonti_compose_init (&compose, act->db, act->group, 0);
  tonti_compose_flow (&compose, owned);
  return tonti_compose_post (act, &compose);
}

static gboolean
run_pay (TontiAct *act)
{
  g_autofree char *party = NULL;
  g_auto (TontiFundRow) fund = { 0 };
  json_auto_t *discharge = tonti_act_discharge (act);
  gint64 held, amount;

  if (!check_party (act, &party) || discharge == NULL
      || !tonti_fund_get (act->db, tonti_act_id (act, "fund"), &fund))
    return FALSE;
  held = find_held (act, fund.account);
  amount = tonti_act_has (act, "amount") ? tonti_act_amount (act, "amount").minor : held;
  if (!check_amount (act, party, held, amount))
    return FALSE;
  json_object_set_new (act->answer, "amount", json_integer (amount));
  json_object_set_new (act->answer, "left", json_integer (held - amount));
  return enter (act, make_value (act, &fund, party, amount, g_steal_pointer (&discharge)));
}

static const TontiField fund_fields[] = {
  { "name", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("name of the fund") },
  { "party", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("for whom it is held") },
  { "amount", TONTI_FIELD_ZERO_AMOUNT, TRUE, NULL,
    N_ ("due at each meeting for one person; 0 = free amount") },
  { "since", TONTI_FIELD_DAY, FALSE, NULL, N_ ("day from which it is due; from the beginning") },
  { NULL },
};
static const TontiField cover_fields[] = {
  { "fund", TONTI_FIELD_FUND, TRUE, NULL, N_ ("which fund") },
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who pays") },
  { "persons", TONTI_FIELD_NUMBER, TRUE, NULL,
    N_ ("for how many persons, herself included; 0 = none; from the next meeting on") },
  { NULL },
};
static const TontiField pay_fields[] = {
  { "fund", TONTI_FIELD_FUND, TRUE, NULL, N_ ("which fund") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("how much; all that is held") },
  { "piece", TONTI_FIELD_MARK, TRUE, NULL, N_ ("number of the receipt of the third party") },
  { "means", TONTI_FIELD_CODE, FALSE, &tonti_place_codes, N_ ("how it is paid; cash") },
  { "reference", TONTI_FIELD_MARK, FALSE, NULL, N_ ("of the bank or the mobile money") },
  { "discharge", TONTI_FIELD_OBJECT, FALSE, NULL,
    N_ ("{\"how\":\"signature|thumbprint|none\",\"witness\":…}") },
  { NULL },
};
static const char *const fund_refusals[] = { "same-name", NULL };
static const char *const cover_refusals[] = { "not-party", "too-many", NULL };
static const char *const pay_refusals[] = { "two-officers", "not-party",  "held-less", "no-witness",
                                            "cash-short",   "day-closed", "day-ahead", NULL };

const TontiVerb tonti_book_parties_verbs[] = {
  { "party.cover", N_ ("say for how many persons a member pays a third party"), cover_fields,
    cover_refusals, "{\"do\":\"party.cover\",\"fund\":\"fund:2\",\"member\":3,\"persons\":4}", 0,
    run_cover },
  { "party.fund", N_ ("enter a fund whose money is held for a third party"), fund_fields,
    fund_refusals,
    "{\"do\":\"party.fund\",\"name\":\"Mutuelle de santé\",\"party\":\"RSSB\",\"amount\":3000}", 0,
    run_fund },
  { "party.pay", N_ ("hand money over to the third party it is held for"), pay_fields, pay_refusals,
    "{\"do\":\"party.pay\",\"fund\":\"fund:2\",\"amount\":90000,\"piece\":\"Q-118\","
    "\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_pay },
  { NULL },
};
