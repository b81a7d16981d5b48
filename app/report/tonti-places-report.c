// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-places-report.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-column-private.h"
#include "tonti-fact.h"
#include "tonti-home-query-store.h"
#include "tonti-labels.h"
#include "tonti-ledger-store.h"
#include "tonti-meeting-facts.h"
#include "tonti-meeting-store.h"
#include "tonti-member-store.h"
#include "tonti-paper-private.h"
#include "tonti-report-private.h"
#include "tonti-text.h"
#include "tonti-turn-store.h"
#include "tonti-voucher-private.h"

static const char *const codes[] = { "cash", "bank", "mobile" };

const char *
tonti_place_code (TontiPlace place)
{
  return codes[place];
}

/* ---- What waits ---- */

static void
add_lots (TontiPlacesReport *self, TontiBook *book)
{
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) turns = tonti_turn_list_planned (db);

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);
      g_auto (TontiMeetingRow) meeting = { 0 };
      const TontiPlacesLot lot = {
        .pool = turn->pool,
        .turn = turn->n,
        .hand = turn->hand,
        .meeting = turn->meeting,
        .names = tonti_paper_take (self->chunk, tonti_report_holders (book, turn->hand)),
        .amount = tonti_money (turn->amount),
      };

      if (turn->settled && tonti_meeting_get (db, turn->meeting, &meeting)
          && (g_str_equal (meeting.state, "closed") || g_str_equal (meeting.state, "open")))
        g_array_append_val (self->lots, lot);
    }
}

static void
add_rests_of (TontiPlacesReport *self, TontiDb *db, const TontiMemberRow *member)
{
  g_autoptr (GArray) balances = tonti_ledger_member_balances (db, member->id);
  TontiSubject subject;

  for (guint i = 0; i < balances->len; i++)
    {
      const TontiLedgerBalance *row = &g_array_index (balances, TontiLedgerBalance, i);
      TontiPlacesRest rest = { .member = member->id };

      if (!g_str_equal (row->account, "owed") || row->credit <= row->debit || row->of == NULL
          || !tonti_subject_parse (row->of, &subject))
        continue;
      rest.hand = subject.n;
      rest.name = tonti_paper_keep (self->chunk, member->name);
      rest.owed = tonti_money (row->credit - row->debit);
      g_array_append_val (self->rests, rest);
    }
}

static void
add_rests (TontiPlacesReport *self, TontiDb *db)
{
  g_autoptr (GArray) members = NULL;

  if (tonti_ledger_root_balance (db, "owed") == 0)
    return;
  members = tonti_member_list (db, TRUE);
  for (guint i = 0; i < members->len; i++)
    add_rests_of (self, db, &g_array_index (members, TontiMemberRow, i));
}

static void
add_paper (TontiPlacesReport *self, TontiBook *book, const TontiEvent *event)
{
  const json_t *document = json_object_get (event->json, "document");
  const TontiPlacesPaper paper = {
    .number = tonti_fact_int (document, "number"),
    .year = tonti_fact_int (document, "year"),
    .name = tonti_paper_name (book, self->chunk, event->member),
    .what = tonti_paper_take (self->chunk, tonti_event_dup_text (book, event)),
    .amount = tonti_money (tonti_fact_int (event->json, "net")),
  };

  g_array_append_val (self->papers, paper);
}

/* Lots and rests of lots that nobody signed for. */
static void
add_papers (TontiPlacesReport *self, TontiBook *book)
{
  g_autoptr (GArray) numbers = tonti_home_query_vouchers (tonti_report_db (book));
  g_autoptr (GHashTable) discharges = numbers->len > 0 ? tonti_discharges_read (book) : NULL;

  for (guint i = 0; i < numbers->len; i++)
    {
      g_autoptr (TontiEvent) event
          = tonti_journal_read (tonti_book_get_journal (book), g_array_index (numbers, gint64, i));
      const json_t *discharge = event != NULL ? tonti_discharge_of (discharges, event) : NULL;

      if (g_str_equal (tonti_fact_text (discharge, "how"), "none"))
        add_paper (self, book, event);
    }
}

/* ---- The cash book ---- */

static const TontiColumn columns[] = {
  NUMBER ("seq", N_ ("No.")),
  DAY ("day", N_ ("Day")),
  TEXT ("document", N_ ("Document")),
  TEXT ("label", N_ ("Label")),
  TEXT ("name", N_ ("Name")),
  SUM ("in", N_ ("In")),
  SUM ("out", N_ ("Out")),
  MONEY ("balance", N_ ("Balance")),
  NUMBER ("member", N_ ("Member")),
  END,
};

static int
find_column (const TontiTable *table, const char *key)
{
  for (guint i = 0; i < tonti_table_get_n_columns (table); i++)
    if (g_str_equal (tonti_table_get_column (table, i)->key, key))
      return (int)i;
  return -1;
}

