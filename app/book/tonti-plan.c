// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-plan.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-meeting-store.h"

typedef struct
{
  gint64 meeting;
  TontiDay day;
  gboolean planned, changed;
} Row;

struct _TontiPlan
{
  GArray *rows; /* Row, by day, new ones at the end */
};

TontiPlan *
tonti_plan_load (TontiDb *db)
{
  g_autoptr (GArray) meetings = tonti_meeting_list (db, NULL);
  TontiPlan *self = g_new0 (TontiPlan, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  for (guint i = 0; i < meetings->len; i++)
    {
      const TontiMeetingRow *meeting = &g_array_index (meetings, TontiMeetingRow, i);
      Row row = { meeting->id, meeting->day, g_str_equal (meeting->state, "planned"), FALSE };

      if (!g_str_equal (meeting->state, "missed"))
        g_array_append_val (self->rows, row);
    }
  return self;
}

void
tonti_plan_free (TontiPlan *self)
{
  g_array_unref (self->rows);
  g_free (self);
}

static Row *
find (const TontiPlan *self, gint64 meeting)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, Row, i).meeting == meeting)
      return &g_array_index (self->rows, Row, i);
  return NULL;
}

GArray *
tonti_plan_list_from (const TontiPlan *self, gint64 first)
{
  GArray *meetings = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->planned && (meetings->len > 0 || row->meeting == first))
        g_array_append_val (meetings, row->meeting);
    }
  return meetings;
}

TontiDay
tonti_plan_get_day (const TontiPlan *self, gint64 meeting)
{
  const Row *row = find (self, meeting);

  return row != NULL ? row->day : TONTI_DAY_NONE;
}

void
tonti_plan_set_day (TontiPlan *self, gint64 meeting, TontiDay day)
{
  Row *known = find (self, meeting);
  Row row = { meeting, day, TRUE, TRUE };

  if (known != NULL)
    *known = row;
  else
    g_array_append_val (self->rows, row);
}

static gboolean
check_pair (TontiAct *act, const Row *row, const Row *other)
{
  char day[TONTI_DAY_ISO_SIZE], other_day[TONTI_DAY_ISO_SIZE];

  tonti_act_tell_day (act, row->day, day);
  tonti_act_tell_day (act, other->day, other_day);
  if (row->day.number == other->day.number)
    return tonti_act_refuse (
        act, "day-taken", "day",
        _ ("meeting %" PRId64 ": meeting %" PRId64 " is on %s already: choose another day"),
        row->meeting, other->meeting, day);
  if ((row->meeting < other->meeting) == (row->day.number < other->day.number))
    return TRUE;
  return tonti_act_refuse (act, "out-of-order", "day",
                           _ ("meeting %" PRId64 " on %s: it would pass meeting "
                              "%" PRId64 " of %s: choose a day that keeps the numbers in "
                              "order, or move the later meetings too"),
                           row->meeting, day, other->meeting, other_day);
}

static gboolean
check_closed (TontiAct *act, const Row *row)
{
  TontiDay closed = tonti_meeting_last_closed_day (act->db);
  char day[TONTI_DAY_ISO_SIZE], closed_day[TONTI_DAY_ISO_SIZE];

  if (!tonti_day_is_valid (closed) || row->day.number > closed.number)
    return TRUE;
  return tonti_act_refuse (act, "day-closed", "day",
                           _ ("meeting %" PRId64 " on %s: the meeting of %s is closed and "
                              "nothing can be before it: choose a later day"),
                           row->meeting, tonti_act_tell_day (act, row->day, day),
                           tonti_act_tell_day (act, closed, closed_day));
}

/* One refusal for each changed meeting is enough. */
static gboolean
check_row (const TontiPlan *self, TontiAct *act, const Row *row)
{
  if (!check_closed (act, row))
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *other = &g_array_index (self->rows, Row, i);

      if (other != row && !check_pair (act, row, other))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_plan_check (const TontiPlan *self, TontiAct *act)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->changed && !check_row (self, act, row))
        return FALSE;
    }
  return TRUE;
}

json_t *
tonti_plan_changes (const TontiPlan *self)
{
  json_t *changes = json_array ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      json_t *change;

      if (!row->changed)
        continue;
      change = json_pack ("{s:I}", "meeting", (json_int_t)row->meeting);
      tonti_body_set_day (change, "day", row->day);
      json_array_append_new (changes, change);
    }
  return changes;
}
