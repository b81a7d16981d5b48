// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-minutes-report.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-act-store.h"
#include "tonti-expected.h"
#include "tonti-fact.h"
#include "tonti-id.h"
#include "tonti-labels.h"
#include "tonti-lot.h"
#include "tonti-member-store.h"
#include "tonti-paper-private.h"
#include "tonti-pool-store.h"
#include "tonti-report-private.h"
#include "tonti-takeover-answers.h"
#include "tonti-turn-store.h"

/* PV de reprise: what was counted, what everybody confirmed, and the difference. */

typedef struct
{
  TontiTakeoverReport *report;
  TontiBook *book;
  TontiDb *db;
  GPtrArray *openings; /* TontiEvent of kind opening/1 that stand */
} Maker;

static void
free_event (gpointer data)
{
  tonti_event_free (data);
}

static GPtrArray *
read_kind (TontiBook *book, const char *kind)
{
  GPtrArray *events = g_ptr_array_new_with_free_func (free_event);
  g_autoptr (GArray) acts = tonti_act_list_kind (tonti_report_db (book), kind);

  for (guint i = 0; i < acts->len; i++)
    {
      const TontiActRow *row = &g_array_index (acts, TontiActRow, i);
      TontiEvent *event = row->reversed_by != 0
                              ? NULL
                              : tonti_journal_read (tonti_book_get_journal (book), row->seq);

      if (event != NULL)
        g_ptr_array_add (events, event);
    }
  return events;
}

static void
add_place (Maker *maker, const json_t *place, TontiDay day)
{
  GStringChunk *chunk = maker->report->chunk;
  TontiTakeoverPlace entry = {
    .name
    = tonti_paper_take (chunk, tonti_label_account (maker->book, tonti_fact_text (place, "place"))),
    .amount = tonti_money (tonti_fact_int (place, "counted")),
    .cash = tonti_paper_cash (json_object_get (place, "final"), json_object_get (place, "final")),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (entry.counters); i++)
    entry.counters[i] = tonti_paper_listed (maker->book, chunk, place, "counters", i, day);
  g_array_append_val (maker->report->places, entry);
}

/* Balances of funds and pots: what the openings of nobody say. */
static void
add_funds (Maker *maker)
{
  for (guint i = 0; i < maker->openings->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (maker->openings, i);
      const json_t *item;
      gsize n;

      if (event->member == 0)
        json_array_foreach (json_object_get (event->json, "items"), n, item)
          tonti_paper_add_line (maker->report->funds, maker->report->chunk,
                                tonti_label_subject (maker->book, tonti_fact_text (item, "of")),
                                tonti_fact_int (item, "amount"));
    }
}

static void
add_disputes (Maker *maker, const json_t *takeover)
{
  gsize i;
  json_t *dispute;

  json_array_foreach (json_object_get (takeover, "disputed"), i, dispute)
    {
      const gint64 member = tonti_fact_int (dispute, "member");
      const TontiTakeoverDispute entry = {
        .member = member,
        .name = tonti_paper_name (maker->book, maker->report->chunk, member),
        .text = tonti_paper_keep (maker->report->chunk, tonti_fact_text (dispute, "text")),
        .amount = tonti_money (tonti_fact_int (dispute, "amount")),
      };

      g_array_append_val (maker->report->disputes, entry);
    }
}

/* ---- One member ---- */

/* What the member holds of a hand's lot. */
static gint64
share (Maker *maker, const TontiHolderRow *held, gint64 amount)
{
  const TontiGroup *group = tonti_book_get_group (maker->book);
  g_autoptr (GArray) holders = tonti_holder_list (maker->db, held->hand);
  g_autofree gint64 *numerators = g_new (gint64, holders->len);
  g_autofree gint64 *denominators = g_new (gint64, holders->len);
  g_autofree TontiMoney *parts = g_new0 (TontiMoney, holders->len);
  gint64 sum = 0;

  for (guint i = 0; i < holders->len; i++)
    {
      numerators[i] = g_array_index (holders, TontiHolderRow, i).numerator;
      denominators[i] = g_array_index (holders, TontiHolderRow, i).denominator;
    }
  if (!tonti_lot_share (tonti_money (amount), numerators, denominators, holders->len, group->unit,
                        parts))
    return 0;
  for (guint i = 0; i < holders->len; i++)
    if (g_array_index (holders, TontiHolderRow, i).member == held->member)
      sum += parts[i].minor;
  return sum;
}

