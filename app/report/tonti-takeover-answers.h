// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-minutes-report.h"
#include "tonti-turn-store.h"

/* What was decided about the doubts of the old notebook, for the minutes of its take-over. Private
 * to the report. */

G_BEGIN_DECLS

GArray *tonti_takeover_answers_new (void);
/* Fills "answers" of REPORT from notebook/1, what was decided alike together; what stays open also
 * stands among its disputes. Nothing when no notebook was brought in. */
void tonti_takeover_add_answers (TontiTakeoverReport *report, TontiBook *book);
/* "main 3: served on 04/01/2025, lot of 80 000 F CFA", of a turn that was served before the books
 * began, as the notebook says it; newly allocated. */
char *tonti_takeover_tell_before (TontiBook *book, const char *hand, const TontiTurnRow *turn,
                                  const char *lot);

G_END_DECLS
