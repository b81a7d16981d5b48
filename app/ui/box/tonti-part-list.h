// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"
#include "tonti-row-list.h"
#include "tonti-session.h"

/* Parts of an auction box that was shared, as long as they are not handed over. */

G_BEGIN_DECLS

/* TABLE is "parts" of the report "box"; LIST is seen while it has rows. */
void tonti_part_list_show (TontiRowList *list, TontiSession *session, const TontiTable *table);

G_END_DECLS
