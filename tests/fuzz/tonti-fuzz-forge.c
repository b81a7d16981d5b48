// SPDX-License-Identifier: GPL-3.0-or-later
#include <sqlite3.h>
#include <string.h>

#include "tonti-fuzz-book.h"
#include "tonti-hash.h"

/* Whole chains written anew. The triggers are taken away and put back, word for word. */

typedef struct
{
  GByteArray *body;
  char *kind;
} Act;

static void
clear_act (gpointer data)
{
  Act *act = data;
  g_byte_array_unref (act->body);
  g_free (act->kind);
}

static void
execute (sqlite3 *db, const char *sql)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
}

static GPtrArray *
take_triggers (sqlite3 *db)
{
  GPtrArray *triggers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) drops = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *s = NULL;
  sqlite3_prepare_v2 (db, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'", -1, &s,
                      NULL);
  while (sqlite3_step (s) == SQLITE_ROW)
    {
      g_ptr_array_add (drops, g_strdup_printf ("DROP TRIGGER %s", sqlite3_column_text (s, 0)));
      g_ptr_array_add (triggers, g_strdup ((const char *)sqlite3_column_text (s, 1)));
    }
  sqlite3_finalize (s);
  for (guint i = 0; i < drops->len; i++)
    execute (db, g_ptr_array_index (drops, i));
  return triggers;
}

static GArray *
read_acts (sqlite3 *db)
{
  GArray *acts = g_array_new (FALSE, TRUE, sizeof (Act));
  sqlite3_stmt *s = NULL;
  g_array_set_clear_func (acts, clear_act);
  sqlite3_prepare_v2 (db, "SELECT body, kind FROM event ORDER BY seq", -1, &s, NULL);
  while (sqlite3_step (s) == SQLITE_ROW)
    {
      Act act = { g_byte_array_new (), g_strdup ((const char *)sqlite3_column_text (s, 1)) };
      g_byte_array_append (act.body, sqlite3_column_blob (s, 0),
                           (guint)sqlite3_column_bytes (s, 0));
      g_array_append_val (acts, act);
    }
  sqlite3_finalize (s);
  return acts;
}

static void
put_in (GByteArray *body, guint at, guint gone, const guint8 *bytes, gsize size)
{
  guint end = MIN (at + gone, body->len);
  g_autofree guint8 *rest = g_memdup2 (body->data + end, body->len - end);
  guint left = body->len - end;
  g_byte_array_set_size (body, at);
  g_byte_array_append (body, bytes, (guint)size);
  g_byte_array_append (body, rest, left);
}

/* One change: which event, what to do, where, how much, with what. */
static void
change (GArray *acts, TontiFuzzReader *reader)
{
  Act *act = &g_array_index (acts, Act, tonti_fuzz_byte (reader) % acts->len);
  guint how = tonti_fuzz_byte (reader) % 4, place = tonti_fuzz_pair (reader);
  gsize size = how == 3 ? reader->left : tonti_fuzz_byte (reader) % 32;
  const guint8 *bytes = tonti_fuzz_bytes (reader, &size);
  guint at = act->body->len ? place % act->body->len : 0;
  if (how == 0)
    put_in (act->body, at, (guint)size, bytes, size);
  else if (how == 1)
    put_in (act->body, at, (guint)place % 16, bytes, size);
  else if (how == 3)
    put_in (act->body, 0, act->body->len, bytes, size);
  else
    {
      const Act *other = &g_array_index (acts, Act, place % acts->len);
      char *kind = g_strdup (other->kind);
      g_free (act->kind);
      act->kind = kind;
    }
}

static const guint8 *
hash_row (sqlite3_stmt *row, const Act *act, const guint8 *prev, guint8 hash[TONTI_HASH_SIZE])
{
  const TontiEventBytes bytes = { .seq = sqlite3_column_int64 (row, 0),
                                  .key = sqlite3_column_blob (row, 1),
                                  .at = (const char *)sqlite3_column_text (row, 2),
                                  .at_size = (gsize)sqlite3_column_bytes (row, 2),
                                  .day = (const char *)sqlite3_column_text (row, 3),
                                  .day_size = (gsize)sqlite3_column_bytes (row, 3),
                                  .author = sqlite3_column_int64 (row, 4),
                                  .kind = act->kind,
                                  .kind_size = strlen (act->kind),
                                  .body = (const char *)act->body->data,
                                  .body_size = act->body->len,
                                  .prev = prev };
  tonti_hash_event (&bytes, hash);
  return hash;
}

static void
write_acts (sqlite3 *db, GArray *acts)
{
  guint8 prev[TONTI_HASH_SIZE] = { 0 }, hash[TONTI_HASH_SIZE];
  sqlite3_stmt *row = NULL, *update = NULL;
  sqlite3_prepare_v2 (db, "SELECT seq, key, at, day, author FROM event ORDER BY seq", -1, &row,
                      NULL);
  sqlite3_prepare_v2 (db, "UPDATE event SET kind=?2, body=?3, prev=?4, hash=?5 WHERE seq=?1", -1,
                      &update, NULL);
  for (guint i = 0; i < acts->len && sqlite3_step (row) == SQLITE_ROW; i++)
    {
      const Act *act = &g_array_index (acts, Act, i);
      hash_row (row, act, prev, hash);
      sqlite3_bind_int64 (update, 1, sqlite3_column_int64 (row, 0));
      sqlite3_bind_text (update, 2, act->kind, -1, SQLITE_STATIC);
      sqlite3_bind_text (update, 3, (const char *)act->body->data, (int)act->body->len,
                         SQLITE_STATIC);
      sqlite3_bind_blob (update, 4, prev, sizeof prev, SQLITE_STATIC);
      sqlite3_bind_blob (update, 5, hash, sizeof hash, SQLITE_STATIC);
      g_assert_cmpint (sqlite3_step (update), ==, SQLITE_DONE);
      sqlite3_reset (update);
      memcpy (prev, hash, sizeof prev);
    }
  sqlite3_finalize (row);
  sqlite3_finalize (update);
}

void
tonti_fuzz_forge (const char *path, TontiFuzzReader *reader)
{
  sqlite3 *db = NULL;
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  execute (db, "PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF; BEGIN");
  g_autoptr (GPtrArray) triggers = take_triggers (db);
  g_autoptr (GArray) acts = read_acts (db);
  for (int n = 0; n < 8 && reader->left > 0; n++)
    change (acts, reader);
  write_acts (db, acts);
  for (guint i = 0; i < triggers->len; i++)
    execute (db, g_ptr_array_index (triggers, i));
  execute (db, "COMMIT");
  sqlite3_close (db);
}
