// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"

#include <glib/gi18n.h>

#include "tonti-column-private.h"
#include "tonti-fact.h"
#include "tonti-goods-private.h"
#include "tonti-guard-text-private.h"
#include "tonti-meeting-sheet-private.h"

/* One meeting in figures: members beside what they owed and paid, lots, other operations, and the
 * box: before + in - out = expected, beside what was counted. */

static const TontiColumn columns[] = {
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  TEXT ("hands", N_ ("Hands")),
  CODE ("presence", N_ ("Presence")),
  TEXT ("proxy", N_ ("Represented by")),
  SUM ("contribution_due", N_ ("Contribution due")),
  SUM ("contribution", N_ ("Contribution")),
  SUM ("fund_due", N_ ("Funds due")),
  SUM ("fund", N_ ("Funds")),
  SUM ("arrears_due", N_ ("Arrears due")),
  SUM ("arrears", N_ ("Arrears")),
  SUM ("fines_due", N_ ("Fines due")),
  SUM ("fines", N_ ("Fines")),
  SUM ("advance", N_ ("Advance")),
  SUM ("savings", N_ ("Savings")),
  SUM ("due", N_ ("Due")),
  SUM ("paid", N_ ("Paid")),
  SUM ("received", N_ ("Lot")),
  TEXT ("receipt", N_ ("Receipt")),
  END,
};

enum
{
  MEMBER,
  NAME,
  HANDS,
  PRESENCE,
  PROXY,
  DUES,
  ADVANCE = 13,
  SAVINGS,
  DUE,
  PAID,
  RECEIVED,
  RECEIPT,
};

static const TontiColumn cell_columns[] = {
  NUMBER ("member", N_ ("No.")), TEXT ("of", N_ ("Of")),    TEXT ("what", N_ ("What")),
  SUM ("due", N_ ("Due")),       SUM ("paid", N_ ("Paid")), END,
};

static const TontiColumn lot_columns[] = {
  NUMBER ("turn", N_ ("Turn")),
  TEXT ("pool", N_ ("Pot")),
  NUMBER ("hand", N_ ("Hand")),
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  TEXT ("part", N_ ("Part")),
  SUM ("gross", N_ ("Lot")),
  SUM ("deducted", N_ ("Kept back")),
  SUM ("owed", N_ ("Still owed")),
  SUM ("net", N_ ("Handed over")),
  CODE ("state", N_ ("State")),
  TEXT ("goods", N_ ("Goods")),
  END,
};

static const TontiColumn operation_columns[] = {
  NUMBER ("seq", N_ ("No.")),
  DAY ("day", N_ ("Day")),
  CODE ("event", N_ ("Kind")),
  TEXT ("document", N_ ("Document")),
  NUMBER ("member", N_ ("No.")),
  TEXT ("what", N_ ("What")),
  SUM ("in", N_ ("In")),
  SUM ("out", N_ ("Out")),
  END,
};

static const TontiColumn contest_columns[] = {
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  TEXT ("what", N_ ("Fine")),
  SUM ("amount", N_ ("Amount")),
  END,
};

static const TontiColumn cash_columns[] = {
  MONEY ("value", N_ ("Value")),        CODE ("piece", N_ ("Note or coin")),
  NUMBER ("first", N_ ("First count")), NUMBER ("final", N_ ("Pieces")),
  SUM ("amount", N_ ("Amount")),        END,
};

/* The pair of columns, due and paid, that a column of the sheet is added to; 0 = none. */
static guint
choose_pair (const char *key)
{
  static const char *const prefixes[] = { "pool:", "fund:", "arrears", "fines" };

  if (g_str_has_prefix (key, "money:"))
    return DUES;

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (key, prefixes[i]))
      return DUES + 2 * i;
  return 0;
}

static void
add_to (TontiTable *table, guint row, guint column, gint64 amount)
{
  tonti_table_set_int (table, column, tonti_table_get_int (table, row, column) + amount);
}

