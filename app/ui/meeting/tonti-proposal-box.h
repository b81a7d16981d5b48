// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"
#include "tonti-proposal-report.h"

/* What the by-laws propose before a meeting is closed, besides penalties: each is done, or let be
 * with a reason. */

G_BEGIN_DECLS

/* Fills BOX anew; hidden when nothing is proposed. REPORT lives as long as what is shown. */
void tonti_proposal_box_fill (GtkBox *box, TontiPage *page, const TontiProposalReport *report);

G_END_DECLS
