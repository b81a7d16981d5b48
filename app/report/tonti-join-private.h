// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-event.h"
#include "tonti-report-private.h"

/* What is told of hands that change in a round that runs. */

G_BEGIN_DECLS

/* One line about an event hand-late/1, hand-over/1, claim/1, hand-end/1, hand-leave/1 or defer/1,
 * NULL for other kinds; newly allocated. */
char *tonti_join_event_dup_text (TontiBook *book, const TontiEvent *event);
/* The same for the minutes, with what is paid and owed, who agreed and why; newly allocated. */
char *tonti_join_event_tell (TontiBook *book, const TontiEvent *event);

G_END_DECLS
