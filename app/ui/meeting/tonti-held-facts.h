// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-entry-report.h"
#include "tonti-meetings-report.h"
#include "tonti-minutes-report.h"

/* Everything the window shows of a meeting that was closed. */

G_BEGIN_DECLS

typedef struct
{
  TontiMinutesReport *minutes;
  TontiEntryReport *entries;
  TontiMeetingsReport *meetings;
  char *code; /* twelve digits */
} TontiHeldFacts;

/* Of a job; NULL with problems. */
TontiHeldFacts *tonti_held_facts_read (TontiBook *book, gint64 meeting, TontiProblems *problems);
void tonti_held_facts_free (TontiHeldFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiHeldFacts, tonti_held_facts_free)

G_END_DECLS
