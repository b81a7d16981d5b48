// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-receipt-report.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-box-text-private.h"
#include "tonti-fact.h"
#include "tonti-goods-private.h"
#include "tonti-labels.h"
#include "tonti-meeting-query-store.h"
#include "tonti-missing.h"
#include "tonti-name-query-store.h"
#include "tonti-paper-private.h"
#include "tonti-paper-query-store.h"
#include "tonti-payments.h"
#include "tonti-report-private.h"

/* Receipts, each as it stood when it was issued. */

typedef struct
{
  TontiBook *book;
  GStringChunk *texts;
  TontiPayments *payments; /* since the first of these receipts */
  const TontiEvent *event;
  TontiReceipt *receipt;
} Maker;

/* "Contribution, réunion 3, main 12" */
static char *
tell_hand (TontiBook *book, gint64 hand, gint64 meeting)
{
  const char *hand_word = tonti_book_word (book, "hand");

  if (meeting == 0)
    return g_strdup_printf (_ ("Contribution from before the books began, %s %" PRId64), hand_word,
                            hand);
  return g_strdup_printf (_ ("Contribution, %s %" PRId64 ", %s %" PRId64),
                          tonti_book_word (book, "meeting"), meeting, hand_word, hand);
}

static char *
tell_fund (TontiBook *book, gint64 fund, gint64 meeting)
{
  g_autofree char *name = tonti_name_query_fund (tonti_report_db (book), fund);

  if (meeting <= 0)
    return g_strdup (name == NULL ? "" : name);
  return g_strdup_printf (_ ("%s, %s %" PRId64), name == NULL ? "" : name,
                          tonti_book_word (book, "meeting"), meeting);
}

static char *
tell_item (TontiBook *book, const char *of, gint64 meeting, gint64 amount)
{
  TontiSubject subject;
  g_autofree char *fine = NULL;

  if (g_str_equal (of, "advance"))
    return g_strdup (amount < 0 ? _ ("Advance used") : _ ("Advance kept for later dues"));
  if (g_str_equal (of, "savings"))
    return g_strdup (_ ("Savings"));
  if (tonti_missing_pool (of) >= 0)
    return tonti_label_subject (book, of);
  if (!tonti_subject_parse (of, &subject))
    return g_strdup (of);
  if (subject.kind == TONTI_SUBJECT_HAND)
    return tell_hand (book, subject.n, meeting);
  if (subject.kind == TONTI_SUBJECT_FUND)
    return tell_fund (book, subject.n, meeting);
  fine = tonti_label_subject (book, of);
  return g_strdup_printf (_ ("Fine: %s"), fine);
}

/* "5 kg of rice · Contribution, meeting 3, hand 12"; of money, in place of what. */
static char *
tell_goods (Maker *maker, const char *of, gint64 amount, char *text)
{
  g_autofree char *owned = text;
  TontiDb *db = tonti_report_db (maker->book);
  TontiSubject subject;
  g_autofree char *goods = NULL;

  if (tonti_missing_pool (of) > 0)
    goods = tonti_goods_tell (maker->book, tonti_missing_pool (of), amount);
  else if (tonti_subject_parse (of, &subject) && subject.kind == TONTI_SUBJECT_HAND)
    goods = tonti_goods_tell (maker->book, tonti_name_query_hand_pool (db, subject.n), amount);
  if (goods == NULL)
    return g_steal_pointer (&owned);
  if (tonti_event_moves_goods (maker->event))
    return g_strdup_printf ("%s · %s", goods, owned);
  return g_strdup_printf (_ ("%s, in place of %s"), owned, goods);
}

static void
add_item (Maker *maker, const json_t *item)
{
  const gboolean has_meeting = json_is_integer (json_object_get (item, "meeting"));
  const gint64 amount = tonti_fact_int (item, "amount");
  char *text = tonti_box_item_dup_text (maker->book, item);

  if (text == NULL)
    text = tell_item (maker->book, tonti_fact_text (item, "of"),
                      has_meeting ? tonti_fact_int (item, "meeting") : -1, amount);
  text = tell_goods (maker, tonti_fact_text (item, "of"), amount, text);
  tonti_paper_add_line (maker->receipt->lines, maker->texts, text, amount);
}

/* How an account's lines are told to its member: what he paid in, what is kept for him, what he
 * owes. */
typedef enum
{
  TELL_PAID,
  TELL_KEPT,
  TELL_OWES,
} Tell;

static Tell
choose_tell (const char *account)
{
  static const char *const kept[]
      = { "advance", "savings", "owed", "dividends", "cards", "box-share" };
  static const char *const owes[] = { "fines-due", "loans", "claim", "between" };

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    if (g_str_equal (account, kept[i]))
      return TELL_KEPT;
  for (gsize i = 0; i < G_N_ELEMENTS (owes); i++)
    if (g_str_equal (account, owes[i]))
      return TELL_OWES;
  return TELL_PAID;
}

