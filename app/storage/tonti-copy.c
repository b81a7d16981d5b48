// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-copy-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "tonti-file.h"
#include "tonti-journal-private.h"
#include "tonti-vault.h"

#include "tonti-no-float.h"

/* Pages at a time, and how often another program may change the book under the copying before the
 * rest is copied at one stroke. */
#define PAGES 64
#define RESTARTS_MOST 4

typedef struct
{
  TontiProgress progress;
  gpointer data;
  TontiProblems *problems;
  const char *where; /* named in sentences: the folder of the copy, or the new book */
  int phase, phases;
} Work;

/* Every phase counts the same. */
static gboolean
report_cb (gint64 done, gint64 total, gpointer data)
{
  Work *w = data;
  gint64 part = total > 0 ? MIN (done, total) * 1000 / total : 0;

  return w->progress == NULL || w->progress (w->phase * 1000 + part, w->phases * 1000, w->data);
}

static gboolean
refuse_stopped (Work *w)
{
  return tonti_problems_fail (w->problems, "interrupted",
                              _ ("The copy: it was stopped: nothing of it was kept; start it again "
                                 "when you like"));
}

static gboolean
fail_backup (Work *w, TontiDb *to, int rc)
{
  switch (rc & 0xff)
    {
    case SQLITE_FULL:
      return tonti_copy_fail (w->problems, w->where, ENOSPC);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return tonti_copy_fail (w->problems, w->where, EACCES);
    case SQLITE_CANTOPEN:
      return tonti_copy_fail (w->problems, w->where, ENOENT);
    case SQLITE_IOERR:
      return tonti_copy_fail (w->problems, w->where,
                              to->system_error != 0 ? to->system_error : EIO);
    default:
      return tonti_db_refuse (to, rc, w->problems);
    }
}

/* Another program that writes meanwhile makes SQLite begin again; not for ever. */
static int
step_all (Work *w, sqlite3_backup *backup)
{
  int rc, restarts = 0, left = G_MAXINT;

  do
    {
      rc = sqlite3_backup_step (backup, restarts < RESTARTS_MOST ? PAGES : -1);
      if (sqlite3_backup_remaining (backup) > left)
        restarts++;
      left = sqlite3_backup_remaining (backup);
      if (!report_cb (sqlite3_backup_pagecount (backup) - left, sqlite3_backup_pagecount (backup),
                      w))
        return SQLITE_INTERRUPT;
    }
  while (rc == SQLITE_OK);
  return rc;
}

static gboolean
run_backup (Work *w, TontiDb *from, TontiDb *to)
{
  sqlite3_backup *backup = sqlite3_backup_init (to->handle, "main", from->handle, "main");
  int rc, end;

  if (backup == NULL)
    return fail_backup (w, to, sqlite3_extended_errcode (to->handle));
  rc = step_all (w, backup);
  end = sqlite3_backup_finish (backup);
  if (rc == SQLITE_INTERRUPT)
    return refuse_stopped (w);
  if (rc == SQLITE_DONE && end == SQLITE_OK)
    return TRUE;
  tonti_db_note (to, end != SQLITE_OK ? end : rc);
  return fail_backup (w, to, end != SQLITE_OK ? end : rc);
}

/* The file is ours alone and thrown away when anything fails: syncing it once at the end is enough.
 */
#define PASSING "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;"

/* The pages of the open book, into the empty file PATH. */
static gboolean
write_pages (Work *w, TontiJournal *journal, const char *path)
{
  g_autoptr (TontiDb) to = tonti_db_open (path, TONTI_DB_WRITE, w->problems);

  if (to == NULL)
    return FALSE;
  if (!tonti_db_execute (to, PASSING))
    return fail_backup (w, to, to->error);
  if (journal->db->handle == NULL)
    return tonti_copy_fail (w->problems, journal->path, EIO);
  return run_backup (w, journal->db, to);
}

/* The copy's head is an event of the book, and none that was there when we began is missing. */
static gboolean
is_of (TontiJournal *journal, const TontiHead *head, gint64 least)
{
  guint8 hash[TONTI_HASH_SIZE];

  return head->seq >= least
         && (head->seq == 0
             || (tonti_journal_hash_of (journal, head->seq, hash)
                 && memcmp (hash, head->hash, TONTI_HASH_SIZE) == 0));
}

static gboolean
refuse_bad (Work *w, const char *what)
{
  return tonti_problems_fail (w->problems, "bad-copy",
                              _ ("%s: what was read back from there is not what was written (%s): "
                                 "the copy was removed; this disk or stick is not to be trusted, "
                                 "take another"),
                              w->where, what);
}

