// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-box-lend.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-box-borrower.h"
#include "tonti-box-store.h"
#include "tonti-box-money.h"
#include "tonti-document-store.h"
#include "tonti-gesture.h"
#include "tonti-guarantor.h"
#include "tonti-meeting-store.h"
#include "tonti-rule-store.h"

/* One loan under way. */
typedef struct
{
  TontiAct *act;
  TontiPoolRow pool;
  gint64 member, guarantor;
  gint64 most; /* for how much the guarantor answers, 0 = for everything */
  gint64 principal, price;
  gint64 rate; /* of the by-laws, ppm a month or meeting; 0 = the price was bid */
  const char *pays, *term_in;
  gint64 term;
  TontiDay due;
  json_t *bids; /* NULL = none */
} Loan;

static void
clear_loan (Loan *self)
{
  tonti_pool_row_clear (&self->pool);
  g_clear_pointer (&self->bids, json_decref);
}

/* ---- What is lent, and until when ---- */

/* The amount given, else one small lot; never a part of a small lot. */
static gboolean
read_principal (Loan *self)
{
  TontiAct *act = self->act;
  gint64 lot = tonti_rule_number (act->db, self->pool.id, "box-lot", act->meeting);
  g_autofree char *size = tonti_act_money (act, lot);

  self->principal = tonti_act_has (act, "amount") ? tonti_act_amount (act, "amount").minor : lot;
  if (self->principal == 0)
    return tonti_act_refuse (act, "no-amount", "amount",
                             _ ("%s: the by-laws cut the box in no small lots: give the amount"),
                             act->verb->name);
  if (lot > 0 && self->principal % lot != 0)
    return tonti_act_refuse (act, "no-whole-lot", "amount",
                             _ ("%s: the box is cut in small lots of %s: lend one or several of "
                                "them"),
                             act->verb->name, size);
  return tonti_box_check_in (act, &self->pool, self->principal);
}

/* The term-th meeting after this one. */
static gboolean
find_meeting (Loan *self)
{
  g_autoptr (GArray) planned = tonti_meeting_list (self->act->db, "planned");
  gint64 left = self->term;

  for (guint i = 0; i < planned->len; i++)
    {
      const TontiMeetingRow *row = &g_array_index (planned, TontiMeetingRow, i);

      if (row->day.number <= self->act->day.number || --left > 0)
        continue;
      self->due = row->day;
      return TRUE;
    }
  return tonti_act_refuse (self->act, "no-meeting", NULL,
                           _ ("%s: the loan comes back at the %uth meeting from now, and so many "
                              "are not planned: plan them, or count the term in months"),
                           self->act->verb->name, (guint)self->term);
}

static gboolean
read_term (Loan *self)
{
  TontiAct *act = self->act;

  self->term = tonti_rule_number (act->db, self->pool.id, "box-lot-term", act->meeting);
  self->term_in = tonti_rule_word (act->db, self->pool.id, "box-term-in", act->meeting);
  if (g_str_equal (self->term_in, "meetings"))
    return find_meeting (self);
  return tonti_day_add_months (act->day, (int)self->term, &self->due)
         || tonti_act_refuse (act, "bad-term", NULL,
                              _ ("%s: the day on which it comes back is too far away: change the "
                                 "term"),
                              act->verb->name);
}

/* Flat: the rate of the by-laws for every month or meeting of the term. */
static void
set_price (Loan *self)
{
  TontiMoney price = { 0 };

  self->rate = tonti_rule_number (self->act->db, self->pool.id, "box-rate", self->act->meeting);
  if (!tonti_money_scale (tonti_money (self->principal), self->rate * self->term, 1000000,
                          MAX (self->act->group->unit, 1), TONTI_ROUNDING_HALF_UP, &price))
    g_assert_not_reached ();
  self->price = price.minor;
}

/* ---- The event ---- */

static gint64
sum_kept (const Loan *self)
{
  return g_str_equal (self->pays, "kept") ? self->price : 0;
}

static void
add_lines (const Loan *self, json_t *body, const char *of)
{
  g_autofree char *box = tonti_box_account (self->pool.id);
  const char *means = json_string_value (json_object_get (body, "means"));

  tonti_body_add_line (body, "loans", self->member, of, self->principal);
  tonti_body_add_line (body, means, 0, NULL, sum_kept (self) - self->principal);
  tonti_body_add_line (body, box, self->member, of, -sum_kept (self));
}