/* What a member paid in at meetings, and apart from it what was kept back from his lots. */
static void
add_paid (Maker *maker, const char *name, gint64 paid, gint64 kept)
{
  TontiReceipt *receipt = maker->receipt;

  if (paid > 0)
    tonti_paper_add_line (receipt->balances, maker->texts,
                          g_strdup_printf (_ ("Paid so far: %s"), name), paid);
  if (kept > 0)
    tonti_paper_add_line (receipt->balances, maker->texts,
                          g_strdup_printf (_ ("Kept from the lot: %s"), name), kept);
}

/* KEPT: what of CREDIT was kept back from lots. */
static void
add_balance (Maker *maker, const char *account, gint64 debit, gint64 credit, gint64 kept)
{
  const Tell tell = choose_tell (account);
  const gint64 amount = tell == TELL_KEPT ? credit - debit : debit - credit;
  g_autofree char *name = tonti_label_account (maker->book, account);

  if (tell == TELL_PAID)
    add_paid (maker, name, credit - kept, kept);
  else if (amount > 0)
    tonti_paper_add_line (maker->receipt->balances, maker->texts, g_steal_pointer (&name), amount);
}

/* Somebody else handed the money over, all of it or a part. */
static void
add_payer (Maker *maker)
{
  TontiReceipt *receipt = maker->receipt;
  const json_t *paid_by = json_object_get (maker->event->json, "paid_by");

  receipt->payer = "";
  if (paid_by == NULL)
    return;
  receipt->payer = tonti_paper_name (maker->book, maker->texts, tonti_fact_int (paid_by, "member"));
  receipt->payer_part = tonti_money (tonti_fact_int (paid_by, "amount"));
  receipt->guarantee = tonti_fact_int (paid_by, "guarantee");
}

/* What the line that is not final yet would add to an account. */
static void
add_own_lines (const TontiEvent *event, const char *account, gint64 *debit, gint64 *credit)
{
  for (guint i = 0; i < event->lines->len && event->seq == 0; i++)
    {
      const TontiLine *line = &g_array_index (event->lines, TontiLine, i);

      if (line->member != event->member || !g_str_equal (line->account, account))
        continue;
      *debit += MAX (line->amount, 0);
      *credit += MAX (-line->amount, 0);
    }
}

static void
add_balances (Maker *maker)
{
  const TontiEvent *event = maker->event;
  TontiStatement *s = tonti_paper_query_balances (tonti_report_db (maker->book), event->member,
                                                  event->seq == 0 ? TONTI_SEQ_LAST : event->seq);

  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      const char *account = tonti_statement_get_text (s, 0);
      gint64 debit = tonti_statement_get_int (s, 1), credit = tonti_statement_get_int (s, 2);

      add_own_lines (event, account, &debit, &credit);
      add_balance (maker, account, debit, credit, tonti_statement_get_int (s, 3));
    }
  tonti_statement_reset (s);
}

/* Goods are in no sum of money: what of a pool is still to come, at its worth. */
typedef struct
{
  gint64 pool, open;
} GoodsLeft;

static void
add_goods_left (GArray *goods, gint64 pool, gint64 left)
{
  GoodsLeft new = { pool, left };

  for (guint i = 0; i < goods->len; i++)
    if (g_array_index (goods, GoodsLeft, i).pool == pool)
      {
        g_array_index (goods, GoodsLeft, i).open += left;
        return;
      }
  if (left > 0)
    g_array_append_val (goods, new);
}

static const char *
tell_goods_left (Maker *maker, const GArray *goods)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < goods->len; i++)
    {
      const GoodsLeft *left = &g_array_index (goods, GoodsLeft, i);
      g_autofree char *much = tonti_goods_tell_much (maker->book, left->pool, left->open);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " + " : "", much);
    }
  return tonti_paper_keep (maker->texts, text->str);
}

/* Dues of the meetings opened so far that this event left open. */
static gint64
sum_remaining (Maker *maker, GArray *goods)
{
  const TontiEvent *event = maker->event;
  const gint64 seq = event->seq == 0 ? TONTI_SEQ_LAST : event->seq;
  g_autoptr (TontiPayments) own = event->seq == 0 ? tonti_payments_new_of (event) : NULL;
  TontiStatement *s = tonti_paper_query_dues (tonti_report_db (maker->book), event->member, seq);
  gint64 sum = 0;

  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      const char *of = tonti_statement_get_text (s, 0);
      const gint64 meeting = tonti_statement_get_int (s, 1);
      gint64 pool, left,
          paid = tonti_statement_get_int (s, 3)
                 - tonti_payments_get (maker->payments, seq, event->member, of, meeting);

      if (own != NULL)
        paid += tonti_payments_get (own, -1, event->member, of, meeting);
      left = MAX (tonti_statement_get_int (s, 2) - paid, 0);
      pool = tonti_goods_of_column (tonti_report_db (maker->book), of);
      sum += pool == 0 ? left : 0;
      if (pool > 0)
        add_goods_left (goods, pool, left);
    }
  tonti_statement_reset (s);
  return sum;
}

