// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-copies-register.h"

/* Which automatic copies are removed again. Private to app/book. */

G_BEGIN_DECLS

/* Looks at a copy: TRUE only when it is there now, to the byte as it was made. */
typedef gboolean (*TontiCopyLook) (const TontiCopyEntry *entry, gpointer data);

/* TRUE if the copy counts: whole, and of this very BOOK (data). Another that split off from it, or
 * a practice book made again with the same number, has other events. */
gboolean tonti_copies_look (const TontiCopyEntry *entry, gpointer book);

#define TONTI_COPIES_KEPT 10

/* Automatic copies in FOLDER beyond the last KEEP and the last of each month are removed, from the
 * disk and the register, each only when it is still the one we made and LOOK finds two newer ones.
 * Copies that are not in the register are never touched. Number removed. */
guint tonti_copies_prune (TontiCopyRegister *copies, const char *folder, guint keep,
                          TontiCopyLook look, gpointer data);

G_END_DECLS
