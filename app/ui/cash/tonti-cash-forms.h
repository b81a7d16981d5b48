// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"
#include "tonti-places-report.h"

/* The forms of money that moves beside the sheet of a meeting. While a meeting is open they write
 * into it; else they are stored at once, with the day they are given. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_CASH_RECEIVE,
  TONTI_CASH_INCOME,
  TONTI_CASH_AID,
  TONTI_CASH_EXPENSE,
  TONTI_CASH_TRANSFER,
  TONTI_CASH_LOT,
  TONTI_CASH_REST,
  TONTI_CASH_SIGN,
  TONTI_N_CASH_FORMS,
} TontiCashForm;

/* OPERATIONS: what there is to choose from. PLACES: for lots, rests and papers; NULL from the page
 * of the open meeting, which asks for other money only. */
void tonti_cash_forms_show (TontiCashForm form, GtkWidget *parent, TontiSession *session,
                            const TontiOperationReport *operations,
                            const TontiPlacesReport *places);
/* FALSE: there is nothing it could be about. */
gboolean tonti_cash_forms_can (TontiCashForm form, const TontiPlacesReport *places);

G_END_DECLS
