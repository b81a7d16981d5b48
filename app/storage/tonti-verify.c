// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-journal-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-chain.h"
#include "tonti-file-check.h"
#include "tonti-hash.h"
#include "tonti-migration.h"
#include "tonti-projection.h"
#include "tonti-replay.h"
#include "tonti-side-check.h"

#include "tonti-no-float.h"

/* Verifying: the chain, the file, and every table that was made from the journal. The book may be
 * written meanwhile; no lock is held longer than a page of rows. */

#define RANGE 1000
/* A verification counts the events four times: reading, file, tables, tables. */
#define PHASES 4
/* Begins the code of a refusal that names a figure of an event. */
#define WRONG "wrong-"

typedef struct
{
  TontiJournal *journal;
  TontiVerdict *verdict;
  TontiProblems *problems;
  TontiProgress progress;
  gpointer data;
  TontiReplay *replay; /* NULL for the chain alone */
  gint64 seq;          /* last event that was found right */
  guint8 hash[TONTI_HASH_SIZE];
  gint64 head; /* the last event when we looked */
  gint64 done; /* for progress */
  gboolean stopped;
  gboolean failed; /* the scratch database could not be written; PROBLEMS say why */
} Verify;

/* TRUE means: nothing more to find, the verdict stands. */
static gboolean
blame (Verify *v, gint64 seq, const char *projection, const char *what)
{
  v->verdict->ok = FALSE;
  v->verdict->bad_seq = seq;
  v->verdict->projection = g_strdup (projection);
  g_free (v->verdict->what);
  v->verdict->what = g_strdup (what);
  return TRUE;
}

static gboolean
is_blamed (Verify *v)
{
  return v->verdict->what != NULL;
}

static gboolean
report (Verify *v)
{
  gint64 total = v->head * (v->replay != NULL ? PHASES : 1);

  if (v->progress == NULL || v->stopped)
    return !v->stopped;
  v->stopped = !v->progress (MIN (v->done, total), total, v->data);
  return !v->stopped;
}

/* A failure of the file while reading is a verdict when it is damage, else a problem. */
static gboolean
fail_reading (Verify *v, TontiDb *db)
{
  if (v->stopped)
    return tonti_db_refuse (db, SQLITE_INTERRUPT, v->problems);
  if ((db->error & 0xff) == SQLITE_CORRUPT || (db->error & 0xff) == SQLITE_NOTADB)
    return blame (v, v->seq + 1, NULL, _ ("the file is damaged at this place"));
  return tonti_db_fail (db, v->problems);
}

/* Of what the figure is that was refused: "closing" of "wrong-closing"; NULL = it was no figure. */
static const char *
find_check (const TontiProblem *problem)
{
  return g_str_has_prefix (problem->code, WRONG) ? problem->code + strlen (WRONG) : NULL;
}

/* "What: why: what to do" is what a person hears who enters something. Here nobody does: the advice
 * goes, with the marks and spaces before it. */
static char *
cut_advice (const TontiProblem *problem)
{
  char *what = g_strdup (problem->message);
  char *end = g_str_equal (problem->code, "unknown-kind") ? NULL : g_strrstr (what, ": ");

  if (end == NULL || find_check (problem) != NULL)
    return what;
  *end = '\0';
  if (g_str_has_suffix (what, "\u00a0"))
    what[strlen (what) - strlen ("\u00a0")] = '\0';
  return what;
}

static gboolean
replay (Verify *v, TontiStatement *s)
{
  g_autoptr (TontiEvent) event = g_new0 (TontiEvent, 1);
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autofree char *what = NULL;
  const TontiProblem *problem;

  if (tonti_chain_fill (s, event) && tonti_replay_add (v->replay, event, problems))
    return TRUE;
  if (tonti_problems_count (problems) == 0)
    return blame (v, v->seq + 1, NULL, _ ("its day is no day"));
  problem = tonti_problems_get (problems, 0);
  if (tonti_replay_has_failed (v->replay))
    {
      tonti_problems_copy (v->problems, problem);
      v->failed = TRUE;
      return FALSE;
    }
  what = cut_advice (problem);
  if (find_check (problem) != NULL)
    {
      v->verdict->check = g_strdup (find_check (problem));
      v->verdict->figure = g_strdup (problem->field);
    }
  return blame (v, v->seq + 1, NULL, what);
}

