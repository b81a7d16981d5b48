// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-book-receipts.h"
#include "tonti-card-fee.h"
#include "tonti-card-store.h"
#include "tonti-document-store.h"
#include "tonti-gesture.h"
#include "tonti-member-store.h"
#include "tonti-rule-store.h"

/* Cards of daily stakes: a client stakes the same sum for every box, on any day, and gets all of it
 * back but what the collector keeps. Everything is posted at once: collectors have no meeting. */

static gint64
now_rule (TontiAct *act, const char *code)
{
  return tonti_rule_number (act->db, 0, code, act->meeting);
}

/* ---- card.open ---- */

/* A stake so high that the card would hold more than any book. */
static gboolean
check_stake (TontiAct *act, gint64 stake, gint64 boxes)
{
  TontiMoney whole;

  return tonti_money_multiply (tonti_money (stake), boxes, &whole)
         || tonti_act_refuse (
             act, "too-much", "stake",
             _ ("stake: the whole card would be more than any book can hold: check "
                "the amount"));
}

static gboolean
check_there (TontiAct *act, const char *field)
{
  g_auto (TontiMemberRow) row = { 0 };

  tonti_member_get (act->db, tonti_act_member (act, field), &row);
  return !tonti_act_has (act, field) || !tonti_day_is_valid (row.left)
         || tonti_act_refuse (act, "member-left", field,
                              _ ("%s: has left the group: choose another member"), row.name);
}

/* The rules of that day stay with the card to its end. */
static gboolean
run_open (TontiAct *act)
{
  gint64 stake = tonti_act_amount (act, "stake").minor;
  gint64 boxes = now_rule (act, "card-boxes");
  gint64 rate = now_rule (act, "card-rate");
  gint64 kept = rate > 0 ? 0 : now_rule (act, "card-kept");
  gboolean ok = check_there (act, "member");
  json_t *body;

  ok = check_there (act, "collector") && ok;
  if (!check_stake (act, stake, boxes) || !ok)
    return FALSE;
  body = json_pack ("{s:I, s:I, s:I, s:I, s:I}", "member",
                    (json_int_t)tonti_act_member (act, "member"), "stake", (json_int_t)stake,
                    "boxes", (json_int_t)boxes, "kept", (json_int_t)MIN (kept, boxes), "rate",
                    (json_int_t)rate);
  tonti_body_set_subject (body, "card", TONTI_SUBJECT_CARD, tonti_card_next (act->db));
  if (tonti_act_has (act, "collector"))
    json_object_set_new (body, "collector", json_integer (tonti_act_member (act, "collector")));
  json_object_set (act->answer, "card", json_object_get (body, "card"));
  return tonti_act_post (act, "card/1", body, TONTI_POST_PLAIN, NULL);
}

/* ---- Which card ---- */

static gboolean
refuse_cards (TontiAct *act, guint count)
{
  g_autofree char *name = tonti_act_name_of (act, tonti_act_member (act, "member"));

  if (count == 0)
    return tonti_act_refuse (act, "no-card", "member",
                             _ ("%s: has no card that runs: open one with “card.open”"), name);
  return tonti_act_refuse (act, "which-card", "card",
                           _ ("%s: has several cards that run: say which, like card:3"), name);
}

static gboolean
find_named (TontiAct *act, TontiCardRow *row)
{
  const char *of = tonti_act_text (act, "card");
  TontiSubject subject;

  if (!tonti_subject_parse (of, &subject) || subject.kind != TONTI_SUBJECT_CARD
      || !tonti_card_get (act->db, subject.n, row))
    return tonti_act_refuse (act, "unknown-subject", "card",
                             _ ("“%s”: there is no such card: write it like card:3, as in the list "
                                "of cards"),
                             of);
  return !tonti_day_is_valid (row->closed)
         || tonti_act_refuse (act, "card-over", "card",
                              _ ("%s: this card is over: open a new one with “card.open”"), of);
}

/* Field "card", else the only card of the member that runs. */
static gboolean
find_card (TontiAct *act, TontiCardRow *row)
{
  g_autoptr (GArray) cards = NULL;

  if (tonti_act_has (act, "card"))
    return find_named (act, row);
  if (!tonti_act_has (act, "member"))
    return tonti_act_refuse (act, "no-member", "member",
                             _ ("%s: it does not say which card: give a card or a member"),
                             act->verb->name);
  cards = tonti_card_list (act->db, tonti_act_member (act, "member"), TRUE);
  if (cards->len != 1)
    return refuse_cards (act, cards->len);
  *row = g_array_index (cards, TontiCardRow, 0);
  return TRUE;
}