/* "hand 3: to come at meeting 15, lot of 80 000 F CFA" */
static char *
tell_turn (Maker *maker, const char *hand, const TontiTurnRow *turn)
{
  const TontiGroup *group = tonti_book_get_group (maker->book);
  const char *meeting = tonti_book_word (maker->book, "meeting");
  g_autofree char *lot = tonti_style_format_symbol (&group->style, tonti_money (turn->amount));
  const gboolean is_planned = g_str_equal (turn->state, "planned");

  if (!turn->settled)
    return g_strdup_printf (_ ("%s: to come, lot of %s"), hand, lot);
  if (turn->meeting == 0)
    return is_planned ? g_strdup_printf (_ ("%s: to come, lot of %s"), hand, lot)
                      : tonti_takeover_tell_before (maker->book, hand, turn, lot);
  if (is_planned)
    return g_strdup_printf (_ ("%s: to come at %s %" PRId64 ", lot of %s"), hand, meeting,
                            turn->meeting, lot);
  return g_strdup_printf (_ ("%s: served at %s %" PRId64 ", lot of %s"), hand, meeting,
                          turn->meeting, lot);
}

/* Every turn of a hand, or that it has none. */
static void
tell_hand (Maker *maker, GString *served, const TontiHolderRow *held, const GArray *turns)
{
  g_autofree char *key = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, held->hand });
  g_autofree char *hand = tonti_label_subject (maker->book, key);

  if (turns->len == 0)
    {
      g_autofree char *text = g_strdup_printf (_ ("%s: no turn yet"), hand);

      g_string_append_printf (served, "%s%s", served->len > 0 ? "; " : "", text);
    }
  for (guint i = 0; i < turns->len; i++)
    {
      g_autofree char *text = tell_turn (maker, hand, &g_array_index (turns, TontiTurnRow, i));

      g_string_append_printf (served, "%s%s", served->len > 0 ? "; " : "", text);
    }
}

/* Meetings of the round that were held before the books began: as many as the lots that were served
 * need. */
static gint64
count_meetings_before (Maker *maker, gint64 pool_id)
{
  g_autoptr (GArray) turns = tonti_turn_list (maker->db, pool_id);
  g_auto (TontiPoolRow) pool = { 0 };
  gint64 served = 0;

  if (!tonti_pool_get (maker->db, pool_id, &pool) || pool.lots <= 0)
    return 0;
  for (guint i = 0; i < turns->len; i++)
    served += g_str_equal (g_array_index (turns, TontiTurnRow, i).state, "before");
  return (served + pool.lots - 1) / pool.lots;
}

static void
add_hand (Maker *maker, TontiTakeoverRow *row, GString *served, const TontiHolderRow *held)
{
  const TontiSubject hand = { TONTI_SUBJECT_HAND, held->hand };
  const TontiGroup *group = tonti_book_get_group (maker->book);
  g_autoptr (GArray) turns = tonti_turn_list_hand (maker->db, held->hand);

  row->paid.minor += count_meetings_before (maker, held->pool)
                     * tonti_expected_amount (maker->db, group, held->member, hand);
  tell_hand (maker, served, held, turns);
  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (g_str_equal (turn->state, "before"))
        row->received.minor += share (maker, held, turn->amount);
    }
}

static void
add_hands (Maker *maker, TontiTakeoverRow *row)
{
  g_autoptr (GArray) held = tonti_holder_list_member (maker->db, row->member);
  g_autoptr (GString) served = g_string_new (NULL);

  for (guint i = 0; i < held->len; i++)
    add_hand (maker, row, served, &g_array_index (held, TontiHolderRow, i));
  row->hands = tonti_paper_parts (maker->book, maker->report->chunk, row->member);
  row->served = tonti_paper_take (maker->report->chunk, tonti_paper_bind (served->str));
}

/* Which account of the ledger stands in which column. */
static const struct
{
  const char *account;
  gsize offset; /* in TontiTakeoverRow */
} balances[] = {
  { "savings", G_STRUCT_OFFSET (TontiTakeoverRow, savings) },
  { "loans", G_STRUCT_OFFSET (TontiTakeoverRow, loans) },
  { "advance", G_STRUCT_OFFSET (TontiTakeoverRow, advance) },
  { "fines-due", G_STRUCT_OFFSET (TontiTakeoverRow, fines) },
  { "owed", G_STRUCT_OFFSET (TontiTakeoverRow, owed) },
  { "claim", G_STRUCT_OFFSET (TontiTakeoverRow, claim) },
};

static void
add_item (TontiTakeoverRow *row, const json_t *item)
{
  const char *account = tonti_fact_text (item, "account");

  for (gsize i = 0; i < G_N_ELEMENTS (balances); i++)
    if (g_str_equal (account, balances[i].account))
      G_STRUCT_MEMBER (TontiMoney, row, balances[i].offset).minor
          += tonti_fact_int (item, "amount");
}

