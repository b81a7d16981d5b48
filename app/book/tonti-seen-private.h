// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-seen.h"

/* Between the files of a book: when it is compared with what this computer remembers. */

G_BEGIN_DECLS

typedef struct _TontiSeenMind TontiSeenMind;

/* At opening: compare, and remember what is new. BORN: the book was made this moment; a practice
 * book then takes the place of one that was there before. Never fails. */
void tonti_seen_start (TontiBook *book, gboolean born);
/* At closing: remember what was added. */
void tonti_seen_stop (TontiBook *book);
/* The transaction under way closes a meeting: to be remembered once it is saved. */
void tonti_seen_note_closing (TontiBook *book);
/* The transaction under way accepts this book as the right one. */
void tonti_seen_note_accept (TontiBook *book);
/* The transaction was saved, or given up. */
void tonti_seen_end_transaction (TontiBook *book, gboolean saved);
/* The hash of the last event seen, 64 hexadecimal digits; newly allocated, NULL when none was. */
char *tonti_seen_get_hash (TontiBook *book);

G_END_DECLS
