// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-between.h"
#include "tonti-body.h"
#include "tonti-gesture.h"
#include "tonti-overlay.h"

/* Debts between members: written down, repaid at the table, or declared settled by both. They are
 * no money of the group; it only keeps the account of them. */

#define PREFIX "between:"

static const TontiCodes end_codes
    = { (const char *const[]){ "repaid", "settled", "forgiven", NULL } };
static const TontiCodes mark_codes
    = { (const char *const[]){ "signature", "thumbprint", "spoken", NULL } };

static const TontiField mark_fields[] = {
  { "how", TONTI_FIELD_CODE, TRUE, &mark_codes, NULL },
  { "witness", TONTI_FIELD_TEXT, FALSE, NULL, NULL },
  { NULL },
};

/* ---- Marks ---- */

/* Signature, thumbprint with its witness, or a word said before the meeting. */
static gboolean
read_mark (TontiAct *act, const char *field, json_t *value)
{
  const json_t *given = tonti_act_json (act, field);
  json_auto_t *mark = given != NULL ? tonti_act_check (act, given, mark_fields, 0) : NULL;
  const char *how = json_string_value (json_object_get (mark, "how"));

  if (given == NULL || mark == NULL)
    return given == NULL;
  if (g_strcmp0 (how, "thumbprint") == 0 && json_object_get (mark, "witness") == NULL)
    return tonti_act_refuse (act, "no-witness", field,
                             _ ("%s: a thumbprint needs a witness: give the witness's name"),
                             field);
  return json_object_set (value, field, mark) == 0;
}

static gboolean
need_mark (TontiAct *act, const char *field, gint64 member, const json_t *value)
{
  g_autofree char *name = tonti_act_name_of (act, member);

  if (json_object_get (value, field) != NULL)
    return TRUE;
  return tonti_act_refuse (act, "no-consent", field,
                           _ ("%s: does not say that she agrees: have her sign, or say it before "
                              "the meeting, and enter how"),
                           name);
}

/* ---- Writing ---- */

static json_t *
make_value (TontiAct *act, gint64 member, gint64 to, const char *how, gint64 amount)
{
  static const char *const names[] = { "reason", NULL };
  json_t *value = json_pack ("{s:I, s:I, s:s, s:I}", "member", (json_int_t)member, "to",
                             (json_int_t)to, "how", how, "amount", (json_int_t)amount);

  tonti_body_copy (value, act, names);
  return value;
}

/* What is entered at an open meeting becomes final when it is closed. */
static gboolean
enter (TontiAct *act, json_t *value)
{
  json_auto_t *owned = value;
  gint64 amount = json_integer_value (json_object_get (value, "amount"));
  g_autofree char *name
      = tonti_act_name_of (act, json_integer_value (json_object_get (value, "member")));
  g_autofree char *money = tonti_act_money (act, amount);
  g_autofree char *label = g_strdup_printf ("%s, %s", name, money);
  g_autofree char *cell = NULL;
  g_auto (TontiCompose) compose = { 0 };

  if (act->meeting > 0)
    {
      cell = g_strdup_printf (PREFIX "%" PRId64, tonti_gesture_next (act, PREFIX, 1));
      return tonti_gesture_write_cell (act, cell, g_steal_pointer (&owned), label);
    }
  tonti_compose_init (&compose, act->db, act->group, 0);
  return tonti_between_compose (&compose, owned) == NULL || tonti_compose_post (act, &compose);
}

/* ---- debt.add ---- */

static gboolean
run_add (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  gint64 to = tonti_act_member (act, "to");
  json_auto_t *value = make_value (act, member, to, "lent", tonti_act_amount (act, "amount").minor);

  if (!tonti_between_check (act, member, to, "to") || !read_mark (act, "signed", value)
      || !read_mark (act, "signed_to", value) || !need_mark (act, "signed", member, value))
    return FALSE;
  return enter (act, g_steal_pointer (&value));
}

/* ---- debt.repay ---- */

/* With what is entered at the open meeting. */
static gint64
find_open (TontiAct *act, gint64 member, gint64 to)
{
  g_auto (TontiCompose) compose = { 0 };

  if (tonti_book_get_open_meeting (act->book).n == 0 || act->corrects > 0)
    return tonti_between_owed (act->db, member, to);
  tonti_overlay_compose_drafts (act->book, &compose);
  return tonti_between_open (&compose, member, to);
}

