// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-lot-report.h"
#include "tonti-page.h"

/* What discounts brought to members and is still kept for them: how much, and the question how it
 * is given. Hidden when nothing is kept. */

G_BEGIN_DECLS

#define TONTI_TYPE_DIVIDEND_BOX (tonti_dividend_box_get_type ())
G_DECLARE_FINAL_TYPE (TontiDividendBox, tonti_dividend_box, TONTI, DIVIDEND_BOX, AdwBin)

GtkWidget *tonti_dividend_box_new (void);
/* PAGE is borrowed. REPORT NULL = nothing. */
void tonti_dividend_box_show (TontiDividendBox *self, TontiPage *page,
                              const TontiLotReport *report);

G_END_DECLS
