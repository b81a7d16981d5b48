// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compare.h"

/* The table due as the journal makes it, in memory: what each member owes for each meeting changes
 * with every receipt, and only the last state is compared. Private to app/storage. */

G_BEGIN_DECLS

typedef struct _TontiDueTally TontiDueTally;

/* FRESH: the scratch database, which asks it instead of its own table until it is freed. */
TontiDueTally *tonti_due_tally_new (TontiDb *fresh);
void tonti_due_tally_free (TontiDueTally *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiDueTally, tonti_due_tally_free)

/* FALSE: there is no such member, or the sums are beyond what can be kept; the scratch database
 * knows why. */
gboolean tonti_due_tally_add (TontiDueTally *self, gint64 member, const char *subject,
                              gint64 meeting, gint64 amount, gint64 paid) G_GNUC_WARN_UNUSED_RESULT;
void tonti_due_tally_compare (TontiDueTally *self, TontiDb *book, TontiCompare *out);

G_END_DECLS
