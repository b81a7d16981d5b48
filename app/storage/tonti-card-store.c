// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-card-store.h"

#include "tonti-document-store.h"
#include "tonti-fact.h"

#include "tonti-no-float.h"

#define COLUMNS                                                                                    \
  "SELECT id, member, coalesce(collector, 0), day, seq, stake, boxes, kept, ppm, ticked, paid,"    \
  " fee, closed FROM card"

static const char GET[] = COLUMNS " WHERE id = ?1";
static const char LIST[] = COLUMNS " WHERE (?1 = 0 OR member = ?1) AND (?2 = 0 OR closed IS NULL)"
                                   " ORDER BY member, id";
static const char NEXT[] = "SELECT coalesce(max(id), 0) + 1 FROM card";
static const char ADD[] = "INSERT INTO card(id, member, collector, day, seq, stake, boxes, kept, "
                          "ppm, ticked, paid, fee)"
                          " VALUES(?1, ?2, nullif(?3, 0), ?4, ?5, ?6, ?7, ?8, ?9, 0, 0, 0)";
static const char CLOSE[] = "UPDATE card SET closed = ?2 WHERE id = ?1";
static const char COUNT[] = "UPDATE card SET ticked = ticked + ?2 WHERE id = ?1";
static const char ADD_TICK[]
    = "INSERT INTO card_tick(card, seq, day, boxes) VALUES(?1, ?2, ?3, ?4)";
static const char REMOVE_TICK[] = "DELETE FROM card_tick WHERE card = ?1 AND seq = ?2";
static const char LIST_TICKS[]
    = "SELECT seq, day, boxes FROM card_tick WHERE card = ?1 ORDER BY seq";
static const char PAY[] = "UPDATE card SET paid = paid + ?2, fee = fee + ?3,"
                          " closed = iif(?4 = 0, closed, iif(?2 + ?3 < 0, NULL, ?5)) WHERE id = ?1";

gint64
tonti_card_row_staked (const TontiCardRow *row)
{
  return row->ticked * row->stake;
}

gint64
tonti_card_row_held (const TontiCardRow *row)
{
  return tonti_card_row_staked (row) - row->paid - row->fee;
}

static TontiCardRow
read_row (TontiStatement *s)
{
  return (TontiCardRow){
    .id = tonti_statement_get_int (s, 0),
    .member = tonti_statement_get_int (s, 1),
    .collector = tonti_statement_get_int (s, 2),
    .day = tonti_statement_get_day (s, 3),
    .seq = tonti_statement_get_int (s, 4),
    .stake = tonti_statement_get_int (s, 5),
    .boxes = tonti_statement_get_int (s, 6),
    .kept = tonti_statement_get_int (s, 7),
    .ppm = tonti_statement_get_int (s, 8),
    .ticked = tonti_statement_get_int (s, 9),
    .paid = tonti_statement_get_int (s, 10),
    .fee = tonti_statement_get_int (s, 11),
    .closed = tonti_statement_get_day (s, 12),
  };
}

gboolean
tonti_card_get (TontiDb *db, gint64 card, TontiCardRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiCardRow){ .day = TONTI_DAY_NONE, .closed = TONTI_DAY_NONE };
  tonti_statement_bind_int (s, 1, card);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = read_row (s);
  return TRUE;
}

GArray *
tonti_card_list (TontiDb *db, gint64 member, gboolean only_open)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiCardRow));

  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_int (s, 2, only_open);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiCardRow row = read_row (s);

      g_array_append_val (rows, row);
    }
  return rows;
}

gint64
tonti_card_next (TontiDb *db)
{
  return tonti_db_get_int (db, NEXT, 1);
}

GArray *
tonti_card_tick_list (TontiDb *db, gint64 card)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST_TICKS);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiCardTick));

  tonti_statement_bind_int (s, 1, card);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiCardTick row = { tonti_statement_get_int (s, 0), tonti_statement_get_day (s, 1),
                            tonti_statement_get_int (s, 2) };

      g_array_append_val (rows, row);
    }
  return rows;
}

static gboolean
count (TontiDb *db, gint64 card, gint64 boxes, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, COUNT);

  tonti_statement_bind_int (s, 1, card);
  tonti_statement_bind_int (s, 2, boxes);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_card_tick (TontiDb *db, gint64 card, gint64 seq, TontiDay day, gint64 boxes,
                 TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, boxes > 0 ? ADD_TICK : REMOVE_TICK);

  tonti_statement_bind_int (s, 1, card);
  tonti_statement_bind_int (s, 2, seq);
  if (boxes > 0)
    {
      tonti_statement_bind_int (s, 3, day.number);
      tonti_statement_bind_int (s, 4, boxes);
    }
  return tonti_fact_store (db, s, problems) && count (db, card, boxes, problems);
}

gboolean
tonti_card_end (TontiDb *db, gint64 card, TontiDay day, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, CLOSE);

  tonti_statement_bind_int (s, 1, card);
  tonti_statement_bind_int (s, 2, day.number);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_card_pay (TontiDb *db, const json_t *facts, TontiDay day, gint64 sign,
                TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, PAY);

  tonti_fact_bind_int (s, 1, facts, "card");
  tonti_statement_bind_int (s, 2, sign * tonti_fact_int (facts, "amount"));
  tonti_statement_bind_int (s, 3, sign * tonti_fact_int (facts, "fee"));
  tonti_statement_bind_int (s, 4, tonti_fact_int (facts, "closes"));
  tonti_statement_bind_int (s, 5, day.number);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_card_project_card (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  const json_t *facts = event->json;
  TontiStatement *s = tonti_db_prepare (db, ADD);

  tonti_fact_bind_int (s, 1, facts, "card");
  tonti_fact_bind_int (s, 2, facts, "member");
  tonti_statement_bind_int (s, 3, tonti_fact_int (facts, "collector"));
  tonti_statement_bind_int (s, 4, event->day.number);
  tonti_statement_bind_int (s, 5, event->seq);
  tonti_fact_bind_int (s, 6, facts, "stake");
  tonti_fact_bind_int (s, 7, facts, "boxes");
  tonti_fact_bind_int (s, 8, facts, "kept");
  tonti_fact_bind_int (s, 9, facts, "rate");
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_card_project_pay (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return tonti_card_pay (db, event->json, event->day, 1, problems)
         && tonti_document_project (db, event, tonti_fact_int (event->json, "amount"), problems);
}
