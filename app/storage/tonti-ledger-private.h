// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-ledger-store.h"

G_BEGIN_DECLS

/* Number of an account or subject, made when it is new; 0 = failed, the database knows why. */
gint64 tonti_ledger_need_account (TontiDb *db, const char *key);
gint64 tonti_ledger_need_subject (TontiDb *db, const char *key);
/* Add to the kept sums. */
gboolean tonti_ledger_add_total (TontiDb *db, gint64 account, gint64 debit, gint64 credit);
gboolean tonti_ledger_add_balance (TontiDb *db, gint64 account, gint64 member, gint64 subject,
                                   gint64 debit, gint64 credit);
/* FALSE with the problem that event REVERSES cannot be reversed. */
gboolean tonti_ledger_refuse_reversal (gint64 reverses, TontiProblems *problems);

G_END_DECLS
