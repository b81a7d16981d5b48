// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-day.h"
#include "tonti-meeting-store.h"

/* Who is absent too often: rules absences-warn, absences-expel and absences-per. What follows is
 * proposed to the assembly, and never happens by itself. */

G_BEGIN_DECLS

typedef struct
{
  gint64 absences;           /* in the period, up to the day */
  TontiDay from;             /* its first day */
  TontiDay warned, expelled; /* decided in it, TONTI_DAY_NONE = not */
  const char *proposal;      /* "warning" "expulsion", "" = nothing; static */
} TontiAbsence;

/* As things stand on DAY. A warning is proposed once in a period, and so is an expulsion, whatever
 * the assembly decided then. */
TontiAbsence tonti_absence_read (TontiDb *db, gint64 member, TontiDay day);

/* The same at a meeting, as it stood at its closing or stands while it is open: by its rules, and
 * without what was decided later. IS_ABSENT: the member is absent there; it counts while the
 * meeting is open too. A round ends with the last meeting of its calendar. */
TontiAbsence tonti_absence_read_at (TontiDb *db, gint64 member, const TontiMeetingRow *meeting,
                                    gboolean is_absent);
/* The by-laws of MEETING say something about absences. */
gboolean tonti_absence_is_ruled (TontiDb *db, gint64 meeting);

G_END_DECLS
