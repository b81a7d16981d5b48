// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-lot-report.h"

#include <inttypes.h>

#include "tonti-auction-store.h"
#include "tonti-between.h"
#include "tonti-fact.h"
#include "tonti-ledger-store.h"
#include "tonti-lot-ways-private.h"
#include "tonti-name-query-store.h"
#include "tonti-meeting-facts.h"
#include "tonti-member-store.h"
#include "tonti-overlay.h"
#include "tonti-pool-store.h"
#include "tonti-report-private.h"
#include "tonti-turn-store.h"
#include "tonti-voucher-private.h"

/* A lot that is not paid is composed as paying it now would compose it: beside everything that is
 * entered already, alone. */

typedef struct
{
  TontiBook *book;
  TontiDb *db;
  TontiLotReport *report;
  const TontiMeetingFacts *facts;
  GHashTable *discharges;
  TontiProblems *problems;
  TontiCompose drafts; /* while what stayed owed is listed */
} Maker;

static TontiLotReport *
make_empty (void)
{
  TontiLotReport *self = g_new0 (TontiLotReport, 1);

  self->texts = g_string_chunk_new (2048);
  self->lots = g_array_new (FALSE, TRUE, sizeof (TontiLot));
  self->meals = g_array_new (FALSE, TRUE, sizeof (TontiLot));
  self->vouchers = tonti_vouchers_new ();
  self->unsettled = g_array_new (FALSE, TRUE, sizeof (TontiLotTurn));
  self->pots = g_array_new (FALSE, TRUE, sizeof (TontiLotPot));
  self->rests = g_array_new (FALSE, TRUE, sizeof (TontiLotRest));
  return self;
}

/* ---- Lots ---- */

/* With what is entered at the open meeting, as she may have been paid for today. */
static TontiMoney
sum_debts (Maker *maker, gint64 member)
{
  g_auto (TontiCompose) compose = { 0 };

  tonti_overlay_compose_drafts (maker->book, &compose);
  return tonti_money (tonti_between_sum_open (&compose, member));
}

static void
add_lot (Maker *maker, const TontiEvent *event, TontiLotState state)
{
  const json_t *json = event->json, *share = json_object_get (json, "share");
  const json_t *document = json_object_get (json, "document");
  const json_t *missing = json_object_get (json, "short");
  TontiLot lot = {
    .state = state,
    .pool = tonti_fact_int (json, "pool"),
    .turn = tonti_fact_int (json, "turn"),
    .hand = tonti_fact_int (json, "hand"),
    .member = event->member,
    .number = tonti_fact_int (document, "number"),
    .year = tonti_fact_int (document, "year"),
  };
  TontiAuctionRow auction;
  TontiTurnRow turn;

  lot.is_shared = tonti_fact_int (share, "numerator") != tonti_fact_int (share, "denominator");
  if (tonti_turn_get (maker->db, lot.pool, lot.turn, &turn))
    lot.meeting = turn.meeting;
  lot.is_late = lot.meeting != maker->facts->meeting;
  lot.missing = tonti_money (tonti_fact_int (missing, "missing"));
  lot.missing_text
      = tonti_lot_keep_much (maker->book, maker->report->texts, lot.pool, lot.missing.minor);
  lot.policy = tonti_codes_word (&tonti_short_pot_codes, tonti_fact_text (missing, "policy"));
  lot.waits = tonti_event_is (event, "postpone");
  lot.is_sold = tonti_auction_get (maker->db, lot.pool, lot.turn, &auction);
  if (state == TONTI_LOT_PLANNED)
    lot.debts = sum_debts (maker, lot.member);
  if (state != TONTI_LOT_PLANNED && g_str_equal (lot.policy, "spread"))
    lot.laid = tonti_lot_tell_laid (maker->book, maker->facts->own, &lot, maker->report->texts);
  g_array_append_val (maker->report->lots, lot);
  tonti_vouchers_add (maker->report->vouchers, maker->book, maker->report->texts, maker->discharges,
                      event);
}

static void
add_paid (Maker *maker)
{
  const GPtrArray *own = maker->facts->own;

  for (guint i = 0; i < own->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (own, i);

      if ((tonti_event_is (event, "payout") || tonti_event_is (event, "postpone"))
          && tonti_meeting_facts_stands (maker->facts, event))
        add_lot (maker, event, event->seq == 0 ? TONTI_LOT_ENTERED : TONTI_LOT_FINAL);
    }
}

static char *
cell_of (const TontiTurnRow *turn)
{
  return g_strdup_printf ("lot:%" PRId64 ":%" PRId64, turn->n, turn->pool);
}