static void
add_balances (Maker *maker, TontiTakeoverRow *row)
{
  for (guint i = 0; i < maker->openings->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (maker->openings, i);
      gsize n;
      json_t *item;

      if (event->member != row->member)
        continue;
      row->is_confirmed |= json_is_true (json_object_get (event->json, "confirmed"));
      json_array_foreach (json_object_get (event->json, "items"), n, item)
        add_item (row, item);
      json_array_foreach (json_object_get (event->json, "dues"), n, item)
        {
          const gint64 amount = tonti_fact_int (item, "amount");

          row->arrears.minor += amount;
          if (g_str_has_prefix (tonti_fact_text (item, "of"), "hand:"))
            row->paid.minor -= amount;
        }
    }
  row->paid.minor = MAX (row->paid.minor, 0);
}

static gboolean
is_listed (const json_t *members, gint64 member)
{
  gsize i;
  json_t *number;

  json_array_foreach ((json_t *)members, i, number)
    if (json_integer_value (number) == member)
      return TRUE;
  return FALSE;
}

/* Everybody signs: those who were in the group that day, and those who had left with a balance. */
static gboolean
is_concerned (const TontiMemberRow *member, const json_t *takeover, TontiDay day)
{
  const gboolean has_left = tonti_day_is_valid (member->left) && member->left.number <= day.number;

  return (member->joined.number <= day.number && !has_left)
         || is_listed (json_object_get (takeover, "members"), member->id);
}

static void
add_rows (Maker *maker, const TontiEvent *takeover)
{
  g_autoptr (GArray) members = tonti_member_list (maker->db, TRUE);

  for (guint i = 0; i < members->len; i++)
    {
      const TontiMemberRow *member = &g_array_index (members, TontiMemberRow, i);
      TontiTakeoverRow row = { .member = member->id };

      if (!is_concerned (member, takeover->json, takeover->day))
        continue;
      row.name = tonti_paper_name (maker->book, maker->report->chunk, row.member);
      add_hands (maker, &row);
      add_balances (maker, &row);
      g_array_append_val (maker->report->rows, row);
    }
}

/* ---- The report ---- */

static void
clear_place (gpointer data)
{
  TontiTakeoverPlace *place = data;

  g_clear_pointer (&place->cash, g_array_unref);
}

static TontiTakeoverReport *
make_empty (TontiBook *book, const TontiEvent *takeover)
{
  TontiTakeoverReport *self = g_new0 (TontiTakeoverReport, 1);
  GStringChunk *chunk = self->chunk = g_string_chunk_new (4096);

  self->places = g_array_new (FALSE, TRUE, sizeof (TontiTakeoverPlace));
  g_array_set_clear_func (self->places, clear_place);
  self->funds = g_array_new (FALSE, TRUE, sizeof (TontiPaperLine));
  self->rows = g_array_new (FALSE, TRUE, sizeof (TontiTakeoverRow));
  self->disputes = g_array_new (FALSE, TRUE, sizeof (TontiTakeoverDispute));
  self->answers = tonti_takeover_answers_new ();
  self->notebook = "";
  self->seq = takeover->seq;
  self->label = tonti_paper_take (chunk, tonti_event_dup_document (takeover));
  self->day = takeover->day;
  self->entered = tonti_paper_entered (takeover);
  self->page = tonti_paper_keep (chunk, tonti_fact_text (takeover->json, "page"));
  self->gap = tonti_money (tonti_fact_int (takeover->json, "gap"));
  for (gsize i = 0; i < G_N_ELEMENTS (self->officers); i++)
    self->officers[i]
        = tonti_paper_listed (book, chunk, takeover->json, "officers", i, takeover->day);
  self->qr = tonti_paper_qr_of (chunk, takeover);
  return self;
}

TontiTakeoverReport *
tonti_takeover_report_make (TontiBook *book, const TontiPaperQuery *query, TontiProblems *problems)
{
  g_autoptr (GPtrArray) takeovers = read_kind (book, "takeover/1");
  g_autoptr (GPtrArray) openings = read_kind (book, "opening/1");
  Maker maker = { NULL, book, tonti_report_db (book), openings };
  const TontiEvent *takeover;
  gsize i;
  json_t *place;

  if (takeovers->len == 0)
    {
      tonti_problems_refuse (problems, "no-takeover", NULL,
                             _ ("Take-over: no old notebook was taken over, or it is not finished: "
                                "finish it with “takeover.finish”"));
      return NULL;
    }
  takeover = g_ptr_array_index (takeovers, 0);
  maker.report = make_empty (book, takeover);
  json_array_foreach (json_object_get (takeover->json, "places"), i, place)
    add_place (&maker, place, takeover->day);
  add_funds (&maker);
  add_rows (&maker, takeover);
  add_disputes (&maker, takeover->json);
  tonti_takeover_add_answers (maker.report, book);
  return maker.report;
}

void
tonti_takeover_report_free (TontiTakeoverReport *self)
{
  g_array_unref (self->places);
  g_array_unref (self->funds);
  g_array_unref (self->rows);
  g_array_unref (self->disputes);
  g_array_unref (self->answers);
  g_string_chunk_free (self->chunk);
  g_free (self);
}
