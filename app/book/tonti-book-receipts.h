// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* The verbs receipt.set and receipt.issue; their fields stand in tonti-book-dues.c. */

G_BEGIN_DECLS

gboolean tonti_book_receipts_set (TontiAct *act);
gboolean tonti_book_receipts_issue (TontiAct *act);
/* {"paper","means","reference"} of the request, those that were given; new reference. */
json_t *tonti_book_receipts_paper (TontiAct *act);
/* The same for SUM more of MEMBER, with what was said of it before and with who pays; NULL =
 * refused. */
json_t *tonti_book_receipts_read (TontiAct *act, gint64 member, gint64 sum);

G_END_DECLS
