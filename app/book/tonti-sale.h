// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-auction-store.h"
#include "tonti-auction-terms.h"
#include "tonti-draw.h"
#include "tonti-places.h"
#include "tonti-pool-store.h"

/* A lot under auction: on offer, bid for, sold. */

G_BEGIN_DECLS

typedef struct
{
  TontiAct *act;
  TontiPoolRow pool;
  TontiPlaces *places;
  TontiTurnRow turn; /* on offer */
  TontiAuctionTerms terms;
  gboolean again;   /* it was settled, and is offered again for a reason */
  GArray *waiting;  /* gint64 hands still to be served, by number */
  GArray *list;     /* of them gint64 that may bid */
  json_t *left_out; /* [{"hand", "why"}] the others */
  GArray *bids;     /* TontiBid, as they were called */
  GArray *ranked;   /* TontiBid, each hand once */
  json_t *calls;    /* what was called out for the draw, NULL = nothing */
  GString *seed;
  GArray *drawn;   /* gint64 hands between which the lot decided */
  TontiDraw *draw; /* NULL = there was nothing to decide */
  gint64 winner, discount;
  gint64 second, second_bid; /* 0 = nobody */
  const char *how;           /* "auction" "draw" "last" */
} TontiSale;

void tonti_sale_init (TontiSale *self, TontiAct *act);
void tonti_sale_clear (TontiSale *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiSale, tonti_sale_clear)

/* The turn on offer and who may bid for it; FALSE = refused. */
gboolean tonti_sale_offer (TontiSale *self);
/* The bids, the winner and who comes second; FALSE = refused. */
gboolean tonti_sale_bid (TontiSale *self);

G_END_DECLS
