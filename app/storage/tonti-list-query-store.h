// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-day.h"

/* The lists that people ask for, one statement each, ready to step; borrowed from DB, to be reset
 * when left early. The columns stand in the order that is written here; NULL = nothing. Days are
 * day numbers, amounts minor units. */

G_BEGIN_DECLS

/* What narrows a list; 0 and TONTI_DAY_NONE = everything. */
typedef struct
{
  gint64 member, meeting, pool;
  TontiDay from, to; /* inclusive */
} TontiListFilter;

/* member, name, sex, joined, left, reason, proposed by, due and not paid; by number. */
TontiStatement *tonti_list_query_members (TontiDb *db, const TontiListFilter *filter);
/* meeting, day, state, place, reason, people present or late, events; type, year and number of its
 * minutes; by number. */
TontiStatement *tonti_list_query_meetings (TontiDb *db, const TontiListFilter *filter);
/* account key, debit, credit, last number in the chart; by key. */
TontiStatement *tonti_list_query_accounts (TontiDb *db);
/* seq, day, recorded at, kind, meeting, member, his name, author, reverses, reversed by; type, year
 * and number of its document; 16 digits of its hash; by seq. */
TontiStatement *tonti_list_query_events (TontiDb *db, const TontiListFilter *filter);
/* "pool:1", name, contribution, lots, hands, turns, turns served, uneven, short pot, state (started
 * planned), order of the hands. */
TontiStatement *tonti_list_query_pools (TontiDb *db, const TontiListFilter *filter);
/* "hand:1", "pool:1", rank (NULL = not served by a list), its first turn that is not served else
 * its last: n, meeting (NULL = to be drawn or chosen), state; hand number; by pool and rank. */
TontiStatement *tonti_list_query_hands (TontiDb *db, const TontiListFilter *filter);
/* "fund:1", name, account, amount, per, since (NULL = from the beginning). */
TontiStatement *tonti_list_query_funds (TontiDb *db);
/* code, label, amount, state (valid retired). */
TontiStatement *tonti_list_query_fine_kinds (TontiDb *db);
/* "fine:1", member, name, kind, its label, day, meeting, amount, paid, left, state (due part paid
 * cancelled), reason. */
TontiStatement *tonti_list_query_fines (TontiDb *db, const TontiListFilter *filter);
/* member, name, role, since, until, state (in-office ended). */
TontiStatement *tonti_list_query_officers (TontiDb *db, const TontiListFilter *filter);
/* type, year, number, day, member, name, meeting, amount, seq, state (valid cancelled), cancelled
 * by; by type, year, number. */
TontiStatement *tonti_list_query_documents (TontiDb *db, const TontiListFilter *filter);
/* meeting, cell, value; by cell. */
TontiStatement *tonti_list_query_drafts (TontiDb *db, const TontiListFilter *filter);
/* member, name, subject, meeting, its day, amount, paid, left, state (paid part due late advance);
 * by member, meeting, subject. */
TontiStatement *tonti_list_query_dues (TontiDb *db, const TontiListFilter *filter);
/* "pool:1", n, meeting, its day, "hand:1" (NULL = to be drawn or chosen), amount, state, hand
 * number (0); by pool and n. */
TontiStatement *tonti_list_query_turns (TontiDb *db, const TontiListFilter *filter);

/* First, last, count and cancelled number of every series: type, year, first, last, count,
 * cancelled. */
TontiStatement *tonti_list_query_series (TontiDb *db);

G_END_DECLS
