// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-ledger-store.h"

#include "tonti-bulk.h"

#include "tonti-no-float.h"

/* Reading: the kept balances. */

/* What a bulk import has added up and not written yet must be there before it is asked for. */
static void
settle (TontiDb *db)
{
  if (db->bulk != NULL && !tonti_bulk_flush (db->bulk))
    g_debug ("balances: %s", db->error_text);
}

static gint64
first_int (TontiStatement *s)
{
  gint64 value = tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : 0;

  tonti_statement_reset (s);
  return value;
}

gint64
tonti_ledger_account_balance (TontiDb *db, const char *account)
{
  TontiStatement *s
      = tonti_db_prepare (db, "SELECT debit - credit FROM total"
                              " WHERE account = (SELECT id FROM account WHERE key = ?1)");

  settle (db);
  tonti_statement_bind_text (s, 1, account);
  return first_int (s);
}

static gint64
member_balance (TontiDb *db, const char *account, gint64 member)
{
  TontiStatement *s = tonti_db_prepare (
      db, "SELECT coalesce(sum(debit - credit), 0) FROM balance WHERE member = ?2"
          " AND account = (SELECT id FROM account WHERE key = ?1)");

  tonti_statement_bind_text (s, 1, account);
  tonti_statement_bind_int (s, 2, member);
  return first_int (s);
}

static gint64
subject_balance (TontiDb *db, const char *account, const char *of)
{
  TontiStatement *s
      = tonti_db_prepare (db, "SELECT coalesce(sum(debit - credit), 0) FROM balance"
                              " WHERE account = (SELECT id FROM account WHERE key = ?1)"
                              " AND subject = (SELECT id FROM subject WHERE key = ?2)");

  tonti_statement_bind_text (s, 1, account);
  tonti_statement_bind_text (s, 2, of);
  return first_int (s);
}

gint64
tonti_ledger_balance (TontiDb *db, const char *account, gint64 member, const char *of)
{
  TontiStatement *s;

  settle (db);
  if (of == NULL)
    return member == 0 ? tonti_ledger_account_balance (db, account)
                       : member_balance (db, account, member);
  if (member == 0)
    return subject_balance (db, account, of);
  s = tonti_db_prepare (db, "SELECT debit - credit FROM balance WHERE member = ?2"
                            " AND account = (SELECT id FROM account WHERE key = ?1)"
                            " AND subject = (SELECT id FROM subject WHERE key = ?3)");
  tonti_statement_bind_text (s, 1, account);
  tonti_statement_bind_int (s, 2, member);
  tonti_statement_bind_text (s, 3, of);
  return first_int (s);
}

/* ';' is the character after ':'. */
gint64
tonti_ledger_root_balance (TontiDb *db, const char *root)
{
  TontiStatement *s = tonti_db_prepare (
      db, "SELECT coalesce(sum(debit - credit), 0) FROM account JOIN total ON account = id"
          " WHERE key = ?1 OR (key > ?1 || ':' AND key < ?1 || ';')");

  settle (db);
  tonti_statement_bind_text (s, 1, root);
  return first_int (s);
}

static void
clear_total (gpointer data)
{
  g_free (((TontiLedgerTotal *)data)->account);
}

GArray *
tonti_ledger_totals (TontiDb *db)
{
  GArray *totals = g_array_new (FALSE, FALSE, sizeof (TontiLedgerTotal));
  g_autoptr (TontiStatement) s = NULL;

  settle (db);
  s = tonti_db_prepare (
      db, "SELECT key, debit, credit FROM account JOIN total ON account = id ORDER BY key");
  g_array_set_clear_func (totals, clear_total);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiLedgerTotal total = { g_strdup (tonti_statement_get_text (s, 0)),
                                 tonti_statement_get_int (s, 1), tonti_statement_get_int (s, 2) };

      g_array_append_val (totals, total);
    }
  return totals;
}

static void
clear_balance (gpointer data)
{
  TontiLedgerBalance *balance = data;

  g_free (balance->account);
  g_free (balance->of);
}

