// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-member-store.h"

#include <openssl/evp.h>
#include <string.h>

#include "tonti-fact.h"
#include "tonti-hash.h"

#include "tonti-no-float.h"

/* Personal details: hashes in a projection, values in a side table that forgets. */

static const char SET_HASH[] = "INSERT INTO detail_hash(member, field, hash) VALUES(?1, ?2, ?3)"
                               " ON CONFLICT(member, field) DO UPDATE SET hash = excluded.hash";
static const char DROP_HASH[] = "DELETE FROM detail_hash WHERE member = ?1 AND field = ?2";
static const char GET_HASH[] = "SELECT hash FROM detail_hash WHERE member = ?1 AND field = ?2";
static const char LIST_HASHES[] = "SELECT field FROM detail_hash WHERE member = ?1 ORDER BY field";
static const char SET_VALUE[]
    = "INSERT INTO detail(member, field, value, salt) VALUES(?1, ?2, ?3, ?4)"
      " ON CONFLICT(member, field) DO UPDATE SET value = excluded.value, salt = excluded.salt";
static const char GET_VALUE[] = "SELECT value, salt FROM detail WHERE member = ?1 AND field = ?2";
static const char DROP_VALUE[]
    = "DELETE FROM detail WHERE member = ?1 AND (?2 IS NULL OR field = ?2)";

char *
tonti_member_hash_detail (const guint8 salt[TONTI_SALT_SIZE], const char *value)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 hash[TONTI_HASH_SIZE];
  GString *hex = g_string_new (NULL);

  g_byte_array_append (bytes, salt, TONTI_SALT_SIZE);
  g_byte_array_append (bytes, (const guint8 *)value, (guint)strlen (value));
  if (EVP_Digest (bytes->data, bytes->len, hash, NULL, EVP_sha256 (), NULL) != 1)
    g_error ("SHA-256 is not available");
  for (gsize i = 0; i < TONTI_HASH_SIZE; i++)
    g_string_append_printf (hex, "%02x", hash[i]);
  return g_string_free (hex, FALSE);
}

static gboolean
project_detail (TontiDb *db, gint64 member, const char *field, const json_t *value,
                TontiProblems *problems)
{
  guint8 hash[TONTI_HASH_SIZE];
  gboolean kept = tonti_hash_from_hex (json_string_value (value), hash);
  TontiStatement *s = tonti_db_prepare (db, kept ? SET_HASH : DROP_HASH);

  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_text (s, 2, field);
  if (kept)
    tonti_statement_bind_blob (s, 3, hash, sizeof hash);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_member_project_details (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *details = json_object_get (event->json, "details");
  const char *field;
  json_t *value;

  json_object_foreach (details, field, value)
    {
      if (!project_detail (db, event->member, field, value, problems))
        return FALSE;
    }
  return TRUE;
}

/* What is overwritten or erased must leave the file's free pages too. */
static gboolean
erase_for_good (TontiDb *db, TontiProblems *problems)
{
  return tonti_db_get_int (db, "PRAGMA secure_delete = 1", 0) == 1 || tonti_db_fail (db, problems);
}

gboolean
tonti_member_set_detail (TontiDb *db, gint64 member, const char *field, const char *value,
                         const guint8 salt[TONTI_SALT_SIZE], TontiProblems *problems)
{
  TontiStatement *s;

  if (!erase_for_good (db, problems))
    return FALSE;
  s = tonti_db_prepare (db, SET_VALUE);
  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_text (s, 2, field);
  tonti_statement_bind_text (s, 3, value);
  tonti_statement_bind_blob (s, 4, salt, TONTI_SALT_SIZE);
  return tonti_fact_store (db, s, problems);
}

char *
tonti_member_get_detail (TontiDb *db, gint64 member, const char *field)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET_VALUE);

  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_text (s, 2, field);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return NULL;
  return g_strdup (tonti_statement_get_text (s, 0));
}

gboolean
tonti_member_forget (TontiDb *db, gint64 member, const char *field, TontiProblems *problems)
{
  TontiStatement *s;

  if (!erase_for_good (db, problems))
    return FALSE;
  s = tonti_db_prepare (db, DROP_VALUE);
  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_text (s, 2, field);
  return tonti_fact_store (db, s, problems);
}

GPtrArray *
tonti_member_list_details (TontiDb *db, gint64 member)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST_HASHES);
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);

  tonti_statement_bind_int (s, 1, member);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    g_ptr_array_add (fields, g_strdup (tonti_statement_get_text (s, 0)));
  return fields;
}

/* The hash the kept value and salt give, newly allocated; NULL when nothing is kept. */
static char *
hash_kept (TontiDb *db, gint64 member, const char *field)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET_VALUE);
  const guint8 *salt;
  gsize size;

  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_text (s, 2, field);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return NULL;
  salt = tonti_statement_get_blob (s, 1, &size);
  g_assert (size == TONTI_SALT_SIZE);
  return tonti_member_hash_detail (salt, tonti_statement_get_text (s, 0));
}

gboolean
tonti_member_check_detail (TontiDb *db, gint64 member, const char *field)
{
  g_autofree char *kept = hash_kept (db, member, field);
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET_HASH);
  guint8 hash[TONTI_HASH_SIZE];
  const void *posted;
  gsize size;

  if (kept == NULL)
    return TRUE;
  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_text (s, 2, field);
  if (tonti_statement_step (s) != TONTI_STEP_ROW || !tonti_hash_from_hex (kept, hash))
    return FALSE;
  posted = tonti_statement_get_blob (s, 0, &size);
  return size == sizeof hash && memcmp (posted, hash, sizeof hash) == 0;
}
