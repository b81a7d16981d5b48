// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-day.h"
#include "tonti-report.h"

/* What hands had of the auction box of their pool when it was shared. */

G_BEGIN_DECLS

typedef struct
{
  gint64 hand;
  gint64 amount; /* minor units */
  TontiDay day;  /* on which it was handed over; until then that of the share-out */
} TontiBoxPart;

/* GArray of TontiBoxPart, in the order of the share-outs that stand. A part by contributions and
 * months is its member's: it stands with the hands of the pool that he holds, by what he holds of
 * each, and nowhere when he holds none any more. */
GArray *tonti_box_part_list (TontiBook *book, gint64 pool);

G_END_DECLS
