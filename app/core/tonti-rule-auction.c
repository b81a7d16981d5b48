// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rule-private.h"

#include <glib/gi18n.h>

#include "tonti-auction.h"

#include "tonti-no-float.h"

#define AUCTIONS N_ ("Lots sold by auction")

const TontiRule tonti_rule_auction_rows[] = {
  { .code = "auction-reserve",
    .of_pool = TRUE,
    .type = TONTI_RULE_RATE,
    .most = 1000000,
    .part = AUCTIONS,
    .of_order = "auction",
    .title = N_ ("Reserve of an auction, of the pot"),
    .article = N_ ("No discount below %s of the pot is accepted.") },
  { .code = "auction-reserve-amount",
    .of_pool = TRUE,
    .type = TONTI_RULE_AMOUNT,
    .most = TONTI_MONEY_LIMIT,
    .part = AUCTIONS,
    .of_order = "auction",
    .title = N_ ("Reserve of an auction, as an amount"),
    .article = N_ ("No discount below %s is accepted.") },
  { .code = "auction-most",
    .of_pool = TRUE,
    .type = TONTI_RULE_RATE,
    .most = 1000000,
    .part = AUCTIONS,
    .of_order = "auction",
    .title = N_ ("Largest discount, of the pot"),
    .article = N_ ("Nobody may leave more than %s of the pot; among those who offer it, the lot "
                   "decides."),
    .none = N_ ("The discount has no limit but the pot.") },
  { .code = "auction-destination",
    .of_pool = TRUE,
    .type = TONTI_RULE_CODE,
    .codes = &tonti_discount_codes,
    .part = AUCTIONS,
    .of_order = "auction",
    .title = N_ ("Where the discount goes"),
    .articles = (const char *const[]){
        N_ ("The discount is shared equally, at once, between the other hands."),
        N_ ("The discount is shared equally, at once, between all hands, the winner's too."),
        N_ ("The discount is shared equally, at once, between the hands that are still to be "
            "served."),
        N_ ("The discount goes to the auction box."),
        N_ ("The discount lowers the next contribution of every hand by an equal part."),
        N_ ("The discount is added to the next lot that is sold."),
    } },
  { .code = "auction-commission",
    .of_pool = TRUE,
    .type = TONTI_RULE_RATE,
    .most = 1000000,
    .part = AUCTIONS,
    .of_order = "auction",
    .title = N_ ("Commission of the organiser, of the pot"),
    .article = N_ ("The organiser keeps %s of the pot from each discount; no discount is smaller, "
                   "and the last hand leaves as much.") },
  { .code = "auction-commission-amount",
    .of_pool = TRUE,
    .type = TONTI_RULE_AMOUNT,
    .most = TONTI_MONEY_LIMIT,
    .part = AUCTIONS,
    .of_order = "auction",
    .title = N_ ("Commission of the organiser, as an amount"),
    .article = N_ ("The organiser keeps %s from each discount; no discount is smaller, and the "
                   "last hand leaves as much.") },
  { .code = "auction-commission-to",
    .of_pool = TRUE,
    .type = TONTI_RULE_NUMBER,
    .most = 1000000,
    .part = AUCTIONS,
    .of_order = "auction",
    .title = N_ ("Number of the member who organises and keeps the commission"),
    .article = N_ ("The commission belongs to member number %s."),
    .none = N_ ("A commission belongs to the group.") },
  { .code = "auction-bidders",
    .of_pool = TRUE,
    .type = TONTI_RULE_NUMBER,
    .otherwise = 1,
    .least = 1,
    .most = 1000,
    .part = AUCTIONS,
    .of_order = "auction",
    .title = N_ ("Hands that must be there to bid"),
    .article = N_ ("An auction is held when so many hands can bid, the last lot apart: %s.") },
  { .code = "auction-second-pays",
    .of_pool = TRUE,
    .type = TONTI_RULE_FLAG,
    .part = AUCTIONS,
    .of_order = "auction",
    .title = N_ ("Who was second and withdraws pays"),
    .articles = (const char *const[]){
        N_ ("Who was second at an auction is free at the next one."),
        N_ ("Who was second at an auction and does not bid at the next one pays, as a fine, the "
            "discount that was offered."),
    } },
  { NULL },
};
