// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-event.h"

/* The canonical form of an event and its SHA-256, exactly as app/storage/README.md says. Private to
 * app/storage and its tests. */

G_BEGIN_DECLS

/* The bytes of an event as they stand in the table; texts are not ended by NUL. */
typedef struct
{
  gint64 seq, author;
  const guint8 *key; /* TONTI_KEY_SIZE bytes */
  const char *at, *day, *kind, *body;
  gsize at_size, day_size, kind_size, body_size;
  const guint8 *prev; /* TONTI_HASH_SIZE bytes */
} TontiEventBytes;

void tonti_hash_event (const TontiEventBytes *bytes, guint8 out[TONTI_HASH_SIZE]);
/* SHA-256 of some bytes. */
void tonti_hash_bytes (const void *data, gsize size, guint8 out[TONTI_HASH_SIZE]);
/* Lower-case hexadecimal, newly allocated. */
char *tonti_hash_to_hex (const guint8 *bytes, gsize size);
/* A hash from its 64 hexadecimal digits; FALSE when HEX is something else, or NULL. */
gboolean tonti_hash_from_hex (const char *hex,
                              guint8 out[TONTI_HASH_SIZE]) G_GNUC_WARN_UNUSED_RESULT;
/* VALUE as 8 bytes, the most significant first. */
void tonti_hash_put_u64 (guint8 out[8], guint64 value);

G_END_DECLS