/* ---- card.stake ---- */

static gboolean
check_boxes (TontiAct *act, const TontiCardRow *row, gint64 boxes)
{
  gint64 left = row->boxes - row->ticked;

  if (boxes <= left && boxes > 0)
    return TRUE;
  return tonti_act_refuse (act, "card-full", "boxes",
                           _ ("card %" PRId64 ": %" PRId64
                              " boxes of it are still free: tick that many or fewer; for more, pay "
                              "it out and open a new one"),
                           row->id, left);
}

/* Boxes given, else as many as the amount pays, else one. */
static gboolean
read_boxes (TontiAct *act, const TontiCardRow *row, gint64 *boxes)
{
  gint64 amount = tonti_act_amount (act, "amount").minor;
  g_autofree char *stake = tonti_act_money (act, row->stake);

  *boxes = tonti_act_has (act, "boxes") ? tonti_act_number (act, "boxes") : 1;
  if (!tonti_act_has (act, "amount"))
    return check_boxes (act, row, *boxes);
  if (amount % row->stake != 0 || (tonti_act_has (act, "boxes") && amount / row->stake != *boxes))
    return tonti_act_refuse (act, "no-whole-box", "amount",
                             _ ("card %" PRId64 ": a box is %s: give the money of whole boxes"),
                             row->id, stake);
  *boxes = amount / row->stake;
  return check_boxes (act, row, *boxes);
}

static gboolean
run_stake (TontiAct *act)
{
  json_auto_t *paper = tonti_book_receipts_paper (act);
  g_auto (TontiCompose) compose = { 0 };
  g_autofree char *column = NULL;
  json_auto_t *columns = NULL;
  TontiCardRow row;
  gint64 boxes;

  tonti_act_take_meeting_day (act);
  if (!find_card (act, &row) || !read_boxes (act, &row, &boxes))
    return FALSE;
  column = tonti_subject_key (TONTI_SUBJECT_CARD, row.id);
  columns = json_pack ("{s:I}", column, (json_int_t)(boxes * row.stake));
  json_object_set_new (act->answer, "card", json_string (column));
  json_object_set_new (act->answer, "amount", json_integer (boxes * row.stake));
  json_object_set_new (act->answer, "ticked", json_integer (row.ticked + boxes));
  tonti_compose_init (&compose, act->db, act->group, act->meeting);
  return tonti_compose_receipt (&compose, row.member, columns, paper) != NULL
         && tonti_compose_post (act, &compose);
}

/* ---- card.pay ---- */

/* A part, before the card is over. */
static gboolean
check_part (TontiAct *act, const TontiCardRow *row, gint64 amount)
{
  TontiCardTerms terms = { row->stake, row->kept, row->ppm };
  gint64 free = tonti_card_rest (&terms, row->ticked, row->paid);
  g_autofree char *money = tonti_act_money (act, free);

  if (!now_rule (act, "card-part"))
    return tonti_act_refuse (act, "no-part", "amount",
                             _ ("card %" PRId64
                                ": by the rules nothing is paid out before its end: "
                                "pay it out whole, or change the rule"),
                             row->id);
  return amount <= free
         || tonti_act_refuse (act, "held-less", "amount",
                              _ ("card %" PRId64 ": %s can be paid out of it: give that much or "
                                 "less"),
                              row->id, money);
}

/* Who pays money to himself is watched by a second one. */
static gboolean
check_oneself (TontiAct *act, const TontiCardRow *row)
{
  return act->author != row->member || act->author == 0 || tonti_act_need_officers (act);
}

static json_t *
make_pay (TontiAct *act, const TontiCardRow *row, gint64 amount, gint64 fee, json_t *discharge)
{
  static const char *const names[] = { "means", "reference", NULL };
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_CARD, row->id);
  json_t *body = json_pack ("{s:I, s:s, s:I, s:I, s:b, s:I, s:I, s:s, s:O}", "member",
                            (json_int_t)row->member, "card", of, "amount", (json_int_t)amount,
                            "fee", (json_int_t)fee, "closes", !tonti_act_has (act, "amount"),
                            "stake", (json_int_t)row->stake, "ticked", (json_int_t)row->ticked,
                            "means", "cash", "discharge", discharge);

  tonti_body_copy (body, act, names);
  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  if (amount > 0)
    json_object_set_new (body, "document",
                         tonti_document_issue (act->db, TONTI_DOCUMENT_VOUCHER_OUT, act->day));
  if (act->officers[0] > 0)
    json_object_set_new (
        body, "officers",
        json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
  tonti_body_add_line (body, "cards", row->member, of, amount + fee);
  tonti_body_add_line (body, json_string_value (json_object_get (body, "means")), 0, NULL, -amount);
  tonti_body_add_line (body, "income:cards", 0, NULL, -fee);
  return body;
}

