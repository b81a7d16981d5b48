// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"

#include <glib/gi18n.h>

#include "tonti-column-private.h"
#include "tonti-entry-private.h"

/* The general ledger: account after account, every line with the balance after it. */

enum
{
  ACCOUNT,
  SEQ,
  DAY_,
  KIND,
  DOCUMENT,
  MEMBER,
  NAME,
  OF,
  LABEL,
  DEBIT,
  CREDIT,
  BALANCE,
};

static const TontiColumn columns[] = {
  TEXT ("account", N_ ("Account")),
  NUMBER ("seq", N_ ("No.")),
  DAY ("day", N_ ("Day")),
  CODE ("event", N_ ("Kind")),
  TEXT ("document", N_ ("Document")),
  NUMBER ("member", N_ ("Member")),
  TEXT ("name", N_ ("Name")),
  TEXT ("of", N_ ("Of")),
  TEXT ("label", N_ ("Label")),
  SUM ("debit", N_ ("Debit")),
  SUM ("credit", N_ ("Credit")),
  MONEY ("balance", N_ ("Balance")),
  END,
};

/* The first line of an account: what stood before the period. */
static void
add_opening (TontiTable *table, const char *account, gint64 balance)
{
  tonti_table_add_row (table);
  tonti_table_set_text (table, ACCOUNT, account);
  tonti_table_set_text (table, LABEL, _ ("Brought forward"));
  tonti_table_set_int (table, BALANCE, balance);
}

static void
add_line (TontiTable *table, TontiBook *book, const TontiEntryRow *row, gint64 balance)
{
  tonti_table_add_row (table);
  tonti_table_set_text (table, ACCOUNT, row->account);
  tonti_table_set_int (table, SEQ, row->seq);
  tonti_table_set_int (table, DAY_, row->day.number);
  tonti_table_set_text (table, KIND, row->kind);
  tonti_table_take_text (table, DOCUMENT, tonti_entry_dup_document (row));
  tonti_table_put_int (table, MEMBER, row->member);
  tonti_table_take_text (table, NAME, tonti_report_member_name (book, row->member));
  tonti_table_put_text (table, OF, row->of);
  tonti_table_take_text (table, LABEL, tonti_entry_dup_label (row));
  tonti_table_put_int (table, row->amount > 0 ? DEBIT : CREDIT, ABS (row->amount));
  tonti_table_set_int (table, BALANCE, balance);
}

static gboolean
add_account (TontiTable *table, TontiBook *book, const char *account, const TontiQuery *query,
             TontiProblems *problems)
{
  TontiDb *db = tonti_report_db (book);
  gint64 debit, credit, balance;
  TontiStatement *s;
  TontiStep step;

  tonti_entry_query_before (db, account, query->from, &debit, &credit);
  balance = debit - credit;
  add_opening (table, account, balance);
  s = tonti_entry_query_account (db, account, query->from, query->to);
  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    {
      TontiEntryRow row;

      tonti_entry_query_read (s, &row);
      balance += row.amount;
      add_line (table, book, &row, balance);
    }
  tonti_statement_reset (s);
  return step == TONTI_STEP_DONE || tonti_db_fail (db, problems);
}

GPtrArray *
tonti_report_accounts (TontiBook *book, const char *root, TontiProblems *problems)
{
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  TontiStatement *s
      = root == NULL ? tonti_list_query_accounts (db) : tonti_entry_query_keys (db, root);
  TontiStep step;

  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    g_ptr_array_add (keys, g_strdup (tonti_statement_get_text (s, 0)));
  tonti_statement_reset (s);
  if (step != TONTI_STEP_DONE)
    {
      tonti_db_fail (db, problems);
      return NULL;
    }
  return g_steal_pointer (&keys);
}

static gboolean
refuse_account (const char *account, TontiProblems *problems)
{
  return tonti_problems_refuse (problems, "account-unknown", "account",
                                _ ("Account %s: nothing was ever written in it: look at the list "
                                   "of accounts"),
                                account);
}

TontiReport *
tonti_ledger_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("general-ledger", N_ ("General ledger"));
  g_autoptr (GPtrArray) keys = tonti_report_accounts (book, query->account, problems);
  TontiTable *table = tonti_table_new ("rows", "", columns);

  tonti_report_add_table (self, table);
  tonti_report_add_period (self, query);
  tonti_report_add_drafts (self, book);
  if (keys == NULL)
    return NULL;
  if (query->account != NULL && keys->len == 0)
    {
      refuse_account (query->account, problems);
      return NULL;
    }
  for (guint i = 0; i < keys->len; i++)
    if (!add_account (table, book, g_ptr_array_index (keys, i), query, problems))
      return NULL;
  return g_steal_pointer (&self);
}
