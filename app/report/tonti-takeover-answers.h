// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-minutes-report.h"

/* What was decided about the doubts of the old notebook, for the minutes of its take-over. Private
 * to the report. */

G_BEGIN_DECLS

GArray *tonti_takeover_answers_new (void);
/* Fills "answers" of REPORT from notebook/1, what was decided alike together; what stays open also
 * stands among its disputes. Nothing when no notebook was brought in. */
void tonti_takeover_add_answers (TontiTakeoverReport *report, TontiBook *book);

G_END_DECLS
