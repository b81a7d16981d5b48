// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-day.h"
#include "tonti-db.h"

/* The few sums of the first page of a book. */

G_BEGIN_DECLS

typedef struct
{
  gint64 count;
  gint64 amount; /* minor units */
} TontiHomeSum;

/* Members who owe dues of closed meetings, and how much together. */
TontiHomeSum tonti_home_query_arrears (TontiDb *db);
/* Members for whom ACCOUNT ("owed", "claim") holds something, and how much, as a positive amount.
 */
TontiHomeSum tonti_home_query_members (TontiDb *db, const char *account);
gint64 tonti_home_query_hands (TontiDb *db);
/* Day of the last count of the box, TONTI_DAY_NONE = never. */
TontiDay tonti_home_query_counted (TontiDb *db);
/* Numbers of the events that paid money out and stand; GArray of gint64. */
GArray *tonti_home_query_vouchers (TontiDb *db);
/* TRUE when balances were taken over and the take-over is not finished. */
gboolean tonti_home_query_takeover_open (TontiDb *db);

/* meeting, day, present or late, members noted, money of receipts, money handed over, cash counted
 * (NULL = not counted), state; meetings held, the newest first. */
TontiStatement *tonti_home_query_meetings (TontiDb *db, gint64 limit);

G_END_DECLS
