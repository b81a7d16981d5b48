// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-held-facts.h"

TontiHeldFacts *
tonti_held_facts_read (TontiBook *book, gint64 meeting, TontiProblems *problems)
{
  g_autoptr (TontiHeldFacts) self = g_new0 (TontiHeldFacts, 1);
  TontiPaperQuery query = { .meeting = meeting };
  self->minutes = tonti_minutes_report_make (book, &query, problems);
  if (self->minutes)
    self->entries = tonti_entry_report_make (book, meeting, problems);
  if (self->entries)
    self->code = tonti_book_seal_code (book, (TontiMeetingId){ meeting }, problems);
  if (!self->code)
    return NULL;
  self->meetings = tonti_meetings_report_make (book);
  return g_steal_pointer (&self);
}

void
tonti_held_facts_free (TontiHeldFacts *self)
{
  g_clear_pointer (&self->minutes, tonti_minutes_report_free);
  g_clear_pointer (&self->entries, tonti_entry_report_free);
  g_clear_pointer (&self->meetings, tonti_meetings_report_free);
  g_free (self->code);
  g_free (self);
}
