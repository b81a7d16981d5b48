// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"

/* How many there are, for the few words that introduce a book. */

G_BEGIN_DECLS

/* Members who have not left. */
gint64 tonti_count_members (TontiDb *db);
/* Meetings that are closed. */
gint64 tonti_count_closed_meetings (TontiDb *db);

G_END_DECLS
