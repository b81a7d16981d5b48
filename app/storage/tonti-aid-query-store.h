// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"

/* What the register of aid asks; statements are reset by the caller. */

G_BEGIN_DECLS

/* Events that handed over money of an aid and stand; GArray of gint64. */
GArray *tonti_aid_query_payments (TontiDb *db, gint64 aid);
/* member, name, given to the funds that pay aid, received from them; who did neither is left out.
 */
TontiStatement *tonti_aid_query_members (TontiDb *db, gint64 member);

G_END_DECLS
