// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"

/* The take-over of a running group while it is under way: what was entered, what is missing, and
 * the difference. What the page of the take-over shows; the paper is tonti-minutes-report.h. */

G_BEGIN_DECLS

/* Money somewhere: place "cash", "bank", "mobile"; or in a fund or pot: key "fund:1", "pool:1". */
typedef struct
{
  char *key, *name; /* name: for people */
  gboolean is_entered;
  TontiMoney amount; /* of a pot that the box has advanced: negative */
} TontiTakeoverSum;

typedef struct
{
  char *of, *name; /* "hand:3", "main 3" */
} TontiTakeoverSubject;

/* One member: what was entered, in the shapes of "takeover.member". */
typedef struct
{
  gint64 member;
  char *name;
  gboolean is_entered, is_confirmed;
  json_t *items, *dues; /* arrays */
  GArray *hands;        /* TontiTakeoverSubject */
} TontiTakeoverMember;

typedef struct
{
  gboolean is_finished;
  gboolean is_late;      /* a meeting was opened: nothing can be taken over any more */
  gboolean has_notebook; /* an old notebook is kept and waits to be taken over */
  TontiDay day;          /* of what was entered last, TONTI_DAY_NONE = nothing yet */
  GArray *places;        /* TontiTakeoverSum: box, bank, mobile money */
  GArray *funds;         /* TontiTakeoverSum: funds, then pots */
  GArray *members;       /* TontiTakeoverMember, by number */
  TontiMoney gap;        /* écart de reprise: positive = money without an owner */
  TontiTable *rows; /* of members, one each: member name savings loans arrears fines advance owed
                       claim state */
} TontiTakeoverState;

TontiTakeoverState *tonti_takeover_state_read (TontiBook *book, TontiProblems *problems);
void tonti_takeover_state_free (TontiTakeoverState *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiTakeoverState, tonti_takeover_state_free)

G_END_DECLS
