// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-verb.h"

/* What a pot of goods can hand out of its own: the goods that are there and the money that came in
 * their place, never other money of the box. What was lost and is claimed of who kept it is not
 * there until it is paid; what was counted too much is kept aside until the group says what becomes
 * of it. All as posted and composed so far, at what it is worth. */

G_BEGIN_DECLS

/* Less than 0: more was handed out than was there. */
gint64 tonti_goods_free (const TontiCompose *compose, gint64 pool);
/* Of the goods that are there, those that were counted too much. */
gint64 tonti_goods_surplus (const TontiCompose *compose, gint64 pool);
/* Surplus of the goods of every pot, posted: no money. */
gint64 tonti_goods_all_surplus (TontiDb *db);
/* Refuses to hand out of a pot of goods what is not there of it. DRAFTS of the open meeting, NULL =
 * none is open. */
gboolean tonti_goods_check_free (TontiAct *act,
                                 const TontiCompose *drafts) G_GNUC_WARN_UNUSED_RESULT;
/* Refuses to pay AMOUNT of what is owed of HAND while so much of its pot is lost. */
gboolean tonti_goods_check_owed (TontiAct *act, gint64 hand,
                                 gint64 amount) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
