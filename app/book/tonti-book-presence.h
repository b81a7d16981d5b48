// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* The verb presence.set; its fields stand in tonti-book-openings.c. */

G_BEGIN_DECLS

gboolean tonti_book_presence_run (TontiAct *act);
/* Members in the group on the day of the open meeting whose presence is not known; GArray of
 * gint64. */
GArray *tonti_book_presence_unknown (TontiAct *act);
/* [{"member","presence","proxy"?}] of the drafts, by member; new reference. */
json_t *tonti_book_presence_list (TontiAct *act);

G_END_DECLS
