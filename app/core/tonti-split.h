// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* One function divides a sum: parts in proportion to weights, every part a multiple of the group's
 * cash unit, nothing lost. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_SPLIT_LARGEST_REMAINDER, /* left-over units to the largest fractions, ties by index */
  TONTI_SPLIT_FLOOR,             /* every part rounded down, the rest is the remainder */
  TONTI_SPLIT_UNIT_PRICE, /* a whole price for one of the weights, floor (total / weights); parts
                             are price times weight and need no unit (a price of 3 173 a share) */
} TontiSplitMethod;

/* Divide TOTAL (>= 0) over N weights (each >= 0, sum > 0; sum and total bounded by the money limit)
 * into PARTS (N places) and the remainder: sum of parts + remainder == total, always; with
 * LARGEST_REMAINDER the remainder is below one unit. UNIT >= 1, in minor units. FALSE when the
 * arguments are outside this space, with nothing written. Ties go to the lower index: give members
 * in the order of their numbers. */
gboolean tonti_split (gint64 total, const gint64 *weights, gsize n, gint64 unit,
                      TontiSplitMethod method, gint64 *parts,
                      gint64 *remainder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
