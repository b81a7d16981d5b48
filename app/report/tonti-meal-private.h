// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-event.h"
#include "tonti-report-private.h"

/* Between the files that tell of hosts and of the money of meals. */

G_BEGIN_DECLS

/* One line about an event host/1, meal-pay/1, meal-off/1 or ahead/1, NULL for other kinds; newly
 * allocated.
 */
char *tonti_meal_event_dup_text (TontiBook *book, const TontiEvent *event);

/* Report and list "hosts". */
TontiReportMake tonti_hosts_report;

G_END_DECLS
