// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-gesture.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-contest-store.h"
#include "tonti-fine-kind-store.h"
#include "tonti-fine-store.h"
#include "tonti-rule.h"

/* Fines charged and cancelled. */

static gboolean
find_kind (TontiAct *act, TontiFineKindRow *kind)
{
  const char *code = tonti_act_text (act, "kind");

  if (tonti_fine_kind_get (act->db, code, kind) && !kind->retired)
    return TRUE;
  return tonti_act_refuse (act, "unknown-fine-kind", "kind",
                           _ ("“%s”: this fine is not in the group's catalogue: enter it with "
                              "“fine-kind.set”, or choose another"),
                           code);
}

/* The number of a new fine: after the posted ones and the drafts. */
static gint64
find_number (TontiAct *act)
{
  return tonti_gesture_next (act, "fine:", tonti_fine_next (act->db));
}

/* How often the member was fined for it, this time included; what was cancelled does not count. */
static gint64
count_times (TontiAct *act, gint64 member, const char *kind)
{
  g_autoptr (GArray) fines = tonti_fine_list (act->db, member, -1);
  g_autoptr (GPtrArray) drafts = tonti_draft_list (act->db, act->meeting, "fine:");
  gint64 times = 1;

  for (guint i = 0; i < fines->len; i++)
    {
      const TontiFineRow *fine = &g_array_index (fines, TontiFineRow, i);

      times += !fine->cancelled && g_str_equal (fine->kind, kind);
    }
  for (guint i = 0; i < drafts->len && act->meeting > 0; i++)
    {
      const json_t *draft = ((TontiDraft *)g_ptr_array_index (drafts, i))->value;

      times += json_integer_value (json_object_get (draft, "member")) == member
               && g_strcmp0 (json_string_value (json_object_get (draft, "kind")), kind) == 0;
    }
  return times;
}

static gint64
find_amount (TontiAct *act, const TontiFineKindRow *kind)
{
  g_autoptr (GArray) steps = tonti_steps_parse (kind->steps);
  gint64 times = count_times (act, tonti_act_member (act, "member"), kind->code);

  json_object_set_new (act->answer, "times", json_integer (times));
  if (tonti_act_has (act, "amount"))
    return tonti_act_amount (act, "amount").minor;
  return steps != NULL && steps->len > 0 ? tonti_steps_get (steps, times) : kind->amount;
}

static json_t *
make_value (TontiAct *act, const TontiFineKindRow *kind)
{
  gint64 amount = find_amount (act, kind);
  json_t *value
      = json_pack ("{s:I, s:s, s:I}", "member", (json_int_t)tonti_act_member (act, "member"),
                   "kind", kind->code, "amount", (json_int_t)amount);

  if (tonti_act_has (act, "reason"))
    json_object_set_new (value, "reason", json_string (tonti_act_text (act, "reason")));
  return value;
}

static gboolean
charge_now (TontiAct *act, gint64 fine, const json_t *value)
{
  g_auto (TontiCompose) compose;

  tonti_compose_init (&compose, act->db, act->group, 0);
  tonti_compose_fine (&compose, fine, value);
  return tonti_compose_post (act, &compose);
}

static gboolean
run_charge (TontiAct *act)
{
  g_auto (TontiFineKindRow) kind = { 0 };
  g_autofree char *of = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  json_auto_t *value = NULL;

  if (!find_kind (act, &kind))
    return FALSE;
  of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_FINE, find_number (act) });
  value = make_value (act, &kind);
  if (json_integer_value (json_object_get (value, "amount")) == 0)
    return tonti_act_refuse (act, "no-amount", "amount",
                             _ ("%s: the catalogue gives no amount for it: give the amount"),
                             kind.label);
  json_object_set_new (act->answer, "fine", json_string (of));
  if (act->meeting == 0)
    return charge_now (act, find_number (act), value);
  name = tonti_act_name_of (act, tonti_act_member (act, "member"));
  label = g_strdup_printf ("%s, %s", name, kind.label);
  return tonti_gesture_write_cell (act, of, json_incref (value), label);
}

