// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-code.h"
#include "tonti-journal.h"

/* Verbs as data: name, fields with their types, refusals, example, and the function that runs. The
 * request is checked against the fields before run is called, so run meets valid values only; all
 * problems of a request are told at once. "help verbs" is printed from these tables. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_FIELD_TEXT,        /* one line, canonical, 1 to 200 bytes */
  TONTI_FIELD_MARK,        /* the same, or a whole number: a page, a number on paper */
  TONTI_FIELD_LINES,       /* several lines, up to 20,000 bytes */
  TONTI_FIELD_AMOUNT,      /* integer, minor units, > 0; or text as people type it */
  TONTI_FIELD_ZERO_AMOUNT, /* the same, 0 allowed */
  TONTI_FIELD_NUMBER,      /* integer 0 … 1,000,000 */
  TONTI_FIELD_DAY,         /* "YYYY-MM-DD" */
  TONTI_FIELD_RATE,        /* "2%" or integer ppm */
  TONTI_FIELD_CODE,        /* one of codes */
  TONTI_FIELD_MEMBER,      /* member number, or a name that only one member has */
  TONTI_FIELD_MEMBERS,     /* list of members */
  TONTI_FIELD_POOL,        /* "pool:1" of an existing pool */
  TONTI_FIELD_HAND,        /* "hand:12" of an existing hand */
  TONTI_FIELD_FUND,        /* "fund:1" of an existing fund */
  TONTI_FIELD_FINE,        /* "fine:3" of an existing fine */
  TONTI_FIELD_AID,         /* "aid:3" of aid that was decided */
  TONTI_FIELD_CALL,        /* "call:3" of money called from members */
  TONTI_FIELD_LOAN,        /* "box-loan:3" of a loan of the auction box */
  TONTI_FIELD_MEETING,     /* number of an existing meeting */
  TONTI_FIELD_FLAG,        /* true or false */
  TONTI_FIELD_OBJECT,      /* checked by the verb */
  TONTI_FIELD_LIST,        /* checked by the verb */
} TontiFieldType;

typedef struct
{
  const char *name;
  TontiFieldType type;
  gboolean required;
  const TontiCodes *codes; /* of CODE */
  const char *help;        /* N_(…): what it is, unit */
} TontiField;

typedef struct _TontiAct TontiAct;

typedef struct
{
  const char *name;            /* "member.add" */
  const char *summary;         /* N_(…) */
  const TontiField *fields;    /* ended by {NULL}; besides the common do key at day officers note */
  const char *const *refusals; /* codes, ended by NULL */
  const char *example;         /* one JSON line */
  guint flags;                 /* TontiVerbFlags */
  gboolean (*run) (TontiAct *act);
} TontiVerb;

typedef enum
{
  TONTI_VERB_TWO_OFFICERS = 1 << 0, /* two different officers in office must be named */
  TONTI_VERB_IN_MEETING = 1 << 1,   /* a meeting must be open */
  TONTI_VERB_DRAFT = 1 << 2,        /* writes drafts, posts nothing */
  TONTI_VERB_OTHER_COPY = 1 << 3,   /* also in a book that is not the one this computer knows */
} TontiVerbFlags;

/* One verb under way. */
struct _TontiAct
{
  TontiBook *book;
  TontiJournal *journal;
  TontiDb *db;
  const TontiGroup *group;
  const TontiVerb *verb;
  json_t *fields;             /* the request, checked, values made plain as by tonti_act_check */
  guint8 key[TONTI_KEY_SIZE]; /* given, or random */
  char at[21];
  TontiDay day; /* of the operation: field "day", else the open meeting's, else today */
  TontiDay today;
  gint64 author;
  TontiUser user;     /* who asks; its clock is that of the act */
  gint64 officers[2]; /* named officers, 0 = none: field "officers", else author and second */
  gint64 meeting;     /* the open meeting, 0 = none */
  guint64 posted;     /* events posted so far: their keys are derived from key */
  gint64 boxes_below; /* what auction boxes lacked before (tonti_box_sum_below), 0 in sound books */
  gint64 corrects;    /* event that a replacement takes the place of, 0 = none; posted today */
  json_t *answer;     /* owned; verbs add their fields */
  TontiProblems *problems;
};

