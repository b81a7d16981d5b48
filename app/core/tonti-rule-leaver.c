// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rule-private.h"

#include <glib/gi18n.h>

#include "tonti-no-float.h"

/* Who leaves while the round runs. */

static const TontiCodes refund_codes
    = { (const char *const[]){ "replacement", "end", "now", NULL } };

static const TontiCodes owes_codes = { (const char *const[]){ "scheduled", "now", NULL } };

static const char *const refund_articles[] = {
  N_ ("Who leaves before his hand was served gets back what was paid for it when somebody takes "
      "the hand over, and at the end of the round if nobody does."),
  N_ ("Who leaves before his hand was served gets back what was paid for it at the end of the "
      "round, also when somebody takes the hand over."),
  N_ ("Who leaves before his hand was served gets back at once what was paid for it; if nobody "
      "takes the hand over, the box advances it until the end of the round."),
};

static const char *const owes_articles[] = {
  N_ ("Who leaves when his hand was served goes on owing each contribution at its meeting."),
  N_ ("Who leaves when his hand was served owes at once all the contributions still to come; "
      "those who answer for him are called."),
};

const TontiRule tonti_rule_leaver_rows[] = {
  { .code = "leaver-refund",
    .of_pool = TRUE,
    .type = TONTI_RULE_CODE,
    .codes = &refund_codes,
    .part = N_ ("Leavers"),
    .title = N_ ("When a leaver who was not served is paid back"),
    .articles = refund_articles },
  { .code = "leaver-penalty",
    .of_pool = TRUE,
    .type = TONTI_RULE_RATE,
    .most = 1000000,
    .part = N_ ("Leavers"),
    .title = N_ ("Kept of what a leaver paid"),
    .article = N_ ("Of what a leaver who was not served has paid the group keeps: %s."),
    .none = N_ ("Nothing is kept of what a leaver has paid.") },
  { .code = "leaver-owes",
    .of_pool = TRUE,
    .type = TONTI_RULE_CODE,
    .codes = &owes_codes,
    .part = N_ ("Leavers"),
    .title = N_ ("When a leaver who was served owes the rest"),
    .articles = owes_articles },
  { NULL },
};
