// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-box-paper-report.h"

#include <glib/gi18n.h>

#include "tonti-act-store.h"
#include "tonti-box-report.h"
#include "tonti-fact.h"
#include "tonti-labels.h"
#include "tonti-name-query-store.h"
#include "tonti-paper-private.h"
#include "tonti-voucher-private.h"

/* ---- Contracts ---- */

static void
clear_contract (gpointer data)
{
  g_clear_pointer (&((TontiContract *)data)->bids, g_array_unref);
}

static void
add_bids (TontiBook *book, GStringChunk *texts, const TontiEvent *event, GArray *bids)
{
  const json_t *list = json_object_get (event->json, "bids");

  for (gsize i = 0; i < json_array_size (list); i++)
    {
      const json_t *row = json_array_get (list, i);
      TontiContractBid bid = { .member = tonti_fact_int (row, "member"),
                               .price = tonti_money (tonti_fact_int (row, "price")) };

      bid.name = tonti_paper_name (book, texts, bid.member);
      g_array_append_val (bids, bid);
    }
}

static void
fill_sums (TontiContract *contract, const TontiBoxLoanRow *row)
{
  gboolean kept = g_str_equal (row->pays, "kept");

  contract->principal = tonti_money (row->principal);
  contract->price = tonti_money (row->price);
  contract->handed = tonti_money (row->principal - (kept ? row->price : 0));
  contract->back
      = tonti_money (row->principal + (g_str_equal (row->pays, "term") ? row->price : 0));
  contract->month = (tonti_box_loan_find_rate (row) + 50) / 100 * 100;
  contract->year = tonti_box_loan_find_year (row);
}

static void
fill_people (TontiContract *contract, TontiBook *book, const TontiEvent *event,
             GHashTable *discharges, GStringChunk *texts)
{
  const json_t *discharge = tonti_discharge_of (discharges, event);

  for (gsize i = 0; i < G_N_ELEMENTS (contract->officers); i++)
    contract->officers[i]
        = tonti_paper_listed (book, texts, event->json, "officers", i, event->day);
  contract->discharge = tonti_paper_keep (texts, tonti_fact_text (discharge, "how"));
  contract->witness = tonti_paper_keep (texts, tonti_fact_text (discharge, "witness"));
}

static void
fill (TontiContract *contract, TontiBook *book, const TontiBoxLoanRow *row, const TontiEvent *event,
      GHashTable *discharges, GStringChunk *texts)
{
  gint64 most;
  const gint64 guarantor = tonti_box_loan_find_guarantor (tonti_report_db (book), row, &most);

  *contract = (TontiContract){
    .loan = row->id,
    .seq = row->seq,
    .pool = tonti_paper_take (texts, tonti_name_query_pool (tonti_report_db (book), row->pool)),
    .voucher = tonti_paper_take (texts, tonti_event_dup_document (event)),
    .day = row->day,
    .due = row->due,
    .meeting = event->meeting,
    .member = row->member,
    .name = tonti_paper_name (book, texts, row->member),
    .guarantor = guarantor,
    .guarantor_name = tonti_paper_name (book, texts, guarantor),
    .answers = tonti_money (most),
    .pays = row->pays,
    .rate = tonti_fact_int (event->json, "rate"),
    .steps = row->steps,
    .bids = g_array_new (FALSE, FALSE, sizeof (TontiContractBid)),
    .place = tonti_paper_keep (texts, tonti_book_get_group (book)->place),
    .qr = tonti_paper_qr_of (texts, event),
    .cancelled = row->cancelled,
  };
  fill_sums (contract, row);
  fill_people (contract, book, event, discharges, texts);
  add_bids (book, texts, event, contract->bids);
}

TontiContractReport *
tonti_contract_report_make (TontiBook *book, const TontiPaperQuery *query)
{
  TontiContractReport *self = g_new0 (TontiContractReport, 1);
  g_autoptr (GArray) rows
      = tonti_box_loan_list (tonti_report_db (book), query->pool, query->member);
  g_autoptr (GHashTable) discharges = tonti_discharges_read (book);

  self->texts = g_string_chunk_new (4096);
  self->contracts = g_array_new (FALSE, FALSE, sizeof (TontiContract));
  g_array_set_clear_func (self->contracts, clear_contract);
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiBoxLoanRow *row = &g_array_index (rows, TontiBoxLoanRow, i);
      g_autoptr (TontiEvent) event = NULL;
      TontiContract contract;

      if (query->number == 0 || query->number == row->id)
        event = tonti_journal_read (tonti_book_get_journal (book), row->seq);
      if (event == NULL)
        continue;
      fill (&contract, book, row, event, discharges, self->texts);
      g_array_append_val (self->contracts, contract);
    }
  return self;
}

