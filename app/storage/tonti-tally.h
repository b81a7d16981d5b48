// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compare.h"

/* The two long tables of the ledger, act and entry: each row of the book beside what the events say
 * that go by, without writing either table anew. Sums and numbers of accounts go into a bulk.
 * Private to app/storage. */

G_BEGIN_DECLS

typedef struct _TontiTally TontiTally;

/* BOOK: whose tables are compared. FRESH: the scratch database, with a bulk. Both must outlive it.
 */
TontiTally *tonti_tally_new (TontiDb *book, TontiDb *fresh);
void tonti_tally_free (TontiTally *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiTally, tonti_tally_free)

/* The rows of the events FIRST … LAST come next; they are read until tonti_tally_end. */
void tonti_tally_begin (TontiTally *self, gint64 first, gint64 last);
/* What the next event leaves in the ledger. FALSE: it cannot be, a problem was added. A row of the
 * book that says something else is remembered for later. */
gboolean tonti_tally_add (TontiTally *self, const TontiEvent *event,
                          TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE: the book could not be read; it knows why. */
gboolean tonti_tally_end (TontiTally *self) G_GNUC_WARN_UNUSED_RESULT;

/* TRUE for act and entry. */
gboolean tonti_tally_has (const char *table);
/* What is left to compare of TABLE when the events were added: what was remembered, rows of no
 * event, what reversed what. */
void tonti_tally_compare (TontiTally *self, const char *table, TontiCompare *out);

G_END_DECLS
