// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Meetings: planned, open, closed, missed or held before the take-over, and the events that mark
 * their stages. */

G_BEGIN_DECLS

typedef struct
{
  gint64 id;         /* the meeting's number */
  TontiDay day;      /* planned, or held */
  const char *state; /* "planned" "open" "closed" "missed" "before" (the books began), static */
  char *place;
  char *reason;                                       /* why it was moved or missed */
  gint64 opened, attendance, counted, agenda, closed; /* numbers of events, 0 = not yet */
} TontiMeetingRow;

void tonti_meeting_row_clear (TontiMeetingRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiMeetingRow, tonti_meeting_row_clear)

/* FALSE, with *row empty, when there is none. */
gboolean tonti_meeting_get (TontiDb *db, gint64 meeting, TontiMeetingRow *row);
/* GArray of TontiMeetingRow by day; STATE NULL = all. */
GArray *tonti_meeting_list (TontiDb *db, const char *state);
/* The open meeting's number, 0 = none. */
gint64 tonti_meeting_find_open (TontiDb *db);
/* The first planned meeting by day. */
gboolean tonti_meeting_get_next (TontiDb *db, TontiMeetingRow *row);
/* The closed meeting with the latest day. */
gboolean tonti_meeting_get_last_closed (TontiDb *db, TontiMeetingRow *row);
/* Day of the last closed meeting, TONTI_DAY_NONE when none was closed. */
TontiDay tonti_meeting_last_closed_day (TontiDb *db);
/* The meeting that is planned, open or closed on DAY, other than EXCEPT; 0 = none. */
gint64 tonti_meeting_on_day (TontiDb *db, TontiDay day, gint64 except);
/* The last meeting that was opened, 0 = none. */
gint64 tonti_meeting_get_last_opened (TontiDb *db);
/* The highest number of a meeting, 0 = none. */
gint64 tonti_meeting_get_highest (TontiDb *db);

gboolean tonti_meeting_project_meetings (TontiDb *db, const TontiEvent *event,
                                         TontiProblems *problems);
gboolean tonti_meeting_project_move (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
gboolean tonti_meeting_project_miss (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* Numbers "before":[…] of takeover/1: meetings that were held before the books began. */
gboolean tonti_meeting_project_before (TontiDb *db, const TontiEvent *event,
                                       TontiProblems *problems);
/* State and day of the meeting; the projection of meeting-open/1 calls it before it makes the dues.
 */
gboolean tonti_meeting_project_open (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* These note the number of the event at the meeting; the seal also closes it. */
gboolean tonti_meeting_project_attendance (TontiDb *db, const TontiEvent *event,
                                           TontiProblems *problems);
gboolean tonti_meeting_project_agenda (TontiDb *db, const TontiEvent *event,
                                       TontiProblems *problems);
gboolean tonti_meeting_project_count (TontiDb *db, const TontiEvent *event,
                                      TontiProblems *problems);
gboolean tonti_meeting_project_seal (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
