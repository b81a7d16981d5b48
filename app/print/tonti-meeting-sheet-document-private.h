// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-document-private.h"
#include "tonti-meeting-sheet-report.h"

G_BEGIN_DECLS

/* Dues (blank) or payments of every member. */
TontiSheetTable *tonti_meeting_sheet_make_table (const TontiPress *press,
                                                 const TontiMeetingSheetReport *report,
                                                 const char *heading, gboolean to_sign);
/* The lots of the meeting, nothing when there is none; TO_SIGN: with a place for the beneficiary.
 */
void tonti_meeting_sheet_put_lots (const TontiPress *press, TontiSheet *sheet,
                                   const TontiMeetingSheetReport *report, gboolean to_sign);
/* Goods that did not come, and fines that are contested and not asked for; nothing when there is
 * none. */
void tonti_meeting_sheet_put_rest (const TontiPress *press, TontiSheet *sheet,
                                   const TontiMeetingSheetReport *report);
GBytes *tonti_meeting_sheet_document_draw (const TontiPress *press,
                                           const TontiMeetingSheetReport *report,
                                           TontiProblems *problems);

G_END_DECLS
