// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* The verbs minutes.text, minutes.approve and minutes.add; they stand in the table of
 * tonti-book-closings.c. */

G_BEGIN_DECLS

gboolean tonti_book_minutes_text (TontiAct *act);
gboolean tonti_book_minutes_approve (TontiAct *act);
gboolean tonti_book_minutes_add (TontiAct *act);

extern const TontiField tonti_book_minutes_text_fields[];
extern const TontiField tonti_book_minutes_approve_fields[];
extern const TontiField tonti_book_minutes_add_fields[];
extern const char *const tonti_book_minutes_text_refusals[];
extern const char *const tonti_book_minutes_approve_refusals[];
extern const char *const tonti_book_minutes_add_refusals[];

G_END_DECLS
