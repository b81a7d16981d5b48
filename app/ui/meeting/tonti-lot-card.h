// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-lot-report.h"
#include "tonti-session.h"

#include <adwaita.h>

/* One holder's lot: who and why, gross, what is kept, what is handed over in figures and words, and
 * how its paper is signed. */

G_BEGIN_DECLS

#define TONTI_TYPE_LOT_CARD (tonti_lot_card_get_type ())
G_DECLARE_FINAL_TYPE (TontiLotCard, tonti_lot_card, TONTI, LOT_CARD, AdwBin)

/* Signals: "pay", "take-back", "print", "sign", "again" (sold again): its buttons. */
GtkWidget *tonti_lot_card_new (TontiSession *session, const TontiLot *lot);

G_END_DECLS
