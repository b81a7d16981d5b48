// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-voucher-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-act-store.h"
#include "tonti-box-text-private.h"
#include "tonti-fact.h"
#include "tonti-fund-store.h"
#include "tonti-goods-private.h"
#include "tonti-labels.h"
#include "tonti-name-query-store.h"
#include "tonti-party-store.h"
#include "tonti-report-private.h"

/* Money that left the box: lots with their deductions, rests of lots, aid, expenses. */

typedef struct
{
  TontiBook *book;
  GStringChunk *texts;
  GHashTable *discharges;
  const TontiEvent *event;
  TontiVoucher *voucher;
} Maker;

/* Aid is paid to a member out of a fund; everything else is an expense. */
static TontiVoucherKind
choose_kind (const TontiEvent *event)
{
  const char *account = tonti_fact_text (event->json, "account");

  if (tonti_event_is (event, "payout") || tonti_event_is (event, "postpone"))
    return TONTI_VOUCHER_LOT;
  if (tonti_event_is (event, "meal-pay"))
    return TONTI_VOUCHER_MEAL;
  if (tonti_event_is (event, "owed"))
    return TONTI_VOUCHER_OWED;
  if (tonti_event_is (event, "dividend"))
    return TONTI_VOUCHER_DIVIDEND;
  if (tonti_event_is (event, "box-loan"))
    return TONTI_VOUCHER_LOAN;
  if (tonti_event_is (event, "box-pay"))
    return TONTI_VOUCHER_BOX;
  if (tonti_event_is (event, "card-pay"))
    return TONTI_VOUCHER_CARD;
  if (g_str_has_prefix (account, TONTI_HELD ":"))
    return TONTI_VOUCHER_PARTY;
  if (event->member != 0 && !g_str_has_prefix (account, "expense"))
    return TONTI_VOUCHER_AID;
  return TONTI_VOUCHER_EXPENSE;
}

static char *
tell_deduction (TontiBook *book, const json_t *deduction)
{
  const char *of = tonti_fact_text (deduction, "of");
  const char *kind = tonti_fact_text (deduction, "kind");
  const gint64 meeting = tonti_fact_int (deduction, "meeting");
  g_autofree char *name = tonti_label_subject (book, of);

  if (g_str_equal (kind, "percent"))
    return g_strdup_printf (_ ("To the fund: %s"), name);
  if (g_str_equal (kind, "discount"))
    return g_strdup (_ ("Discount left at the auction"));
  if (g_str_equal (kind, "commission"))
    return g_strdup (_ ("Commission of the auction"));
  if (g_str_equal (kind, "fines"))
    return g_strdup_printf (_ ("Fine: %s"), name);
  if (g_str_equal (kind, "meal") && meeting > 0)
    return g_strdup_printf (_ ("Meal of %s %" PRId64), tonti_book_word (book, "meeting"), meeting);
  if (g_str_equal (kind, "loan"))
    return tonti_box_item_dup_text (book, deduction);
  if (meeting == 0)
    return g_strdup_printf (_ ("Arrears from before the books began, %s"), name);
  return g_strdup_printf (_ ("Arrears, %s %" PRId64 ", %s"), tonti_book_word (book, "meeting"),
                          meeting, name);
}

static void
add_deductions (Maker *maker)
{
  const json_t *deductions = json_object_get (maker->event->json, "deductions");
  gsize i;
  json_t *deduction;

  json_array_foreach ((json_t *)deductions, i, deduction)
    tonti_paper_add_line (maker->voucher->deductions, maker->texts,
                          tell_deduction (maker->book, deduction),
                          tonti_fact_int (deduction, "amount"));
}

