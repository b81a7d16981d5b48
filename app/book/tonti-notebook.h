// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* The notebook that a group kept before, as a table with one line a member and several columns a
 * meeting ("04/01 cotis.;solid.;amende;rembours.;01/02 cotis.;…"). Reading it charges nobody and
 * stores nothing: it adds up what stands there, and asks about every cell that is doubtful or
 * contradicts the rules that the book has. */

G_BEGIN_DECLS

/* {"encoding","year","pool":"pool:1"|null,
 *  "meetings":[{"n","day","contributions","expected","fund","fines","repayments","savings","loans",
 *               "lots","absent"}],
 *  "members":[{"row","member"|null,"name","paid","due","short","fund","fines","repaid","absent"}],
 *  "totals":{…the sums of the meetings…},
 *  "doubts":[{"id","kind","message","row"?,"member"?,"day"?,"text"?,"amount"?,
 *             "told"?:{"answer","amount"?,"other"?,"day"?,"by","reason"}}],
 *  "choices":{kind:[{"answer","text","needs":["amount"|"rest"|"member"|"day"]}]},
 *  "counts":{kind:n}, "open":doubts without an answer, "missing":[codes of what is not told yet],
 *  "position":{"members":[{"member","name","arrears","fund_arrears","fines","savings","loans",
 *                          "advance","owed","claim","items","dues"}],
 *              "hands":[{"hand","member","paid","received"}],
 *              "boxes":[{"account","of"?,"amount"}],
 *              "flow":{"from":{…sums of the cells…},"to":{…where they went, as much…}},
 *              "counted","gap"}}
 * Kinds: unreadable, unknown-member, other-name, not-listed, unknown-column, unknown-day,
 * absence-without-fine, fund-missing, paid-before-joining, contribution-short, contribution-over,
 * repayment-without-loan, pot-short, served-differ, lot-deduction, lots-differ, sum-differs,
 * same-month. Missing: hands-served, cash, loans, savings, aid, others.
 * The position is what the answers so far make of it: gap = counted, plus what members owe, less
 * what is theirs and what the boxes hold.
 * POOL 0: the first one of the book. TODAY: its year when the file does not say one. NULL = no
 * notebook could be read, with problems. */
json_t *tonti_notebook_read (TontiBook *book, const char *path, gint64 pool, TontiDay today,
                             TontiProblems *problems);
/* The same of bytes already read, or pasted; NAME is what sentences call them. */
json_t *tonti_notebook_read_bytes (TontiBook *book, GBytes *bytes, const char *name, gint64 pool,
                                   TontiDay today, TontiProblems *problems);

/* ---- The notebook that the assistant of the take-over keeps, as a draft of the book ---- */

/* The request {"do":"notebook.keep",…} that keeps this notebook; NULL = it cannot be read. */
json_t *tonti_notebook_request (GBytes *bytes, const char *name, gint64 pool, TontiDay today,
                                TontiProblems *problems);
/* TRUE from notebook.keep until it is taken over or dropped. */
gboolean tonti_notebook_is_kept (TontiBook *book);
/* What is kept, read with the answers so far; also "name" and "facts":{what was told beside it}.
 * NULL without a problem: nothing is kept. */
json_t *tonti_notebook_read_kept (TontiBook *book, TontiProblems *problems);

G_END_DECLS
