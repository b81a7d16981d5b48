// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-guarantor.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-book-receipts.h"
#include "tonti-body.h"
#include "tonti-gesture.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"

/* What a guarantor is asked for, what she pays, and when she is let go. */

/* ---- guarantee.call, guarantee.pay ---- */

static gboolean
check_stands (TontiAct *act, const TontiGuaranteeRow *row)
{
  if (row->member == 0)
    return tonti_act_refuse (act, "not-a-person", "guarantee",
                             _ ("guarantee %" PRId64 ": a thing answers for it, not a person: turn "
                                "it into money, and receive that"),
                             row->id);
  if (row->accepted == 0)
    return tonti_act_refuse (act, "not-accepted", "guarantee",
                             _ ("guarantee %" PRId64 ": it was not accepted: she answers for "
                                "nothing"),
                             row->id);
  return tonti_surety_can_call (act->db, row)
         || tonti_act_refuse (act, "not-served", "guarantee",
                              _ ("hand %" PRId64 ": it has not had its lot: nobody answers for it "
                                 "yet"),
                              row->hand);
}

static gboolean
refuse_nothing (TontiAct *act, const TontiGuaranteeRow *row)
{
  if (row->loan > 0)
    return tonti_act_refuse (act, "nothing-missing", "guarantee",
                             _ ("loan %" PRId64 ": nothing of it is due that she answers for: wait "
                                "until its day, or ask for all of it"),
                             row->loan);
  return tonti_act_refuse (act, "nothing-missing", "guarantee",
                           _ ("hand %" PRId64 ": nothing is missing that she answers for: look at "
                              "what it owes"),
                           row->hand);
}

/* What she may be asked for: what is missing, with "all" what comes too; 0 = refused. */
static gint64
find_amount (TontiAct *act, const TontiCompose *compose, const TontiGuaranteeRow *row)
{
  gint64 missing = tonti_act_flag (act, "all") ? tonti_surety_left (compose, row)
                                               : tonti_surety_now (compose, row);
  gint64 bound = tonti_surety_bound (row, missing);
  gint64 amount = tonti_act_has (act, "amount") ? tonti_act_amount (act, "amount").minor : bound;
  g_autofree char *money = tonti_act_money (act, bound);

  if (bound == 0)
    refuse_nothing (act, row);
  else if (amount > bound)
    tonti_act_refuse (act, "call-more", "amount",
                      _ ("guarantee %" PRId64 ": she answers for %s now: enter that much or less"),
                      row->id, money);
  return bound == 0 || amount > bound ? 0 : amount;
}

static gboolean
run_call (TontiAct *act)
{
  static const char *const names[] = { "reason", NULL };
  g_auto (TontiGuaranteeRow) row = { 0 };
  g_auto (TontiCompose) compose = { 0 };
  gint64 amount;
  json_t *body;

  if (!tonti_guarantor_find (act, &row) || !check_stands (act, &row))
    return FALSE;
  tonti_guarantor_load (act, &compose);
  amount = find_amount (act, &compose, &row);
  if (amount == 0)
    return FALSE;
  body = tonti_guarantor_body (act, &row);
  json_object_set_new (body, "amount", json_integer (amount));
  tonti_body_copy (body, act, names);
  json_object_set_new (act->answer, "amount", json_integer (amount));
  return tonti_act_post (act, "guarantee-call/1", body, TONTI_POST_PLAIN, NULL);
}

/* A promise kept at once: the receipts are given now, also in an open meeting. */
static gboolean
post_from (TontiAct *act, const TontiCompose *compose, guint first)
{
  for (guint i = first; i < compose->entries->len; i++)
    if (!tonti_composed_post (act, g_ptr_array_index (compose->entries, i), NULL))
      return FALSE;
  return TRUE;
}

static gboolean
run_pay (TontiAct *act)
{
  g_auto (TontiGuaranteeRow) row = { 0 };
  g_auto (TontiCompose) compose = { 0 };
  json_auto_t *paper = tonti_book_receipts_paper (act);
  gint64 amount;
  guint first;

  if (!tonti_guarantor_find (act, &row) || !check_stands (act, &row))
    return FALSE;
  tonti_guarantor_load (act, &compose);
  first = compose.entries->len;
  amount = find_amount (act, &compose, &row);
  if (amount == 0)
    return FALSE;
  tonti_act_take_meeting_day (act);
  json_object_set_new (act->answer, "amount",
                       json_integer (tonti_surety_pay (&compose, &row, amount, paper)));
  return post_from (act, &compose, first);
}

