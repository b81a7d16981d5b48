// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-account-number-store.h"

#include "tonti-fact.h"

#include "tonti-no-float.h"

static const char FIND[] = "SELECT number FROM account_number WHERE account = ?1 AND since <= ?2"
                           " ORDER BY since DESC LIMIT 1";
static const char SET[] = "INSERT INTO account_number(account, since, number) VALUES(?1, ?2, ?3)"
                          " ON CONFLICT(account, since) DO UPDATE SET number = excluded.number";

char *
tonti_account_number_find (TontiDb *db, const char *account, TontiDay day)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, FIND);

  tonti_statement_bind_text (s, 1, account);
  tonti_statement_bind_int (s, 2, day.number);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return NULL;
  return g_strdup (tonti_statement_get_text (s, 0));
}

gboolean
tonti_account_number_project_map (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, SET);

  tonti_fact_bind_text (s, 1, event->json, "account");
  tonti_fact_bind_day (s, 2, event->json, "since");
  tonti_fact_bind_text (s, 3, event->json, "number");
  return tonti_fact_store (db, s, problems);
}
