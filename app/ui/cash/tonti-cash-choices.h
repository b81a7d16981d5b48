// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-cash-forms.h"
#include "tonti-form.h"

/* What the forms of money offer to choose from: funds, kinds of expense and income, lots that wait,
 * rests, papers without a signature. */

G_BEGIN_DECLS

/* GArray of TontiChoice that frees its texts, ended by {NULL}; to be unreffed. */
GArray *tonti_cash_choices (TontiCashForm form, const TontiOperationReport *operations,
                            const TontiPlacesReport *places, const TontiStyle *style);

G_END_DECLS
