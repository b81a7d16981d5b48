// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-turn-store.h"

#include "tonti-code.h"
#include "tonti-fact.h"

#include "tonti-no-float.h"

static const TontiCodes states = { (const char *const[]){ "planned", "served", "before", NULL } };

#define COLUMNS "SELECT pool, n, meeting, hand, amount, state, settled, waits, carried FROM turn"

static const char GET[] = COLUMNS " WHERE pool = ?1 AND n = ?2";
static const char LIST[] = COLUMNS " WHERE pool = ?1 ORDER BY n";
static const char LIST_MEETING[] = COLUMNS " WHERE meeting = ?1 ORDER BY pool, n";
static const char LIST_GATHERED[]
    = COLUMNS " WHERE meeting = ?1 AND carried IS NULL UNION ALL " COLUMNS
              " WHERE carried = ?1 ORDER BY pool, n";
static const char LIST_HAND[] = COLUMNS " WHERE hand = ?1 ORDER BY pool, n";
static const char LIST_PLANNED[] = COLUMNS " WHERE state = 'planned' ORDER BY pool, n";
static const char SET[]
    = "INSERT INTO turn(pool, n, meeting, hand, amount, state, settled)"
      " SELECT ?1, ?2, ?3, ?4, ?5, coalesce(?6, 'planned'), order_rule IN ('fixed', 'drawn')"
      " OR ?6 = 'before' FROM pool WHERE id = ?1 ON CONFLICT(pool, n) DO UPDATE SET meeting = "
      "excluded.meeting,"
      " hand = excluded.hand, amount = excluded.amount, state = excluded.state";
static const char SET_STATE[] = "UPDATE turn SET state = ?3 WHERE pool = ?1 AND n = ?2";
static const char SET_MEETING[] = "UPDATE turn SET meeting = ?3 WHERE pool = ?1 AND n = ?2";
static const char SET_CARRIED[]
    = "UPDATE turn SET meeting = ?3, carried = nullif(?4, ?3) WHERE pool = ?1 AND n = ?2";
static const char SET_HAND[] = "UPDATE turn SET hand = ?3 WHERE pool = ?1 AND n = ?2";
static const char START[] = "UPDATE pool SET started = 1, uneven = coalesce(?2, uneven),"
                            " late_holders = coalesce(?3, '') WHERE id = ?1";

static TontiTurnRow
read_row (TontiStatement *s)
{
  return (TontiTurnRow){
    .pool = tonti_statement_get_int (s, 0),
    .n = tonti_statement_get_int (s, 1),
    .meeting = tonti_statement_get_int (s, 2),
    .hand = tonti_statement_get_int (s, 3),
    .amount = tonti_statement_get_int (s, 4),
    .state = tonti_codes_word (&states, tonti_statement_get_text (s, 5)),
    .settled = tonti_statement_get_int (s, 6) != 0,
    .waits = tonti_statement_get_int (s, 7),
    .carried = tonti_statement_get_int (s, 8),
  };
}

static GArray *
read_rows (TontiStatement *s)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiTurnRow));

  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiTurnRow row = read_row (s);

      g_array_append_val (rows, row);
    }
  tonti_statement_reset (s);
  return rows;
}

static GArray *
list_of (TontiDb *db, const char *sql, gint64 n)
{
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, n);
  return read_rows (s);
}

gboolean
tonti_turn_get (TontiDb *db, gint64 pool, gint64 n, TontiTurnRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiTurnRow){ .state = "" };
  tonti_statement_bind_int (s, 1, pool);
  tonti_statement_bind_int (s, 2, n);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = read_row (s);
  return TRUE;
}

GArray *
tonti_turn_list (TontiDb *db, gint64 pool)
{
  return list_of (db, LIST, pool);
}

GArray *
tonti_turn_list_meeting (TontiDb *db, gint64 meeting)
{
  return list_of (db, LIST_MEETING, meeting);
}

GArray *
tonti_turn_list_gathered (TontiDb *db, gint64 meeting)
{
  return list_of (db, LIST_GATHERED, meeting);
}

GArray *
tonti_turn_list_hand (TontiDb *db, gint64 hand)
{
  return list_of (db, LIST_HAND, hand);
}

GArray *
tonti_turn_list_planned (TontiDb *db)
{
  return read_rows (tonti_db_prepare (db, LIST_PLANNED));
}

gboolean
tonti_turn_set_state (TontiDb *db, gint64 pool, gint64 n, const char *state,
                      TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, SET_STATE);

  tonti_statement_bind_int (s, 1, pool);
  tonti_statement_bind_int (s, 2, n);
  tonti_statement_bind_text (s, 3, state);
  return tonti_fact_store (db, s, problems);
}

static gboolean
set_turn (TontiDb *db, gint64 pool, const json_t *turn, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, SET);

  tonti_statement_bind_int (s, 1, pool);
  tonti_fact_bind_int (s, 2, turn, "n");
  tonti_fact_bind_int (s, 3, turn, "meeting");
  tonti_fact_bind_int (s, 4, turn, "hand");
  tonti_fact_bind_int (s, 5, turn, "amount");
  tonti_fact_bind_text (s, 6, turn, "state");
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_turn_project_turns (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *turns = json_object_get (event->json, "turns");
  gint64 pool = tonti_fact_int (event->json, "pool");

  for (gsize i = 0; i < json_array_size (turns); i++)
    if (!set_turn (db, pool, json_array_get (turns, i), problems))
      return FALSE;
  return TRUE;
}

gboolean
tonti_turn_project_calendar (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, START);

  tonti_fact_bind_int (s, 1, event->json, "pool");
  tonti_fact_bind_text (s, 2, event->json, "uneven");
  tonti_fact_bind_text (s, 3, event->json, "late_holders");
  return tonti_fact_store (db, s, problems) && tonti_turn_project_turns (db, event, problems);
}

gboolean
tonti_turn_project_moves (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *turns = json_object_get (event->json, "turns");

  for (gsize i = 0; i < json_array_size (turns); i++)
    {
      TontiStatement *s = tonti_db_prepare (db, SET_MEETING);
      json_t *turn = json_array_get (turns, i);

      tonti_fact_bind_int (s, 1, turn, "pool");
      tonti_fact_bind_int (s, 2, turn, "n");
      tonti_fact_bind_int (s, 3, turn, "meeting");
      if (!tonti_fact_store (db, s, problems))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_turn_project_swap (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *turns = json_object_get (event->json, "turns");

  for (gsize i = 0; i < json_array_size (turns); i++)
    {
      TontiStatement *s = tonti_db_prepare (db, SET_HAND);
      json_t *turn = json_array_get (turns, i);

      tonti_fact_bind_int (s, 1, event->json, "pool");
      tonti_fact_bind_int (s, 2, turn, "n");
      tonti_fact_bind_int (s, 3, turn, "hand");
      if (!tonti_fact_store (db, s, problems))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_turn_project_claim (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *turns = json_object_get (event->json, "turns");

  for (gsize i = 0; i < json_array_size (turns); i++)
    {
      TontiStatement *s = tonti_db_prepare (db, SET_CARRIED);
      json_t *turn = json_array_get (turns, i);

      tonti_fact_bind_int (s, 1, event->json, "pool");
      tonti_fact_bind_int (s, 2, turn, "n");
      tonti_fact_bind_int (s, 3, turn, "meeting");
      tonti_fact_bind_int (s, 4, turn, "carried");
      if (!tonti_fact_store (db, s, problems))
        return FALSE;
    }
  return TRUE;
}
