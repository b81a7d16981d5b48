// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-absence.h"

#include "tonti-meeting-store.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"
#include "tonti-turn-store.h"
#include "tonti-warning-store.h"

/* The first meeting of a pool that still has lots to pay; *first becomes earlier. */
static void
find_first (TontiDb *db, gint64 pool, TontiDay *first)
{
  g_autoptr (GArray) turns = tonti_turn_list (db, pool);
  gboolean runs = FALSE;

  for (guint i = 0; i < turns->len; i++)
    runs |= g_str_equal (g_array_index (turns, TontiTurnRow, i).state, "planned");
  for (guint i = 0; i < turns->len && runs; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);
      g_auto (TontiMeetingRow) meeting = { 0 };

      if (turn->meeting > 0 && tonti_meeting_get (db, turn->meeting, &meeting))
        first->number = MIN (first->number, meeting.day.number);
    }
}

static TontiDay
find_start (TontiDb *db, TontiDay day)
{
  g_autoptr (GArray) pools = NULL;
  TontiDay first = day;
  int year, month, mday;

  if (tonti_rule_number (db, 0, "absences-per", 0) == 0)
    {
      tonti_day_to_ymd (day, &year, &month, &mday);
      return tonti_day_from_ymd (year, 1, 1, &first) ? first : day;
    }
  pools = tonti_pool_list (db);
  for (guint i = 0; i < pools->len; i++)
    find_first (db, g_array_index (pools, TontiPoolRow, i).id, &first);
  return first;
}

/* What was decided in the period, or since; a member who was spared counts as asked about. *asked =
 * the absences at which it was last decided. */
static gint64
read_decisions (TontiDb *db, gint64 member, TontiAbsence *self)
{
  g_autoptr (GArray) rows = tonti_warning_list (db, member);
  gint64 asked = 0;

  self->warned = self->expelled = TONTI_DAY_NONE;
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiWarningRow *row = &g_array_index (rows, TontiWarningRow, i);

      if (row->undone != 0 || row->day.number < self->from.number)
        continue;
      asked = MAX (asked, row->absences);
      if (g_str_equal (row->measure, "warning"))
        self->warned = row->day;
      if (g_str_equal (row->measure, "expulsion"))
        self->expelled = row->day;
    }
  return asked;
}

TontiAbsence
tonti_absence_read (TontiDb *db, gint64 member, TontiDay day)
{
  gint64 warn = tonti_rule_number (db, 0, "absences-warn", 0);
  gint64 expel = tonti_rule_number (db, 0, "absences-expel", 0);
  TontiAbsence self = { .from = find_start (db, day), .proposal = "" };
  gint64 asked = read_decisions (db, member, &self);

  self.absences = tonti_warning_count_absences (db, member, self.from, day);
  if (expel > 0 && self.absences >= expel && asked < expel)
    self.proposal = "expulsion";
  else if (warn > 0 && self.absences >= warn && asked < warn)
    self.proposal = "warning";
  return self;
}