static void
add_cells (TontiTable *table, const TontiMeetingSheetReport *sheet, guint r)
{
  for (guint c = DUES; c <= SAVINGS; c++)
    tonti_table_set_int (table, c, 0);
  for (guint c = 0; c < sheet->columns->len; c++)
    {
      const char *key = g_array_index (sheet->columns, TontiMeetingSheetColumn, c).key;
      const TontiMeetingSheetCell *cell
          = &g_array_index (sheet->cells, TontiMeetingSheetCell, r * sheet->columns->len + c);
      const guint pair = choose_pair (key);

      if (g_array_index (sheet->columns, TontiMeetingSheetColumn, c).value.minor != 0)
        continue;
      if (pair != 0)
        {
          add_to (table, r, pair, cell->due.minor);
          add_to (table, r, pair + 1, cell->paid.minor);
        }
      else if (g_str_equal (key, "advance") || g_str_equal (key, "savings"))
        add_to (table, r, g_str_equal (key, "advance") ? ADVANCE : SAVINGS, cell->paid.minor);
    }
}

static gint64
sum_received (const TontiMeetingSheetReport *sheet, gint64 member)
{
  gint64 sum = 0;

  for (guint i = 0; i < sheet->lots->len; i++)
    {
      const TontiMeetingSheetLot *lot = &g_array_index (sheet->lots, TontiMeetingSheetLot, i);

      if (lot->paid && lot->member == member)
        sum += lot->net.minor;
    }
  return sum;
}

TontiTable *
tonti_meeting_sheet_table (const TontiMeetingSheetReport *sheet)
{
  TontiTable *table = tonti_table_new ("rows", N_ ("Members"), columns);

  for (guint r = 0; r < sheet->rows->len; r++)
    {
      const TontiMeetingSheetRow *row = &g_array_index (sheet->rows, TontiMeetingSheetRow, r);

      tonti_table_add_row (table);
      tonti_table_set_int (table, MEMBER, row->member);
      tonti_table_set_text (table, NAME, row->name);
      tonti_table_put_text (table, HANDS, row->hands);
      tonti_table_set_text (table, PRESENCE,
                            tonti_codes_get (&tonti_presence_codes, (int)row->presence));
      tonti_table_put_text (table, PROXY, row->proxy);
      add_cells (table, sheet, r);
      tonti_table_set_int (table, DUE, row->due.minor);
      tonti_table_set_int (table, PAID, row->paid.minor);
      tonti_table_set_int (table, RECEIVED, sum_received (sheet, row->member));
      tonti_table_put_text (table, RECEIPT, row->receipt);
    }
  return table;
}

static TontiTable *
make_cells (const TontiMeetingSheetReport *sheet)
{
  TontiTable *table = tonti_table_new ("dues", N_ ("Dues"), cell_columns);

  for (guint i = 0; i < sheet->cells->len; i++)
    {
      const TontiMeetingSheetCell *cell = &g_array_index (sheet->cells, TontiMeetingSheetCell, i);
      const TontiMeetingSheetColumn *column
          = &g_array_index (sheet->columns, TontiMeetingSheetColumn, i % sheet->columns->len);
      const guint row = i / sheet->columns->len;

      if ((cell->due.minor == 0 && cell->paid.minor == 0) || column->value.minor != 0)
        continue;
      tonti_table_add_row (table);
      tonti_table_set_int (table, 0, g_array_index (sheet->rows, TontiMeetingSheetRow, row).member);
      tonti_table_set_text (table, 1, column->key);
      tonti_table_set_text (table, 2, column->title);
      tonti_table_set_int (table, 3, cell->due.minor);
      tonti_table_set_int (table, 4, cell->paid.minor);
    }
  return table;
}

