// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compare.h"
#include "tonti-journal.h"

/* The journal projected anew, to be compared with the tables of the book: the long tables of the
 * ledger row by row while the events go by, the others in a scratch database. Private to
 * app/storage. */

G_BEGIN_DECLS

typedef struct _TontiReplay TontiReplay;

/* FOLDER: where it goes when it outgrows memory. RECHECK: borrowed, may be NULL. NULL with a
 * problem. */
TontiReplay *tonti_replay_new (TontiDb *book, const char *folder, const TontiRecheck *recheck,
                               TontiProblems *problems);
void tonti_replay_free (TontiReplay *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiReplay, tonti_replay_free)

/* The events FIRST … LAST come next; the book is being read until tonti_replay_end. */
void tonti_replay_begin (TontiReplay *self, gint64 first, gint64 last);
/* Parse and project the next event; they come in the order of their numbers. */
gboolean tonti_replay_add (TontiReplay *self, TontiEvent *event,
                           TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* After tonti_replay_add has refused: it is not the event, but the scratch database that could not
 * be written (no room, no memory). */
gboolean tonti_replay_has_failed (const TontiReplay *self);
/* FALSE: the book could not be read; it knows why. */
gboolean tonti_replay_end (TontiReplay *self) G_GNUC_WARN_UNUSED_RESULT;
/* Write the balances added up so far; after it tables may be compared. */
gboolean tonti_replay_settle (TontiReplay *self, TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* A table of the book beside what the journal makes of it. */
void tonti_replay_compare (TontiReplay *self, const char *table, TontiCompare *out);

G_END_DECLS