/* Wholly, through SQLite, from the file alone. WORK: for what outgrows memory. */
static gboolean
read_back (Work *w, const char *path, const char *work, TontiHead *head, TontiVerdict *verdict)
{
  g_autoptr (TontiJournal) copy = tonti_journal_open (path, TONTI_OPEN_READ, w->problems);

  if (copy == NULL)
    return FALSE;
  copy->work = g_strdup (work);
  if (!tonti_journal_verify (copy, TONTI_VERIFY_FULL, report_cb, w, verdict, w->problems))
    return FALSE;
  *head = copy->head;
  return TRUE;
}

/* When the copy is bad the book may be: then that is what must be said. */
static gboolean
blame (Work *w, TontiJournal *journal, const char *what)
{
  g_auto (TontiVerdict) verdict = { 0 };

  if (!tonti_journal_verify (journal, TONTI_VERIFY_FULL, NULL, NULL, &verdict, w->problems))
    return FALSE;
  if (verdict.ok)
    return refuse_bad (w, what);
  return tonti_problems_altered (w->problems, "altered",
                                 _ ("The book: it was changed outside (%s): no copy of it was "
                                    "made; keep the earlier copies and restore the last good one"),
                                 verdict.what);
}

static gboolean
check_copy (Work *w, TontiJournal *journal, const char *path, const char *work, gint64 least,
            TontiCopyMark *mark)
{
  g_auto (TontiVerdict) verdict = { 0 };
  g_autoptr (TontiProblems) found = tonti_problems_new ();
  TontiProblems *problems = w->problems;
  TontiHead head = { 0 };
  gboolean done;

  w->problems = found;
  done = read_back (w, path, work, &head, &verdict);
  w->problems = problems;
  if (!done && tonti_problems_has (found, "interrupted"))
    return refuse_stopped (w);
  if (!done)
    return blame (w, journal, tonti_problems_get (found, 0)->message);
  if (!verdict.ok)
    return blame (w, journal, verdict.what);
  if (!is_of (journal, &head, least))
    return refuse_bad (w, _ ("its last event is another one"));
  mark->seq = head.seq;
  memcpy (mark->head, head.hash, TONTI_HASH_SIZE);
  return TRUE;
}

/* Once more from the disk: what was verified is what is there now. */
static gboolean
confirm_sum (Work *w, const char *path, const TontiCopyMark *mark)
{
  TontiCopyMark again = { 0 };

  if (!tonti_copy_settle (path, w->problems) || !tonti_copy_measure (path, &again, w->problems))
    return FALSE;
  return (again.size == mark->size && memcmp (again.sum, mark->sum, sizeof again.sum) == 0)
         || refuse_bad (w, _ ("it changes from one reading to the next"));
}

static gboolean
fill_plain (Work *w, TontiJournal *journal, const char *path, const TontiCopyHow *how, gint64 least,
            TontiCopyMark *mark)
{
  w->phases = 2;
  if (!write_pages (w, journal, path) || !tonti_copy_settle (path, w->problems)
      || !tonti_copy_measure (path, mark, w->problems))
    return FALSE;
  w->phase++;
  return check_copy (w, journal, path, how->work, least, mark) && confirm_sum (w, path, mark);
}

/* Nothing readable is ever written to the stick: the pages go through a folder of this computer. */
static gboolean
fill_sealed (Work *w, TontiJournal *journal, const char *path, const char *plain,
             const TontiCopyHow *how, gint64 least, TontiCopyMark *mark)
{
  w->phases = 4;
  if (!write_pages (w, journal, plain))
    return FALSE;
  w->phase++;
  if (!tonti_copy_seal_file (plain, path, how->passphrase, w->problems)
      || !tonti_copy_settle (path, w->problems) || !tonti_copy_measure (path, mark, w->problems))
    return FALSE;
  w->phase++;
  if (!report_cb (0, 1, w))
    return refuse_stopped (w);
  if (truncate (plain, 0) != 0)
    return tonti_copy_fail (w->problems, plain, errno);
  if (!tonti_copy_unseal_file (path, plain, how->passphrase, w->problems))
    return FALSE;
  w->phase++;
  return check_copy (w, journal, plain, how->work, least, mark) && confirm_sum (w, path, mark);
}

static char *
make_plain (Work *w, TontiJournal *journal, const TontiCopyHow *how, gint64 least,
            TontiCopyMark *mark)
{
  g_autofree char *passing = g_build_filename (w->where, how->passing, NULL);
  char *path = NULL;

  if (!tonti_copy_create (passing, w->problems))
    return NULL;
  if (fill_plain (w, journal, passing, how, least, mark))
    path = tonti_copy_publish (passing, w->where, how->stem, TONTI_COPY_PLAIN, mark, w->problems);
  if (path == NULL)
    tonti_file_remove (passing);
  return path;
}

