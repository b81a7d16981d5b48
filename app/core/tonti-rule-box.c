// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rule-private.h"

#include <glib/gi18n.h>

#include "tonti-no-float.h"

/* Rules about the auction box of a pot. */

static const TontiCodes term_codes = { (const char *const[]){ "months", "meetings", NULL } };
static const char *const term_articles[]
    = { N_ ("The term of a small lot is counted in months."),
        N_ ("The term of a small lot is counted in meetings.") };
static const TontiCodes pays_codes = { (const char *const[]){ "kept", "now", "term", NULL } };
static const char *const pays_articles[]
    = { N_ ("The price of a small lot is kept from it when it is handed over."),
        N_ ("The price of a small lot is paid on the day it is handed over."),
        N_ ("The price of a small lot is paid with it, at the end of its term.") };
static const TontiCodes share_codes = { (const char *const[]){ "hand", "time", NULL } };
static const char *const share_articles[]
    = { N_ ("At the end of the round the box is shared in equal parts, one for each hand; what "
            "cannot be divided stays in it."),
        N_ ("At the end of the round the box is shared by what everybody paid in and for how many "
            "whole months it was there; what cannot be divided stays in it.") };
static const TontiCodes deduct_codes = { (const char *const[]){ "due", "all", NULL } };
static const char *const deduct_articles[]
    = { N_ ("Where loans are kept from a lot, it is what is due of them on that day."),
        N_ ("Where loans are kept from a lot, it is all that is still owed of them, also before "
            "their day.") };
/* A box that discounts do not go to is not told about. */
#define IN_BOX .of_rule = "auction-destination", .of_value = "box"

const TontiRule tonti_rule_box_rows[] = {
  { .code = "box-lot",
    .of_pool = TRUE,
    .type = TONTI_RULE_AMOUNT,
    .most = G_GINT64_CONSTANT (1000000000000),
    .part = N_ ("The auction box"),
    .of_order = "auction",
    IN_BOX,
    .title = N_ ("Small lot of the box"),
    .article = N_ ("The auction box is lent in small lots of %s, one or several at a time."),
    .none = N_ ("The auction box is lent in whatever sums the assembly decides.") },
  { .code = "box-lot-term",
    .of_pool = TRUE,
    .type = TONTI_RULE_NUMBER,
    .otherwise = 2,
    .least = 1,
    .most = 36,
    .part = N_ ("The auction box"),
    .of_order = "auction",
    IN_BOX,
    .title = N_ ("Term of a small lot"),
    .article = N_ ("A small lot comes back after its term: %s.") },
  { .code = "box-term-in",
    .of_pool = TRUE,
    .type = TONTI_RULE_CODE,
    .codes = &term_codes,
    .part = N_ ("The auction box"),
    .of_order = "auction",
    IN_BOX,
    .title = N_ ("How the term is counted"),
    .articles = term_articles },
  { .code = "box-rate",
    .of_pool = TRUE,
    .type = TONTI_RULE_RATE,
    .otherwise = 20000,
    .most = 1000000,
    .part = N_ ("The auction box"),
    .of_order = "auction",
    IN_BOX,
    .title = N_ ("Price of a small lot, for each month or meeting"),
    .article = N_ ("Who borrows pays for each month or meeting of the term %s of what is lent, "
                   "unless small lots are auctioned: then the price that was bid."),
    .none = N_ ("Small lots are lent without a price, unless they are auctioned.") },
  { .code = "box-pays",
    .of_pool = TRUE,
    .type = TONTI_RULE_CODE,
    .codes = &pays_codes,
    .otherwise = 2,
    .part = N_ ("The auction box"),
    .of_order = "auction",
    IN_BOX,
    .title = N_ ("When the price is paid"),
    .articles = pays_articles },
  { .code = "deduct-loan",
    .of_pool = TRUE,
    .type = TONTI_RULE_CODE,
    .codes = &deduct_codes,
    .part = N_ ("The auction box"),
    .of_order = "auction",
    .title = N_ ("What is kept of a loan from the lot of who owes it"),
    .articles = deduct_articles },
  { .code = "box-late-steps",
    .of_pool = TRUE,
    .type = TONTI_RULE_STEPS,
    .steps = "30:100000 60:150000 90:200000",
    .part = N_ ("The auction box"),
    .of_order = "auction",
    IN_BOX,
    .title = N_ ("Charge for what comes back late, by days"),
    .article = N_ ("What comes back late costs more, by the days it is late: %s; after the last "
                   "step its rate stays."),
    .none = N_ ("What comes back late costs nothing more.") },
  { .code = "box-share",
    .of_pool = TRUE,
    .type = TONTI_RULE_CODE,
    .codes = &share_codes,
    .part = N_ ("The auction box"),
    .of_order = "auction",
    IN_BOX,
    .title = N_ ("How the box is shared"),
    .articles = share_articles },
  { .code = "box-base",
    .of_pool = TRUE,
    .type = TONTI_RULE_AMOUNT,
    .most = G_GINT64_CONSTANT (1000000000000),
    .part = N_ ("The auction box"),
    .of_order = "auction",
    IN_BOX,
    .title = N_ ("Base of a sharing by months"),
    .article = N_ ("Where the box is shared by months, each whole %s that was paid in counts once "
                   "for every month."),
    .none = N_ ("Where the box is shared by months, each whole contribution that was paid in "
                "counts once for every month.") },
  { NULL },
};