static gboolean
check_debt (TontiAct *act, gint64 member, gint64 to, gint64 open, gint64 amount)
{
  g_autofree char *name = tonti_act_name_of (act, member);
  g_autofree char *other = tonti_act_name_of (act, to);
  g_autofree char *money = tonti_act_money (act, MAX (open, 0));

  if (open <= 0)
    return tonti_act_refuse (act, "no-debt", "to",
                             _ ("%s: owes nothing to %s: check who owes whom"), name, other);
  if (amount > open)
    return tonti_act_refuse (act, "debt-less", "amount",
                             _ ("%s: owes only %s to %s: enter that much or less"), name, money,
                             other);
  return TRUE;
}

/* Handed over before the officers needs no other sign; outside, both say so; who lets a debt go
 * says it herself. */
static gboolean
check_marks (TontiAct *act, const char *how, const json_t *value)
{
  gboolean ok = TRUE;

  if (g_str_equal (how, "settled"))
    ok = need_mark (act, "signed", tonti_act_member (act, "member"), value);
  if (!g_str_equal (how, "repaid"))
    ok = need_mark (act, "signed_to", tonti_act_member (act, "to"), value) && ok;
  return ok;
}

static gboolean
run_repay (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  gint64 to = tonti_act_member (act, "to");
  gint64 open = member != to ? find_open (act, member, to) : 0;
  gint64 amount = tonti_act_has (act, "amount") ? tonti_act_amount (act, "amount").minor : open;
  const char *how = tonti_act_has (act, "how") ? tonti_act_text (act, "how") : "repaid";
  json_auto_t *value = make_value (act, member, to, how, amount);

  if (member == to)
    return tonti_between_check (act, member, to, "to");
  if (!check_debt (act, member, to, open, amount) || !read_mark (act, "signed", value)
      || !read_mark (act, "signed_to", value) || !check_marks (act, how, value))
    return FALSE;
  json_object_set_new (act->answer, "amount", json_integer (amount));
  json_object_set_new (act->answer, "left", json_integer (open - amount));
  return enter (act, g_steal_pointer (&value));
}

static const TontiField add_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who owes") },
  { "to", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("to whom") },
  { "amount", TONTI_FIELD_AMOUNT, TRUE, NULL, N_ ("how much") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("what for") },
  { "signed", TONTI_FIELD_OBJECT, TRUE, NULL,
    N_ ("how who owes agreed: {\"how\":\"signature|thumbprint|spoken\",\"witness\":…}") },
  { "signed_to", TONTI_FIELD_OBJECT, FALSE, NULL, N_ ("the same, of the other one") },
  { NULL },
};
static const TontiField repay_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who owes") },
  { "to", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("to whom") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("how much; everything") },
  { "how", TONTI_FIELD_CODE, FALSE, &end_codes,
    N_ ("handed over before the officers (repaid), settled elsewhere, or forgiven; repaid") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("what is said about it") },
  { "signed", TONTI_FIELD_OBJECT, FALSE, NULL,
    N_ ("how who owes agreed: {\"how\":\"signature|thumbprint|spoken\",\"witness\":…}") },
  { "signed_to", TONTI_FIELD_OBJECT, FALSE, NULL, N_ ("the same, of the other one") },
  { NULL },
};

static const char *const add_refusals[]
    = { "same-member", "member-left", "no-consent", "no-witness", "day-closed", "day-ahead", NULL };
static const char *const repay_refusals[]
    = { "same-member", "no-debt",    "debt-less", "no-consent",
        "no-witness",  "day-closed", "day-ahead", NULL };

const TontiVerb tonti_book_debts_verbs[] = {
  { "debt.add", N_ ("write down what a member owes another one"), add_fields, add_refusals,
    "{\"do\":\"debt.add\",\"member\":3,\"to\":1,\"amount\":5000,\"reason\":\"cloth\","
    "\"signed\":{\"how\":\"signature\"}}",
    0, run_add },
  { "debt.repay", N_ ("say that a debt between members is repaid or settled"), repay_fields,
    repay_refusals, "{\"do\":\"debt.repay\",\"member\":3,\"to\":1}", 0, run_repay },
  { NULL },
};
