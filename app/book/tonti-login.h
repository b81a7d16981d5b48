// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* Who is at the keyboard proves it with a PIN, for as long as the book is open. After three wrong
 * ones in a row there is a wait that doubles; it is kept in the book, also when the program is
 * started again. A book that is open for reading counts in memory. */

G_BEGIN_DECLS

/* TRUE also when the kept PIN was altered outside: then nobody can log in with it. */
gboolean tonti_book_has_pin (TontiBook *book, gint64 member);
/* How many members have a PIN. */
gint64 tonti_book_count_pins (TontiBook *book);
/* PIN is borrowed; who gave it wipes it. Refusals: "wrong-pin", "wait" (says how long), "no-pin".
 * Altered: "pin-altered". Never while several verbs are one transaction. */
gboolean tonti_book_login (TontiBook *book, gint64 member, const char *pin, const TontiUser *user,
                           TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Seconds until MEMBER may try again, 0 = now. */
gint64 tonti_book_login_wait (TontiBook *book, gint64 member, const TontiUser *user);
gboolean tonti_book_is_logged_in (TontiBook *book, gint64 member);
void tonti_book_logout (TontiBook *book, gint64 member); /* 0 = everybody */

/* Write over a secret that is not needed any more; NULL is nothing. */
void tonti_login_wipe (char *secret);
/* The same for the secrets of the requests pin.… and recovery.…; NULL is nothing. */
void tonti_login_wipe_request (json_t *request);

G_END_DECLS
