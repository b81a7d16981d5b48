// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-event.h"

G_BEGIN_DECLS

/* One line about an event fine-contest/1, fine-ruling/1, fine-spare/1, demand/1 or warning/1, NULL
 * for other kinds; newly allocated. */
char *tonti_discipline_event_dup_text (TontiBook *book, const TontiEvent *event);

G_END_DECLS
