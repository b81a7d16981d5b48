// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"
#include "tonti-paper-choice.h"
#include "tonti-print.h"
#include "tonti-report.h"

/* What a paper is asked for with: which meeting, which member, which days. Only what the paper
 * takes is shown. */

G_BEGIN_DECLS

#define TONTI_TYPE_PAPER_SELECTORS (tonti_paper_selectors_get_type ())
G_DECLARE_FINAL_TYPE (TontiPaperSelectors, tonti_paper_selectors, TONTI, PAPER_SELECTORS, AdwBin)

/* Signal "changed": another paper is wanted. */

/* NULL forgets everything. */
void tonti_paper_selectors_set_session (TontiPaperSelectors *self, TontiSession *session);
/* The list "meetings"; taken. The chosen one stays chosen. */
void tonti_paper_selectors_take_meetings (TontiPaperSelectors *self, TontiReport *meetings);
/* Show what CHOICE takes; what stands in the others is kept for the next choice. */
void tonti_paper_selectors_show (TontiPaperSelectors *self, const TontiPaperChoice *choice);
/* Put in what a route asks for; without "changed". */
void tonti_paper_selectors_set_query (TontiPaperSelectors *self, const TontiPrintQuery *query);
void tonti_paper_selectors_get_query (TontiPaperSelectors *self, TontiPrintQuery *query);
/* Which copy the paper is: 0 = the first one. Without "changed". */
void tonti_paper_selectors_set_duplicate (TontiPaperSelectors *self, gint64 duplicate);

G_END_DECLS
