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

static gboolean
make_new (const char *path, const char *made, TontiProblems *problems)
{
  g_autoptr (TontiDb) db = tonti_db_open (path, TONTI_DB_READ, problems);
  TontiJournal from = { .db = db, .path = (char *)path, .mode = TONTI_OPEN_READ };

  return db != NULL && tonti_db_start (db, problems)
         && tonti_journal_load_head (&from, &from.head, problems)
         && tonti_journal_rebuild (&from, made, NULL, NULL, problems);
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

gboolean
tonti_upgrade_file (const char *path, int version, TontiProblems *problems)
{
  g_autofree char *kept = kept_name (path, version);
  g_autofree char *made = g_strconcat (path, ".new-form", NULL);

  tonti_file_remove (made); /* left by an upgrade that was cut off */
  if (make_new (path, made, problems) && verify_new (made, problems)
      && tonti_file_copy (path, kept, problems) && tonti_file_replace (made, path, problems))
    return TRUE;
  tonti_file_remove (made);
  return FALSE;
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
