// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-event.h"
#include "tonti-rule-store.h"

/* A rule in words. Private to the report. */

G_BEGIN_DECLS

/* "15%", "5 000 F CFA", "yes"; newly allocated. */
char *tonti_rule_value_text (const TontiGroup *group, const TontiRule *rule,
                             const TontiRuleRow *row);
/* The sentence of the constitution, newly allocated; NULL = nothing to say. */
char *tonti_rule_sentence (const TontiGroup *group, const TontiRule *rule, const TontiRuleRow *row);

/* One line about a rule/1: "Quorum: 50% (from meeting 4)"; newly allocated. */
char *tonti_rule_event_dup_text (TontiBook *book, const TontiEvent *event);

G_END_DECLS
