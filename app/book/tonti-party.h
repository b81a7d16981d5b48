// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-party-store.h"
#include "tonti-verb.h"

/* Money that a group collects for a third party: it is in the box, and it is not the group's. */

G_BEGIN_DECLS

/* Refuses a fund of a third party in every verb but those that collect, hand over or describe it.
 */
gboolean tonti_party_check_fund (TontiAct *act, const char *field,
                                 gint64 fund) G_GNUC_WARN_UNUSED_RESULT;
/* Refuses what would use money held for third parties: box, bank and mobile money, and what is
 * claimed of them, must hold it. DRAFTS of the open meeting, NULL = none is open. */
gboolean tonti_party_check_held (TontiAct *act,
                                 const TontiCompose *drafts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
