// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-verb.h"

/* What was paid for funds at meetings to come and will not be due there any more: because its
 * amount or rule changed, because fewer persons are paid for, or because the member leaves. It is
 * the member's, and kept as an advance. What was handed over to a third party already stays. */

G_BEGIN_DECLS

/* MEMBER 0 = of everybody. ALL: whatever will be due, else only what will not. Posts ahead/1 when
 * there is something, and tells it in the answer ("advances"). */
gboolean tonti_ahead_keep (TontiAct *act, gint64 member, gboolean all) G_GNUC_WARN_UNUSED_RESULT;
/* What MEMBER paid for funds at meetings to come, minor units. */
gint64 tonti_ahead_sum (TontiAct *act, gint64 member);
/* Refuses to use or give back more of a member's advance than is kept. DRAFTS of the open meeting,
 * NULL = none is open. */
gboolean tonti_ahead_check_kept (TontiAct *act,
                                 const TontiCompose *drafts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
