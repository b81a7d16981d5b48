// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* Voices of a vote: one for each member, or one for each hand of a pot (rule vote-by). The holders
 * of a shared hand have one voice together; the first named of those who are there casts it. */

G_BEGIN_DECLS

extern const TontiField tonti_voices_fields[3]; /* votes_for votes_against votes_abstained */

/* Voices there can be at the open meeting, all who are not absent; between meetings of everybody.
 * POOL 0: of all pots that run. */
gint64 tonti_voices_count (TontiAct *act, gint64 pool);
/* Refuses when the act's votes_for, votes_against and votes_abstained are more together. */
gboolean tonti_voices_check (TontiAct *act, gint64 pool);

G_END_DECLS
