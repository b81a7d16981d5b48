// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rule-private.h"

#include <glib/gi18n.h>

#include "tonti-no-float.h"

/* Rules of the meetings. */

const TontiRule tonti_rule_meeting_rows[] = {
  { .code = "quorum",
    .type = TONTI_RULE_RATE,
    .most = 1000000,
    .part = N_ ("Meetings"),
    .title = N_ ("Quorum"),
    .article = N_ ("A meeting decides when at least %s of the members are there or represented; "
                   "the minutes say whether they were."),
    .none = N_ ("A meeting decides with those who are there.") },
  { .code = "minutes-days",
    .type = TONTI_RULE_NUMBER,
    .otherwise = 7,
    .most = 60,
    .part = N_ ("Meetings"),
    .title = N_ ("Days in which text may be added to minutes"),
    .article = N_ ("Money closes at the table; text may be added to the minutes for so many days: "
                   "%s."),
    .none = N_ ("The minutes are final when the meeting is closed.") },
  { NULL },
};