static void
take_planned (Maker *maker, const TontiCompose *compose, const char *cell)
{
  for (guint i = 0; i < compose->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose->entries, i);
      g_autoptr (TontiEvent) event = NULL;

      if (!g_str_equal (composed->kind, "payout/1")
          || !g_str_equal (g_ptr_array_index (composed->cells, 0), cell))
        continue;
      event = tonti_event_of_composed (composed, maker->facts->row.day, maker->problems);
      if (event != NULL)
        add_lot (maker, event, TONTI_LOT_PLANNED);
    }
}

/* The events that paying this turn now would make, and what the other answers come to. */
static void
add_planned (Maker *maker, const TontiTurnRow *turn)
{
  const guint before = maker->report->lots->len;
  g_autofree char *cell = cell_of (turn);
  g_auto (TontiCompose) compose = { 0 };

  tonti_lot_compose_way (maker->book, maker->facts->meeting, turn, TONTI_SHORT_POT_OWE, &compose);
  take_planned (maker, &compose, cell);
  for (guint i = before; i < maker->report->lots->len; i++)
    {
      TontiLot *lot = &g_array_index (maker->report->lots, TontiLot, i);

      if (lot->missing.minor > 0)
        tonti_lot_tell_ways (maker->book, maker->facts->meeting, turn, lot, maker->report->texts);
    }
}

static gboolean
is_entered (Maker *maker, const TontiTurnRow *turn)
{
  g_autofree char *cell = cell_of (turn);

  return tonti_meeting_facts_draft (maker->facts, cell) != NULL;
}

static gboolean
was_closed (Maker *maker, gint64 meeting)
{
  g_auto (TontiMeetingRow) row = { 0 };

  return tonti_meeting_get (maker->db, meeting, &row) && row.closed > 0;
}

static void
add_unsettled (Maker *maker, const TontiTurnRow *turn)
{
  g_auto (TontiPoolRow) pool = { 0 };
  TontiLotTurn row = {
    .pool = turn->pool,
    .turn = turn->n,
    .meeting = turn->meeting,
    .is_late = turn->meeting != maker->facts->meeting,
    .amount = tonti_money (turn->amount),
  };

  if (!tonti_pool_get (maker->db, turn->pool, &pool))
    return;
  row.name = g_string_chunk_insert (maker->report->texts, pool.name);
  row.state = tonti_report_turn_state (pool.order_rule, FALSE, turn->state);
  g_array_append_val (maker->report->unsettled, row);
}

/* Of this meeting, and what earlier ones left unpaid. */
static void
add_unpaid (Maker *maker)
{
  g_autoptr (GArray) turns = tonti_turn_list_planned (maker->db);

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);
      const gboolean own = turn->meeting == maker->facts->meeting;

      if (!own && (maker->facts->row.closed != 0 || !was_closed (maker, turn->meeting)))
        continue;
      if (!turn->settled)
        add_unsettled (maker, turn);
      else if (!is_entered (maker, turn))
        add_planned (maker, turn);
    }
}

static gboolean
has_pot (const TontiLotReport *report, gint64 pool)
{
  for (guint i = 0; i < report->pots->len; i++)
    if (g_array_index (report->pots, TontiLotPot, i).pool == pool)
      return TRUE;
  return FALSE;
}

static void
add_pot (Maker *maker, const TontiCompose *compose, gint64 pool)
{
  g_auto (TontiPoolRow) row = { 0 };
  g_autoptr (GArray) hands = tonti_hand_list (maker->db, pool);
  GStringChunk *texts = maker->report->texts;
  TontiLotPot pot = { .pool = pool };

  if (has_pot (maker->report, pool) || !tonti_pool_get (maker->db, pool, &row))
    return;
  pot.name = g_string_chunk_insert (texts, row.name);
  pot.wanted = tonti_money (row.contribution * hands->len);
  pot.came = tonti_money (tonti_compose_sum_paid (compose, pool, maker->facts->meeting));
  pot.wanted_text = tonti_lot_keep_much (maker->book, texts, pool, pot.wanted.minor);
  pot.came_text = tonti_lot_keep_much (maker->book, texts, pool, pot.came.minor);
  pot.lacks_text
      = tonti_lot_keep_much (maker->book, texts, pool, pot.wanted.minor - pot.came.minor);
  g_array_append_val (maker->report->pots, pot);
}

static void
add_pots (Maker *maker)
{
  g_auto (TontiCompose) compose = { 0 };

  tonti_overlay_compose_drafts (maker->book, &compose);
  for (guint i = 0; i < maker->report->lots->len; i++)
    {
      const TontiLot *lot = &g_array_index (maker->report->lots, TontiLot, i);

      if (!lot->is_late)
        add_pot (maker, &compose, lot->pool);
    }
  for (guint i = 0; i < maker->report->unsettled->len; i++)
    {
      const TontiLotTurn *turn = &g_array_index (maker->report->unsettled, TontiLotTurn, i);

      if (!turn->is_late)
        add_pot (maker, &compose, turn->pool);
    }
}

