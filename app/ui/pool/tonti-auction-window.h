// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-hall-window.h"

/* An auction in front of everybody, in large letters: who may bid, the reserve and the limit, every
 * bid as it is called, the highest and the second, what is called out when bids are equal, the two
 * officers, and who received the lot. Leaving before the sale leaves nothing in the book; what was
 * typed stays with the page until the lot is sold or the page forgets the book. */

G_BEGIN_DECLS

#define TONTI_TYPE_AUCTION_WINDOW (tonti_auction_window_get_type ())
G_DECLARE_FINAL_TYPE (TontiAuctionWindow, tonti_auction_window, TONTI, AUCTION_WINDOW,
                      TontiHallWindow)

/* PARENT is of the page. TURN: one that was sold and is sold again, 0 = the next one. */
TontiAuctionWindow *tonti_auction_window_show (GtkWidget *parent, TontiSession *session,
                                               gint64 pool, gint64 turn);
/* What was typed there and not sold is forgotten. */
void tonti_auction_window_forget (GtkWidget *parent);

G_END_DECLS
