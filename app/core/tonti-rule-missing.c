// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rule-private.h"

#include <glib/gi18n.h>

#include "tonti-no-float.h"

/* Rules about money that is missing. */

const TontiRule tonti_rule_missing_rows[] = {
  { .code = "short-pot",
    .of_pool = TRUE,
    .type = TONTI_RULE_CODE,
    .codes = &tonti_short_pot_codes,
    .otherwise = TONTI_SHORT_POT_OWE,
    .part = N_ ("When money is missing"),
    .title = N_ ("When less came than a lot needs"),
    .articles
    = (const char *const
           []){ N_ ("When less came than a lot needs, what came is handed over and the rest stays "
                    "owed "
                    "to who was served."),
                N_ ("When less came than a lot needs, the box advances what is missing."),
                N_ ("When less came than the lots need, as many as possible are paid whole, and "
                    "the others wait for their money."),
                N_ ("When less came than the lots need, all the lots of the meeting wait for "
                    "their money."),
                N_ ("When a contribution is missing, who answers for the hand pays it and is owed "
                    "it by the member; what is still missing stays owed to who was served."),
                N_ ("When less came than a lot needs, those present lay down what is missing, the "
                    "same for each hand, and have it back when it comes."),
                NULL } },
  { .code = "penalty-before",
    .of_pool = TRUE,
    .type = TONTI_RULE_RATE,
    .most = 1000000,
    .part = N_ ("When money is missing"),
    .title = N_ ("Penalty for a contribution that is missed, before one's turn"),
    .article = N_ ("Who misses a contribution before his hand was served pays of it: %s."),
    .none = N_ ("Who misses a contribution before his hand was served pays no penalty.") },
  { .code = "penalty-after",
    .of_pool = TRUE,
    .type = TONTI_RULE_RATE,
    .most = 1000000,
    .part = N_ ("When money is missing"),
    .title = N_ ("Penalty for a contribution that is missed, after one's turn"),
    .article = N_ ("Who misses a contribution when his hand was served already pays of it: %s."),
    .none = N_ ("Who misses a contribution when his hand was served already pays no penalty.") },
  { .code = "default-to-end",
    .of_pool = TRUE,
    .type = TONTI_RULE_FLAG,
    .part = N_ ("When money is missing"),
    .title = N_ ("Who misses a contribution goes to the end of the list"),
    .articles = (const char *const[]){ "", N_ ("Who misses a contribution before his hand was "
                                               "served goes to the end of the list; the meeting "
                                               "may leave him his place, with the reason.") } },
  { .code = "arrears-bar-loan",
    .type = TONTI_RULE_FLAG,
    .otherwise = 1,
    .part = N_ ("When money is missing"),
    .title = N_ ("No loan while in arrears"),
    .articles = (const char *const[]){ N_ ("Who is in arrears may be lent money all the same."),
                                       N_ ("Who is in arrears is lent no money.") } },
  { .code = "arrears-bar-vote",
    .type = TONTI_RULE_FLAG,
    .part = N_ ("When money is missing"),
    .title = N_ ("No vote while in arrears"),
    .articles = (const char *const[]){ N_ ("Who is in arrears votes like everybody."),
                                       N_ ("Who is in arrears does not vote.") } },
  { .code = "claim-after",
    .type = TONTI_RULE_NUMBER,
    .most = 120,
    .part = N_ ("When money is missing"),
    .title = N_ ("Months after which what is owed is formally claimed"),
    .article = N_ ("What is owed to the group is formally claimed when it is not paid after so "
                   "many months: %s. First an acknowledgement of debt is signed, then a formal "
                   "demand is sent, and at last a bailiff is asked."),
    .none = N_ ("What is owed to the group is not formally claimed.") },
  { .code = "claim-days",
    .type = TONTI_RULE_NUMBER,
    .otherwise = 15,
    .least = 1,
    .most = 365,
    .part = N_ ("When money is missing"),
    .title = N_ ("Days left to pay by a formal demand"),
    .article = N_ ("A formal demand leaves so many days to pay: %s.") },
  { NULL },
};
