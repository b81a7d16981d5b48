// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-aid-private.h"

#include <glib/gi18n.h>

#include "tonti-aid-query-store.h"
#include "tonti-aid-store.h"
#include "tonti-call-store.h"
#include "tonti-column-private.h"
#include "tonti-due-store.h"
#include "tonti-fund-store.h"
#include "tonti-ledger-store.h"
#include "tonti-member-store.h"
#include "tonti-rule-store.h"

/* The register of aid: what was given for whom, what is called and who is late, what each member
 * gave and received, and what the funds need to be whole again. */

/* ---- Who is late ---- */

static const TontiColumn late_columns[] = {
  TEXT ("call", N_ ("Call")),
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  TEXT ("what", N_ ("What for")),
  DAY ("due", N_ ("Due")),
  SUM ("left", N_ ("Not paid")),
  END,
};

static TontiDay
find_day (TontiBook *book, const TontiQuery *query)
{
  gint64 unix_s;

  if (tonti_day_is_valid (query->to))
    return query->to;
  if (!tonti_instant_parse (tonti_journal_get_last_at (tonti_book_get_journal (book)), &unix_s))
    return TONTI_DAY_NONE;
  return tonti_instant_day (unix_s);
}

static gboolean
is_late (TontiBook *book, const TontiDueRow *row, const TontiCallRow *call, TontiDay day)
{
  if (row->meeting > 0)
    return row->meeting != tonti_book_get_open_meeting (book).n;
  return call->due.number < day.number;
}

static void
add_late (TontiTable *table, TontiBook *book, const TontiDueRow *row, TontiDay day)
{
  g_auto (TontiCallRow) call = { 0 };

  if (!tonti_call_get (tonti_report_db (book), row->subject.n, &call)
      || !is_late (book, row, &call, day))
    return;
  tonti_table_add_row (table);
  tonti_table_take_text (table, 0, tonti_subject_format (row->subject));
  tonti_table_set_int (table, 1, row->member);
  tonti_table_take_text (table, 2, tonti_report_member_name (book, row->member));
  tonti_table_set_text (table, 3, call.what);
  tonti_table_set_int (table, 4, call.due.number);
  tonti_table_set_int (table, 5, tonti_due_row_open (row));
}

/* At the end of the period, else as of the last entry: a report has no clock. */
static TontiTable *
list_late (TontiBook *book, const TontiQuery *query)
{
  TontiTable *table = tonti_table_new ("late", N_ ("Who is late"), late_columns);
  g_autoptr (GArray) rows = tonti_due_list_open (tonti_report_db (book), 0, G_MAXINT64);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiDueRow *row = &g_array_index (rows, TontiDueRow, i);

      if (row->subject.kind == TONTI_SUBJECT_CALL
          && (query->member == 0 || row->member == query->member) && tonti_due_row_open (row) > 0)
        add_late (table, book, row, find_day (book, query));
    }
  return table;
}

/* ---- Members ---- */

static void
finish_member (TontiBook *book, TontiTable *table, TontiStatement *s)
{
  tonti_table_set_int (table, 4, tonti_statement_get_int (s, 3) - tonti_statement_get_int (s, 2));
}

static TontiTable *
list_members (TontiBook *book, gint64 member, TontiProblems *problems)
{
  static const TontiColumn columns[] = {
    NUMBER ("member", N_ ("No.")),
    TEXT ("name", N_ ("Name")),
    SUM ("given", N_ ("Gave")),
    SUM ("received", N_ ("Received")),
    SUM ("difference", N_ ("Received more than given")),
    END,
  };
  TontiTable *table
      = tonti_table_new ("members", N_ ("What each member gave and received"), columns);
  TontiStatement *s = tonti_aid_query_members (tonti_report_db (book), member);

  if (tonti_table_fill (table, 4, s, book, finish_member, problems))
    return table;
  tonti_table_free (table);
  return NULL;
}

/* ---- Funds ---- */

