// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-draw-report.h"
#include "tonti-event.h"
#include "tonti-report-private.h"

/* Between the files that tell in which order hands are served. */

G_BEGIN_DECLS

/* "Awa Diop", "Penda Sow (1/2), Binta Fall (1/2)"; newly allocated. */
char *tonti_order_holders (TontiBook *book, gint64 hand);
/* "hand 3 (Awa Diop)"; newly allocated. */
char *tonti_order_hand (TontiBook *book, gint64 hand);
/* "12 for, 3 against, 1 abstention" of a choice/1, NULL = no vote; newly allocated. */
char *tonti_order_votes (const json_t *choice);
/* One line about an event order/1, draw/1 or choice/1, NULL for other kinds; newly allocated. */
char *tonti_order_event_dup_text (TontiBook *book, const TontiEvent *event);
/* The same for the minutes: a draw with every step, a choice with its reason; newly allocated. */
char *tonti_order_event_tell (TontiBook *book, const TontiEvent *event);
/* The same two for auction/1 and dividend/1; the second for auction/1 alone, with every bid. */
char *tonti_auction_event_dup_text (TontiBook *book, const TontiEvent *event);
char *tonti_auction_event_tell (TontiBook *book, const TontiEvent *event);
/* What an event draw/1 says; newly allocated. */
TontiDrawReport *tonti_draw_report_of (TontiBook *book, const TontiEvent *event);

/* Report "draw" and list "awards". */
TontiReportMake tonti_draw_rows_report;
TontiReportMake tonti_awards_report;
/* Report "bids". */
TontiReportMake tonti_auction_report;

G_END_DECLS
