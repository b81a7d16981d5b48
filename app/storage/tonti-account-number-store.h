// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Numbers of a chart of accounts for the keys of ledger lines, each from a day on. The code never
 * holds a number: the same one means different things in different charts. */

G_BEGIN_DECLS

/* The number of ACCOUNT on DAY, newly allocated; NULL when it has none. */
char *tonti_account_number_find (TontiDb *db, const char *account, TontiDay day);

gboolean tonti_account_number_project_map (TontiDb *db, const TontiEvent *event,
                                           TontiProblems *problems);

G_END_DECLS
