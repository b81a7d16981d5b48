// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* The by-laws as they are told. */

G_BEGIN_DECLS

/* One rule for the group or for one pot. */
typedef struct
{
  const char *code;  /* static */
  const char *type;  /* "flag" "code" "amount" "number" "rate" "steps", static */
  gint64 pool;       /* 0 = the group */
  char *part;        /* translated title of the part it belongs to, with the pot's name */
  const char *title; /* translated */
  gint64 number;     /* as it holds now; the index of a code */
  const char *word;  /* of a code or of steps; static, "" */
  gint64 least, most;
  char *value;    /* as people say it: "15 %" */
  char *typed;    /* as one types it: "15%", "30:10% 60:15%" */
  char *sentence; /* the article; "" = nothing to say */
  char *article;  /* number in the group's own by-laws, "" */
  gint64 since;   /* meeting from which it holds, 0 = from the beginning */
  gboolean is_decided;
  char *coming; /* what was decided for a later meeting, "" = nothing */
  /* Of a code: its values and what each one means, translated; both end with NULL. */
  GPtrArray *codes, *meanings;
} TontiRuleReport;

/* GPtrArray of TontiRuleReport, which it frees: every rule of the group, then those of each pot
 * that concern it, as they hold now; those of a part stand together. */
GPtrArray *tonti_rules_report (TontiBook *book);

G_END_DECLS
