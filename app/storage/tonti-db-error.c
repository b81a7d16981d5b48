// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-db-private.h"

#include <errno.h>
#include <glib/gi18n.h>

#include "tonti-no-float.h"

/* What SQLite says, told to a treasurer. */

/* The errno of the file or its journal: SQLite keeps it there, its own sqlite3_system_errno is
 * often overwritten by then. */
static int
read_errno (sqlite3 *handle)
{
  int number = 0;
  sqlite3_file *journal = NULL;

  sqlite3_file_control (handle, "main", SQLITE_FCNTL_LAST_ERRNO, &number);
  if (number == 0
      && sqlite3_file_control (handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal) == SQLITE_OK
      && journal != NULL && journal->pMethods != NULL && journal->pMethods->xFileControl != NULL)
    journal->pMethods->xFileControl (journal, SQLITE_FCNTL_LAST_ERRNO, &number);
  return number != 0 ? number : sqlite3_system_errno (handle);
}

/* Opening read on and on: the pages of the file lead in circles. */
static gboolean
note_endless (TontiDb *db)
{
  db->error = SQLITE_CORRUPT;
  db->system_error = 0;
  g_free (db->error_text);
  db->error_text = g_strdup (sqlite3_errstr (SQLITE_CORRUPT));
  return FALSE;
}

gboolean
tonti_db_note (TontiDb *db, int rc)
{
  g_assert (rc != SQLITE_OK && rc != SQLITE_MISUSE);
  db->error = db->handle != NULL ? sqlite3_extended_errcode (db->handle) : rc;
  if (db->error == SQLITE_OK)
    db->error = rc;
  if (db->spent && (db->error & 0xff) == SQLITE_INTERRUPT)
    return note_endless (db);
  db->system_error = db->handle != NULL ? read_errno (db->handle) : 0;
  g_free (db->error_text);
  db->error_text = g_strdup (db->handle != NULL ? sqlite3_errmsg (db->handle) : "");
  return FALSE;
}

static gboolean
fail_read_only (TontiDb *db, TontiProblems *problems)
{
  if (db->error == SQLITE_READONLY_DBMOVED)
    return tonti_problems_fail (problems, "moved",
                                _ ("The book: its file was moved, replaced or removed while it was "
                                   "open: nothing was saved; "
                                   "put the file back in its place and open it again"));
  if (db->error == SQLITE_READONLY_ROLLBACK)
    return tonti_problems_fail (
        problems, "unfinished",
        _ ("The book: the last save was cut off and this folder cannot be written, so it cannot be "
           "put right here: copy the book together with the file of the same name ending in "
           "\"-journal\" to another folder and open it there"));
  return tonti_problems_fail (problems, "read-only",
                              _ ("The book: its file or its folder cannot be written: nothing was "
                                 "saved; copy the book to a "
                                 "folder of your own or ask for the right to write"));
}

static gboolean
fail_full (TontiProblems *problems)
{
  return tonti_problems_fail (problems, "disk-full",
                              _ ("The book: the disk is full: nothing was saved and nothing was "
                                 "lost; free some space and try again"));
}

static gboolean
fail_io (TontiDb *db, TontiProblems *problems)
{
  if (db->system_error == EFBIG || db->system_error == ENOSPC || db->system_error == EDQUOT)
    return fail_full (problems);
  return tonti_problems_fail (
      problems, "io",
      _ ("The book: the disk does not answer as it should (%s): nothing was "
         "saved; check the disk, then open the book again"),
      g_strerror (db->system_error != 0 ? db->system_error : EIO));
}

static gboolean
fail_corrupt (TontiDb *db, TontiProblems *problems)
{
  return tonti_problems_altered (problems, "corrupt",
                                 _ ("The book: its file is damaged (%s): do not write in it; keep "
                                    "it as it is and open the last verified copy"),
                                 db->error_text);
}

static gboolean
fail_other (TontiDb *db, TontiProblems *problems)
{
  switch (db->error & 0xff)
    {
    case SQLITE_CONSTRAINT:
      return tonti_problems_fail (problems, "inconsistent",
                                  _ ("The book: what is to be written does not fit what it holds "
                                     "(%s): nothing was saved; verify the book"),
                                  db->error_text);
    case SQLITE_TOOBIG:
      return tonti_problems_refuse (problems, "too-long", NULL,
                                    _ ("The entry: it is too long to be kept: nothing was saved; "
                                       "shorten the text"));
    case SQLITE_INTERRUPT:
      return tonti_problems_fail (problems, "interrupted",
                                  _ ("The work: it was stopped: nothing of it was kept; start it "
                                     "again when you like"));
    case SQLITE_CANTOPEN:
      return tonti_problems_fail (problems, "cannot-open",
                                  _ ("The book: its file cannot be opened (%s): check that it is "
                                     "there and that you may read it"),
                                  g_strerror (db->system_error != 0 ? db->system_error : ENOENT));
    case SQLITE_ERROR:
      if (g_strcmp0 (db->error_text, "integer overflow") == 0
          || g_str_has_prefix (db->error_text, "no such "))
        return fail_corrupt (db, problems);
      G_GNUC_FALLTHROUGH;
    default:
      return tonti_problems_fail (problems, "failure",
                                  _ ("The book: it could not be worked on (%s): nothing was saved; "
                                     "open it again"),
                                  db->error_text);
    }
}

gboolean
tonti_db_fail (TontiDb *db, TontiProblems *problems)
{
  switch (db->error & 0xff)
    {
    case SQLITE_FULL:
      return fail_full (problems);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return fail_read_only (db, problems);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return tonti_problems_fail (problems, "busy",
                                  _ ("The book: another program is writing in it: nothing was "
                                     "saved; wait a moment and try again"));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return fail_corrupt (db, problems);
    case SQLITE_IOERR:
      return fail_io (db, problems);
    default:
      return fail_other (db, problems);
    }
}

gboolean
tonti_db_refuse (TontiDb *db, int code, TontiProblems *problems)
{
  db->error = code;
  db->system_error = 0;
  g_free (db->error_text);
  db->error_text = g_strdup (sqlite3_errstr (code));
  return tonti_db_fail (db, problems);
}
