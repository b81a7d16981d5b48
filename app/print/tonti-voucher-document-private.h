// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-document-private.h"
#include "tonti-voucher-report.h"

G_BEGIN_DECLS

/* The table gross, deductions, net; the minutes show it as well. */
void tonti_voucher_put_amounts (const TontiPress *press, TontiSheet *sheet,
                                const TontiVoucher *voucher);
GBytes *tonti_voucher_document_draw (const TontiPress *press, const TontiVoucherReport *report,
                                     TontiProblems *problems);

G_END_DECLS
