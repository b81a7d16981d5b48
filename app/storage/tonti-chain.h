// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db-private.h"

/* One link of the chain, checked against the bytes that stand in the table. Private to app/storage.
 */

G_BEGIN_DECLS

/* The columns that the functions below expect, in this order. */
#define TONTI_EVENT_COLUMNS "seq, key, at, day, author, kind, body, prev, hash"

/* S stands on a row of event. NULL when it is event SEQ, follows PREV and is as it was hashed; else
 * a sentence piece that says what is wrong, newly allocated and translated. HASH: the hash that
 * belongs to the row's bytes. */
char *tonti_chain_check (TontiStatement *s, gint64 seq, const guint8 prev[TONTI_HASH_SIZE],
                         guint8 hash[TONTI_HASH_SIZE]);
/* S stands on a row: fill the event from it; FALSE if a column is not what it must be. */
gboolean tonti_chain_fill (TontiStatement *s, TontiEvent *event);

G_END_DECLS
