// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-compose.h"

#include "tonti-between.h"
#include "tonti-call-store.h"
#include "tonti-box-debt.h"
#include "tonti-card-store.h"
#include "tonti-expected.h"
#include "tonti-fund-store.h"
#include "tonti-goods-part.h"
#include "tonti-ledger-store.h"
#include "tonti-meal.h"
#include "tonti-meeting-store.h"
#include "tonti-missing.h"
#include "tonti-pool-store.h"
#include "tonti-verb.h"

/* A receipt under composition: sums by column become items for dues, fines, savings and advance. */

typedef struct
{
  TontiCompose *c;
  gint64 member;
  json_t *items;
  json_t *body; /* only "lines", moved to the event at the end */
  gint64 total;
} Receipt;

static void
add_item (Receipt *r, const char *of, gint64 meeting, const char *account, const char *subject,
          gint64 amount)
{
  json_t *item = json_object ();

  json_object_set_new (item, "of", json_string (of));
  if (meeting >= 0)
    json_object_set_new (item, "meeting", json_integer (meeting));
  json_object_set_new (item, "amount", json_integer (amount));
  json_array_append_new (r->items, item);
  tonti_body_add_line (r->body, account, r->member, subject, -amount);
  r->total += amount;
}

static void
pay_due (Receipt *r, TontiSubject subject, gint64 pool, gint64 meeting, gint64 amount)
{
  g_autofree char *of = tonti_subject_format (subject);
  g_autofree char *line_of = tonti_compose_line_of (r->c, subject);

  if (amount == 0)
    return;
  tonti_compose_pay (r->c, r->member, subject, pool, meeting, amount);
  add_item (r, of, meeting, tonti_compose_account (r->c, subject), line_of, amount);
}

static void
keep_advance (Receipt *r, gint64 amount)
{
  if (amount > 0)
    add_item (r, "advance", -1, "advance", NULL, amount);
}

/* Oldest dues of this column first; the rest is returned. */
static gint64
pay_open (Receipt *r, TontiSubject column, gint64 amount)
{
  for (guint i = 0; i < r->c->dues->len && amount > 0; i++)
    {
      TontiDueRow row = g_array_index (r->c->dues, TontiDueRow, i);
      gint64 part = MIN (tonti_due_row_open (&row), amount);

      if (row.member != r->member
          || (column.kind == TONTI_SUBJECT_POOL
                  ? row.pool != column.n
                  : row.subject.kind != column.kind || row.subject.n != column.n))
        continue;
      pay_due (r, row.subject, row.pool, row.meeting, part);
      amount -= part;
    }
  return amount;
}

/* What can still be paid ahead: where hands have ended a hand pays less than the round is long. */
static gint64
find_left (Receipt *r, TontiSubject subject)
{
  gint64 left = subject.kind == TONTI_SUBJECT_HAND
                    ? tonti_expected_left (r->c->db, r->c->group, r->member, subject.n)
                    : G_MAXINT64;

  for (guint i = 0; i < r->c->planned->len && left < G_MAXINT64; i++)
    left -= tonti_compose_get_paid (r->c, r->member, subject,
                                    g_array_index (r->c->planned, TontiMeetingRow, i).id);
  return MAX (left, 0);
}

/* One hand or fund at one coming meeting, up to what will be due. */
static gint64
pay_ahead (Receipt *r, TontiSubject subject, gint64 pool, gint64 meeting, gint64 amount)
{
  gint64 due = subject.kind == TONTI_SUBJECT_FUND
                   ? tonti_expected_at (r->c->db, r->c->group, r->member, subject.n, meeting)
                   : tonti_expected_amount (r->c->db, r->c->group, r->member, subject);
  gint64 paid = tonti_compose_get_paid (r->c, r->member, subject, meeting);
  gint64 part = MIN (MIN (MAX (due - paid, 0), amount), find_left (r, subject));

  pay_due (r, subject, pool, meeting, part);
  return amount - part;
}

static gint64
pay_hands_ahead (Receipt *r, gint64 pool, gint64 meeting, gint64 amount)
{
  g_autoptr (GArray) held = tonti_holder_list_member (r->c->db, r->member);

  for (guint i = 0; i < held->len; i++)
    {
      const TontiHolderRow *row = &g_array_index (held, TontiHolderRow, i);

      if (row->pool == pool)
        amount
            = pay_ahead (r, (TontiSubject){ TONTI_SUBJECT_HAND, row->hand }, pool, meeting, amount);
    }
  return amount;
}

static void
receive_pool (Receipt *r, TontiSubject pool, gint64 amount)
{
  amount = pay_open (r, pool, amount);
  for (guint i = 0; i < r->c->planned->len && amount > 0; i++)
    {
      gint64 meeting = g_array_index (r->c->planned, TontiMeetingRow, i).id;

      if (tonti_expected_pool_is_on (r->c->db, pool.n, meeting))
        amount = pay_hands_ahead (r, pool.n, meeting, amount);
    }
  keep_advance (r, amount);
}

