// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-column-private.h"
#include "tonti-contest-store.h"
#include "tonti-fine-store.h"
#include "tonti-name-query-store.h"
#include "tonti-report-private.h"
#include "tonti-rule-store.h"

/* Fines that were contested: until when they are to be ruled on, and what was ruled. */

enum
{
  FINE,
  MEMBER,
  NAME,
  LABEL,
  CHARGED,
  AMOUNT,
  DAY_OF,
  REASON,
  RULE_BY,
  STATE,
  RULED,
  RULING,
};

static const TontiColumn columns[] = {
  TEXT ("fine", N_ ("Fine")),
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  TEXT ("label", N_ ("Label")),
  DAY ("charged", N_ ("Charged on")),
  MONEY ("amount", N_ ("Amount")),
  DAY ("day", N_ ("Contested on")),
  TEXT ("reason", N_ ("Reason")),
  DAY ("rule_by", N_ ("To be ruled on by")),
  CODE ("state", N_ ("State")),
  DAY ("ruled", N_ ("Ruled on")),
  TEXT ("ruling", N_ ("Why")),
  END,
};

static const char *
get_state (const TontiContestRow *row)
{
  if (row->ruled == 0)
    return "contested";
  return row->upheld ? "upheld" : "annulled";
}

static void
add_row (TontiBook *book, TontiTable *table, const TontiContestRow *row, const TontiFineRow *fine,
         gint64 days)
{
  TontiDb *db = tonti_report_db (book);
  g_autofree char *label = tonti_name_query_fine_kind (db, fine->kind);

  tonti_table_add_row (table);
  tonti_table_take_text (table, FINE,
                         tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_FINE, row->fine }));
  tonti_table_set_int (table, MEMBER, fine->member);
  tonti_table_take_text (table, NAME, tonti_report_member_name (book, fine->member));
  tonti_table_set_text (table, LABEL, label != NULL ? label : fine->kind);
  tonti_table_set_int (table, CHARGED, fine->day.number);
  tonti_table_set_int (table, AMOUNT, fine->amount);
  tonti_table_set_int (table, DAY_OF, row->day.number);
  tonti_table_set_text (table, REASON, row->reason);
  tonti_table_set_int (table, RULE_BY, row->day.number + days);
  tonti_table_set_text (table, STATE, get_state (row));
  if (row->ruled > 0)
    tonti_table_set_int (table, RULED, row->ruled_day.number);
  tonti_table_put_text (table, RULING, row->ruling);
}

TontiReport *
tonti_contests_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("contests", N_ ("Contested fines"));
  TontiTable *table = tonti_table_new ("rows", "", columns);
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) rows = tonti_contest_list (db, FALSE);
  gint64 days = tonti_rule_number (db, 0, "ruling-days", 0);

  tonti_report_add_table (self, table);
  if (query->member != 0 && !tonti_report_check_member (book, query->member, problems))
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiContestRow *row = &g_array_index (rows, TontiContestRow, i);
      g_auto (TontiFineRow) fine = { 0 };

      if (tonti_fine_get (db, row->fine, &fine)
          && (query->member == 0 || fine.member == query->member))
        add_row (book, table, row, &fine, days);
    }
  return g_steal_pointer (&self);
}
