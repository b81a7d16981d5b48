// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-warning-store.h"

#include "tonti-code.h"
#include "tonti-fact.h"

#include "tonti-no-float.h"

static const char LIST[] = "SELECT seq, member, measure, day, absences, reason, undone FROM warning"
                           " WHERE ?1 = 0 OR member = ?1 ORDER BY seq";
static const char COUNT[]
    = "SELECT count(*) FROM presence p JOIN meeting m ON m.id = p.meeting WHERE p.member = ?1"
      " AND p.presence = 'absent' AND m.day BETWEEN ?2 AND ?3";
static const char TAKE_BACK[] = "UPDATE warning SET undone = ?2 WHERE seq = ?1";
static const char ADD[] = "INSERT INTO warning(seq, member, measure, day, absences, reason)"
                          " VALUES(?1, ?2, ?3, ?4, ?5, ?6)";

void
tonti_warning_row_clear (TontiWarningRow *row)
{
  g_clear_pointer (&row->reason, g_free);
}

/* A text of the table as one that lives for ever. */
static const char *
find (const char *measure)
{
  static const char *const words[] = { "warning", "expulsion", "spared", NULL };
  static const TontiCodes codes = { words };
  const int i = tonti_codes_find (&codes, measure);

  return i < 0 ? "" : words[i];
}

GArray *
tonti_warning_list (TontiDb *db, gint64 member)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiWarningRow));

  g_array_set_clear_func (rows, (GDestroyNotify)tonti_warning_row_clear);
  tonti_statement_bind_int (s, 1, member);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiWarningRow row = { .seq = tonti_statement_get_int (s, 0),
                              .member = tonti_statement_get_int (s, 1),
                              .measure = find (tonti_statement_get_text (s, 2)),
                              .day = tonti_statement_get_day (s, 3),
                              .absences = tonti_statement_get_int (s, 4),
                              .reason = g_strdup (tonti_statement_get_text (s, 5)),
                              .undone = tonti_statement_get_int (s, 6) };

      g_array_append_val (rows, row);
    }
  return rows;
}

gint64
tonti_warning_count_absences (TontiDb *db, gint64 member, TontiDay from, TontiDay to)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, COUNT);

  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_int (s, 2, from.number);
  tonti_statement_bind_int (s, 3, to.number);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : 0;
}

gboolean
tonti_warning_project_warning (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, ADD);

  tonti_statement_bind_int (s, 1, event->seq);
  tonti_fact_bind_int (s, 2, event->json, "member");
  tonti_fact_bind_text (s, 3, event->json, "measure");
  tonti_statement_bind_int (s, 4, event->day.number);
  tonti_fact_bind_int (s, 5, event->json, "absences");
  tonti_statement_bind_text (s, 6, tonti_fact_text (event->json, "reason"));
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_warning_take_back (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, TAKE_BACK);

  tonti_statement_bind_int (s, 1, event->reverses);
  tonti_statement_bind_int (s, 2, event->seq);
  return tonti_fact_store (db, s, problems);
}
