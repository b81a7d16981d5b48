// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-report.h"

/* The last meetings, a line each: opens the meeting. */

G_BEGIN_DECLS

#define TONTI_TYPE_LAST_MEETINGS (tonti_last_meetings_get_type ())
G_DECLARE_FINAL_TYPE (TontiLastMeetings, tonti_last_meetings, TONTI, LAST_MEETINGS, AdwBin)

/* TABLE: the meetings of tonti_home_read. Keeps the focus on the line it was on. */
void tonti_last_meetings_show (TontiLastMeetings *self, const TontiTable *table,
                               const TontiGroup *group);

G_END_DECLS
