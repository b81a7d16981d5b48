// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-column-private.h"
#include "tonti-entry-query-store.h"
#include "tonti-labels.h"
#include "tonti-ledger-store.h"

/* The trial balance: what every account holds on its side, and what moved through it. Without a
 * period it comes from the kept balances, so it costs the same in year ten as on day one. */

static const TontiColumn columns[] = {
  TEXT ("account", N_ ("Account")),
  TEXT ("name", N_ ("Name")),
  SUM ("debit_total", N_ ("Debit in all")),
  SUM ("credit_total", N_ ("Credit in all")),
  SUM ("debit", N_ ("Debit")),
  SUM ("credit", N_ ("Credit")),
  END,
};

static const TontiColumn period_columns[] = {
  TEXT ("account", N_ ("Account")),
  TEXT ("name", N_ ("Name")),
  SUM ("opening_debit", N_ ("Opening debit")),
  SUM ("opening_credit", N_ ("Opening credit")),
  SUM ("debit_total", N_ ("Debit of the period")),
  SUM ("credit_total", N_ ("Credit of the period")),
  SUM ("debit", N_ ("Debit")),
  SUM ("credit", N_ ("Credit")),
  END,
};

/* A balance stands on one side: debit positive, credit negative. */
static void
set_balance (TontiTable *table, guint column, gint64 balance)
{
  tonti_table_set_int (table, column, MAX (balance, 0));
  tonti_table_set_int (table, column + 1, MAX (-balance, 0));
}

static gboolean
is_asked (const TontiQuery *query, const char *account)
{
  const gsize size = query->account == NULL ? 0 : strlen (query->account);

  if (query->account == NULL)
    return TRUE;
  return strncmp (account, query->account, size) == 0
         && (account[size] == '\0' || account[size] == ':');
}

static void
add_row (TontiTable *table, TontiBook *book, const char *account, gint64 debit, gint64 credit)
{
  tonti_table_add_row (table);
  tonti_table_set_text (table, 0, account);
  tonti_table_take_text (table, 1, tonti_label_account (book, account));
  tonti_table_set_int (table, 2, debit);
  tonti_table_set_int (table, 3, credit);
  set_balance (table, 4, debit - credit);
}

static gboolean
add_kept (TontiTable *table, TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (GArray) totals = tonti_ledger_totals (tonti_report_db (book));

  for (guint i = 0; i < totals->len; i++)
    {
      const TontiLedgerTotal *total = &g_array_index (totals, TontiLedgerTotal, i);

      if (is_asked (query, total->account))
        add_row (table, book, total->account, total->debit, total->credit);
    }
  return TRUE;
}

static void
add_period_row (TontiTable *table, TontiBook *book, TontiStatement *s)
{
  const char *account = tonti_statement_get_text (s, 0);
  const gint64 opening = tonti_statement_get_int (s, 1) - tonti_statement_get_int (s, 2);
  const gint64 debit = tonti_statement_get_int (s, 3), credit = tonti_statement_get_int (s, 4);

  tonti_table_add_row (table);
  tonti_table_set_text (table, 0, account);
  tonti_table_take_text (table, 1, tonti_label_account (book, account));
  set_balance (table, 2, opening);
  tonti_table_set_int (table, 4, debit);
  tonti_table_set_int (table, 5, credit);
  set_balance (table, 6, opening + debit - credit);
}

static gboolean
add_recomputed (TontiTable *table, TontiBook *book, const TontiQuery *query, gboolean period,
                TontiProblems *problems)
{
  TontiDb *db = tonti_report_db (book);
  TontiStatement *s = tonti_entry_query_totals (db, query->from, query->to);
  TontiStep step;

  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    {
      if (!is_asked (query, tonti_statement_get_text (s, 0)))
        continue;
      if (period)
        add_period_row (table, book, s);
      else
        add_row (table, book, tonti_statement_get_text (s, 0), tonti_statement_get_int (s, 3),
                 tonti_statement_get_int (s, 4));
    }
  tonti_statement_reset (s);
  return step == TONTI_STEP_DONE || tonti_db_fail (db, problems);
}

TontiReport *
tonti_trial_balance_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  const gboolean period = tonti_day_is_valid (query->from) || tonti_day_is_valid (query->to);
  g_autoptr (TontiReport) self = tonti_report_new ("trial-balance", N_ ("Trial balance"));
  TontiTable *table = tonti_table_new ("rows", "", period ? period_columns : columns);
  gboolean ok;

  tonti_report_add_table (self, table);
  tonti_report_add_period (self, query);
  tonti_report_add_drafts (self, book);
  if (period || query->recompute)
    ok = add_recomputed (table, book, query, period, problems);
  else
    ok = add_kept (table, book, query, problems);
  return ok ? g_steal_pointer (&self) : NULL;
}
