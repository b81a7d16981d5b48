// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-auction-offer.h"
#include "tonti-session.h"

/* Where the bids of an auction are typed as they are called: a hand, by its number or a part of its
 * holder's name, Return, the discount, Return. Each bid stands in large letters, the newest first.
 * The last one can be taken out again. Return in an empty field: nobody bids any more. */

G_BEGIN_DECLS

#define TONTI_TYPE_BID_LIST (tonti_bid_list_get_type ())
G_DECLARE_FINAL_TYPE (TontiBidList, tonti_bid_list, TONTI, BID_LIST, AdwBin)

/* Signals: "changed"; "done": Return in the empty field of the hand. */
/* OFFER is borrowed and stays while the list is used; NULL = none. */
void tonti_bid_list_set_offer (TontiBidList *self, const TontiAuctionOffer *offer,
                               TontiSession *session);
/* [{"round","hand","amount"}] as auction.hold takes them; new reference. */
json_t *tonti_bid_list_get (TontiBidList *self);
/* As they stood before; borrowed, NULL = nothing yet. */
void tonti_bid_list_put (TontiBidList *self, const json_t *bids);
/* GArray of TontiBid, each hand once, the highest first; new. */
GArray *tonti_bid_list_rank (TontiBidList *self);

G_END_DECLS
