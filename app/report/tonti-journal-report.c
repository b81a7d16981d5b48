// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"

#include <glib/gi18n.h>

#include "tonti-column-private.h"
#include "tonti-entry-private.h"

/* The journal: the events that moved money, in their order, line by line. */

enum
{
  SEQ,
  DAY_,
  KIND,
  DOCUMENT,
  MEETING,
  MEMBER,
  NAME,
  LABEL,
  ACCOUNT,
  OF,
  DEBIT,
  CREDIT,
  REVERSES,
  REVERSED,
};

static const TontiColumn columns[] = {
  NUMBER ("seq", N_ ("No.")),
  DAY ("day", N_ ("Day")),
  CODE ("event", N_ ("Kind")),
  TEXT ("document", N_ ("Document")),
  NUMBER ("meeting", N_ ("Meeting")),
  NUMBER ("member", N_ ("Member")),
  TEXT ("name", N_ ("Name")),
  TEXT ("label", N_ ("Label")),
  TEXT ("account", N_ ("Account")),
  TEXT ("of", N_ ("Of")),
  SUM ("debit", N_ ("Debit")),
  SUM ("credit", N_ ("Credit")),
  NUMBER ("reverses", N_ ("Reverses")),
  NUMBER ("reversed_by", N_ ("Reversed by")),
  END,
};

static void
add_line (TontiTable *table, TontiBook *book, const TontiEntryRow *row)
{
  const gint64 member = row->member != 0 ? row->member : row->party;

  tonti_table_add_row (table);
  tonti_table_set_int (table, SEQ, row->seq);
  tonti_table_set_int (table, DAY_, row->day.number);
  tonti_table_set_text (table, KIND, row->kind);
  tonti_table_take_text (table, DOCUMENT, tonti_entry_dup_document (row));
  tonti_table_put_int (table, MEETING, row->meeting);
  tonti_table_put_int (table, MEMBER, member);
  tonti_table_take_text (table, NAME, tonti_report_member_name (book, member));
  tonti_table_take_text (table, LABEL, tonti_entry_dup_label (row));
  tonti_table_set_text (table, ACCOUNT, row->account);
  tonti_table_put_text (table, OF, row->of);
  tonti_table_put_int (table, row->amount > 0 ? DEBIT : CREDIT, ABS (row->amount));
  tonti_table_put_int (table, REVERSES, row->reverses);
  tonti_table_put_int (table, REVERSED, row->reversed_by);
}

TontiReport *
tonti_journal_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("journal", N_ ("Journal"));
  TontiTable *table = tonti_table_new ("rows", "", columns);
  TontiDb *db = tonti_report_db (book);
  TontiStatement *s = tonti_entry_query_events (db, query->meeting == 0 ? -1 : query->meeting,
                                                query->member, query->from, query->to);
  TontiStep step;

  tonti_report_add_table (self, table);
  tonti_report_add_period (self, query);
  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    {
      TontiEntryRow row;

      tonti_entry_query_read (s, &row);
      add_line (table, book, &row);
    }
  tonti_statement_reset (s);
  tonti_report_add_drafts (self, book);
  if (step != TONTI_STEP_DONE)
    tonti_db_fail (db, problems);
  return step == TONTI_STEP_DONE ? g_steal_pointer (&self) : NULL;
}
