// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-session.h"

/* One book, one window: it welcomes until a book is open, then shows the book's pages. */

G_BEGIN_DECLS

#define TONTI_TYPE_WINDOW (tonti_window_get_type ())
G_DECLARE_FINAL_TYPE (TontiWindow, tonti_window, TONTI, WINDOW, AdwApplicationWindow)

TontiWindow *tonti_window_new (GtkApplication *application);
/* The file shown, NULL = none; borrowed. */
GFile *tonti_window_get_file (TontiWindow *self);
/* Open the book of FILE, or say on the welcome page why it cannot be opened. */
void tonti_window_open (TontiWindow *self, GFile *file);
/* Show an open book; the session is taken. */
void tonti_window_take_session (TontiWindow *self, TontiSession *session);
/* Borrowed; NULL = no book. */
TontiSession *tonti_window_get_session (TontiWindow *self);
/* Open this computer's practice book in this window, which shows no book; make it if there is none,
 * or ANEW. */
void tonti_window_practise (TontiWindow *self, gboolean anew);
/* Practice books opened from now on take this for the time; 0 = the computer's. */
void tonti_window_set_clock (TontiWindow *self, gint64 now_unix_s, TontiDay today);

G_END_DECLS
