// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-guard.h"
#include "tonti-officer.h"

/* What the window must know of a book at any moment without asking it. A copy: the book itself
 * belongs to the thread of its session. */

G_BEGIN_DECLS

typedef struct
{
  TontiGroup *group;
  GHashTable *words;   /* idea -> the group's word */
  gint64 open_meeting; /* 0 = none */
  TontiDay closed_day; /* of the last closed meeting, TONTI_DAY_NONE = none */
  gint64 events;       /* number of the last event */
  char *undo, *redo;   /* what they would take back or do again, NULL = nothing */
  GPtrArray *officers; /* TontiOfficer */
  gint64 pins;         /* how many members have a PIN */
  TontiGuard guard;
} TontiFacts;

/* In the book's thread. */
TontiFacts *tonti_facts_read (TontiBook *book);
void tonti_facts_free (TontiFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiFacts, tonti_facts_free)

G_END_DECLS
