// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"
#include "tonti-penalty-report.h"

/* The penalties that are proposed before a meeting is closed: each is charged, or waived with a
 * reason. */

G_BEGIN_DECLS

/* Fills BOX anew; hidden when nothing is proposed. REPORT lives as long as what is shown. */
void tonti_penalty_box_fill (GtkBox *box, TontiPage *page, const TontiPenaltyReport *report);

G_END_DECLS