/* Values of checked fields. Absent: NULL, 0, FALSE, TONTI_DAY_NONE, -1 for codes. */
gboolean tonti_act_has (const TontiAct *act, const char *field);
const char *tonti_act_text (const TontiAct *act, const char *field);
TontiMoney tonti_act_amount (const TontiAct *act, const char *field);
gint64 tonti_act_number (const TontiAct *act, const char *field);
TontiDay tonti_act_day (const TontiAct *act, const char *field);
gint64 tonti_act_rate (const TontiAct *act, const char *field); /* ppm */
int tonti_act_code (const TontiAct *act, const char *field);
gint64 tonti_act_member (const TontiAct *act, const char *field);
gboolean tonti_act_flag (const TontiAct *act, const char *field);
gint64 tonti_act_id (const TontiAct *act,
                     const char *field); /* n of pool, hand, fund, fine, meeting */
const json_t *tonti_act_json (const TontiAct *act, const char *field);
/* TRUE if MEMBER stands in the list of members. */
gboolean tonti_act_names (const TontiAct *act, const char *field, gint64 member);

/* Refuses unless two different officers in office are named (verbs with TONTI_VERB_TWO_OFFICERS are
 * checked before they run; others call this when a rule asks for it). */
gboolean tonti_act_need_officers (TontiAct *act);

/* Check an object inside a LIST or OBJECT field against its own fields, adding problems that name
 * the field and ROW (0 = none). A new object with the values made plain: members, ids, amounts and
 * rates as integers, texts cleaned, codes and days as text; absent fields are absent. NULL =
 * refused. */
json_t *tonti_act_check (TontiAct *act, const json_t *object, const TontiField *fields,
                         int row) G_GNUC_WARN_UNUSED_RESULT;

/* Post one event of this verb: day and author of the act, next derived key. BODY is taken. Refuses
 * a day on or before the last closed meeting for events with lines (TONTI_POST_CORRECTION: allowed,
 * the day is today), cash below zero (posted and drafts together), an account against its rule. */
typedef enum
{
  TONTI_POST_PLAIN = 0,
  TONTI_POST_CORRECTION = 1 << 0,
  TONTI_POST_OPENING = 1 << 1,
} TontiPostFlags;
gboolean tonti_act_post (TontiAct *act, const char *kind, json_t *body, guint flags, gint64 *seq);

/* Refuses a day given in the request that is after today (money does not move ahead of time). */
gboolean tonti_act_check_come (TontiAct *act, TontiDay day);

/* A day as sentences show it, "04/01/2025", in the group's language; written to OUT, which it gives
 * back. */
const char *tonti_act_tell_day (const TontiAct *act, TontiDay day, char out[TONTI_DAY_ISO_SIZE]);

/* Refusals with the verb's problems; return FALSE. */
#define tonti_act_refuse(act, code, field, ...)                                                    \
  tonti_problems_refuse ((act)->problems, code, field, __VA_ARGS__)

/* A ledger line appended to the array "lines" of BODY; nothing when amount is 0. of may be NULL. */
void tonti_body_add_line (json_t *body, const char *account, gint64 member, const char *of,
                          gint64 amount);

/* Every verb, sorted by name; ended by NULL. */
const TontiVerb *const *tonti_verbs (void);
const TontiVerb *tonti_verb_find (const char *name);
/* {"name":…,"summary":…,"fields":[{"name","type","required","codes","unit","help"}],"refusals":[…],"example":…}
 */
json_t *tonti_verb_describe (const TontiVerb *verb);

