// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-db-private.h"

#include <sys/stat.h>

#include "tonti-no-float.h"

/* What no statement of ours may do with a book, whatever our own mistakes; and what the file was
 * like when we last looked. */

static const char *const final_tables[] = { "event", "entry", NULL };
/* Settings that hold from the opening on. */
static const char *const fixed[] = {
  "application_id",     "encoding",        "foreign_keys", "ignore_check_constraints",
  "recursive_triggers", "schema_version",  "synchronous",  "trusted_schema",
  "user_version",       "writable_schema", NULL,
};

static gboolean
is_allowed (int action, const char *name, const char *value)
{
  switch (action)
    {
    case SQLITE_DELETE:
    case SQLITE_UPDATE:
      return !g_strv_contains (final_tables, name);
    case SQLITE_PRAGMA:
      return value == NULL || !g_strv_contains (fixed, name);
    case SQLITE_ALTER_TABLE:
    case SQLITE_ANALYZE:
    case SQLITE_ATTACH:
    case SQLITE_CREATE_TABLE:
    case SQLITE_CREATE_TEMP_INDEX:
    case SQLITE_CREATE_TEMP_TABLE:
    case SQLITE_CREATE_TEMP_TRIGGER:
    case SQLITE_CREATE_TEMP_VIEW:
    case SQLITE_CREATE_TRIGGER:
    case SQLITE_CREATE_VIEW:
    case SQLITE_CREATE_VTABLE:
    case SQLITE_DETACH:
    case SQLITE_DROP_TABLE:
    case SQLITE_DROP_TRIGGER:
    case SQLITE_DROP_VIEW:
    case SQLITE_DROP_VTABLE:
      return FALSE;
    default:
      return TRUE;
    }
}

static int
allow_cb (void *data, int action, const char *first, const char *second, const char *database,
          const char *trigger)
{
  return is_allowed (action, first != NULL ? first : "", second) ? SQLITE_OK : SQLITE_DENY;
}

void
tonti_db_guard (TontiDb *db)
{
  db->guarded = TRUE;
  if (db->handle != NULL)
    sqlite3_set_authorizer (db->handle, allow_cb, NULL);
}

#define BUDGET_STEPS 4000
#define BUDGET_TURNS 5000

static int
spend_cb (void *data)
{
  TontiDb *db = data;

  db->spent = --db->budget < 0;
  return db->spent;
}

void
tonti_db_limit (TontiDb *db, gboolean limited)
{
  db->budget = BUDGET_TURNS;
  db->spent = FALSE;
  if (db->handle != NULL)
    sqlite3_progress_handler (db->handle, BUDGET_STEPS, limited ? spend_cb : NULL, db);
}

gboolean
tonti_db_is_stamped (TontiDb *db, const TontiStamp *stamp)
{
  TontiStamp now;

  tonti_db_stamp (db, &now);
  return now.size == stamp->size && now.seconds == stamp->seconds
         && now.nanoseconds == stamp->nanoseconds;
}

void
tonti_db_stamp (TontiDb *db, TontiStamp *out)
{
  struct stat info = { 0 };

  if (db->path == NULL || lstat (db->path, &info) != 0)
    info.st_size = -1;
  out->size = info.st_size;
  out->seconds = info.st_mtim.tv_sec;
  out->nanoseconds = info.st_mtim.tv_nsec;
}

gboolean
tonti_db_has_spilled (TontiDb *db)
{
  int count = 0, highest = 0;

  return sqlite3_db_status (db->handle, SQLITE_DBSTATUS_CACHE_SPILL, &count, &highest, 0)
             != SQLITE_OK
         || count > 0;
}
