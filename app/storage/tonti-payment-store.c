// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-payment-store.h"

#include "tonti-aid-store.h"
#include "tonti-box-store.h"
#include "tonti-card-store.h"
#include "tonti-demand-store.h"
#include "tonti-document-store.h"
#include "tonti-due-store.h"
#include "tonti-fact.h"
#include "tonti-fine-store.h"
#include "tonti-guarantee-store.h"
#include "tonti-meal-store.h"
#include "tonti-meeting-store.h"
#include "tonti-short-store.h"
#include "tonti-turn-store.h"
#include "tonti-warning-store.h"

#include "tonti-no-float.h"

/* One item of a receipt, one deduction of a lot or one share of its discount (which can be that of
 * another member): SIGN 1 pays, -1 takes back. What is paid to a
 * fund without a meeting, kept as advance or saved leaves its traces in the ledger only. */
static gboolean
pay_item (TontiDb *db, const TontiEvent *event, gint64 member, const json_t *item, gint64 sign,
          TontiProblems *problems)
{
  const char *of = tonti_fact_text (item, "of");
  gint64 amount = tonti_fact_int (item, "amount") * sign;
  gint64 own = tonti_fact_int (item, "member");
  TontiSubject subject;

  if (!tonti_subject_parse (of, &subject))
    return TRUE;
  if (subject.kind == TONTI_SUBJECT_FINE)
    return tonti_fine_pay (db, subject.n, amount, problems);
  if (subject.kind == TONTI_SUBJECT_BOX_LOAN)
    return tonti_box_loan_pay (db, subject.n, tonti_fact_text (item, "part"), amount, problems);
  if (subject.kind == TONTI_SUBJECT_CARD)
    return tonti_card_tick (db, subject.n, sign > 0 ? event->seq : event->reverses, event->day,
                            tonti_fact_int (item, "boxes") * sign, problems);
  if (json_object_get (item, "meeting") == NULL)
    return TRUE;
  return tonti_due_pay (db, own != 0 ? own : member, of, tonti_fact_int (item, "meeting"), amount,
                        problems);
}

static gboolean
pay_items (TontiDb *db, const TontiEvent *event, const json_t *facts, const char *list, gint64 sign,
           TontiProblems *problems)
{
  json_t *items = json_object_get (facts, list);
  gint64 member = tonti_fact_int (facts, "member");

  for (gsize i = 0; i < json_array_size (items); i++)
    if (!pay_item (db, event, member, json_array_get (items, i), sign, problems))
      return FALSE;
  return TRUE;
}

static gboolean
pay_lot (TontiDb *db, const TontiEvent *event, const json_t *facts, gint64 sign,
         TontiProblems *problems)
{
  return pay_items (db, event, facts, "deductions", sign, problems)
         && pay_items (db, event, facts, "dividends", sign, problems)
         && tonti_turn_set_state (db, tonti_fact_int (facts, "pool"),
                                  tonti_fact_int (facts, "turn"), sign > 0 ? "served" : "planned",
                                  problems);
}

/* What somebody paid because she answers for it. */
static gboolean
pay_guarantee (TontiDb *db, const json_t *facts, gint64 sign, TontiProblems *problems)
{
  const json_t *paid_by = json_object_get (facts, "paid_by");

  return tonti_guarantee_pay (db, tonti_fact_int (paid_by, "guarantee"),
                              tonti_fact_int (paid_by, "amount") * sign, problems);
}

gboolean
tonti_payment_project_receipt (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return pay_items (db, event, event->json, "items", 1, problems)
         && pay_guarantee (db, event->json, 1, problems)
         && tonti_document_project (db, event, tonti_fact_int (event->json, "total"), problems);
}

gboolean
tonti_payment_project_setoff (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return pay_items (db, event, event->json, "items", 1, problems);
}

