// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rule-private.h"

#include <glib/gi18n.h>

#include "tonti-no-float.h"

/* Rules about the hands of a pot. */

static const TontiCodes late_join_codes
    = { (const char *const[]){ "refuse", "take-over", "new", NULL } };

static const TontiCodes vote_codes = { (const char *const[]){ "member", "hand", NULL } };

const TontiRule tonti_rule_hand_rows[] = {
  { .code = "hands-most",
    .of_pool = TRUE,
    .type = TONTI_RULE_NUMBER,
    .most = 1000,
    .part = N_ ("Hands"),
    .title = N_ ("Hands that a member may have"),
    .article = N_ ("A member has no more hands of the pot than: %s. A half hand counts as a half."),
    .none = N_ ("A member may have any number of hands of the pot.") },
  { .code = "min-gap",
    .of_pool = TRUE,
    .type = TONTI_RULE_NUMBER,
    .most = 1000,
    .part = N_ ("Hands"),
    .title = N_ ("Meetings between two turns of one member"),
    .article = N_ ("Between two turns of one member there are meetings at which he is not served; "
                   "at least: %s.") },
  { .code = "early-late",
    .of_pool = TRUE,
    .type = TONTI_RULE_FLAG,
    .part = N_ ("Hands"),
    .title = N_ ("One hand early, one late"),
    .articles
    = (const char *const[]){ "", N_ ("Who has several hands is not served with all of them in the "
                                     "same half of the round.") } },
  { .code = "vote-by",
    .type = TONTI_RULE_CODE,
    .codes = &vote_codes,
    .part = N_ ("Hands"),
    .title = N_ ("Voices of a vote"),
    .articles
    = (const char
           *const[]){ N_ ("Every member who is there has one voice."),
                      N_ ("Every hand has one voice; the holders of a shared hand have it "
                          "together, and the first named of those who are there casts it.") } },
  { .code = "joint-holders",
    .of_pool = TRUE,
    .type = TONTI_RULE_FLAG,
    .otherwise = 1,
    .part = N_ ("Hands"),
    .title = N_ ("The holders of a shared hand answer for each other"),
    .articles = (const char *const[]){ N_ ("Each holder of a shared hand answers for his part "
                                           "alone: the hand is drawn and chosen "
                                           "as long as one of them is not in arrears, and what "
                                           "another owes is kept from his part "
                                           "of the lot."),
                                       N_ ("The holders of a shared hand answer for each other: "
                                           "while one of them is in arrears, "
                                           "the hand is neither drawn nor chosen.") } },
  { .code = "late-join",
    .of_pool = TRUE,
    .type = TONTI_RULE_CODE,
    .codes = &late_join_codes,
    .otherwise = 2,
    .part = N_ ("Hands"),
    .title = N_ ("Who comes into a round that runs"),
    .articles
    = (const char *const
           []){ N_ ("Nobody comes into a round that runs; who comes late waits for the next one."),
                N_ ("Who comes late takes over the hand of somebody who leaves, with its place."),
                N_ ("Who comes late takes over a hand, or brings a new one and pays the "
                    "contributions of "
                    "the meetings held, which go to the hands already served.") } },
  { NULL },
};