static char *
tell_lot (TontiBook *book, const json_t *json)
{
  const json_t *share = json_object_get (json, "share");
  const gint64 numerator = tonti_fact_int (share, "numerator");
  const gint64 denominator = tonti_fact_int (share, "denominator");
  g_autofree char *pool
      = tonti_name_query_pool (tonti_report_db (book), tonti_fact_int (json, "pool"));
  g_autofree char *hand = tonti_label_subject (book, tonti_fact_text (json, "hand"));

  if (denominator == 0 || numerator == denominator)
    return g_strdup_printf (_ ("Lot %" PRId64 " of %s, %s"), tonti_fact_int (json, "turn"), pool,
                            hand);
  return g_strdup_printf (_ ("Lot %" PRId64 " of %s, %s (%" PRId64 "/%" PRId64 ")"),
                          tonti_fact_int (json, "turn"), pool, hand, numerator, denominator);
}

static char *
tell_meal (TontiBook *book, const json_t *json)
{
  return g_strdup_printf (_ ("Meal of %s %" PRId64 ", for the host"),
                          tonti_book_word (book, "meeting"), tonti_fact_int (json, "served"));
}

static char *
tell_what (TontiBook *book, const TontiEvent *event)
{
  g_autofree char *hand = NULL;

  if (tonti_event_is (event, "payout") || tonti_event_is (event, "postpone"))
    return tell_lot (book, event->json);
  if (tonti_event_is (event, "dividend"))
    return g_strdup (_ ("Share of the discounts of auctions"));
  if (tonti_event_is (event, "meal-pay"))
    return tell_meal (book, event->json);
  if (tonti_box_event_is_paid_out (event))
    return tonti_box_event_dup_text (book, event);
  if (!tonti_event_is (event, "owed"))
    return g_strdup (tonti_fact_text (event->json, "what"));
  hand = tonti_label_subject (book, tonti_fact_text (event->json, "hand"));
  return g_strdup_printf (_ ("Rest of the lot of %s"), hand);
}

static char *
tell_short_pot (TontiBook *book, const json_t *json)
{
  const json_t *missing = json_object_get (json, "short");
  g_autofree char *amount = NULL;

  if (missing == NULL)
    return NULL;
  amount = tonti_goods_tell_much (book, tonti_fact_int (json, "pool"),
                                  tonti_fact_int (missing, "missing"));
  if (g_str_equal (tonti_fact_text (missing, "policy"), "owe")
      || g_str_equal (tonti_fact_text (missing, "policy"), "guarantor"))
    return g_strdup_printf (_ ("Missing from the pot for this lot: %s, which stays owed to the "
                               "member."),
                            amount);
  if (g_str_equal (tonti_fact_text (missing, "policy"), "spread"))
    return g_strdup_printf (_ ("%s were missing from the pot for this lot; those present laid them "
                               "down, and have them back when they come."),
                            amount);
  if (g_str_has_prefix (tonti_fact_text (missing, "policy"), "postpone"))
    return g_strdup_printf (_ ("%s are missing from the pot for this lot: it waits for its money."),
                            amount);
  return g_strdup_printf (_ ("%s were missing from the pot for this lot; the box advanced them."),
                          amount);
}

