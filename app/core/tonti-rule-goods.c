// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rule-private.h"

#include <glib/gi18n.h>

#include "tonti-no-float.h"

/* Rules about pots whose contributions are goods. */

static const char *const money_texts[] = { "never", "reference", NULL };
static const TontiCodes money_codes = { money_texts };
static const char *const money_articles[]
    = { N_ ("In a pot of goods nobody gives money in place of the goods."),
        N_ ("In a pot of goods money may be given in place of the goods, at the reference value; "
            "it is handed over with the lot.") };

const TontiRule tonti_rule_goods_rows[] = {
  { .code = "goods-in-money",
    .of_pool = TRUE,
    .type = TONTI_RULE_CODE,
    .codes = &money_codes,
    .part = N_ ("Contributions in kind"),
    .of_order = "goods",
    .title = N_ ("Money in place of goods"),
    .articles = money_articles },
  { NULL },
};
