// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rule-private.h"

#include <glib/gi18n.h>

#include "tonti-no-float.h"

/* By-laws about aid. */

static const char *const paid_up_articles[]
    = { N_ ("Aid is given also to a member who owes dues from before."),
        N_ ("Aid is given to a member who owes nothing from before.") };

const TontiRule tonti_rule_aid_rows[] = {
  { .code = "aid-seniority",
    .type = TONTI_RULE_NUMBER,
    .most = 120,
    .part = N_ ("Aid"),
    .title = N_ ("Months in the group before a right to aid"),
    .article = N_ ("A member has a right to aid after so many months in the group: %s."),
    .none = N_ ("A member has a right to aid from the day of joining.") },
  { .code = "aid-paid-up",
    .type = TONTI_RULE_FLAG,
    .otherwise = 1,
    .part = N_ ("Aid"),
    .title = N_ ("Who owes dues has no right to aid"),
    .articles = paid_up_articles },
  { .code = "aid-call-hours",
    .type = TONTI_RULE_NUMBER,
    .otherwise = 72,
    .most = 720,
    .part = N_ ("Aid"),
    .title = N_ ("Hours to pay what is called after an event"),
    .article = N_ ("What the members are called for after an event is paid within so many hours: "
                   "%s."),
    .none = N_ ("What the members are called for after an event is paid on the same day.") },
  { .code = "aid-rebuild",
    .type = TONTI_RULE_AMOUNT,
    .most = TONTI_MONEY_LIMIT,
    .part = N_ ("Aid"),
    .title = N_ ("Sum to which the aid fund is filled again"),
    .article = N_ ("The aid fund is filled again to %s every year: what is missing is shared "
                   "equally between the members."),
    .none = N_ ("The aid fund has no sum to which it is filled again.") },
  { NULL },
};
