// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

/* Make a book again from a copy, under a name of its own: the copy is read wholly first, and no
 * file that is there is ever written over. */

G_BEGIN_DECLS

#define TONTI_TYPE_RESTORE_WINDOW (tonti_restore_window_get_type ())
G_DECLARE_FINAL_TYPE (TontiRestoreWindow, tonti_restore_window, TONTI, RESTORE_WINDOW, AdwWindow)

/* PATH of the new book. OWNER as given. */
typedef void (*TontiRestored) (const char *path, gpointer owner);

/* COPY: NULL = it is chosen first. BOOK: the book that it is a copy of, beside which the new one is
 * proposed; NULL = not known. RESTORED is called if PARENT, which is OWNER, still lives. */
TontiRestoreWindow *tonti_restore_window_show (GtkWindow *parent, const char *copy,
                                               const char *book, TontiRestored restored,
                                               gpointer owner);
/* What a copy is restored to when nothing else is said: "And Jëf restored.tonti" beside BOOK, or
 * among the documents; a name that is free. Newly allocated. */
char *tonti_restore_window_propose (const char *copy, const char *book);

G_END_DECLS
