// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-event.h"

/* What is told of PINs, keys and those who were kept out. */

G_BEGIN_DECLS

/* One line about such an event; of any other its label. Newly allocated. */
char *tonti_guard_event_dup_text (TontiBook *book, const TontiEvent *event);
/* "Keys: Awa Diop, Fatou Ndiaye; Binta Sow for Coumba Sène (ill)" of meeting N; NULL = none was
 * brought. Newly allocated. */
char *tonti_guard_keys_dup_text (TontiBook *book, gint64 meeting);

G_END_DECLS
