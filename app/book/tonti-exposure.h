// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

G_BEGIN_DECLS

/* NULL when only its owner may write the book's file, or put another in its place; else one
 * translated sentence that says what to do, newly allocated. A folder like /tmp, where everybody
 * keeps what is his own, is in order. */
char *tonti_book_tell_exposed (TontiBook *self);

G_END_DECLS
