// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* When somebody last pressed a key or moved the pointer in one of the program's windows. */

G_BEGIN_DECLS

#define TONTI_TYPE_IDLE (tonti_idle_get_type ())
G_DECLARE_FINAL_TYPE (TontiIdle, tonti_idle, TONTI, IDLE, GObject)

/* Signals:
 *   "stirred": somebody is there again; the time of the last time is still the old one.
 *   "lock-key" (GtkWindow *window): Ctrl+L was pressed in it, whichever it is: a form, too. */

/* The one of the program, a new reference. */
TontiIdle *tonti_idle_get (void);
/* As tonti_clock_uptime_us. */
gint64 tonti_idle_get_last_us (TontiIdle *self);
/* Somebody is there. */
void tonti_idle_stir (TontiIdle *self);

G_END_DECLS
