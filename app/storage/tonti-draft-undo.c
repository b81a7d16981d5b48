// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-draft-private.h"

#include "tonti-db-private.h"

#include "tonti-no-float.h"

/* Taking gestures back, doing them again, and what is left of them when the meeting closes. */

typedef struct
{
  gint64 id;
  char *cell, *before, *after;
} Step;

static void
free_step (gpointer data)
{
  Step *step = data;

  g_free (step->cell);
  g_free (step->before);
  g_free (step->after);
  g_free (step);
}

static char *
get_some (TontiStatement *s, int column)
{
  return tonti_statement_is_null (s, column) ? NULL
                                             : g_strdup (tonti_statement_get_text (s, column));
}

/* The gesture that would be taken back (STATE stands) or done again (STATE taken back), 0 = none.
 */
static gint64
find_group (TontiDb *db, gint64 meeting, TontiStepState state, char **label)
{
  g_autoptr (TontiStatement) s
      = state == TONTI_STEP_STANDS
            ? tonti_db_prepare (db, "SELECT grp, label FROM step WHERE meeting = ?1 AND undone = 0"
                                    " ORDER BY id DESC LIMIT 1")
            : tonti_db_prepare (db, "SELECT grp, label FROM step WHERE meeting = ?1 AND undone = 1"
                                    " ORDER BY id LIMIT 1");

  *label = NULL;
  tonti_statement_bind_int (s, 1, meeting);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return 0;
  *label = g_strdup (tonti_statement_get_text (s, 1));
  return tonti_statement_get_int (s, 0);
}

/* In the order in which they were done. */
static GPtrArray *
list_steps (TontiDb *db, gint64 group, TontiStepState state)
{
  g_autoptr (TontiStatement) s
      = tonti_db_prepare (db, "SELECT id, cell, before, after FROM step"
                              " WHERE id >= ?1 AND grp = ?1 AND undone = ?2 ORDER BY id");
  GPtrArray *steps = g_ptr_array_new_with_free_func (free_step);

  tonti_statement_bind_int (s, 1, group);
  tonti_statement_bind_int (s, 2, state);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      Step *step = g_new0 (Step, 1);

      step->id = tonti_statement_get_int (s, 0);
      step->cell = g_strdup (tonti_statement_get_text (s, 1));
      step->before = get_some (s, 2);
      step->after = get_some (s, 3);
      g_ptr_array_add (steps, step);
    }
  return steps;
}

static gboolean
mark (TontiDb *db, gint64 id, TontiStepState state)
{
  TontiStatement *s = tonti_db_prepare (db, "UPDATE step SET undone = ?2 WHERE id = ?1");

  tonti_statement_bind_int (s, 1, id);
  tonti_statement_bind_int (s, 2, state);
  return tonti_statement_run (s);
}

gboolean
tonti_draft_undo (TontiDb *db, gint64 meeting, char **label, TontiProblems *problems)
{
  gint64 group = find_group (db, meeting, TONTI_STEP_STANDS, label);
  g_autoptr (GPtrArray) steps = list_steps (db, group, TONTI_STEP_STANDS);

  for (guint i = steps->len; i > 0; i--)
    {
      const Step *step = g_ptr_array_index (steps, i - 1);

      if (!tonti_draft_put (db, meeting, step->cell, step->before)
          || !mark (db, step->id, TONTI_STEP_TAKEN_BACK))
        return tonti_db_fail (db, problems);
    }
  return TRUE;
}

gboolean
tonti_draft_redo (TontiDb *db, gint64 meeting, char **label, TontiProblems *problems)
{
  gint64 group = find_group (db, meeting, TONTI_STEP_TAKEN_BACK, label);
  g_autoptr (GPtrArray) steps = list_steps (db, group, TONTI_STEP_TAKEN_BACK);

  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = g_ptr_array_index (steps, i);

      if (!tonti_draft_put (db, meeting, step->cell, step->after)
          || !mark (db, step->id, TONTI_STEP_STANDS))
        return tonti_db_fail (db, problems);
    }
  return TRUE;
}

void
tonti_draft_peek (TontiDb *db, gint64 meeting, char **undo, char **redo)
{
  find_group (db, meeting, TONTI_STEP_STANDS, undo);
  find_group (db, meeting, TONTI_STEP_TAKEN_BACK, redo);
}

gboolean
tonti_draft_settle (TontiDb *db, gint64 meeting, const char *cell, TontiProblems *problems)
{
  TontiStatement *s
      = tonti_db_prepare (db, "UPDATE step SET undone = CASE undone WHEN 0 THEN 3 ELSE 2 END"
                              " WHERE meeting = ?1 AND cell = ?2 AND undone < 2");

  tonti_statement_bind_int (s, 1, meeting);
  tonti_statement_bind_text (s, 2, cell);
  return (tonti_statement_run (s) && tonti_draft_put (db, meeting, cell, NULL))
         || tonti_db_fail (db, problems);
}

/* An amount taken back is a change too, else it would be the way round the count. */
gint64
tonti_draft_count_amends (TontiDb *db, gint64 meeting)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (
      db, "SELECT count(*) FROM step WHERE meeting = ?1 AND (amends = 1"
          " OR (undone IN (1, 2) AND coalesce(json_extract(after, '$.amount'), 0) <> 0))");

  tonti_statement_bind_int (s, 1, meeting);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : 0;
}

static gboolean
run_for (TontiDb *db, const char *sql, gint64 meeting)
{
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, meeting);
  return tonti_statement_run (s);
}

/* Keys stay, so that a gesture that comes again is known; what was typed goes. */
gboolean
tonti_draft_drop (TontiDb *db, gint64 meeting, TontiProblems *problems)
{
  if (run_for (db, "DELETE FROM draft WHERE meeting = ?1", meeting)
      && run_for (db, "DELETE FROM step WHERE meeting = ?1 AND key IS NULL", meeting)
      && run_for (db,
                  "UPDATE step SET before = NULL, after = NULL, label = '', undone = 3,"
                  " amends = 0 WHERE meeting = ?1",
                  meeting))
    return TRUE;
  return tonti_db_fail (db, problems);
}
