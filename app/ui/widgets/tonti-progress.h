// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-book.h"

/* Work that takes a while: a line that appears after half a second with how far it is and a button
 * to stop it. */

G_BEGIN_DECLS

#define TONTI_TYPE_PROGRESS (tonti_progress_get_type ())
G_DECLARE_FINAL_TYPE (TontiProgress, tonti_progress, TONTI, PROGRESS, AdwBin)

/* Signal "stopped": somebody pressed the button; the job is cancelled, its done is not called. */
GtkWidget *tonti_progress_new (void);
/* Begins: TEXT is what is being done. Returns what the job is given: its cancellable, and the data
 * of tonti_progress_step. */
GCancellable *tonti_progress_begin (TontiProgress *self, const char *text);
void tonti_progress_end (TontiProgress *self);
/* A TontiBookProgress for any thread: DATA is the GCancellable that begin returned; FALSE when it
 * was stopped. */
gboolean tonti_progress_step (gint64 done, gint64 total, gpointer data);

G_END_DECLS
