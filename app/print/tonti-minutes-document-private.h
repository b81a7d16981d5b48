// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-document-private.h"
#include "tonti-minutes-report.h"

G_BEGIN_DECLS

/* Parts of the minutes, each nothing when there is nothing to say. */
void tonti_minutes_put_attendance (const TontiPress *press, TontiSheet *sheet,
                                   const TontiMinutesReport *report);
void tonti_minutes_put_between (const TontiPress *press, TontiSheet *sheet,
                                const TontiMinutesReport *report);
void tonti_minutes_put_payouts (const TontiPress *press, TontiSheet *sheet,
                                const TontiMinutesReport *report);
void tonti_minutes_put_items (const TontiPress *press, TontiSheet *sheet,
                              const TontiMinutesReport *report);
/* FUNDS is of TontiMinutesFund. */
void tonti_minutes_put_funds (const TontiPress *press, TontiSheet *sheet, const char *heading,
                              const GArray *funds);
void tonti_minutes_put_count (const TontiPress *press, TontiSheet *sheet,
                              const TontiMinutesReport *report);

GBytes *tonti_minutes_document_draw (const TontiPress *press, const TontiMinutesReport *report,
                                     TontiProblems *problems);
GBytes *tonti_rectification_document_draw (const TontiPress *press,
                                           const TontiRectificationReport *report,
                                           TontiProblems *problems);
GBytes *tonti_takeover_document_draw (const TontiPress *press, const TontiTakeoverReport *report,
                                      TontiProblems *problems);

G_END_DECLS
