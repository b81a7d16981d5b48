// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-import-journal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tonti-hash-file.h"
#include "tonti-ledger-store.h"
#include "tonti-right.h"
#include "tonti-seen.h"

/* A neutral journal goes in whole, in one transaction, or not at all. */

static void
init (TontiImportJournal *self, TontiBook *book, const TontiImportOptions *options,
      const TontiUser *user, TontiProblems *problems)
{
  *self = (TontiImportJournal){ .book = book,
                                .journal = tonti_book_get_journal (book),
                                .group = tonti_book_get_group (book),
                                .options = options,
                                .problems = problems,
                                .wrong = tonti_problems_new (),
                                .author = user->author,
                                .closed = tonti_book_get_closed_day (book),
                                .body = g_string_new (NULL),
                                .last_code = g_string_new (NULL),
                                .look_for_key = TRUE };
  tonti_instant_format (user->now_unix_s, self->at);
  self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->accounts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  tonti_import_voucher_init (&self->voucher);
  self->event = (TontiEvent){ .author = user->author, .kind = (char *)"voucher/1" };
  memcpy (self->event.at, self->at, sizeof self->at);
}

static void
clear (TontiImportJournal *self)
{
  tonti_problems_free (self->wrong);
  g_hash_table_unref (self->members);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->accounts);
  tonti_import_voucher_clear (&self->voucher);
  g_string_free (self->body, TRUE);
  g_string_free (self->last_code, TRUE);
}

static int
open_file (const char *path, struct stat *status, TontiProblems *problems)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (fd >= 0 && fstat (fd, status) == 0 && S_ISREG (status->st_mode))
    return fd;
  tonti_problems_fail (problems, "cannot-read",
                       _ ("%s: it cannot be read (%s): check the name and the permissions"), path,
                       fd < 0 ? g_strerror (errno) : _ ("it is no file"));
  if (fd >= 0)
    close (fd);
  return -1;
}

/* No box below zero: what it holds, and what the file adds to it. */
static gboolean
check_places (TontiImportJournal *self)
{
  GHashTableIter iter;
  gpointer account, sum;
  gboolean ok = TRUE;
  TontiDb *db = tonti_journal_get_db (self->journal);
  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &account, &sum))
    if (tonti_ledger_account_balance (db, account) + *(gint64 *)sum < 0)
      ok = tonti_problems_refuse (
          self->problems, "cash-below-zero", account,
          _ ("%s: more would be paid out than it holds: check the vouchers, "
             "nothing was stored"),
          (const char *)account);
  return ok;
}

static void
tell_wrong (TontiImportJournal *self)
{
  for (guint i = 0; i < tonti_problems_count (self->wrong); i++)
    tonti_problems_copy (self->problems, tonti_problems_get (self->wrong, i));
  if (self->more_wrong > 0)
    tonti_problems_refuse (self->problems, "more-problems", NULL,
                           _ ("The file: %" PRId64 " more problems are not listed: correct "
                              "these first"),
                           self->more_wrong);
}

/* The file must be the one whose hash makes the keys. */
static gboolean
is_unchanged (TontiImportJournal *self, int fd, const struct stat *before)
{
  struct stat now;
  if (fstat (fd, &now) == 0 && now.st_size == before->st_size
      && now.st_mtim.tv_sec == before->st_mtim.tv_sec
      && now.st_mtim.tv_nsec == before->st_mtim.tv_nsec)
    return TRUE;
  return tonti_problems_fail (self->problems, "file-changed",
                              _ ("The file: it was changed while it was read: nothing was stored; "
                                 "start again"));
}

static gboolean
read_all (TontiImportJournal *self, const char *path, int fd, const struct stat *status,
          const TontiUser *user)
{
  TontiDay first = tonti_import_journal_first_day (fd);
  if (!tonti_import_journal_members (self, path, tonti_day_is_valid (first) ? first : user->today)
      || !tonti_import_journal_read (self, fd, status->st_size))
    return FALSE;
  tonti_import_journal_finish (self);
  if (self->stopped || !is_unchanged (self, fd, status))
    return FALSE;
  if (self->wrong_vouchers == 0 || self->options->skip_bad)
    return check_places (self);
  tell_wrong (self);
  return FALSE;
}

static gboolean
store (TontiImportJournal *self, const char *path, int fd, const struct stat *status,
       const TontiUser *user)
{
  if (!tonti_hash_fd (fd, self->hash) || lseek (fd, 0, SEEK_SET) != 0)
    return tonti_problems_fail (self->problems, "cannot-read",
                                _ ("%s: reading it failed (%s): nothing was stored"), path,
                                g_strerror (errno));
  if (!tonti_book_check_seen (self->book, self->problems)
      || !tonti_journal_begin (self->journal, self->problems))
    return FALSE;
  gboolean ok = tonti_journal_begin_bulk (self->journal, self->problems)
                && read_all (self, path, fd, status, user);
  if (ok && !self->options->dry_run)
    return tonti_journal_commit (self->journal, self->problems);
  tonti_journal_rollback (self->journal);
  return ok;
}

static json_t *
describe_skipped (const TontiProblems *wrong)
{
  json_t *list = json_array ();
  for (guint i = 0; i < tonti_problems_count (wrong); i++)
    {
      const TontiProblem *problem = tonti_problems_get (wrong, i);
      json_array_append_new (list, json_pack ("{s:i, s:s, s:s}", "row", problem->row, "code",
                                              problem->code, "message", problem->message));
    }
  return list;
}

static json_t *
describe (const TontiImportJournal *self)
{
  return json_pack ("{s:I, s:I, s:I, s:I, s:I, s:I, s:o, s:b}", "read", (json_int_t)self->read,
                    "members", (json_int_t)self->added_members, "vouchers",
                    (json_int_t)self->vouchers, "entries", (json_int_t)self->entries, "already",
                    (json_int_t)self->already, "rejected", (json_int_t)self->wrong_vouchers,
                    "skipped", describe_skipped (self->wrong), "dry_run", self->options->dry_run);
}

json_t *
tonti_import_journal (TontiBook *book, const char *path, const TontiImportOptions *options,
                      const TontiUser *user, TontiProblems *problems)
{
  TontiImportJournal self;
  struct stat status;
  if (!tonti_right_allow (book, "import.journal", user, problems))
    return NULL;
  int fd = open_file (path, &status, problems);
  if (fd < 0)
    return NULL;
  init (&self, book, options, user, problems);
  json_t *answer = store (&self, path, fd, &status, user) ? describe (&self) : NULL;
  clear (&self);
  close (fd);
  return answer;
}
