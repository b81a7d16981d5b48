// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-journal-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-chain.h"
#include "tonti-file.h"
#include "tonti-migration.h"

#include "tonti-no-float.h"

/* Transactions: the check that nobody changed what I know, and the truth after a failed commit. */

gboolean
tonti_journal_hash_of (TontiJournal *self, gint64 seq, guint8 out[TONTI_HASH_SIZE])
{
  g_autoptr (TontiStatement) s
      = tonti_db_prepare (self->db, "SELECT hash FROM event WHERE seq = ?1");

  tonti_statement_bind_int (s, 1, seq);
  return tonti_statement_step (s) == TONTI_STEP_ROW
         && tonti_statement_copy_blob (s, 0, out, TONTI_HASH_SIZE);
}

gboolean
tonti_journal_load_head (TontiJournal *self, TontiHead *head, TontiProblems *problems)
{
  g_autoptr (TontiStatement) s
      = tonti_db_prepare (self->db, "SELECT seq, at, hash FROM event ORDER BY seq DESC LIMIT 1");
  TontiStep step = tonti_statement_step (s);

  memset (head, 0, sizeof *head);
  if (step == TONTI_STEP_ERROR)
    return tonti_db_fail (self->db, problems);
  if (step == TONTI_STEP_DONE)
    return TRUE;
  head->seq = tonti_statement_get_int (s, 0);
  g_strlcpy (head->at, tonti_statement_get_text (s, 1), sizeof head->at);
  tonti_statement_copy_blob (s, 2, head->hash, TONTI_HASH_SIZE);
  return TRUE;
}

static gboolean
refuse_lost_head (TontiJournal *self, TontiProblems *problems)
{
  return tonti_problems_altered (
      problems, "head-lost",
      _ ("%s: event %" PRId64 ", which this program has seen, is no longer in the book as it was: "
         "the file was replaced or altered while it was open; nothing was "
         "saved; keep the file as it is and open the last verified copy"),
      self->path, self->head.seq);
}

/* As I know it, to the last byte: its hash is computed anew. */
static gboolean
is_head_there (TontiJournal *self)
{
  g_autoptr (TontiStatement) s = NULL;
  g_autofree char *fault = NULL;
  guint8 hash[TONTI_HASH_SIZE];
  guint8 prev[TONTI_HASH_SIZE] = { 0 };

  if (self->head.seq == 0)
    return TRUE;
  if (self->head.seq > 1 && !tonti_journal_hash_of (self, self->head.seq - 1, prev))
    return FALSE;
  s = tonti_db_prepare (self->db, "SELECT " TONTI_EVENT_COLUMNS " FROM event WHERE seq = ?1");
  tonti_statement_bind_int (s, 1, self->head.seq);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  fault = tonti_chain_check (s, self->head.seq, prev, hash);
  return fault == NULL && memcmp (hash, self->head.hash, TONTI_HASH_SIZE) == 0;
}

static gboolean
is_schema_there (TontiJournal *self)
{
  gint64 schema = tonti_db_get_int (self->db, "PRAGMA schema_version", -1);

  if (schema != self->schema && !tonti_migration_check (self->db, tonti_migration_version ()))
    return FALSE;
  self->schema = schema;
  return TRUE;
}

/* Another process may have added events after mine; it may not have changed those I know. */
static gboolean
check_continuity (TontiJournal *self, TontiProblems *problems)
{
  gboolean head = is_head_there (self);
  gboolean schema = head && is_schema_there (self);

  if (self->db->error != SQLITE_OK)
    return tonti_db_fail (self->db, problems);
  if (!head)
    return refuse_lost_head (self, problems);
  if (!schema)
    return tonti_journal_refuse_tables (self, problems);
  return tonti_journal_load_head (self, &self->head, problems);
}

void
tonti_journal_note_stamp (TontiJournal *self)
{
  tonti_db_stamp (self->db, &self->stamp);
  self->version = tonti_journal_get_version (self);
}

/* A file written over by a copy with the same count of changes looks unchanged to SQLite, which
 * would go on with the pages that it remembers. So the file is read anew. */
