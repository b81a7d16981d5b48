// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-sheet-private.h"

#include "tonti-entry-query-store.h"
#include "tonti-fact.h"
#include "tonti-goods-private.h"
#include "tonti-labels.h"
#include "tonti-ledger-store.h"
#include "tonti-lot.h"
#include "tonti-name-query-store.h"
#include "tonti-paper-private.h"
#include "tonti-pool-store.h"
#include "tonti-report-private.h"
#include "tonti-turn-store.h"

/* The lots, the cash and the people of a meeting sheet. */

static const char *
keep_share (TontiSheetMaker *self, gint64 numerator, gint64 denominator)
{
  if (denominator == 0 || numerator == denominator)
    return "";
  return tonti_paper_take (self->sheet->texts, tonti_report_format_part (numerator, denominator));
}

static gint64
add_up (const json_t *items)
{
  gint64 sum = 0;
  gsize i;
  json_t *item;

  json_array_foreach ((json_t *)items, i, item)
    sum += tonti_fact_int (item, "amount");
  return sum;
}

/* "45 kg of rice" */
static const char *
keep_goods (TontiSheetMaker *self, const json_t *goods)
{
  g_autofree char *text = NULL;

  if (goods != NULL)
    text = tonti_goods_tell (self->facts->book, tonti_fact_int (goods, "pool"),
                             tonti_fact_int (goods, "worth"));
  return tonti_paper_keep (self->sheet->texts, text);
}

static void
add_payout (TontiSheetMaker *self, const TontiEvent *event)
{
  const json_t *json = event->json, *share = json_object_get (json, "share");
  const TontiMeetingSheetLot lot = {
    .turn = tonti_fact_int (json, "turn"),
    .hand = tonti_fact_int (json, "hand"),
    .pool = tonti_paper_take (
        self->sheet->texts, tonti_name_query_pool (self->facts->db, tonti_fact_int (json, "pool"))),
    .member = event->member,
    .name = tonti_paper_name (self->facts->book, self->sheet->texts, event->member),
    .share
    = keep_share (self, tonti_fact_int (share, "numerator"), tonti_fact_int (share, "denominator")),
    .gross = tonti_money (tonti_fact_int (json, "gross")),
    .deducted = tonti_money (add_up (json_object_get (json, "deductions"))),
    .owed = tonti_money (tonti_fact_int (json, "owed")),
    .net = tonti_money (tonti_fact_int (json, "net")
                        - tonti_fact_int (json_object_get (json, "goods"), "worth")),
    .goods = keep_goods (self, json_object_get (json, "goods")),
    .state = "served",
    .paid = TRUE,
  };

  g_array_append_val (self->sheet->lots, lot);
}

static gboolean
is_listed (TontiSheetMaker *self, const TontiTurnRow *turn, gint64 member)
{
  for (guint i = 0; i < self->sheet->lots->len; i++)
    {
      const TontiMeetingSheetLot *lot = &g_array_index (self->sheet->lots, TontiMeetingSheetLot, i);

      if (lot->turn == turn->n && lot->hand == turn->hand && lot->member == member)
        return TRUE;
    }
  return FALSE;
}

static void
add_planned_part (TontiSheetMaker *self, const TontiTurnRow *turn, const TontiHolderRow *holder,
                  TontiMoney part)
{
  GStringChunk *texts = self->sheet->texts;
  const TontiMeetingSheetLot lot = {
    .turn = turn->n,
    .hand = turn->hand,
    .pool = tonti_paper_take (texts, tonti_name_query_pool (self->facts->db, turn->pool)),
    .member = holder->member,
    .name = tonti_paper_name (self->facts->book, texts, holder->member),
    .share = keep_share (self, holder->numerator, holder->denominator),
    .gross = part,
    .goods = "",
    .state = "planned",
  };

  g_array_append_val (self->sheet->lots, lot);
}

static void
add_planned (TontiSheetMaker *self, const TontiTurnRow *turn)
{
  const TontiGroup *group = tonti_book_get_group (self->facts->book);
  g_autoptr (GArray) holders = tonti_holder_list (self->facts->db, turn->hand);
  g_autofree gint64 *numerators = g_new (gint64, holders->len);
  g_autofree gint64 *denominators = g_new (gint64, holders->len);
  g_autofree TontiMoney *parts = g_new0 (TontiMoney, holders->len);

  for (guint i = 0; i < holders->len; i++)
    {
      numerators[i] = g_array_index (holders, TontiHolderRow, i).numerator;
      denominators[i] = g_array_index (holders, TontiHolderRow, i).denominator;
    }
  if (!tonti_lot_share (tonti_money (turn->amount), numerators, denominators, holders->len,
                        group->unit, parts))
    return;
  for (guint i = 0; i < holders->len; i++)
    {
      const TontiHolderRow *holder = &g_array_index (holders, TontiHolderRow, i);

      if (!is_listed (self, turn, holder->member))
        add_planned_part (self, turn, holder, parts[i]);
    }
}