static const char *
find_treasurer (Maker *maker)
{
  TontiPaperPerson treasurer;

  if (maker->event->author != 0)
    return tonti_paper_author (maker->book, maker->texts, maker->event);
  treasurer = tonti_paper_officer (maker->book, maker->texts, "treasurer", maker->event->day);
  return treasurer.name == NULL ? "" : treasurer.name;
}

/* Money from a member, or other income: one line that says what for. */
static void
add_lines (Maker *maker)
{
  TontiReceipt *receipt = maker->receipt;
  const json_t *json = maker->event->json;
  const json_t *items = json_object_get (json, "items");

  if (tonti_event_is (maker->event, "receipt"))
    {
      receipt->total = tonti_money (tonti_fact_int (json, "total"));
      for (gsize i = 0; i < json_array_size (items); i++)
        add_item (maker, json_array_get (items, i));
      return;
    }
  receipt->total = tonti_money (tonti_fact_int (json, "amount"));
  tonti_paper_add_line (receipt->lines, maker->texts, g_strdup (tonti_fact_text (json, "what")),
                        receipt->total.minor);
}

static void
fill (Maker *maker)
{
  g_autoptr (GArray) goods = g_array_new (FALSE, FALSE, sizeof (GoodsLeft));
  const TontiEvent *event = maker->event;
  TontiReceipt *receipt = maker->receipt;
  const json_t *json = event->json;

  receipt->seq = event->seq;
  receipt->label = tonti_paper_take (maker->texts, tonti_event_dup_document (event));
  receipt->day = event->day;
  receipt->entered = tonti_paper_entered (event);
  receipt->meeting = event->meeting;
  receipt->member = event->member;
  receipt->name = tonti_paper_name (maker->book, maker->texts, event->member);
  receipt->lines = g_array_new (FALSE, FALSE, sizeof (TontiPaperLine));
  receipt->balances = g_array_new (FALSE, FALSE, sizeof (TontiPaperLine));
  receipt->means
      = tonti_paper_keep (maker->texts, tonti_label_means (tonti_fact_text (json, "means")));
  receipt->is_goods = tonti_event_moves_goods (event);
  receipt->reference = tonti_paper_keep (maker->texts, tonti_fact_text (json, "reference"));
  receipt->paper = tonti_paper_keep (maker->texts, tonti_fact_text (json, "paper"));
  receipt->treasurer = find_treasurer (maker);
  receipt->qr = tonti_paper_qr_of (maker->texts, event);
  receipt->cancelled_by
      = tonti_paper_cancelled (maker->book, maker->texts, event->seq, &receipt->cancelled);
  add_lines (maker);
  add_payer (maker);
  if (event->member == 0)
    return;
  add_balances (maker);
  receipt->remaining = tonti_money (sum_remaining (maker, goods));
  receipt->goods_left = tell_goods_left (maker, goods);
}

static void
clear_receipt (gpointer data)
{
  TontiReceipt *receipt = data;

  g_clear_pointer (&receipt->lines, g_array_unref);
  g_clear_pointer (&receipt->balances, g_array_unref);
}

/* The lowest number of the posted events. */
static gint64
find_first (const GPtrArray *events)
{
  gint64 first = TONTI_SEQ_LAST;

  for (guint i = 0; i < events->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (events, i);

      if (event->seq > 0)
        first = MIN (first, event->seq);
    }
  return first;
}

TontiReceiptReport *
tonti_receipt_report_make (TontiBook *book, const TontiPaperQuery *query, TontiProblems *problems)
{
  g_autoptr (GPtrArray) events = tonti_paper_events (book, TONTI_DOCUMENT_RECEIPT, query, problems);
  g_autoptr (TontiPayments) payments = NULL;
  TontiReceiptReport *self;

  if (events == NULL)
    return NULL;
  payments = tonti_payments_new (book, find_first (events), FALSE);
  self = g_new0 (TontiReceiptReport, 1);
  self->texts = g_string_chunk_new (4096);
  self->receipts = g_array_sized_new (FALSE, TRUE, sizeof (TontiReceipt), events->len);
  g_array_set_clear_func (self->receipts, clear_receipt);
  g_array_set_size (self->receipts, events->len);
  for (guint i = 0; i < events->len; i++)
    {
      Maker maker = { book, self->texts, payments, g_ptr_array_index (events, i),
                      &g_array_index (self->receipts, TontiReceipt, i) };

      fill (&maker);
    }
  return self;
}

void
tonti_receipt_report_free (TontiReceiptReport *self)
{
  g_array_unref (self->receipts);
  g_string_chunk_free (self->texts);
  g_free (self);
}
