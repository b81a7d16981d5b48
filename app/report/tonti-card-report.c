// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-box-report.h"

#include <glib/gi18n.h>

#include "tonti-box-text-private.h"
#include "tonti-card-fee.h"
#include "tonti-card-store.h"
#include "tonti-column-private.h"

/* Cards of daily stakes: what was staked is what was paid, kept and is still held. */

enum
{
  CARD,
  MEMBER,
  NAME,
  COLLECTOR,
  DAY_,
  STAKE,
  BOXES,
  TICKED,
  STAKED,
  PAID,
  FEE,
  HELD,
  REST,
  STATE,
};

static const TontiColumn columns[] = {
  TEXT ("card", N_ ("Card")),
  NUMBER ("member", N_ ("Member")),
  TEXT ("name", N_ ("Name")),
  TEXT ("collector", N_ ("Collector")),
  DAY ("day", N_ ("Opened")),
  MONEY ("stake", N_ ("Stake")),
  NUMBER ("boxes", N_ ("Boxes")),
  NUMBER ("ticked", N_ ("Ticked")),
  SUM ("staked", N_ ("Staked")),
  SUM ("paid", N_ ("Paid out")),
  SUM ("fee", N_ ("Kept by the collector")),
  SUM ("held", N_ ("Still held")),
  SUM ("rest", N_ ("If it ended now")),
  CODE ("state", N_ ("State")),
  END,
};

static gint64
find_rest (const TontiCardRow *row)
{
  TontiCardTerms terms = { row->stake, row->kept, row->ppm };

  return tonti_day_is_valid (row->closed) ? 0 : tonti_card_rest (&terms, row->ticked, row->paid);
}

static const char *
judge (const TontiCardRow *row)
{
  if (tonti_day_is_valid (row->closed))
    return "ended";
  return row->ticked == row->boxes ? "full" : "started";
}

static void
add_card (TontiTable *table, TontiBook *book, const TontiCardRow *row)
{
  g_autofree char *collector = tonti_report_member_name (book, row->collector);

  tonti_table_add_row (table);
  tonti_table_take_text (table, CARD,
                         tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_CARD, row->id }));
  tonti_table_set_int (table, MEMBER, row->member);
  tonti_table_take_text (table, NAME, tonti_report_member_name (book, row->member));
  tonti_table_put_text (table, COLLECTOR, collector);
  tonti_table_set_int (table, DAY_, row->day.number);
  tonti_table_set_int (table, STAKE, row->stake);
  tonti_table_set_int (table, BOXES, row->boxes);
  tonti_table_set_int (table, TICKED, row->ticked);
  tonti_table_set_int (table, STAKED, tonti_card_row_staked (row));
  tonti_table_set_int (table, PAID, row->paid);
  tonti_table_set_int (table, FEE, row->fee);
  tonti_table_set_int (table, HELD, tonti_card_row_held (row));
  tonti_table_set_int (table, REST, find_rest (row));
  tonti_table_set_text (table, STATE, judge (row));
}

TontiTable *
tonti_cards_table (TontiBook *book, const TontiQuery *query)
{
  TontiTable *table = tonti_table_new ("cards", N_ ("Cards of daily stakes"), columns);
  g_autoptr (GArray) rows = tonti_card_list (tonti_report_db (book), query->member, FALSE);

  for (guint i = 0; i < rows->len; i++)
    add_card (table, book, &g_array_index (rows, TontiCardRow, i));
  return table;
}

TontiReport *
tonti_cards_list (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  TontiReport *self = tonti_report_new ("cards", N_ ("Cards of daily stakes"));

  tonti_report_add_table (self, tonti_cards_table (book, query));
  return self;
}

/* ---- The round of the day ---- */

enum
{
  ROUND_CARD,
  ROUND_MEMBER,
  ROUND_NAME,
  ROUND_STAKE,
  ROUND_TICKED,
  ROUND_LEFT,
  ROUND_TODAY,
  ROUND_HELD,
};

static const TontiColumn round_columns[] = {
  TEXT ("card", N_ ("Card")),
  NUMBER ("member", N_ ("Member")),
  TEXT ("name", N_ ("Name")),
  MONEY ("stake", N_ ("Stake")),
  NUMBER ("ticked", N_ ("Boxes so far")),
  NUMBER ("left", N_ ("Boxes left")),
  NUMBER ("today", N_ ("Ticked on the day")),
  SUM ("held", N_ ("Still held")),
  END,
};

static gint64
count_on (TontiDb *db, gint64 card, TontiDay day)
{
  g_autoptr (GArray) ticks = tonti_card_tick_list (db, card);
  gint64 boxes = 0;

  for (guint i = 0; i < ticks->len; i++)
    {
      const TontiCardTick *tick = &g_array_index (ticks, TontiCardTick, i);

      boxes += tick->day.number == day.number ? tick->boxes : 0;
    }
  return boxes;
}

/* Also a card that was paid out the same day: what was collected on it was collected. */
static gint64
add_round (TontiTable *table, TontiBook *book, const TontiCardRow *row, TontiDay day)
{
  gint64 today = count_on (tonti_report_db (book), row->id, day);
  gboolean is_closed = tonti_day_is_valid (row->closed);

  if (is_closed && today == 0)
    return 0;
  tonti_table_add_row (table);
  tonti_table_take_text (table, ROUND_CARD,
                         tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_CARD, row->id }));
  tonti_table_set_int (table, ROUND_MEMBER, row->member);
  tonti_table_take_text (table, ROUND_NAME, tonti_report_member_name (book, row->member));
  tonti_table_set_int (table, ROUND_STAKE, row->stake);
  tonti_table_set_int (table, ROUND_TICKED, row->ticked);
  tonti_table_set_int (table, ROUND_LEFT, is_closed ? 0 : row->boxes - row->ticked);
  tonti_table_put_int (table, ROUND_TODAY, today);
  tonti_table_set_int (table, ROUND_HELD, tonti_card_row_held (row));
  return today * row->stake;
}

TontiReport *
tonti_round_of_day_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  TontiReport *self = tonti_report_new ("round-of-day", N_ ("Round of the day"));
  TontiTable *table = tonti_table_new ("rows", N_ ("Cards of the day"), round_columns);
  g_autoptr (GArray) rows = tonti_card_list (tonti_report_db (book), 0, FALSE);
  g_autofree char *collector = tonti_report_member_name (book, query->member);
  TontiDay day = tonti_report_day (book, query);
  gint64 collected = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiCardRow *row = &g_array_index (rows, TontiCardRow, i);

      if (query->member == 0 || query->member == row->collector)
        collected += add_round (table, book, row, day);
    }
  tonti_report_add_fact_text (self, "collector", N_ ("Collector"),
                              collector[0] != '\0' ? collector : NULL);
  tonti_report_add_fact_day (self, "day", N_ ("Day"), day);
  tonti_report_add_fact_money (self, "collected", N_ ("Collected on the day"), collected);
  tonti_report_add_table (self, table);
  return self;
}
