// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-day.h"

/* The computer's clock: the one place of the window that asks it. */

G_BEGIN_DECLS

/* Microseconds since 1970. */
gint64 tonti_clock_now_us (void);
/* The civil day where the computer is. */
TontiDay tonti_clock_today (void);
/* Microseconds since the computer was started, suspended ones too; nobody can set this one. */
gint64 tonti_clock_uptime_us (void);
/* Seconds since the computer was started, suspended ones too; 0 = not known. Nobody sets it. */
gint64 tonti_clock_uptime_s (void);
/* Which start of the computer that is; 0 = not known. */
guint64 tonti_clock_boot (void);

G_END_DECLS
