// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Money called from members outside the rhythm of the meetings: after an event, to bring a fund
 * back to its sum, or lent aid to be paid back. What is due of it are rows "call:<n>" of the dues,
 * of meeting 0 when they are due at once. */

G_BEGIN_DECLS

typedef struct
{
  gint64 id; /* call:1 */
  gint64 seq;
  const char *kind; /* "event" "rebuild" "loan", static */
  gint64 aid;       /* 0 = none */
  gint64 fund;
  char *what;
  TontiDay day;
  TontiDay due; /* until when it is to be paid; from when meetings ask for it */
  gint64 times; /* meetings over which it is spread, 0 = due at once */
} TontiCallRow;

void tonti_call_row_clear (TontiCallRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiCallRow, tonti_call_row_clear)

/* FALSE, with *row empty, when there is none. */
gboolean tonti_call_get (TontiDb *db, gint64 call, TontiCallRow *row);
/* TRUE when meetings ask for it by and by. */
gboolean tonti_call_is_spread (TontiDb *db, gint64 call);
/* GArray of TontiCallRow by number. */
GArray *tonti_call_list (TontiDb *db);
gint64 tonti_call_next (TontiDb *db);

/* What one member is called for, and where he stands. Only what is posted counts: lent aid that is
 * handed over at the open meeting can be claimed after its closing. */
typedef struct
{
  gint64 call, member;
  gint64 amount; /* of the call, minor units; of lent aid what was handed over, less what was let
                    off: nothing else is claimed back, nor can be paid or let off */
  gint64 later;  /* of lent aid: claimed once it is handed over */
  gint64 asked;  /* of it became due so far */
  gint64 paid;
} TontiShareRow;

/* GArray of TontiShareRow by call and member; 0 = all. */
GArray *tonti_share_list (TontiDb *db, gint64 call, gint64 member);
/* FALSE, with *row zero, when the member is not called. */
gboolean tonti_share_get (TontiDb *db, gint64 call, gint64 member, TontiShareRow *row);
/* Meetings at which something of the call became due. */
gint64 tonti_call_count_meetings (TontiDb *db, gint64 call);

gboolean tonti_call_project_call (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* aid-waive/1: dues and shares that are let off. */
gboolean tonti_call_project_waive (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