/* ---- guarantee.end ---- */

/* The others must answer for what is left of a hand, when the pool asks for it. */
static gboolean
check_end (TontiAct *act, const TontiGuaranteeRow *row)
{
  g_auto (TontiCompose) compose = { 0 };
  g_autoptr (GArray) rows = tonti_guarantee_list (act->db, row->hand, 0);
  g_autofree char *money = NULL;
  TontiHandRow hand = { 0 };
  gint64 exposure, left;

  if (row->loan > 0)
    return TRUE;
  tonti_guarantor_load (act, &compose);
  tonti_hand_get (act->db, row->hand, &hand);
  exposure = left = tonti_surety_exposure (&compose, row->hand);
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiGuaranteeRow *other = &g_array_index (rows, TontiGuaranteeRow, i);

      if (other->id != row->id)
        left -= tonti_surety_bound (other, left);
    }
  if (exposure == 0 || left == 0 || row->accepted == 0
      || !tonti_surety_is_served (act->db, row->hand)
      || !tonti_rule_number (act->db, hand.pool, "guarantor-needed", act->meeting))
    return TRUE;
  money = tonti_act_money (act, left);
  return tonti_act_refuse (act, "still-answers", "guarantee",
                           _ ("hand %" PRId64 ": it has had its lot, and nobody else answers for "
                              "the %s that it still has to pay: have somebody accept first"),
                           row->hand, money);
}

static gboolean
run_end (TontiAct *act)
{
  static const char *const names[] = { "reason", NULL };
  g_auto (TontiGuaranteeRow) row = { 0 };
  json_t *body;

  if (!tonti_guarantor_find (act, &row) || !check_end (act, &row))
    return FALSE;
  body = tonti_guarantor_body (act, &row);
  tonti_body_copy (body, act, names);
  return tonti_act_post (act, "guarantee-end/1", body, TONTI_POST_PLAIN, NULL);
}

#define GUARANTEE                                                                                  \
  {                                                                                                \
    "guarantee", TONTI_FIELD_NUMBER, TRUE, NULL, N_ ("number in the list of guarantors")           \
  }

static const TontiField call_fields[] = {
  GUARANTEE,
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("how much; what is missing") },
  { "all", TONTI_FIELD_FLAG, FALSE, NULL,
    N_ ("what is still to come too: the holder left, or a loan before its day") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("what is said about it") },
  { NULL },
};
static const TontiField pay_fields[] = {
  GUARANTEE,
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("how much; what is missing") },
  { "all", TONTI_FIELD_FLAG, FALSE, NULL,
    N_ ("what is still to come too: the holder left, or a loan before its day") },
  { "means", TONTI_FIELD_CODE, FALSE, &tonti_place_codes, N_ ("how it is paid; cash") },
  { "reference", TONTI_FIELD_MARK, FALSE, NULL, N_ ("of the bank or the mobile money") },
  { "paper", TONTI_FIELD_MARK, FALSE, NULL, N_ ("number in the paper receipt book") },
  { NULL },
};
static const TontiField end_fields[] = {
  GUARANTEE,
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("why she is let go") },
  { NULL },
};

static const char *const call_refusals[]
    = { "unknown-guarantee", "guarantee-ended", "not-a-person", "not-accepted",
        "not-served",        "nothing-missing", "call-more",    NULL };
static const char *const pay_refusals[]
    = { "unknown-guarantee", "guarantee-ended", "not-a-person", "not-accepted", "not-served",
        "nothing-missing",   "call-more",       "day-closed",   "day-ahead",    NULL };
static const char *const end_refusals[]
    = { "two-officers", "unknown-guarantee", "guarantee-ended", "still-answers", NULL };

const TontiVerb tonti_book_calls_verbs[] = {
  { "guarantee.call", N_ ("ask a guarantor to pay what is missing"), call_fields, call_refusals,
    "{\"do\":\"guarantee.call\",\"guarantee\":1}", 0, run_call },
  { "guarantee.end", N_ ("let a guarantor go"), end_fields, end_refusals,
    "{\"do\":\"guarantee.end\",\"guarantee\":1,\"reason\":\"…\",\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_end },
  { "guarantee.pay", N_ ("receive what a guarantor pays for a hand or a loan"), pay_fields,
    pay_refusals, "{\"do\":\"guarantee.pay\",\"guarantee\":1}", 0, run_pay },
  { NULL },
};
