// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Funds: dues collected at every meeting beside the pools. */

G_BEGIN_DECLS

typedef struct
{
  gint64 id; /* fund:1 */
  char *name;
  char *account;   /* ledger account it is credited to */
  gint64 amount;   /* due at each meeting, minor units; 0 = free amount */
  const char *per; /* "member" "hand", static */
  TontiDay since;  /* day from which the amount is in force */
} TontiFundRow;

void tonti_fund_row_clear (TontiFundRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiFundRow, tonti_fund_row_clear)

/* FALSE, with *row empty, when there is none. */
gboolean tonti_fund_get (TontiDb *db, gint64 fund, TontiFundRow *row);
/* GArray of TontiFundRow in the order of numbers. */
GArray *tonti_fund_list (TontiDb *db);
gint64 tonti_fund_next (TontiDb *db);
/* The fund of the meals: the first one that is credited to account "meal"; 0 = none. */
gint64 tonti_fund_get_meal (TontiDb *db);

gboolean tonti_fund_project_fund (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
