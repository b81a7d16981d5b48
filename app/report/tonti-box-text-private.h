// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-event.h"
#include "tonti-report.h"

/* What events of auction boxes and of cards say to people, and items of receipts that pay into
 * them.
 */

G_BEGIN_DECLS

/* One line; NULL when the event is another. Newly allocated. */
char *tonti_box_event_dup_text (TontiBook *book, const TontiEvent *event);
/* "Loan 3, charge: 10 days late, 10 % of 10 000 F CFA" of an item of a receipt; NULL when it is
 * none of these. Newly allocated. */
char *tonti_box_item_dup_text (TontiBook *book, const json_t *item);
/* A payment out, its deductions told by TELL: the price kept from a loan, what a collector keeps.
 */
gboolean tonti_box_event_is_paid_out (const TontiEvent *event);
/* The day as of which a report tells who is late: the last one asked for, that of the open meeting,
 * or that of the last entry. */
TontiDay tonti_report_day (TontiBook *book, const TontiQuery *query);

G_END_DECLS
