// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rule-private.h"

#include <glib/gi18n.h>

#include "tonti-no-float.h"

/* What becomes of fines. */

static const TontiCodes period_codes = { (const char *const[]){ "year", "round", NULL } };

static const char *const period_articles[] = {
  N_ ("Absences are counted over the calendar year."),
  N_ ("Absences are counted over the round that runs."),
};

const TontiRule tonti_rule_discipline_rows[] = {
  { .code = "absences-warn",
    .type = TONTI_RULE_NUMBER,
    .most = 100,
    .part = N_ ("Absences"),
    .title = N_ ("Absences after which a warning is proposed"),
    .article = N_ ("To who was absent so many times the assembly is asked to give a warning: %s."),
    .none = N_ ("Absences bring no warning.") },
  { .code = "absences-expel",
    .type = TONTI_RULE_NUMBER,
    .most = 100,
    .part = N_ ("Absences"),
    .title = N_ ("Absences after which an expulsion is proposed"),
    .article = N_ ("Of who was absent so many times the assembly is asked whether he is to be "
                   "expelled: %s. It alone decides."),
    .none = N_ ("Absences bring no expulsion.") },
  { .code = "absences-per",
    .type = TONTI_RULE_CODE,
    .codes = &period_codes,
    .part = N_ ("Absences"),
    .title = N_ ("Over what absences are counted"),
    .articles = period_articles },
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
