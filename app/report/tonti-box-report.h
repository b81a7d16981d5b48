// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-box-store.h"
#include "tonti-report-private.h"

/* The auction box of a pool: what it is worth, its loans, what moved in it; and cards of daily
 * stakes, with the collector's round. */

G_BEGIN_DECLS

/* What the loan costs its borrower as agreed, for each month that it runs, in ppm: shown, never
 * judged; 0 = nothing, or it cannot be told. */
gint64 tonti_box_loan_find_rate (const TontiBoxLoanRow *row);
/* The same in a year, interest on interest, in ppm to hundredths of a percent; 0 as above. */
gint64 tonti_box_loan_find_year (const TontiBoxLoanRow *row);
/* The member who answers for the loan, and *most as of a guarantee: the first who is named for it
 * and was not let go, else who was named when it was lent; 0 = nobody. MOST may be NULL. */
gint64 tonti_box_loan_find_guarantor (TontiDb *db, const TontiBoxLoanRow *row, gint64 *most);
/* Loans with what is owed of each on the day of the report; of query->pool and query->member. */
TontiTable *tonti_box_loans_table (TontiBook *book, const TontiQuery *query);
TontiReportMake tonti_box_loans_list;
TontiReportMake tonti_box_report;

/* What query->member owes to boxes, what every sum that was paid back went to, and the cards;
 * tables of a statement, left out when there is nothing in them. */
void tonti_box_add_to_statement (TontiReport *self, TontiBook *book, const TontiQuery *query);

/* Cards; of query->member. */
TontiTable *tonti_cards_table (TontiBook *book, const TontiQuery *query);
TontiReportMake tonti_cards_list;
/* Cards that run, or had a stake on the day, of the clients of collector query->member (0 = of
 * all): who, stake, boxes so far, and what was ticked on the day. */
TontiReportMake tonti_round_of_day_report;

G_END_DECLS
