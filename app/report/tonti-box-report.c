// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-box-report.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-box-debt.h"
#include "tonti-box-money.h"
#include "tonti-box-text-private.h"
#include "tonti-column-private.h"
#include "tonti-entry-private.h"
#include "tonti-guarantee-store.h"
#include "tonti-hand-rate.h"
#include "tonti-labels.h"
#include "tonti-ledger-store.h"
#include "tonti-meeting-facts.h"
#include "tonti-member-store.h"

/* Loans of auction boxes, and what moved in a box. */

enum
{
  LOAN,
  POOL,
  MEMBER,
  NAME,
  GUARANTOR,
  DAY_,
  DUE,
  PRINCIPAL,
  PRICE,
  PAID,
  CHARGES,
  OPEN,
  LATE_DAYS,
  NOW,
  RATE,
  RATE_YEAR,
  STATE,
};

static const TontiColumn loan_columns[] = {
  TEXT ("loan", N_ ("Loan")),
  TEXT ("pool", N_ ("Pot")),
  NUMBER ("member", N_ ("Member")),
  TEXT ("name", N_ ("Name")),
  TEXT ("guarantor", N_ ("Guarantor")),
  DAY ("day", N_ ("Lent on")),
  DAY ("due", N_ ("Back on")),
  SUM ("principal", N_ ("Lent")),
  SUM ("price", N_ ("Price")),
  SUM ("paid", N_ ("Paid back")),
  SUM ("charges", N_ ("Charges paid")),
  SUM ("open", N_ ("Still owed")),
  NUMBER ("late_days", N_ ("Days late")),
  SUM ("now", N_ ("To pay now")),
  TEXT ("rate_month", N_ ("Rate a month")),
  TEXT ("rate_year", N_ ("Rate a year")),
  CODE ("state", N_ ("State")),
  END,
};

static const char *
judge (const TontiBoxLoanRow *row, gint64 late)
{
  if (row->cancelled)
    return "cancelled";
  if (tonti_box_loan_row_open (row) == 0)
    return "paid";
  if (late > 0)
    return "late";
  return row->principal_paid + row->price_paid > 0 ? "part" : "due";
}

gint64
tonti_box_loan_find_rate (const TontiBoxLoanRow *row)
{
  gint64 months = MAX (((gint64)row->due.number - row->day.number + 15) / 30, 1);
  g_autofree gint64 *flows = g_new0 (gint64, (gsize)months + 1);
  g_autoptr (GArray) rates = NULL;
  gboolean at_once = !g_str_equal (row->pays, "term");

  flows[0] = row->principal - (at_once ? row->price : 0);
  flows[months] = -(row->principal + (at_once ? 0 : row->price));
  rates = tonti_hand_rate_find (flows, (gsize)months + 1);
  return rates->len > 0 ? g_array_index (rates, gint64, 0) : 0;
}

gint64
tonti_box_loan_find_year (const TontiBoxLoanRow *row)
{
  const gint64 month = tonti_box_loan_find_rate (row);
  gint64 year;

  return month != 0 && tonti_hand_rate_year (month, 12, &year) ? (year + 50) / 100 * 100 : 0;
}

gint64
tonti_box_loan_find_guarantor (TontiDb *db, const TontiBoxLoanRow *row, gint64 *most)
{
  g_autoptr (GArray) rows = tonti_guarantee_list_loan (db, row->id);
  gint64 found = rows->len == 0 ? row->guarantor : 0, limit = 0;

  for (guint i = 0; i < rows->len && found == 0; i++)
    {
      const TontiGuaranteeRow *guarantee = &g_array_index (rows, TontiGuaranteeRow, i);

      if (guarantee->ended > 0 || guarantee->member == 0)
        continue;
      found = guarantee->member;
      limit = guarantee->most;
    }
  if (most != NULL)
    *most = limit;
  return found;
}

/* As a person reads it. */
static void
put_year (TontiTable *table, TontiBook *book, const TontiBoxLoanRow *row)
{
  const gint64 year = tonti_box_loan_find_year (row);

  if (year != 0)
    tonti_table_take_text (
        table, RATE_YEAR,
        tonti_rate_format ((TontiRate){ year }, tonti_book_get_group (book)->style.decimal));
}