static char *
make_sealed (Work *w, TontiJournal *journal, const TontiCopyHow *how, gint64 least,
             TontiCopyMark *mark)
{
  g_autofree char *passing = g_build_filename (w->where, how->passing, NULL);
  g_autofree char *plain_name = g_strconcat (how->passing, "-plain", NULL);
  g_autofree char *plain = g_build_filename (how->work, plain_name, NULL);
  gboolean filled;
  char *path = NULL;

  if (!tonti_copy_create (plain, w->problems))
    return NULL;
  if (!tonti_copy_create (passing, w->problems))
    {
      tonti_file_remove (plain);
      return NULL;
    }
  filled = fill_sealed (w, journal, passing, plain, how, least, mark);
  tonti_file_remove (plain);
  if (filled)
    path = tonti_copy_publish (passing, w->where, how->stem, TONTI_COPY_SEALED, mark, w->problems);
  if (path == NULL)
    tonti_file_remove (passing);
  return path;
}

char *
tonti_copy_make (TontiJournal *journal, const TontiCopyHow *how, TontiCopyMark *mark,
                 TontiProblems *problems)
{
  g_autofree char *folder = tonti_copy_resolve_folder (how->folder, problems);
  Work w = { .progress = how->progress, .data = how->data, .problems = problems, .where = folder };
  guint8 head[TONTI_HASH_SIZE];
  gint64 least;

  g_assert (!journal->in_transaction && !tonti_db_is_reading (journal->db));
  memset (mark, 0, sizeof *mark);
  if (folder == NULL)
    return NULL;
  least = tonti_journal_get_head (journal, head);
  if (how->passphrase == NULL)
    return make_plain (&w, journal, how, least, mark);
  if (!tonti_vault_check_passphrase (how->passphrase, problems))
    return NULL;
  return make_sealed (&w, journal, how, least, mark);
}

static gboolean
refuse_copy (Work *w, const char *copy, const char *what)
{
  return tonti_problems_altered (w->problems, "altered",
                                 _ ("%s: this copy is not as it was written (%s): no book was made "
                                    "from it; take another copy"),
                                 copy, what);
}

/* Through SQLite, which alone may open what could be open already. */
static gboolean
fill_from_plain (Work *w, const char *copy, const char *path)
{
  g_autoptr (TontiJournal) journal = tonti_journal_open (copy, TONTI_OPEN_READ, w->problems);

  return journal != NULL && write_pages (w, journal, path);
}

static gboolean
fill_restored (Work *w, const char *copy, const char *passphrase, const char *path,
               TontiCopyMark *mark)
{
  g_auto (TontiVerdict) verdict = { 0 };
  TontiHead head = { 0 };
  gboolean filled = tonti_vault_is (copy)
                        ? tonti_copy_unseal_file (copy, path, passphrase, w->problems)
                        : fill_from_plain (w, copy, path);

  if (!filled || !tonti_copy_settle (path, w->problems))
    return FALSE;
  w->phase++;
  if (!read_back (w, path, NULL, &head, &verdict))
    return FALSE;
  if (!verdict.ok)
    return refuse_copy (w, copy, verdict.what);
  mark->seq = head.seq;
  memcpy (mark->head, head.hash, TONTI_HASH_SIZE);
  return TRUE;
}

gboolean
tonti_copy_restore (const char *path, const char *new_path, const char *passphrase,
                    TontiProgress progress, gpointer data, TontiCopyMark *mark,
                    TontiProblems *problems)
{
  g_autofree char *copy = tonti_file_resolve (path, FALSE, problems);
  g_autofree char *full = copy != NULL ? tonti_file_resolve_new (new_path, problems) : NULL;
  g_autofree char *passing = NULL;
  Work w = { .progress = progress, .data = data, .problems = problems, .where = full, .phases = 2 };

  memset (mark, 0, sizeof *mark);
  if (full == NULL)
    return FALSE;
  if (tonti_copy_is_named (full))
    return tonti_problems_usage (problems, "bad-name", NULL,
                                 _ ("%s: this is a name for copies: choose one ending in .tonti"),
                                 full);
  passing = tonti_file_passing_name (full, "restoring");
  if (tonti_file_make (passing, problems) && fill_restored (&w, copy, passphrase, passing, mark)
      && tonti_file_publish (passing, full, problems))
    return TRUE;
  tonti_file_remove (passing);
  return FALSE;
}
