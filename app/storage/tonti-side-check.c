// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-side-check.h"

#include <string.h>

#include "tonti-credential-store.h"
#include "tonti-hash.h"

#include "tonti-no-float.h"

/* A row on one side only leaves NULL on the other, which is nobody's hash and nobody's value. */
static const char DETAILS[]
    = "SELECT d.salt, d.value, h.hash, 0 FROM detail d LEFT JOIN detail_hash h"
      " ON h.member = d.member AND h.field = d.field UNION ALL SELECT NULL, NULL, h.hash, 0"
      " FROM detail_hash h WHERE NOT EXISTS (SELECT 1 FROM detail d WHERE d.member = h.member"
      " AND d.field = h.field)";
static const char CREDENTIALS[]
    = "SELECT c.salt, c.digest, h.hash, h.seq, c.passes, c.memory_kib FROM credential c"
      " LEFT JOIN credential_hash h ON h.member = c.member UNION ALL"
      " SELECT NULL, NULL, h.hash, h.seq, 0, 0 FROM credential_hash h"
      " WHERE NOT EXISTS (SELECT 1 FROM credential c WHERE c.member = h.member)";

enum
{
  SALT,
  VALUE,
  HASH,
  SEQ,
  PASSES,
  MEMORY,
};

static gboolean
is_hash (TontiStatement *s, const guint8 hash[TONTI_HASH_SIZE])
{
  gsize size = 0;
  const void *stored = tonti_statement_get_blob (s, HASH, &size);

  return size == TONTI_HASH_SIZE && memcmp (stored, hash, TONTI_HASH_SIZE) == 0;
}

/* The hash of a detail covers its salt and its value. */
static gboolean
is_detail_right (TontiStatement *s)
{
  g_autoptr (GByteArray) both = g_byte_array_new ();
  guint8 hash[TONTI_HASH_SIZE];
  gsize size = 0;
  const void *bytes = tonti_statement_get_blob (s, SALT, &size);

  if (size == 0 || tonti_statement_get_type (s, VALUE) != SQLITE_TEXT)
    return FALSE;
  g_byte_array_append (both, bytes, (guint)size);
  bytes = tonti_statement_get_bytes (s, VALUE, &size);
  g_byte_array_append (both, bytes, (guint)size);
  tonti_hash_bytes (both->data, both->len, hash);
  return is_hash (s, hash);
}

static gboolean
is_credential_right (TontiStatement *s)
{
  TontiCredentialRow row = { .passes = tonti_statement_get_int (s, PASSES),
                             .memory_kib = tonti_statement_get_int (s, MEMORY) };
  g_autofree char *hex = NULL;
  guint8 hash[TONTI_HASH_SIZE];

  if (!tonti_statement_copy_blob (s, SALT, row.salt, sizeof row.salt)
      || !tonti_statement_copy_blob (s, VALUE, row.digest, sizeof row.digest)
      || tonti_statement_get_type (s, PASSES) != SQLITE_INTEGER
      || tonti_statement_get_type (s, MEMORY) != SQLITE_INTEGER)
    return FALSE;
  hex = tonti_credential_hash (&row);
  return tonti_hash_from_hex (hex, hash) && is_hash (s, hash);
}

gboolean
tonti_side_check (TontiDb *db, const char **table, gint64 *seq)
{
  static const struct
  {
    const char *table, *sql;
    gboolean (*is_right) (TontiStatement *s);
  } sides[] = {
    { "detail", DETAILS, is_detail_right },
    { "credential", CREDENTIALS, is_credential_right },
  };

  *table = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (TontiStatement) s = tonti_db_prepare (db, sides[i].sql);
      TontiStep step;

      while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
        if (!sides[i].is_right (s))
          {
            *table = sides[i].table;
            *seq = tonti_statement_get_int (s, SEQ);
            return TRUE;
          }
      if (step == TONTI_STEP_ERROR)
        return FALSE;
    }
  return TRUE;
}
