// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-column-private.h"
#include "tonti-entry-private.h"
#include "tonti-labels.h"

/* The cash book: one table for each place where money lies, with the balance after each line. */

enum
{
  SEQ,
  DAY_,
  DOCUMENT,
  PIECE,
  MEMBER,
  NAME,
  LABEL,
  COUNTERPART,
  IN,
  OUT,
  BALANCE,
};

static const TontiColumn columns[] = {
  NUMBER ("seq", N_ ("No.")),
  DAY ("day", N_ ("Day")),
  TEXT ("document", N_ ("Document")),
  TEXT ("voucher", N_ ("Supporting document")),
  NUMBER ("member", N_ ("Member")),
  TEXT ("name", N_ ("Name")),
  TEXT ("label", N_ ("Label")),
  TEXT ("counterpart", N_ ("Against")),
  SUM ("in", N_ ("In")),
  SUM ("out", N_ ("Out")),
  MONEY ("balance", N_ ("Balance")),
  END,
};

/* The number of the paper that proves an expense or an income, "" = none. */
static char *
dup_piece (const TontiEntryRow *row)
{
  json_auto_t *json = row->body == NULL ? NULL : json_loadb (row->body, row->body_size, 0, NULL);
  const char *piece = json_string_value (json_object_get (json, "piece"));

  return g_strdup (piece == NULL ? "" : piece);
}

static void
add_line (TontiTable *table, TontiBook *book, const TontiEntryRow *row, gint64 balance)
{
  const gint64 member = row->member != 0 ? row->member : row->party;
  TontiDb *db = tonti_report_db (book);

  tonti_table_add_row (table);
  tonti_table_set_int (table, SEQ, row->seq);
  tonti_table_set_int (table, DAY_, row->day.number);
  tonti_table_take_text (table, DOCUMENT, tonti_entry_dup_document (row));
  tonti_table_take_text (table, PIECE, dup_piece (row));
  tonti_table_put_int (table, MEMBER, member);
  tonti_table_take_text (table, NAME, tonti_report_member_name (book, member));
  tonti_table_take_text (table, LABEL, tonti_entry_dup_label (row));
  tonti_table_take_text (table, COUNTERPART,
                         tonti_entry_query_counterparts (db, row->seq, row->account));
  tonti_table_put_int (table, row->amount > 0 ? IN : OUT, ABS (row->amount));
  tonti_table_set_int (table, BALANCE, balance);
}

/* "opening" of the first place (PLACE NULL), "bank_opening" of the others; all say their NAME. */
static void
add_balance (TontiReport *self, const char *place, const char *name, gboolean is_opening,
             gint64 balance)
{
  const char *which = is_opening ? "opening" : "closing";
  g_autofree char *key = place == NULL ? g_strdup (which) : g_strdup_printf ("%s_%s", place, which);
  g_autofree char *title
      = g_strdup_printf (is_opening ? _ ("Opening balance: %s") : _ ("Closing balance: %s"), name);

  tonti_report_add_fact_money (self, key, title, balance);
}

static gboolean
add_place (TontiReport *self, TontiBook *book, const char *account, const TontiQuery *query,
           TontiProblems *problems)
{
  const gboolean is_first = tonti_report_get_n_tables (self) == 0;
  g_autofree char *title = tonti_label_account (book, account);
  TontiTable *table = tonti_table_new (is_first ? "rows" : account, title, columns);
  TontiDb *db = tonti_report_db (book);
  gint64 debit, credit, balance;
  TontiStatement *s;
  TontiStep step;

  tonti_report_add_table (self, table);
  tonti_entry_query_before (db, account, query->from, &debit, &credit);
  balance = debit - credit;
  add_balance (self, is_first ? NULL : account, title, TRUE, balance);
  s = tonti_entry_query_account (db, account, query->from, query->to);
  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    {
      TontiEntryRow row;

      tonti_entry_query_read (s, &row);
      balance += row.amount;
      add_line (table, book, &row, balance);
    }
  tonti_statement_reset (s);
  add_balance (self, is_first ? NULL : account, title, FALSE, balance);
  return step == TONTI_STEP_DONE || tonti_db_fail (db, problems);
}

static gboolean
add_root (TontiReport *self, TontiBook *book, const char *root, const TontiQuery *query,
          TontiProblems *problems)
{
  g_autoptr (GPtrArray) keys = tonti_report_accounts (book, root, problems);

  if (keys == NULL)
    return FALSE;
  if (keys->len == 0 && tonti_report_get_n_tables (self) == 0)
    return add_place (self, book, root, query, problems);
  for (guint i = 0; i < keys->len; i++)
    if (!add_place (self, book, g_ptr_array_index (keys, i), query, problems))
      return FALSE;
  return TRUE;
}

static gboolean
is_place (const char *account)
{
  const gsize size = strcspn (account, ":");

  return (size == 4 && (strncmp (account, "cash", 4) == 0 || strncmp (account, "bank", 4) == 0))
         || (size == 6 && strncmp (account, "mobile", 6) == 0);
}

TontiReport *
tonti_cash_book_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  static const char *const roots[] = { "cash", "bank", "mobile" };
  g_autoptr (TontiReport) self = tonti_report_new ("cash-book", N_ ("Cash book"));

  if (query->account != NULL && !is_place (query->account))
    {
      tonti_problems_refuse (problems, "not-a-place", "account",
                             _ ("Account %s: no money lies in it: choose cash, bank or mobile, or "
                                "the general ledger"),
                             query->account);
      return NULL;
    }
  tonti_report_add_period (self, query);
  tonti_report_add_drafts (self, book);
  if (query->account != NULL)
    return add_root (self, book, query->account, query, problems) ? g_steal_pointer (&self) : NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (roots); i++)
    if (!add_root (self, book, roots[i], query, problems))
      return NULL;
  return g_steal_pointer (&self);
}
