// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* In which order the hands of a pool are served: the rule of the pool, draws, and choices with a
 * reason. */

G_BEGIN_DECLS

typedef struct
{
  gint64 pool, n; /* the turn */
  gint64 seq;     /* event draw/1, choice/1 or auction/1 */
  gint64 hand;
  /* "draw" "need" "vote" "designation" "agreement" "override"; "auction" "last"; static */
  const char *how;
  gint64 meeting; /* 0 = between meetings */
  char *reason;
  gint64 votes_for, votes_against, votes_abstained; /* -1 = no vote was taken */
} TontiAwardRow;

/* GArrays of TontiAwardRow in the order of events: of a pool, of a meeting. */
GArray *tonti_award_list (TontiDb *db, gint64 pool);
GArray *tonti_award_list_meeting (TontiDb *db, gint64 meeting);

/* order/1: {"pool","order","needs_present":bool,"needs_paid_up":bool} */
gboolean tonti_order_project_rule (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* draw/1: "order":[{rank, hand}] of a pool that has not started; or of one that has
 * "turns":[{n, hand, settled, drawn}], every turn that changes. */
gboolean tonti_order_project_draw (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* choice/1: "turn", "how", "reason", "votes", "turns":[{n, hand, settled}]; what it puts in the
 * place of the winner of an auction ends that. */
gboolean tonti_order_project_choice (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* The award and the turns alone, with the same names, for other events. */
gboolean tonti_order_project_award (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
