// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db-private.h"

/* SQLite's own check of a whole file, on a private copy and in a thread of its own: nobody who
 * writes the book meanwhile has to wait for it. Private to app/storage. */

G_BEGIN_DECLS

typedef struct _TontiFileCheck TontiFileCheck;

/* Copy BOOK as it is now, a few megabytes under one lock, and begin. FOLDER: where the copy goes
 * when it outgrows memory. GO_ON (may be NULL) is asked between two pieces; FALSE ends it. NULL:
 * BOOK knows why, unless there is a problem. */
TontiFileCheck *tonti_file_check_new (TontiDb *book, const char *folder,
                                      gboolean (*go_on) (gpointer data), gpointer data,
                                      TontiProblems *problems);
/* Wait a twentieth of a second at most; TRUE when it is done. */
gboolean tonti_file_check_wait (TontiFileCheck *self);
/* Once it is done: NULL when the file is sound, else SQLite's complaint, English, borrowed. */
const char *tonti_file_check_get_complaint (TontiFileCheck *self);
/* Ends it if it is not done. */
void tonti_file_check_free (TontiFileCheck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiFileCheck, tonti_file_check_free)

G_END_DECLS
