// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-journal-private.h"

#include <glib/gi18n.h>
#include <unistd.h>

#include "tonti-file.h"
#include "tonti-migration.h"

#include "tonti-no-float.h"

/* A journal of another book of the same name, once rolled back, destroys this one. So both files
 * are copied before SQLite touches them. */

/* TRUE if the last save was cut off: nobody is writing and the journal holds a half save. Reading
 * is all that is tried; SQLite then refuses with the code for just this case. */
static gboolean
is_cut_off (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (TontiProblems) ignored = tonti_problems_new ();
  g_autoptr (TontiDb) probe = NULL;
  TontiHeader header;

  if (tonti_file_size (journal) <= 0)
    return FALSE;
  probe = tonti_db_open (path, TONTI_DB_READ, ignored);
  if (probe == NULL || !tonti_header_read (probe, &header) || !header.sqlite
      || header.application_id != TONTI_APPLICATION_ID)
    return FALSE;
  return !tonti_db_start (probe, ignored) && probe->error == SQLITE_READONLY_ROLLBACK;
}

static char *
free_name (const char *path)
{
  for (int n = 1;; n++)
    {
      g_autofree char *name = g_strdup_printf ("%s.before-recovery-%d", path, n);
      g_autofree char *journal = g_strconcat (name, "-journal", NULL);

      if (tonti_file_size (name) < 0 && tonti_file_size (journal) < 0)
        return g_steal_pointer (&name);
    }
}

static gboolean
copy_aside (const char *path, const char *aside, TontiProblems *problems)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *journal_aside = g_strconcat (aside, "-journal", NULL);

  return tonti_file_copy (path, aside, problems)
         && tonti_file_copy (journal, journal_aside, problems);
}

static gboolean
is_sound (TontiDb *db)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, "PRAGMA integrity_check(1)");

  return tonti_statement_step (s) == TONTI_STEP_ROW
         && g_str_equal (tonti_statement_get_text (s, 0), "ok");
}

/* FALSE with a problem when the file or its folder cannot be written: then nothing is tried. */
static gboolean
check_writable (const char *path, TontiProblems *problems)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (TontiDb) probe = tonti_db_open (path, TONTI_DB_READ, problems);

  if (probe == NULL)
    return FALSE;
  if (access (path, W_OK) == 0 && access (folder, W_OK) == 0)
    return TRUE;
  return tonti_db_refuse (probe, SQLITE_READONLY_ROLLBACK, problems);
}

/* The first reading rolls the half save back. The whole chain is checked: a journal that did not
 * belong to this book leaves pages of another behind. */
static gboolean
put_right (const char *path, TontiProblems *problems)
{
  g_autoptr (TontiDb) db = tonti_db_open (path, TONTI_DB_WRITE, problems);
  TontiJournal journal = { .db = db, .path = (char *)path, .mode = TONTI_OPEN_READ };
  g_auto (TontiVerdict) verdict = { 0 };
  TontiHeader header;

  if (db == NULL)
    return FALSE;
  if (!tonti_db_start (db, problems) || !tonti_header_check (db, path, &header, problems))
    return FALSE;
  if (!tonti_migration_check (db, (int)header.version) || !is_sound (db))
    return FALSE;
  return tonti_journal_verify (&journal, TONTI_VERIFY_CHAIN, NULL, NULL, &verdict, problems)
         && verdict.ok;
}

gboolean
tonti_recovery_run (const char *path, TontiProblems *problems)
{
  g_autofree char *aside = NULL;

  if (!is_cut_off (path))
    return TRUE;
  if (!check_writable (path, problems))
    return FALSE;
  aside = free_name (path);
  if (!copy_aside (path, aside, problems))
    {
      tonti_file_remove (aside);
      return FALSE;
    }
  if (put_right (path, problems))
    {
      tonti_file_remove (aside);
      return TRUE;
    }
  return tonti_problems_altered (problems, "recovery-failed",
                                 _ ("%s: the last save was cut off and the book could not be put "
                                    "right: nothing more was done; "
                                    "both files were first copied to \"%s\": keep those copies, "
                                    "and open the last verified copy "
                                    "of the book"),
                                 path, aside);
}
