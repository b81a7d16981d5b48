// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-voucher-report.h"

G_BEGIN_DECLS

/* Reachable for ever: reports of samples are not freed. Returns it. */
gpointer tonti_sample_keep (gpointer report);
const char *tonti_sample_name (void);
const char *tonti_sample_text (void);
/* Small and large ones, never negative. */
TontiMoney tonti_sample_money (void);
/* N of TontiPaperLine; adds them to *SUM. */
GArray *tonti_sample_lines (guint n, TontiMoney *sum);
TontiVoucher tonti_sample_voucher (void);

G_END_DECLS