/* Its terms stand in it: later by-laws do not change a contract that was signed. */
static json_t *
make_body (const Loan *self, json_t *discharge)
{
  static const char *const names[] = { "means", "reference", NULL };
  TontiAct *act = self->act;
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_BOX_LOAN, tonti_box_loan_next (act->db));
  json_t *body = json_pack (
      "{s:s, s:I, s:I, s:I, s:I, s:s, s:I, s:s, s:I, s:s, s:O, s:o}", "loan", of, "member",
      (json_int_t)self->member, "principal", (json_int_t)self->principal, "price",
      (json_int_t)self->price, "amount", (json_int_t)(self->principal - sum_kept (self)), "pays",
      self->pays, "term", (json_int_t)self->term, "term_in", self->term_in, "rate",
      (json_int_t)self->rate, "steps",
      tonti_rule_word (act->db, self->pool.id, "box-late-steps", act->meeting), "discharge",
      discharge, "document", tonti_document_issue (act->db, TONTI_DOCUMENT_VOUCHER_OUT, act->day));

  tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL, self->pool.id);
  tonti_body_set_day (body, "due", self->due);
  json_object_set_new (body, "means", json_string ("cash"));
  tonti_body_copy (body, act, names);
  if (self->guarantor > 0)
    json_object_set_new (body, "guarantor", json_integer (self->guarantor));
  if (self->bids != NULL)
    json_object_set (body, "bids", self->bids);
  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  add_lines (self, body, of);
  return body;
}

static void
tell (const Loan *self, const json_t *body)
{
  static const char *const told[] = { "loan", "member", "principal", "price", "amount", "due" };
  const json_t *document = json_object_get (body, "document");
  g_autofree char *label = tonti_document_label (
      TONTI_DOCUMENT_VOUCHER_OUT, json_integer_value (json_object_get (document, "year")),
      json_integer_value (json_object_get (document, "number")));

  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    json_object_set (self->act->answer, told[i], json_object_get (body, told[i]));
  json_object_set_new (self->act->answer, "document", json_string (label));
}

static gboolean
check_price (const Loan *self)
{
  if (self->price < self->principal)
    return TRUE;
  return tonti_act_refuse (self->act, "bad-price", "price",
                           _ ("%s: the price eats up the whole loan: check both figures"),
                           self->act->verb->name);
}

/* He is named with it, and answers once he has accepted himself. */
static gboolean
post_guarantee (const Loan *self, gint64 loan)
{
  const TontiGuaranteeRow row
      = { .kind = "member", .member = self->guarantor, .loan = loan, .most = self->most };

  return self->guarantor == 0 || tonti_guarantor_post (self->act, &row);
}

static gboolean
post (Loan *self)
{
  json_auto_t *discharge = tonti_act_discharge (self->act);
  const gint64 loan = tonti_box_loan_next (self->act->db);
  json_t *body;

  if (discharge == NULL || !check_price (self))
    return FALSE;
  body = make_body (self, discharge);
  tell (self, body);
  return tonti_act_post (self->act, "box-loan/1", body, TONTI_POST_PLAIN, NULL)
         && post_guarantee (self, loan);
}

/* What both verbs ask; all problems at once. */
static gboolean
read_loan (Loan *self)
{
  TontiAct *act = self->act;
  gboolean ok;

  tonti_act_take_meeting_day (act);
  if (!tonti_box_choose_pool (act, &self->pool))
    return FALSE;
  self->pays = tonti_act_has (act, "pays")
                   ? tonti_act_text (act, "pays")
                   : tonti_rule_word (act->db, self->pool.id, "box-pays", act->meeting);
  ok = read_principal (self);
  return read_term (self) && ok;
}

gboolean
tonti_box_lend (TontiAct *act)
{
  Loan self = { .act = act,
                .member = tonti_act_member (act, "member"),
                .guarantor = tonti_act_member (act, "guarantor") };
  gboolean ok = read_loan (&self);

  if (self.pool.id > 0)
    {
      ok = tonti_box_check_there (act, self.member, "member") && ok;
      ok = tonti_box_check_guarantor (act, self.guarantor, self.member, &self.most) && ok;
      ok = tonti_box_check_arrears (act, self.member, "member") && ok;
      set_price (&self);
      if (tonti_act_has (act, "price"))
        {
          self.price = tonti_act_amount (act, "price").minor;
          self.rate = 0;
        }
      ok = ok && post (&self);
    }
  clear_loan (&self);
  return ok;
}

/* ---- box.sell ---- */

static const TontiField bid_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who bids") },
  { "price", TONTI_FIELD_AMOUNT, TRUE, NULL, N_ ("the price offered for the whole term") },
  { NULL },
};