/* Nobody stands in it yet. */
static void
add_unsettled (TontiSheetMaker *self, const TontiTurnRow *turn)
{
  GStringChunk *texts = self->sheet->texts;
  g_auto (TontiPoolRow) pool = { 0 };
  TontiMeetingSheetLot lot
      = { .turn = turn->n, .share = "", .goods = "", .gross = tonti_money (turn->amount) };

  if (!tonti_pool_get (self->facts->db, turn->pool, &pool))
    return;
  lot.pool = tonti_paper_keep (texts, pool.name);
  lot.state = tonti_report_turn_state (pool.order_rule, FALSE, turn->state);
  lot.name = tonti_label_of_code ("state", lot.state);
  g_array_append_val (self->sheet->lots, lot);
}

static int
compare_lots (gconstpointer a, gconstpointer b)
{
  const TontiMeetingSheetLot *x = a, *y = b;
  const int pools = g_strcmp0 (x->pool, y->pool);

  if (pools != 0)
    return pools;
  if (x->turn != y->turn)
    return x->turn < y->turn ? -1 : 1;
  return x->member < y->member ? -1 : x->member > y->member;
}

void
tonti_sheet_maker_add_lots (TontiSheetMaker *self, gboolean blank)
{
  const TontiMeetingFacts *facts = self->facts;
  g_autoptr (GArray) turns = tonti_turn_list_meeting (facts->db, facts->meeting);

  for (guint i = 0; i < facts->own->len && !blank; i++)
    {
      const TontiEvent *event = g_ptr_array_index (facts->own, i);

      if (tonti_event_is (event, "payout") && tonti_meeting_facts_stands (facts, event))
        add_payout (self, event);
    }
  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (!turn->settled)
        add_unsettled (self, turn);
      else if (blank || g_str_equal (turn->state, "planned"))
        add_planned (self, turn);
    }
  g_array_sort (self->sheet->lots, compare_lots);
}

/* All boxes together just before the meeting opened. */
static gint64
sum_cash_before (const TontiMeetingFacts *facts)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (GPtrArray) keys = tonti_report_accounts (facts->book, "cash", problems);
  gint64 sum = 0;

  if (facts->opening == NULL || keys == NULL)
    return tonti_ledger_root_balance (facts->db, "cash");
  for (guint i = 0; i < keys->len; i++)
    sum += tonti_entry_query_balance_at (facts->db, g_ptr_array_index (keys, i), facts->seq);
  return sum;
}

void
tonti_sheet_maker_add_cash (TontiSheetMaker *self, gboolean blank)
{
  TontiMeetingSheetReport *sheet = self->sheet;
  const TontiEvent *count = self->facts->count;

  sheet->cash_before = tonti_money (sum_cash_before (self->facts));
  if (blank || count == NULL)
    return;
  g_array_unref (sheet->cash);
  sheet->cash = tonti_paper_cash (json_object_get (count->json, "first"),
                                  json_object_get (count->json, "final"));
  sheet->counted = tonti_money (tonti_fact_int (count->json, "counted"));
  sheet->expected = tonti_money (tonti_fact_int (count->json, "expected"));
}

void
tonti_sheet_maker_add_people (TontiSheetMaker *self)
{
  TontiMeetingSheetReport *sheet = self->sheet;
  TontiBook *book = self->facts->book;
  const json_t *count = self->facts->count == NULL ? NULL : self->facts->count->json;

  sheet->chair = tonti_paper_officer (book, sheet->texts, "chair", sheet->day);
  sheet->treasurer = tonti_paper_officer (book, sheet->texts, "treasurer", sheet->day);
  sheet->secretary = tonti_paper_officer (book, sheet->texts, "secretary", sheet->day);
  for (gsize i = 0; i < G_N_ELEMENTS (sheet->counters); i++)
    sheet->counters[i] = tonti_paper_listed (book, sheet->texts, count, "counters", i, sheet->day);
}
