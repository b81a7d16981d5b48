// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"

/* Where a member stood just after an event. */

G_BEGIN_DECLS

/* account key, debit, credit, of which kept back from lots (all credit too), of a member's lines up
 * to event SEQ, without what was taken back by then; by key. */
TontiStatement *tonti_paper_query_balances (TontiDb *db, gint64 member, gint64 seq);
/* subject, meeting, amount, paid (as of today) of a member's dues of meetings opened up to SEQ. */
TontiStatement *tonti_paper_query_dues (TontiDb *db, gint64 member, gint64 seq);

G_END_DECLS
