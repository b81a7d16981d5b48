// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-officer-store.h"

#include "tonti-code.h"
#include "tonti-fact.h"

#include "tonti-no-float.h"

static const char LIST[]
    = "SELECT member, role, since, until FROM officer WHERE ?1 OR until IS NULL ORDER BY"
      " instr('chair treasurer secretary counter key-holder auditor trainer', role), member, since";
static const char IN_OFFICE[] = "SELECT 1 FROM officer WHERE member = ?1 AND since <= ?2"
                                " AND (until IS NULL OR until > ?2)";
static const char COUNT[] = "SELECT count(DISTINCT member) FROM officer WHERE since <= ?1"
                            " AND (until IS NULL OR until > ?1)";
static const char SINCE[]
    = "SELECT since FROM officer WHERE member = ?1 AND role = ?2 AND until IS NULL";
static const char INSERT[] = "INSERT INTO officer(member, role, since) VALUES(?1, ?2, ?3)"
                             " ON CONFLICT(member, role, since) DO UPDATE SET until = NULL";
static const char END[]
    = "UPDATE officer SET until = ?3 WHERE member = ?1 AND role = ?2 AND until IS NULL";

GArray *
tonti_officer_list (TontiDb *db, gboolean with_ended)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiOfficerRow));

  tonti_statement_bind_int (s, 1, with_ended);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiOfficerRow row = {
        .member = tonti_statement_get_int (s, 0),
        .role = tonti_codes_word (&tonti_role_codes, tonti_statement_get_text (s, 1)),
        .since = tonti_statement_get_day (s, 2),
        .until = tonti_statement_get_day (s, 3),
      };

      g_array_append_val (rows, row);
    }
  return rows;
}

gboolean
tonti_officer_is_in_office (TontiDb *db, gint64 member, TontiDay day)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, IN_OFFICE);

  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_int (s, 2, day.number);
  return tonti_statement_step (s) == TONTI_STEP_ROW;
}

gint64
tonti_officer_count (TontiDb *db, TontiDay day)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, COUNT);

  tonti_statement_bind_int (s, 1, day.number);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : 0;
}

TontiDay
tonti_officer_since (TontiDb *db, gint64 member, const char *role)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, SINCE);

  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_text (s, 2, role);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_day (s, 0)
                                                    : TONTI_DAY_NONE;
}

gboolean
tonti_officer_project_officer (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, INSERT);

  tonti_statement_bind_int (s, 1, event->member);
  tonti_fact_bind_text (s, 2, event->json, "role");
  tonti_fact_bind_day (s, 3, event->json, "since");
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_officer_project_end (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, END);

  tonti_statement_bind_int (s, 1, event->member);
  tonti_fact_bind_text (s, 2, event->json, "role");
  tonti_fact_bind_day (s, 3, event->json, "until");
  return tonti_fact_store (db, s, problems);
}
