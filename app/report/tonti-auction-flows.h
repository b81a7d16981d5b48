// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"

/* What a round is worth to each hand: what it pays at every meeting, and what it receives, as far
 * as lots are sold; the rest of the round as if nobody left a discount any more. */

G_BEGIN_DECLS

typedef struct _TontiAuctionFlows TontiAuctionFlows;

typedef struct
{
  gint64 turn;       /* 0 = the hand is still to be served, nobody knows when */
  const char *state; /* of the turn: "served" "planned" "before" "to-auction" …, static */
  gint64 due;        /* contributions of the whole round */
  gint64 lot;        /* of its turn, 0 = not known */
  gint64 discount;   /* that it left */
  gint64 dividends;  /* its shares of all discounts */
  gint64 box;        /* its parts of the auction box, handed over or not */
  gint64 gain;       /* lot - discount + dividends + box - due; below 0: what it costs */
  gboolean has_rate;
  gint64 year; /* the rate a year of the flows, ppm: what the gain earns, or what the cost costs */
} TontiHandWorth;

/* Rates are looked for in rounds of up to 120 hands. */
TontiAuctionFlows *tonti_auction_flows_new (TontiBook *book, gint64 pool);
void tonti_auction_flows_free (TontiAuctionFlows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiAuctionFlows, tonti_auction_flows_free)
void tonti_auction_flows_get (const TontiAuctionFlows *self, gint64 hand, TontiHandWorth *worth);

G_END_DECLS
