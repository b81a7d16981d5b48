// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pool-store.h"

#include "tonti-fact.h"

#include "tonti-no-float.h"

/* Hands and their holders (tonti-pool-store.h). */

#define HOLDERS                                                                                    \
  "SELECT holder.hand, hand.pool, holder.member, holder.numerator, holder.denominator"             \
  " FROM holder JOIN hand ON hand.id = holder.hand"

static const char GET[] = "SELECT id, pool, rank, ended FROM hand WHERE id = ?1";
static const char LIST[] = "SELECT id, pool, rank, ended FROM hand WHERE pool = ?1 ORDER BY rank";
static const char NEXT[] = "SELECT coalesce(max(id), 0) + 1 FROM hand";
static const char HOLDERS_OF_HAND[] = HOLDERS " WHERE holder.hand = ?1 ORDER BY holder.n";
static const char HOLDERS_OF_MEMBER[]
    = HOLDERS " WHERE holder.member = ?1 ORDER BY holder.hand, holder.n";
static const char HOLDERS_OF_POOL[]
    = HOLDERS " WHERE hand.pool = ?1 ORDER BY holder.hand, holder.n";
/* A new order of ranks comes as one event a hand: whoever stands on the wanted rank steps aside
 * until its own event. */
static const char STEP_ASIDE[]
    = "UPDATE hand SET rank = -id WHERE pool = ?1 AND rank = ?2 AND id <> ?3";
static const char SET[]
    = "INSERT INTO hand(id, pool, rank) VALUES(?3, ?1, ?2)"
      " ON CONFLICT(id) DO UPDATE SET pool = excluded.pool, rank = excluded.rank";
static const char DROP_HOLDERS[] = "DELETE FROM holder WHERE hand = ?1";
static const char ADD_HOLDER[]
    = "INSERT INTO holder(hand, n, member, numerator, denominator) VALUES(?1, ?2, ?3, ?4, ?5)";

static TontiHandRow
read_row (TontiStatement *s)
{
  return (TontiHandRow){
    .id = tonti_statement_get_int (s, 0),
    .pool = tonti_statement_get_int (s, 1),
    .rank = tonti_statement_get_int (s, 2),
    .ended = tonti_statement_get_int (s, 3) != 0,
  };
}

gboolean
tonti_hand_get (TontiDb *db, gint64 hand, TontiHandRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiHandRow){ 0 };
  tonti_statement_bind_int (s, 1, hand);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = read_row (s);
  return TRUE;
}

GArray *
tonti_hand_list (TontiDb *db, gint64 pool)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiHandRow));

  tonti_statement_bind_int (s, 1, pool);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiHandRow row = read_row (s);

      g_array_append_val (rows, row);
    }
  return rows;
}

gint64
tonti_hand_next (TontiDb *db)
{
  return tonti_db_get_int (db, NEXT, 1);
}

static GArray *
list_holders (TontiDb *db, const char *sql, gint64 n)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiHolderRow));

  tonti_statement_bind_int (s, 1, n);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiHolderRow row = {
        .hand = tonti_statement_get_int (s, 0),
        .pool = tonti_statement_get_int (s, 1),
        .member = tonti_statement_get_int (s, 2),
        .numerator = tonti_statement_get_int (s, 3),
        .denominator = tonti_statement_get_int (s, 4),
      };

      g_array_append_val (rows, row);
    }
  return rows;
}

GArray *
tonti_holder_list (TontiDb *db, gint64 hand)
{
  return list_holders (db, HOLDERS_OF_HAND, hand);
}

GArray *
tonti_holder_list_member (TontiDb *db, gint64 member)
{
  return list_holders (db, HOLDERS_OF_MEMBER, member);
}

GArray *
tonti_holder_list_pool (TontiDb *db, gint64 pool)
{
  return list_holders (db, HOLDERS_OF_POOL, pool);
}

static gboolean
set_hand (TontiDb *db, const char *sql, gint64 pool, gint64 hand, gint64 rank,
          TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, pool);
  tonti_statement_bind_int (s, 2, rank);
  tonti_statement_bind_int (s, 3, hand);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_hand_set_rank (TontiDb *db, gint64 pool, gint64 hand, gint64 rank, TontiProblems *problems)
{
  return set_hand (db, STEP_ASIDE, pool, hand, rank, problems)
         && set_hand (db, SET, pool, hand, rank, problems);
}

static gboolean
set_holders (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *holders = json_object_get (event->json, "holders");
  TontiStatement *s = tonti_db_prepare (db, DROP_HOLDERS);

  tonti_fact_bind_int (s, 1, event->json, "hand");
  if (!tonti_fact_store (db, s, problems))
    return FALSE;
  for (gsize i = 0; i < json_array_size (holders); i++)
    {
      json_t *holder = json_array_get (holders, i);

      s = tonti_db_prepare (db, ADD_HOLDER);
      tonti_fact_bind_int (s, 1, event->json, "hand");
      tonti_statement_bind_int (s, 2, (gint64)i + 1);
      tonti_fact_bind_int (s, 3, holder, "member");
      tonti_fact_bind_int (s, 4, holder, "numerator");
      tonti_fact_bind_int (s, 5, holder, "denominator");
      if (!tonti_fact_store (db, s, problems))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_hand_project_hand (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return tonti_hand_set_rank (db, tonti_fact_int (event->json, "pool"),
                              tonti_fact_int (event->json, "hand"),
                              tonti_fact_int (event->json, "rank"), problems)
         && set_holders (db, event, problems);
}
