// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* The ledger: lines of events, and the balances that posting keeps. */

G_BEGIN_DECLS

/* Balance (debit minus credit) of an account, 0 when unknown. */
gint64 tonti_ledger_account_balance (TontiDb *db, const char *account);
/* Of an account for one member and subject; of NULL = every subject; member 0 with of = every
 * member. */
gint64 tonti_ledger_balance (TontiDb *db, const char *account, gint64 member, const char *of);
/* Accounts whose key is ROOT or starts with "ROOT:" ("cash", "cash:box-2") together. */
gint64 tonti_ledger_root_balance (TontiDb *db, const char *root);

typedef struct
{
  char *account;
  gint64 debit, credit;
} TontiLedgerTotal;
/* GArray of TontiLedgerTotal with a clear function, in the order of keys. */
GArray *tonti_ledger_totals (TontiDb *db);

typedef struct
{
  char *account;
  char *of; /* NULL = nothing */
  gint64 member;
  gint64 debit, credit;
} TontiLedgerBalance;
/* Balances of one member, every account and subject. */
GArray *tonti_ledger_member_balances (TontiDb *db, gint64 member);

/* Balances of one account, every member and subject. */
GArray *tonti_ledger_account_balances (TontiDb *db, const char *account);
/* A debit of an account for one member. */
typedef struct
{
  char *of;       /* NULL = nothing */
  gint64 meeting; /* 0 = of none */
  gint64 amount;
  TontiDay day;
} TontiLedgerCharge;
/* Debits of one member in the order in which they were posted, without those by which a payment
 * was taken back. */
GArray *tonti_ledger_member_charges (TontiDb *db, const char *account, gint64 member);
/* The days of the first and the last line of an account, for one member and subject; none =
 * TONTI_DAY_NONE. */
void tonti_ledger_days (TontiDb *db, const char *account, gint64 member, const char *of,
                        TontiDay *first, TontiDay *last);

/* Called for every event before its own projection: entry, balance, total, act; sets reversed_by of
 * the event it reverses. */
gboolean tonti_ledger_project (TontiDb *db, const TontiEvent *event,
                               TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