/* One hand alone, whatever else the member holds in its pool. */
static void
receive_hand (Receipt *r, TontiSubject hand, gint64 amount)
{
  TontiHandRow row = { 0 };

  tonti_hand_get (r->c->db, hand.n, &row);
  amount = pay_open (r, hand, amount);
  for (guint i = 0; i < r->c->planned->len && amount > 0; i++)
    {
      gint64 meeting = g_array_index (r->c->planned, TontiMeetingRow, i).id;

      if (tonti_expected_pool_is_on (r->c->db, row.pool, meeting))
        amount = pay_ahead (r, hand, row.pool, meeting, amount);
    }
  keep_advance (r, amount);
}

/* A fund without an amount takes whatever is given for it. */
static void
receive_fund (Receipt *r, TontiSubject fund, gint64 amount)
{
  g_autofree char *of = tonti_subject_format (fund);
  g_auto (TontiFundRow) row = { 0 };

  amount = pay_open (r, fund, amount);
  if (amount > 0 && tonti_fund_get (r->c->db, fund.n, &row) && row.amount == 0
      && !tonti_meal_is_ruled (r->c->db, fund.n))
    {
      if (r->c->meeting > 0)
        pay_due (r, fund, 0, r->c->meeting, amount);
      else
        add_item (r, of, -1, tonti_compose_account (r->c, fund), of, amount);
      return;
    }
  for (guint i = 0; i < r->c->planned->len && amount > 0; i++)
    amount = pay_ahead (r, fund, 0, g_array_index (r->c->planned, TontiMeetingRow, i).id, amount);
  keep_advance (r, amount);
}

/* What is asked for first; then what later meetings will ask for. */
static void
receive_call (Receipt *r, TontiSubject call, gint64 amount)
{
  TontiShareRow share;
  gint64 left, part;

  amount = pay_open (r, call, amount);
  tonti_share_get (r->c->db, call.n, r->member, &share);
  left = share.amount - MAX (share.asked, share.paid)
         - tonti_compose_get_paid (r->c, r->member, call, 0);
  part = MIN (amount, MAX (left, 0));
  if (part > 0 && tonti_call_is_spread (r->c->db, call.n))
    {
      pay_due (r, call, 0, 0, part);
      amount -= part;
    }
  keep_advance (r, amount);
}

static void
receive_fines (Receipt *r, gint64 amount)
{
  for (guint i = 0; i < r->c->fines->len && amount > 0; i++)
    {
      TontiOpenFine *fine = &g_array_index (r->c->fines, TontiOpenFine, i);
      g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_FINE, fine->id });
      gint64 part = MIN (fine->open, amount);

      if (fine->member != r->member || part == 0)
        continue;
      fine->open -= part;
      amount -= part;
      add_item (r, of, -1, "fines-due", of, part);
    }
  keep_advance (r, amount);
}

static void
receive_claims (Receipt *r, gint64 pool, gint64 amount)
{
  g_autoptr (GArray) parts = tonti_missing_lay (r->c, r->member, pool, &amount);

  for (guint i = 0; i < parts->len; i++)
    {
      const TontiOpenClaim *part = &g_array_index (parts, TontiOpenClaim, i);
      g_autofree char *of = tonti_missing_key (part->pool);
      g_autofree char *line_of = tonti_missing_line_of (part->pool);

      add_item (r, of, -1, TONTI_MISSING, line_of, part->open);
    }
  keep_advance (r, amount);
}

/* ---- Loans and cards ---- */

/* One part of a repayment: what was lent goes back, the price and the charge stay in the box. */
static void
add_part (Receipt *r, const TontiBoxDebt *debt, const char *part, const char *account,
          gint64 amount)
{
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_BOX_LOAN, debt->loan });
  json_t *item;

  if (amount == 0)
    return;
  add_item (r, of, -1, account, of, amount);
  item = json_array_get (r->items, json_array_size (r->items) - 1);
  json_object_set_new (item, "part", json_string (part));
}

/* A charge can be redone: the debt it came with, days late and rate stand beside it. */
static void
tell_charge (Receipt *r, const TontiBoxDebt *debt, gint64 base)
{
  json_t *item = json_array_get (r->items, json_array_size (r->items) - 1);

  json_object_set_new (item, "base", json_integer (base));
  json_object_set_new (item, "days", json_integer (tonti_box_debt_late (debt, r->c->day)));
  json_object_set_new (item, "rate", json_integer (tonti_box_debt_rate (debt, r->c->day)));
}

static gint64
pay_loan (Receipt *r, TontiBoxDebt *debt, gint64 amount)
{
  g_autofree char *box = g_strdup_printf ("auction-box:%" G_GINT64_FORMAT, debt->pool);
  TontiBoxParts parts;
  gint64 rest = tonti_box_debt_pay (debt, r->c->day, amount, &parts);

  add_part (r, debt, "late", box, parts.late);
  if (parts.late > 0)
    tell_charge (r, debt, parts.price + parts.principal);
  add_part (r, debt, "price", box, parts.price);
  add_part (r, debt, "principal", "loans", parts.principal);
  return rest;
}

