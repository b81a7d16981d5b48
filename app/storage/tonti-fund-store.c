// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fund-store.h"

#include "tonti-code.h"
#include "tonti-fact.h"

#include "tonti-no-float.h"

static const TontiCodes pers = { (const char *const[]){ "member", "hand", NULL } };

static const char GET[] = "SELECT id, name, account, amount, per, since FROM fund WHERE id = ?1";
static const char LIST[] = "SELECT id, name, account, amount, per, since FROM fund ORDER BY id";
static const char NEXT[] = "SELECT coalesce(max(id), 0) + 1 FROM fund";
static const char MEAL[] = "SELECT coalesce(min(id), 0) FROM fund WHERE account = 'meal'";
static const char SET[]
    = "INSERT INTO fund(id, name, account, amount, per, since) VALUES(?1, ?2, ?3, ?4, ?5, ?6)"
      " ON CONFLICT(id) DO UPDATE SET name = excluded.name, account = excluded.account,"
      " amount = excluded.amount, per = excluded.per, since = excluded.since";

void
tonti_fund_row_clear (TontiFundRow *row)
{
  g_clear_pointer (&row->name, g_free);
  g_clear_pointer (&row->account, g_free);
}

static TontiFundRow
read_row (TontiStatement *s)
{
  return (TontiFundRow){
    .id = tonti_statement_get_int (s, 0),
    .name = g_strdup (tonti_statement_get_text (s, 1)),
    .account = g_strdup (tonti_statement_get_text (s, 2)),
    .amount = tonti_statement_get_int (s, 3),
    .per = tonti_codes_word (&pers, tonti_statement_get_text (s, 4)),
    .since = tonti_statement_get_day (s, 5),
  };
}

gboolean
tonti_fund_get (TontiDb *db, gint64 fund, TontiFundRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiFundRow){ .per = "" };
  tonti_statement_bind_int (s, 1, fund);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = read_row (s);
  return TRUE;
}

GArray *
tonti_fund_list (TontiDb *db)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiFundRow));

  g_array_set_clear_func (rows, (GDestroyNotify)tonti_fund_row_clear);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiFundRow row = read_row (s);

      g_array_append_val (rows, row);
    }
  return rows;
}

gint64
tonti_fund_next (TontiDb *db)
{
  return tonti_db_get_int (db, NEXT, 1);
}

gint64
tonti_fund_get_meal (TontiDb *db)
{
  return tonti_db_get_int (db, MEAL, 0);
}

gboolean
tonti_fund_project_fund (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, SET);

  tonti_fact_bind_int (s, 1, event->json, "fund");
  tonti_fact_bind_text (s, 2, event->json, "name");
  tonti_fact_bind_text (s, 3, event->json, "account");
  tonti_fact_bind_int (s, 4, event->json, "amount");
  tonti_fact_bind_text (s, 5, event->json, "per");
  tonti_fact_bind_day (s, 6, event->json, "since");
  return tonti_fact_store (db, s, problems);
}
