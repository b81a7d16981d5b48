// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-event.h"
#include "tonti-report-private.h"

/* Between the reports that tell aid and calls. */

G_BEGIN_DECLS

/* "Décès – Fatou Sy" of an aid; "Décès" of a call; newly allocated, NULL = there is none. */
char *tonti_aid_dup_name (TontiBook *book, gint64 aid);
char *tonti_call_dup_name (TontiBook *book, gint64 call);
/* One sentence about an event of aid, NULL = it is another event; newly allocated. */
char *tonti_aid_event_dup_text (TontiBook *book, const TontiEvent *event);

/* Tables that lists and the register share. */
TontiTable *tonti_aid_table (TontiBook *book, const TontiQuery *query, const char *key,
                             const char *title);
TontiTable *tonti_calls_table (TontiBook *book, const TontiQuery *query, const char *key,
                               const char *title);

TontiReportMake tonti_aid_report;
TontiReportMake tonti_aid_kinds_list;
TontiReportMake tonti_aid_list_report;
TontiReportMake tonti_calls_list;

G_END_DECLS
