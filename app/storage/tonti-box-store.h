// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Loans from the auction box of a pool: what was lent, when it comes back, what came back. The box
 * is account "auction-box:<pool>"; what is out on loan is account "loans" of "box-loan:<n>". */

G_BEGIN_DECLS

typedef struct
{
  gint64 id; /* box-loan:1 */
  gint64 pool;
  gint64 member;
  gint64 guarantor; /* 0 = none */
  gint64 seq;       /* box-loan/1 */
  TontiDay day, due;
  gint64 principal;  /* owed back, minor units */
  gint64 price;      /* for the whole term */
  const char *pays;  /* when the price is paid: "kept" from the loan, "now" or "term"; static */
  const char *steps; /* ladder of the late charge (tonti_steps_parse), by days late; static */
  gint64 principal_paid, price_paid;
  gint64 late_paid; /* charges, besides */
  gboolean cancelled;
} TontiBoxLoanRow;

/* Still owed without any charge; 0 when cancelled. */
gint64 tonti_box_loan_row_open (const TontiBoxLoanRow *row);
gint64 tonti_box_loan_row_open_principal (const TontiBoxLoanRow *row);

gboolean tonti_box_loan_get (TontiDb *db, gint64 loan, TontiBoxLoanRow *row);
/* GArray of TontiBoxLoanRow by number; 0 = every pool, every member. */
GArray *tonti_box_loan_list (TontiDb *db, gint64 pool, gint64 member);
/* Those that are not paid back, by the day they come back and number; 0 = every member. */
GArray *tonti_box_loan_list_open (TontiDb *db, gint64 member);
gint64 tonti_box_loan_next (TontiDb *db);

/* One payment that came in for a hand of a pool: what time-weighted parts are made of. */
typedef struct
{
  gint64 member;
  TontiDay day;
  gint64 amount;
} TontiBoxDeposit;
/* GArray of TontiBoxDeposit: contributions to the pool by receipts and out of lots that stand,
 * by entry. */
GArray *tonti_box_deposit_list (TontiDb *db, gint64 pool);

/* {"of":"box-loan:3","part":"principal"|"price"|"late","amount"} of a receipt; less than 0 takes
 * back. */
gboolean tonti_box_loan_pay (TontiDb *db, gint64 loan, const char *part, gint64 amount,
                             TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
gboolean tonti_box_loan_set_cancelled (TontiDb *db, gint64 loan, gboolean cancelled,
                                       TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

gboolean tonti_box_project_loan (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