/* What and who in one cell. */
static void
join_name (TontiTable *table, guint row)
{
  const char *name = tonti_table_is_empty_cell (table, row, TONTI_CASH_NAME)
                         ? ""
                         : tonti_table_get_text (table, row, TONTI_CASH_NAME);
  const char *label = tonti_table_is_empty_cell (table, row, TONTI_CASH_LABEL)
                          ? ""
                          : tonti_table_get_text (table, row, TONTI_CASH_LABEL);
  g_autofree char *both = g_strdup_printf ("%s · %s", label, name);

  if (*name != '\0' && *label != '\0')
    tonti_table_set_text (table, TONTI_CASH_LABEL, both);
}

/* One row of FROM at the end of TABLE: the columns of the same keys. */
static void
copy_row (TontiTable *table, const TontiTable *from, guint row)
{
  tonti_table_add_row (table);
  for (guint i = 0; columns[i].key != NULL; i++)
    {
      const int source = find_column (from, columns[i].key);

      if (source < 0 || tonti_table_is_empty_cell (from, row, (guint)source))
        continue;
      if (columns[i].kind == TONTI_COLUMN_TEXT)
        tonti_table_set_text (table, i, tonti_table_get_text (from, row, (guint)source));
      else
        tonti_table_set_int (table, i, tonti_table_get_int (from, row, (guint)source));
    }
}

static TontiTable *
make_table (void)
{
  return tonti_table_new ("rows", N_ ("Cash book"), columns);
}

static TontiTable *
make_book (TontiBook *book, TontiPlace place, TontiDay from, TontiDay to, TontiProblems *problems)
{
  const TontiQuery query = { .from = from, .to = to, .account = codes[place] };
  g_autoptr (TontiReport) report = tonti_cash_book_report (book, &query, problems);
  TontiTable *table;

  if (report == NULL)
    return NULL;
  table = make_table ();
  for (guint i = 0; i < tonti_report_get_n_tables (report); i++)
    for (guint row = 0; row < tonti_table_get_n_rows (tonti_report_get_table (report, i)); row++)
      {
        copy_row (table, tonti_report_get_table (report, i), row);
        join_name (table, tonti_table_get_n_rows (table) - 1);
      }
  return table;
}

static gboolean
has_text (const TontiTable *book, guint row, const char *fold)
{
  static const guint searched[] = { TONTI_CASH_LABEL, TONTI_CASH_DOCUMENT };

  for (gsize i = 0; i < G_N_ELEMENTS (searched); i++)
    if (!tonti_table_is_empty_cell (book, row, searched[i]))
      {
        g_autofree char *text = tonti_text_fold (tonti_table_get_text (book, row, searched[i]));

        if (strstr (text, fold) != NULL)
          return TRUE;
      }
  return FALSE;
}

TontiTable *
tonti_places_search (const TontiTable *book, const char *text)
{
  TontiTable *table = make_table ();
  g_autofree char *fold = tonti_text_fold (text);

  for (guint row = 0; row < tonti_table_get_n_rows (book); row++)
    if (*fold == '\0' || has_text (book, row, fold))
      copy_row (table, book, row);
  return table;
}

/* ---- All together ---- */

static TontiPlacesReport *
make_empty (void)
{
  TontiPlacesReport *self = g_new0 (TontiPlacesReport, 1);

  self->chunk = g_string_chunk_new (1024);
  self->lots = g_array_new (FALSE, TRUE, sizeof (TontiPlacesLot));
  self->rests = g_array_new (FALSE, TRUE, sizeof (TontiPlacesRest));
  self->papers = g_array_new (FALSE, TRUE, sizeof (TontiPlacesPaper));
  return self;
}

TontiPlacesReport *
tonti_places_report_make (TontiBook *book, TontiPlace place, TontiDay from, TontiDay to,
                          TontiProblems *problems)
{
  g_autoptr (TontiPlacesReport) self = make_empty ();
  TontiDb *db = tonti_report_db (book);

  for (gsize i = 0; i < TONTI_N_PLACES; i++)
    {
      self->balances[i] = tonti_money (tonti_ledger_root_balance (db, codes[i]));
      self->names[i] = tonti_paper_take (self->chunk, tonti_label_account (book, codes[i]));
    }
  self->counted = tonti_home_query_counted (db);
  add_lots (self, book);
  add_rests (self, db);
  add_papers (self, book);
  self->operations = tonti_operation_report_make (book, problems);
  self->book = make_book (book, place, from, to, problems);
  return self->operations != NULL && self->book != NULL ? g_steal_pointer (&self) : NULL;
}

void
tonti_places_report_free (TontiPlacesReport *self)
{
  g_array_unref (self->lots);
  g_array_unref (self->rests);
  g_array_unref (self->papers);
  g_clear_pointer (&self->operations, tonti_operation_report_free);
  g_clear_pointer (&self->book, tonti_table_free);
  g_string_chunk_free (self->chunk);
  g_free (self);
}