static void
put_debt (TontiTable *table, const TontiBoxLoanRow *row, TontiDay day, gint64 unit)
{
  TontiBoxDebt debt = tonti_box_debt_of (row, unit);
  gint64 open = tonti_box_loan_row_open (row);
  gint64 late = open > 0 ? tonti_box_debt_late (&debt, day) : 0;

  tonti_table_set_int (table, OPEN, open);
  tonti_table_put_int (table, LATE_DAYS, late);
  tonti_table_set_int (table, NOW, open > 0 ? tonti_box_debt_now (&debt, day) : 0);
  tonti_table_set_text (table, STATE, judge (row, late));
}

static void
add_loan (TontiTable *table, TontiBook *book, const TontiBoxLoanRow *row, TontiDay day)
{
  g_autofree char *guarantor = tonti_report_member_name (
      book, tonti_box_loan_find_guarantor (tonti_report_db (book), row, NULL));

  tonti_table_add_row (table);
  tonti_table_take_text (table, LOAN,
                         tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_BOX_LOAN, row->id }));
  tonti_table_take_text (table, POOL,
                         tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, row->pool }));
  tonti_table_set_int (table, MEMBER, row->member);
  tonti_table_take_text (table, NAME, tonti_report_member_name (book, row->member));
  tonti_table_put_text (table, GUARANTOR, guarantor);
  tonti_table_set_int (table, DAY_, row->day.number);
  tonti_table_set_int (table, DUE, row->due.number);
  tonti_table_set_int (table, PRINCIPAL, row->principal);
  tonti_table_set_int (table, PRICE, row->price);
  tonti_table_set_int (table, PAID, row->principal_paid + row->price_paid);
  tonti_table_set_int (table, CHARGES, row->late_paid);
  tonti_table_take_text (table, RATE, tonti_hand_rate_format (tonti_box_loan_find_rate (row)));
  put_year (table, book, row);
  put_debt (table, row, day, tonti_book_get_group (book)->unit);
}

TontiTable *
tonti_box_loans_table (TontiBook *book, const TontiQuery *query)
{
  TontiTable *table = tonti_table_new ("loans", N_ ("Loans of the auction box"), loan_columns);
  g_autoptr (GArray) rows
      = tonti_box_loan_list (tonti_report_db (book), query->pool, query->member);

  for (guint i = 0; i < rows->len; i++)
    add_loan (table, book, &g_array_index (rows, TontiBoxLoanRow, i),
              tonti_report_day (book, query));
  return table;
}

TontiReport *
tonti_box_loans_list (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  TontiReport *self = tonti_report_new ("box-loans", N_ ("Loans of the auction box"));

  tonti_report_add_table (self, tonti_box_loans_table (book, query));
  return self;
}

/* ---- What moved ---- */

enum
{
  MOVE_SEQ,
  MOVE_DAY,
  MOVE_DOCUMENT,
  MOVE_LABEL,
  MOVE_IN,
  MOVE_OUT,
  MOVE_WORTH,
};

static const TontiColumn move_columns[] = {
  NUMBER ("seq", N_ ("Entry")),
  DAY ("day", N_ ("Day")),
  TEXT ("document", N_ ("Document")),
  TEXT ("label", N_ ("What")),
  SUM ("in", N_ ("In")),
  SUM ("out", N_ ("Out")),
  MONEY ("worth", N_ ("The box is worth")),
  END,
};

static char *
tell_move (TontiBook *book, gint64 seq, const TontiEntryRow *row)
{
  g_autoptr (TontiEvent) event = tonti_journal_read (tonti_book_get_journal (book), seq);
  g_autofree char *of = tonti_label_subject (book, row->of);
  g_autofree char *name = tonti_report_member_name (book, row->member);

  if (event != NULL && !tonti_event_is (event, "receipt"))
    return tonti_event_dup_text (book, event);
  return g_strdup_printf (_ ("Price or charge of %s, %s"), of, name);
}

