// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

/* Tells when the computer is about to be suspended, or when its screen is locked: by logind, or by
 * the desktop's screen saver. Where there is neither, it tells nothing. */

G_BEGIN_DECLS

typedef struct _TontiSleepWatch TontiSleepWatch;

/* AWAY is called in the main loop, before the computer sleeps: it is held awake for as long as a
 * window needs to paint what is shown then. */
TontiSleepWatch *tonti_sleep_watch_new (void (*away) (gpointer data), gpointer data);
void tonti_sleep_watch_free (TontiSleepWatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiSleepWatch, tonti_sleep_watch_free)

/* Listen on this bus too (the system's and the person's are listened on anyway). */
void tonti_sleep_watch_listen (TontiSleepWatch *self, GDBusConnection *bus);

G_END_DECLS
