// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* All meetings of a group, for who chooses one: what was held, is open, is planned, was missed. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_MEETING_PLANNED,
  TONTI_MEETING_OPEN,
  TONTI_MEETING_CLOSED,
  TONTI_MEETING_MISSED,
  TONTI_MEETING_BEFORE, /* held before the take-over */
} TontiMeetingState;

typedef struct
{
  gint64 meeting;
  TontiDay day;
  TontiMeetingState state;
  const char *place, *reason; /* "" = none */
  const char *host;           /* who hosts it, of one to come; "" = nobody, or not known */
  gint64 present, members;    /* closed ones */
  TontiMoney received, paid;
  TontiMoney counted; /* closed ones */
} TontiMeetingsRow;

typedef struct
{
  GArray *rows;      /* TontiMeetingsRow, the newest day first */
  gint64 open, next; /* numbers, 0 = none */
  gint64 opened_at;  /* of the open one, unix seconds */
  gint64 previous;   /* the last closed one, 0 = none */
  int approval;      /* of its minutes in the open meeting: 1 approved, 0 objected, -1 not asked */
  const char *objections;
  gboolean has_hosts;   /* the group names hosts, or eats at its meetings */
  gboolean is_planless; /* no meeting is planned after the open one */
  GStringChunk *texts;
} TontiMeetingsReport;

TontiMeetingsReport *tonti_meetings_report_make (TontiBook *book);
void tonti_meetings_report_free (TontiMeetingsReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiMeetingsReport, tonti_meetings_report_free)
/* The row of a meeting, NULL = there is none. */
const TontiMeetingsRow *tonti_meetings_report_find (const TontiMeetingsReport *self,
                                                    gint64 meeting);

G_END_DECLS
