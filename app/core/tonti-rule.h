// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-code.h"
#include "tonti-money.h"

/* The by-laws as parameters. One table says what a group can decide, what holds while it has
 * decided nothing, and the sentence that the printed constitution makes of the value with which the
 * book computes. What stands here is asked somewhere: a rule without effect has no row. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_RULE_FLAG,   /* 0 or 1 */
  TONTI_RULE_CODE,   /* one of codes; its number is the index */
  TONTI_RULE_AMOUNT, /* minor units, >= 0 */
  TONTI_RULE_NUMBER, /* a count: days, months, meetings … */
  TONTI_RULE_RATE,   /* parts per million */
  TONTI_RULE_STEPS,  /* a ladder: tonti_steps_parse */
} TontiRuleType;

typedef struct
{
  const char *code; /* "minutes-days", stable */
  gboolean of_pool; /* decided for each pot; else for the group */
  TontiRuleType type;
  const TontiCodes *codes; /* of CODE */
  gint64 otherwise;        /* what holds when nothing was decided */
  const char *steps;       /* of STEPS: the same, "" = no step */
  gint64 least, most;      /* of AMOUNT, NUMBER and RATE, inclusive */
  const char *part;        /* N_(…): title of the part of the constitution */
  /* Told for pots in this order (a code of tonti_order_codes), "goods" = for pots of goods, "" =
   * for none, NULL = for all; of other pots once something was decided. */
  const char *of_order;
  /* Besides: told while this other rule of the same pot has this value; NULL = always. */
  const char *of_rule, *of_value;
  const char *title; /* N_(…): "Days in which text may be added to minutes" */
  /* N_(…): with one %s for the value; of a CODE the sentences of its codes, of a FLAG of no and
   * yes, in articles. NULL = nothing to say. */
  const char *article;
  const char *const *articles; /* ended by nothing: as many as there are values */
  const char *none;            /* N_(…): instead of article when the value is 0 or has no step */
} TontiRule;

/* In the order of the constitution, ended by a row without code. */
const TontiRule *tonti_rules (void);
/* NULL = there is no such rule. */
const TontiRule *tonti_rule_find (const char *code);
/* "flag" "code" "amount" "number" "rate" "steps" */
extern const TontiCodes tonti_rule_type_codes;

/* One step of a ladder: up to LIMIT (days late, times) the value is VALUE (ppm, or minor units). */
typedef struct
{
  gint64 limit, value;
} TontiRuleStep;

#define TONTI_STEPS_MOST 12

/* "30:100000 60:150000 90:200000": limits that rise, at most TONTI_STEPS_MOST; the empty text has
 * no step. GArray of TontiRuleStep, NULL = it is written otherwise. */
GArray *tonti_steps_parse (const char *text);
/* The value for N: that of the first step whose limit is N or more, beyond the last one that of the
 * last; 0 without steps or for N < 1. */
gint64 tonti_steps_get (const GArray *steps, gint64 n);

G_END_DECLS
