// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-book-owed.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-document-store.h"
#include "tonti-gesture.h"
#include "tonti-goods-stock.h"
#include "tonti-leaver.h"
#include "tonti-ledger-store.h"
#include "tonti-pool-store.h"

/* Debts to beneficiaries of short pots, and papers signed afterwards. */

/* ---- owed.pay ---- */

static gint64
find_debt (TontiAct *act, gint64 member, gint64 hand)
{
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_HAND, hand);

  return MAX (-tonti_ledger_balance (act->db, "owed", member, of), 0);
}

/* The hand named, else the first one of which something is owed; 0 = none. */
static gint64
choose_hand (TontiAct *act, gint64 member)
{
  g_autoptr (GArray) balances = tonti_ledger_member_balances (act->db, member);
  TontiSubject subject;

  if (tonti_act_has (act, "hand"))
    return tonti_act_id (act, "hand");
  for (guint i = 0; i < balances->len; i++)
    {
      const TontiLedgerBalance *row = &g_array_index (balances, TontiLedgerBalance, i);

      if (g_str_equal (row->account, "owed") && row->credit > row->debit && row->of != NULL
          && tonti_subject_parse (row->of, &subject))
        return subject.n;
    }
  return 0;
}

static gboolean
check_debt (TontiAct *act, gint64 member, gint64 debt, gint64 amount)
{
  g_autofree char *name = tonti_act_name_of (act, member);
  g_autofree char *money = tonti_act_money (act, debt);

  if (debt == 0)
    return tonti_act_refuse (act, "nothing-owed", "member",
                             _ ("%s: the group owes nothing of a lot: check the hand"), name);
  if (amount > debt)
    return tonti_act_refuse (act, "owed-less", "amount",
                             _ ("%s: only %s are still owed: pay that much or less"), name, money);
  return TRUE;
}

static json_t *
make_value (TontiAct *act, json_t *discharge, gint64 amount)
{
  static const char *const names[] = { "means", "reference", NULL };
  json_t *value
      = json_pack ("{s:o, s:I, s:[I, I]}", "discharge", discharge, "amount", (json_int_t)amount,
                   "officers", (json_int_t)act->officers[0], (json_int_t)act->officers[1]);

  tonti_body_copy (value, act, names);
  return value;
}

static gboolean
enter (TontiAct *act, gint64 member, gint64 hand, json_t *value)
{
  json_auto_t *owned = value;
  g_autofree char *cell = g_strdup_printf ("owed:%" PRId64 ":%" PRId64, hand, member);
  g_autofree char *name = tonti_act_name_of (act, member);
  g_auto (TontiCompose) compose = { 0 };

  if (act->meeting > 0)
    return tonti_gesture_write_cell (act, cell, g_steal_pointer (&owned), name);
  tonti_compose_init (&compose, act->db, act->group, 0);
  tonti_compose_owed (&compose, member, hand, owned);
  return tonti_compose_post (act, &compose);
}

gboolean
tonti_book_owed_pay (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  gint64 hand = choose_hand (act, member);
  gint64 debt = hand > 0 ? find_debt (act, member, hand) : 0;
  gint64 amount = tonti_act_has (act, "amount") ? tonti_act_amount (act, "amount").minor : debt;
  json_auto_t *discharge = tonti_act_discharge (act);

  if (!check_debt (act, member, debt, amount) || discharge == NULL
      || !tonti_leaver_check_owed (act, member, hand)
      || !tonti_goods_check_owed (act, hand, amount))
    return FALSE;
  tonti_body_set_subject (act->answer, "hand", TONTI_SUBJECT_HAND, hand);
  json_object_set_new (act->answer, "amount", json_integer (amount));
  json_object_set_new (act->answer, "left", json_integer (debt - amount));
  return enter (act, member, hand, make_value (act, g_steal_pointer (&discharge), amount));
}

/* ---- discharge.record ---- */

static gint64
choose_year (TontiAct *act)
{
  int year, month, mday;

  tonti_day_to_ymd (act->day, &year, &month, &mday);
  return tonti_act_has (act, "year") ? tonti_act_number (act, "year") : year;
}

static gboolean
find_voucher (TontiAct *act, TontiDocument *document)
{
  gint64 number = tonti_act_number (act, "number");
  g_autofree char *label
      = tonti_document_label (TONTI_DOCUMENT_VOUCHER_OUT, choose_year (act), number);

  if (!tonti_document_find (act->db, TONTI_DOCUMENT_VOUCHER_OUT, choose_year (act), number,
                            document))
    return tonti_act_refuse (act, "unknown-document", "number",
                             _ ("%s: there is no such voucher: check its number and year"), label);
  if (document->cancelled != 0)
    return tonti_act_refuse (act, "document-cancelled", "number",
                             _ ("%s: this voucher is cancelled: take the one that replaced it"),
                             label);
  return TRUE;
}

gboolean
tonti_book_owed_record (TontiAct *act)
{
  json_auto_t *given = json_object ();
  json_auto_t *discharge = NULL;
  TontiDocument document;
  json_t *body;

  json_object_set (given, "how", (json_t *)tonti_act_json (act, "how"));
  if (tonti_act_has (act, "witness"))
    json_object_set (given, "witness", (json_t *)tonti_act_json (act, "witness"));
  json_object_set (act->fields, "discharge", given);
  discharge = tonti_act_discharge (act);
  if (!find_voucher (act, &document) || discharge == NULL)
    return FALSE;
  body = json_pack ("{s:{s:I, s:I}, s:I, s:O}", "voucher", "year", (json_int_t)document.year,
                    "number", (json_int_t)document.number, "of", (json_int_t)document.seq,
                    "discharge", discharge);
  if (document.member > 0)
    json_object_set_new (body, "member", json_integer (document.member));
  return tonti_act_post (act, "discharge/1", body, TONTI_POST_PLAIN, NULL);
}

static const TontiCodes how_codes = { (const char *const[]){ "signature", "thumbprint", NULL } };

const TontiField tonti_book_owed_pay_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("to whom") },
  { "hand", TONTI_FIELD_HAND, FALSE, NULL, N_ ("of which hand; the one that is owed") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("how much; everything") },
  { "discharge", TONTI_FIELD_OBJECT, FALSE, NULL,
    N_ ("{\"how\":\"signature|thumbprint|none\",\"witness\":…}") },
  { "means", TONTI_FIELD_CODE, FALSE, &tonti_place_codes, N_ ("how it is paid; cash") },
  { "reference", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("of the bank or the mobile money") },
  { NULL },
};
const char *const tonti_book_owed_pay_refusals[]
    = { "two-officers", "nothing-owed", "owed-less",  "round-runs", "no-witness",
        "cash-short",   "day-closed",   "goods-lost", NULL };

const TontiField tonti_book_owed_record_fields[] = {
  { "number", TONTI_FIELD_NUMBER, TRUE, NULL, N_ ("of the voucher") },
  { "year", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("of the voucher; this year") },
  { "how", TONTI_FIELD_CODE, TRUE, &how_codes, N_ ("how it was signed") },
  { "witness", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("of a thumbprint") },
  { NULL },
};
const char *const tonti_book_owed_record_refusals[]
    = { "unknown-document", "document-cancelled", "no-witness", NULL };
