// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-auction-flows.h"

#include <string.h>

#include "tonti-auction-store.h"
#include "tonti-box-part.h"
#include "tonti-code.h"
#include "tonti-day.h"
#include "tonti-hand-rate.h"
#include "tonti-meeting-store.h"
#include "tonti-pool-store.h"
#include "tonti-report-private.h"
#include "tonti-turn-store.h"

#define MOST_HANDS 120

struct _TontiAuctionFlows
{
  TontiDb *db;
  TontiPoolRow pool;
  GArray *turns;    /* TontiTurnRow */
  GArray *meetings; /* gint64, those of the turns, in order */
  GArray *sold;     /* TontiAuctionRow that stand */
  GArray *shares;   /* GArray of TontiAuctionShareRow for each of them */
  GArray *days;     /* TontiDay of each of the meetings */
  GArray *parts;    /* TontiBoxPart */
  gint64 periods;   /* a year */
  guint length;     /* periods of which flows are told: the meetings, and until the last part */
};

static gint64
count_periods (const char *rhythm)
{
  static const gint64 periods[] = { [TONTI_RHYTHM_WEEK] = 52,
                                    [TONTI_RHYTHM_TWO_WEEKS] = 26,
                                    [TONTI_RHYTHM_FOUR_WEEKS] = 13,
                                    [TONTI_RHYTHM_MONTH] = 12,
                                    [TONTI_RHYTHM_DAY] = 365 };
  int code = tonti_codes_find (&tonti_rhythm_codes, rhythm);

  return code >= 0 && code < (int)G_N_ELEMENTS (periods) ? periods[code] : 12;
}

static void
add_meeting (TontiAuctionFlows *self, gint64 meeting)
{
  g_auto (TontiMeetingRow) row = { .day = TONTI_DAY_NONE };

  tonti_meeting_get (self->db, meeting, &row);
  g_array_append_val (self->meetings, meeting);
  g_array_append_val (self->days, row.day);
}

static void
list_meetings (TontiAuctionFlows *self)
{
  for (guint i = 0; i < self->turns->len; i++)
    {
      const gint64 meeting = g_array_index (self->turns, TontiTurnRow, i).meeting;
      const guint n = self->meetings->len;

      if (meeting > 0 && (n == 0 || g_array_index (self->meetings, gint64, n - 1) != meeting))
        add_meeting (self, meeting);
    }
}

static void
list_sold (TontiAuctionFlows *self)
{
  g_autoptr (GArray) rows = tonti_auction_list (self->db, self->pool.id);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiAuctionRow *row = &g_array_index (rows, TontiAuctionRow, i);
      GArray *shares;

      if (row->voided_by != 0)
        continue;
      shares = tonti_auction_list_shares (self->db, row->pool, row->n, row->seq);
      g_array_append_val (self->sold, *row);
      g_array_append_val (self->shares, shares);
    }
}

static void
clear_shares (gpointer data)
{
  g_array_unref (*(GArray **)data);
}

/* The last meeting that was held by DAY; later than the last one, as many periods after it as are
 * nearest. */
static guint
place_of_day (const TontiAuctionFlows *self, TontiDay day)
{
  const guint n = self->days->len;
  guint place = 0;
  gint64 later;

  for (guint i = 0; i < n; i++)
    if (g_array_index (self->days, TontiDay, i).number <= day.number)
      place = i;
  if (n == 0 || place + 1 < n)
    return place;
  later = (gint64)day.number - g_array_index (self->days, TontiDay, place).number;
  later = (MAX (later, 0) * self->periods + 182) / 365;
  return place + (guint)MIN (later, TONTI_HAND_RATE_FLOWS);
}

static void
measure (TontiAuctionFlows *self)
{
  self->length = self->meetings->len;
  for (guint i = 0; i < self->parts->len; i++)
    self->length = MAX (self->length,
                        place_of_day (self, g_array_index (self->parts, TontiBoxPart, i).day) + 1);
}

TontiAuctionFlows *
tonti_auction_flows_new (TontiBook *book, gint64 pool)
{
  TontiAuctionFlows *self = g_new0 (TontiAuctionFlows, 1);

  self->db = tonti_report_db (book);
  tonti_pool_get (self->db, pool, &self->pool);
  self->turns = tonti_turn_list (self->db, pool);
  self->meetings = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->sold = g_array_new (FALSE, FALSE, sizeof (TontiAuctionRow));
  self->shares = g_array_new (FALSE, FALSE, sizeof (GArray *));
  g_array_set_clear_func (self->shares, clear_shares);
  self->days = g_array_new (FALSE, FALSE, sizeof (TontiDay));
  self->parts = tonti_box_part_list (book, pool);
  self->periods = count_periods (tonti_book_get_group (book)->rhythm);
  list_meetings (self);
  list_sold (self);
  measure (self);
  return self;
}

