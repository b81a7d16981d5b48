// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-act-store.h"
#include "tonti-aid-store.h"
#include "tonti-aid.h"
#include "tonti-box-undo.h"
#include "tonti-correctable.h"
#include "tonti-document-store.h"
#include "tonti-due-store.h"
#include "tonti-fine-store.h"
#include "tonti-gesture.h"
#include "tonti-ledger-store.h"

/* Correcting what is posted: an entry that takes the wrong one back, and one that takes its place.
 * What was written stays readable. */

static const char *const correctable[]
    = { "receipt/1",     "payout/1",   "owed/1",     "flow/1",        "transfer/1", "fine/1",
        "fine-cancel/1", "voucher/1",  "between/1",  "dividend/1",    "spread/1",   "spread-back/1",
        "setoff/1",      "aid/1",      "box-feed/1", "box-loan/1",    "box-pay/1",  "box-share/1",
        "card/1",        "card-pay/1", "meal-pay/1", "claim-waive/1", "warning/1",  "demand/1",
        "goods-use/1",   NULL };

/* What may be given in place of a wrong entry. */
static const char *const replacements[]
    = { "receive",     "income",  "expense",  "aid",       "transfer",    "fine.charge",
        "fine.cancel", "lot.pay", "owed.pay", "debt.add",  "debt.repay",  "guarantee.pay",
        "aid.grant",   "aid.pay", "meal.pay", "party.pay", "advance.pay", NULL };

/* ---- What is corrected ---- */

static gboolean
check_kind (TontiAct *act, gint64 seq, const TontiActRow *row)
{
  if (g_str_equal (row->kind, "correction/1"))
    return tonti_act_refuse (
        act, "is-correction", "event",
        _ ("entry %" PRId64 ": it is itself a correction: enter the right thing anew instead"),
        seq);
  if (row->reversed_by != 0)
    return tonti_act_refuse (act, "already-reversed", "event",
                             _ ("entry %" PRId64 ": entry %" PRId64
                                " took it back already: correct the one that replaced it"),
                             seq, row->reversed_by);
  if (!g_strv_contains (correctable, row->kind))
    return tonti_act_refuse (
        act, "not-correctable", "event",
        _ ("entry %" PRId64 ": it is no receipt, payment, fine, warning or step of a claim: such "
           "entries stay; add a text to the minutes if something must be "
           "said"),
        seq);
  return TRUE;
}

/* A fine of which something was paid is not taken away under the payment. */
static gboolean
check_fine (TontiAct *act, const TontiEvent *event)
{
  const char *of = json_string_value (json_object_get (event->json, "fine"));
  g_auto (TontiFineRow) fine = { 0 };
  TontiSubject subject;

  if (!g_str_equal (event->kind, "fine/1") || of == NULL || !tonti_subject_parse (of, &subject)
      || !tonti_fine_get (act->db, subject.n, &fine))
    return TRUE;
  if (fine.cancelled)
    return tonti_act_refuse (act, "already-cancelled", "event",
                             _ ("%s: it is already cancelled: nothing is left to do"), of);
  if (fine.paid > 0)
    return tonti_act_refuse (act, "fine-paid", "event",
                             _ ("%s: something of it is paid: correct the receipt first"), of);
  return TRUE;
}

/* A payment of a fine of which the rest was cancelled: taking it back would leave a debt that the
 * cancelled fine no longer shows. */
static gboolean
check_paid_fines (TontiAct *act, const json_t *items)
{
  for (gsize i = 0; i < json_array_size (items); i++)
    {
      const char *of = json_string_value (json_object_get (json_array_get (items, i), "of"));
      g_auto (TontiFineRow) fine = { 0 };
      TontiSubject subject;

      if (of == NULL || !tonti_subject_parse (of, &subject) || subject.kind != TONTI_SUBJECT_FINE
          || !tonti_fine_get (act->db, subject.n, &fine) || !fine.cancelled)
        continue;
      return tonti_act_refuse (act, "fine-cancelled", "event",
                               _ ("%s: a part of it was paid here and the rest cancelled: correct "
                                  "the cancellation first"),
                               of);
    }
  return TRUE;
}

static TontiEvent *
find (TontiAct *act)
{
  gint64 seq = tonti_act_number (act, "event");
  g_autoptr (TontiEvent) event = tonti_journal_read (act->journal, seq);
  TontiActRow row;

  if (event == NULL || !tonti_act_get (act->db, seq, &row))
    {
      tonti_act_refuse (
          act, "unknown-event", "event",
          _ ("entry %" PRId64 ": there is no such entry: find its number in the journal"), seq);
      return NULL;
    }
  if (!check_kind (act, seq, &row) || !check_fine (act, event)
      || !tonti_correctable_check (act, event) || !tonti_box_check_followed (act, event)
      || !check_paid_fines (act, json_object_get (event->json, "items"))
      || !check_paid_fines (act, json_object_get (event->json, "deductions")))
    return NULL;
  return g_steal_pointer (&event);
}

