// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-lot-report.h"
#include "tonti-page.h"

/* Forms about lots. */

G_BEGIN_DECLS

/* Pays a lot: with the short pot's two ways out when something is missing, with the reason when it
 * belongs to another meeting. */
void tonti_lot_forms_pay (TontiPage *parent, const TontiLot *lot);
void tonti_lot_forms_pay_rest (TontiPage *parent, const TontiLotRest *rest);
/* The money of a meal, to its host. */
void tonti_lot_forms_pay_meal (TontiPage *parent, const TontiLot *meal);
/* Tells the lots that are more, or less, than they were: "lots" of the ANSWER of meal.pay and
 * meal.unset. */
void tonti_lot_forms_tell_changes (TontiPage *parent, const json_t *answer);
/* The paper of a lot that was paid is signed now. */
void tonti_lot_forms_sign (TontiPage *parent, const TontiLot *lot);

G_END_DECLS