/* "of which 2 500 F to Awa Diop and …, to whom she owes it"; NULL = nothing. */
static char *
tell_repays (TontiBook *book, const json_t *json)
{
  const TontiGroup *group = tonti_book_get_group (book);
  const json_t *list = json_object_get (json, "repays");
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < json_array_size (list); i++)
    {
      const json_t *row = json_array_get (list, i);
      g_autofree char *name = tonti_report_member_name (book, tonti_fact_int (row, "member"));
      g_autofree char *amount
          = tonti_style_format_symbol (&group->style, tonti_money (tonti_fact_int (row, "amount")));

      g_string_append (text, i > 0 ? " · " : "");
      g_string_append_printf (text, _ ("of this, %s are handed to %s, to whom she owes them"),
                              amount, name);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* What the net amount lacks to the gross one. */
static void
keep (Maker *maker, gint64 amount, const char *text)
{
  if (amount == 0)
    return;
  maker->voucher->gross.minor += amount;
  tonti_paper_add_line (maker->voucher->deductions, maker->texts, g_strdup (text), amount);
}

static char *
tell_both (Maker *maker, const TontiVoucher *voucher)
{
  g_autofree char *money
      = tonti_style_format_symbol (&tonti_book_get_group (maker->book)->style, voucher->net);

  /* Translators: what is handed over: goods, and money */
  return g_strdup_printf (_ ("%s and %s"), voucher->goods, money);
}

/* What is handed over in goods is no money any more: the net amount is what is paid beside it. */
static void
add_goods (Maker *maker)
{
  TontiVoucher *voucher = maker->voucher;
  const json_t *goods = json_object_get (maker->event->json, "goods");
  const gint64 worth = tonti_fact_int (goods, "worth");
  g_autofree char *quantity = NULL;

  voucher->goods = "";
  voucher->handed = tonti_paper_take (
      maker->texts,
      tonti_style_format_symbol (&tonti_book_get_group (maker->book)->style, voucher->net));
  if (worth == 0)
    return;
  quantity = tonti_goods_tell (maker->book, tonti_fact_int (goods, "pool"), worth);
  voucher->goods = tonti_paper_keep (maker->texts, quantity);
  tonti_paper_add_line (voucher->deductions, maker->texts,
                        g_strdup_printf (_ ("Handed over in goods: %s"), voucher->goods), worth);
  voucher->net.minor -= worth;
  voucher->handed = voucher->net.minor == 0
                        ? voucher->goods
                        : tonti_paper_take (maker->texts, tell_both (maker, voucher));
}

static void
add_money (Maker *maker)
{
  TontiVoucher *voucher = maker->voucher;
  const json_t *json = maker->event->json;

  if (voucher->kind == TONTI_VOUCHER_LOT || voucher->kind == TONTI_VOUCHER_MEAL)
    {
      voucher->gross = tonti_money (tonti_fact_int (json, "gross"));
      voucher->owed = tonti_money (tonti_fact_int (json, "owed"));
      voucher->net = tonti_money (tonti_fact_int (json, "net"));
      add_deductions (maker);
      voucher->short_pot = tonti_paper_take (maker->texts, tell_short_pot (maker->book, json));
      voucher->repays = tonti_paper_take (maker->texts, tell_repays (maker->book, json));
      return;
    }
  voucher->gross = voucher->net = tonti_money (tonti_fact_int (json, "amount"));
  if (voucher->kind == TONTI_VOUCHER_LOAN)
    keep (maker, tonti_fact_int (json, "principal") - voucher->net.minor,
          _ ("The price, kept from the loan"));
  if (voucher->kind == TONTI_VOUCHER_CARD)
    keep (maker, tonti_fact_int (json, "fee"), _ ("Kept by the collector"));
}

static void
add_people (Maker *maker)
{
  TontiVoucher *voucher = maker->voucher;
  const TontiEvent *event = maker->event;
  const json_t *discharge = tonti_discharge_of (maker->discharges, event);

  for (gsize i = 0; i < G_N_ELEMENTS (voucher->authorised); i++)
    voucher->authorised[i]
        = tonti_paper_listed (maker->book, maker->texts, event->json, "officers", i, event->day);
  if (voucher->authorised[0].name == NULL && event->author != 0)
    voucher->authorised[0]
        = tonti_paper_person (maker->book, maker->texts, event->author,
                              tonti_paper_office (maker->book, event->author, event->day));
  voucher->discharge = tonti_paper_keep (maker->texts, tonti_fact_text (discharge, "how"));
  voucher->witness = tonti_paper_keep (maker->texts, tonti_fact_text (discharge, "witness"));
}

static void
fill (Maker *maker)
{
  const TontiEvent *event = maker->event;
  TontiVoucher *voucher = maker->voucher;
  const char *means = tonti_fact_text (event->json, "means");

  voucher->seq = event->seq;
  voucher->label = tonti_paper_take (maker->texts, tonti_event_dup_document (event));
  voucher->kind = choose_kind (event);
  voucher->day = event->day;
  voucher->entered = tonti_paper_entered (event);
  voucher->meeting = event->meeting;
  voucher->member = event->member;
  voucher->name = tonti_paper_name (maker->book, maker->texts, event->member);
  if (voucher->kind == TONTI_VOUCHER_PARTY)
    voucher->name = tonti_paper_keep (maker->texts, tonti_fact_text (event->json, "party"));
  voucher->what = tonti_paper_take (maker->texts, tell_what (maker->book, event));
  voucher->deductions = g_array_new (FALSE, FALSE, sizeof (TontiPaperLine));
  voucher->short_pot = "";
  voucher->repays = "";
  voucher->means
      = tonti_paper_keep (maker->texts, tonti_label_means (means[0] == '\0' ? "cash" : means));
  voucher->reference = tonti_paper_keep (maker->texts, tonti_fact_text (event->json, "reference"));
  voucher->piece = tonti_paper_keep (maker->texts, tonti_fact_text (event->json, "piece"));
  voucher->qr = tonti_paper_qr_of (maker->texts, event);
  voucher->cancelled_by
      = tonti_paper_cancelled (maker->book, maker->texts, event->seq, &voucher->cancelled);
  add_money (maker);
  add_goods (maker);
  add_people (maker);
}

static void
clear_voucher (gpointer data)
{
  TontiVoucher *voucher = data;

  g_clear_pointer (&voucher->deductions, g_array_unref);
}

static void
free_json (gpointer data)
{
  json_decref (data);
}

GHashTable *
tonti_discharges_read (TontiBook *book)
{
  GHashTable *discharges = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, free_json);
  g_autoptr (GArray) acts = tonti_act_list_kind (tonti_report_db (book), "discharge/1");

  for (guint i = 0; i < acts->len; i++)
    {
      g_autoptr (TontiEvent) event = tonti_journal_read (tonti_book_get_journal (book),
                                                         g_array_index (acts, TontiActRow, i).seq);

      if (event != NULL)
        g_hash_table_insert (discharges,
                             GSIZE_TO_POINTER ((gsize)tonti_fact_int (event->json, "of")),
                             json_incref (json_object_get (event->json, "discharge")));
    }
  return discharges;
}