/* ---- Taking back ---- */

static void
negate_lines (json_t *body, const TontiEvent *event)
{
  for (guint i = 0; i < event->lines->len; i++)
    {
      const TontiLine *line = &g_array_index (event->lines, TontiLine, i);

      tonti_body_add_line (body, line->account, line->member, line->of, -line->amount);
    }
}

/* Take up to AMOUNT from what stands paid in one row. */
static gint64
take_from (json_t *taken, const json_t *item, TontiDueRow *row, gint64 amount)
{
  gint64 part = MIN (row->paid, amount);
  json_t *copy;

  if (part <= 0)
    return amount;
  copy = json_deep_copy (item);
  json_object_set_new (copy, "meeting", json_integer (row->meeting));
  json_object_set_new (copy, "amount", json_integer (part));
  json_array_append_new (taken, copy);
  row->paid -= part;
  return amount - part;
}

/* An item paid ahead may stand at a later meeting now, because its own was missed: what is taken
 * back is taken where it stands, its own meeting first, then the last ones. */
static void
follow (json_t *taken, const json_t *item, TontiSubject subject, GArray *rows)
{
  gint64 meeting = json_integer_value (json_object_get (item, "meeting"));
  gint64 amount = json_integer_value (json_object_get (item, "amount"));

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = rows->len; i > 0; i--)
      {
        TontiDueRow *row = &g_array_index (rows, TontiDueRow, i - 1);

        if (row->subject.kind == subject.kind && row->subject.n == subject.n
            && (pass == 1 || row->meeting == meeting))
          amount = take_from (taken, item, row, amount);
      }
}

static json_t *
follow_all (TontiAct *act, const TontiEvent *event, const json_t *items)
{
  json_t *taken = json_array ();

  for (gsize i = 0; i < json_array_size (items); i++)
    {
      json_t *item = json_array_get (items, i);
      const char *of = json_string_value (json_object_get (item, "of"));
      gint64 own = json_integer_value (json_object_get (item, "member"));
      g_autoptr (GArray) rows = tonti_due_list_member (act->db, own != 0 ? own : event->member);
      TontiSubject subject;

      if (json_object_get (item, "meeting") != NULL && of != NULL
          && tonti_subject_parse (of, &subject))
        follow (taken, item, subject, rows);
      else
        json_array_append (taken, item);
    }
  return taken;
}