gboolean
tonti_payment_project_payout (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return pay_lot (db, event, event->json, 1, problems)
         && tonti_document_project (db, event, tonti_fact_int (event->json, "net"), problems);
}

/* What was kept for dues of the host, and that the meal is paid. */
static gboolean
pay_meal (TontiDb *db, const TontiEvent *event, const json_t *facts, gint64 sign,
          TontiProblems *problems)
{
  return pay_items (db, event, facts, "deductions", sign, problems)
         && tonti_meal_add_paid (db, facts, sign, problems);
}

gboolean
tonti_payment_project_meal (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return pay_meal (db, event, event->json, 1, problems)
         && tonti_document_project (db, event, tonti_fact_int (event->json, "net"), problems);
}

gboolean
tonti_payment_project_dividend (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return pay_items (db, event, event->json, "items", 1, problems)
         && (json_object_get (event->json, "document") == NULL
             || tonti_document_project (db, event, tonti_fact_int (event->json, "amount"),
                                        problems));
}

gboolean
tonti_payment_project_voucher (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return tonti_document_project (db, event, tonti_fact_int (event->json, "amount"), problems);
}

gboolean
tonti_payment_project_seal (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return tonti_meeting_project_seal (db, event, problems)
         && tonti_document_project (db, event, tonti_fact_int (event->json, "counted"), problems);
}

gboolean
tonti_payment_project_takeover (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return tonti_document_project (db, event, tonti_fact_int (event->json, "cash"), problems)
         && tonti_meeting_project_before (db, event, problems)
         && tonti_turn_project_moves (db, event, problems);
}

static gboolean
take_back (TontiDb *db, const TontiEvent *event, const json_t *facts, TontiProblems *problems)
{
  const char *kind = tonti_fact_text (facts, "kind");

  if (g_str_equal (kind, "setoff/1"))
    return pay_items (db, event, facts, "items", -1, problems);
  if (g_str_equal (kind, "receipt/1"))
    return pay_items (db, event, facts, "items", -1, problems)
           && pay_guarantee (db, facts, -1, problems);
  if (g_str_equal (kind, "dividend/1"))
    return pay_items (db, event, facts, "items", -1, problems);
  if (g_str_equal (kind, "meal-pay/1"))
    return pay_meal (db, event, facts, -1, problems);
  if (g_str_equal (kind, "payout/1"))
    return pay_lot (db, event, facts, -1, problems);
  if (g_str_equal (kind, "fine/1"))
    return tonti_fine_set_cancelled (db, tonti_fact_int (facts, "fine"), TRUE, problems);
  if (g_str_equal (kind, "fine-cancel/1"))
    return tonti_fine_set_cancelled (db, tonti_fact_int (facts, "fine"), FALSE, problems);
  if (g_str_equal (kind, "spread/1"))
    return tonti_short_forget_spread (db, event->reverses, problems);
  if (g_str_equal (kind, "spread-back/1"))
    return tonti_short_forget_back (db, facts, problems);
  if (g_str_equal (kind, "aid/1"))
    return tonti_aid_cancel (db, tonti_fact_int (facts, "aid"), problems);
  if (g_str_equal (kind, "box-loan/1"))
    return tonti_box_loan_set_cancelled (db, tonti_fact_int (facts, "loan"), TRUE, problems);
  if (g_str_equal (kind, "card/1"))
    return tonti_card_end (db, tonti_fact_int (facts, "card"), event->day, problems);
  if (g_str_equal (kind, "card-pay/1"))
    return tonti_card_pay (db, facts, event->day, -1, problems);
  if (g_str_equal (kind, "warning/1"))
    return tonti_warning_take_back (db, event, problems);
  if (g_str_equal (kind, "demand/1"))
    return tonti_demand_take_back (db, event, problems);
  return TRUE;
}

gboolean
tonti_payment_project_correction (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return take_back (db, event, json_object_get (event->json, "undoes"), problems)
         && tonti_document_project (db, event, 0, problems);
}