/* Each tonti-book-<nouns>.c exports its table; tonti-verb.c lists the tables. Ended by {NULL}. */
extern const TontiVerb tonti_book_accepts_verbs[];     /* book.accept */
extern const TontiVerb tonti_book_advances_verbs[];    /* advance.pay */
extern const TontiVerb tonti_book_aid_kinds_verbs[];   /* aid-kind.set */
extern const TontiVerb tonti_book_aid_verbs[];         /* aid.grant aid.pay */
extern const TontiVerb tonti_book_aid_calls_verbs[];   /* aid.call aid.rebuild */
extern const TontiVerb tonti_book_lapses_verbs[];      /* aid.fine aid.waive */
extern const TontiVerb tonti_book_accounts_verbs[];    /* account.map */
extern const TontiVerb tonti_book_boxes_verbs[];       /* box.* */
extern const TontiVerb tonti_book_cards_verbs[];       /* card.* */
extern const TontiVerb tonti_book_parties_verbs[];     /* party.fund party.cover party.pay */
extern const TontiVerb tonti_book_goods_verbs[];       /* pool.goods goods.count */
extern const TontiVerb tonti_book_surplus_verbs[];     /* goods.use */
extern const TontiVerb tonti_book_group_verbs[];       /* group.* word.* */
extern const TontiVerb tonti_book_fines_verbs[];       /* fine-kind.* fine.* */
extern const TontiVerb tonti_book_contests_verbs[];    /* fine.contest .rule */
extern const TontiVerb tonti_book_warnings_verbs[];    /* member.warn */
extern const TontiVerb tonti_book_raises_verbs[];      /* fine.raise */
extern const TontiVerb tonti_book_funds_verbs[];       /* fund.* */
extern const TontiVerb tonti_book_members_verbs[];     /* member.* */
extern const TontiVerb tonti_book_officers_verbs[];    /* officer.* */
extern const TontiVerb tonti_book_pools_verbs[];       /* pool.add pool.set pool.start */
extern const TontiVerb tonti_book_hands_verbs[];       /* hand.* pool.order */
extern const TontiVerb tonti_book_joins_verbs[];       /* hand.end .join .leave */
extern const TontiVerb tonti_book_claims_verbs[];      /* turn.claim */
extern const TontiVerb tonti_book_orders_verbs[];      /* order.set turn.choose */
extern const TontiVerb tonti_book_draws_verbs[];       /* draw.hold */
extern const TontiVerb tonti_book_models_verbs[];      /* model.apply */
extern const TontiVerb tonti_book_rules_verbs[];       /* rule.set */
extern const TontiVerb tonti_book_auctions_verbs[];    /* auction.hold */
extern const TontiVerb tonti_book_dividends_verbs[];   /* dividend.* */
extern const TontiVerb tonti_book_deferrals_verbs[];   /* turn.defer */
extern const TontiVerb tonti_book_swaps_verbs[];       /* turn.swap */
extern const TontiVerb tonti_book_meetings_verbs[];    /* meeting.plan meeting.move meeting.miss */
extern const TontiVerb tonti_book_openings_verbs[];    /* meeting.open presence.set */
extern const TontiVerb tonti_book_dues_verbs[];        /* due.* receive receipt.* */
extern const TontiVerb tonti_book_guarantees_verbs[];  /* guarantee.add .accept */
extern const TontiVerb tonti_book_calls_verbs[];       /* guarantee.call .pay .end */
extern const TontiVerb tonti_book_debts_verbs[];       /* debt.* */
extern const TontiVerb tonti_book_demands_verbs[];     /* demand.record */
extern const TontiVerb tonti_book_missing_verbs[];     /* claim.waive */
extern const TontiVerb tonti_book_lots_verbs[];        /* lot.* owed.* */
extern const TontiVerb tonti_book_penalties_verbs[];   /* penalty.* */
extern const TontiVerb tonti_book_setoffs_verbs[];     /* setoff.* */
extern const TontiVerb tonti_book_flows_verbs[];       /* income expense aid transfer … */
extern const TontiVerb tonti_book_drafts_verbs[];      /* undo redo */
extern const TontiVerb tonti_book_counts_verbs[];      /* count.* */
extern const TontiVerb tonti_book_closings_verbs[];    /* meeting.close minutes.* */
extern const TontiVerb tonti_book_corrections_verbs[]; /* correct */
extern const TontiVerb tonti_book_takeovers_verbs[];   /* takeover.* */
extern const TontiVerb tonti_book_meals_verbs[];       /* host.* meal.* */
extern const TontiVerb tonti_book_notebooks_verbs[];   /* notebook.* */
extern const TontiVerb tonti_book_pins_verbs[];        /* pin.* recovery.make */
extern const TontiVerb tonti_book_guards_verbs[];      /* guard.set */

G_END_DECLS
