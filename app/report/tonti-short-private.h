// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-event.h"
#include "tonti-report-private.h"

/* Between the files that tell what became of a short pot. */

G_BEGIN_DECLS

/* One line about an event postpone/1, spread/1 or spread-back/1, NULL for other kinds; newly
 * allocated. */
char *tonti_short_event_dup_text (TontiBook *book, const TontiEvent *event);
/* "17 × 320 F CFA, 10 × 315 F CFA, Astou Niang 160 F CFA" of a list "parts"; newly allocated. */
char *tonti_short_dup_parts (TontiBook *book, const json_t *parts);

G_END_DECLS
