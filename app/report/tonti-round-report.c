// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-round-report.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-draft-store.h"
#include "tonti-labels.h"
#include "tonti-meeting-store.h"
#include "tonti-member-store.h"
#include "tonti-paper-private.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"
#include "tonti-report-private.h"
#include "tonti-round-private.h"
#include "tonti-turn-store.h"

static void
clear_hand (gpointer data)
{
  TontiRoundHand *hand = data;

  g_array_unref (hand->holders);
}

static TontiRoundReport *
make_empty (void)
{
  TontiRoundReport *self = g_new0 (TontiRoundReport, 1);

  self->chunk = g_string_chunk_new (1024);
  self->hands = g_array_new (FALSE, TRUE, sizeof (TontiRoundHand));
  g_array_set_clear_func (self->hands, clear_hand);
  self->unsettled = g_array_new (FALSE, TRUE, sizeof (TontiRoundTurn));
  self->pools = g_array_new (FALSE, TRUE, sizeof (TontiRoundPool));
  self->funds = g_array_new (FALSE, TRUE, sizeof (TontiRoundPool));
  self->kept = g_array_new (FALSE, TRUE, sizeof (TontiRoundKept));
  self->name = self->uneven = self->short_pot = self->good = self->goods_unit = "";
  self->order = "fixed";
  self->next_day = self->last_day = TONTI_DAY_NONE;
  return self;
}

/* ---- Pools ---- */

static gint64
list_pools (TontiRoundReport *self, TontiDb *db)
{
  g_autoptr (GArray) pools = tonti_pool_list (db);
  gint64 chosen = 0;
  gboolean runs = FALSE;

  for (guint i = 0; i < pools->len; i++)
    {
      const TontiPoolRow *row = &g_array_index (pools, TontiPoolRow, i);
      const TontiRoundPool pool = { row->id, tonti_paper_keep (self->chunk, row->name) };

      g_array_append_val (self->pools, pool);
      if (!runs || row->started)
        chosen = row->id;
      runs = runs || row->started;
    }
  return chosen;
}

static gboolean
read_pool (TontiRoundReport *self, TontiBook *book, gint64 pool)
{
  g_auto (TontiPoolRow) row = { 0 };

  if (!tonti_pool_get (tonti_report_db (book), pool, &row))
    return FALSE;
  self->pool = pool;
  self->name = tonti_paper_keep (self->chunk, row.name);
  self->contribution = tonti_money (row.contribution);
  self->lots = row.lots;
  self->uneven = row.uneven;
  self->short_pot = tonti_rule_word (tonti_report_db (book), pool, "short-pot", 0);
  self->order = row.order_rule;
  self->needs_present = row.needs_present;
  self->needs_paid_up = row.needs_paid_up;
  self->drawn = row.drawn;
  self->is_started = row.started;
  tonti_round_add_kept (self, tonti_report_db (book));
  tonti_round_add_goods (self, book);
  return TRUE;
}

/* ---- Hands ---- */

static void
add_hand (TontiRoundReport *self, const TontiHandRow *row)
{
  const TontiRoundHand hand = {
    .hand = row->id,
    .rank = row->rank,
    .is_ended = row->ended,
    .holders = g_array_new (FALSE, TRUE, sizeof (TontiRoundHolder)),
    .names = "",
    .is_settled = TRUE,
    .day = TONTI_DAY_NONE,
    .state = "",
  };

  g_array_append_val (self->hands, hand);
}

static TontiRoundHand *
look (const TontiRoundReport *self, GHashTable *places, gint64 hand)
{
  gpointer place = g_hash_table_lookup (places, GINT_TO_POINTER ((int)hand));

  return place == NULL ? NULL
                       : &g_array_index (self->hands, TontiRoundHand, GPOINTER_TO_UINT (place) - 1);
}

static void
add_holders (TontiRoundReport *self, TontiBook *book, GHashTable *places)
{
  g_autoptr (GArray) rows = tonti_holder_list_pool (tonti_report_db (book), self->pool);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiHolderRow *row = &g_array_index (rows, TontiHolderRow, i);
      TontiRoundHand *hand = look (self, places, row->hand);
      const gboolean whole = row->numerator == row->denominator;
      const TontiRoundHolder holder = {
        .member = row->member,
        .name = tonti_paper_name (book, self->chunk, row->member),
        .part = whole ? ""
                      : tonti_paper_take (
                          self->chunk, tonti_report_format_part (row->numerator, row->denominator)),
      };

      if (hand != NULL)
        g_array_append_val (hand->holders, holder);
    }
}

