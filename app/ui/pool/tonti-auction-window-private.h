// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-auction-offer.h"
#include "tonti-auction-window.h"
#include "tonti-bid-list.h"
#include "tonti-choice-row.h"
#include "tonti-draw-calls.h"
#include "tonti-officers-row.h"

/* Between the files of the window of auctions. */

G_BEGIN_DECLS

struct _TontiAuctionWindow
{
  TontiHallWindow parent_instance;
  TontiSession *session;
  gint64 pool, turn;        /* turn: sold before, 0 = the next one */
  TontiAuctionOffer *offer; /* NULL = not read yet */
  GWeakRef page;            /* that keeps what is typed */
  gboolean is_over;         /* nobody bids any more */
  gboolean is_sold;

  /* template */
  AdwWindowTitle *title;
  GtkStack *stack;
  GtkLabel *what;
  GtkLabel *hands_heading;
  GtkListBox *hands;
  GtkLabel *left_out_heading;
  GtkLabel *left_out;
  GtkLabel *highest;
  GtkLabel *second;
  GtkWidget *again;
  GtkEntry *reason; /* why it is sold again */
  TontiBidList *bids;
  GtkWidget *tie;
  GtkLabel *tie_label;
  TontiDrawCalls *calls;
  GtkWidget *withdrew;
  GtkLabel *withdrew_label;
  TontiChoiceRow *fine; /* "" = excused, or a fine of the catalogue */
  GtkEntry *excuse;
  TontiOfficersRow *officers;
  GtkLabel *problem;
  GtkWidget *sell;
  GtkWidget *result;
  GtkLabel *sold_turn, *sold_name, *sold_prize, *sold_discount;
  GtkWidget *close;
};

const TontiStyle *tonti_auction_window_get_style (TontiAuctionWindow *self);
/* Code of the catalogue that who withdrew pays, "" = nothing. */
const char *tonti_auction_window_get_fine (TontiAuctionWindow *self);
/* Everything is there that a sale needs. */
gboolean tonti_auction_window_is_ready (TontiAuctionWindow *self);
/* Asks the book to sell; shows who receives, or why it was refused. */
void tonti_auction_window_sell (TontiAuctionWindow *self);

G_END_DECLS
