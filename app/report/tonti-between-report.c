// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-between-report.h"

#include <glib/gi18n.h>

#include "tonti-column-private.h"
#include "tonti-entry-private.h"
#include "tonti-ledger-store.h"
#include "tonti-report-private.h"

/* Who owes whom among the members: a list of pairs, from the account between them. It is shown to
 * officers, and to each member what is hers. */

enum
{
  MEMBER,
  NAME,
  TO,
  TO_NAME,
  SINCE,
  LAST,
  OWED,
};

static const TontiColumn columns[] = {
  NUMBER ("member", N_ ("No.")),   TEXT ("name", N_ ("Who owes")),
  NUMBER ("to", N_ ("To no.")),    TEXT ("to_name", N_ ("To whom")),
  DAY ("since", N_ ("Since")),     DAY ("last", N_ ("Last change")),
  SUM ("owed", N_ ("Still owed")), END,
};

GArray *
tonti_between_list (TontiBook *book, gint64 member)
{
  g_autoptr (GArray) balances = tonti_ledger_account_balances (tonti_report_db (book), "between");
  GArray *debts = g_array_new (FALSE, TRUE, sizeof (TontiBetweenDebt));

  for (guint i = 0; i < balances->len; i++)
    {
      const TontiLedgerBalance *row = &g_array_index (balances, TontiLedgerBalance, i);
      TontiBetweenDebt debt
          = { .member = row->member, .owed = tonti_money (row->debit - row->credit) };
      TontiSubject other;

      if (debt.owed.minor <= 0 || row->of == NULL || !tonti_subject_parse (row->of, &other))
        continue;
      debt.to = other.n;
      tonti_ledger_days (tonti_report_db (book), "between", row->member, row->of, &debt.since,
                         &debt.last);
      if (member == 0 || member == debt.member || member == debt.to)
        g_array_append_val (debts, debt);
    }
  return debts;
}

static void
add_debt (TontiTable *table, TontiBook *book, const TontiBetweenDebt *debt)
{
  tonti_table_add_row (table);
  tonti_table_set_int (table, MEMBER, debt->member);
  tonti_table_take_text (table, NAME, tonti_report_member_name (book, debt->member));
  tonti_table_set_int (table, TO, debt->to);
  tonti_table_take_text (table, TO_NAME, tonti_report_member_name (book, debt->to));
  tonti_table_set_int (table, SINCE, debt->since.number);
  tonti_table_set_int (table, LAST, debt->last.number);
  tonti_table_set_int (table, OWED, debt->owed.minor);
}

/* That it adds up to nothing for the group is shown, not only said. */
static void
add_proof (TontiReport *self, TontiBook *book)
{
  tonti_report_add_fact_money (self, "net", N_ ("All of it together, for the group"),
                               tonti_ledger_account_balance (tonti_report_db (book), "between"));
}

TontiReport *
tonti_between_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("between", N_ ("Debts between members"));
  TontiTable *table = tonti_table_new ("rows", "", columns);
  g_autoptr (GArray) debts = NULL;

  tonti_report_add_table (self, table);
  if (query->member != 0 && !tonti_report_check_member (book, query->member, problems))
    return NULL;
  debts = tonti_between_list (book, query->member);
  for (guint i = 0; i < debts->len; i++)
    add_debt (table, book, &g_array_index (debts, TontiBetweenDebt, i));
  add_proof (self, book);
  tonti_report_add_drafts (self, book);
  return g_steal_pointer (&self);
}

/* ---- In a statement ---- */

static char *
tell_of (const TontiEntryRow *row, const char *other)
{
  if (g_str_equal (row->kind, "correction/1"))
    return g_strdup_printf (_ ("Corrected, with %s"), other);
  if (g_str_equal (row->kind, "receipt/1"))
    return g_strdup_printf (row->amount > 0 ? _ ("Paid by %s") : _ ("Paid for %s"), other);
  if (g_str_equal (row->kind, "payout/1"))
    return g_strdup_printf (row->amount < 0 ? _ ("Kept from the lot for %s")
                                            : _ ("Kept for her from the lot of %s"),
                            other);
  if (row->party == row->member)
    return g_strdup_printf (row->amount > 0 ? _ ("Borrowed from %s") : _ ("Settled with %s"),
                            other);
  return g_strdup_printf (row->amount < 0 ? _ ("Lent to %s") : _ ("Settled by %s"), other);
}

char *
tonti_between_dup_label (TontiBook *book, const TontiEntryRow *row)
{
  TontiSubject other = { TONTI_SUBJECT_NONE, 0 };
  g_autofree char *name = NULL;

  if (row->of == NULL || !tonti_subject_parse (row->of, &other))
    return g_strdup (row->account);
  name = tonti_report_member_name (book, other.n);
  return tell_of (row, name);
}