static void
name_hand (TontiRoundReport *self, TontiRoundHand *hand)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < hand->holders->len; i++)
    {
      const TontiRoundHolder *holder = &g_array_index (hand->holders, TontiRoundHolder, i);

      g_string_append_printf (names, holder->part[0] == '\0' ? "%s%s" : "%s%s (%s)",
                              i > 0 ? ", " : "", holder->name, holder->part);
    }
  hand->names = tonti_paper_keep (self->chunk, names->str);
}

/* ---- The calendar ---- */

static gboolean
is_entered (TontiDb *db, const TontiTurnRow *turn, gint64 open)
{
  g_autofree char *cell = g_strdup_printf ("lot:%" PRId64 ":%" PRId64, turn->n, turn->pool);
  json_auto_t *value = tonti_draft_get (db, open, cell);

  return value != NULL;
}

static TontiDay
find_day (TontiDb *db, gint64 meeting)
{
  g_auto (TontiMeetingRow) row = { 0 };

  return meeting > 0 && tonti_meeting_get (db, meeting, &row) ? row.day : TONTI_DAY_NONE;
}

/* Nobody stands in the turn, and the hand that the calendar keeps there has no turn yet. */
static void
open_turn (TontiRoundReport *self, TontiRoundHand *hand, const TontiTurnRow *turn, TontiDay day)
{
  const TontiRoundTurn row = {
    .turn = turn->n,
    .meeting = turn->meeting,
    .day = day,
    .amount = tonti_money (turn->amount),
    .state = tonti_report_turn_state (self->order, turn->settled, turn->state),
  };

  g_array_append_val (self->unsettled, row);
  hand->is_settled = FALSE;
  hand->state = row.state;
}

static void
settle_turn (TontiRoundHand *hand, const TontiTurnRow *turn, TontiDay day)
{
  hand->turn = turn->n;
  hand->meeting = turn->meeting;
  hand->carried = turn->carried;
  hand->day = day;
  hand->amount = tonti_money (turn->amount);
  hand->state = turn->waits != 0 && g_str_equal (turn->state, "planned") ? "waits" : turn->state;
}

static void
set_turn (TontiRoundReport *self, TontiDb *db, TontiRoundHand *hand, const TontiTurnRow *turn,
          gint64 open)
{
  const gboolean is_planned = g_str_equal (turn->state, "planned");
  const TontiDay day = find_day (db, turn->meeting);

  if (turn->settled)
    settle_turn (hand, turn, day);
  else
    open_turn (self, hand, turn, day);
  hand->is_entered = turn->settled && is_planned && open > 0 && is_entered (db, turn, open);
  self->served += !is_planned;
  if (is_planned && self->next == 0)
    {
      self->next = turn->meeting;
      self->next_day = day;
    }
  if (!is_planned && turn->meeting > 0)
    {
      self->last = turn->meeting;
      self->last_day = day;
    }
}

static gint64
find_place (const TontiRoundHand *hand)
{
  if (!hand->is_settled)
    return hand->hand;
  return hand->turn > 0 ? hand->turn : hand->rank;
}

static int
compare_hands (gconstpointer a, gconstpointer b)
{
  const TontiRoundHand *x = a, *y = b;
  const gint64 left = find_place (x), right = find_place (y);

  if (x->is_settled != y->is_settled)
    return x->is_settled ? -1 : 1;
  return (left > right) - (left < right);
}

static void
add_hands (TontiRoundReport *self, TontiBook *book)
{
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) rows = tonti_hand_list (db, self->pool);
  g_autoptr (GArray) turns = tonti_turn_list (db, self->pool);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  const gint64 open = tonti_book_get_open_meeting (book).n;

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiHandRow *row = &g_array_index (rows, TontiHandRow, i);

      add_hand (self, row);
      g_hash_table_insert (places, GINT_TO_POINTER ((int)row->id), GUINT_TO_POINTER (i + 1));
    }
  add_holders (self, book, places);
  for (guint i = 0; i < self->hands->len; i++)
    name_hand (self, &g_array_index (self->hands, TontiRoundHand, i));
  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);
      TontiRoundHand *hand = look (self, places, turn->hand);

      if (hand != NULL)
        set_turn (self, db, hand, turn, open);
    }
  g_array_sort (self->hands, compare_hands);
}