static gboolean
run_pay (TontiAct *act)
{
  json_auto_t *discharge = tonti_act_discharge (act);
  gboolean is_part = tonti_act_has (act, "amount");
  gint64 amount, fee;
  TontiCardTerms terms;
  TontiCardRow row;

  tonti_act_take_meeting_day (act);
  if (!find_card (act, &row) || discharge == NULL || !check_oneself (act, &row))
    return FALSE;
  amount = tonti_act_amount (act, "amount").minor;
  if (is_part && !check_part (act, &row, amount))
    return FALSE;
  terms = (TontiCardTerms){ row.stake, row.kept, row.ppm };
  fee = is_part ? 0 : tonti_card_fee (&terms, row.ticked, row.paid);
  amount = is_part ? amount : tonti_card_row_held (&row) - fee;
  json_object_set_new (act->answer, "amount", json_integer (amount));
  json_object_set_new (act->answer, "fee", json_integer (fee));
  return tonti_act_post (act, "card-pay/1", make_pay (act, &row, amount, fee, discharge),
                         TONTI_POST_PLAIN, NULL);
}

static const TontiField open_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("the client") },
  { "stake", TONTI_FIELD_AMOUNT, TRUE, NULL, N_ ("the money of one box") },
  { "collector", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("who collects it") },
  { NULL },
};
static const TontiField stake_fields[] = {
  { "card", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("card:3; the only one of the member that runs") },
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("whose card") },
  { "boxes", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("how many are ticked; one") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("instead: the money of whole boxes") },
  { "means", TONTI_FIELD_CODE, FALSE, &tonti_place_codes, N_ ("how it is paid; cash") },
  { "reference", TONTI_FIELD_MARK, FALSE, NULL, N_ ("of the bank or the mobile money") },
  { "paper", TONTI_FIELD_MARK, FALSE, NULL, N_ ("number in the paper receipt book") },
  { NULL },
};
static const TontiField pay_fields[] = {
  { "card", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("card:3; the only one of the member that runs") },
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("whose card") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL,
    N_ ("a part, and the card goes on; without it everything is paid and the card is over") },
  { "means", TONTI_FIELD_CODE, FALSE, &tonti_place_codes, N_ ("how it is paid; cash") },
  { "reference", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("of the bank or the mobile money") },
  { "discharge", TONTI_FIELD_OBJECT, FALSE, NULL,
    N_ ("{\"how\":\"signature|thumbprint|none\",\"witness\":…}") },
  { NULL },
};

static const char *const open_refusals[] = { "member-left", "too-much", NULL };
static const char *const stake_refusals[]
    = { "no-member", "no-card",      "which-card", "unknown-subject", "card-over",
        "card-full", "no-whole-box", "day-closed", "day-ahead",       NULL };
static const char *const pay_refusals[]
    = { "no-member",  "no-card",   "which-card", "unknown-subject", "card-over",
        "no-part",    "held-less", "no-witness", "two-officers",    "cash-short",
        "day-closed", "day-ahead", NULL };

const TontiVerb tonti_book_cards_verbs[] = {
  { "card.open", N_ ("open a card of daily stakes"), open_fields, open_refusals,
    "{\"do\":\"card.open\",\"member\":3,\"stake\":500,\"collector\":1}", 0, run_open },
  { "card.pay", N_ ("pay a card out: all that was staked, less what the collector keeps"),
    pay_fields, pay_refusals,
    "{\"do\":\"card.pay\",\"member\":3,\"discharge\":{\"how\":\"signature\"}}", 0, run_pay },
  { "card.stake", N_ ("tick boxes of a card"), stake_fields, stake_refusals,
    "{\"do\":\"card.stake\",\"member\":3,\"boxes\":2}", 0, run_stake },
  { NULL },
};
