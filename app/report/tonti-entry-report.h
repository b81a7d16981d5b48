// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <jansson.h>

#include "tonti-report.h"

/* The entries of a meeting that can be corrected, and what would be entered in place of each. */

G_BEGIN_DECLS

/* An amount of an entry that can be another one. */
typedef struct
{
  const char *key;   /* "pool:1" among the items of a receipt; "amount" */
  const char *label; /* for people */
  TontiMoney amount; /* as it was written */
} TontiEntryPart;

typedef struct
{
  gint64 seq;
  const char *kind;     /* of its event: "receipt" "payout" "flow" … */
  gint64 member;        /* 0 = nobody */
  const char *text;     /* what was written, for people */
  const char *document; /* "R-2025-0012", "" = none */
  TontiMoney amount;    /* in all */
  GArray *parts;        /* TontiEntryPart; empty: it is taken back or entered again as a whole */
  json_t *request;      /* what takes its place, with the amounts as they were written; NULL =
                           nothing can */
  gint64 corrected_by;  /* number of the entry that took it back, 0 = it stands */
  const char *minutes;  /* of that correction: "PV-2025-0013", "" = none */
  gint64 minutes_year, minutes_number;
} TontiEntry;

typedef struct
{
  GArray *entries; /* TontiEntry, in the order in which they were posted */
  GStringChunk *texts;
} TontiEntryReport;

TontiEntryReport *tonti_entry_report_make (TontiBook *book, gint64 meeting,
                                           TontiProblems *problems);
/* The entry of this number alone; NULL with a refusal when it cannot be corrected. */
TontiEntryReport *tonti_entry_report_find (TontiBook *book, gint64 seq, TontiProblems *problems);
void tonti_entry_report_free (TontiEntryReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiEntryReport, tonti_entry_report_free)
/* The entries as a table, in their order; newly allocated. */
TontiTable *tonti_entry_table (const TontiEntryReport *self);
/* The request of ENTRY with AMOUNTS (minor units, as many as it has parts) instead; a part of 0
 * falls out. New reference, NULL = nothing is left. */
json_t *tonti_entry_replace (const TontiEntry *entry, const gint64 *amounts);

G_END_DECLS
