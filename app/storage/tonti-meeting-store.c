// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-store.h"

#include "tonti-code.h"
#include "tonti-due-store.h"
#include "tonti-fact.h"
#include "tonti-turn-store.h"

#include "tonti-no-float.h"

static const TontiCodes states
    = { (const char *const[]){ "planned", "open", "closed", "missed", "before", NULL } };

#define COLUMNS                                                                                    \
  "SELECT id, day, state, place, reason, opened, attendance, counted, agenda, closed FROM meeting"

static const char GET[] = COLUMNS " WHERE id = ?1";
static const char LIST[] = COLUMNS " WHERE ?1 IS NULL OR state = ?1 ORDER BY day, id";
static const char GET_NEXT[] = COLUMNS " WHERE state = 'planned' ORDER BY day, id LIMIT 1";
static const char GET_LAST_CLOSED[]
    = COLUMNS " WHERE state = 'closed' ORDER BY day DESC, id DESC LIMIT 1";
static const char GET_OPEN[] = "SELECT id FROM meeting WHERE state = 'open'";
static const char GET_LAST_OPENED[]
    = "SELECT coalesce(max(id), 0) FROM meeting WHERE opened IS NOT NULL";
static const char GET_HIGHEST[] = "SELECT coalesce(max(id), 0) FROM meeting";
static const char ON_DAY[] = "SELECT id FROM meeting WHERE day = ?1 AND state NOT IN ('missed', "
                             "'before') AND id <> ?2 ORDER BY id";

static const char PLAN[]
    = "INSERT INTO meeting(id, day, state, place, reason) VALUES(?1, ?2, 'planned',"
      " coalesce(?3, ''), coalesce(?4, '')) ON CONFLICT(id) DO UPDATE SET day = excluded.day,"
      " place = coalesce(?3, place), reason = coalesce(?4, reason)";
static const char MISS[]
    = "UPDATE meeting SET state = 'missed', reason = coalesce(?2, '') WHERE id = ?1";
static const char SET_BEFORE[]
    = "UPDATE meeting SET state = 'before' WHERE id = ?1 AND state = 'planned'";
static const char OPEN[]
    = "INSERT INTO meeting(id, day, state, place, reason, opened) VALUES(?1, ?2, 'open',"
      " coalesce(?3, ''), '', ?4) ON CONFLICT(id) DO UPDATE SET day = excluded.day,"
      " state = 'open', place = coalesce(?3, place), opened = excluded.opened";
static const char MARK_ATTENDANCE[] = "UPDATE meeting SET attendance = ?2 WHERE id = ?1";
static const char MARK_AGENDA[] = "UPDATE meeting SET agenda = ?2 WHERE id = ?1";
static const char MARK_COUNT[] = "UPDATE meeting SET counted = ?2 WHERE id = ?1";
static const char MARK_SEAL[] = "UPDATE meeting SET closed = ?2, state = 'closed' WHERE id = ?1";

void
tonti_meeting_row_clear (TontiMeetingRow *row)
{
  g_clear_pointer (&row->place, g_free);
  g_clear_pointer (&row->reason, g_free);
}

static TontiMeetingRow
read_row (TontiStatement *s)
{
  return (TontiMeetingRow){
    .id = tonti_statement_get_int (s, 0),
    .day = tonti_statement_get_day (s, 1),
    .state = tonti_codes_word (&states, tonti_statement_get_text (s, 2)),
    .place = g_strdup (tonti_statement_get_text (s, 3)),
    .reason = g_strdup (tonti_statement_get_text (s, 4)),
    .opened = tonti_statement_get_int (s, 5),
    .attendance = tonti_statement_get_int (s, 6),
    .counted = tonti_statement_get_int (s, 7),
    .agenda = tonti_statement_get_int (s, 8),
    .closed = tonti_statement_get_int (s, 9),
  };
}

static gboolean
read_one (TontiStatement *statement, TontiMeetingRow *row)
{
  g_autoptr (TontiStatement) s = statement;

  *row = (TontiMeetingRow){ .day = TONTI_DAY_NONE, .state = "" };
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = read_row (s);
  return TRUE;
}

gboolean
tonti_meeting_get (TontiDb *db, gint64 meeting, TontiMeetingRow *row)
{
  TontiStatement *s = tonti_db_prepare (db, GET);

  tonti_statement_bind_int (s, 1, meeting);
  return read_one (s, row);
}

gboolean
tonti_meeting_get_next (TontiDb *db, TontiMeetingRow *row)
{
  return read_one (tonti_db_prepare (db, GET_NEXT), row);
}

gboolean
tonti_meeting_get_last_closed (TontiDb *db, TontiMeetingRow *row)
{
  return read_one (tonti_db_prepare (db, GET_LAST_CLOSED), row);
}

TontiDay
tonti_meeting_last_closed_day (TontiDb *db)
{
  g_auto (TontiMeetingRow) row;

  return tonti_meeting_get_last_closed (db, &row) ? row.day : TONTI_DAY_NONE;
}

