// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rule-private.h"

#include <glib/gi18n.h>

#include "tonti-no-float.h"

/* What becomes of fines. */

const TontiRule tonti_rule_discipline_rows[] = {
  { .code = "fine-late",
    .type = TONTI_RULE_RATE,
    .most = 1000000,
    .part = N_ ("Fines"),
    .title = N_ ("Added to a fine that is not paid"),
    .article = N_ ("To a fine that is not paid in time is added, once, of what is open: %s."),
    .none = N_ ("Nothing is added to a fine that is not paid in time.") },
  { .code = "fine-late-after",
    .type = TONTI_RULE_NUMBER,
    .otherwise = 1,
    .least = 1,
    .most = 60,
    .part = N_ ("Fines"),
    .title = N_ ("Meetings after which a fine is late"),
    .article = N_ ("A fine is late when it is still open after so many meetings: %s.") },
  { .code = "contest-days",
    .type = TONTI_RULE_NUMBER,
    .otherwise = 5,
    .most = 365,
    .part = N_ ("Fines"),
    .title = N_ ("Days in which a fine may be contested"),
    .article = N_ ("A fine may be contested for so many days after it was charged: %s. While it "
                   "is contested it is not asked for."),
    .none = N_ ("A fine is not contested.") },
  { .code = "ruling-days",
    .type = TONTI_RULE_NUMBER,
    .otherwise = 7,
    .least = 1,
    .most = 365,
    .part = N_ ("Fines"),
    .title = N_ ("Days in which a contested fine is ruled on"),
    .article = N_ ("A contested fine is ruled on within so many days: %s.") },
  { NULL },
};
