// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* The calendar of a pool: fields pool, first_meeting, served, uneven, sizes and late_holders of the
 * act become calendar/1 with every turn. Hands that were served before the books began hold the
 * first turns, in the order given; the others follow by rank, from first_meeting on, one planned
 * meeting after the other. Refuses when the hands cannot be divided by the lots and nothing was
 * chosen, telling the three choices with their figures; and when holders join
 * after meetings of the round and late_holders does not say what becomes of them. */

G_BEGIN_DECLS

gboolean tonti_calendar_post (TontiAct *act);

G_END_DECLS
