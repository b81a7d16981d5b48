// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-chain.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-hash.h"

#include "tonti-no-float.h"

enum
{
  SEQ,
  KEY,
  AT,
  DAY,
  AUTHOR,
  KIND,
  BODY,
  PREV,
  HASH,
};

static gboolean
read_row (TontiStatement *s, TontiEventBytes *bytes, const void **hash)
{
  gsize key_size = 0, prev_size = 0, hash_size = 0;

  bytes->seq = tonti_statement_get_int (s, SEQ);
  bytes->author = tonti_statement_get_int (s, AUTHOR);
  bytes->key = tonti_statement_get_blob (s, KEY, &key_size);
  bytes->prev = tonti_statement_get_blob (s, PREV, &prev_size);
  *hash = tonti_statement_get_blob (s, HASH, &hash_size);
  bytes->at = tonti_statement_get_bytes (s, AT, &bytes->at_size);
  bytes->day = tonti_statement_get_bytes (s, DAY, &bytes->day_size);
  bytes->kind = tonti_statement_get_bytes (s, KIND, &bytes->kind_size);
  bytes->body = tonti_statement_get_bytes (s, BODY, &bytes->body_size);
  return key_size == TONTI_KEY_SIZE && prev_size == TONTI_HASH_SIZE && hash_size == TONTI_HASH_SIZE;
}

char *
tonti_chain_check (TontiStatement *s, gint64 seq, const guint8 prev[TONTI_HASH_SIZE],
                   guint8 hash[TONTI_HASH_SIZE])
{
  TontiEventBytes bytes;
  const void *stored = NULL;

  if (tonti_statement_get_int (s, SEQ) != seq)
    return g_strdup (_ ("it is missing: it was removed or given another number"));
  if (!read_row (s, &bytes, &stored))
    return g_strdup (_ ("its key or its hashes are not as they were written"));
  if (memcmp (bytes.prev, prev, TONTI_HASH_SIZE) != 0)
    return g_strdup (_ ("it does not follow the event before it"));
  tonti_hash_event (&bytes, hash);
  if (memcmp (stored, hash, TONTI_HASH_SIZE) != 0)
    return g_strdup (_ ("it is not as it was written"));
  return NULL;
}

gboolean
tonti_chain_fill (TontiStatement *s, TontiEvent *event)
{
  gsize size = 0;
  const char *body = tonti_statement_get_bytes (s, BODY, &size);

  event->seq = tonti_statement_get_int (s, SEQ);
  event->author = tonti_statement_get_int (s, AUTHOR);
  event->kind = g_strdup (tonti_statement_get_text (s, KIND));
  event->body = g_malloc (size + 1);
  memcpy (event->body, body, size);
  event->body[size] = '\0';
  event->body_size = size;
  g_strlcpy (event->at, tonti_statement_get_text (s, AT), sizeof event->at);
  return tonti_statement_copy_blob (s, KEY, event->key, TONTI_KEY_SIZE)
         && tonti_statement_copy_blob (s, PREV, event->prev, TONTI_HASH_SIZE)
         && tonti_statement_copy_blob (s, HASH, event->hash, TONTI_HASH_SIZE)
         && tonti_day_parse_iso (tonti_statement_get_text (s, DAY), &event->day);
}