/* LOAN 0 = all of the member's, the one that comes back first before the others. */
static void
receive_loans (Receipt *r, gint64 loan, gint64 amount)
{
  for (guint i = 0; i < r->c->loans->len && amount > 0; i++)
    {
      TontiBoxDebt *debt = &g_array_index (r->c->loans, TontiBoxDebt, i);

      if (debt->member == r->member && (loan == 0 || debt->loan == loan))
        amount = pay_loan (r, debt, amount);
    }
  keep_advance (r, amount);
}

/* Whole boxes of a card; the verb sees to it that nothing is left over. */
static void
receive_card (Receipt *r, TontiSubject card, gint64 amount)
{
  g_autofree char *of = tonti_subject_format (card);
  TontiCardRow row;
  json_t *item;

  if (!tonti_card_get (r->c->db, card.n, &row))
    return;
  add_item (r, of, -1, "cards", of, amount);
  item = json_array_get (r->items, json_array_size (r->items) - 1);
  json_object_set_new (item, "boxes", json_integer (amount / row.stake));
}

/* Never more than there is, and never more than is being paid: money is not handed back here. */
static void
use_advance (Receipt *r, gint64 amount)
{
  gint64 kept = -tonti_ledger_balance (r->c->db, "advance", r->member, NULL);
  gint64 used = MIN (MIN (amount, MAX (kept, 0)), r->total);

  if (used > 0)
    add_item (r, "advance", -1, "advance", NULL, -used);
}

static void
receive_column (Receipt *r, const char *column, gint64 amount)
{
  TontiSubject subject;

  if (g_str_equal (column, "fines"))
    receive_fines (r, amount);
  else if (g_str_equal (column, "loans"))
    receive_loans (r, 0, amount);
  else if (g_str_equal (column, TONTI_MISSING))
    receive_claims (r, -1, amount);
  else if (g_str_equal (column, "savings"))
    add_item (r, "savings", -1, "savings", NULL, amount);
  else if (tonti_goods_of_money (column) != 0)
    receive_pool (r, (TontiSubject){ TONTI_SUBJECT_POOL, tonti_goods_of_money (column) }, amount);
  else if (!tonti_subject_parse (column, &subject))
    return;
  else if (subject.kind == TONTI_SUBJECT_POOL)
    receive_pool (r, subject, amount);
  else if (subject.kind == TONTI_SUBJECT_CALL)
    receive_call (r, subject, amount);
  else if (subject.kind == TONTI_SUBJECT_HAND)
    receive_hand (r, subject, amount);
  else if (subject.kind == TONTI_SUBJECT_BOX_LOAN)
    receive_loans (r, subject.n, amount);
  else if (subject.kind == TONTI_SUBJECT_CLAIM)
    receive_claims (r, subject.n, amount);
  else if (subject.kind == TONTI_SUBJECT_CARD)
    receive_card (r, subject, amount);
  else
    receive_fund (r, subject, amount);
}

static void
copy_paper (json_t *body, const json_t *paper)
{
  static const char *const names[] = { "paper", "reference" };
  const char *means = json_string_value (json_object_get (paper, "means"));

  json_object_set_new (body, "means", json_string (means != NULL ? means : "cash"));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (json_object_get (paper, names[i]) != NULL)
      json_object_set (body, names[i], json_object_get (paper, names[i]));
}

static TontiComposed *
finish (Receipt *r, const json_t *paper)
{
  TontiComposed *composed
      = tonti_compose_add (r->c, "receipt/1", TONTI_DOCUMENT_RECEIPT, r->member);

  copy_paper (composed->body, paper);
  json_object_set_new (composed->body, "total", json_integer (r->total));
  json_object_set (composed->body, "items", r->items);
  json_object_set_new (composed->body, "lines", json_array ());
  tonti_body_add_line (composed->body,
                       json_string_value (json_object_get (composed->body, "means")), 0, NULL,
                       r->total);
  json_array_extend (json_object_get (composed->body, "lines"), json_object_get (r->body, "lines"));
  tonti_between_pay (composed->body, r->member, json_object_get (paper, "paid_by"), r->total);
  return composed;
}

TontiComposed *
tonti_compose_receipt_one (TontiCompose *self, gint64 member, const json_t *columns,
                           const json_t *paper)
{
  json_auto_t *items = json_array ();
  json_auto_t *body = json_object ();
  Receipt r = { .c = self, .member = member, .items = items, .body = body };
  gint64 advance = json_integer_value (json_object_get (columns, "advance"));
  const char *column;
  json_t *value;

  json_object_foreach ((json_t *)columns, column, value)
    {
      if (json_integer_value (value) > 0 && !g_str_equal (column, "advance"))
        receive_column (&r, column, json_integer_value (value));
    }
  keep_advance (&r, advance);
  use_advance (&r, -advance);
  return json_array_size (items) > 0 ? finish (&r, paper) : NULL;
}
