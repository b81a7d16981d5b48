// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-auction-flows.h"
#include "tonti-auction-store.h"
#include "tonti-column-private.h"
#include "tonti-fact.h"
#include "tonti-hand-rate.h"
#include "tonti-meeting-store.h"
#include "tonti-order-private.h"
#include "tonti-pool-store.h"

/* The lots of a pot that were sold by auction: all bids, what became of each discount, and what the
 * round is worth to each hand. Figures are shown, nobody is judged. */

static const TontiColumn sale_columns[] = {
  NUMBER ("seq", N_ ("No.")),         NUMBER ("turn", N_ ("Turn")),
  NUMBER ("meeting", N_ ("Meeting")), DAY ("day", N_ ("Day")),
  TEXT ("hand", N_ ("Hand")),         TEXT ("holders", N_ ("Holders")),
  CODE ("how", N_ ("How")),           MONEY ("pot", N_ ("Pot")),
  SUM ("discount", N_ ("Discount")),  SUM ("commission", N_ ("Of it commission")),
  MONEY ("prize", N_ ("Left to it")), CODE ("destination", N_ ("Where the discount goes")),
  MONEY ("each", N_ ("Each hand")),   MONEY ("remainder", N_ ("Not shared")),
  TEXT ("second", N_ ("Second")),     MONEY ("second_bid", N_ ("Its bid")),
  CODE ("state", N_ ("State")),       END,
};

static const TontiColumn bid_columns[] = {
  NUMBER ("seq", N_ ("No.")),       NUMBER ("turn", N_ ("Turn")),
  NUMBER ("round", N_ ("Round")),   TEXT ("hand", N_ ("Hand")),
  TEXT ("holders", N_ ("Holders")), MONEY ("amount", N_ ("Discount")),
  CODE ("state", N_ ("State")),     END,
};

static const TontiColumn hand_columns[] = {
  TEXT ("hand", N_ ("Hand")),
  TEXT ("holders", N_ ("Holders")),
  CODE ("state", N_ ("State")),
  NUMBER ("turn", N_ ("Turn")),
  SUM ("due", N_ ("Its contributions")),
  SUM ("lot", N_ ("Lot")),
  SUM ("discount", N_ ("Discount left")),
  SUM ("dividends", N_ ("Shares of discounts")),
  SUM ("box", N_ ("Part of the auction box")),
  MONEY ("net", N_ ("Net of the lot")),
  MONEY ("gain", N_ ("Gain or cost")),
  TEXT ("rate", N_ ("A year")),
  END,
};

static char *
dup_hand (gint64 hand)
{
  return tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, hand });
}

/* ---- Auctions ---- */

static gboolean
is_asked (const TontiAuctionRow *row, const TontiQuery *query)
{
  return query->meeting == 0 || row->meeting == query->meeting;
}

static void
add_sale (TontiTable *table, TontiBook *book, const TontiAuctionRow *row)
{
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) shares = tonti_auction_list_shares (db, row->pool, row->n, row->seq);
  g_auto (TontiMeetingRow) meeting = { 0 };

  tonti_table_add_row (table);
  tonti_table_set_int (table, 0, row->seq);
  tonti_table_set_int (table, 1, row->n);
  tonti_table_set_int (table, 2, row->meeting);
  if (tonti_meeting_get (db, row->meeting, &meeting))
    tonti_table_set_int (table, 3, meeting.day.number);
  tonti_table_take_text (table, 4, dup_hand (row->hand));
  tonti_table_take_text (table, 5, tonti_report_holders (book, row->hand));
  tonti_table_set_text (table, 6, row->how);
  tonti_table_set_int (table, 7, row->pot);
  tonti_table_set_int (table, 8, row->voided_by == 0 ? row->discount : 0);
  tonti_table_put_int (table, 9, row->voided_by == 0 ? row->commission : 0);
  tonti_table_set_int (table, 10, row->pot - row->discount);
  tonti_table_set_text (table, 11, row->destination);
  if (shares->len > 0)
    tonti_table_set_int (table, 12, g_array_index (shares, TontiAuctionShareRow, 0).amount);
  tonti_table_put_int (table, 13, row->remainder);
  if (row->second != 0)
    tonti_table_take_text (table, 14, dup_hand (row->second));
  tonti_table_put_int (table, 15, row->second_bid);
  tonti_table_set_text (table, 16, row->voided_by == 0 ? "valid" : "changed");
}

/* ---- Bids ---- */

static const char *
judge_bid (const TontiAuctionRow *row, const json_t *bid)
{
  const gint64 hand = tonti_fact_int (bid, "hand"), amount = tonti_fact_int (bid, "amount");

  if (hand == row->hand && amount == row->discount)
    return "won";
  return hand == row->second && amount == row->second_bid ? "second" : NULL;
}

