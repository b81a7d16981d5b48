// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-verb.h"

/* Debts between members: one paid for another, lent him something, or answered for him. They stand
 * in the account "between", each in two lines that add up to zero: a debit of the debtor and a
 * credit of the creditor, each of the other one ("member:3"). Nothing of the group's money changes.
 * Two debts in opposite directions set each other off. */

G_BEGIN_DECLS

#define TONTI_BETWEEN "between"

/* What DEBTOR owes CREDITOR by the ledger; below zero = the other way round. */
gint64 tonti_between_owed (TontiDb *db, gint64 debtor, gint64 creditor);
/* The same with everything composed so far. */
gint64 tonti_between_open (const TontiCompose *compose, gint64 debtor, gint64 creditor);
/* What DEBTOR owes to all others, with everything composed so far. */
gint64 tonti_between_sum_open (const TontiCompose *compose, gint64 debtor);
/* The two lines of AMOUNT more (less, when below zero) that DEBTOR owes CREDITOR. */
void tonti_between_add (json_t *body, gint64 debtor, gint64 creditor, gint64 amount);
/* {"member","amount"?,"guarantee"?}: who hands over the money of a receipt in her place, and how
 * much of SUM; the lines and what BODY says of it. */
void tonti_between_pay (json_t *body, gint64 debtor, const json_t *paid_by, gint64 sum);
/* DEBTOR receives a lot, BODY, and lets what she owes to others be handed to them out of it: the
 * lines, and "repays":[{"member","amount"}], at most MOST together. The group pays no more for it.
 */
void tonti_between_repay_from (TontiCompose *compose, json_t *body, gint64 debtor, gint64 most);
/* Draft "between:<n>" {"member","to","how","amount",…}; what is repaid is never more than is owed.
 * NULL = nothing is. */
TontiComposed *tonti_between_compose (TontiCompose *compose, const json_t *value);

/* Refuses when one of both is not in the group (any more), or they are the same. FIELD: of TO. */
gboolean tonti_between_check (TontiAct *act, gint64 member, gint64 to, const char *field);

G_END_DECLS
