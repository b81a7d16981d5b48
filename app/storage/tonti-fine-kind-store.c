// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fine-kind-store.h"

#include "tonti-fact.h"

#include "tonti-no-float.h"

static const char GET[]
    = "SELECT code, label, amount, retired, steps FROM fine_kind WHERE code = ?1";
static const char LIST[] = "SELECT code, label, amount, retired, steps FROM fine_kind WHERE ?1 OR "
                           "retired = 0 ORDER BY code";
static const char SET[]
    = "INSERT INTO fine_kind(code, label, amount, retired, steps)"
      " VALUES(?1, ?2, ?3, coalesce(?4, 0), coalesce(?5, ''))"
      " ON CONFLICT(code) DO UPDATE SET label = excluded.label, amount = excluded.amount,"
      " retired = excluded.retired, steps = excluded.steps";

void
tonti_fine_kind_row_clear (TontiFineKindRow *row)
{
  g_clear_pointer (&row->code, g_free);
  g_clear_pointer (&row->label, g_free);
  g_clear_pointer (&row->steps, g_free);
}

static TontiFineKindRow
read_row (TontiStatement *s)
{
  return (TontiFineKindRow){
    .code = g_strdup (tonti_statement_get_text (s, 0)),
    .label = g_strdup (tonti_statement_get_text (s, 1)),
    .amount = tonti_statement_get_int (s, 2),
    .retired = tonti_statement_get_int (s, 3) != 0,
    .steps = g_strdup (tonti_statement_get_text (s, 4)),
  };
}

gboolean
tonti_fine_kind_get (TontiDb *db, const char *code, TontiFineKindRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiFineKindRow){ 0 };
  tonti_statement_bind_text (s, 1, code);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = read_row (s);
  return TRUE;
}

GArray *
tonti_fine_kind_list (TontiDb *db, gboolean with_retired)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiFineKindRow));

  g_array_set_clear_func (rows, (GDestroyNotify)tonti_fine_kind_row_clear);
  tonti_statement_bind_int (s, 1, with_retired);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiFineKindRow row = read_row (s);

      g_array_append_val (rows, row);
    }
  return rows;
}

gboolean
tonti_fine_kind_project_kind (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, SET);

  tonti_fact_bind_text (s, 1, event->json, "code");
  tonti_fact_bind_text (s, 2, event->json, "label");
  tonti_fact_bind_int (s, 3, event->json, "amount");
  tonti_fact_bind_int (s, 4, event->json, "retired");
  tonti_fact_bind_text (s, 5, event->json, "steps");
  return tonti_fact_store (db, s, problems);
}
