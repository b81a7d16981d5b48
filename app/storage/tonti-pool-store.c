// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pool-store.h"

#include "tonti-code.h"
#include "tonti-fact.h"
#include "tonti-lot.h"

#include "tonti-no-float.h"

static const TontiCodes late_codes = { (const char *const[]){ "", "owe", "excuse", NULL } };

#define COLUMNS                                                                                    \
  "SELECT id, name, contribution, lots, uneven, short_pot, late_holders, started,"                 \
  " order_rule, needs_present, needs_paid_up, drawn FROM pool"

static const char GET[] = COLUMNS " WHERE id = ?1";
static const char LIST[] = COLUMNS " ORDER BY id";
static const char NEXT[] = "SELECT coalesce(max(id), 0) + 1 FROM pool";
static const char LIST_DEDUCTIONS[]
    = "SELECT kind, fund, ppm FROM deduction WHERE pool = ?1 ORDER BY n";
static const char SET[]
    = "INSERT INTO pool(id, name, contribution, lots, uneven, short_pot, late_holders, started)"
      " VALUES(?1, ?2, ?3, ?4, coalesce(?5, ''), coalesce(?6, 'owe'), '', 0)"
      " ON CONFLICT(id) DO UPDATE"
      " SET name = excluded.name, contribution = excluded.contribution, lots = excluded.lots,"
      " uneven = excluded.uneven, short_pot = excluded.short_pot";
static const char DROP_DEDUCTIONS[] = "DELETE FROM deduction WHERE pool = ?1";
static const char ADD_DEDUCTION[]
    = "INSERT INTO deduction(pool, n, kind, fund, ppm) VALUES(?1, ?2, ?3, ?4, coalesce(?5, 0))";

void
tonti_pool_row_clear (TontiPoolRow *row)
{
  g_clear_pointer (&row->name, g_free);
}

static TontiPoolRow
read_row (TontiStatement *s)
{
  return (TontiPoolRow){
    .id = tonti_statement_get_int (s, 0),
    .name = g_strdup (tonti_statement_get_text (s, 1)),
    .contribution = tonti_statement_get_int (s, 2),
    .lots = tonti_statement_get_int (s, 3),
    .uneven = tonti_codes_word (&tonti_uneven_codes, tonti_statement_get_text (s, 4)),
    .short_pot = tonti_codes_word (&tonti_short_pot_codes, tonti_statement_get_text (s, 5)),
    .late_holders = tonti_codes_word (&late_codes, tonti_statement_get_text (s, 6)),
    .started = tonti_statement_get_int (s, 7) != 0,
    .order_rule = tonti_codes_word (&tonti_order_codes, tonti_statement_get_text (s, 8)),
    .needs_present = tonti_statement_get_int (s, 9) != 0,
    .needs_paid_up = tonti_statement_get_int (s, 10) != 0,
    .drawn = tonti_statement_get_int (s, 11),
  };
}

gboolean
tonti_pool_get (TontiDb *db, gint64 pool, TontiPoolRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiPoolRow){ .uneven = "", .short_pot = "", .late_holders = "", .order_rule = "fixed" };
  tonti_statement_bind_int (s, 1, pool);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = read_row (s);
  return TRUE;
}

GArray *
tonti_pool_list (TontiDb *db)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiPoolRow));

  g_array_set_clear_func (rows, (GDestroyNotify)tonti_pool_row_clear);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiPoolRow row = read_row (s);

      g_array_append_val (rows, row);
    }
  return rows;
}

gint64
tonti_pool_next (TontiDb *db)
{
  return tonti_db_get_int (db, NEXT, 1);
}

/* Of a book written by another hand, a kind that there is none of keeps nothing. */
static const char *
find_kind (const char *text)
{
  const int kind = tonti_codes_find (&tonti_deduction_codes, text);

  return kind >= 0 ? tonti_codes_get (&tonti_deduction_codes, kind) : "";
}

GArray *
tonti_pool_list_deductions (TontiDb *db, gint64 pool)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST_DEDUCTIONS);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiDeductionRow));

  tonti_statement_bind_int (s, 1, pool);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiDeductionRow row = {
        .kind = find_kind (tonti_statement_get_text (s, 0)),
        .fund = tonti_statement_get_int (s, 1),
        .ppm = tonti_statement_get_int (s, 2),
      };

      g_array_append_val (rows, row);
    }
  return rows;
}

static gboolean
set_deductions (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *deductions = json_object_get (event->json, "deductions");
  TontiStatement *s = tonti_db_prepare (db, DROP_DEDUCTIONS);

  tonti_fact_bind_int (s, 1, event->json, "pool");
  if (!tonti_fact_store (db, s, problems))
    return FALSE;
  for (gsize i = 0; i < json_array_size (deductions); i++)
    {
      json_t *deduction = json_array_get (deductions, i);

      s = tonti_db_prepare (db, ADD_DEDUCTION);
      tonti_fact_bind_int (s, 1, event->json, "pool");
      tonti_statement_bind_int (s, 2, (gint64)i + 1);
      tonti_fact_bind_text (s, 3, deduction, "kind");
      tonti_fact_bind_int (s, 4, deduction, "fund");
      tonti_fact_bind_int (s, 5, deduction, "ppm");
      if (!tonti_fact_store (db, s, problems))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_pool_project_pool (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, SET);

  tonti_fact_bind_int (s, 1, event->json, "pool");
  tonti_fact_bind_text (s, 2, event->json, "name");
  tonti_fact_bind_int (s, 3, event->json, "contribution");
  tonti_fact_bind_int (s, 4, event->json, "lots");
  tonti_fact_bind_text (s, 5, event->json, "uneven");
  tonti_fact_bind_text (s, 6, event->json, "short_pot");
  return tonti_fact_store (db, s, problems) && set_deductions (db, event, problems);
}
