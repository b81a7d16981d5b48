// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-verb.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-account-number-store.h"

/* Ledger lines name accounts by keys; an accountant's chart gives numbers to the keys, from a day
 * on. */

#define NUMBER_MAX 12

static gboolean
is_key (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && strchr (c == text ? "" : ":._-", *c) == NULL)
      return FALSE;
  return strlen (text) <= 120;
}

static gboolean
is_number (const char *text)
{
  return strlen (text) >= 2 && strlen (text) <= NUMBER_MAX
         && strspn (text, "0123456789") == strlen (text);
}

static gboolean
check (TontiAct *act, const char *account, const char *number)
{
  gboolean ok = TRUE;

  if (!is_key (account))
    ok = tonti_act_refuse (act, "bad-account", "account",
                           _ ("account “%s”: it is no key of an account: take one from the list "
                              "of accounts"),
                           account);
  if (!is_number (number))
    ok = tonti_act_refuse (act, "bad-account-number", "number",
                           _ ("number “%s”: a number of a chart has 2 to 12 figures: write it "
                              "like 571"),
                           number);
  return ok;
}

/* The first number holds from the beginning, the next ones from the day of the act. */
static TontiDay
find_since (const TontiAct *act, const char *account)
{
  g_autofree char *before = tonti_account_number_find (act->db, account, act->day);

  if (tonti_act_has (act, "since"))
    return tonti_act_day (act, "since");
  return before == NULL ? TONTI_DAY_FIRST : act->day;
}

static gboolean
run_map (TontiAct *act)
{
  const char *account = tonti_act_text (act, "account");
  const char *number = tonti_act_text (act, "number");
  char since[TONTI_DAY_ISO_SIZE];

  if (!check (act, account, number))
    return FALSE;
  tonti_day_to_iso (find_since (act, account), since);
  return tonti_act_post (
      act, "account-map/1",
      json_pack ("{s:s, s:s, s:s}", "account", account, "number", number, "since", since),
      TONTI_POST_PLAIN, NULL);
}

static const TontiField map_fields[] = {
  { "account", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("key of the account: cash, social") },
  { "number", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("its number in the chart of accounts") },
  { "since", TONTI_FIELD_DAY, FALSE, NULL,
    N_ ("day from which the number holds; the first one from the beginning") },
  { NULL },
};
static const char *const map_refusals[] = { "bad-account", "bad-account-number", NULL };

const TontiVerb tonti_book_accounts_verbs[] = {
  { "account.map", N_ ("give an account its number in a chart of accounts"), map_fields,
    map_refusals, "{\"do\":\"account.map\",\"account\":\"cash\",\"number\":\"571\"}", 0, run_map },
  { NULL },
};
