// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-fixture.h"
#include "tonti-receipt-report.h"

/* A first meeting of the sample group, for the tests of papers. */

G_BEGIN_DECLS

/* Opened: a gift of 20 000; everybody pays but member 7, who pays 2 500 of 5 500, keeps 1 000 aside
 * and is fined 200; one lot without a signature, chairs for 3 000 with their paper; a decision. */
void tonti_paper_scene_play (TontiFixture *f);
gint64 tonti_paper_scene_sum (const GArray *lines);
/* Fails the test when it is refused. */
TontiReceiptReport *tonti_paper_scene_receipts (TontiFixture *f, const TontiPaperQuery *query);
/* The first receipt of a member (0 = of nobody in particular). */
const TontiReceipt *tonti_paper_scene_receipt (const TontiReceiptReport *report, gint64 member);

G_END_DECLS