GArray *
tonti_ledger_member_balances (TontiDb *db, gint64 member)
{
  GArray *balances = g_array_new (FALSE, FALSE, sizeof (TontiLedgerBalance));
  g_autoptr (TontiStatement) s = NULL;

  settle (db);
  s = tonti_db_prepare (db, "SELECT a.key, s.key, b.debit, b.credit FROM balance b"
                            " JOIN account a ON a.id = b.account"
                            " LEFT JOIN subject s ON s.id = b.subject"
                            " WHERE b.member = ?1 ORDER BY a.key, b.subject");
  g_array_set_clear_func (balances, clear_balance);
  tonti_statement_bind_int (s, 1, member);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiLedgerBalance balance
          = { .account = g_strdup (tonti_statement_get_text (s, 0)),
              .of
              = tonti_statement_is_null (s, 1) ? NULL : g_strdup (tonti_statement_get_text (s, 1)),
              .member = member,
              .debit = tonti_statement_get_int (s, 2),
              .credit = tonti_statement_get_int (s, 3) };

      g_array_append_val (balances, balance);
    }
  return balances;
}

GArray *
tonti_ledger_account_balances (TontiDb *db, const char *account)
{
  GArray *balances = g_array_new (FALSE, FALSE, sizeof (TontiLedgerBalance));
  g_autoptr (TontiStatement) s = NULL;

  settle (db);
  s = tonti_db_prepare (db, "SELECT b.member, s.key, b.debit, b.credit FROM balance b"
                            " LEFT JOIN subject s ON s.id = b.subject"
                            " WHERE b.account = (SELECT id FROM account WHERE key = ?1)"
                            " ORDER BY b.member, b.subject");
  g_array_set_clear_func (balances, clear_balance);
  tonti_statement_bind_text (s, 1, account);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiLedgerBalance balance
          = { .account = g_strdup (account),
              .of
              = tonti_statement_is_null (s, 1) ? NULL : g_strdup (tonti_statement_get_text (s, 1)),
              .member = tonti_statement_get_int (s, 0),
              .debit = tonti_statement_get_int (s, 2),
              .credit = tonti_statement_get_int (s, 3) };

      g_array_append_val (balances, balance);
    }
  return balances;
}

static void
clear_charge (gpointer data)
{
  g_free (((TontiLedgerCharge *)data)->of);
}

GArray *
tonti_ledger_member_charges (TontiDb *db, const char *account, gint64 member)
{
  GArray *charges = g_array_new (FALSE, FALSE, sizeof (TontiLedgerCharge));
  g_autoptr (TontiStatement) s
      = tonti_db_prepare (db, "SELECT s.key, coalesce(a.meeting, 0), e.amount, e.day FROM entry e"
                              " JOIN act a ON a.seq = e.id >> 20"
                              " LEFT JOIN subject s ON s.id = e.subject"
                              " WHERE e.member = ?2 AND e.amount > 0 AND a.reverses IS NULL"
                              " AND a.reversed_by IS NULL"
                              " AND e.account = (SELECT id FROM account WHERE key = ?1)"
                              " ORDER BY e.id");

  g_array_set_clear_func (charges, clear_charge);
  tonti_statement_bind_text (s, 1, account);
  tonti_statement_bind_int (s, 2, member);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiLedgerCharge charge
          = { .of
              = tonti_statement_is_null (s, 0) ? NULL : g_strdup (tonti_statement_get_text (s, 0)),
              .meeting = tonti_statement_get_int (s, 1),
              .amount = tonti_statement_get_int (s, 2),
              .day = { (gint32)tonti_statement_get_int (s, 3) } };

      g_array_append_val (charges, charge);
    }
  return charges;
}

void
tonti_ledger_days (TontiDb *db, const char *account, gint64 member, const char *of, TontiDay *first,
                   TontiDay *last)
{
  g_autoptr (TontiStatement) s
      = tonti_db_prepare (db, "SELECT min(day), max(day) FROM entry WHERE member = ?2"
                              " AND account = (SELECT id FROM account WHERE key = ?1)"
                              " AND subject = (SELECT id FROM subject WHERE key = ?3)");

  *first = *last = TONTI_DAY_NONE;
  tonti_statement_bind_text (s, 1, account);
  tonti_statement_bind_int (s, 2, member);
  tonti_statement_bind_text (s, 3, of);
  if (tonti_statement_step (s) != TONTI_STEP_ROW || tonti_statement_is_null (s, 0))
    return;
  first->number = (gint32)tonti_statement_get_int (s, 0);
  last->number = (gint32)tonti_statement_get_int (s, 1);
}