/* The highest price; *same = somebody else's that is as high. */
static const json_t *
find_best (const json_t *bids, const json_t **same)
{
  const json_t *best = NULL;

  *same = NULL;
  for (gsize i = 0; i < json_array_size (bids); i++)
    {
      const json_t *bid = json_array_get (bids, i);
      gint64 more = json_integer_value (json_object_get (bid, "price"))
                    - json_integer_value (json_object_get (best, "price"));

      if (more == 0
          && !json_equal (json_object_get (bid, "member"), json_object_get (best, "member")))
        *same = bid;
      if (more <= 0)
        continue;
      best = bid;
      *same = NULL;
    }
  return best;
}

static gboolean
refuse_tie (TontiAct *act, const json_t *best, const json_t *same)
{
  g_autofree char *one
      = tonti_act_name_of (act, json_integer_value (json_object_get (best, "member")));
  g_autofree char *other
      = tonti_act_name_of (act, json_integer_value (json_object_get (same, "member")));
  g_autofree char *price
      = tonti_act_money (act, json_integer_value (json_object_get (best, "price")));

  return tonti_act_refuse (act, "same-price", "bids",
                           _ ("%1$s and %2$s both bid %3$s: nobody bid highest: let them bid once "
                              "more, or leave out who loses the draw between them"),
                           one, other, price);
}

static gboolean
choose_winner (Loan *self)
{
  TontiAct *act = self->act;
  const json_t *same, *best;
  gboolean ok = TRUE;

  for (gsize i = 0; i < json_array_size (self->bids); i++)
    {
      gint64 member
          = json_integer_value (json_object_get (json_array_get (self->bids, i), "member"));

      ok = tonti_box_check_there (act, member, "bids")
           && tonti_box_check_arrears (act, member, "bids") && ok;
    }
  best = find_best (self->bids, &same);
  if (best == NULL)
    return tonti_act_refuse (act, "no-bids", "bids",
                             _ ("box.sell: nobody bid: enter at least one bid, or lend it with "
                                "“box.lend”"));
  if (same != NULL)
    return refuse_tie (act, best, same);
  self->member = json_integer_value (json_object_get (best, "member"));
  self->price = json_integer_value (json_object_get (best, "price"));
  return tonti_box_check_guarantor (act, self->guarantor, self->member, &self->most) && ok;
}

gboolean
tonti_box_sell (TontiAct *act)
{
  Loan self = { .act = act, .guarantor = tonti_act_member (act, "guarantor") };
  gboolean ok = read_loan (&self);

  self.bids = tonti_act_read_list (act, "bids", bid_fields, NULL);
  ok = self.bids != NULL && self.pool.id > 0 && choose_winner (&self) && ok && post (&self);
  clear_loan (&self);
  return ok;
}

static const TontiCodes pays_codes = { (const char *const[]){ "kept", "now", "term", NULL } };

#define LOAN_FIELDS                                                                                \
  { "pool", TONTI_FIELD_POOL, FALSE, NULL, N_ ("whose auction box; that of the only pool") },      \
      { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("what is lent; one small lot") },           \
      { "pays", TONTI_FIELD_CODE, FALSE, &pays_codes,                                              \
        N_ ("the price is kept from the loan, due at once, or with the loan; as the by-laws") },   \
      { "guarantor", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("who answers for the loan") },           \
      { "means", TONTI_FIELD_CODE, FALSE, &tonti_place_codes, N_ ("how it is paid; cash") },       \
      { "reference", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("of the bank or the mobile money") },      \
      { "discharge", TONTI_FIELD_OBJECT, FALSE, NULL,                                              \
        N_ ("{\"how\":\"signature|thumbprint|none\",\"witness\":…}") },                            \
  {                                                                                                \
    NULL                                                                                           \
  }

const TontiField tonti_box_lend_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who borrows") },
  { "price", TONTI_FIELD_ZERO_AMOUNT, FALSE, NULL,
    N_ ("for the whole term, when the assembly decided another one than the rate of the by-laws") },
  LOAN_FIELDS,
};
const TontiField tonti_box_sell_fields[] = {
  { "bids", TONTI_FIELD_LIST, TRUE, NULL, N_ ("list of {member, price}: all that was called out") },
  LOAN_FIELDS,
};

#define LOAN_REFUSALS                                                                              \
  "two-officers", "which-pool", "no-amount", "no-whole-lot", "box-short", "no-meeting",            \
      "bad-term", "member-left", "in-arrears", "same-member", "too-many", "over-limit",            \
      "bad-price", "no-witness", "cash-short", "day-closed", "day-ahead"

const char *const tonti_box_lend_refusals[] = { LOAN_REFUSALS, NULL };
const char *const tonti_box_sell_refusals[] = { LOAN_REFUSALS, "no-bids", "same-price", NULL };
