// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-journal-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-migration.h"

#include "tonti-no-float.h"

/* The first hundred bytes, read through SQLite's own descriptor: no lock, no statement, no
 * recovery, so a file that is no book is left exactly as it was. Places: SQLite file format,
 * section 1.3. */

#define HEADER_SIZE 100

static guint32
get_u32 (const guint8 *bytes)
{
  return (guint32)bytes[0] << 24 | (guint32)bytes[1] << 16 | (guint32)bytes[2] << 8 | bytes[3];
}

gboolean
tonti_header_read (TontiDb *db, TontiHeader *out)
{
  guint8 bytes[HEADER_SIZE] = { 0 };
  sqlite3_file *file = NULL;
  int rc;

  memset (out, 0, sizeof *out);
  if (db->handle == NULL
      || sqlite3_file_control (db->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK
      || file->pMethods == NULL)
    return FALSE;
  rc = file->pMethods->xRead (file, bytes, HEADER_SIZE, 0);
  if (rc != SQLITE_OK && rc != SQLITE_IOERR_SHORT_READ)
    return FALSE;
  out->sqlite = memcmp (bytes, "SQLite format 3", 16) == 0;
  out->plain = bytes[18] == 1 && bytes[19] == 1;
  out->counter = get_u32 (bytes + 24);
  out->version = get_u32 (bytes + 60);
  out->application_id = get_u32 (bytes + 68);
  return TRUE;
}

static gboolean
refuse_foreign (const char *path, TontiProblems *problems)
{
  return tonti_problems_fail (
      problems, "not-a-book",
      _ ("%s: this is not a book of Tonti: nothing was changed in it; choose "
         "a file ending in .tonti"),
      path);
}

gboolean
tonti_header_check (TontiDb *db, const char *path, TontiHeader *out, TontiProblems *problems)
{
  if (!tonti_header_read (db, out))
    return tonti_problems_fail (
        problems, "io", _ ("%s: the file cannot be read: check the disk, then try again"), path);
  if (!out->sqlite || out->application_id != TONTI_APPLICATION_ID || out->version == 0)
    return refuse_foreign (path, problems);
  if (out->version > (guint32)tonti_migration_version ())
    return tonti_problems_fail (problems, "newer",
                                _ ("%s: the book was written by a newer Tonti (form %u, this "
                                   "program knows form %d): nothing was changed; install the newer "
                                   "program"),
                                path, out->version, tonti_migration_version ());
  if (!out->plain)
    return tonti_problems_altered (problems, "changed-outside",
                                   _ ("%s: another program has changed the form of the file "
                                      "(write-ahead mode): do not write in it; open the last "
                                      "verified copy"),
                                   path);
  return TRUE;
}
