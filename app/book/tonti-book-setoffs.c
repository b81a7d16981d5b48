// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-dues.h"
#include "tonti-gesture.h"
#include "tonti-goods-part.h"
#include "tonti-ledger-store.h"
#include "tonti-missing.h"
#include "tonti-overlay.h"

/* Set-off: what a member owes the group is taken from what the group keeps for her, with her
 * consent or by a decision of the group. No money changes hands. */

static const TontiCodes from_codes
    = { (const char *const[]){ "savings", "advance", "owed", "dividends", NULL } };

/* ---- What there is ---- */

/* Drafts that take from it; what they would add may still be taken back, and backs nothing. */
static gint64
sum_taken (TontiAct *act, const char *account, gint64 member, const char *of)
{
  g_autoptr (GArray) lines = tonti_overlay_lines (act->book);
  gint64 sum = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const TontiLine *line = &g_array_index (lines, TontiLine, i);

      if (line->amount > 0 && line->member == member && g_str_equal (line->account, account)
          && g_strcmp0 (line->of, of) == 0)
        sum += line->amount;
    }
  return sum;
}

typedef struct
{
  const char *of; /* a hand, NULL = the account is not kept by hand; borrowed */
  gint64 amount;
} Kept;

/* GArray of Kept, in the order of the hands; HAND "" = of all. OF is borrowed from ROWS. */
static GArray *
list_kept (TontiAct *act, const GArray *rows, const char *account, gint64 member, const char *hand)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Kept));

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiLedgerBalance *row = &g_array_index (rows, TontiLedgerBalance, i);
      Kept kept = { row->of, row->credit - row->debit };

      if (!g_str_equal (row->account, account) || (*hand != '\0' && g_strcmp0 (row->of, hand) != 0))
        continue;
      kept.amount -= sum_taken (act, account, member, row->of);
      if (kept.amount > 0)
        g_array_append_val (list, kept);
    }
  return list;
}

static gint64
add_up_kept (const GArray *kept)
{
  gint64 sum = 0;

  for (guint i = 0; i < kept->len; i++)
    sum += g_array_index (kept, Kept, i).amount;
  return sum;
}

/* Everything that is open, with what is entered at the open meeting; fines and claims
 * too. */
static GArray *
list_debts (const TontiCompose *compose, gint64 member)
{
  GArray *debts = g_array_new (FALSE, FALSE, sizeof (TontiDue));

  for (guint i = 0; i < compose->dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (compose->dues, TontiDueRow, i);
      TontiDue due = { row->subject, row->pool, row->meeting, { tonti_due_row_open (row) }, { 0 } };

      if (row->member == member && due.open.minor > 0
          && tonti_goods_takes_money (compose->db, row->pool))
        g_array_append_val (debts, due);
    }
  for (guint i = 0; i < compose->fines->len; i++)
    {
      const TontiOpenFine *fine = &g_array_index (compose->fines, TontiOpenFine, i);
      TontiDue due = { { TONTI_SUBJECT_FINE, fine->id }, 0, 0, { fine->open }, { 0 } };

      if (fine->member == member && fine->open > 0)
        g_array_append_val (debts, due);
    }
  tonti_missing_add_dues (compose, member, debts);
  return debts;
}

/* ---- The event ---- */

static void
add_item (const TontiCompose *compose, json_t *body, gint64 member, const TontiDue *due)
{
  gboolean is_claim = due->subject.kind == TONTI_SUBJECT_CLAIM;
  g_autofree char *of
      = is_claim ? tonti_missing_key (due->subject.n) : tonti_subject_format (due->subject);
  g_autofree char *line_of
      = is_claim ? tonti_missing_line_of (due->subject.n) : tonti_subject_format (due->subject);
  json_t *item = json_pack ("{s:s, s:I}", "of", of, "amount", (json_int_t)due->part.minor);

  if (due->subject.kind != TONTI_SUBJECT_FINE && !is_claim)
    json_object_set_new (item, "meeting", json_integer (due->meeting));
  json_array_append_new (json_object_get (body, "items"), item);
  tonti_body_add_line (body,
                       is_claim ? TONTI_MISSING : tonti_compose_account (compose, due->subject),
                       member, line_of, -due->part.minor);
}

static void
add_kept (TontiAct *act, json_t *body, gint64 member, const GArray *kept, gint64 total)
{
  for (guint i = 0; i < kept->len && total > 0; i++)
    {
      const Kept *row = &g_array_index (kept, Kept, i);
      gint64 part = MIN (row->amount, total);

      tonti_body_add_line (body, tonti_act_text (act, "from"), member, row->of, part);
      total -= part;
    }
}

