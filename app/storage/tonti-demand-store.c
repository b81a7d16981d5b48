// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-demand-store.h"

#include "tonti-fact.h"

#include "tonti-no-float.h"

static const char LIST[]
    = "SELECT seq, member, step, day, since, owed, until, reason, undone FROM demand"
      " WHERE ?1 = 0 OR member = ?1 ORDER BY seq";
static const char TAKE_BACK[] = "UPDATE demand SET undone = ?2 WHERE seq = ?1";
static const char ADD[] = "INSERT INTO demand(seq, member, step, day, since, owed, until, reason)"
                          " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";

static const char *const words[] = { "acknowledgement", "notice", "mediation", "bailiff", NULL };
const TontiCodes tonti_demand_steps = { words };

void
tonti_demand_row_clear (TontiDemandRow *row)
{
  g_clear_pointer (&row->reason, g_free);
}

GArray *
tonti_demand_list (TontiDb *db, gint64 member)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiDemandRow));

  g_array_set_clear_func (rows, (GDestroyNotify)tonti_demand_row_clear);
  tonti_statement_bind_int (s, 1, member);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiDemandRow row
          = { .seq = tonti_statement_get_int (s, 0),
              .member = tonti_statement_get_int (s, 1),
              .step = tonti_codes_word (&tonti_demand_steps, tonti_statement_get_text (s, 2)),
              .day = tonti_statement_get_day (s, 3),
              .since = tonti_statement_get_day (s, 4),
              .owed = tonti_statement_get_int (s, 5),
              .until = tonti_statement_get_day (s, 6),
              .reason = g_strdup (tonti_statement_get_text (s, 7)),
              .undone = tonti_statement_get_int (s, 8) };

      g_array_append_val (rows, row);
    }
  return rows;
}

gboolean
tonti_demand_project_demand (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, ADD);

  tonti_statement_bind_int (s, 1, event->seq);
  tonti_fact_bind_int (s, 2, event->json, "member");
  tonti_fact_bind_text (s, 3, event->json, "step");
  tonti_statement_bind_int (s, 4, event->day.number);
  tonti_fact_bind_day (s, 5, event->json, "since");
  tonti_fact_bind_int (s, 6, event->json, "owed");
  tonti_fact_bind_day (s, 7, event->json, "until");
  tonti_fact_bind_text (s, 8, event->json, "reason");
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_demand_take_back (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, TAKE_BACK);

  tonti_statement_bind_int (s, 1, event->reverses);
  tonti_statement_bind_int (s, 2, event->seq);
  return tonti_fact_store (db, s, problems);
}