const json_t *
tonti_discharge_of (GHashTable *discharges, const TontiEvent *event)
{
  const json_t *later = g_hash_table_lookup (discharges, GSIZE_TO_POINTER ((gsize)event->seq));

  return later != NULL ? later : json_object_get (event->json, "discharge");
}

GArray *
tonti_vouchers_new (void)
{
  GArray *vouchers = g_array_new (FALSE, TRUE, sizeof (TontiVoucher));

  g_array_set_clear_func (vouchers, clear_voucher);
  return vouchers;
}

void
tonti_vouchers_add (GArray *vouchers, TontiBook *book, GStringChunk *texts, GHashTable *discharges,
                    const TontiEvent *event)
{
  Maker maker = { book, texts, discharges, event, NULL };

  g_array_set_size (vouchers, vouchers->len + 1);
  maker.voucher = &g_array_index (vouchers, TontiVoucher, vouchers->len - 1);
  fill (&maker);
}

TontiVoucherReport *
tonti_voucher_report_make (TontiBook *book, const TontiPaperQuery *query, TontiProblems *problems)
{
  g_autoptr (GPtrArray) events
      = tonti_paper_events (book, TONTI_DOCUMENT_VOUCHER_OUT, query, problems);
  g_autoptr (GHashTable) discharges = NULL;
  TontiVoucherReport *self;

  if (events == NULL)
    return NULL;
  self = g_new0 (TontiVoucherReport, 1);
  self->texts = g_string_chunk_new (4096);
  self->vouchers = tonti_vouchers_new ();
  discharges = tonti_discharges_read (book);
  for (guint i = 0; i < events->len; i++)
    tonti_vouchers_add (self->vouchers, book, self->texts, discharges,
                        g_ptr_array_index (events, i));
  return self;
}

void
tonti_voucher_report_free (TontiVoucherReport *self)
{
  g_array_unref (self->vouchers);
  g_string_chunk_free (self->texts);
  g_free (self);
}
