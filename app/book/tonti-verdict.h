// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

G_BEGIN_DECLS

/* What tonti_book_verify found, in one sentence for people who keep a book, newly allocated. It
 * stands in the answer as "words". */
char *tonti_verdict_tell (const json_t *answer);

G_END_DECLS