/* ---- What stayed owed ---- */

static gint64
get_entered (Maker *maker, gint64 member, gint64 hand)
{
  g_autofree char *cell = g_strdup_printf ("owed:%" PRId64 ":%" PRId64, hand, member);

  return tonti_fact_int (tonti_meeting_facts_draft (maker->facts, cell), "amount");
}

static void
add_rests_of (Maker *maker, const TontiMemberRow *member)
{
  g_autoptr (GArray) balances = tonti_ledger_member_balances (maker->db, member->id);
  GStringChunk *texts = maker->report->texts;
  TontiSubject subject;
  gint64 pool;

  for (guint i = 0; i < balances->len; i++)
    {
      const TontiLedgerBalance *row = &g_array_index (balances, TontiLedgerBalance, i);
      TontiLotRest rest = { .member = member->id };

      if (!g_str_equal (row->account, "owed") || row->credit <= row->debit || row->of == NULL
          || !tonti_subject_parse (row->of, &subject))
        continue;
      rest.hand = subject.n;
      rest.name = g_string_chunk_insert (texts, member->name);
      rest.owed = tonti_money (row->credit - row->debit);
      rest.come
          = tonti_money (tonti_compose_owed_come (&maker->drafts, rest.hand, rest.owed.minor));
      pool = tonti_name_query_hand_pool (maker->db, rest.hand);
      rest.owed_text = tonti_lot_keep_much (maker->book, texts, pool, rest.owed.minor);
      rest.come_text = tonti_lot_keep_much (maker->book, texts, pool, rest.come.minor);
      rest.entered = tonti_money (get_entered (maker, member->id, subject.n));
      g_array_append_val (maker->report->rests, rest);
    }
}

static void
add_rests (Maker *maker)
{
  g_autoptr (GArray) members = NULL;

  if (maker->facts->row.closed > 0 || tonti_ledger_root_balance (maker->db, "owed") == 0)
    return;
  members = tonti_member_list (maker->db, TRUE);
  tonti_overlay_compose_drafts (maker->book, &maker->drafts);
  for (guint i = 0; i < members->len; i++)
    add_rests_of (maker, &g_array_index (members, TontiMemberRow, i));
  tonti_compose_clear (&maker->drafts);
}

static int
compare_lots (gconstpointer a, gconstpointer b)
{
  const TontiLot *x = a, *y = b;

  if (x->pool != y->pool)
    return x->pool < y->pool ? -1 : 1;
  if (x->turn != y->turn)
    return x->turn < y->turn ? -1 : 1;
  return x->voucher->member < y->voucher->member ? -1 : x->voucher->member > y->voucher->member;
}

static void
sort (TontiLotReport *report)
{
  for (guint i = 0; i < report->lots->len; i++)
    g_array_index (report->lots, TontiLot, i).voucher
        = &g_array_index (report->vouchers, TontiVoucher, i);
  for (guint i = 0; i < report->meals->len; i++)
    g_array_index (report->meals, TontiLot, i).voucher
        = &g_array_index (report->vouchers, TontiVoucher, report->lots->len + i);
  g_array_sort (report->lots, compare_lots);
}

TontiLotReport *
tonti_lot_report_make (TontiBook *book, gint64 meeting, TontiProblems *problems)
{
  g_autoptr (TontiMeetingFacts) facts = tonti_meeting_facts_read (book, meeting, TRUE, problems);
  g_autoptr (GHashTable) discharges = NULL;
  Maker maker = { .book = book, .db = tonti_report_db (book), .problems = problems };

  if (facts == NULL)
    return NULL;
  discharges = tonti_discharges_read (book);
  maker.facts = facts;
  maker.discharges = discharges;
  maker.report = make_empty ();
  add_paid (&maker);
  add_unpaid (&maker);
  tonti_lot_add_meals (maker.report, book, facts, discharges, problems);
  sort (maker.report);
  add_pots (&maker);
  add_rests (&maker);
  tonti_lot_add_shares (maker.report, book, facts);
  return maker.report;
}

void
tonti_lot_report_free (TontiLotReport *self)
{
  g_array_unref (self->lots);
  g_array_unref (self->meals);
  g_array_unref (self->vouchers);
  g_array_unref (self->unsettled);
  g_array_unref (self->pots);
  g_array_unref (self->rests);
  g_string_chunk_free (self->texts);
  g_free (self);
}
