// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-order-store.h"

#include "tonti-code.h"
#include "tonti-auction-store.h"
#include "tonti-fact.h"
#include "tonti-pool-store.h"

#include "tonti-no-float.h"

static const TontiCodes hows = { (const char *const[]){
    "draw", "need", "vote", "designation", "agreement", "override", "auction", "last", NULL } };

#define COLUMNS                                                                                    \
  "SELECT pool, n, seq, hand, how, meeting, reason, coalesce(votes_for, -1),"                      \
  " coalesce(votes_against, -1), coalesce(votes_abstained, -1) FROM award"

static const char LIST[] = COLUMNS " WHERE pool = ?1 ORDER BY seq, n";
static const char LIST_MEETING[] = COLUMNS " WHERE meeting = ?1 ORDER BY seq, pool, n";
static const char ADD[]
    = "INSERT INTO award(pool, n, seq, hand, how, meeting, reason, votes_for, votes_against,"
      " votes_abstained) VALUES(?1, ?2, ?3, ?4, ?5, nullif(?6, 0), coalesce(?7, ''), ?8, ?9, ?10)";
static const char SET_RULE[] = "UPDATE pool SET order_rule = ?2, needs_present = ?3,"
                               " needs_paid_up = ?4 WHERE id = ?1";
static const char SET_DRAWN[] = "UPDATE pool SET drawn = ?2 WHERE id = ?1";
static const char SET_TURN[] = "UPDATE turn SET hand = ?3, settled = ?4 WHERE pool = ?1 AND n = ?2";

static void
clear_award (gpointer row)
{
  g_free (((TontiAwardRow *)row)->reason);
}

static GArray *
list_of (TontiDb *db, const char *sql, gint64 number)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiAwardRow));

  g_array_set_clear_func (rows, clear_award);
  tonti_statement_bind_int (s, 1, number);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiAwardRow row = {
        .pool = tonti_statement_get_int (s, 0),
        .n = tonti_statement_get_int (s, 1),
        .seq = tonti_statement_get_int (s, 2),
        .hand = tonti_statement_get_int (s, 3),
        .how = tonti_codes_word (&hows, tonti_statement_get_text (s, 4)),
        .meeting = tonti_statement_get_int (s, 5),
        .reason = g_strdup (tonti_statement_get_text (s, 6)),
        .votes_for = tonti_statement_get_int (s, 7),
        .votes_against = tonti_statement_get_int (s, 8),
        .votes_abstained = tonti_statement_get_int (s, 9),
      };

      g_array_append_val (rows, row);
    }
  return rows;
}

GArray *
tonti_award_list (TontiDb *db, gint64 pool)
{
  return list_of (db, LIST, pool);
}

GArray *
tonti_award_list_meeting (TontiDb *db, gint64 meeting)
{
  return list_of (db, LIST_MEETING, meeting);
}

gboolean
tonti_order_project_rule (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, SET_RULE);

  tonti_fact_bind_int (s, 1, event->json, "pool");
  tonti_fact_bind_text (s, 2, event->json, "order");
  tonti_statement_bind_int (s, 3, json_is_true (json_object_get (event->json, "needs_present")));
  tonti_statement_bind_int (s, 4, json_is_true (json_object_get (event->json, "needs_paid_up")));
  return tonti_fact_store (db, s, problems);
}

/* HOW NULL: as the event says. */
static gboolean
add_award (TontiDb *db, const TontiEvent *event, const json_t *turn, const char *how,
           TontiProblems *problems)
{
  const json_t *votes = json_object_get (event->json, "votes");
  TontiStatement *s = tonti_db_prepare (db, ADD);

  tonti_fact_bind_int (s, 1, event->json, "pool");
  tonti_fact_bind_int (s, 2, turn, "n");
  tonti_statement_bind_int (s, 3, event->seq);
  tonti_fact_bind_int (s, 4, turn, "hand");
  if (how != NULL)
    tonti_statement_bind_text (s, 5, how);
  else
    tonti_fact_bind_text (s, 5, event->json, "how");
  tonti_statement_bind_int (s, 6, event->meeting);
  tonti_fact_bind_text (s, 7, event->json, "reason");
  tonti_fact_bind_int (s, 8, votes, "for");
  tonti_fact_bind_int (s, 9, votes, "against");
  tonti_fact_bind_int (s, 10, votes, "abstained");
  return tonti_fact_store (db, s, problems);
}

static gboolean
set_turn (TontiDb *db, const TontiEvent *event, const json_t *turn, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, SET_TURN);

  tonti_fact_bind_int (s, 1, event->json, "pool");
  tonti_fact_bind_int (s, 2, turn, "n");
  tonti_fact_bind_int (s, 3, turn, "hand");
  tonti_statement_bind_int (s, 4, json_is_true (json_object_get (turn, "settled")));
  return tonti_fact_store (db, s, problems);
}

static gboolean
set_ranks (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *order = json_object_get (event->json, "order");
  TontiStatement *s;

  for (gsize i = 0; i < json_array_size (order); i++)
    {
      const json_t *row = json_array_get (order, i);

      if (!tonti_hand_set_rank (db, tonti_fact_int (event->json, "pool"),
                                tonti_fact_int (row, "hand"), tonti_fact_int (row, "rank"),
                                problems))
        return FALSE;
    }
  if (json_array_size (order) == 0)
    return TRUE;
  s = tonti_db_prepare (db, SET_DRAWN);
  tonti_fact_bind_int (s, 1, event->json, "pool");
  tonti_statement_bind_int (s, 2, event->seq);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_order_project_draw (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *turns = json_object_get (event->json, "turns");

  for (gsize i = 0; i < json_array_size (turns); i++)
    {
      const json_t *turn = json_array_get (turns, i);

      if (!set_turn (db, event, turn, problems)
          || (json_is_true (json_object_get (turn, "drawn"))
              && !add_award (db, event, turn, "draw", problems)))
        return FALSE;
    }
  return set_ranks (db, event, problems);
}

gboolean
tonti_order_project_award (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *turns = json_object_get (event->json, "turns");

  for (gsize i = 0; i < json_array_size (turns); i++)
    {
      const json_t *turn = json_array_get (turns, i);

      if (!set_turn (db, event, turn, problems)
          || (tonti_fact_int (turn, "n") == tonti_fact_int (event->json, "turn")
              && !add_award (db, event, turn, NULL, problems)))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_order_project_choice (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *turns = json_object_get (event->json, "turns");

  for (gsize i = 0; i < json_array_size (turns); i++)
    {
      const json_t *turn = json_array_get (turns, i);

      if (!tonti_auction_void (db, tonti_fact_int (event->json, "pool"), tonti_fact_int (turn, "n"),
                               tonti_fact_int (turn, "hand"), event->seq, problems))
        return FALSE;
    }
  return tonti_order_project_award (db, event, problems);
}
