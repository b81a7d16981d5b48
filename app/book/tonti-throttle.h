// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-credential-store.h"

/* How long to wait after wrong PINs: three are free, then 30 seconds, doubled each time, a quarter
 * of an hour at most. */

G_BEGIN_DECLS

#define TONTI_THROTTLE_FREE 3
#define TONTI_THROTTLE_FIRST_S 30
#define TONTI_THROTTLE_MOST_S 900

/* Seconds that follow the FAILURES-th wrong PIN in a row. */
gint64 tonti_throttle_delay (gint64 failures);
/* Seconds still to wait. While the computer was not started anew its own clock counts, which nobody
 * sets; else the calendar's, and a clock set back costs one delay from now, not more. */
gint64 tonti_throttle_left (const TontiThrottleRow *row, const TontiUser *user);
/* One more wrong PIN, now. */
void tonti_throttle_add (TontiThrottleRow *row, const TontiUser *user);
/* TRUE: the calendar stands before the last wrong PIN; the row was set to now. */
gboolean tonti_throttle_mend (TontiThrottleRow *row, const TontiUser *user);

G_END_DECLS