static gboolean
post (TontiAct *act, const TontiCompose *compose, const GArray *debts, const GArray *kept,
      gint64 total)
{
  static const char *const names[] = { "from", "consent", "decision", NULL };
  gint64 member = tonti_act_member (act, "member");
  json_t *body = json_pack ("{s:I, s:I, s:[]}", "member", (json_int_t)member, "total",
                            (json_int_t)total, "items");

  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  tonti_body_copy (body, act, names);
  add_kept (act, body, member, kept, total);
  for (guint i = 0; i < debts->len; i++)
    if (g_array_index (debts, TontiDue, i).part.minor > 0)
      add_item (compose, body, member, &g_array_index (debts, TontiDue, i));
  json_object_set_new (act->answer, "amount", json_integer (total));
  json_object_set (act->answer, "items", json_object_get (body, "items"));
  return tonti_act_post (act, "setoff/1", body, TONTI_POST_PLAIN, NULL);
}

static gboolean
check_agreed (TontiAct *act)
{
  return tonti_act_flag (act, "consent") || tonti_act_has (act, "decision")
         || tonti_act_refuse (act, "no-consent", "consent",
                              _ ("set-off: nobody's money is taken without a word: say that the "
                                 "member agrees (“consent”), or give the decision of the group"));
}

static gboolean
check_sums (TontiAct *act, gint64 kept, gint64 owed)
{
  g_autofree char *name = tonti_act_name_of (act, tonti_act_member (act, "member"));
  g_autofree char *has = tonti_act_money (act, kept);
  g_autofree char *owes = tonti_act_money (act, owed);

  if (kept == 0)
    return tonti_act_refuse (act, "nothing-kept", "from",
                             _ ("%s: the group keeps nothing of the kind for this member: choose "
                                "another account"),
                             name);
  if (owed == 0)
    return tonti_act_refuse (act, "nothing-owed", "member",
                             _ ("%s: owes nothing: nothing is to be set off"), name);
  if (tonti_act_has (act, "amount") && tonti_act_amount (act, "amount").minor > MIN (kept, owed))
    return tonti_act_refuse (act, "too-much", "amount",
                             _ ("%1$s: %2$s are kept and %3$s are owed: set off no more than the "
                                "smaller sum"),
                             name, has, owes);
  return TRUE;
}

static gint64
add_up (const GArray *debts)
{
  gint64 sum = 0;

  for (guint i = 0; i < debts->len; i++)
    sum += g_array_index (debts, TontiDue, i).open.minor;
  return sum;
}

static gboolean
run_make (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  g_autofree char *hand = tonti_act_has (act, "hand")
                              ? tonti_subject_key (TONTI_SUBJECT_HAND, tonti_act_id (act, "hand"))
                              : g_strdup ("");
  g_autoptr (GArray) rows = tonti_ledger_member_balances (act->db, member);
  g_autoptr (GArray) kept = list_kept (act, rows, tonti_act_text (act, "from"), member, hand);
  g_auto (TontiCompose) compose = { 0 };
  g_autoptr (GArray) debts = NULL;
  gint64 has = add_up_kept (kept), owed, total;
  TontiMoney rest;

  tonti_overlay_compose_drafts (act->book, &compose);
  debts = list_debts (&compose, member);
  owed = add_up (debts);
  if (!check_agreed (act) || !check_sums (act, has, owed))
    return FALSE;
  total = tonti_act_has (act, "amount") ? tonti_act_amount (act, "amount").minor : MIN (has, owed);
  if (!tonti_dues_allocate ((TontiDue *)(gpointer)debts->data, debts->len, act->group->priority,
                            tonti_money (total), &rest))
    return FALSE;
  return post (act, &compose, debts, kept, total);
}

static const TontiField make_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who owes") },
  { "from", TONTI_FIELD_CODE, TRUE, &from_codes, N_ ("what the group keeps for the member") },
  { "hand", TONTI_FIELD_HAND, FALSE, NULL, N_ ("of owed and dividends: which hand; each in turn") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("how much; as much as possible") },
  { "consent", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("the member agrees") },
  { "decision", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("instead: what the group decided") },
  { NULL },
};

static const char *const make_refusals[]
    = { "two-officers", "no-consent", "nothing-kept", "nothing-owed", "too-much", NULL };

const TontiVerb tonti_book_setoffs_verbs[] = {
  { "setoff.make", N_ ("take what a member owes from what the group keeps for her"), make_fields,
    make_refusals,
    "{\"do\":\"setoff.make\",\"member\":3,\"from\":\"savings\",\"consent\":true,\"officers\":[1,2]"
    "}",
    TONTI_VERB_TWO_OFFICERS, run_make },
  { NULL },
};
