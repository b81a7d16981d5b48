// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-copies.h"

/* The copies of a book that this computer can find, also when the book itself cannot be read. */

G_BEGIN_DECLS

/* The UUID of the book that was last at PATH, as far as this computer remembers; newly allocated,
 * NULL = it does not. */
char *tonti_known_copies_find_uuid (const char *path);
/* The newest copy that is still there: of those this computer remembers for UUID (may be NULL),
 * else of those in the folder beside the book at PATH. Newly allocated, NULL = none. *ABOUT (newly
 * allocated): when it was made and where it is. */
char *tonti_known_copies_find_last (const char *uuid, const char *path, char **about);
/* When it was made, what it holds: "8 November 2025, up to the closing of meeting 12"; newly
 * allocated. */
char *tonti_known_copies_describe (const TontiCopyRow *row);

G_END_DECLS
