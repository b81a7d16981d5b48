// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-day.h"
#include "tonti-db.h"

/* Lines of the ledger as reports read them. */

G_BEGIN_DECLS

/* One line with what its event says; texts are borrowed until the next row. */
typedef struct
{
  gint64 seq;
  TontiDay day;
  const char *account;
  const char *of; /* "hand:12", NULL = nothing */
  gint64 amount;  /* debit positive */
  gint64 member;  /* of the line, 0 = nobody */
  const char *kind;
  gint64 meeting;       /* 0 = between meetings */
  gint64 party;         /* member of the event, 0 = nobody in particular */
  const char *document; /* type of its document, NULL = none */
  gint64 year, number;
  gint64 reversed_by, reverses; /* 0 = none */
  const char *body;             /* of kinds that carry a text of their own, else NULL */
  gsize body_size;
} TontiEntryRow;

/* Lines in order; the statement is borrowed, reset it when leaving early. Days are inclusive,
 * TONTI_DAY_NONE = open. */
/* Of one account by its key: by day, then number. */
TontiStatement *tonti_entry_query_account (TontiDb *db, const char *account, TontiDay from,
                                           TontiDay to);
/* Of one member, over all accounts: in the order of events. */
TontiStatement *tonti_entry_query_member (TontiDb *db, gint64 member, TontiDay from, TontiDay to);
/* Of events: all, of a meeting (-1 = any) or a member's (0 = any), in their order. */
TontiStatement *tonti_entry_query_events (TontiDb *db, gint64 meeting, gint64 member, TontiDay from,
                                          TontiDay to);
void tonti_entry_query_read (TontiStatement *s, TontiEntryRow *row);

/* Sums of an account up to the day before BEFORE, debit and credit; zero for TONTI_DAY_NONE. */
void tonti_entry_query_before (TontiDb *db, const char *account, TontiDay before, gint64 *debit,
                               gint64 *credit);
/* Balance (debit minus credit) that the events up to SEQ give to an account. */
gint64 tonti_entry_query_balance_at (TontiDb *db, const char *account, gint64 seq);

/* Account key and sum (debit positive) of a member's lines before BEFORE; by key. */
TontiStatement *tonti_entry_query_member_before (TontiDb *db, gint64 member, TontiDay before);

/* From the entries alone: account key, debit and credit before FROM, debit and credit from FROM to
 * TO; by key. */
TontiStatement *tonti_entry_query_totals (TontiDb *db, TontiDay from, TontiDay to);
/* Keys of accounts that are ROOT or start with "ROOT:", by key. */
TontiStatement *tonti_entry_query_keys (TontiDb *db, const char *root);
/* TRUE if the book has an account with this key. */
gboolean tonti_entry_query_has_account (TontiDb *db, const char *account);

/* The other accounts of an event than ACCOUNT, "pot, social"; newly allocated. */
char *tonti_entry_query_counterparts (TontiDb *db, gint64 seq, const char *account);

G_END_DECLS
