// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-contest-store.h"

#include "tonti-fact.h"

#include "tonti-no-float.h"

#define COLUMNS                                                                                    \
  "SELECT fine, seq, day, reason, coalesce(ruled, 0), ruled_day, coalesce(upheld, 0),"             \
  " coalesce(ruling, '') FROM contest"

static const char GET[] = COLUMNS " WHERE fine = ?1";
static const char LIST[] = COLUMNS " WHERE ?1 = 0 OR ruled IS NULL ORDER BY seq";
static const char ADD[] = "INSERT INTO contest(fine, seq, day, reason) VALUES(?1, ?2, ?3, ?4)";
static const char RULE[]
    = "UPDATE contest SET ruled = ?2, ruled_day = ?3, upheld = ?4, ruling = ?5 WHERE fine = ?1";

void
tonti_contest_row_clear (TontiContestRow *row)
{
  g_clear_pointer (&row->reason, g_free);
  g_clear_pointer (&row->ruling, g_free);
}

static TontiContestRow
read_row (TontiStatement *s)
{
  return (TontiContestRow){
    .fine = tonti_statement_get_int (s, 0),
    .seq = tonti_statement_get_int (s, 1),
    .day = tonti_statement_get_day (s, 2),
    .reason = g_strdup (tonti_statement_get_text (s, 3)),
    .ruled = tonti_statement_get_int (s, 4),
    .ruled_day = tonti_statement_get_day (s, 5),
    .upheld = tonti_statement_get_int (s, 6) != 0,
    .ruling = g_strdup (tonti_statement_get_text (s, 7)),
  };
}

gboolean
tonti_contest_get (TontiDb *db, gint64 fine, TontiContestRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiContestRow){ .day = TONTI_DAY_NONE, .ruled_day = TONTI_DAY_NONE };
  tonti_statement_bind_int (s, 1, fine);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = read_row (s);
  return TRUE;
}

GArray *
tonti_contest_list (TontiDb *db, gboolean open)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiContestRow));

  g_array_set_clear_func (rows, (GDestroyNotify)tonti_contest_row_clear);
  tonti_statement_bind_int (s, 1, open);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiContestRow row = read_row (s);

      g_array_append_val (rows, row);
    }
  return rows;
}

gboolean
tonti_contest_project_contest (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, ADD);

  tonti_fact_bind_int (s, 1, event->json, "fine");
  tonti_statement_bind_int (s, 2, event->seq);
  tonti_statement_bind_int (s, 3, event->day.number);
  tonti_statement_bind_text (s, 4, tonti_fact_text (event->json, "reason"));
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_contest_project_ruling (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, RULE);

  tonti_fact_bind_int (s, 1, event->json, "fine");
  tonti_statement_bind_int (s, 2, event->seq);
  tonti_statement_bind_int (s, 3, event->day.number);
  tonti_statement_bind_int (s, 4, g_str_equal (tonti_fact_text (event->json, "ruling"), "upheld"));
  tonti_statement_bind_text (s, 5, tonti_fact_text (event->json, "reason"));
  return tonti_fact_store (db, s, problems);
}
