// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-code.h"
#include "tonti-money.h"

/* The lot of a hand: gross, what is kept from it, what is handed over, what stays
 * owed. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_DEDUCTION_PERCENT, /* a part of the lot for a fund */
  TONTI_DEDUCTION_ARREARS, /* dues of the beneficiary that are not paid */
  TONTI_DEDUCTION_FINES,   /* fines of the beneficiary that are not paid */
  TONTI_DEDUCTION_LOAN,    /* what the beneficiary owes of loans from auction boxes */
  TONTI_DEDUCTION_MEAL,    /* meals of the beneficiary that are not paid */
} TontiDeductionKind;
extern const TontiCodes tonti_deduction_codes; /* percent arrears fines loan meal */

typedef struct
{
  TontiDeductionKind kind;
  TontiRate rate;    /* of PERCENT */
  TontiMoney wanted; /* of all others: what is open, >= 0 */
  TontiMoney amount; /* what is kept; written by tonti_lot_deduct */
} TontiDeduction;

/* Divide TOTAL between the N holders of one hand by their fractions (numerator / denominator, which
 * add up to one), in multiples of UNIT; what cannot be divided goes to the first named. The parts
 * add up to TOTAL. FALSE when the fractions do not add up to one. */
gboolean tonti_lot_share (TontiMoney total, const gint64 *numerators, const gint64 *denominators,
                          gsize n, gint64 unit, TontiMoney *parts) G_GNUC_WARN_UNUSED_RESULT;

/* What is kept from GROSS, in the stated order, each bounded by what is left; a percentage is of
 * GROSS, rounded half up to UNIT. *left = what the beneficiary is entitled to. */
gboolean tonti_lot_deduct (TontiMoney gross, TontiDeduction *deductions, gsize n, gint64 unit,
                           TontiMoney *left) G_GNUC_WARN_UNUSED_RESULT;

/* Spread what is MISSING from the pot over the N lots of a meeting, in proportion to them and in
 * multiples of UNIT, the odd unit to the first; no lot misses more than itself. */
gboolean tonti_lot_spread (TontiMoney missing, const TontiMoney *lots, gsize n, gint64 unit,
                           TontiMoney *parts) G_GNUC_WARN_UNUSED_RESULT;

/* What is MISSING from the pot of a meeting, laid first on the lots that WAIT, from the last one
 * back, each up to itself; what is left is spread over the others as by tonti_lot_spread. */
gboolean tonti_lot_lay (TontiMoney missing, const TontiMoney *lots, const gboolean *waits, gsize n,
                        gint64 unit, TontiMoney *parts) G_GNUC_WARN_UNUSED_RESULT;

/* What each of N hands or parts of hands (numerator / denominator) lays down of what is MISSING, in
 * multiples of UNIT: 200 over ten hands are 20 each. Units that cannot be divided come from the
 * largest fractions, then from the first named; what is less than a unit from the first. FALSE for
 * nobody, or fractions that are none. */
gboolean tonti_lot_collect (TontiMoney missing, const gint64 *numerators,
                            const gint64 *denominators, gsize n, gint64 unit,
                            TontiMoney *parts) G_GNUC_WARN_UNUSED_RESULT;

/* Of what the beneficiary is ENTITLED to: *net is handed over, *owed stays a debt of the group.
 * Only with OWE and GUARANTOR something is. net + owed == entitled, always. */
void tonti_lot_settle (TontiMoney entitled, TontiMoney missing, TontiShortPot policy,
                       TontiMoney *net, TontiMoney *owed);

G_END_DECLS
