// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-party-store.h"

#include "tonti-fact.h"

#include "tonti-no-float.h"

static const char GET_NAME[] = "SELECT name FROM party WHERE fund = ?1";
static const char GET_PERSONS[] = "SELECT persons FROM covered WHERE fund = ?1 AND member = ?2";
static const char SET_NAME[] = "INSERT INTO party(fund, name) VALUES(?1, ?2)"
                               " ON CONFLICT(fund) DO UPDATE SET name = excluded.name";
static const char SET_PERSONS[]
    = "INSERT INTO covered(fund, member, persons) VALUES(?1, ?2, ?3)"
      " ON CONFLICT(fund, member) DO UPDATE SET persons = excluded.persons";

char *
tonti_party_dup_name (TontiDb *db, gint64 fund)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET_NAME);

  tonti_statement_bind_int (s, 1, fund);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return NULL;
  return g_strdup (tonti_statement_get_text (s, 0));
}

gint64
tonti_party_count_persons (TontiDb *db, gint64 fund, gint64 member)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET_PERSONS);

  tonti_statement_bind_int (s, 1, fund);
  tonti_statement_bind_int (s, 2, member);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : 1;
}

gboolean
tonti_party_project_party (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, SET_NAME);

  tonti_fact_bind_int (s, 1, event->json, "fund");
  tonti_fact_bind_text (s, 2, event->json, "party");
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_party_project_cover (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, SET_PERSONS);

  tonti_fact_bind_int (s, 1, event->json, "fund");
  tonti_fact_bind_int (s, 2, event->json, "member");
  tonti_fact_bind_int (s, 3, event->json, "persons");
  return tonti_fact_store (db, s, problems);
}
