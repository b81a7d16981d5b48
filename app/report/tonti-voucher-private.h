// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-paper-private.h"
#include "tonti-voucher-report.h"

/* Payments out as the papers of several kinds show them. */

G_BEGIN_DECLS

/* An array of TontiVoucher that clears them. */
GArray *tonti_vouchers_new (void);
/* Event number -> how its paper was signed in the end (json_t), for payments
 * whose paper was signed later. Free with g_hash_table_unref. */
GHashTable *tonti_discharges_read (TontiBook *book);
/* How a payment out was signed for, NULL = not said. */
const json_t *tonti_discharge_of (GHashTable *discharges, const TontiEvent *event);
/* Adds the voucher of an event: payout, owed or flow. */
void tonti_vouchers_add (GArray *vouchers, TontiBook *book, GStringChunk *texts,
                         GHashTable *discharges, const TontiEvent *event);

G_END_DECLS
