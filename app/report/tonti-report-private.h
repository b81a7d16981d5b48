// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-journal.h"
#include "tonti-list-query-store.h"
#include "tonti-report.h"

/* Between the files that make reports. */

G_BEGIN_DECLS

TontiDb *tonti_report_db (TontiBook *book);
TontiListFilter tonti_report_filter (const TontiQuery *query);

/* Sets what a row of TABLE needs beyond the columns of the statement. */
typedef void (*TontiRowFinish) (TontiBook *book, TontiTable *table, TontiStatement *s);
/* One row of TABLE for each row of S, whose columns stand in the order of the first N_PLAIN columns
 * of the table; NULL leaves a cell empty. FINISH may be NULL. */
gboolean tonti_table_fill (TontiTable *table, guint n_plain, TontiStatement *s, TontiBook *book,
                           TontiRowFinish finish, TontiProblems *problems);

/* Cells of the last row; nothing is set for NULL, "" and 0. */
void tonti_table_put_text (TontiTable *table, guint column, const char *text);
void tonti_table_put_int (TontiTable *table, guint column, gint64 value);
/* Takes TEXT. */
void tonti_table_take_text (TontiTable *table, guint column, char *text);

/* "R-2025-0012" of columns COLUMN (type), + 1 (year), + 2 (number); NULL when there is none. Newly
 * allocated. */
char *tonti_statement_dup_document (TontiStatement *s, int column);
/* Newly allocated name; "" for 0. */
char *tonti_report_member_name (TontiBook *book, gint64 member);
/* "3 Awa Diop", "3 Awa Diop (1/2), 8 Penda Sow (1/2)"; newly allocated. */
char *tonti_report_holders (TontiBook *book, gint64 hand);
/* "1", "1/2", "2 1/2": what MEMBER holds of POOL (0 = all); NULL when nothing, "?" when it
 * cannot be added up (in a book that was altered). Newly allocated. */
char *tonti_report_parts (TontiBook *book, gint64 member, gint64 pool);
/* A fraction as people write it: "1", "1/2", "2 1/2", "?" for none; newly allocated. */
char *tonti_report_format_part (gint64 numerator, gint64 denominator);
/* Lines of the open meeting that are not final; 0 when none is open. */
gint64 tonti_report_drafts (TontiBook *book);
/* Adds the fact "not_final" when there are such lines. */
void tonti_report_add_drafts (TontiReport *self, TontiBook *book);
/* Adds "from" and "to" when they were asked for. */
void tonti_report_add_period (TontiReport *self, const TontiQuery *query);

/* Keys of the accounts that are ROOT or start with "ROOT:" (NULL = all), by key; NULL = failed. */
GPtrArray *tonti_report_accounts (TontiBook *book, const char *root, TontiProblems *problems);

/* Tables that other reports share with the lists; NULL = failed. */
TontiTable *tonti_list_dues (TontiBook *book, const TontiListFilter *filter,
                             TontiProblems *problems);
TontiTable *tonti_list_fines (TontiBook *book, const TontiListFilter *filter,
                              TontiProblems *problems);

/* The offices that the member holds: "Treasurer, Key holder"; newly allocated. */
char *tonti_member_offices (TontiBook *book, gint64 member);
/* The member's hands with turns and proofs, as in his statement; NULL = failed. */
TontiTable *tonti_member_hands (TontiBook *book, gint64 member, TontiProblems *problems);

/* What changed the calendar of a pool since it was fixed: swaps, draws, choices, meetings
 * moved and not held. */
TontiTable *tonti_pool_changes (TontiBook *book, gint64 pool);
/* Due, paid and received of every hand, and the sums of what was paid in and received; NULL =
 * failed. */
TontiTable *tonti_pool_proof (TontiBook *book, gint64 pool, gint64 *in, gint64 *out,
                              TontiProblems *problems);
/* "Awa Diop, Binta Sow" of a list of members; newly allocated. */
char *tonti_report_names (TontiBook *book, const json_t *members);

/* State of a turn in a pool with this order: STATE ("planned" "served" "before"), or "to-draw"
 * "to-choose" "to-auction" when it waits for its hand. Static when STATE is. */
const char *tonti_report_turn_state (const char *order, gboolean settled, const char *state);

/* Refusals, with a sentence; FALSE when there is no such thing. */
gboolean tonti_report_check_member (TontiBook *book, gint64 member, TontiProblems *problems);
gboolean tonti_report_check_pool (TontiBook *book, gint64 pool, TontiProblems *problems);

/* The makers, one for each name of tonti_report_kinds. */
typedef TontiReport *(TontiReportMake)(TontiBook *book, const TontiQuery *query,
                                       TontiProblems *problems);
TontiReportMake tonti_trial_balance_report;
TontiReportMake tonti_ledger_report;
TontiReportMake tonti_journal_report;
TontiReportMake tonti_cash_book_report;
TontiReportMake tonti_member_report;
TontiReportMake tonti_meeting_report;
TontiReportMake tonti_pool_report;
TontiReportMake tonti_arrears_report;
TontiReportMake tonti_between_report;
TontiReportMake tonti_debts_report;
TontiReportMake tonti_guarantors_report;
/* Whom query->member answers for and who answers for her, as accepted and binding on its day: a
 * table of her statement, left out while the book has no guarantee. FALSE with a problem. */
gboolean tonti_guarantees_add_to_statement (TontiReport *self, TontiBook *book,
                                            const TontiQuery *query, TontiProblems *problems);
TontiReportMake tonti_absences_report;
TontiReportMake tonti_claims_report;
TontiReportMake tonti_contests_report;
/* Money held for third parties: who paid for how many persons, what was handed over against which
 * receipt, what is still held; of query->member. */
TontiReportMake tonti_party_report;
TontiReportMake tonti_leavers_report;
TontiReportMake tonti_documents_report;
TontiReportMake tonti_constitution_report;
TontiReportMake tonti_rules_list;
TontiReportMake tonti_models_list;
TontiReportMake tonti_fines_list;
TontiReportMake tonti_dues_list;
/* Lists that are made of other things than one statement. */
TontiReportMake tonti_notice_list;
TontiReportMake tonti_guard_list;

G_END_DECLS
