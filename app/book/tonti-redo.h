// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-journal.h"

/* What an act worked out is worked out again while a book is verified: draws from what was called
 * out, auctions from their bids and the by-laws in force, sums that were shared between members.
 * Each is done with the figures of its event, on the book as it stood right before it, by the same
 * functions of core as then. What was known at the meeting only (who was there, what was typed and
 * not yet posted) is taken as the event says it. */

G_BEGIN_DECLS

typedef struct _TontiRedo TontiRedo;

TontiRedo *tonti_redo_new (void);
void tonti_redo_free (TontiRedo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiRedo, tonti_redo_free)

/* For tonti_journal_verify_again; borrowed. */
const TontiRecheck *tonti_redo_get_recheck (const TontiRedo *self);
/* {"draw":3,"auction":1,…}: how many were done again and were the same; new reference. */
json_t *tonti_redo_count (const TontiRedo *self);
/* "3 draws, 1 auction"; newly allocated, NULL when COUNTS says none. */
char *tonti_redo_tell (const json_t *counts);

G_END_DECLS