static TontiTable *
make_lots (const TontiMeetingSheetReport *sheet)
{
  TontiTable *table = tonti_table_new ("lots", N_ ("Lots"), lot_columns);

  for (guint i = 0; i < sheet->lots->len; i++)
    {
      const TontiMeetingSheetLot *lot = &g_array_index (sheet->lots, TontiMeetingSheetLot, i);

      tonti_table_add_row (table);
      tonti_table_set_int (table, 0, lot->turn);
      tonti_table_set_text (table, 1, lot->pool);
      tonti_table_put_int (table, 2, lot->hand);
      tonti_table_put_int (table, 3, lot->member);
      tonti_table_set_text (table, 4, lot->name);
      tonti_table_put_text (table, 5, lot->share);
      tonti_table_set_int (table, 6, lot->gross.minor);
      tonti_table_set_int (table, 7, lot->deducted.minor);
      tonti_table_set_int (table, 8, lot->owed.minor);
      tonti_table_set_int (table, 9, lot->net.minor);
      tonti_table_set_text (table, 10, lot->state);
      tonti_table_put_text (table, 11, lot->goods);
    }
  return table;
}

static void
add_operation (TontiTable *table, TontiBook *book, const TontiEvent *event)
{
  gint64 in = 0, out = 0;

  tonti_event_add_moved (event, "cash", &in, &out);
  tonti_event_add_moved (event, "bank", &in, &out);
  tonti_event_add_moved (event, "mobile", &in, &out);
  tonti_table_add_row (table);
  tonti_table_put_int (table, 0, event->seq);
  tonti_table_set_int (table, 1, event->day.number);
  tonti_table_set_text (table, 2, event->kind);
  tonti_table_take_text (table, 3, tonti_event_dup_document (event));
  tonti_table_put_int (table, 4, event->member);
  tonti_table_take_text (table, 5, tonti_event_dup_text (book, event));
  tonti_table_set_int (table, 6, in);
  tonti_table_set_int (table, 7, out);
}

static TontiTable *
make_operations (TontiBook *book, const GPtrArray *events, const char *key, const char *title,
                 gboolean all)
{
  TontiTable *table = tonti_table_new (key, title, operation_columns);

  for (guint i = 0; i < events->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (events, i);
      const gboolean listed = tonti_event_is (event, "receipt") || tonti_event_is (event, "payout")
                              || tonti_event_is (event, "count");

      if (event->lines->len > 0 && (all || !listed))
        add_operation (table, book, event);
    }
  return table;
}

static TontiTable *
make_contests (const TontiMeetingSheetReport *sheet)
{
  TontiTable *table = tonti_table_new ("contested", N_ ("Fines contested"), contest_columns);

  for (guint i = 0; i < sheet->contests->len; i++)
    {
      const TontiMeetingSheetContest *contest
          = &g_array_index (sheet->contests, TontiMeetingSheetContest, i);

      tonti_table_add_row (table);
      tonti_table_set_int (table, 0, contest->member);
      tonti_table_set_text (table, 1, contest->name);
      tonti_table_set_text (table, 2, contest->what);
      tonti_table_set_int (table, 3, contest->amount.minor);
    }
  return table;
}

static TontiTable *
make_cash (const TontiMeetingSheetReport *sheet)
{
  TontiTable *table = tonti_table_new ("cash", N_ ("Cash counted"), cash_columns);

  for (guint i = 0; i < sheet->cash->len; i++)
    {
      const TontiPaperCash *pile = &g_array_index (sheet->cash, TontiPaperCash, i);

      tonti_table_add_row (table);
      tonti_table_set_int (table, 0, pile->value);
      tonti_table_set_text (table, 1, pile->is_coin ? "coin" : "note");
      tonti_table_set_int (table, 2, pile->first);
      tonti_table_set_int (table, 3, pile->final);
      tonti_table_set_int (table, 4, pile->value * pile->final);
    }
  return table;
}

