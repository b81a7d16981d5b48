// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* How the group guards its book, and who brought the keys to a meeting. */

G_BEGIN_DECLS

typedef struct
{
  gint64 keys_to_open; /* key-holders who open a meeting together, 0 = not asked */
  gint64 idle_minutes; /* the window locks itself after so long */
} TontiGuardRow;

/* What holds when the group decided nothing. */
#define TONTI_GUARD_IDLE_MINUTES 3

void tonti_guard_get (TontiDb *db, TontiGuardRow *row);

typedef struct
{
  gint64 member;
  gboolean present;
  gint64 stand_in; /* member, 0 = nobody */
  char *reason;
} TontiMeetingKeyRow;

/* GArray of TontiMeetingKeyRow in the order of their numbers; it frees its rows. */
GArray *tonti_meeting_key_list (TontiDb *db, gint64 meeting);

/* Numbers of the events after AFTER that officers should know of: PINs, recovery codes, wrong PINs,
 * denials, another guard, accepted copies; GArray of gint64. */
GArray *tonti_guard_list_notices (TontiDb *db, gint64 after);

gboolean tonti_guard_project_guard (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* keys/1 */
gboolean tonti_guard_project_keys (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
