// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Short pots: lots that wait (turn.waits), and what those present laid down for a lot, to have it
 * back when the missing contributions come. */

G_BEGIN_DECLS

typedef struct
{
  gint64 seq;     /* spread/1 */
  gint64 pool, n; /* the lot it was for */
  gint64 meeting; /* whose pot was short */
  gint64 member, hand;
  gint64 amount, back; /* minor units; back: of it, given back */
} TontiSpreadRow;

/* GArrays of TontiSpreadRow by event, in the order in which they were laid down: of the lots of a
 * pool whose pot was short at a meeting; what is not given back yet, every pool. */
GArray *tonti_spread_list (TontiDb *db, gint64 pool, gint64 meeting);
GArray *tonti_spread_list_open (TontiDb *db);

/* postpone/1: the lot waits. spread/1 {pool, turn, parts:[{member, hand, amount}]}; spread-back/1
 * {spread: seq, parts}. */
gboolean tonti_short_project_postpone (TontiDb *db, const TontiEvent *event,
                                       TontiProblems *problems);
gboolean tonti_short_project_spread (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
gboolean tonti_short_project_back (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* For corrections: spread/1 SEQ never was; spread-back/1 with these FACTS never was. */
gboolean tonti_short_forget_spread (TontiDb *db, gint64 seq, TontiProblems *problems);
gboolean tonti_short_forget_back (TontiDb *db, const json_t *facts, TontiProblems *problems);

G_END_DECLS