static void
add_facts (TontiReport *self, const TontiMeetingFacts *facts, const TontiMeetingSheetReport *sheet)
{
  g_autofree char *keys = tonti_guard_keys_dup_text (facts->book, facts->meeting);
  gint64 in, out;

  tonti_meeting_facts_moved (facts, "cash", &in, &out);
  tonti_report_add_fact_number (self, "meeting", N_ ("Meeting"), facts->meeting);
  tonti_report_add_fact_day (self, "day", N_ ("Day"), sheet->day);
  tonti_report_add_fact_code (self, "state", N_ ("State"), facts->row.state);
  tonti_report_add_fact_text (self, "place", N_ ("Place"), sheet->place);
  tonti_report_add_fact_text (self, "host", N_ ("Host"), sheet->host);
  if (keys != NULL)
    tonti_report_add_fact_text (self, "keys", N_ ("Keys"), keys);
  tonti_report_add_fact_money (self, "cash_before", N_ ("Cash before"), sheet->cash_before.minor);
  tonti_report_add_fact_money (self, "cash_in", N_ ("In"), in);
  tonti_report_add_fact_money (self, "cash_out", N_ ("Out"), out);
  tonti_report_add_fact_money (self, "expected", N_ ("Expected"),
                               sheet->cash_before.minor + in - out);
  if (*sheet->goods_missing != '\0')
    tonti_report_add_fact_text (self, "goods_missing", N_ ("Goods that did not come"),
                                sheet->goods_missing);
  if (facts->count == NULL)
    return;
  tonti_report_add_fact_money (self, "counted", N_ ("Counted"), sheet->counted.minor);
  tonti_report_add_fact_money (self, "difference", N_ ("Difference"),
                               sheet->counted.minor - sheet->expected.minor);
  tonti_report_add_fact_code (self, "outcome", N_ ("What became of it"),
                              tonti_fact_text (facts->count->json, "outcome"));
}

/* The open meeting, else the last closed one, else the next planned one. */
static gint64
choose_meeting (TontiBook *book, TontiProblems *problems)
{
  const gint64 open = tonti_book_get_open_meeting (book).n;
  TontiDb *db = tonti_report_db (book);
  g_auto (TontiMeetingRow) row = { 0 };

  if (open != 0)
    return open;
  if (tonti_meeting_get_last_closed (db, &row) || tonti_meeting_get_next (db, &row))
    return row.id;
  tonti_problems_refuse (problems, "no-meeting", "meeting",
                         _ ("Meeting: none was planned yet: plan the meetings first"));
  return 0;
}

TontiReport *
tonti_meeting_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  const gint64 meeting = query->meeting != 0 ? query->meeting : choose_meeting (book, problems);
  g_autoptr (TontiReport) self = tonti_report_new ("meeting", N_ ("Meeting sheet"));
  g_autoptr (TontiMeetingFacts) facts = NULL;
  g_autoptr (TontiMeetingSheetReport) sheet = NULL;

  if (meeting != 0)
    facts = tonti_meeting_facts_read (book, meeting, query->with_draft, problems);
  if (facts != NULL)
    sheet = tonti_meeting_sheet_from_facts (facts, FALSE, problems);
  if (sheet == NULL)
    return NULL;
  add_facts (self, facts, sheet);
  if (!sheet->is_closed)
    tonti_report_add_drafts (self, book);
  tonti_report_add_table (self, tonti_meeting_sheet_table (sheet));
  tonti_report_add_table (self, make_cells (sheet));
  tonti_report_add_table (self, tonti_meeting_absences_table (facts, sheet));
  tonti_report_add_table (self, make_contests (sheet));
  tonti_report_add_table (self, make_lots (sheet));
  tonti_report_add_table (self, tonti_goods_table (book, facts->own));
  tonti_report_add_table (
      self, make_operations (book, facts->events, "operations", N_ ("Other operations"), FALSE));
  tonti_report_add_table (
      self, make_operations (book, facts->between, "between", N_ ("Between the meetings"), TRUE));
  tonti_report_add_table (self, make_cash (sheet));
  return g_steal_pointer (&self);
}
