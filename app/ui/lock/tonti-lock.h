// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-session.h"

/* The lock of a window: as long as the book has PINs and nobody has given one, the window holds
 * nothing but the lock screen. Its content is taken out of it, not covered: keys, screen readers,
 * drags and menus find nothing there. It comes back as it was, with what was being typed; windows
 * above it are hidden meanwhile. */

G_BEGIN_DECLS

#define TONTI_TYPE_LOCK (tonti_lock_get_type ())
G_DECLARE_FINAL_TYPE (TontiLock, tonti_lock, TONTI, LOCK, GObject)

/* Signal "changed": it was locked or opened. */

/* WINDOW owns the lock. */
TontiLock *tonti_lock_new (AdwApplicationWindow *window);
/* NULL = no book. MEMBER is who was at the keyboard the last time. Locks at once a book with PINs.
 */
void tonti_lock_set_session (TontiLock *self, TontiSession *session, gint64 member);
/* Logs everybody out. Does nothing in a book without PINs. */
void tonti_lock_lock (TontiLock *self);
/* The book has PINs. */
gboolean tonti_lock_is_possible (TontiLock *self);
gboolean tonti_lock_is_locked (TontiLock *self);
/* Who is or was last at the keyboard, 0 = not said. */
gint64 tonti_lock_get_member (TontiLock *self);
/* Locks when nobody has stirred for as long as the group wants; NOW_US as tonti_clock_uptime_us. */
void tonti_lock_look (TontiLock *self, gint64 now_us);

G_END_DECLS