/* ---- fine.cancel ---- */

static gboolean
cancel_draft (TontiAct *act, const char *cell, const json_t *draft)
{
  g_autofree char *label
      = tonti_act_name_of (act, json_integer_value (json_object_get (draft, "member")));

  return tonti_gesture_write_cell (act, cell, NULL, label);
}

static gboolean
check_open (TontiAct *act, const char *of, const TontiFineRow *row)
{
  g_auto (TontiContestRow) contest = { 0 };

  if (tonti_contest_get (act->db, row->id, &contest) && contest.ruled == 0)
    return tonti_act_refuse (act, "contested", "fine",
                             _ ("%s: it is contested: rule on it with “fine.rule”"), of);
  if (row->cancelled)
    return tonti_act_refuse (act, "already-cancelled", "fine",
                             _ ("%s: it is already cancelled: nothing is left to do"), of);
  if (tonti_fine_row_open (row) == 0)
    return tonti_act_refuse (act, "fine-paid", "fine",
                             _ ("%s: it is paid: to give the money back, correct the receipt"), of);
  return TRUE;
}

static gboolean
cancel_posted (TontiAct *act, const char *of, const TontiFineRow *row)
{
  g_autofree char *cell = g_strdup_printf ("fine-cancel:%" PRId64, row->id);
  g_autofree char *name = tonti_act_name_of (act, row->member);
  json_auto_t *value
      = json_pack ("{s:s, s:[I, I]}", "reason", tonti_act_text (act, "reason"), "officers",
                   (json_int_t)act->officers[0], (json_int_t)act->officers[1]);
  g_auto (TontiCompose) compose = { 0 };

  if (!check_open (act, of, row))
    return FALSE;
  if (act->meeting > 0)
    return tonti_gesture_write_cell (act, cell, json_incref (value), name);
  tonti_compose_init (&compose, act->db, act->group, 0);
  tonti_compose_fine_cancel (&compose, row->id, value);
  return tonti_compose_post (act, &compose);
}

static gboolean
run_cancel (TontiAct *act)
{
  const char *of = tonti_act_text (act, "fine");
  TontiSubject subject;
  gboolean known = tonti_subject_parse (of, &subject) && subject.kind == TONTI_SUBJECT_FINE;
  json_auto_t *draft
      = known && act->meeting > 0 ? tonti_draft_get (act->db, act->meeting, of) : NULL;
  g_auto (TontiFineRow) row = { 0 };

  if (draft != NULL)
    return cancel_draft (act, of, draft);
  if (known && tonti_fine_get (act->db, subject.n, &row))
    return cancel_posted (act, of, &row);
  return tonti_act_refuse (act, "unknown-subject", "fine",
                           _ ("“%s”: there is no such fine: write it like fine:3, as in the list "
                              "of fines"),
                           of);
}

static const TontiField charge_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who is fined") },
  { "kind", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("code of the catalogue") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("that of the catalogue") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("why") },
  { NULL },
};
static const TontiField cancel_fields[] = {
  { "fine", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("fine:3") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("why it is cancelled") },
  { NULL },
};

static const char *const charge_refusals[] = { "unknown-fine-kind", "no-amount", NULL };
static const char *const cancel_refusals[]
    = { "two-officers", "unknown-subject", "already-cancelled", "fine-paid", "contested", NULL };

const TontiVerb tonti_book_fines_verbs[] = {
  { "fine.cancel", N_ ("cancel a fine that is not paid, or what is left of it"), cancel_fields,
    cancel_refusals,
    "{\"do\":\"fine.cancel\",\"fine\":\"fine:3\",\"reason\":\"was ill\",\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_cancel },
  { "fine.charge", N_ ("charge a fine of the catalogue"), charge_fields, charge_refusals,
    "{\"do\":\"fine.charge\",\"member\":3,\"kind\":\"late\"}", 0, run_charge },
  { NULL },
};