/* The facts that the projection takes back. */
static json_t *
list_facts (TontiAct *act, const TontiEvent *event)
{
  static const char *const names[]
      = { "member", "pool",  "turn", "hand", "fine",   "aid", "paid_by",
          "spread", "parts", "loan", "card", "amount", "fee", "closes" };
  static const char *const of_meal[] = { "served", "gross", "net" };
  static const char *const lists[] = { "items", "deductions", "dividends" };
  json_t *facts = json_pack ("{s:s}", "kind", event->kind);

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (json_object_get (event->json, lists[i]) != NULL)
      json_object_set_new (facts, lists[i],
                           follow_all (act, event, json_object_get (event->json, lists[i])));

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (json_object_get (event->json, names[i]) != NULL)
      json_object_set (facts, names[i], json_object_get (event->json, names[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (of_meal) && g_str_equal (event->kind, "meal-pay/1"); i++)
    json_object_set (facts, of_meal[i], json_object_get (event->json, of_meal[i]));
  return facts;
}

static gboolean
take_back (TontiAct *act, const TontiEvent *event, json_t *document)
{
  json_t *body = json_pack ("{s:I, s:s, s:o}", "reverses", (json_int_t)event->seq, "reason",
                            tonti_act_text (act, "reason"), "undoes", list_facts (act, event));

  if (event->member > 0)
    json_object_set_new (body, "member", json_integer (event->member));
  if (document != NULL)
    json_object_set (body, "document", document);
  negate_lines (body, event);
  return tonti_act_post (act, "correction/1", body, TONTI_POST_CORRECTION, NULL);
}

/* The lot of a hand that several members hold is taken back as a whole: the other holders' payouts
 * of the same turn. */
static gboolean
take_back_others (TontiAct *act, const TontiEvent *event)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (act->db, event->kind);

  for (guint i = 0; i < acts->len; i++)
    {
      const TontiActRow *row = &g_array_index (acts, TontiActRow, i);
      g_autoptr (TontiEvent) other = NULL;

      if (row->seq == event->seq || row->reversed_by != 0 || row->day.number != event->day.number)
        continue;
      other = tonti_journal_read (act->journal, row->seq);
      if (other == NULL
          || !json_equal (json_object_get (other->json, "pool"),
                          json_object_get (event->json, "pool"))
          || !json_equal (json_object_get (other->json, "turn"),
                          json_object_get (event->json, "turn")))
        continue;
      if (!take_back (act, other, NULL))
        return FALSE;
    }
  return TRUE;
}

static gboolean
post_correction (TontiAct *act, const TontiEvent *event)
{
  json_auto_t *document = tonti_document_issue (act->db, TONTI_DOCUMENT_MINUTES, act->today);
  g_autofree char *label = tonti_document_label (
      TONTI_DOCUMENT_MINUTES, json_integer_value (json_object_get (document, "year")),
      json_integer_value (json_object_get (document, "number")));

  json_object_set_new (act->answer, "minutes", json_string (label));
  return take_back (act, event, document)
         && (!g_str_equal (event->kind, "payout/1") || take_back_others (act, event));
}

/* ---- Putting in place ---- */

static const TontiVerb *
find_verb (TontiAct *act)
{
  const char *name
      = json_string_value (json_object_get (tonti_act_json (act, "replacement"), "do"));

  if (name != NULL && g_strv_contains (replacements, name))
    return tonti_verb_find (name);
  tonti_act_refuse (act, "bad-replacement", "replacement",
                    _ ("replacement “%s”: it cannot take the place of a wrong entry: give a verb "
                       "such as receive, expense or fine.charge"),
                    name != NULL ? name : "");
  return NULL;
}

/* The replacement is an ordinary verb, posted at once and today, which names what it corrects. */
static gboolean
replace (TontiAct *act)
{
  const TontiVerb *verb = find_verb (act);
  TontiAct other = *act;
  json_auto_t *fields = NULL;
  gboolean ok;

  if (verb == NULL)
    return FALSE;
  other.verb = verb;
  fields = tonti_act_check (&other, tonti_act_json (act, "replacement"), verb->fields, 0);
  if (fields == NULL)
    return FALSE;
  other.fields = fields;
  other.meeting = 0;
  other.day = act->today;
  other.corrects = tonti_act_number (act, "event");
  ok = verb->run (&other);
  act->posted = other.posted;
  return ok;
}

/* What the group keeps for a member or owes him was perhaps used or paid since: that comes first.
 */
static gboolean
check_kept (TontiAct *act, const TontiEvent *event)
{
  static const char *const kept[] = { "advance",      "savings", "owed",      "dividends", "spread",
                                      TONTI_AID_OWED, "cards",   "box-share", NULL };

  for (guint i = 0; i < event->lines->len; i++)
    {
      const TontiLine *line = &g_array_index (event->lines, TontiLine, i);

      if (!g_strv_contains (kept, line->account)
          || tonti_ledger_balance (act->db, line->account, line->member, line->of) <= 0)
        continue;
      return tonti_act_refuse (act, "used-since", "event",
                               _ ("entry %" PRId64
                                  ": money that it kept for the member was used or paid since: "
                                  "correct that later entry first"),
                               event->seq);
    }
  return TRUE;
}

static gboolean
run_correct (TontiAct *act)
{
  g_autoptr (TontiEvent) event = find (act);

  if (event == NULL || !post_correction (act, event))
    return FALSE;
  if (tonti_act_has (act, "replacement") && !replace (act))
    return FALSE;
  return check_kept (act, event) && tonti_aid_check_claimed (act, event)
         && tonti_box_check_used (act, event);
}

static const TontiField correct_fields[] = {
  { "event", TONTI_FIELD_NUMBER, TRUE, NULL, N_ ("number of the wrong entry in the journal") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("what was wrong, for the minutes") },
  { "replacement", TONTI_FIELD_OBJECT, FALSE, NULL,
    N_ ("what it should have been: a request such as {\"do\":\"receive\",…}") },
  { NULL },
};

static const char *const correct_refusals[] = { "two-officers",
                                                "unknown-event",
                                                "not-correctable",
                                                "is-correction",
                                                "already-reversed",
                                                "already-cancelled",
                                                "fine-paid",
                                                "fine-cancelled",
                                                "loan-paid",
                                                "card-ticked",
                                                "used-since",
                                                "step-since",
                                                "joined-since",
                                                "bad-replacement",
                                                "cash-short",
                                                "box-below",
                                                NULL };

const TontiVerb tonti_book_corrections_verbs[] = {
  { "correct", N_ ("take a wrong entry back and put the right one in its place"), correct_fields,
    correct_refusals,
    "{\"do\":\"correct\",\"event\":41,\"reason\":\"5 000 written, 500 paid\","
    "\"replacement\":{\"do\":\"receive\",\"member\":3,\"items\":{\"pool:1\":500}},"
    "\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_correct },
  { NULL },
};
