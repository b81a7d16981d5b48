// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-goods-store.h"

#include "tonti-fact.h"

#include "tonti-no-float.h"

#define COLUMNS "SELECT pool, good, unit, quantity, value FROM goods"

static const char GET[] = COLUMNS " WHERE pool = ?1";
static const char LIST[] = COLUMNS " ORDER BY pool";
static const char DROP[] = "DELETE FROM goods WHERE pool = ?1";
static const char SET[]
    = "INSERT INTO goods(pool, good, unit, quantity, value) VALUES(?1, ?2, coalesce(?3, ''), ?4,"
      " ?5) ON CONFLICT(pool) DO UPDATE SET good = excluded.good, unit = excluded.unit,"
      " quantity = excluded.quantity, value = excluded.value";
static const char SET_POOL[] = "UPDATE pool SET contribution = ?2 WHERE id = ?1";

void
tonti_goods_row_clear (TontiGoodsRow *row)
{
  g_clear_pointer (&row->good, g_free);
  g_clear_pointer (&row->unit, g_free);
}

static TontiGoodsRow
read_row (TontiStatement *s)
{
  return (TontiGoodsRow){
    .pool = tonti_statement_get_int (s, 0),
    .good = g_strdup (tonti_statement_get_text (s, 1)),
    .unit = g_strdup (tonti_statement_get_text (s, 2)),
    .quantity = tonti_statement_get_int (s, 3),
    .value = tonti_statement_get_int (s, 4),
  };
}

gboolean
tonti_goods_get (TontiDb *db, gint64 pool, TontiGoodsRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiGoodsRow){ .pool = 0 };
  tonti_statement_bind_int (s, 1, pool);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = read_row (s);
  return TRUE;
}

GArray *
tonti_goods_list_rows (TontiDb *db)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiGoodsRow));

  g_array_set_clear_func (rows, (GDestroyNotify)tonti_goods_row_clear);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiGoodsRow row = read_row (s);

      g_array_append_val (rows, row);
    }
  return rows;
}

static gboolean
drop (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, DROP);

  tonti_fact_bind_int (s, 1, event->json, "pool");
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_goods_project_goods (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s;

  if (tonti_fact_int (event->json, "quantity") == 0)
    return drop (db, event, problems);
  s = tonti_db_prepare (db, SET);
  tonti_fact_bind_int (s, 1, event->json, "pool");
  tonti_fact_bind_text (s, 2, event->json, "good");
  tonti_fact_bind_text (s, 3, event->json, "unit");
  tonti_fact_bind_int (s, 4, event->json, "quantity");
  tonti_fact_bind_int (s, 5, event->json, "value");
  if (!tonti_fact_store (db, s, problems))
    return FALSE;
  s = tonti_db_prepare (db, SET_POOL);
  tonti_fact_bind_int (s, 1, event->json, "pool");
  tonti_fact_bind_int (s, 2, event->json, "contribution");
  return tonti_fact_store (db, s, problems);
}
