// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Fines that were contested, and what was ruled. Each fine is contested once. */

G_BEGIN_DECLS

typedef struct
{
  gint64 fine;
  gint64 seq; /* fine-contest/1 */
  TontiDay day;
  char *reason;
  gint64 ruled;       /* fine-ruling/1, 0 = not yet */
  TontiDay ruled_day; /* TONTI_DAY_NONE = not yet */
  gboolean upheld;    /* when ruled; else it was annulled */
  char *ruling;       /* its reason */
} TontiContestRow;

void tonti_contest_row_clear (TontiContestRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiContestRow, tonti_contest_row_clear)

/* FALSE, with *row empty, when it was not contested. */
gboolean tonti_contest_get (TontiDb *db, gint64 fine, TontiContestRow *row);
/* GArray of TontiContestRow in the order of events; OPEN: only those not ruled on. */
GArray *tonti_contest_list (TontiDb *db, gboolean open);

/* fine-contest/1: {"fine","member","reason"}; fine-ruling/1: {"fine","member","ruling","reason"}.
 */
gboolean tonti_contest_project_contest (TontiDb *db, const TontiEvent *event,
                                        TontiProblems *problems);
gboolean tonti_contest_project_ruling (TontiDb *db, const TontiEvent *event,
                                       TontiProblems *problems);

G_END_DECLS
