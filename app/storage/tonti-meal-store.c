// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meal-store.h"

#include "tonti-code.h"
#include "tonti-fact.h"

#include "tonti-no-float.h"

static const char GET[]
    = "SELECT meeting, member, how, reason, seq, gross, net FROM meal WHERE meeting = ?1";
static const char SET[]
    = "INSERT INTO meal(meeting, member, how, reason, seq, gross, net)"
      " VALUES(?1, ?2, ?3, coalesce(?4, ''), ?5, 0, 0) ON CONFLICT(meeting) DO UPDATE"
      " SET member = excluded.member, how = excluded.how, reason = excluded.reason,"
      " seq = excluded.seq";
static const char ADD_PAID[]
    = "UPDATE meal SET gross = gross + ?2, net = net + ?3 WHERE meeting = ?1";

static const TontiCodes hows = { (const char *const[]){ "served", "list", "named", "swap", NULL } };

void
tonti_meal_row_clear (TontiMealRow *row)
{
  g_clear_pointer (&row->reason, g_free);
}

static const char *
find_how (const char *text)
{
  const int how = tonti_codes_find (&hows, text);

  return how >= 0 ? tonti_codes_get (&hows, how) : "";
}

gboolean
tonti_meal_get (TontiDb *db, gint64 meeting, TontiMealRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiMealRow){ .how = "" };
  tonti_statement_bind_int (s, 1, meeting);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = (TontiMealRow){
    .meeting = tonti_statement_get_int (s, 0),
    .member = tonti_statement_get_int (s, 1),
    .how = find_how (tonti_statement_get_text (s, 2)),
    .reason = g_strdup (tonti_statement_get_text (s, 3)),
    .seq = tonti_statement_get_int (s, 4),
    .gross = tonti_statement_get_int (s, 5),
    .net = tonti_statement_get_int (s, 6),
  };
  return TRUE;
}

gboolean
tonti_meal_add_paid (TontiDb *db, const json_t *facts, gint64 sign, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, ADD_PAID);

  tonti_fact_bind_int (s, 1, facts, "served");
  tonti_statement_bind_int (s, 2, tonti_fact_int (facts, "gross") * sign);
  tonti_statement_bind_int (s, 3, tonti_fact_int (facts, "net") * sign);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_meal_project_host (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  const json_t *hosts = json_object_get (event->json, "hosts");

  for (gsize i = 0; i < json_array_size (hosts); i++)
    {
      const json_t *host = json_array_get (hosts, i);
      TontiStatement *s = tonti_db_prepare (db, SET);

      tonti_fact_bind_int (s, 1, host, "meeting");
      tonti_fact_bind_int (s, 2, host, "member");
      tonti_fact_bind_text (s, 3, event->json, "how");
      tonti_fact_bind_text (s, 4, event->json, "reason");
      tonti_statement_bind_int (s, 5, event->seq);
      if (!tonti_fact_store (db, s, problems))
        return FALSE;
    }
  return TRUE;
}
