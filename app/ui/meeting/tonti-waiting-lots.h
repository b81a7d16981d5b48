// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-lot-report.h"
#include "tonti-session.h"

/* The lots of the open meeting whose hands are still to be drawn or chosen, a line for each pot,
 * with the button that does it. */

G_BEGIN_DECLS

#define TONTI_TYPE_WAITING_LOTS (tonti_waiting_lots_get_type ())
G_DECLARE_FINAL_TYPE (TontiWaitingLots, tonti_waiting_lots, TONTI, WAITING_LOTS, AdwBin)

/* The first turn that waits: its pot is drawn, or it is chosen. */
void tonti_waiting_lots_settle (GtkWidget *page, TontiSession *session, const TontiLotTurn *turn);
/* What the button says: "Draw by lot…", "Choose the hand…"; static. */
const char *tonti_waiting_lots_label (const TontiLotTurn *turn);

/* PAGE asks; REPORT is borrowed until the next one is shown, NULL = nothing. */
void tonti_waiting_lots_show (TontiWaitingLots *self, GtkWidget *page, TontiSession *session,
                              const TontiLotReport *report);

G_END_DECLS
