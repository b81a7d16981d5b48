// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rule-private.h"

#include <glib/gi18n.h>

#include "tonti-no-float.h"

/* Rules about the meal of a meeting and who hosts it. */

static const TontiCodes each_codes = { (const char *const[]){ "member", "hand", "present", NULL } };
static const char *const each_articles[]
    = { N_ ("Every member pays the meal, also who is away."),
        N_ ("The meal is paid once for each hand, also of who is away."),
        N_ ("Who is absent or excused does not pay the meal of that meeting; what was paid "
            "before stays paid.") };
static const TontiCodes host_codes
    = { (const char *const[]){ "none", "served", "list", "named", NULL } };
static const char *const host_articles[]
    = { N_ ("Nobody hosts by rule: the group sees to its meals itself."),
        N_ ("Who has the lot of a meeting hosts it; with several lots, the first of them."),
        N_ ("Members host in turn by their numbers: the one who has not hosted for the longest "
            "time. Who was passed over is first in turn again."),
        N_ ("Each host is named by the group before the meeting.") };
static const TontiCodes short_codes = { (const char *const[]){ "owe", "box-advances", NULL } };
static const char *const short_articles[]
    = { N_ ("The host receives what has come for the meal; the rest is owed to him and handed "
            "over when it comes."),
        N_ ("The host receives the money of the whole meal; the box advances what has not come, "
            "and those who have not paid owe it.") };
static const TontiCodes keep_codes = { (const char *const[]){ "meals", "dues", "all", NULL } };
static const char *const keep_articles[]
    = { N_ ("The host receives the money of the meal less the meals that he owes."),
        N_ ("The host receives the money of the meal less the meals and then the other dues that "
            "he owes."),
        N_ ("The host receives the money of the meal less the meals, then the other dues, then "
            "the fines that he owes.") };

const TontiRule tonti_rule_meal_rows[] = {
  { .code = "meal",
    .type = TONTI_RULE_AMOUNT,
    .most = G_GINT64_CONSTANT (1000000000000),
    .part = N_ ("Meals"),
    .of_order = "",
    .title = N_ ("Meal, at each meeting"),
    .article = N_ ("At each meeting %s are due for the meal; the host has the money."),
    .none = N_ ("Nothing is due for meals.") },
  { .code = "meal-each",
    .type = TONTI_RULE_CODE,
    .codes = &each_codes,
    .part = N_ ("Meals"),
    .of_order = "",
    .title = N_ ("Who pays the meal"),
    .articles = each_articles },
  { .code = "meal-host",
    .type = TONTI_RULE_CODE,
    .codes = &host_codes,
    .part = N_ ("Meals"),
    .of_order = "",
    .title = N_ ("Who hosts a meeting"),
    .articles = host_articles },
  { .code = "meal-short",
    .type = TONTI_RULE_CODE,
    .codes = &short_codes,
    .part = N_ ("Meals"),
    .of_order = "",
    .title = N_ ("When not all have paid the meal"),
    .articles = short_articles },
  { .code = "meal-keep",
    .type = TONTI_RULE_CODE,
    .codes = &keep_codes,
    .otherwise = 1,
    .part = N_ ("Meals"),
    .of_order = "",
    .title = N_ ("What is kept from the money of the host"),
    .articles = keep_articles },
  { NULL },
};
