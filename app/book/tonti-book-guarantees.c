// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-guarantor.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-detail.h"
#include "tonti-gesture.h"

/* Guarantors: who answers for what a hand still has to pay once it has had its lot, or for a loan
 * of the auction box. She is named, accepts by an act of her own, is asked to pay when the other
 * does not, and is let go at the end. */

static const TontiCodes kind_codes
    = { (const char *const[]){ "member", "deposit", "cheque", NULL } };
static const TontiCodes how_codes
    = { (const char *const[]){ "signature", "thumbprint", "spoken", NULL } };

/* ---- guarantee.add ---- */

static gboolean
check_hand (TontiAct *act, const TontiCompose *compose, gint64 hand)
{
  g_autoptr (GArray) turns = tonti_turn_list_hand (act->db, hand);

  if (turns->len == 0)
    return tonti_act_refuse (
        act, "no-turn", "hand",
        _ ("hand %" PRId64 ": the calendar gives it no turn: start the pot first"), hand);
  return tonti_surety_exposure (compose, hand) > 0
         || tonti_act_refuse (
             act, "nothing-left", "hand",
             _ ("hand %" PRId64 ": nothing of it is left to pay: nobody need answer for it"), hand);
}

static gboolean
check_loan (TontiAct *act, const TontiCompose *compose, gint64 loan)
{
  return tonti_surety_loan_left (compose, loan) > 0
         || tonti_act_refuse (
             act, "nothing-left", "loan",
             _ ("loan %" PRId64 ": nothing of it is left to pay back: nobody need answer for it"),
             loan);
}

/* One thing: a hand, or a loan. */
static gboolean
check_object (TontiAct *act, const TontiCompose *compose, const TontiGuaranteeRow *row)
{
  if ((row->hand > 0) == (row->loan > 0))
    return tonti_act_refuse (act, "hand-or-loan", "hand",
                             _ ("guarantee: it does not say for what: give the hand, or the loan "
                                "of the auction box, and not both"));
  return row->loan > 0 ? check_loan (act, compose, row->loan)
                       : check_hand (act, compose, row->hand);
}

/* A person is named; of a thing it is said what it is and what it is worth. */
static gboolean
check_kind (TontiAct *act, const char *kind)
{
  gboolean is_member = g_str_equal (kind, "member");

  if (is_member && !tonti_act_has (act, "member"))
    return tonti_act_refuse (act, "no-guarantor", "member",
                             _ ("guarantee: it does not say who answers: give the member, or a "
                                "deposit or cheque"));
  if (!is_member && (!tonti_act_has (act, "what") || !tonti_act_has (act, "most")))
    return tonti_act_refuse (act, "no-what", "what",
                             _ ("guarantee: it does not say what is kept and what it is worth: "
                                "give “what” and “most”"));
  if (!is_member && tonti_act_has (act, "member"))
    return tonti_act_refuse (act, "no-what", "member",
                             _ ("guarantee: a thing answers, or a member does: enter them one by "
                                "one"));
  return TRUE;
}

static gboolean
run_add (TontiAct *act)
{
  TontiGuaranteeRow row = {
    .kind = tonti_act_has (act, "kind") ? tonti_act_text (act, "kind") : "member",
    .member = tonti_act_member (act, "member"),
    .hand = tonti_act_id (act, "hand"),
    .loan = tonti_act_id (act, "loan"),
    .most = tonti_act_amount (act, "most").minor,
  };
  g_auto (TontiCompose) compose = { 0 };

  tonti_guarantor_load (act, &compose);
  if (!check_kind (act, row.kind) || !check_object (act, &compose, &row))
    return FALSE;
  if (row.member > 0 && !tonti_guarantor_check (act, &compose, &row))
    return FALSE;
  if (!tonti_guarantor_limit (act, &compose, row.member, 0, &row.most))
    return FALSE;
  json_object_set_new (act->answer, "exposure", json_integer (tonti_surety_left (&compose, &row)));
  return tonti_guarantor_post (act, &row);
}

/* ---- guarantee.accept ---- */

