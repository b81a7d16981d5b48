// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-column-private.h"
#include "tonti-fact.h"
#include "tonti-goods-private.h"
#include "tonti-goods-stock.h"
#include "tonti-ledger-store.h"
#include "tonti-meeting-facts.h"
#include "tonti-missing.h"
#include "tonti-name-query-store.h"
#include "tonti-pool-store.h"

/* Pots of goods: what a hand brings, what came, was handed over and is still there. */

static const TontiColumn columns[] = {
  TEXT ("pool", N_ ("Pot")),
  TEXT ("name", N_ ("Name")),
  TEXT ("good", N_ ("Goods")),
  TEXT ("unit", N_ ("Unit")),
  NUMBER ("quantity", N_ ("Thousandths a hand")),
  MONEY ("value", N_ ("Value of a unit")),
  MONEY ("contribution", N_ ("Contribution")),
  SUM ("came", N_ ("Came, worth")),
  SUM ("out", N_ ("Handed over, worth")),
  SUM ("there", N_ ("There, worth")),
  TEXT ("there_text", N_ ("There")),
  SUM ("lost", N_ ("Lost and claimed, worth")),
  SUM ("surplus", N_ ("Left over, worth")),
  TEXT ("surplus_text", N_ ("Left over")),
  END,
};

/* Of it, what is missing and what belongs to no lot. */
static void
add_stock (TontiTable *table, TontiBook *book, gint64 pool)
{
  TontiDb *db = tonti_report_db (book);
  g_autofree char *of = tonti_missing_line_of (pool);
  g_auto (TontiCompose) compose = { 0 };
  gint64 surplus;

  tonti_compose_init (&compose, db, tonti_book_get_group (book), 0);
  surplus = tonti_goods_surplus (&compose, pool);
  tonti_table_set_int (table, 11, tonti_ledger_balance (db, TONTI_MISSING, 0, of));
  tonti_table_set_int (table, 12, surplus);
  tonti_table_take_text (table, 13, tonti_goods_tell (book, pool, surplus));
}

/* Ever brought and ever taken of the goods of a pool. */
static void
sum_up (TontiDb *db, gint64 pool, gint64 *in, gint64 *out)
{
  g_autofree char *account = tonti_goods_account (pool);
  g_autoptr (GArray) totals = tonti_ledger_totals (db);

  *in = *out = 0;
  for (guint i = 0; i < totals->len; i++)
    {
      const TontiLedgerTotal *row = &g_array_index (totals, TontiLedgerTotal, i);

      if (!g_str_equal (row->account, account))
        continue;
      *in += row->debit;
      *out += row->credit;
    }
}

static void
add_pool (TontiTable *table, TontiBook *book, const TontiGoodsRow *row)
{
  TontiDb *db = tonti_report_db (book);
  TontiMoney contribution;
  gint64 in, out;

  sum_up (db, row->pool, &in, &out);
  if (!tonti_goods_worth (row->quantity, tonti_money (row->value), &contribution))
    contribution = TONTI_MONEY_ZERO;
  tonti_table_add_row (table);
  tonti_table_take_text (table, 0, g_strdup_printf ("pool:%" PRId64, row->pool));
  tonti_table_take_text (table, 1, tonti_name_query_pool (db, row->pool));
  tonti_table_set_text (table, 2, row->good);
  tonti_table_put_text (table, 3, row->unit);
  tonti_table_set_int (table, 4, row->quantity);
  tonti_table_set_int (table, 5, row->value);
  tonti_table_set_int (table, 6, contribution.minor);
  tonti_table_set_int (table, 7, in);
  tonti_table_set_int (table, 8, out);
  tonti_table_set_int (table, 9, in - out);
  tonti_table_take_text (table, 10, tonti_goods_tell (book, row->pool, in - out));
  add_stock (table, book, row->pool);
}

TontiReport *
tonti_goods_list (TontiBook *book, const TontiQuery *query, TontiProblems *problems G_GNUC_UNUSED)
{
  TontiReport *self = tonti_report_new ("goods", N_ ("Goods of the pots"));
  TontiTable *table = tonti_table_new ("rows", N_ ("Goods of the pots"), columns);
  g_autoptr (GArray) list = tonti_goods_list_rows (tonti_report_db (book));

  for (guint i = 0; i < list->len; i++)
    {
      const TontiGoodsRow *row = &g_array_index (list, TontiGoodsRow, i);

      if (query->pool == 0 || query->pool == row->pool)
        add_pool (table, book, row);
    }
  tonti_report_add_table (self, table);
  return self;
}

/* ---- A meeting ---- */

static const TontiColumn meeting_columns[] = {
  TEXT ("pool", N_ ("Pot")),
  TEXT ("what", N_ ("What")),
  SUM ("in", N_ ("Came, worth")),
  TEXT ("in_text", N_ ("Came")),
  SUM ("out", N_ ("Handed over, worth")),
  TEXT ("out_text", N_ ("Handed over")),
  SUM ("difference", N_ ("Difference, worth")),
  TEXT ("difference_text", N_ ("Difference")),
  END,
};

static void
add_moved (TontiTable *table, TontiBook *book, const GPtrArray *events, const TontiGoodsRow *row)
{
  g_autofree char *account = tonti_goods_account (row->pool);
  gint64 in = 0, out = 0, difference = 0;

  for (guint i = 0; i < events->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (events, i);
      gint64 came = 0, gone = 0;

      tonti_event_add_moved (event, account, &came, &gone);
      if (tonti_event_is (event, "goods-count"))
        difference += came - gone;
      else
        {
          in += came;
          out += gone;
        }
    }
  if (in == 0 && out == 0 && difference == 0)
    return;
  tonti_table_add_row (table);
  tonti_table_take_text (table, 0, g_strdup_printf ("pool:%" PRId64, row->pool));
  tonti_table_take_text (table, 1, tonti_name_query_pool (tonti_report_db (book), row->pool));
  tonti_table_set_int (table, 2, in);
  tonti_table_take_text (table, 3, tonti_goods_tell (book, row->pool, in));
  tonti_table_set_int (table, 4, out);
  tonti_table_take_text (table, 5, tonti_goods_tell (book, row->pool, out));
  tonti_table_set_int (table, 6, difference);
  tonti_table_take_text (table, 7, tonti_goods_tell (book, row->pool, difference));
}

TontiTable *
tonti_goods_table (TontiBook *book, const GPtrArray *events)
{
  TontiTable *table = tonti_table_new ("goods", N_ ("Goods"), meeting_columns);
  g_autoptr (GArray) list = tonti_goods_list_rows (tonti_report_db (book));

  for (guint i = 0; i < list->len; i++)
    add_moved (table, book, events, &g_array_index (list, TontiGoodsRow, i));
  return table;
}
