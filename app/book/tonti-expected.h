// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-due-store.h"

/* What everybody is to pay at a meeting: contributions to the pots that are on at it, by hand and
 * holder, and the amounts of the funds. */

G_BEGIN_DECLS

/* GArray of TontiDueRow by member, hand and fund. Members who are in the group on DAY; and for
 * their hands those who join later, in pools whose late holders owe. */
GArray *tonti_expected_dues (TontiDb *db, const TontiGroup *group, gint64 meeting, TontiDay day);
/* What MEMBER pays for one hand or fund at any meeting, 0 = nothing. */
gint64 tonti_expected_amount (TontiDb *db, const TontiGroup *group, gint64 member,
                              TontiSubject subject);
/* The same for a fund at MEETING, a planned one: what the by-laws say for that day;
 * 0 before it is due at all. */
gint64 tonti_expected_at (TontiDb *db, const TontiGroup *group, gint64 member, gint64 fund,
                          gint64 meeting);
/* What MEMBER still has to pay of a hand in all, beyond what was due: no limit (G_MAXINT64) unless
 * hands of its pool have ended. */
gint64 tonti_expected_left (TontiDb *db, const TontiGroup *group, gint64 member, gint64 hand);
/* What all hands of a pool together are to bring to a meeting; of one that is open or was held. */
gint64 tonti_expected_pot (TontiDb *db, gint64 pool, gint64 meeting);
/* TRUE if a turn of the pool is planned for or was served at this meeting. */
gboolean tonti_expected_pool_is_on (TontiDb *db, gint64 pool, gint64 meeting);

G_END_DECLS
