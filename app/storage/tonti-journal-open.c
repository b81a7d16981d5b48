// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-journal-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-copy.h"
#include "tonti-file.h"
#include "tonti-migration.h"

#include "tonti-no-float.h"

/* Making, opening and closing: no write before every check has passed. */

static TontiJournal *
make_self (const char *path, TontiOpenMode mode)
{
  TontiJournal *self = g_new0 (TontiJournal, 1);

  self->path = g_strdup (path);
  self->mode = mode;
  return self;
}

static gboolean
write_schema (TontiDb *db, TontiProblems *problems)
{
  if (!tonti_db_execute (db, "BEGIN IMMEDIATE"))
    return tonti_db_fail (db, problems);
  if (!tonti_migration_run (db, 0, problems))
    return FALSE;
  return tonti_db_execute (db, "COMMIT") || tonti_db_fail (db, problems);
}

static gint64
read_schema_count (TontiDb *db)
{
  return tonti_db_get_int (db, "PRAGMA schema_version", -1);
}

TontiJournal *
tonti_journal_create (const char *path, TontiProblems *problems)
{
  g_autofree char *full = tonti_file_resolve_new (path, problems);
  g_autoptr (TontiJournal) self = NULL;
  g_autofree char *unborn = NULL;

  if (full == NULL)
    return NULL;
  unborn = tonti_file_passing_name (full, "new");
  if (!tonti_file_make (unborn, problems))
    return NULL;
  self = make_self (full, TONTI_OPEN_WRITE);
  self->unborn = g_steal_pointer (&unborn);
  self->db = tonti_db_open (self->unborn, TONTI_DB_WRITE, problems);
  if (self->db == NULL || !tonti_db_start (self->db, problems)
      || !write_schema (self->db, problems))
    return NULL;
  self->schema = read_schema_count (self->db);
  tonti_db_guard (self->db);
  tonti_journal_note_stamp (self);
  return g_steal_pointer (&self);
}

gboolean
tonti_journal_refuse_tables (TontiJournal *self, TontiProblems *problems)
{
  return tonti_problems_altered (
      problems, "schema-altered",
      _ ("%s: the tables of the book were changed outside Tonti: do not "
         "write in it; keep it as it is and open the last verified copy"),
      self->path);
}

static gboolean
check_schema (TontiJournal *self, int version, TontiProblems *problems)
{
  self->schema = read_schema_count (self->db);
  if (tonti_migration_check (self->db, version))
    return TRUE;
  if (self->db->error != SQLITE_OK)
    return tonti_db_fail (self->db, problems);
  return tonti_journal_refuse_tables (self, problems);
}

/* What could not be read is a doubt as well. */
static char *
tell_unreadable (TontiDb *db)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();

  tonti_db_fail (db, problems);
  return g_strdup (tonti_problems_get (problems, 0)->message);
}

/* In one look: another process may be adding events. */
static gboolean
look_at_head (TontiJournal *self, TontiProblems *problems)
{
  if (!tonti_db_execute (self->db, "BEGIN"))
    return tonti_db_fail (self->db, problems);
  if (!tonti_journal_load_head (self, &self->head, problems))
    return FALSE;
  self->db->error = SQLITE_OK;
  self->doubt = tonti_journal_check_quick (self);
  if (self->doubt == NULL && self->db->error != SQLITE_OK)
    self->doubt = tell_unreadable (self->db);
  return tonti_db_execute (self->db, "COMMIT") || tonti_db_fail (self->db, problems);
}

static gboolean
check_head (TontiJournal *self, TontiProblems *problems)
{
  if (!look_at_head (self, problems))
    return FALSE;
  if (self->doubt == NULL || self->mode == TONTI_OPEN_READ)
    return TRUE;
  return tonti_problems_altered (problems, "altered", "%s", self->doubt);
}

static gboolean
check_all (TontiJournal *self, int version, TontiProblems *problems)
{
  gboolean sound;

  tonti_db_limit (self->db, TRUE);
  sound = tonti_db_start (self->db, problems) && check_schema (self, version, problems)
          && check_head (self, problems);
  tonti_db_limit (self->db, FALSE);
  return sound;
}

static TontiJournal *
open_checked (const char *full, TontiOpenMode mode, int *version, TontiProblems *problems)
{
  g_autoptr (TontiJournal) self = make_self (full, mode);
  TontiHeader header;

  self->db
      = tonti_db_open (full, mode == TONTI_OPEN_WRITE ? TONTI_DB_WRITE : TONTI_DB_READ, problems);
  if (self->db == NULL || !tonti_header_check (self->db, full, &header, problems))
    return NULL;
  if (mode == TONTI_OPEN_WRITE && sqlite3_db_readonly (self->db->handle, "main") == 1)
    {
      tonti_db_refuse (self->db, SQLITE_READONLY, problems);
      return NULL;
    }
  *version = (int)header.version;
  if (!check_all (self, *version, problems))
    return NULL;
  tonti_db_guard (self->db);
  tonti_journal_note_stamp (self);
  return g_steal_pointer (&self);
}

TontiJournal *
tonti_journal_open (const char *path, TontiOpenMode mode, TontiProblems *problems)
{
  g_autofree char *full = tonti_file_resolve (path, mode == TONTI_OPEN_WRITE, problems);
  g_autoptr (TontiJournal) self = NULL;
  int version = 0;

  if (full == NULL || !tonti_copy_allow (full, mode, problems)
      || !tonti_recovery_run (full, problems))
    return NULL;
  self = open_checked (full, mode, &version, problems);
  if (self != NULL && version < tonti_migration_version () && mode == TONTI_OPEN_WRITE)
    {
      g_clear_pointer (&self, tonti_journal_close);
      if (tonti_upgrade_file (full, version, problems))
        self = open_checked (full, mode, &version, problems);
    }
  if (self == NULL)
    return NULL;
  if (version < tonti_migration_version () && !tonti_upgrade_in_memory (self, problems))
    return NULL;
  self->sound = TRUE;
  return g_steal_pointer (&self);
}

/* One book is one file: the empty journal of TRUNCATE mode goes when we leave. */
static void
tidy (TontiJournal *self)
{
  if (self->sound && self->mode == TONTI_OPEN_WRITE && self->db->handle != NULL
      && !tonti_db_has_moved (self->db)
      && !tonti_db_execute (self->db, "PRAGMA journal_mode=DELETE"))
    g_debug ("the journal of %s stays: %s", self->path, self->db->error_text);
}

void
tonti_journal_close (TontiJournal *self)
{
  if (self == NULL)
    return;
  if (self->db != NULL)
    {
      if (self->in_transaction)
        tonti_journal_rollback (self);
      tidy (self);
      tonti_db_free (self->db);
    }
  if (self->unborn != NULL)
    tonti_file_remove (self->unborn);
  g_free (self->unborn);
  g_free (self->doubt);
  g_free (self->work);
  g_free (self->path);
  g_free (self);
}

TontiDb *
tonti_journal_get_db (TontiJournal *self)
{
  return self->db;
}

const char *
tonti_journal_get_path (TontiJournal *self)
{
  return self->path;
}

TontiOpenMode
tonti_journal_get_mode (TontiJournal *self)
{
  return self->mode;
}

const char *
tonti_journal_get_doubt (TontiJournal *self)
{
  return self->doubt;
}

char *
tonti_journal_get_folder (TontiJournal *self)
{
  return self->work != NULL ? g_strdup (self->work) : g_path_get_dirname (self->path);
}