void
tonti_auction_flows_free (TontiAuctionFlows *self)
{
  tonti_pool_row_clear (&self->pool);
  g_array_unref (self->turns);
  g_array_unref (self->meetings);
  g_array_unref (self->sold);
  g_array_unref (self->shares);
  g_array_unref (self->days);
  g_array_unref (self->parts);
  g_free (self);
}

static const TontiTurnRow *
find_turn (const TontiAuctionFlows *self, gint64 hand)
{
  for (guint i = 0; i < self->turns->len; i++)
    if (g_array_index (self->turns, TontiTurnRow, i).hand == hand)
      return &g_array_index (self->turns, TontiTurnRow, i);
  return NULL;
}

/* The place of a meeting among those of the round, the last one for what comes later. */
static guint
place_of (const TontiAuctionFlows *self, gint64 meeting, guint later)
{
  for (guint i = 0; i < self->meetings->len; i++)
    if (g_array_index (self->meetings, gint64, i) == meeting)
      return MIN (i + later, self->meetings->len - 1);
  return self->meetings->len - 1;
}

static void
add_shares (const TontiAuctionFlows *self, gint64 hand, gint64 *flows, TontiHandWorth *worth)
{
  for (guint i = 0; i < self->sold->len; i++)
    {
      const TontiAuctionRow *row = &g_array_index (self->sold, TontiAuctionRow, i);
      const GArray *shares = g_array_index (self->shares, GArray *, i);
      const guint later = g_str_equal (row->destination, "next-due") ? 1 : 0;

      if (row->hand == hand)
        worth->discount += row->discount;
      for (guint j = 0; j < shares->len; j++)
        {
          const TontiAuctionShareRow *share = &g_array_index (shares, TontiAuctionShareRow, j);

          if (share->hand != hand)
            continue;
          worth->dividends += share->amount;
          flows[place_of (self, row->meeting, later)] += share->amount;
        }
    }
}

static void
add_parts (const TontiAuctionFlows *self, gint64 hand, gint64 *flows, TontiHandWorth *worth)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const TontiBoxPart *part = &g_array_index (self->parts, TontiBoxPart, i);

      if (part->hand != hand)
        continue;
      worth->box += part->amount;
      flows[place_of_day (self, part->day)] += part->amount;
    }
}

/* Nearest to nothing, of the rates on the side of the gain. */
static void
find_rate (const TontiAuctionFlows *self, const gint64 *flows, TontiHandWorth *worth)
{
  g_autoptr (GArray) rates = NULL;

  if (self->turns->len > MOST_HANDS || self->length > TONTI_HAND_RATE_FLOWS)
    return;
  rates = tonti_hand_rate_find (flows, self->length);
  worth->has_rate
      = rates->len > 0
        && tonti_hand_rate_year (g_array_index (rates, gint64, 0), self->periods, &worth->year);
}

void
tonti_auction_flows_get (const TontiAuctionFlows *self, gint64 hand, TontiHandWorth *worth)
{
  const TontiTurnRow *turn = find_turn (self, hand);
  g_autofree gint64 *flows = g_new0 (gint64, self->length + 1);

  *worth = (TontiHandWorth){ .state = "" };
  worth->due = self->pool.contribution * self->meetings->len;
  for (guint i = 0; i < self->meetings->len; i++)
    flows[i] = -self->pool.contribution;
  if (self->meetings->len > 0)
    add_shares (self, hand, flows, worth);
  add_parts (self, hand, flows, worth);
  if (turn == NULL)
    return;
  worth->state = tonti_report_turn_state (self->pool.order_rule, turn->settled, turn->state);
  if (!turn->settled || turn->meeting == 0)
    return;
  worth->turn = turn->n;
  worth->lot = turn->amount;
  flows[place_of (self, turn->meeting, 0)] += turn->amount - worth->discount;
  worth->gain = worth->lot - worth->discount + worth->dividends + worth->box - worth->due;
  find_rate (self, flows, worth);
}
