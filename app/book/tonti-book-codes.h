// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* What a check says of a book, for people: is it whole, and is it the book that it should be. */

G_BEGIN_DECLS

/* Codes typed from paper (several are separated by commas or semicolons) are looked for in the
 * book. Adds to ANSWER: "expected", "expected_event", "expected_meeting", "codes" when there are
 * several, and settles "ok", "state" and "what". FALSE with a problem when one is no code. */
gboolean tonti_book_compare_codes (TontiBook *self, const char *expect, TontiBookProgress progress,
                                   gpointer data, json_t *answer, TontiProblems *problems);
/* What this computer remembers of the book: adds "seen" when it is an older or other copy. */
void tonti_book_compare_seen (TontiBook *self, json_t *answer);

G_END_DECLS
