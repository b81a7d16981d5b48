// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* The keys of the box at the opening of a meeting: who brought one, who stood in for whom. */

G_BEGIN_DECLS

/* Field "keys" of meeting.open, checked against what the group asks for and who is a
 * key-holder today: a list of
 * {"member","present"[,"stand_in","reason"]}; new reference, empty when none was given. NULL =
 * refused. */
json_t *tonti_keys_read (TontiAct *act);
/* Post them for MEETING; nothing when the list is empty. KEYS is taken. */
gboolean tonti_keys_post (TontiAct *act, gint64 meeting, json_t *keys) G_GNUC_WARN_UNUSED_RESULT;
/* How many key-holders are in office on DAY. */
gint64 tonti_keys_count_holders (TontiDb *db, TontiDay day);

G_END_DECLS