static gboolean
begin_fresh (TontiJournal *self, TontiProblems *problems)
{
  if (!tonti_db_execute (self->db, "BEGIN IMMEDIATE"))
    return tonti_db_fail (self->db, problems);
  if (tonti_db_is_stamped (self->db, &self->stamp)
      || tonti_journal_get_version (self) != self->version)
    return TRUE;
  return tonti_db_reopen (self->db, NULL, problems)
         && (tonti_db_execute (self->db, "BEGIN IMMEDIATE") || tonti_db_fail (self->db, problems));
}

/* Until the commit nothing of a usual transaction is in the file. */
static gboolean
check_untouched (TontiJournal *self, TontiProblems *problems)
{
  if (self->bulk != NULL || tonti_db_is_stamped (self->db, &self->stamp)
      || tonti_db_has_spilled (self->db))
    return TRUE;
  return tonti_problems_altered (
      problems, "head-lost",
      _ ("%s: another program wrote over the book while an entry was being saved: nothing was "
         "saved; keep the file as it is and open the last verified copy"),
      self->path);
}

static void
start_counting (TontiJournal *self)
{
  self->known = self->head;
  self->posted = 0;
  self->broken = FALSE;
  self->db->has_witness = FALSE;
}

gboolean
tonti_journal_begin (TontiJournal *self, TontiProblems *problems)
{
  TontiHeader header;

  g_assert (self->mode == TONTI_OPEN_WRITE && !self->in_transaction);
  if (self->db->handle != NULL && tonti_db_has_moved (self->db))
    return tonti_db_refuse (self->db, SQLITE_READONLY_DBMOVED, problems);
  self->db->error = SQLITE_OK;
  if (!begin_fresh (self, problems))
    return FALSE;
  self->in_transaction = TRUE;
  self->db->held = TRUE;
  start_counting (self);
  tonti_journal_note_stamp (self);
  if (!check_continuity (self, problems))
    {
      tonti_journal_rollback (self);
      return FALSE;
    }
  self->known = self->head;
  self->counter = tonti_header_read (self->db, &header) ? header.counter : 0;
  return TRUE;
}

static void
leave_transaction (TontiJournal *self)
{
  self->db->held = FALSE;
  if (self->bulk != NULL)
    tonti_db_sort_in (self->db, NULL);
  g_clear_pointer (&self->bulk, tonti_bulk_free);
  g_clear_pointer (&self->indexes, g_ptr_array_unref);
  self->in_transaction = FALSE;
  self->broken = FALSE;
}

/* Giving up is never interrupted itself. */
static void
roll_back (TontiDb *db)
{
  if (db->handle == NULL || sqlite3_get_autocommit (db->handle))
    return;
  tonti_db_set_stop (db, NULL, NULL);
  if (!tonti_db_execute (db, "ROLLBACK"))
    g_debug ("rollback: %s", db->error_text);
}

void
tonti_journal_rollback (TontiJournal *self)
{
  g_assert (self->in_transaction);
  roll_back (self->db);
  leave_transaction (self);
  self->head = self->known;
}

gboolean
tonti_journal_set_mark (TontiJournal *self, TontiProblems *problems)
{
  g_assert (self->in_transaction && self->bulk == NULL);
  self->marked = self->head;
  self->marked_posted = self->posted;
  memcpy (self->marked_key, self->last_key, TONTI_KEY_SIZE);
  return tonti_db_execute (self->db, "SAVEPOINT mark") || tonti_db_fail (self->db, problems);
}

gboolean
tonti_journal_keep_mark (TontiJournal *self, TontiProblems *problems)
{
  return tonti_db_execute (self->db, "RELEASE mark") || tonti_db_fail (self->db, problems);
}

/* What cannot be taken back alone goes with everything. */
void
tonti_journal_return_to_mark (TontiJournal *self)
{
  if (self->broken || !tonti_db_execute (self->db, "ROLLBACK TO mark")
      || !tonti_db_execute (self->db, "RELEASE mark"))
    {
      self->broken = TRUE;
      return;
    }
  self->head = self->marked;
  self->posted = self->marked_posted;
  memcpy (self->last_key, self->marked_key, TONTI_KEY_SIZE);
}

gboolean
tonti_journal_in_transaction (TontiJournal *self)
{
  return self->in_transaction;
}

static gboolean
find_witness (TontiDb *db)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, "SELECT 1 FROM step WHERE key = ?1");

  tonti_statement_bind_blob (s, 1, db->witness, TONTI_KEY_SIZE);
  return tonti_statement_step (s) == TONTI_STEP_ROW;
}

