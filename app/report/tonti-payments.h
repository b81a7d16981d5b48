// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-event.h"

/* What was paid from an event on. The table of dues knows what is paid today; a paper tells what
 * stood when it was made, so what was paid since then is taken off again. A reprint is therefore
 * the paper that was signed. */

G_BEGIN_DECLS

/* Payments of dues in events from SEQ on, of MEMBER (0 = everybody). Free with g_hash_table_unref.
 */
GHashTable *tonti_payments_since (TontiBook *book, gint64 seq, gint64 member);
/* The payments that one event makes. */
GHashTable *tonti_payments_in (const TontiEvent *event);
/* Of one due. */
gint64 tonti_payments_of (GHashTable *payments, gint64 member, const char *of, gint64 meeting);

G_END_DECLS
