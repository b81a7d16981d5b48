// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-event.h"

/* What was paid from an event on. The table of dues knows what is paid today; a paper tells what
 * stood when it was made, so what was paid since then is taken off again. A reprint is therefore
 * the paper that was signed. */

G_BEGIN_DECLS

typedef struct _TontiPayments TontiPayments;

/* Payments of dues in the events from SEQ on. A member's are read when he is first asked for;
 * EVERYBODY reads all of them at once. BOOK must outlive it. */
TontiPayments *tonti_payments_new (TontiBook *book, gint64 seq, gboolean everybody);
/* Those of one event alone. */
TontiPayments *tonti_payments_new_of (const TontiEvent *event);
void tonti_payments_free (TontiPayments *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiPayments, tonti_payments_free)

/* What the events after AFTER paid of one due. */
gint64 tonti_payments_get (TontiPayments *self, gint64 after, gint64 member, const char *of,
                           gint64 meeting);

G_END_DECLS
