// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <jansson.h>

#include "tonti-auction-offer.h"
#include "tonti-bids.h"
#include "tonti-amount.h"

/* An auction in sentences, for everybody who looks at it. All are newly allocated but the names. */

G_BEGIN_DECLS

/* "Awa Diop", "" when the hand is not known; of the offer. */
const char *tonti_auction_words_hand (const TontiAuctionOffer *offer, gint64 hand);
/* Which lot, and between which discounts. */
char *tonti_auction_words_offer (const TontiAuctionOffer *offer, const TontiStyle *style);
/* A line for each hand that may not bid, with the reason. */
char *tonti_auction_words_left_out (const TontiAuctionOffer *offer);
/* Of RANKED (TontiBid): who bids most, and what that leaves to the hand; who comes second, "". */
char *tonti_auction_words_highest (const TontiAuctionOffer *offer, const GArray *ranked,
                                   const TontiStyle *style);
char *tonti_auction_words_second (const TontiAuctionOffer *offer, const GArray *ranked,
                                  const TontiStyle *style);
/* What decides when so many hands share the first place. */
char *tonti_auction_words_tie (gsize first);
/* What is wrong with the bid that was called last; "" = nothing. */
char *tonti_auction_words_wrong (const TontiAuctionOffer *offer, const GArray *bids,
                                 TontiBidsResult result, const TontiStyle *style);
/* Where the discount goes, of the answer of auction.hold. */
char *tonti_auction_words_discount (const json_t *answer, const TontiStyle *style);

G_END_DECLS
