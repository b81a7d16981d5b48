// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* The verbs box.share and box.pay: what is in the box at the end of a round becomes everybody's
 * part, and is then handed over. Their rows stand in tonti-book-boxes.c. */

G_BEGIN_DECLS

gboolean tonti_box_share (TontiAct *act);
gboolean tonti_box_pay (TontiAct *act);

extern const TontiField tonti_box_share_fields[], tonti_box_pay_fields[];
extern const char *const tonti_box_share_refusals[], *const tonti_box_pay_refusals[];

G_END_DECLS
