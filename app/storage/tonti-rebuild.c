// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-journal-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-chain.h"

#include "tonti-no-float.h"

/* A new file from the journal's bytes alone; side tables are copied. */

#define REPORT_EVERY 1000

/* Side tables, and the form of the book since which they are there. */
static const struct
{
  const char *name, *read;
  gint64 since;
} sides[] = {
  { "detail", "SELECT * FROM detail", 1 },     { "draft", "SELECT * FROM draft", 1 },
  { "step", "SELECT * FROM step", 1 },         { "credential", "SELECT * FROM credential", 2 },
  { "throttle", "SELECT * FROM throttle", 2 },
};

static gboolean
refuse_bad (gint64 seq, const char *fault, TontiProblems *problems)
{
  return tonti_problems_altered (
      problems, "altered",
      _ ("Event %" PRId64 ": %s: nothing was made; open the last verified copy"), seq, fault);
}

static gboolean
copy_event (TontiJournal *to, TontiStatement *s, TontiProblems *problems)
{
  g_autoptr (TontiEvent) event = g_new0 (TontiEvent, 1);
  guint8 hash[TONTI_HASH_SIZE];
  g_autofree char *fault = tonti_chain_check (s, to->head.seq + 1, to->head.hash, hash);

  if (fault != NULL)
    return refuse_bad (to->head.seq + 1, fault, problems);
  if (!tonti_chain_fill (s, event))
    return refuse_bad (to->head.seq + 1, _ ("its day is no day"), problems);
  return tonti_event_parse (event, problems) && tonti_journal_append (to, event, problems);
}

static gboolean
copy_events (TontiJournal *from, TontiJournal *to, TontiProgress progress, gpointer data,
             TontiProblems *problems)
{
  g_autoptr (TontiStatement) s
      = tonti_db_prepare (from->db, "SELECT " TONTI_EVENT_COLUMNS " FROM event ORDER BY seq");
  gint64 total = from->head.seq;
  TontiStep step;

  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    {
      if (!copy_event (to, s, problems))
        return FALSE;
      if (progress != NULL && to->head.seq % REPORT_EVERY == 0
          && !progress (to->head.seq, total, data))
        return tonti_db_refuse (to->db, SQLITE_INTERRUPT, problems);
    }
  return step == TONTI_STEP_DONE || tonti_db_fail (from->db, problems);
}

/* By the names of the columns: a later form of the table may have more of them. */
static char *
write_insert (TontiStatement *from, const char *table)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) marks = g_string_new (NULL);

  for (int i = 0; i < tonti_statement_columns (from); i++)
    {
      const char *comma = i > 0 ? ", " : "";

      g_string_append_printf (names, "%s\"%s\"", comma, tonti_statement_column_name (from, i));
      g_string_append_printf (marks, "%s?%d", comma, i + 1);
    }
  return g_strdup_printf ("INSERT INTO \"%s\"(%s) VALUES(%s)", table, names->str, marks->str);
}

static gboolean
copy_row (TontiStatement *from, TontiDb *to, const char *sql)
{
  TontiStatement *s = tonti_db_prepare (to, sql);

  for (int i = 0; i < tonti_statement_columns (from); i++)
    sqlite3_bind_value (tonti_statement_get_raw (s), i + 1,
                        sqlite3_column_value (tonti_statement_get_raw (from), i));
  return tonti_statement_run (s);
}

static gboolean
copy_table (TontiDb *from, TontiDb *to, guint i, TontiProblems *problems)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (from, sides[i].read);
  g_autofree char *text = write_insert (s, sides[i].name);
  const char *sql = tonti_db_keep_sql (to, text);
  TontiStep step;

  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    if (!copy_row (s, to, sql))
      return tonti_db_fail (to, problems);
  return step == TONTI_STEP_DONE || tonti_db_fail (from, problems);
}

static gboolean
copy_sides (TontiDb *from, TontiDb *to, TontiProblems *problems)
{
  gint64 form = tonti_db_get_int (from, "PRAGMA user_version", 0);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (sides[i].since <= form && !copy_table (from, to, i, problems))
      return FALSE;
  return TRUE;
}

gboolean
tonti_journal_copy_all (TontiJournal *from, TontiJournal *to, TontiProgress progress, gpointer data,
                        TontiProblems *problems)
{
  return tonti_journal_begin_bulk (to, problems) && copy_events (from, to, progress, data, problems)
         && copy_sides (from->db, to->db, problems);
}

gboolean
tonti_journal_rebuild (TontiJournal *self, const char *new_path, TontiProgress progress,
                       gpointer data, TontiProblems *problems)
{
  g_autoptr (TontiJournal) to = tonti_journal_create (new_path, problems);

  if (to == NULL || !tonti_journal_begin (to, problems))
    return FALSE;
  if (tonti_journal_copy_all (self, to, progress, data, problems))
    return tonti_journal_commit (to, problems);
  tonti_journal_rollback (to);
  return FALSE;
}