void
tonti_contract_report_free (TontiContractReport *self)
{
  g_array_unref (self->contracts);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/* ---- The share-out ---- */

/* The last event of this kind that stands, of POOL (0 = any) and after AFTER. */
static TontiEvent *
find_last (TontiBook *book, const char *kind, gint64 pool)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (tonti_report_db (book), kind);

  for (guint i = acts->len; i > 0; i--)
    {
      const TontiActRow *row = &g_array_index (acts, TontiActRow, i - 1);
      g_autoptr (TontiEvent) event = NULL;

      if (row->reversed_by == 0)
        event = tonti_journal_read (tonti_book_get_journal (book), row->seq);
      if (event != NULL && (pool == 0 || tonti_fact_int (event->json, "pool") == pool))
        return g_steal_pointer (&event);
    }
  return NULL;
}

/* Vouchers of parts handed over since: member -> label in TEXTS. */
static GHashTable *
list_paid (TontiBook *book, GStringChunk *texts, const TontiEvent *share)
{
  GHashTable *paid = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (GArray) acts = tonti_act_list_kind (tonti_report_db (book), "box-pay/1");

  for (guint i = 0; i < acts->len; i++)
    {
      const TontiActRow *row = &g_array_index (acts, TontiActRow, i);
      g_autoptr (TontiEvent) event = NULL;

      if (row->seq > share->seq && row->reversed_by == 0)
        event = tonti_journal_read (tonti_book_get_journal (book), row->seq);
      if (event != NULL
          && tonti_fact_int (event->json, "pool") == tonti_fact_int (share->json, "pool"))
        g_hash_table_insert (paid, GSIZE_TO_POINTER ((gsize)event->member),
                             (gpointer)tonti_paper_take (texts, tonti_event_dup_document (event)));
    }
  return paid;
}

static void
add_parts (TontiShareReport *self, TontiBook *book, const TontiEvent *event)
{
  const json_t *parts = json_object_get (event->json, "parts");
  g_autoptr (GHashTable) paid = list_paid (book, self->texts, event);

  for (gsize i = 0; i < json_array_size (parts); i++)
    {
      const json_t *row = json_array_get (parts, i);
      const gint64 member = tonti_fact_int (row, "member");
      TontiSharePart part = {
        .member = member,
        .name = tonti_paper_name (book, self->texts, member),
        .hand
        = tonti_paper_take (self->texts, tonti_label_subject (book, tonti_fact_text (row, "hand"))),
        .weight = tonti_fact_int (row, "weight"),
        .amount = tonti_money (tonti_fact_int (row, "amount")),
        .voucher = tonti_paper_keep (self->texts,
                                     g_hash_table_lookup (paid, GSIZE_TO_POINTER ((gsize)member))),
      };

      g_array_append_val (self->parts, part);
    }
}

TontiShareReport *
tonti_share_report_make (TontiBook *book, const TontiPaperQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiEvent) event = find_last (book, "box-share/1", query->pool);
  TontiShareReport *self;
  const json_t *json;

  if (event == NULL)
    {
      tonti_problems_refuse (problems, "nothing-to-print", "pool",
                             _ ("share-out: no auction box was shared yet: share it with "
                                "“box.share”"));
      return NULL;
    }
  json = event->json;
  self = g_new0 (TontiShareReport, 1);
  self->texts = g_string_chunk_new (4096);
  self->parts = g_array_new (FALSE, FALSE, sizeof (TontiSharePart));
  self->seq = event->seq;
  self->day = event->day;
  self->pool = tonti_paper_take (
      self->texts, tonti_name_query_pool (tonti_report_db (book), tonti_fact_int (json, "pool")));
  self->by_time = g_str_equal (tonti_fact_text (json, "by"), "time");
  self->total = tonti_money (tonti_fact_int (json, "total"));
  self->lent = tonti_money (tonti_fact_int (json, "lent"));
  self->shared = tonti_money (tonti_fact_int (json, "shared"));
  self->rest = tonti_money (self->total.minor - self->shared.minor);
  self->base = tonti_money (tonti_fact_int (json, "base"));
  self->reason = tonti_paper_keep (self->texts, tonti_fact_text (json, "reason"));
  self->qr = tonti_paper_qr_of (self->texts, event);
  for (gsize i = 0; i < G_N_ELEMENTS (self->officers); i++)
    self->officers[i] = tonti_paper_listed (book, self->texts, json, "officers", i, event->day);
  add_parts (self, book, event);
  return self;
}

void
tonti_share_report_free (TontiShareReport *self)
{
  g_array_unref (self->parts);
  g_string_chunk_free (self->texts);
  g_free (self);
}