/* ---- Around it ---- */

static void
count_around (TontiRoundReport *self, TontiBook *book)
{
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) members = tonti_member_list (db, FALSE);
  g_autoptr (GArray) planned = tonti_meeting_list (db, "planned");
  g_autoptr (GArray) waiting = tonti_round_report_waiting (book, self->pool);

  self->members = members->len;
  self->waiting = waiting->len;
  self->planned = planned->len;
  self->open = tonti_book_get_open_meeting (book).n;
  self->unit = tonti_book_get_group (book)->unit;
}

static gboolean
add_proof (TontiRoundReport *self, TontiBook *book, TontiProblems *problems)
{
  self->proof = tonti_pool_proof (book, self->pool, &self->in.minor, &self->out.minor, problems);
  self->changes = tonti_pool_changes (book, self->pool);
  return self->proof != NULL;
}

TontiRoundReport *
tonti_round_report_make (TontiBook *book, gint64 pool, TontiProblems *problems)
{
  g_autoptr (TontiRoundReport) self = make_empty ();
  const gint64 chosen = list_pools (self, tonti_report_db (book));

  self->served_word = tonti_label_own_word (book, "served", self->chunk);
  self->unserved_word = tonti_label_own_word (book, "unserved", self->chunk);
  count_around (self, book);
  if (pool == 0 && chosen == 0)
    return g_steal_pointer (&self);
  if (!tonti_report_check_pool (book, pool == 0 ? chosen : pool, problems)
      || !read_pool (self, book, pool == 0 ? chosen : pool))
    return NULL;
  count_around (self, book);
  add_hands (self, book);
  return add_proof (self, book, problems) ? g_steal_pointer (&self) : NULL;
}

void
tonti_round_report_free (TontiRoundReport *self)
{
  g_clear_pointer (&self->proof, tonti_table_free);
  g_clear_pointer (&self->changes, tonti_table_free);
  g_clear_pointer (&self->hands, g_array_unref);
  g_clear_pointer (&self->unsettled, g_array_unref);
  g_clear_pointer (&self->pools, g_array_unref);
  g_clear_pointer (&self->funds, g_array_unref);
  g_clear_pointer (&self->kept, g_array_unref);
  g_clear_pointer (&self->chunk, g_string_chunk_free);
  g_free (self);
}

/* Once, however many turns of the meeting wait. */
static void
append_unsettled (const TontiRoundReport *self, GString *names, gint64 meeting)
{
  for (guint i = 0; i < self->unsettled->len; i++)
    {
      const TontiRoundTurn *turn = &g_array_index (self->unsettled, TontiRoundTurn, i);

      if (turn->meeting != meeting)
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              tonti_label_of_code ("state", turn->state));
      return;
    }
}

char *
tonti_round_report_served_at (const TontiRoundReport *self, gint64 meeting)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < self->hands->len; i++)
    {
      const TontiRoundHand *hand = &g_array_index (self->hands, TontiRoundHand, i);

      if (hand->turn > 0 && hand->meeting == meeting)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", hand->names);
    }
  append_unsettled (self, names, meeting);
  return g_string_free (names, FALSE);
}

const TontiRoundHand *
tonti_round_report_find (const TontiRoundReport *self, gint64 hand)
{
  for (guint i = 0; i < self->hands->len; i++)
    if (g_array_index (self->hands, TontiRoundHand, i).hand == hand)
      return &g_array_index (self->hands, TontiRoundHand, i);
  return NULL;
}

GArray *
tonti_round_report_waiting (TontiBook *book, gint64 pool)
{
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) members = tonti_member_list (db, FALSE);
  g_autoptr (GArray) holders = tonti_holder_list_pool (db, pool);
  g_autoptr (GHashTable) holding = g_hash_table_new (NULL, NULL);
  GArray *waiting = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < holders->len; i++)
    g_hash_table_add (holding,
                      GINT_TO_POINTER ((int)g_array_index (holders, TontiHolderRow, i).member));
  for (guint i = 0; i < members->len; i++)
    {
      const gint64 member = g_array_index (members, TontiMemberRow, i).id;

      if (!g_hash_table_contains (holding, GINT_TO_POINTER ((int)member)))
        g_array_append_val (waiting, member);
    }
  return waiting;
}
