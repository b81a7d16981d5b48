// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-absence.h"
#include "tonti-absences-report.h"
#include "tonti-column-private.h"
#include "tonti-meeting-store.h"
#include "tonti-member-store.h"
#include "tonti-report-private.h"
#include "tonti-undone-private.h"
#include "tonti-warning-store.h"

/* Who was absent how often, what was decided, and what the by-laws propose to the assembly. */

enum
{
  MEMBER,
  NAME,
  ABSENCES,
  SINCE,
  WARNED,
  EXPELLED,
  PROPOSAL,
};

static const TontiColumn columns[] = {
  NUMBER ("member", N_ ("No.")),           TEXT ("name", N_ ("Name")),
  NUMBER ("absences", N_ ("Absences")),    DAY ("since", N_ ("Counted from")),
  DAY ("warned", N_ ("Warned on")),        DAY ("expelled", N_ ("Expelled on")),
  CODE ("proposal", N_ ("To be decided")), END,
};

enum
{
  OF,
  OF_NAME,
  DECIDED,
  MEASURE,
  COUNTED,
  REASON,
  UNDONE,
};

static const TontiColumn decision_columns[] = {
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  DAY ("day", N_ ("Day")),
  CODE ("measure", N_ ("Decision")),
  NUMBER ("absences", N_ ("Absences")),
  TEXT ("reason", N_ ("Reason")),
  TONTI_UNDONE_COLUMNS,
  END,
};

TontiDay
tonti_absences_day (TontiBook *book)
{
  g_auto (TontiMeetingRow) last = { 0 };

  return tonti_meeting_get_last_closed (tonti_report_db (book), &last) ? last.day : TONTI_DAY_NONE;
}

gint64
tonti_absences_count_proposals (TontiBook *book)
{
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) members = tonti_member_list (db, FALSE);
  TontiDay day = tonti_absences_day (book);
  gint64 n = 0;

  for (guint i = 0; i < members->len && tonti_day_is_valid (day); i++)
    n += tonti_absence_read (db, g_array_index (members, TontiMemberRow, i).id, day).proposal[0]
         != '\0';
  return n;
}

static void
add_row (TontiTable *table, const TontiMemberRow *member, const TontiAbsence *absence)
{
  tonti_table_add_row (table);
  tonti_table_set_int (table, MEMBER, member->id);
  tonti_table_set_text (table, NAME, member->name);
  tonti_table_set_int (table, ABSENCES, absence->absences);
  tonti_table_set_int (table, SINCE, absence->from.number);
  if (tonti_day_is_valid (absence->warned))
    tonti_table_set_int (table, WARNED, absence->warned.number);
  if (tonti_day_is_valid (absence->expelled))
    tonti_table_set_int (table, EXPELLED, absence->expelled.number);
  tonti_table_put_text (table, PROPOSAL, absence->proposal);
}

static void
add_decision (TontiTable *table, TontiBook *book, const TontiWarningRow *row)
{
  tonti_table_add_row (table);
  tonti_table_set_int (table, OF, row->member);
  tonti_table_take_text (table, OF_NAME, tonti_report_member_name (book, row->member));
  tonti_table_set_int (table, DECIDED, row->day.number);
  tonti_table_set_text (table, MEASURE, row->measure);
  tonti_table_set_int (table, COUNTED, row->absences);
  tonti_table_set_text (table, REASON, row->reason);
  tonti_undone_put (table, UNDONE, book, row->seq, row->undone);
}

TontiTable *
tonti_absences_decisions (TontiBook *book, gint64 member)
{
  TontiTable *table = tonti_table_new ("decisions", N_ ("What was decided"), decision_columns);
  g_autoptr (GArray) rows = tonti_warning_list (tonti_report_db (book), member);

  for (guint i = 0; i < rows->len; i++)
    add_decision (table, book, &g_array_index (rows, TontiWarningRow, i));
  return table;
}

TontiReport *
tonti_absences_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("absences", N_ ("Absences"));
  TontiTable *table = tonti_table_new ("rows", "", columns);
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) members = tonti_member_list (db, FALSE);
  TontiDay day = tonti_day_is_valid (query->to) ? query->to : tonti_absences_day (book);

  tonti_report_add_table (self, table);
  if (query->member != 0 && !tonti_report_check_member (book, query->member, problems))
    return NULL;
  for (guint i = 0; i < members->len && tonti_day_is_valid (day); i++)
    {
      const TontiMemberRow *member = &g_array_index (members, TontiMemberRow, i);
      const TontiAbsence absence = tonti_absence_read (db, member->id, day);

      if (absence.absences > 0 && (query->member == 0 || member->id == query->member))
        add_row (table, member, &absence);
    }
  tonti_report_add_table (self, tonti_absences_decisions (book, query->member));
  return g_steal_pointer (&self);
}

gboolean
tonti_absences_get_last (TontiBook *book, gint64 member, TontiWarningFacts *facts)
{
  g_autoptr (GArray) rows = tonti_warning_list (tonti_report_db (book), member);

  *facts = (TontiWarningFacts){ .day = TONTI_DAY_NONE, .undone = TONTI_DAY_NONE };
  for (guint i = rows->len; i > 0; i--)
    {
      const TontiWarningRow *row = &g_array_index (rows, TontiWarningRow, i - 1);

      if (g_str_equal (row->measure, "spared"))
        continue;
      facts->measure = row->measure;
      facts->day = row->day;
      facts->absences = row->absences;
      facts->reason = g_strdup (row->reason);
      facts->is_undone = tonti_undone_read (book, row->undone, &facts->undone, &facts->because);
      return TRUE;
    }
  return FALSE;
}
