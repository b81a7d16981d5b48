// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-ahead.h"

#include <glib/gi18n.h>

#include "tonti-body.h"
#include "tonti-gesture.h"
#include "tonti-ledger-store.h"
#include "tonti-overlay.h"

/* Giving back what a member paid in advance: what is kept without a purpose, and, when it is asked
 * for, what was paid for funds at meetings to come. */

/* What is kept, less what drafts use of it already. */
static gint64
find_kept (TontiAct *act, gint64 member)
{
  gint64 drafts = tonti_book_get_open_meeting (act->book).n > 0
                      ? tonti_overlay_balance (act->book, "advance", member)
                      : 0;

  return MAX (-tonti_ledger_balance (act->db, "advance", member, NULL) - MAX (drafts, 0), 0);
}

static gboolean
refuse_nothing (TontiAct *act, gint64 member)
{
  g_autofree char *name = tonti_act_name_of (act, member);
  g_autofree char *ahead = tonti_act_money (act, tonti_ahead_sum (act, member));

  if (!tonti_act_flag (act, "ahead") && tonti_ahead_sum (act, member) > 0)
    return tonti_act_refuse (act, "nothing-kept", "ahead",
                             _ ("%s: nothing is kept in advance, but %s were paid for meetings to "
                                "come: say “ahead” to give them back"),
                             name, ahead);
  return tonti_act_refuse (act, "nothing-kept", "member",
                           _ ("%s: nothing was paid in advance: nothing is to be given back"),
                           name);
}

static gboolean
check_amount (TontiAct *act, gint64 member, gint64 kept, gint64 amount)
{
  g_autofree char *name = tonti_act_name_of (act, member);
  g_autofree char *money = tonti_act_money (act, kept);

  if (kept == 0)
    return refuse_nothing (act, member);
  return amount <= kept
         || tonti_act_refuse (act, "advance-short", "amount",
                              _ ("%s: only %s are kept in advance: give back that much or less"),
                              name, money);
}

static json_t *
make_value (TontiAct *act, gint64 member, gint64 amount, json_t *discharge)
{
  static const char *const names[] = { "means", "reference", NULL };
  /* Kept in the book: a translation without a no-break space. */
  const char *what = _ ("Advance given back");
  json_t *value = json_pack ("{s:s, s:s, s:I, s:I, s:s, s:o, s:[I, I]}", "direction", "out",
                             "account", "advance", "member", (json_int_t)member, "amount",
                             (json_int_t)amount, "what", what, "discharge", discharge, "officers",
                             (json_int_t)act->officers[0], (json_int_t)act->officers[1]);

  tonti_body_copy (value, act, names);
  return value;
}

static gboolean
enter (TontiAct *act, gint64 member, json_t *value)
{
  json_auto_t *owned = value;
  g_auto (TontiCompose) compose = { 0 };
  g_autofree char *name = tonti_act_name_of (act, member);
  g_autofree char *cell = NULL;

  if (act->meeting > 0)
    {
      cell = g_strdup_printf ("flow:%" G_GINT64_FORMAT, tonti_gesture_next (act, "flow:", 1));
      return tonti_gesture_write_cell (act, cell, g_steal_pointer (&owned), name);
    }
  tonti_compose_init (&compose, act->db, act->group, 0);
  tonti_compose_flow (&compose, owned);
  return tonti_compose_post (act, &compose);
}

static gboolean
run_pay (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member"), kept, amount;
  json_auto_t *discharge = tonti_act_discharge (act);

  if (discharge == NULL || (tonti_act_flag (act, "ahead") && !tonti_ahead_keep (act, member, TRUE)))
    return FALSE;
  kept = find_kept (act, member);
  amount = tonti_act_has (act, "amount") ? tonti_act_amount (act, "amount").minor : kept;
  if (!check_amount (act, member, kept, amount))
    return FALSE;
  json_object_set_new (act->answer, "amount", json_integer (amount));
  json_object_set_new (act->answer, "left", json_integer (kept - amount));
  return enter (act, member, make_value (act, member, amount, g_steal_pointer (&discharge)));
}

static const TontiField pay_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("to whom") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("how much; everything") },
  { "ahead", TONTI_FIELD_FLAG, FALSE, NULL,
    N_ ("with what was paid for funds at meetings to come, which are due again then") },
  { "means", TONTI_FIELD_CODE, FALSE, &tonti_place_codes, N_ ("how it is paid; cash") },
  { "reference", TONTI_FIELD_MARK, FALSE, NULL, N_ ("of the bank or the mobile money") },
  { "discharge", TONTI_FIELD_OBJECT, FALSE, NULL,
    N_ ("{\"how\":\"signature|thumbprint|none\",\"witness\":…}") },
  { NULL },
};
static const char *const pay_refusals[]
    = { "two-officers", "nothing-kept", "advance-short", "no-witness",
        "cash-short",   "day-closed",   "day-ahead",     NULL };

const TontiVerb tonti_book_advances_verbs[] = {
  { "advance.pay", N_ ("give back what a member paid in advance"), pay_fields, pay_refusals,
    "{\"do\":\"advance.pay\",\"member\":3,\"officers\":[1,2]}", TONTI_VERB_TWO_OFFICERS, run_pay },
  { NULL },
};