static const TontiColumn fund_columns[] = {
  TEXT ("fund", N_ ("Fund")),
  TEXT ("name", N_ ("Name")),
  SUM ("there", N_ ("In the fund")),
  SUM ("owed", N_ ("Aid still owed")),
  SUM ("coming", N_ ("Called, still to come")),
  SUM ("goal", N_ ("To be filled to")),
  SUM ("missing", N_ ("Missing")),
  MONEY ("each", N_ ("For each member")),
  END,
};

static gboolean
pays_aid (TontiDb *db, gint64 fund)
{
  g_autoptr (GArray) kinds = tonti_aid_kind_list (db, TRUE);

  for (guint i = 0; i < kinds->len; i++)
    if (g_array_index (kinds, TontiAidKindRow, i).fund == fund)
      return TRUE;
  return FALSE;
}

static gint64
sum_coming (TontiDb *db, gint64 fund)
{
  g_autoptr (GArray) shares = tonti_share_list (db, 0, 0);
  gint64 sum = 0;

  for (guint i = 0; i < shares->len; i++)
    {
      const TontiShareRow *share = &g_array_index (shares, TontiShareRow, i);
      g_auto (TontiCallRow) call = { 0 };

      if (tonti_call_get (db, share->call, &call) && call.fund == fund)
        sum += MAX (share->amount + share->later - share->paid, 0);
    }
  return sum;
}

/* What the shares of a new call would be at most. */
static gint64
share_of (const TontiGroup *group, gint64 missing, gint64 members)
{
  gint64 unit = MAX (group->unit, 1);

  if (members == 0)
    return 0;
  return (missing / members + unit - 1) / unit * unit;
}

static void
add_fund (TontiTable *table, TontiBook *book, const TontiFundRow *fund)
{
  TontiDb *db = tonti_report_db (book);
  g_autofree char *key = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_FUND, fund->id });
  g_autoptr (GArray) members = tonti_member_list (db, FALSE);
  gint64 free = -tonti_ledger_balance (db, fund->account, 0, key);
  gint64 owed = tonti_aid_owed (db, fund->id), coming = sum_coming (db, fund->id);
  gint64 goal = tonti_rule_number (db, 0, "aid-rebuild", 0);
  gint64 missing = MAX (goal - free - coming, 0);

  tonti_table_add_row (table);
  tonti_table_set_text (table, 0, key);
  tonti_table_set_text (table, 1, fund->name);
  tonti_table_set_int (table, 2, free + owed);
  tonti_table_put_int (table, 3, owed);
  tonti_table_put_int (table, 4, coming);
  tonti_table_put_int (table, 5, goal);
  tonti_table_put_int (table, 6, goal > 0 ? missing : 0);
  if (goal > 0)
    tonti_table_put_int (table, 7, share_of (tonti_book_get_group (book), missing, members->len));
}

static TontiTable *
list_funds (TontiBook *book)
{
  TontiTable *table = tonti_table_new ("funds", N_ ("The funds that pay aid"), fund_columns);
  g_autoptr (GArray) funds = tonti_fund_list (tonti_report_db (book));

  for (guint i = 0; i < funds->len; i++)
    if (pays_aid (tonti_report_db (book), g_array_index (funds, TontiFundRow, i).id))
      add_fund (table, book, &g_array_index (funds, TontiFundRow, i));
  return table;
}

TontiReport *
tonti_aid_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("aid", N_ ("Register of aid"));
  TontiTable *members;

  if (query->member != 0 && !tonti_report_check_member (book, query->member, problems))
    return NULL;
  tonti_report_add_period (self, query);
  tonti_report_add_table (self, tonti_aid_table (book, query, "aid", N_ ("What was given")));
  tonti_report_add_table (
      self, tonti_calls_table (book, query, "calls", N_ ("What is called from the members")));
  tonti_report_add_table (self, list_late (book, query));
  members = list_members (book, query->member, problems);
  if (members == NULL)
    return NULL;
  tonti_report_add_table (self, members);
  tonti_report_add_table (self, list_funds (book));
  tonti_report_add_drafts (self, book);
  return g_steal_pointer (&self);
}
