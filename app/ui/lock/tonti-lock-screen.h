// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-session.h"

/* What a window shows of a book nobody has opened with a PIN: who has one, a field for it, and how
 * long to wait after wrong ones. */

G_BEGIN_DECLS

/* Data of a window that belongs to the lock screen and stays above it. */
#define TONTI_LOCK_STAYS "tonti-lock-stays"

#define TONTI_TYPE_LOCK_SCREEN (tonti_lock_screen_get_type ())
G_DECLARE_FINAL_TYPE (TontiLockScreen, tonti_lock_screen, TONTI, LOCK_SCREEN, AdwBin)

/* MEMBER is chosen at first; 0 or who has no PIN: the first of the list. Who gives her PIN is
 * logged in to SESSION ("entered"). */
GtkWidget *tonti_lock_screen_new (TontiSession *session, gint64 member);
/* Who is chosen, 0 = nobody. */
gint64 tonti_lock_screen_get_member (TontiLockScreen *self);

G_END_DECLS
