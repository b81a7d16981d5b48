// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rule-private.h"

#include <glib/gi18n.h>

/* Who answers for what a hand still has to pay after its lot, or for a loan. */

static const char *const guarantor_needed[] = {
  N_ ("Who has had a lot goes on paying; nobody need answer for her."),
  N_ ("A lot is handed over only when a member answers for what the hand still has to pay, or a "
      "deposit or a cheque is kept for it; the last hand needs none."),
};

const TontiRule tonti_rule_guarantor_rows[] = {
  { .code = "guarantor-needed",
    .of_pool = TRUE,
    .type = TONTI_RULE_FLAG,
    .part = N_ ("Guarantors"),
    .title = N_ ("A lot is handed over only when somebody answers for the rest"),
    .articles = guarantor_needed },
  { .code = "guarantor-most",
    .type = TONTI_RULE_AMOUNT,
    .most = TONTI_MONEY_LIMIT,
    .part = N_ ("Guarantors"),
    .title = N_ ("The most a member answers for"),
    .article = N_ ("A member answers for others for %s at most, all together."),
    .none
    = N_ ("A guarantor answers for everything that the hand, or the loan, still has to pay.") },
  { .code = "guarantees-at-once",
    .type = TONTI_RULE_NUMBER,
    .otherwise = 1,
    .most = 100,
    .part = N_ ("Guarantors"),
    .title = N_ ("For how many hands and loans a member answers at the same time"),
    .article = N_ ("A member answers for so many hands and loans at the same time, at most: %s."),
    .none = N_ ("A member may answer for any number of hands and loans at the same time.") },
  { NULL },
};
