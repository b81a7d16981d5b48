// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"

/* What stood when a meeting opened: SEQ is the number of its opening event (TONTI_SEQ_LAST = now).
 */

G_BEGIN_DECLS

#define TONTI_SEQ_LAST (G_MAXINT64 >> 22)

/* member, subject, meeting, amount, paid (as of today) of the dues of MEETING and of the meetings
 * that were opened before SEQ; by member, subject, meeting. */
TontiStatement *tonti_meeting_query_dues (TontiDb *db, gint64 meeting, gint64 seq);
/* Numbers of the events from SEQ on that pay dues or take such a payment back; of a member (0 =
 * all).
 */
GArray *tonti_meeting_query_payments (TontiDb *db, gint64 seq, gint64 member);
/* member, fines not paid just before SEQ. */
TontiStatement *tonti_meeting_query_fines (TontiDb *db, gint64 seq);
/* fine, member, kind, what was open of it: fines that were contested and not ruled on just before
 * SEQ. */
TontiStatement *tonti_meeting_query_contested (TontiDb *db, gint64 seq);
/* TRUE if the meeting was opened before SEQ; meeting 0 always was. */
gboolean tonti_meeting_query_was_opened (TontiDb *db, gint64 meeting, gint64 seq);
/* The meeting that was closed last before SEQ, 0 = none; *closed the number of its seal. */
gint64 tonti_meeting_query_previous (TontiDb *db, gint64 seq, gint64 *closed);
/* account key, balance (debit minus credit) just before SEQ; accounts that held anything, by key.
 */
TontiStatement *tonti_meeting_query_before (TontiDb *db, gint64 seq);

G_END_DECLS
