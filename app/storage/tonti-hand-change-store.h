// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Hands that change in a round that runs. */

G_BEGIN_DECLS

/* hand-late/1 and hand-over/1: the hand with its "rank" and "holders" as by hand/1, "turns":[{n,
 * meeting, hand, amount, state}] that are new or have another lot, and "dues":[{member, of,
 * meeting, amount, paid}] that are added to the rows there are; "leavers" and "refund" of who is
 * paid back. */
gboolean tonti_hand_project_change (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

/* hand/1: the hand with its rank and holders; "dues" of those who had paid ahead and give it. */
gboolean tonti_hand_project_given (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

/* hand-end/1: its "hand" has ended and is settled, with the "turns" that changed; who is paid back
 * at once with "dues" that are taken away and a turn of nothing; "leavers" and "refund". */
gboolean tonti_hand_project_end (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
