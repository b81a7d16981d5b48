// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-day.h"
#include "tonti-money.h"

/* Sharing a profit by what everybody had deposited and for how long (mois-épargne): a deposit
 * weighs the whole bases in it, times the whole months from its month to that of the closing.
 * Published case: 90 000 over 144, 78 and 48 gives 48 000, 26 000 and 16 000. */

G_BEGIN_DECLS

typedef struct
{
  gint64 who;        /* number of a member or hand */
  gint32 month;      /* tonti_month_of */
  TontiMoney amount; /* >= 0 */
} TontiTimedDeposit;

typedef struct
{
  gint64 who;
  gint64 weight;
  TontiMoney part;
} TontiTimeShare;

/* Months since year 0: those of two days are subtracted. */
gint32 tonti_month_of (TontiDay day);
/* "YYYY-MM", a month between 1900-01 and 2199-12. */
gboolean tonti_month_parse (const char *text, gint32 *month) G_GNUC_WARN_UNUSED_RESULT;

/* Everybody who deposited something with his weight and his part of PROFIT, by number; parts are
 * multiples of UNIT (>= 1), and parts + *remainder == PROFIT. GArray of TontiTimeShare. NULL when
 * BASE < 1, a deposit is after CLOSING, a sum is beyond the limit of an amount, or nothing weighs
 * anything. */
GArray *tonti_time_share (const TontiTimedDeposit *deposits, gsize n, gint64 base, gint32 closing,
                          TontiMoney profit, gint64 unit, TontiMoney *remainder);

G_END_DECLS