static void
add_bids (TontiTable *table, TontiBook *book, const TontiAuctionRow *row)
{
  g_autoptr (TontiEvent) event = tonti_journal_read (tonti_book_get_journal (book), row->seq);
  size_t i;
  json_t *bid;

  if (event == NULL)
    return;
  json_array_foreach (json_object_get (event->json, "bids"), i, bid)
    {
      const char *state = judge_bid (row, bid);

      tonti_table_add_row (table);
      tonti_table_set_int (table, 0, row->seq);
      tonti_table_set_int (table, 1, row->n);
      tonti_table_set_int (table, 2, tonti_fact_int (bid, "round"));
      tonti_table_take_text (table, 3, dup_hand (tonti_fact_int (bid, "hand")));
      tonti_table_take_text (table, 4, tonti_report_holders (book, tonti_fact_int (bid, "hand")));
      tonti_table_set_int (table, 5, tonti_fact_int (bid, "amount"));
      if (state != NULL)
        tonti_table_set_text (table, 6, state);
    }
}

/* ---- Hands ---- */

static void
add_hand (TontiTable *table, TontiBook *book, const TontiAuctionFlows *flows, gint64 hand)
{
  const TontiGroup *group = tonti_book_get_group (book);
  TontiHandWorth worth;
  char *rate;

  tonti_auction_flows_get (flows, hand, &worth);
  tonti_table_add_row (table);
  tonti_table_take_text (table, 0, dup_hand (hand));
  tonti_table_take_text (table, 1, tonti_report_holders (book, hand));
  tonti_table_set_text (table, 2, worth.state);
  tonti_table_put_int (table, 3, worth.turn);
  tonti_table_set_int (table, 4, worth.due);
  tonti_table_set_int (table, 5, worth.lot);
  tonti_table_set_int (table, 6, worth.discount);
  tonti_table_set_int (table, 7, worth.dividends);
  tonti_table_put_int (table, 8, worth.box);
  if (worth.turn == 0)
    return;
  tonti_table_set_int (table, 9, worth.lot - worth.discount);
  tonti_table_set_int (table, 10, worth.gain);
  if (!worth.has_rate)
    return;
  rate = tonti_rate_format ((TontiRate){ (worth.year + 50) / 100 * 100 }, group->style.decimal);
  tonti_table_take_text (table, 11, rate);
}

static void
add_hands (TontiTable *table, TontiBook *book, gint64 pool)
{
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) hands = tonti_hand_list (db, pool);
  g_autoptr (TontiAuctionFlows) flows = tonti_auction_flows_new (book, pool);

  for (guint i = 0; i < hands->len; i++)
    add_hand (table, book, flows, g_array_index (hands, TontiHandRow, i).id);
}

/* ---- The report ---- */

static gint64
choose_pool (TontiBook *book, const TontiQuery *query)
{
  g_autoptr (GArray) pools = tonti_pool_list (tonti_report_db (book));

  for (guint i = 0; query->pool == 0 && i < pools->len; i++)
    if (g_str_equal (g_array_index (pools, TontiPoolRow, i).order_rule, "auction"))
      return g_array_index (pools, TontiPoolRow, i).id;
  return query->pool == 0 ? 1 : query->pool;
}

static void
add_facts (TontiReport *self, TontiBook *book, gint64 pool)
{
  g_autofree char *id = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, pool });
  g_auto (TontiPoolRow) row = { 0 };

  tonti_pool_get (tonti_report_db (book), pool, &row);
  tonti_report_add_fact_text (self, "pool", N_ ("Pot"), id);
  tonti_report_add_fact_text (self, "name", N_ ("Name"), row.name);
  tonti_report_add_fact_code (self, "order", N_ ("Order of the hands"), row.order_rule);
}

TontiReport *
tonti_auction_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("bids", N_ ("Auctions of the pot"));
  TontiTable *sales = tonti_table_new ("rows", N_ ("Lots sold"), sale_columns);
  TontiTable *bids = tonti_table_new ("bids", N_ ("All bids"), bid_columns);
  TontiTable *hands
      = tonti_table_new ("hands", N_ ("What the round is worth to each hand"), hand_columns);
  const gint64 pool = choose_pool (book, query);
  g_autoptr (GArray) rows = NULL;

  tonti_report_add_table (self, sales);
  tonti_report_add_table (self, bids);
  tonti_report_add_table (self, hands);
  if (!tonti_report_check_pool (book, pool, problems))
    return NULL;
  rows = tonti_auction_list (tonti_report_db (book), pool);
  add_facts (self, book, pool);
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiAuctionRow *row = &g_array_index (rows, TontiAuctionRow, i);

      if (!is_asked (row, query))
        continue;
      add_sale (sales, book, row);
      add_bids (bids, book, row);
    }
  add_hands (hands, book, pool);
  return g_steal_pointer (&self);
}
