// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-journal-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-file.h"
#include "tonti-migration.h"

#include "tonti-no-float.h"

/* A book of an older form. Nothing is altered in place: the journal is the book, so a new file is
 * made from it, which checks the chain and every sum on the way. */

static gboolean
verify_new (const char *path, TontiProblems *problems)
{
  g_autoptr (TontiJournal) journal = tonti_journal_open (path, TONTI_OPEN_READ, problems);
  g_auto (TontiVerdict) verdict = { 0 };

  if (journal == NULL
      || !tonti_journal_verify (journal, TONTI_VERIFY_FULL, NULL, NULL, &verdict, problems))
    return FALSE;
  return verdict.ok
         || tonti_problems_altered (problems, "altered",
                                    _ ("%s: the book could not be brought into its new form (%s): "
                                       "it was left as it was; open the last verified copy"),
                                    path, verdict.what);
}

/* "PATH.form-1", or with a number behind it when that is taken. */
static char *
kept_name (const char *path, int version)
{
  g_autofree char *name = g_strdup_printf ("%s.form-%d", path, version);

  for (int n = 2; tonti_file_size (name) >= 0; n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.form-%d-%d", path, version, n);
    }
  return g_steal_pointer (&name);
}

/* Where two names cannot be exchanged at one stroke: the old file is copied first. It may be open
 * nowhere here, so the lock is given up. */
static gboolean
replace (TontiDb *db, const char *made, const char *path, const char *kept, TontiProblems *problems)
{
  tonti_db_close (db);
  return tonti_file_replace (kept, made, problems) && tonti_file_copy (path, kept, problems)
         && tonti_file_replace (made, path, problems);
}

static gboolean
put_in_place (TontiDb *db, const char *made, const char *path, int version, TontiProblems *problems)
{
  g_autofree char *kept = kept_name (path, version);
  gboolean done = FALSE;

  return tonti_file_publish (made, kept, problems)
         && (tonti_file_exchange (kept, path, &done, problems)
             || (!done && replace (db, made, path, kept, problems)));
}

static gboolean
make_new (TontiDb *db, const char *path, int version, TontiProblems *problems)
{
  g_autofree char *made = g_strconcat (path, ".new-form", NULL);
  TontiJournal from = { .db = db, .path = (char *)path, .mode = TONTI_OPEN_READ };

  tonti_file_remove (made); /* left by an upgrade that was cut off */
  if (tonti_journal_load_head (&from, &from.head, problems)
      && tonti_journal_rebuild (&from, made, NULL, NULL, problems) && verify_new (made, problems)
      && put_in_place (db, made, path, version, problems))
    return TRUE;
  tonti_file_remove (made);
  return FALSE;
}

/* TRUE if another program has just done it. */
static gboolean
is_done (TontiDb *db, int version)
{
  TontiHeader header;

  return tonti_db_has_moved (db)
         || (tonti_header_read (db, &header) && header.version != (guint32)version);
}

/* The old file stays locked to the end: what another program adds meanwhile would be lost. */
gboolean
tonti_upgrade_file (const char *path, int version, TontiProblems *problems)
{
  g_autoptr (TontiDb) db = tonti_db_open (path, TONTI_DB_WRITE, problems);

  if (db == NULL || !tonti_db_start (db, problems))
    return FALSE;
  if (!tonti_db_execute (db, "BEGIN IMMEDIATE"))
    return tonti_db_fail (db, problems);
  return is_done (db, version) || make_new (db, path, version, problems);
}

static gboolean
fill_scratch (TontiJournal *from, TontiJournal *to, TontiProblems *problems)
{
  if (!tonti_db_start (to->db, problems))
    return FALSE;
  if (!tonti_db_execute (to->db, "BEGIN"))
    return tonti_db_fail (to->db, problems);
  return tonti_migration_run (to->db, 0, problems)
         && tonti_journal_copy_all (from, to, NULL, NULL, problems)
         && tonti_journal_end_bulk (to, problems)
         && (tonti_db_execute (to->db, "COMMIT") || tonti_db_fail (to->db, problems));
}

gboolean
tonti_upgrade_in_memory (TontiJournal *self, TontiProblems *problems)
{
  TontiJournal to = { .path = self->path, .mode = TONTI_OPEN_READ, .in_transaction = TRUE };
  gboolean done;

  to.db = tonti_db_open (NULL, TONTI_DB_SCRATCH, problems);
  if (to.db == NULL)
    return FALSE;
  done = fill_scratch (self, &to, problems);
  g_clear_pointer (&to.bulk, tonti_bulk_free);
  g_clear_pointer (&to.indexes, g_ptr_array_unref);
  tonti_db_free (done ? self->db : to.db);
  if (done)
    self->db = to.db;
  return done;
}
