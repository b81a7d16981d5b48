// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-code.h"
#include "tonti-db.h"
#include "tonti-event.h"

/* The steps by which what a member owes is formally claimed. */

G_BEGIN_DECLS

/* In the order in which they are taken: acknowledgement notice mediation bailiff. */
extern const TontiCodes tonti_demand_steps;

typedef struct
{
  gint64 seq; /* demand/1 */
  gint64 member;
  const char *step; /* one of tonti_demand_steps, static */
  TontiDay day;
  TontiDay since; /* the oldest of what was claimed was owed from then on */
  gint64 owed;    /* on that day, minor units */
  TontiDay until; /* of a notice: the last day to pay; else TONTI_DAY_NONE */
  char *reason;   /* "" = nothing was said */
  gint64 undone;  /* correction/1 that took it back, 0 = it stands */
} TontiDemandRow;

void tonti_demand_row_clear (TontiDemandRow *row);
/* GArray of TontiDemandRow in the order of events; member 0 = all. It frees its rows. */
GArray *tonti_demand_list (TontiDb *db, gint64 member);

/* {"member","step","since","owed","until"?,"reason"?} */
gboolean tonti_demand_project_demand (TontiDb *db, const TontiEvent *event,
                                      TontiProblems *problems);

/* By correction/1: it stands no more. */
gboolean tonti_demand_take_back (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
