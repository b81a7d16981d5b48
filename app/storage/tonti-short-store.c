// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-short-store.h"

#include "tonti-fact.h"

#include "tonti-no-float.h"

#define COLUMNS "SELECT seq, pool, n, meeting, member, hand, amount, back FROM spread"
#define ORDER " ORDER BY seq, place"

static const char LIST[] = COLUMNS " WHERE pool = ?1 AND meeting = ?2" ORDER;
static const char LIST_OPEN[] = COLUMNS " WHERE back < amount" ORDER;
static const char ADD[] = "INSERT INTO spread(seq, place, pool, n, meeting, member, hand, amount,"
                          " back) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)";
static const char GIVE_BACK[]
    = "UPDATE spread SET back = back + ?4 WHERE seq = ?1 AND member = ?2 AND hand = ?3";
static const char FORGET[] = "DELETE FROM spread WHERE seq = ?1";
static const char WAIT[] = "UPDATE turn SET waits = ?3 WHERE pool = ?1 AND n = ?2";

static GArray *
read_rows (TontiStatement *statement)
{
  g_autoptr (TontiStatement) s = statement;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiSpreadRow));

  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiSpreadRow row = { .seq = tonti_statement_get_int (s, 0),
                             .pool = tonti_statement_get_int (s, 1),
                             .n = tonti_statement_get_int (s, 2),
                             .meeting = tonti_statement_get_int (s, 3),
                             .member = tonti_statement_get_int (s, 4),
                             .hand = tonti_statement_get_int (s, 5),
                             .amount = tonti_statement_get_int (s, 6),
                             .back = tonti_statement_get_int (s, 7) };

      g_array_append_val (rows, row);
    }
  return rows;
}

GArray *
tonti_spread_list (TontiDb *db, gint64 pool, gint64 meeting)
{
  TontiStatement *s = tonti_db_prepare (db, LIST);

  tonti_statement_bind_int (s, 1, pool);
  tonti_statement_bind_int (s, 2, meeting);
  return read_rows (s);
}

GArray *
tonti_spread_list_open (TontiDb *db)
{
  return read_rows (tonti_db_prepare (db, LIST_OPEN));
}

gboolean
tonti_short_project_postpone (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, WAIT);

  tonti_fact_bind_int (s, 1, event->json, "pool");
  tonti_fact_bind_int (s, 2, event->json, "turn");
  tonti_statement_bind_int (s, 3, event->seq);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_short_project_spread (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *parts = json_object_get (event->json, "parts");

  for (gsize i = 0; i < json_array_size (parts); i++)
    {
      TontiStatement *s = tonti_db_prepare (db, ADD);
      const json_t *part = json_array_get (parts, i);

      tonti_statement_bind_int (s, 1, event->seq);
      tonti_statement_bind_int (s, 2, (gint64)i + 1);
      tonti_fact_bind_int (s, 3, event->json, "pool");
      tonti_fact_bind_int (s, 4, event->json, "turn");
      tonti_fact_bind_int (s, 5, event->json, "short_meeting");
      tonti_fact_bind_int (s, 6, part, "member");
      tonti_fact_bind_int (s, 7, part, "hand");
      tonti_fact_bind_int (s, 8, part, "amount");
      if (!tonti_fact_store (db, s, problems))
        return FALSE;
    }
  return TRUE;
}

static gboolean
give_back (TontiDb *db, const json_t *facts, gint64 sign, TontiProblems *problems)
{
  json_t *parts = json_object_get (facts, "parts");

  for (gsize i = 0; i < json_array_size (parts); i++)
    {
      TontiStatement *s = tonti_db_prepare (db, GIVE_BACK);
      const json_t *part = json_array_get (parts, i);

      tonti_fact_bind_int (s, 1, facts, "spread");
      tonti_fact_bind_int (s, 2, part, "member");
      tonti_fact_bind_int (s, 3, part, "hand");
      tonti_statement_bind_int (s, 4, tonti_fact_int (part, "amount") * sign);
      if (!tonti_fact_store (db, s, problems))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_short_project_back (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return give_back (db, event->json, 1, problems);
}

gboolean
tonti_short_forget_spread (TontiDb *db, gint64 seq, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, FORGET);

  tonti_statement_bind_int (s, 1, seq);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_short_forget_back (TontiDb *db, const json_t *facts, TontiProblems *problems)
{
  return give_back (db, facts, -1, problems);
}
