// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-meeting-facts.h"
#include "tonti-meeting-sheet-report.h"

/* The parts of a meeting sheet under construction. */

G_BEGIN_DECLS

typedef struct
{
  TontiMeetingSheetReport *sheet;
  const TontiMeetingFacts *facts;
  GHashTable *rows;  /* member -> row + 1 */
  gboolean in_money; /* the event under way is one of money */
} TontiSheetMaker;

/* The cell of a member in the column with this key; NULL when there is no such row or column. */
TontiMeetingSheetCell *tonti_sheet_maker_cell (TontiSheetMaker *self, gint64 member,
                                               const char *key);
TontiMeetingSheetRow *tonti_sheet_maker_row (TontiSheetMaker *self, gint64 member);

/* What is due: dues of this meeting, arrears of earlier ones, fines. */
gboolean tonti_sheet_maker_add_dues (TontiSheetMaker *self, TontiProblems *problems);
/* What was paid at the table, column by column. */
void tonti_sheet_maker_add_paid (TontiSheetMaker *self);
/* What was kept of dues, and goods that did not come; rows and columns are complete. */
void tonti_sheet_maker_add_rest (TontiSheetMaker *self, gboolean blank);
void tonti_sheet_maker_add_lots (TontiSheetMaker *self, gboolean blank);
/* Cash before, and as it was counted. */
void tonti_sheet_maker_add_cash (TontiSheetMaker *self, gboolean blank);
void tonti_sheet_maker_add_people (TontiSheetMaker *self);

/* The sheet of a meeting whose facts were read. */
TontiMeetingSheetReport *tonti_meeting_sheet_from_facts (const TontiMeetingFacts *facts,
                                                         gboolean blank, TontiProblems *problems);
/* member name presence absences since warned expelled proposal: who is away, as the minutes say. */
TontiTable *tonti_meeting_absences_table (const TontiMeetingFacts *facts,
                                          const TontiMeetingSheetReport *sheet);

G_END_DECLS
