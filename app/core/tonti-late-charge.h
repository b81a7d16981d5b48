// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-money.h"

/* What a repayment costs that comes after its day. The charge is a rate of the debt that is paid
 * late, taken from each sum as it comes, so that every unit of it can be redone with a pencil: a
 * sum of 11 000 at 10 % pays 10 000 of the debt and 1 000 of charge. */

G_BEGIN_DECLS

/* The charge on a debt of OPEN paid late at RATE (ppm), rounded half up to whole UNITs: the
 * smallest coin of the group, 1 = none. */
gint64 tonti_late_charge (gint64 open, gint64 rate, gint64 unit);
/* What is paid for the whole debt: OPEN and its charge. */
gint64 tonti_late_total (gint64 open, gint64 rate, gint64 unit);
/* The part of SUM that is charge, the rest pays the debt: SUM × rate / (1 + rate), rounded as
 * above. For SUM = tonti_late_total (open, rate, unit) that is exactly the charge on OPEN. */
gint64 tonti_late_part (gint64 sum, gint64 rate, gint64 unit);

G_END_DECLS
