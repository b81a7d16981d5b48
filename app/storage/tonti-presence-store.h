// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Who was at a closed meeting. */

G_BEGIN_DECLS

typedef struct
{
  gint64 meeting, member;
  const char *presence; /* code of TontiPresence, static */
  char *proxy;          /* who represented the member, "" = nobody */
} TontiPresenceRow;

void tonti_presence_row_clear (TontiPresenceRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiPresenceRow, tonti_presence_row_clear)

/* GArrays of TontiPresenceRow: of a meeting by member, of a member by meeting. */
GArray *tonti_presence_list_meeting (TontiDb *db, gint64 meeting);
GArray *tonti_presence_list_member (TontiDb *db, gint64 member);

/* attendance/1: noted at the meeting, one row a member. */
gboolean tonti_presence_project_attendance (TontiDb *db, const TontiEvent *event,
                                            TontiProblems *problems);

G_END_DECLS
