// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-migration.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "tonti-db-private.h"
#include "tonti-hash.h"
#include "tonti-schema.h"
#include "tonti-sql.h"

#include "tonti-no-float.h"

#define FOLDER "/org/tonti/Tonti/sql/"

static const char *const fingerprints[] = { TONTI_SCHEMA_FINGERPRINTS };

static const char *extra;

void
tonti_migration_set_extra (const char *sql)
{
  extra = sql;
}

int
tonti_migration_version (void)
{
  return TONTI_SCHEMA_VERSION + (extra != NULL);
}

static gboolean
run_file (TontiDb *db, const char *name, TontiProblems *problems)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (tonti_sql_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *sql = NULL;

  g_assert (bytes != NULL);
  sql = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return tonti_db_execute (db, sql) || tonti_db_fail (db, problems);
}

static int
compare_names (const void *a, const void *b)
{
  return g_strcmp0 (*(char *const *)a, *(char *const *)b);
}

static gboolean
write_marks (TontiDb *db, TontiProblems *problems)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id=%d; PRAGMA user_version=%d",
                                          TONTI_APPLICATION_ID, tonti_migration_version ());

  return tonti_db_execute (db, sql) || tonti_db_fail (db, problems);
}

gboolean
tonti_migration_run (TontiDb *db, int from, TontiProblems *problems)
{
  g_auto (GStrv) names = g_resource_enumerate_children (tonti_sql_get_resource (), FOLDER,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (names != NULL && g_strv_length (names) == TONTI_SCHEMA_VERSION);
  qsort (names, TONTI_SCHEMA_VERSION, sizeof *names, compare_names);
  for (int i = from; i < TONTI_SCHEMA_VERSION; i++)
    if (!run_file (db, names[i], problems))
      return FALSE;
  if (extra != NULL && !tonti_db_execute (db, extra))
    return tonti_db_fail (db, problems);
  return write_marks (db, problems);
}

static void
add_piece (GByteArray *all, TontiStatement *s, int column)
{
  guint8 size[8];
  gsize length = 0;
  const char *text = tonti_statement_get_bytes (s, column, &length);
  gboolean null = tonti_statement_is_null (s, column);

  tonti_hash_put_u64 (size, null ? G_MAXUINT64 : length);
  g_byte_array_append (all, size, sizeof size);
  if (!null)
    g_byte_array_append (all, (const guint8 *)text, (guint)length);
}

char *
tonti_migration_fingerprint (TontiDb *db)
{
  g_autoptr (GByteArray) all = g_byte_array_sized_new (1 << 15);
  g_autoptr (TontiStatement) s = tonti_db_prepare (
      db, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name, type");
  guint8 hash[TONTI_HASH_SIZE];
  TontiStep step;

  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    for (int column = 0; column < 4; column++)
      add_piece (all, s, column);
  if (step == TONTI_STEP_ERROR)
    return g_strdup ("");
  tonti_hash_bytes (all->data, all->len, hash);
  return tonti_hash_to_hex (hash, sizeof hash);
}

/* What the migrations really make, run in a scratch database. */
char *
tonti_migration_compute (void)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiDb) db = tonti_db_open (NULL, TONTI_DB_SCRATCH, problems);

  if (db == NULL || !tonti_db_start (db, problems) || !tonti_migration_run (db, 0, problems))
    g_error ("the migrations do not run: %s", tonti_problems_get (problems, 0)->message);
  return tonti_migration_fingerprint (db);
}

gboolean
tonti_migration_check (TontiDb *db, int version)
{
  g_autofree char *fingerprint = tonti_migration_fingerprint (db);
  g_autofree char *computed = NULL;

  g_assert (version >= 1 && version <= tonti_migration_version ());
  if (version <= TONTI_SCHEMA_VERSION)
    return g_str_equal (fingerprint, fingerprints[version - 1]);
  computed = tonti_migration_compute ();
  return g_str_equal (fingerprint, computed);
}
