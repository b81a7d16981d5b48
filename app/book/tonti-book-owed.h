// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* The verbs owed.pay and discharge.record; they stand in the table of tonti-book-lots.c. */

G_BEGIN_DECLS

gboolean tonti_book_owed_pay (TontiAct *act);
extern const TontiField tonti_book_owed_pay_fields[];
extern const char *const tonti_book_owed_pay_refusals[];

gboolean tonti_book_owed_record (TontiAct *act);
extern const TontiField tonti_book_owed_record_fields[];
extern const char *const tonti_book_owed_record_refusals[];

G_END_DECLS