GArray *
tonti_meeting_list (TontiDb *db, const char *state)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiMeetingRow));

  g_array_set_clear_func (rows, (GDestroyNotify)tonti_meeting_row_clear);
  tonti_statement_bind_text (s, 1, state);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiMeetingRow row = read_row (s);

      g_array_append_val (rows, row);
    }
  return rows;
}

gint64
tonti_meeting_find_open (TontiDb *db)
{
  return tonti_db_get_int (db, GET_OPEN, 0);
}

gint64
tonti_meeting_get_last_opened (TontiDb *db)
{
  return tonti_db_get_int (db, GET_LAST_OPENED, 0);
}

gint64
tonti_meeting_get_highest (TontiDb *db)
{
  return tonti_db_get_int (db, GET_HIGHEST, 0);
}

gint64
tonti_meeting_on_day (TontiDb *db, TontiDay day, gint64 except)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, ON_DAY);

  tonti_statement_bind_int (s, 1, day.number);
  tonti_statement_bind_int (s, 2, except);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : 0;
}

/* Rows "meetings" of a body: new ones are planned, known ones get their new day. */
static gboolean
plan_rows (TontiDb *db, const TontiEvent *event, gboolean with_reason, TontiProblems *problems)
{
  json_t *meetings = json_object_get (event->json, "meetings");

  for (gsize i = 0; i < json_array_size (meetings); i++)
    {
      TontiStatement *s = tonti_db_prepare (db, PLAN);
      json_t *meeting = json_array_get (meetings, i);

      tonti_fact_bind_int (s, 1, meeting, "meeting");
      tonti_fact_bind_day (s, 2, meeting, "day");
      tonti_fact_bind_text (s, 3, meeting, "place");
      if (with_reason)
        tonti_fact_bind_text (s, 4, event->json, "reason");
      if (!tonti_fact_store (db, s, problems))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_meeting_project_meetings (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return plan_rows (db, event, FALSE, problems);
}

gboolean
tonti_meeting_project_move (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return plan_rows (db, event, TRUE, problems);
}

/* With "skip" the meeting is missed. With "shift" it is itself among the moved rows and stays
 * planned, on its later day. */
static gboolean
is_shifted (const TontiEvent *event)
{
  json_t *meetings = json_object_get (event->json, "meetings");

  for (gsize i = 0; i < json_array_size (meetings); i++)
    if (tonti_fact_int (json_array_get (meetings, i), "meeting") == event->meeting)
      return TRUE;
  return FALSE;
}

/* Rows "paid_ahead":[{member, of, meeting, to, amount}] of meeting-miss/1. */
static gboolean
move_paid_ahead (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *moves = json_object_get (event->json, "paid_ahead");

  for (gsize i = 0; i < json_array_size (moves); i++)
    {
      json_t *move = json_array_get (moves, i);
      gint64 member = tonti_fact_int (move, "member"), amount = tonti_fact_int (move, "amount");
      const char *of = tonti_fact_text (move, "of");

      if (!tonti_due_pay (db, member, of, tonti_fact_int (move, "meeting"), -amount, problems)
          || !tonti_due_pay (db, member, of, tonti_fact_int (move, "to"), amount, problems))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_meeting_project_miss (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  gboolean shifted = is_shifted (event);
  TontiStatement *s;

  if (!plan_rows (db, event, shifted, problems))
    return FALSE;
  if (shifted)
    return TRUE;
  s = tonti_db_prepare (db, MISS);
  tonti_statement_bind_int (s, 1, event->meeting);
  tonti_fact_bind_text (s, 2, event->json, "reason");
  return tonti_fact_store (db, s, problems) && tonti_turn_project_moves (db, event, problems)
         && move_paid_ahead (db, event, problems);
}

gboolean
tonti_meeting_project_before (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *meetings = json_object_get (event->json, "before");

  for (gsize i = 0; i < json_array_size (meetings); i++)
    {
      TontiStatement *s = tonti_db_prepare (db, SET_BEFORE);

      tonti_statement_bind_int (s, 1, json_integer_value (json_array_get (meetings, i)));
      if (!tonti_fact_store (db, s, problems))
        return FALSE;
    }
  return TRUE;
}

static gboolean
mark (TontiDb *db, const char *sql, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, event->meeting);
  tonti_statement_bind_int (s, 2, event->seq);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_meeting_project_open (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, OPEN);

  tonti_statement_bind_int (s, 1, event->meeting);
  tonti_fact_bind_day (s, 2, event->json, "held");
  tonti_fact_bind_text (s, 3, event->json, "place");
  tonti_statement_bind_int (s, 4, event->seq);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_meeting_project_attendance (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return mark (db, MARK_ATTENDANCE, event, problems);
}

gboolean
tonti_meeting_project_agenda (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return mark (db, MARK_AGENDA, event, problems);
}

gboolean
tonti_meeting_project_count (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return mark (db, MARK_COUNT, event, problems);
}

gboolean
tonti_meeting_project_seal (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return mark (db, MARK_SEAL, event, problems);
}