static gboolean
add_moves (TontiReport *self, TontiBook *book, const char *account, const TontiQuery *query,
           TontiProblems *problems)
{
  TontiDb *db = tonti_report_db (book);
  TontiTable *table = tonti_table_new ("moves", N_ ("What moved in the box"), move_columns);
  TontiStatement *s = tonti_entry_query_account (db, account, TONTI_DAY_NONE, query->to);
  TontiStep step;
  gint64 worth = 0;

  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    {
      TontiEntryRow row;

      tonti_entry_query_read (s, &row);
      worth -= row.amount;
      tonti_table_add_row (table);
      tonti_table_set_int (table, MOVE_SEQ, row.seq);
      tonti_table_set_int (table, MOVE_DAY, row.day.number);
      tonti_table_take_text (table, MOVE_DOCUMENT, tonti_entry_dup_document (&row));
      tonti_table_take_text (table, MOVE_LABEL, tell_move (book, row.seq, &row));
      tonti_table_put_int (table, row.amount < 0 ? MOVE_IN : MOVE_OUT, ABS (row.amount));
      tonti_table_set_int (table, MOVE_WORTH, worth);
    }
  tonti_statement_reset (s);
  tonti_report_add_table (self, table);
  return step == TONTI_STEP_DONE || tonti_db_fail (db, problems);
}

/* ---- Parts that were shared and not handed over yet ---- */

enum
{
  PART_MEMBER,
  PART_NAME,
  PART_AMOUNT,
};

static const TontiColumn part_columns[] = {
  NUMBER ("member", N_ ("Member")),
  TEXT ("name", N_ ("Name")),
  SUM ("amount", N_ ("Part")),
  END,
};

static TontiTable *
make_parts (TontiBook *book, gint64 pool)
{
  TontiDb *db = tonti_report_db (book);
  TontiTable *table = tonti_table_new ("parts", N_ ("Parts still to hand over"), part_columns);
  g_autoptr (GArray) members = tonti_member_list (db, TRUE);
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, pool });

  for (guint i = 0; i < members->len; i++)
    {
      const TontiMemberRow *member = &g_array_index (members, TontiMemberRow, i);
      const gint64 part = -tonti_ledger_balance (db, "box-share", member->id, of);

      if (part <= 0)
        continue;
      tonti_table_add_row (table);
      tonti_table_set_int (table, PART_MEMBER, member->id);
      tonti_table_set_text (table, PART_NAME, member->name);
      tonti_table_set_int (table, PART_AMOUNT, part);
    }
  return table;
}

/* The pool asked for, else the first one that has a box, else the first one. */
static gint64
choose_pool (TontiBook *book, const TontiQuery *query)
{
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) pools = tonti_pool_list (db);

  if (query->pool != 0 || pools->len == 0)
    return query->pool;
  for (guint i = 0; i < pools->len; i++)
    {
      const gint64 pool = g_array_index (pools, TontiPoolRow, i).id;
      g_autofree char *account = tonti_box_account (pool);

      if (tonti_entry_query_has_account (db, account))
        return pool;
    }
  return g_array_index (pools, TontiPoolRow, 0).id;
}

TontiReport *
tonti_box_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  TontiQuery of_pool = *query;
  gint64 pool = of_pool.pool = choose_pool (book, query);
  g_autoptr (TontiReport) self = tonti_report_new ("box", N_ ("Auction box"));
  g_autofree char *account = tonti_box_account (pool);
  g_auto (TontiPoolRow) row = { 0 };
  TontiTable *loans;
  TontiBoxMoney money;

  if (!tonti_report_check_pool (book, pool, problems))
    return NULL;
  tonti_pool_get (tonti_report_db (book), pool, &row);
  money = tonti_box_money_get (book, pool);
  loans = tonti_box_loans_table (book, &of_pool);
  tonti_report_add_fact_number (self, "pool", N_ ("Pot"), pool);
  tonti_report_add_fact_text (self, "name", N_ ("Pot"), row.name);
  tonti_report_add_fact_day (self, "day", N_ ("As of"), tonti_report_day (book, query));
  tonti_report_add_fact_money (self, "worth", N_ ("The box is worth"), money.worth);
  tonti_report_add_fact_money (self, "in", N_ ("In the box"), money.in);
  tonti_report_add_fact_money (self, "out", N_ ("Out on loan"), money.out);
  tonti_report_add_fact_money (self, "now", N_ ("To be paid back now"),
                               tonti_table_get_total (loans, NOW));
  tonti_report_add_drafts (self, book);
  tonti_report_add_table (self, loans);
  tonti_report_add_table (self, make_parts (book, pool));
  return add_moves (self, book, account, query, problems) ? g_steal_pointer (&self) : NULL;
}
