// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Lots that were sold by auction: to which hand, for which discount, and where the discount goes.
 */

G_BEGIN_DECLS

typedef struct
{
  gint64 pool, n; /* the turn */
  gint64 seq;     /* event auction/1 */
  gint64 meeting;
  gint64 hand;
  /* "auction"; "draw": nobody bid, drawn by lot; "last": the last hand, without a bid. Static. */
  const char *how;
  gint64 pot, discount; /* minor units; the commission is a part of the discount */
  gint64 commission;
  gint64 commission_to;    /* member, 0 = the group */
  const char *destination; /* of the rest, a code of tonti_discount_codes, static */
  gint64 remainder;        /* of it: what the shares leave */
  gint64 second;           /* hand that bid most after the winner, 0 = none */
  gint64 second_bid;
  gint64 raised;    /* turn whose lot is larger by the remainder, 0 = none */
  gint64 voided_by; /* event that put another hand in the turn, 0 = it stands */
} TontiAuctionRow;

typedef struct
{
  gint64 hand, amount;
} TontiAuctionShareRow;

/* The auction of the turn that stands; FALSE when there is none. */
gboolean tonti_auction_get (TontiDb *db, gint64 pool, gint64 n, TontiAuctionRow *row);
/* GArrays of TontiAuctionRow in the order of events, also those that do not stand: of a pool, of a
 * meeting. */
GArray *tonti_auction_list (TontiDb *db, gint64 pool);
GArray *tonti_auction_list_meeting (TontiDb *db, gint64 meeting);
/* GArray of TontiAuctionShareRow by hand, of one auction. */
GArray *tonti_auction_list_shares (TontiDb *db, gint64 pool, gint64 n, gint64 seq);

/* auction/1: "turn", "hand", "how", "pot", "discount", "commission":{amount,to?}, "destination",
 * "remainder", "second":{hand,amount}?, "raises":{turn,amount}?, "shares":[{hand,amount}],
 * "turns":[{n,hand,settled}] every turn that changes. */
gboolean tonti_auction_project_auction (TontiDb *db, const TontiEvent *event,
                                        TontiProblems *problems);
/* For projections that put HAND in a turn: an auction of it that another hand won does not stand
 * any more, and the lot that it made larger is what it was. */
gboolean tonti_auction_void (TontiDb *db, gint64 pool, gint64 n, gint64 hand, gint64 seq,
                             TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