static void
check_row (Verify *v, TontiStatement *s)
{
  g_autofree char *fault = tonti_chain_check (s, v->seq + 1, v->hash, v->hash);

  if (fault != NULL)
    blame (v, v->seq + 1, NULL, fault);
  else if (v->replay != NULL)
    replay (v, s);
  if (is_blamed (v) || v->failed)
    return;
  v->seq++;
  v->verdict->events++;
  memcpy (v->verdict->head, v->hash, TONTI_HASH_SIZE);
}

static gboolean
read_range (Verify *v, gint64 last)
{
  g_autoptr (TontiStatement) s
      = tonti_db_prepare (v->journal->db, "SELECT " TONTI_EVENT_COLUMNS
                                          " FROM event WHERE seq > ?1 AND seq <= ?2 ORDER BY seq");
  TontiStep step = TONTI_STEP_DONE;

  tonti_statement_bind_int (s, 1, v->seq);
  tonti_statement_bind_int (s, 2, last);
  while (!is_blamed (v) && !v->failed && (step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    check_row (v, s);
  if (is_blamed (v) || v->failed)
    return !v->failed;
  if (step == TONTI_STEP_ERROR)
    return fail_reading (v, v->journal->db);
  if (v->seq < last)
    return blame (v, v->seq + 1, NULL, _ ("it is missing: it was removed or given another number"));
  return TRUE;
}

/* The next events up to the head, and what they left in the ledger. */
static gboolean
check_range (Verify *v)
{
  gint64 last = MIN (v->seq + RANGE, v->head);
  gboolean done;

  if (v->replay == NULL)
    return read_range (v, last);
  tonti_replay_begin (v->replay, v->seq + 1, last);
  done = read_range (v, last);
  return (tonti_replay_end (v->replay) || fail_reading (v, v->journal->db)) && done;
}

static gboolean
check_chain (Verify *v)
{
  gint64 first;

  while (v->seq < v->head && !is_blamed (v))
    {
      if (!report (v))
        return tonti_db_refuse (v->journal->db, SQLITE_INTERRUPT, v->problems);
      if (!check_range (v))
        return FALSE;
      v->done = v->seq;
    }
  first = tonti_db_get_int (v->journal->db, "SELECT coalesce(min(seq), 1) FROM event", 1);
  if (!is_blamed (v) && first < 1)
    return blame (v, first < 0 ? first : 1, NULL, _ ("an event before the first was added"));
  return TRUE;
}

static gint64
read_head (TontiDb *db)
{
  return tonti_db_get_int (db, "SELECT coalesce(max(seq), 0) FROM event", 0);
}

/* Events cut off at the end leave a chain that is right, and acts without events. */
static gboolean
check_end (Verify *v)
{
  gint64 act = tonti_db_get_int (
      v->journal->db, "SELECT seq FROM act WHERE seq = (SELECT max(seq) + 1 FROM event)", 0);

  return act == 0 || act != v->seq + 1
         || blame (v, act, NULL, _ ("it is missing: it was removed or given another number"));
}

/* SQLite's complaint is English and of several lines: the first one, in a sentence. */
static gboolean
blame_file (Verify *v, const char *complaint)
{
  g_auto (GStrv) lines = g_strsplit (complaint, "\n", -1);
  guint i = 0;
  g_autofree char *what = NULL;

  while (lines[i] != NULL && lines[i + 1] != NULL && g_str_has_prefix (lines[i], "***"))
    i++;
  what = g_strdup_printf (_ ("the file is damaged (%s)"), lines[i] != NULL ? lines[i] : "");
  return blame (v, 0, NULL, what);
}

static gboolean
go_on (gpointer data)
{
  return report (data);
}

/* What SQLite says of the file stands above whatever was found in its tables. */
static gboolean
check_file (Verify *v, TontiFileCheck *file)
{
  const char *complaint;

  while (!tonti_file_check_wait (file))
    if (!report (v))
      return tonti_db_refuse (v->journal->db, SQLITE_INTERRUPT, v->problems);
  complaint = tonti_file_check_get_complaint (file);
  if (complaint == NULL)
    return TRUE;
  g_clear_pointer (&v->verdict->projection, g_free);
  return blame_file (v, complaint);
}

/* What can be forgotten stands beside the journal, its hashes in it. */
static gboolean
check_sides (Verify *v)
{
  const char *table = NULL;
  gint64 seq = 0;

  if (!tonti_side_check (v->journal->db, &table, &seq))
    return fail_reading (v, v->journal->db);
  if (table == NULL)
    return TRUE;
  return blame (v, seq, table,
                g_str_equal (table, "detail")
                    ? _ ("a member's detail is not the one that was written")
                    : _ ("a PIN or the recovery code is not the one that was written"));
}

/* Events were added while we compared: project them too, and begin the table again. */
static gboolean
catch_up (Verify *v, TontiCompare *compare, gint64 head)
{
  v->head = head;
  tonti_compare_restart (compare);
  return check_chain (v) && (is_blamed (v) || tonti_replay_settle (v->replay, v->problems));
}

/* One page of one table, against the journal as it is at this moment. */
static gboolean
compare_page (Verify *v, TontiCompare *compare)
{
  TontiDb *db = v->journal->db;
  gboolean done = TRUE;
  gint64 head;

  if (!tonti_db_execute (db, "BEGIN"))
    return fail_reading (v, db);
  head = read_head (db);
  if (head == v->seq)
    done = tonti_compare_page (compare);
  if (!done)
    fail_reading (v, compare->failed);
  if (!tonti_db_execute (db, "COMMIT") && done)
    return fail_reading (v, db);
  if (!done)
    return is_blamed (v);
  return head == v->seq || catch_up (v, compare, head);
}

static gboolean
compare_table (Verify *v, const char *table)
{
  g_auto (TontiCompare) compare = { 0 };

  tonti_replay_compare (v->replay, table, &compare);
  while (!compare.done && !is_blamed (v))
    {
      if (!report (v))
        return tonti_db_refuse (v->journal->db, SQLITE_INTERRUPT, v->problems);
      if (!compare_page (v, &compare))
        return FALSE;
      if (compare.differs)
        return blame (v, compare.seq, table, _ ("this table does not say what the journal says"));
    }
  return TRUE;
}

static gboolean
compare_tables (Verify *v)
{
  const char *const *tables = tonti_projection_tables ();
  guint n = g_strv_length ((char **)tables);

  for (guint i = 0; i < n && !is_blamed (v); i++)
    {
      if (!compare_table (v, tables[i]))
        return FALSE;
      v->done = v->head * 2 + v->head * 2 * (gint64)(i + 1) / (gint64)n;
    }
  return TRUE;
}

static gboolean
check_tables (Verify *v)
{
  if (!tonti_migration_check (v->journal->db, tonti_migration_version ()))
    return blame (v, 0, "sqlite_schema", _ ("the tables of the book were changed outside Tonti"));
  return compare_tables (v) && (is_blamed (v) || check_sides (v));
}

/* The file is checked in a thread of its own while everything else is. */
static gboolean
check_all (Verify *v, const char *folder)
{
  TontiDb *db = v->journal->db;
  g_autoptr (TontiFileCheck) file = NULL;

  if (v->replay == NULL)
    return check_chain (v);
  file = tonti_file_check_new (db, folder, go_on, v, v->problems);
  if (file == NULL)
    return tonti_problems_count (v->problems) == 0 && fail_reading (v, db);
  if (!check_chain (v))
    return FALSE;
  if (is_blamed (v))
    return TRUE;
  if (!tonti_replay_settle (v->replay, v->problems) || !check_end (v))
    return FALSE;
  return is_blamed (v) || (check_tables (v) && check_file (v, file));
}

gboolean
tonti_journal_verify_with (TontiJournal *self, TontiVerifyDepth depth, const TontiRecheck *recheck,
                           TontiProgress progress, gpointer data, TontiVerdict *verdict,
                           TontiProblems *problems)
{
  g_autofree char *folder = tonti_journal_get_folder (self);
  g_autoptr (TontiReplay) scratch = NULL;
  Verify v = { .journal = self,
               .verdict = verdict,
               .problems = problems,
               .progress = progress,
               .data = data,
               .head = read_head (self->db) };
  gboolean done;

  g_assert (!self->in_transaction);
  memset (verdict, 0, sizeof *verdict);
  verdict->ok = TRUE;
  if (depth == TONTI_VERIFY_FULL)
    {
      scratch = v.replay = tonti_replay_new (self->db, folder, recheck, problems);
      if (scratch == NULL)
        return FALSE;
    }
  done = check_all (&v, folder);
  if (done && verdict->ok && progress != NULL)
    progress (1, 1, data);
  return done;
}
