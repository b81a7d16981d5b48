// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-db-private.h"

#include <signal.h>

#include "tonti-no-float.h"

/* Opening: hardened before the first statement runs. */

#define BUSY_MS 5000
#define STOP_STEPS 4000

static const char *vfs_name;
static const char *durability;

void
tonti_db_set_vfs (const char *name)
{
  vfs_name = name;
}

void
tonti_db_set_durability (const char *pragmas)
{
  durability = pragmas;
}

/* Once a process. SQLite's own counting of its memory, under a lock at every allocation, costs a
 * twelfth of an import. What a hostile file could make it allocate is bounded by the limits below
 * and the page cache. */
static void
set_up (void)
{
  static gsize done;

  if (g_once_init_enter (&done))
    {
      if (sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0) != SQLITE_OK)
        g_debug ("SQLite was in use before");
      /* A file that may not grow is an error told in words, not the end of the program. */
      signal (SIGXFSZ, SIG_IGN);
      g_once_init_leave (&done, 1);
    }
}

static void
configure (TontiDb *db, int option, int value)
{
  int now = -1;

  sqlite3_db_config (db->handle, option, value, &now);
  g_assert (now == value);
}

static void
harden (TontiDb *db)
{
  configure (db, SQLITE_DBCONFIG_DEFENSIVE, 1);
  configure (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
  configure (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1);
  configure (db, SQLITE_DBCONFIG_ENABLE_VIEW, 0);
  configure (db, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0);
  configure (db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
  configure (db, SQLITE_DBCONFIG_DQS_DML, 0);
  configure (db, SQLITE_DBCONFIG_DQS_DDL, 0);
  sqlite3_limit (db->handle, SQLITE_LIMIT_LENGTH, 16 * 1024 * 1024);
  sqlite3_limit (db->handle, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit (db->handle, SQLITE_LIMIT_TRIGGER_DEPTH, 10);
  sqlite3_busy_timeout (db->handle, BUSY_MS);
  sqlite3_extended_result_codes (db->handle, 1);
}

/* None of these writes the file; some read it. */
#define ALWAYS                                                                                     \
  "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA foreign_keys=ON;"                         \
  "PRAGMA recursive_triggers=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16384;"
#define DURABLE "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=EXTRA;"
/* What a member wants forgotten is written over. */
#define FORGETFUL "PRAGMA secure_delete=ON;"
#define SCRATCH "PRAGMA synchronous=OFF;"

static gboolean
set_pragmas (TontiDb *db)
{
  if (!tonti_db_execute (db, ALWAYS))
    return FALSE;
  if (db->mode == TONTI_DB_WRITE)
    return tonti_db_execute (db, FORGETFUL)
           && tonti_db_execute (db, durability != NULL ? durability : DURABLE);
  if (db->mode == TONTI_DB_READ)
    return tonti_db_execute (db, "PRAGMA query_only=ON;");
  return tonti_db_execute (db, SCRATCH);
}

static gboolean
connect (TontiDb *db)
{
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  int rc;

  if (db->mode == TONTI_DB_READ)
    flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_NOFOLLOW;
  else if (db->mode == TONTI_DB_WRITE)
    flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW;
  else
    flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  g_assert (db->mode == TONTI_DB_SCRATCH ? db->path == NULL : db->path[0] == '/');
  set_up ();
  rc = sqlite3_open_v2 (db->path != NULL ? db->path : "", &db->handle, flags, vfs_name);
  if (rc != SQLITE_OK)
    {
      tonti_db_note (db, rc);
      sqlite3_close (db->handle);
      db->handle = NULL;
      return FALSE;
    }
  harden (db);
  return TRUE;
}

static void
disconnect (TontiDb *db)
{
  g_clear_pointer (&db->statements, g_hash_table_unref);
  g_clear_pointer (&db->texts, g_hash_table_unref);
  if (db->handle == NULL)
    return;
  if (sqlite3_close (db->handle) != SQLITE_OK)
    g_error ("SQL: a statement was left open");
  db->handle = NULL;
}

TontiDb *
tonti_db_open (const char *path, TontiDbMode mode, TontiProblems *problems)
{
  g_autoptr (TontiDb) db = g_new0 (TontiDb, 1);

  db->mode = mode;
  db->path = g_strdup (path);
  tonti_db_forget_statements (db);
  if (!connect (db))
    {
      tonti_db_fail (db, problems);
      return NULL;
    }
  return g_steal_pointer (&db);
}

gboolean
tonti_db_start (TontiDb *db, TontiProblems *problems)
{
  return set_pragmas (db) || tonti_db_fail (db, problems);
}

gboolean
tonti_db_reopen (TontiDb *db, const char *path, TontiProblems *problems)
{
  disconnect (db);
  tonti_db_forget_statements (db);
  if (path != NULL)
    {
      g_free (db->path);
      db->path = g_strdup (path);
    }
  if (!connect (db) || !set_pragmas (db))
    return tonti_db_fail (db, problems);
  if (db->guarded)
    tonti_db_guard (db);
  return TRUE;
}

void
tonti_db_close (TontiDb *db)
{
  disconnect (db);
  tonti_db_forget_statements (db);
}

void
tonti_db_free (TontiDb *db)
{
  if (db == NULL)
    return;
  disconnect (db);
  g_free (db->path);
  g_free (db->error_text);
  g_free (db);
}

/* SQLite has one temporary folder for the whole process; texts once given are never freed, since
 * another thread may be reading them. */
static void
set_temp_folder (const char *folder)
{
  static GMutex mutex;
  static GPtrArray *given;

  g_mutex_lock (&mutex);
  if (given == NULL)
    given = g_ptr_array_new ();
  if (g_strcmp0 (sqlite3_temp_directory, folder) != 0)
    {
      g_ptr_array_add (given, sqlite3_temp_directory);
      sqlite3_temp_directory = sqlite3_mprintf ("%s", folder);
    }
  g_mutex_unlock (&mutex);
}

void
tonti_db_sort_in (TontiDb *db, const char *folder)
{
  if (folder != NULL)
    set_temp_folder (folder);
  if (!tonti_db_execute (db,
                         folder != NULL ? "PRAGMA temp_store=FILE" : "PRAGMA temp_store=MEMORY"))
    g_debug ("temp_store stays as it is: %s", db->error_text);
}

void
tonti_db_set_stop (TontiDb *db, int (*stop) (gpointer), gpointer data)
{
  sqlite3_progress_handler (db->handle, STOP_STEPS, stop, data);
}

gboolean
tonti_db_has_moved (TontiDb *db)
{
  int moved = 0;

  if (db->handle == NULL)
    return TRUE;
  return sqlite3_file_control (db->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK
         && moved != 0;
}