/* After reopening. Without a key to look up, the change counter of the file tells. */
static gboolean
was_saved (TontiJournal *self)
{
  TontiHeader header;

  if (self->posted > 0)
    return tonti_journal_find_key (self, self->last_key) == self->head.seq;
  if (self->db->has_witness)
    return find_witness (self->db);
  return tonti_db_get_int (self->db, "PRAGMA schema_version", -1) >= 0
         && tonti_header_read (self->db, &header) && header.counter != self->counter;
}

/* SQLite sometimes says error when the commit is durable already: reopen, look,
 * and say what is true. */
static gboolean
tell_truth (TontiJournal *self, TontiProblems *problems)
{
  g_autoptr (TontiProblems) first = tonti_problems_new ();
  gboolean has_witness = self->db->has_witness;

  tonti_db_fail (self->db, first);
  roll_back (self->db);
  self->db->held = FALSE;
  if (!tonti_db_reopen (self->db, NULL, problems))
    return tonti_problems_fail (problems, "uncertain",
                                _ ("The book: it cannot be read again, so it is not known whether "
                                   "the entry was saved: check the disk, open the book and look"));
  self->db->has_witness = has_witness;
  if (was_saved (self))
    return TRUE;
  tonti_problems_copy (problems, tonti_problems_get (first, 0));
  return FALSE;
}

static gboolean
commit (TontiJournal *self, TontiProblems *problems)
{
  if (tonti_db_execute (self->db, "COMMIT"))
    return TRUE;
  if ((self->db->error & 0xff) != SQLITE_BUSY)
    return tell_truth (self, problems);
  return tonti_db_fail (self->db, problems);
}

/* The first commit of a new book gives it its name. */
static gboolean
publish (TontiJournal *self, TontiProblems *problems)
{
  if (self->unborn == NULL)
    return TRUE;
  if (!tonti_db_execute (self->db, "PRAGMA journal_mode=DELETE")
      || !tonti_file_publish (self->unborn, self->path, problems))
    return FALSE;
  g_clear_pointer (&self->unborn, g_free);
  self->sound = TRUE;
  return tonti_db_reopen (self->db, self->path, problems);
}

/* A transaction in which any statement failed is never saved, even if nobody looked. */
static gboolean
finish (TontiJournal *self, TontiProblems *problems)
{
  if (self->db->error != SQLITE_OK)
    return tonti_db_fail (self->db, problems);
  if (!check_untouched (self, problems))
    return FALSE;
  if (self->bulk != NULL && !tonti_journal_end_bulk (self, problems))
    return FALSE;
  return commit (self, problems);
}

gboolean
tonti_journal_commit (TontiJournal *self, TontiProblems *problems)
{
  gboolean bulk = self->bulk != NULL;

  g_assert (self->in_transaction && !self->broken);
  g_assert (!tonti_db_is_reading (self->db));
  if (!finish (self, problems))
    {
      tonti_journal_rollback (self);
      return FALSE;
    }
  leave_transaction (self);
  if (bulk)
    self->schema = tonti_db_get_int (self->db, "PRAGMA schema_version", -1);
  if (!publish (self, problems))
    return FALSE;
  tonti_journal_note_stamp (self);
  return TRUE;
}

gint64
tonti_journal_find_key (TontiJournal *self, const guint8 key[TONTI_KEY_SIZE])
{
  g_autoptr (TontiStatement) s
      = tonti_db_prepare (self->db, "SELECT seq FROM event WHERE key = ?1");

  tonti_statement_bind_blob (s, 1, key, TONTI_KEY_SIZE);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : 0;
}

/* Outside a transaction another process may have added to what I know. */
static const TontiHead *
look (TontiJournal *self)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();

  if (self->in_transaction)
    return &self->head;
  if (!tonti_journal_load_head (self, &self->shown, problems))
    self->shown = self->head;
  return &self->shown;
}

gint64
tonti_journal_get_version (TontiJournal *self)
{
  return tonti_db_get_int (self->db, "PRAGMA data_version", -1);
}

gint64
tonti_journal_get_head (TontiJournal *self, guint8 hash[TONTI_HASH_SIZE])
{
  const TontiHead *head = look (self);

  memcpy (hash, head->hash, TONTI_HASH_SIZE);
  return head->seq;
}

const char *
tonti_journal_get_last_at (TontiJournal *self)
{
  return look (self)->at;
}
