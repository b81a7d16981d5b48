// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-minutes-document-private.h"
#include "tonti-receipt-document-private.h"

/* Figures made up for tests of the drawing alone: random, of every length that a book can hold. All
 * live until the process ends. */

G_BEGIN_DECLS

#define TONTI_SAMPLE_QR "TONTI1:AAAAAAAAAAAABX7QYFCWBPE3K5RZ2MT4NQOSVUHD"

/* A book's words and head without a book. */
void tonti_sample_press (TontiPress *press, TontiPrintQuery *query);
TontiReceiptReport *tonti_sample_receipts (guint n);
TontiVoucherReport *tonti_sample_vouchers (guint n);
TontiMeetingSheetReport *tonti_sample_meeting_sheet (guint n_members, gboolean is_closed);
TontiMinutesReport *tonti_sample_minutes (guint n_members);
TontiRectificationReport *tonti_sample_rectification (void);
TontiTakeoverReport *tonti_sample_takeover (guint n_members);

G_END_DECLS
