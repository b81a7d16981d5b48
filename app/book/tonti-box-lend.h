// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* The verbs box.lend and box.sell: a small lot of the box to who asks for it at the price of the
 * by-laws, or to the highest price that was called out. Their rows stand in tonti-book-boxes.c. */

G_BEGIN_DECLS

gboolean tonti_box_lend (TontiAct *act);
gboolean tonti_box_sell (TontiAct *act);

extern const TontiField tonti_box_lend_fields[], tonti_box_sell_fields[];
extern const char *const tonti_box_lend_refusals[], *const tonti_box_sell_refusals[];

G_END_DECLS
