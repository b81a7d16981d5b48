// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-credential-store.h"

#include <string.h>

#include "tonti-fact.h"

#include "tonti-no-float.h"

/* PINs: hashes in a projection, what they are compared with in a side table. */

#define DOMAIN "tonti/credential/1"

static const char SET_HASH[] = "INSERT INTO credential_hash(member, hash, seq) VALUES(?1, ?2, ?3)"
                               " ON CONFLICT(member) DO UPDATE SET hash = excluded.hash,"
                               " seq = excluded.seq";
static const char DROP_HASH[] = "DELETE FROM credential_hash WHERE member = ?1";
static const char GET[] = "SELECT c.salt, c.passes, c.memory_kib, c.digest, h.hash FROM"
                          " (SELECT ?1 AS member) m LEFT JOIN credential c USING(member)"
                          " LEFT JOIN credential_hash h USING(member)";
static const char SET[]
    = "INSERT INTO credential(member, salt, passes, memory_kib, digest) VALUES(?1, ?2, ?3, ?4, ?5)"
      " ON CONFLICT(member) DO UPDATE SET salt = excluded.salt, passes = excluded.passes,"
      " memory_kib = excluded.memory_kib, digest = excluded.digest";
static const char ERASE[] = "DELETE FROM credential WHERE member = ?1";
static const char GET_THROTTLE[]
    = "SELECT failures, at, uptime, boot FROM throttle WHERE member = ?1";
static const char SET_THROTTLE[]
    = "INSERT INTO throttle(member, failures, at, uptime, boot) VALUES(?1, ?2, ?3, ?4, ?5)"
      " ON CONFLICT(member) DO UPDATE SET failures = excluded.failures, at = excluded.at,"
      " uptime = excluded.uptime, boot = excluded.boot";
static const char DROP_THROTTLE[] = "DELETE FROM throttle WHERE member = ?1";

static void
add_integer (GByteArray *all, gint64 value)
{
  guint8 bytes[8];

  tonti_hash_put_u64 (bytes, (guint64)value);
  g_byte_array_append (all, bytes, sizeof bytes);
}

static void
hash_row (const TontiCredentialRow *row, guint8 out[TONTI_HASH_SIZE])
{
  g_autoptr (GByteArray) all = g_byte_array_new ();

  add_integer (all, (gint64)strlen (DOMAIN));
  g_byte_array_append (all, (const guint8 *)DOMAIN, (guint)strlen (DOMAIN));
  g_byte_array_append (all, row->salt, sizeof row->salt);
  add_integer (all, row->passes);
  add_integer (all, row->memory_kib);
  g_byte_array_append (all, row->digest, sizeof row->digest);
  tonti_hash_bytes (all->data, all->len, out);
}

char *
tonti_credential_hash (const TontiCredentialRow *row)
{
  guint8 hash[TONTI_HASH_SIZE];

  hash_row (row, hash);
  return tonti_hash_to_hex (hash, sizeof hash);
}

static TontiCredentialState
read_row (TontiStatement *s, TontiCredentialRow *row)
{
  guint8 posted[TONTI_HASH_SIZE], hash[TONTI_HASH_SIZE];

  if (tonti_statement_is_null (s, 0) && tonti_statement_is_null (s, 4))
    return TONTI_CREDENTIAL_NONE;
  if (!tonti_statement_copy_blob (s, 0, row->salt, sizeof row->salt)
      || !tonti_statement_copy_blob (s, 3, row->digest, sizeof row->digest)
      || !tonti_statement_copy_blob (s, 4, posted, sizeof posted))
    return TONTI_CREDENTIAL_ALTERED;
  row->passes = tonti_statement_get_int (s, 1);
  row->memory_kib = tonti_statement_get_int (s, 2);
  hash_row (row, hash);
  return memcmp (posted, hash, sizeof hash) == 0 ? TONTI_CREDENTIAL_RIGHT
                                                 : TONTI_CREDENTIAL_ALTERED;
}

TontiCredentialState
tonti_credential_get (TontiDb *db, gint64 member, TontiCredentialRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);
  TontiCredentialRow found;
  TontiCredentialState state;

  tonti_statement_bind_int (s, 1, member);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return TONTI_CREDENTIAL_ALTERED;
  state = read_row (s, &found);
  if (state == TONTI_CREDENTIAL_RIGHT && row != NULL)
    *row = found;
  return state;
}

gint64
tonti_credential_count (TontiDb *db)
{
  return tonti_db_get_int (db, "SELECT count(*) FROM credential_hash WHERE member > 0", 0);
}

gboolean
tonti_credential_set (TontiDb *db, gint64 member, const TontiCredentialRow *row,
                      TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, SET);

  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_blob (s, 2, row->salt, sizeof row->salt);
  tonti_statement_bind_int (s, 3, row->passes);
  tonti_statement_bind_int (s, 4, row->memory_kib);
  tonti_statement_bind_blob (s, 5, row->digest, sizeof row->digest);
  return tonti_fact_store (db, s, problems);
}

static gboolean
run_for (TontiDb *db, const char *sql, gint64 member, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, member);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_credential_erase (TontiDb *db, gint64 member, TontiProblems *problems)
{
  return run_for (db, ERASE, member, problems);
}

void
tonti_throttle_get (TontiDb *db, gint64 member, TontiThrottleRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET_THROTTLE);

  memset (row, 0, sizeof *row);
  tonti_statement_bind_int (s, 1, member);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return;
  row->failures = tonti_statement_get_int (s, 0);
  row->at = tonti_statement_get_int (s, 1);
  row->uptime = tonti_statement_get_int (s, 2);
  row->boot = tonti_statement_get_int (s, 3);
}

gboolean
tonti_throttle_set (TontiDb *db, gint64 member, const TontiThrottleRow *row,
                    TontiProblems *problems)
{
  TontiStatement *s;

  if (row->failures == 0)
    return run_for (db, DROP_THROTTLE, member, problems);
  s = tonti_db_prepare (db, SET_THROTTLE);
  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_int (s, 2, row->failures);
  tonti_statement_bind_int (s, 3, row->at);
  tonti_statement_bind_int (s, 4, row->uptime);
  tonti_statement_bind_int (s, 5, row->boot);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_credential_project_set (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  guint8 hash[TONTI_HASH_SIZE];
  gboolean given = tonti_hash_from_hex (tonti_fact_text (event->json, "credential"), hash);
  TontiStatement *s = tonti_db_prepare (db, SET_HASH);

  tonti_statement_bind_int (s, 1, event->member);
  if (given)
    tonti_statement_bind_blob (s, 2, hash, sizeof hash);
  else
    tonti_statement_bind_null (s, 2);
  tonti_statement_bind_int (s, 3, event->seq);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_credential_project_reset (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  gboolean by_code = g_str_equal (tonti_fact_text (event->json, "by"), "recovery");

  return run_for (db, DROP_HASH, event->member, problems)
         && (!by_code || run_for (db, DROP_HASH, 0, problems));
}
