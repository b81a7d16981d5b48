// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-join-end.h"
#include "tonti-join-leave.h"
#include "tonti-join-new.h"
#include "tonti-join-over.h"

#include <glib/gi18n.h>

/* Who comes into a round that runs: with a hand more, or for somebody who leaves or has died. */

static const TontiCodes how_codes = { (const char *const[]){ "new", "take-over", "heir", NULL } };

static gboolean
run_join (TontiAct *act)
{
  return tonti_act_code (act, "how") == 0 ? tonti_join_new (act) : tonti_join_over (act);
}

static const TontiField join_fields[] = {
  { "how", TONTI_FIELD_CODE, TRUE, &how_codes,
    N_ ("a hand more, the hand of somebody who leaves, or of somebody who died") },
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("who comes in") },
  { "holders", TONTI_FIELD_LIST, FALSE, NULL,
    N_ ("of a new hand, instead: list of {member, numerator, denominator}") },
  { "pool", TONTI_FIELD_POOL, FALSE, NULL, N_ ("of a new hand: the pot; the only one that runs") },
  { "hand", TONTI_FIELD_HAND, FALSE, NULL, N_ ("which hand is taken over") },
  { "from", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("who leaves it, when several hold it") },
  { "consent", TONTI_FIELD_MEMBERS, FALSE, NULL,
    N_ ("who agrees: who comes in, and who leaves a hand") },
  { "penalty", TONTI_FIELD_ZERO_AMOUNT, FALSE, NULL,
    N_ ("what is kept of what the leaver paid; what the rule says") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("why") },
  { NULL },
};

static const char *const join_refusals[] = {
  "two-officers",  "which-pool",       "pool-waits", "all-served",   "no-room",      "lot-sizes",
  "too-big",       "too-few-meetings", "no-holder",  "holder-twice", "fractions",    "member-left",
  "no-hand",       "which-holder",     "not-holder", "no-change",    "meeting-open", "no-consent",
  "nothing-back",  "penalty-large",    "hand-ended", "hands-most",   "late-join",    "gap-broken",
  "halves-broken", "day-closed",       NULL
};

static const TontiField end_fields[] = {
  { "hand", TONTI_FIELD_HAND, TRUE, NULL, N_ ("which hand, still to be served") },
  { "died", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("the holder who has died, who cannot agree") },
  { "consent", TONTI_FIELD_MEMBERS, FALSE, NULL, N_ ("who agrees: all who hold it") },
  { "decision", TONTI_FIELD_TEXT, FALSE, NULL,
    N_ ("what the assembly decided, when not all of them agree") },
  { "penalty", TONTI_FIELD_ZERO_AMOUNT, FALSE, NULL,
    N_ ("what is kept of what was paid; what the rule says") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("why") },
  { NULL },
};

static const char *const end_refusals[]
    = { "two-officers",  "pool-waits",    "meeting-open",    "lot-sizes",    "hand-ended",
        "hand-served",   "nothing-paid",  "no-consent",      "last-hand",    "all-due",
        "arrears-first", "penalty-large", "penalty-decided", "goods-refund", NULL };

static const TontiField leave_fields[] = {
  { "hand", TONTI_FIELD_HAND, TRUE, NULL, N_ ("which hand, that was served") },
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("who leaves it, when several hold it") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("why") },
  { NULL },
};

static const char *const leave_refusals[]
    = { "two-officers", "which-holder", "not-holder", "already-left",
        "not-served",   "nothing-left", NULL };

const TontiVerb tonti_book_joins_verbs[] = {
  { "hand.end", N_ ("end a hand whose holder leaves and after whom nobody comes"), end_fields,
    end_refusals, "{\"do\":\"hand.end\",\"hand\":\"hand:5\",\"consent\":[5],\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, tonti_join_end },
  { "hand.join", N_ ("let somebody into a round that runs"), join_fields, join_refusals,
    "{\"do\":\"hand.join\",\"how\":\"new\",\"member\":31,\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_join },
  { "hand.leave", N_ ("say that the holder of a hand that was served leaves, and owes the rest"),
    leave_fields, leave_refusals,
    "{\"do\":\"hand.leave\",\"hand\":\"hand:3\",\"reason\":\"moved away\",\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, tonti_join_leave },
  { NULL },
};
