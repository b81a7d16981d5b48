// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-absence.h"

#include "tonti-meeting-store.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"
#include "tonti-turn-store.h"
#include "tonti-warning-store.h"

/* As it is now, or as it was when a meeting was held. */
typedef struct
{
  gint64 meeting; /* 0 = now */
  gint64 before;  /* only what was entered before this event */
} Moment;

/* The first meeting of a pool that still has lots to pay, or at a meeting had one there or later;
 * *first becomes earlier. */
static void
find_first (TontiDb *db, gint64 pool, const Moment *moment, TontiDay *first)
{
  g_autoptr (GArray) turns = tonti_turn_list (db, pool);
  gboolean runs = FALSE;

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      runs |= moment->meeting > 0 ? turn->meeting >= moment->meeting
                                  : g_str_equal (turn->state, "planned");
    }
  for (guint i = 0; i < turns->len && runs; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);
      const gint64 own = turn->carried > 0 ? turn->carried : turn->meeting;
      g_auto (TontiMeetingRow) meeting = { 0 };

      if (own > 0 && tonti_meeting_get (db, own, &meeting))
        first->number = MIN (first->number, meeting.day.number);
    }
}

static TontiDay
find_start (TontiDb *db, TontiDay day, const Moment *moment)
{
  g_autoptr (GArray) pools = NULL;
  TontiDay first = day;
  int year, month, mday;

  if (tonti_rule_number (db, 0, "absences-per", moment->meeting) == 0)
    {
      tonti_day_to_ymd (day, &year, &month, &mday);
      return tonti_day_from_ymd (year, 1, 1, &first) ? first : day;
    }
  pools = tonti_pool_list (db);
  for (guint i = 0; i < pools->len; i++)
    find_first (db, g_array_index (pools, TontiPoolRow, i).id, moment, &first);
  return first;
}

/* What was taken back later stood then. */
static gboolean
stands (const TontiWarningRow *row, const Moment *moment)
{
  return row->seq < moment->before && (row->undone == 0 || row->undone > moment->before);
}

/* What was decided in the period, or since; a member who was spared counts as asked about. *asked =
 * the absences at which it was last decided. */
static gint64
read_decisions (TontiDb *db, gint64 member, const Moment *moment, TontiAbsence *self)
{
  g_autoptr (GArray) rows = tonti_warning_list (db, member);
  gint64 asked = 0;

  self->warned = self->expelled = TONTI_DAY_NONE;
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiWarningRow *row = &g_array_index (rows, TontiWarningRow, i);

      if (!stands (row, moment) || row->day.number < self->from.number)
        continue;
      asked = MAX (asked, row->absences);
      if (g_str_equal (row->measure, "warning"))
        self->warned = row->day;
      if (g_str_equal (row->measure, "expulsion"))
        self->expelled = row->day;
    }
  return asked;
}

static TontiAbsence
look (TontiDb *db, gint64 member, TontiDay day, gint64 more, const Moment *moment)
{
  gint64 warn = tonti_rule_number (db, 0, "absences-warn", moment->meeting);
  gint64 expel = tonti_rule_number (db, 0, "absences-expel", moment->meeting);
  TontiAbsence self = { .from = find_start (db, day, moment), .proposal = "" };
  gint64 asked = read_decisions (db, member, moment, &self);

  self.absences = tonti_warning_count_absences (db, member, self.from, day) + more;
  if (expel > 0 && self.absences >= expel && asked < expel)
    self.proposal = "expulsion";
  else if (warn > 0 && self.absences >= warn && asked < warn)
    self.proposal = "warning";
  return self;
}

TontiAbsence
tonti_absence_read (TontiDb *db, gint64 member, TontiDay day)
{
  const Moment now = { .before = G_MAXINT64 };

  return look (db, member, day, 0, &now);
}

TontiAbsence
tonti_absence_read_at (TontiDb *db, gint64 member, const TontiMeetingRow *meeting,
                       gboolean is_absent)
{
  const gboolean is_closed = meeting->closed > 0;
  const Moment then
      = { .meeting = meeting->id, .before = is_closed ? meeting->closed : G_MAXINT64 };

  return look (db, member, meeting->day, is_absent && !is_closed ? 1 : 0, &then);
}

gboolean
tonti_absence_is_ruled (TontiDb *db, gint64 meeting)
{
  return tonti_rule_number (db, 0, "absences-warn", meeting) > 0
         || tonti_rule_number (db, 0, "absences-expel", meeting) > 0;
}
