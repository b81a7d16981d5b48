// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"

#include <gtk/gtk.h>

/* After each closing in the window a copy of the book is made and read back, without being asked
 * and beside the work. A toast tells it; that it failed is said until one succeeds. */

G_BEGIN_DECLS

#define TONTI_TYPE_AUTO_COPY (tonti_auto_copy_get_type ())
G_DECLARE_FINAL_TYPE (TontiAutoCopy, tonti_auto_copy, TONTI, AUTO_COPY, GObject)

/* Signal "changed": a copy was made, or failed. */

/* Watches SESSION from now on; it belongs to it. Toasts of WINDOW. */
void tonti_auto_copy_watch (TontiSession *session, GtkWidget *window);
/* Borrowed; NULL = the session is not watched. */
TontiAutoCopy *tonti_auto_copy_get (TontiSession *session);
/* Make one now. */
void tonti_auto_copy_make (TontiAutoCopy *self);
gboolean tonti_auto_copy_is_busy (TontiAutoCopy *self);
/* Why the last one failed; NULL = it did not. Borrowed. */
const char *tonti_auto_copy_get_trouble (TontiAutoCopy *self);
/* Another page has made or changed copies: who shows them looks again. */
void tonti_auto_copy_tell (TontiAutoCopy *self);

G_END_DECLS
