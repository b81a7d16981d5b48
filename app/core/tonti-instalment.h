// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* A sum that several people bear alike, and a sum that is asked for in several goes. */

G_BEGIN_DECLS

/* Most goes in which a sum is asked for. */
#define TONTI_INSTALMENTS_MOST 120

/* Equal parts of TOTAL (>= 0) for N > 0 people, each a multiple of UNIT; what is left over by whole
 * units goes to the first ones, a unit each, or all of it to person ODD when 0 <= ODD < N. What is
 * less than a unit goes to person ODD, else to the first one. The parts add up to TOTAL. FALSE,
 * with nothing written, when the arguments are outside this space. */
gboolean tonti_instalment_share (gint64 total, gsize n, gint64 unit, gint64 odd,
                                 gint64 *parts) G_GNUC_WARN_UNUSED_RESULT;
/* What was asked of TOTAL after go N of TIMES (1 to TONTI_INSTALMENTS_MOST), a multiple of UNIT,
 * the whole of it after the last one. */
gint64 tonti_instalment_sum (gint64 total, gint64 times, gint64 n, gint64 unit);

G_END_DECLS
