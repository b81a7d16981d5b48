// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rule-private.h"

#include <glib/gi18n.h>

#include "tonti-no-float.h"

/* Rules about cards of daily stakes. */

static const char *const card_articles[]
    = { N_ ("Nothing is paid out of a card before its end."),
        N_ ("A part of what was staked may be paid out while the card goes on.") };

const TontiRule tonti_rule_card_rows[] = {
  { .code = "card-boxes",
    .type = TONTI_RULE_NUMBER,
    .otherwise = 31,
    .least = 2,
    .most = 366,
    .part = N_ ("Cards of daily stakes"),
    .of_order = "",
    .title = N_ ("Boxes on a card"),
    .article = N_ ("A card of daily stakes has so many boxes: %s.") },
  { .code = "card-kept",
    .type = TONTI_RULE_NUMBER,
    .otherwise = 1,
    .most = 31,
    .part = N_ ("Cards of daily stakes"),
    .of_order = "",
    .title = N_ ("Boxes that the collector keeps"),
    .article
    = N_ ("Of the stakes of a card the collector keeps so many boxes, also when it is paid "
          "out early: %s."),
    .none = N_ ("The collector keeps no box of a card.") },
  { .code = "card-rate",
    .type = TONTI_RULE_RATE,
    .most = 500000,
    .part = N_ ("Cards of daily stakes"),
    .of_order = "",
    .title = N_ ("Part that the collector keeps, instead of boxes"),
    .article = N_ ("Instead of boxes the collector keeps %s of what was staked."),
    .none = N_ ("What the collector keeps is counted in boxes.") },
  { .code = "card-part",
    .type = TONTI_RULE_FLAG,
    .part = N_ ("Cards of daily stakes"),
    .of_order = "",
    .title = N_ ("Parts paid out before the end"),
    .articles = card_articles },
  { NULL },
};
