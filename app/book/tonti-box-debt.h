// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <jansson.h>

#include "tonti-box-store.h"

/* What is still owed of a loan from the box on a day, and how a sum that comes in is laid over it:
 * the charge of what comes late, with its sum; then the price, then what was lent. */

G_BEGIN_DECLS

typedef struct
{
  gint64 loan, member, pool;
  TontiDay due;
  gint64 price, principal; /* still open */
  gboolean price_now;      /* the price is due from the first day on */
  const char *steps;       /* static */
  gint64 unit;             /* of the charge: the smallest coin of the group */
} TontiBoxDebt;

/* GArray of TontiBoxDebt, by the day they come back; member 0 = everybody's. UNIT: the
 * smallest coin of the group. */
GArray *tonti_box_debt_list (TontiDb *db, gint64 member, gint64 unit);
TontiBoxDebt tonti_box_debt_of (const TontiBoxLoanRow *row, gint64 unit);

/* Days after the one on which it was due, 0 = none. DAY may be TONTI_DAY_NONE: not late. */
gint64 tonti_box_debt_late (const TontiBoxDebt *debt, TontiDay day);
/* The rate of the charge on that day, ppm. */
gint64 tonti_box_debt_rate (const TontiBoxDebt *debt, TontiDay day);
/* Everything, with the charge: what pays it off on that day. */
gint64 tonti_box_debt_whole (const TontiBoxDebt *debt, TontiDay day);
/* What must be paid on that day: nothing before the loan is due, but for a price that is due at
 * once. */
gint64 tonti_box_debt_now (const TontiBoxDebt *debt, TontiDay day);

typedef struct
{
  gint64 late, price, principal;
} TontiBoxParts;
/* Lay up to SUM over the debt, which is made less; what is left is returned. */
gint64 tonti_box_debt_pay (TontiBoxDebt *debt, TontiDay day, gint64 sum, TontiBoxParts *parts);

G_END_DECLS
