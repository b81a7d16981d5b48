// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-box-report.h"

#include <glib/gi18n.h>

#include "tonti-act-store.h"
#include "tonti-box-text-private.h"
#include "tonti-column-private.h"
#include "tonti-fact.h"
#include "tonti-journal.h"
#include "tonti-meeting-facts.h"

/* What one member has to do with boxes and cards: every unit of a charge is explained. */

enum
{
  SEQ,
  DAY_,
  DOCUMENT,
  LABEL,
  AMOUNT,
};

static const TontiColumn columns[] = {
  NUMBER ("seq", N_ ("Entry")), DAY ("day", N_ ("Day")),       TEXT ("document", N_ ("Document")),
  TEXT ("label", N_ ("What")),  SUM ("amount", N_ ("Amount")), END,
};

static void
add_items (TontiTable *table, TontiBook *book, const TontiEvent *event)
{
  const json_t *items = json_object_get (event->json, "items");

  for (gsize i = 0; i < json_array_size (items); i++)
    {
      const json_t *item = json_array_get (items, i);
      g_autofree char *text = tonti_box_item_dup_text (book, item);

      if (text == NULL || json_object_get (item, "part") == NULL)
        continue;
      tonti_table_add_row (table);
      tonti_table_set_int (table, SEQ, event->seq);
      tonti_table_set_int (table, DAY_, event->day.number);
      tonti_table_take_text (table, DOCUMENT, tonti_event_dup_document (event));
      tonti_table_set_text (table, LABEL, text);
      tonti_table_set_int (table, AMOUNT, tonti_fact_int (item, "amount"));
    }
}

static gboolean
is_asked (const TontiActRow *row, const TontiQuery *query)
{
  return row->member == query->member && row->reversed_by == 0
         && (!tonti_day_is_valid (query->from) || row->day.number >= query->from.number)
         && (!tonti_day_is_valid (query->to) || row->day.number <= query->to.number);
}

static TontiTable *
make_repayments (TontiBook *book, const TontiQuery *query)
{
  TontiTable *table = tonti_table_new ("repayments", N_ ("Loans paid back, part by part"), columns);
  g_autoptr (GArray) acts = tonti_act_list_kind (tonti_report_db (book), "receipt/1");

  for (guint i = 0; i < acts->len; i++)
    {
      const TontiActRow *row = &g_array_index (acts, TontiActRow, i);
      g_autoptr (TontiEvent) event = NULL;

      if (is_asked (row, query))
        event = tonti_journal_read (tonti_book_get_journal (book), row->seq);
      if (event != NULL)
        add_items (table, book, event);
    }
  return table;
}

static gboolean
add_some (TontiReport *self, TontiTable *table)
{
  const gboolean some = tonti_table_get_n_rows (table) > 0;

  if (some)
    tonti_report_add_table (self, table);
  else
    tonti_table_free (table);
  return some;
}

void
tonti_box_add_to_statement (TontiReport *self, TontiBook *book, const TontiQuery *query)
{
  if (add_some (self, tonti_box_loans_table (book, query)))
    add_some (self, make_repayments (book, query));
  add_some (self, tonti_cards_table (book, query));
}
