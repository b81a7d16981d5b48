// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-box-store.h"

#include "tonti-code.h"
#include "tonti-document-store.h"
#include "tonti-fact.h"

#include "tonti-no-float.h"

static const TontiCodes pays_codes = { (const char *const[]){ "kept", "now", "term", NULL } };

#define COLUMNS                                                                                    \
  "SELECT id, pool, member, coalesce(guarantor, 0), seq, day, due, principal, price, pays, steps," \
  " principal_paid, price_paid, late_paid, cancelled FROM box_loan"

static const char GET[] = COLUMNS " WHERE id = ?1";
static const char LIST[]
    = COLUMNS " WHERE (?1 = 0 OR pool = ?1) AND (?2 = 0 OR member = ?2) ORDER BY id";
static const char LIST_OPEN[]
    = COLUMNS " WHERE cancelled = 0 AND (principal_paid < principal OR price_paid < price)"
              " AND (?1 = 0 OR member = ?1) ORDER BY due, id";
static const char NEXT[] = "SELECT coalesce(max(id), 0) + 1 FROM box_loan";
static const char ADD[]
    = "INSERT INTO box_loan(id, pool, member, guarantor, seq, day, due, principal, price, pays,"
      " steps, principal_paid, price_paid, late_paid, cancelled)"
      " VALUES(?1, ?2, ?3, nullif(?4, 0), ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0, ?12, 0, 0)";
static const char PAY[]
    = "UPDATE box_loan SET principal_paid = principal_paid + iif(?2 = 'principal', ?3, 0),"
      " price_paid = price_paid + iif(?2 = 'price', ?3, 0),"
      " late_paid = late_paid + iif(?2 = 'late', ?3, 0) WHERE id = ?1";
static const char CANCEL[] = "UPDATE box_loan SET cancelled = ?2 WHERE id = ?1";
static const char DEPOSITS[]
    = "SELECT e.member, e.day, -e.amount FROM entry e JOIN account a ON a.id = e.account"
      " JOIN subject s ON s.id = e.subject JOIN hand h ON s.key = 'hand:' || h.id"
      " JOIN act t ON t.seq = e.id >> 20"
      " WHERE a.key = 'pot' AND h.pool = ?1 AND e.member > 0 AND e.amount < 0"
      " AND t.kind IN ('receipt/1', 'payout/1') AND t.reversed_by IS NULL ORDER BY e.id";

gint64
tonti_box_loan_row_open_principal (const TontiBoxLoanRow *row)
{
  return row->cancelled ? 0 : MAX (row->principal - row->principal_paid, 0);
}

gint64
tonti_box_loan_row_open (const TontiBoxLoanRow *row)
{
  return tonti_box_loan_row_open_principal (row)
         + (row->cancelled ? 0 : MAX (row->price - row->price_paid, 0));
}

static TontiBoxLoanRow
read_row (TontiStatement *s)
{
  return (TontiBoxLoanRow){
    .id = tonti_statement_get_int (s, 0),
    .pool = tonti_statement_get_int (s, 1),
    .member = tonti_statement_get_int (s, 2),
    .guarantor = tonti_statement_get_int (s, 3),
    .seq = tonti_statement_get_int (s, 4),
    .day = tonti_statement_get_day (s, 5),
    .due = tonti_statement_get_day (s, 6),
    .principal = tonti_statement_get_int (s, 7),
    .price = tonti_statement_get_int (s, 8),
    .pays = tonti_codes_word (&pays_codes, tonti_statement_get_text (s, 9)),
    .steps = g_intern_string (tonti_statement_get_text (s, 10)),
    .principal_paid = tonti_statement_get_int (s, 11),
    .price_paid = tonti_statement_get_int (s, 12),
    .late_paid = tonti_statement_get_int (s, 13),
    .cancelled = tonti_statement_get_int (s, 14) != 0,
  };
}

static GArray *
read_rows (TontiStatement *statement)
{
  g_autoptr (TontiStatement) s = statement;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiBoxLoanRow));

  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiBoxLoanRow row = read_row (s);

      g_array_append_val (rows, row);
    }
  return rows;
}

gboolean
tonti_box_loan_get (TontiDb *db, gint64 loan, TontiBoxLoanRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiBoxLoanRow){ .day = TONTI_DAY_NONE, .due = TONTI_DAY_NONE };
  tonti_statement_bind_int (s, 1, loan);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = read_row (s);
  return TRUE;
}

GArray *
tonti_box_loan_list (TontiDb *db, gint64 pool, gint64 member)
{
  TontiStatement *s = tonti_db_prepare (db, LIST);

  tonti_statement_bind_int (s, 1, pool);
  tonti_statement_bind_int (s, 2, member);
  return read_rows (s);
}

GArray *
tonti_box_loan_list_open (TontiDb *db, gint64 member)
{
  TontiStatement *s = tonti_db_prepare (db, LIST_OPEN);

  tonti_statement_bind_int (s, 1, member);
  return read_rows (s);
}

gint64
tonti_box_loan_next (TontiDb *db)
{
  return tonti_db_get_int (db, NEXT, 1);
}

GArray *
tonti_box_deposit_list (TontiDb *db, gint64 pool)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, DEPOSITS);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiBoxDeposit));

  tonti_statement_bind_int (s, 1, pool);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiBoxDeposit row = { tonti_statement_get_int (s, 0), tonti_statement_get_day (s, 1),
                              tonti_statement_get_int (s, 2) };

      g_array_append_val (rows, row);
    }
  return rows;
}

gboolean
tonti_box_loan_pay (TontiDb *db, gint64 loan, const char *part, gint64 amount,
                    TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, PAY);

  tonti_statement_bind_int (s, 1, loan);
  tonti_statement_bind_text (s, 2, part);
  tonti_statement_bind_int (s, 3, amount);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_box_loan_set_cancelled (TontiDb *db, gint64 loan, gboolean cancelled, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, CANCEL);

  tonti_statement_bind_int (s, 1, loan);
  tonti_statement_bind_int (s, 2, cancelled);
  return tonti_fact_store (db, s, problems);
}

/* A price that is kept from the loan is paid with it. */
gboolean
tonti_box_project_loan (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  const json_t *facts = event->json;
  TontiStatement *s = tonti_db_prepare (db, ADD);

  tonti_fact_bind_int (s, 1, facts, "loan");
  tonti_fact_bind_int (s, 2, facts, "pool");
  tonti_fact_bind_int (s, 3, facts, "member");
  tonti_statement_bind_int (s, 4, tonti_fact_int (facts, "guarantor"));
  tonti_statement_bind_int (s, 5, event->seq);
  tonti_statement_bind_int (s, 6, event->day.number);
  tonti_fact_bind_day (s, 7, facts, "due");
  tonti_fact_bind_int (s, 8, facts, "principal");
  tonti_fact_bind_int (s, 9, facts, "price");
  tonti_fact_bind_text (s, 10, facts, "pays");
  tonti_fact_bind_text (s, 11, facts, "steps");
  tonti_statement_bind_int (
      s, 12,
      g_str_equal (tonti_fact_text (facts, "pays"), "kept") ? tonti_fact_int (facts, "price") : 0);
  return tonti_fact_store (db, s, problems)
         && tonti_document_project (db, event, tonti_fact_int (facts, "amount"), problems);
}
