// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* The calendar of a pool: which hand is served at which meeting, with how much. */

G_BEGIN_DECLS

typedef struct
{
  gint64 pool;
  gint64 n;       /* 1, 2, 3 … over all lots of the pool */
  gint64 meeting; /* 0 = served before the books began, meeting not known */
  gint64 hand;
  gint64 amount;     /* gross lot, minor units */
  const char *state; /* "planned" "served" "before", static */
  gboolean settled;  /* FALSE: the hand is still to be drawn or chosen, and HAND says nothing */
  gint64 waits;      /* postpone/1 since which it waits for its money, or did; 0 = it never did */
  gint64 carried; /* meeting at which the lot came together, when it is paid later; 0 = its own */
} TontiTurnRow;

/* FALSE when there is no such turn. */
gboolean tonti_turn_get (TontiDb *db, gint64 pool, gint64 n, TontiTurnRow *row);
/* GArray of TontiTurnRow in the order of n; all turns of a pool. */
GArray *tonti_turn_list (TontiDb *db, gint64 pool);
/* Of a meeting, every pool; of a hand. */
GArray *tonti_turn_list_meeting (TontiDb *db, gint64 meeting);
GArray *tonti_turn_list_hand (TontiDb *db, gint64 hand);
/* Of which the lots come together at this meeting, wherever they are paid. */
GArray *tonti_turn_list_gathered (TontiDb *db, gint64 meeting);
/* Planned turns, every pool. */
GArray *tonti_turn_list_planned (TontiDb *db);
/* For the projections of payouts and of their corrections: "served", or "planned" again. */
gboolean tonti_turn_set_state (TontiDb *db, gint64 pool, gint64 n, const char *state,
                               TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

gboolean tonti_turn_project_calendar (TontiDb *db, const TontiEvent *event,
                                      TontiProblems *problems);
/* Rows "turns":[{n, meeting, hand, amount, state}], as a calendar has them. */
gboolean tonti_turn_project_turns (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* Rows "turns":[{pool, n, meeting}] of meeting-miss/1 and takeover/1: turns move to other meetings.
 */
gboolean tonti_turn_project_moves (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* Rows "turns":[{n, meeting, carried}] of claim/1: lots that are paid at other meetings. */
gboolean tonti_turn_project_claim (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* Rows "turns":[{n, hand}] of swap/1 and defer/1: hands that change places; meetings and lots stay.
 */
gboolean tonti_turn_project_swap (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
