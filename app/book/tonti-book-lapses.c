// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-call-store.h"
#include "tonti-fine-kind-store.h"
#include "tonti-fine-store.h"
#include "tonti-gesture.h"

/* Calls that are not paid: let off, or fined. */

/* ---- aid.waive ---- */

/* The rows of this member that are not paid come down to what was paid. */
static void
waive_dues (TontiAct *act, gint64 member, gint64 call, const char *of, json_t *dues)
{
  g_autoptr (GArray) rows = tonti_due_list_member (act->db, member);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiDueRow *row = &g_array_index (rows, TontiDueRow, i);

      if (row->subject.kind == TONTI_SUBJECT_CALL && row->subject.n == call
          && tonti_due_row_open (row) > 0)
        json_array_append_new (dues,
                               json_pack ("{s:I, s:s, s:I, s:I}", "member", (json_int_t)member,
                                          "of", of, "meeting", (json_int_t)row->meeting, "amount",
                                          (json_int_t)-tonti_due_row_open (row)));
    }
}

static gint64
waive_shares (TontiAct *act, gint64 call, const char *of, json_t *shares, json_t *dues)
{
  g_autoptr (GArray) rows = tonti_share_list (act->db, call, tonti_act_member (act, "member"));
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiShareRow *row = &g_array_index (rows, TontiShareRow, i);
      gint64 left = MAX (row->amount - row->paid, 0);

      if (left == 0)
        continue;
      json_array_append_new (shares, json_pack ("{s:I, s:I}", "member", (json_int_t)row->member,
                                                "amount", (json_int_t)-left));
      waive_dues (act, row->member, call, of, dues);
      sum += left;
    }
  return sum;
}

/* In an open meeting a payment may be typed and not final: what is let off is what is posted. */
static gboolean
check_typed (TontiAct *act, const char *of)
{
  g_autoptr (GPtrArray) cells
      = act->meeting > 0 ? tonti_draft_list (act->db, act->meeting, "due:") : NULL;

  for (guint i = 0; cells != NULL && i < cells->len; i++)
    if (g_str_has_suffix (((TontiDraft *)g_ptr_array_index (cells, i))->cell, of))
      return tonti_act_refuse (act, "payment-typed", "call",
                               _ ("call: payments for it are entered at this meeting: give the "
                                  "receipts first, or wait until the meeting is closed"));
  return TRUE;
}

static gboolean
run_waive (TontiAct *act)
{
  gint64 call = tonti_act_id (act, "call"), sum;
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_CALL, call);
  json_auto_t *shares = json_array (), *dues = json_array ();
  json_t *body;

  sum = waive_shares (act, call, of, shares, dues);
  if (sum == 0)
    return tonti_act_refuse (act, "nothing-due", "member",
                             _ ("call: nothing of it is still to be paid: nothing is to be let "
                                "off"));
  if (!check_typed (act, of))
    return FALSE;
  body = json_pack ("{s:s, s:s, s:O, s:O}", "call", of, "reason", tonti_act_text (act, "reason"),
                    "shares", shares, "dues", dues);
  if (tonti_act_has (act, "member"))
    json_object_set_new (body, "member", json_integer (tonti_act_member (act, "member")));
  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  json_object_set_new (act->answer, "amount", json_integer (sum));
  return tonti_act_post (act, "aid-waive/1", body, TONTI_POST_PLAIN, NULL);
}

/* ---- aid.fine ---- */

/* Fined for this call before: by this reason, after the call. */
static gboolean
is_fined (TontiAct *act, const TontiCallRow *call, const char *kind, gint64 member)
{
  g_autoptr (GArray) fines = tonti_fine_list (act->db, member, -1);
  g_autoptr (GPtrArray) drafts
      = act->meeting > 0 ? tonti_draft_list (act->db, act->meeting, "fine:") : NULL;

  for (guint i = 0; i < fines->len; i++)
    {
      const TontiFineRow *fine = &g_array_index (fines, TontiFineRow, i);

      if (fine->seq > call->seq && g_str_equal (fine->kind, kind)
          && g_strcmp0 (fine->reason, call->what) == 0)
        return TRUE;
    }
  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    {
      const json_t *value = ((TontiDraft *)g_ptr_array_index (drafts, i))->value;

      if (json_integer_value (json_object_get (value, "member")) == member
          && g_strcmp0 (json_string_value (json_object_get (value, "kind")), kind) == 0
          && g_strcmp0 (json_string_value (json_object_get (value, "reason")), call->what) == 0)
        return TRUE;
    }
  return FALSE;
}