/* As it stands on the day she signs. */
static gboolean
check_accept (TontiAct *act, const TontiGuaranteeRow *row)
{
  if (row->accepted > 0)
    return tonti_act_refuse (act, "already-accepted", "guarantee",
                             _ ("guarantee %" PRId64 ": it is accepted already: nothing is left to "
                                "do"),
                             row->id);
  if (g_strcmp0 (tonti_act_text (act, "how"), "thumbprint") == 0 && !tonti_act_has (act, "witness"))
    return tonti_act_refuse (act, "no-witness", "witness",
                             _ ("discharge: a thumbprint needs a witness: give the witness's "
                                "name"));
  return tonti_guarantor_check_again (act, row);
}

static gboolean
run_accept (TontiAct *act)
{
  static const char *const names[] = { "how", "witness", NULL };
  g_auto (TontiGuaranteeRow) row = { 0 };
  TontiDetails details = { 0 };
  json_t *body, *hashes;

  if (!tonti_guarantor_find (act, &row) || !check_accept (act, &row)
      || !tonti_details_read (act, &details))
    return FALSE;
  body = tonti_guarantor_body (act, &row);
  tonti_body_copy (body, act, names);
  if (!tonti_act_post (act, "guarantee-accept/1", body, TONTI_POST_PLAIN, NULL))
    return FALSE;
  hashes = tonti_details_hash (&details);
  if (hashes == NULL)
    return TRUE;
  return tonti_act_post (
             act, "member-details/1",
             json_pack ("{s:I, s:o}", "member", (json_int_t)row.member, "details", hashes),
             TONTI_POST_PLAIN, NULL)
         && tonti_details_keep (act, row.member, &details);
}

#define GUARANTEE                                                                                  \
  {                                                                                                \
    "guarantee", TONTI_FIELD_NUMBER, TRUE, NULL, N_ ("number in the list of guarantors")           \
  }

static const TontiField add_fields[] = {
  { "hand", TONTI_FIELD_HAND, FALSE, NULL, N_ ("for which hand") },
  { "loan", TONTI_FIELD_LOAN, FALSE, NULL,
    N_ ("or for which loan of the auction box: box-loan:1") },
  { "kind", TONTI_FIELD_CODE, FALSE, &kind_codes, N_ ("who or what answers; a member") },
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("the member who answers") },
  { "most", TONTI_FIELD_AMOUNT, FALSE, NULL,
    N_ ("for how much at most; what the rules allow, or everything") },
  { "what", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("the deposit, or the number of the cheque") },
  { NULL },
};
static const TontiField accept_fields[] = {
  GUARANTEE,
  { "how", TONTI_FIELD_CODE, TRUE, &how_codes, N_ ("how she says so") },
  { "witness", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("of a thumbprint") },
  { "identity", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("identity number; can be forgotten") },
  { "salts", TONTI_FIELD_OBJECT, FALSE, NULL,
    N_ ("salts of the details, 32 hexadecimal digits each; drawn") },
  { NULL },
};

static const char *const add_refusals[]
    = { "no-turn",    "nothing-left",    "no-guarantor", "no-what",
        "own-hand",   "member-left",     "too-many",     "in-arrears",
        "over-limit", "already-answers", "hand-or-loan", "own-loan",
        NULL };
static const char *const accept_refusals[]
    = { "unknown-guarantee", "guarantee-ended", "already-accepted", "no-witness",
        "own-hand",          "own-loan",        "member-left",      "in-arrears",
        "too-many",          "over-limit",      "bad-salt",         NULL };

const TontiVerb tonti_book_guarantees_verbs[] = {
  { "guarantee.accept", N_ ("say that a guarantor accepts"), accept_fields, accept_refusals,
    "{\"do\":\"guarantee.accept\",\"guarantee\":1,\"how\":\"signature\"}", 0, run_accept },
  { "guarantee.add", N_ ("name who answers for what a hand still has to pay, or for a loan"),
    add_fields, add_refusals,
    "{\"do\":\"guarantee.add\",\"hand\":\"hand:3\",\"member\":5,\"most\":50000}", 0, run_add },
  { NULL },
};
