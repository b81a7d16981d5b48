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
 *  "doubts":[{"kind","message","row"?,"member"?,"day"?,"text"?,"amount"?}],
 *  "counts":{kind:n}, "missing":[codes of what no notebook tells]}
 * Kinds: unreadable, unknown-member, other-name, not-listed, unknown-column, absence-without-fine,
 * fund-missing, paid-before-joining, contribution-short, contribution-over, repayment-without-loan,
 * pot-short, same-month. Missing: hands-served, loans, savings, aid, cash.
 * POOL 0: the first one of the book. TODAY: its year when the file does not say one. NULL = no
 * notebook could be read, with problems. */
json_t *tonti_notebook_read (TontiBook *book, const char *path, gint64 pool, TontiDay today,
                             TontiProblems *problems);
/* The same of bytes already read, or pasted; NAME is what sentences call them. */
json_t *tonti_notebook_read_bytes (TontiBook *book, GBytes *bytes, const char *name, gint64 pool,
                                   TontiDay today, TontiProblems *problems);

G_END_DECLS