static gint64
sum_open (const TontiCompose *compose, const TontiShareRow *share)
{
  TontiSubject subject = { TONTI_SUBJECT_CALL, share->call };
  gint64 open = 0;

  for (guint i = 0; i < compose->dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (compose->dues, TontiDueRow, i);

      if (row->member == share->member && row->subject.kind == subject.kind
          && row->subject.n == subject.n && (row->meeting == 0 || row->meeting != compose->meeting))
        open += tonti_due_row_open (row);
    }
  return open;
}

static GArray *
list_late (TontiAct *act, const TontiCallRow *call, const char *kind)
{
  g_autoptr (GArray) shares = tonti_share_list (act->db, call->id, 0);
  g_auto (TontiCompose) compose = { 0 };
  GArray *late = g_array_new (FALSE, FALSE, sizeof (gint64));

  tonti_compose_init (&compose, act->db, act->group, act->meeting);
  if (act->meeting > 0)
    tonti_compose_receipts (&compose);
  for (guint i = 0; i < shares->len; i++)
    {
      const TontiShareRow *share = &g_array_index (shares, TontiShareRow, i);

      if (sum_open (&compose, share) > 0 && !is_fined (act, call, kind, share->member))
        g_array_append_val (late, share->member);
    }
  return late;
}

static gboolean
charge (TontiAct *act, const TontiCallRow *call, const TontiFineKindRow *kind, gint64 amount,
        const GArray *late)
{
  g_autoptr (TontiGesture) gesture = tonti_gesture_new (act);
  gint64 next = tonti_gesture_next (act, "fine:", tonti_fine_next (act->db));
  g_auto (TontiCompose) compose = { 0 };

  tonti_compose_init (&compose, act->db, act->group, 0);
  for (guint i = 0; i < late->len; i++)
    {
      json_auto_t *value = json_pack (
          "{s:I, s:s, s:I, s:s}", "member", (json_int_t)g_array_index (late, gint64, i), "kind",
          kind->code, "amount", (json_int_t)amount, "reason", call->what);

      if (act->meeting > 0)
        tonti_gesture_set (gesture, json_incref (value), "fine:%" PRId64, next + i);
      else
        tonti_compose_fine (&compose, next + i, value);
    }
  return act->meeting > 0 ? tonti_gesture_write (gesture, call->what)
                          : tonti_compose_post (act, &compose);
}

static gboolean
run_fine (TontiAct *act)
{
  g_auto (TontiCallRow) call = { 0 };
  g_auto (TontiFineKindRow) kind = { 0 };
  g_autoptr (GArray) late = NULL;
  const char *code = tonti_act_text (act, "kind");
  gint64 amount;

  tonti_call_get (act->db, tonti_act_id (act, "call"), &call);
  if (!tonti_fine_kind_get (act->db, code, &kind) || kind.retired)
    return tonti_act_refuse (act, "unknown-fine-kind", "kind",
                             _ ("“%s”: this fine is not in the group's catalogue: enter it with "
                                "“fine-kind.set”, or choose another"),
                             code);
  amount = tonti_act_has (act, "amount") ? tonti_act_amount (act, "amount").minor : kind.amount;
  if (amount == 0)
    return tonti_act_refuse (act, "no-amount", "amount",
                             _ ("%s: the catalogue gives no amount for it: give the amount"),
                             kind.label);
  late = list_late (act, &call, kind.code);
  if (call.due.number >= act->day.number || late->len == 0)
    return tonti_act_refuse (act, "nobody-late", "call",
                             _ ("%s: nobody is late with it who was not fined: nothing is to be "
                                "charged"),
                             call.what);
  json_object_set_new (act->answer, "fined", json_integer (late->len));
  return charge (act, &call, &kind, amount, late);
}

/* ---- The table ---- */

static const TontiField fine_fields[] = {
  { "call", TONTI_FIELD_CALL, TRUE, NULL, N_ ("which call") },
  { "kind", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("code of the catalogue of fines") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("that of the catalogue") },
  { NULL },
};
static const TontiField waive_fields[] = {
  { "call", TONTI_FIELD_CALL, TRUE, NULL, N_ ("which call") },
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("who is let off; everybody") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("why") },
  { NULL },
};

static const char *const fine_refusals[]
    = { "unknown-fine-kind", "no-amount", "nobody-late", NULL };
static const char *const waive_refusals[]
    = { "nothing-due", "payment-typed", "two-officers", NULL };

const TontiVerb tonti_book_lapses_verbs[] = {
  { "aid.fine", N_ ("fine everybody who is late with a call"), fine_fields, fine_refusals,
    "{\"do\":\"aid.fine\",\"call\":\"call:2\",\"kind\":\"late\"}", 0, run_fine },
  { "aid.waive", N_ ("let a member off what is still to be paid of a call"), waive_fields,
    waive_refusals,
    "{\"do\":\"aid.waive\",\"call\":\"call:2\",\"member\":7,\"reason\":\"veuve\","
    "\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_waive },
  { NULL },
};
