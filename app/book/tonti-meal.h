// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-fund-store.h"
#include "tonti-meal-store.h"
#include "tonti-verb.h"

/* Meals: a fund of their own, whose amount and payers are by-laws (rules meal, meal-each), and the
 * host of each meeting, who receives the money of it (rule meal-host, or by decision). */

G_BEGIN_DECLS

/* What the by-laws ask of the fund of the meals at MEETING for one member or hand, into *amount.
 * FALSE: FUND is another one, or nothing was decided: its own amount holds. */
gboolean tonti_meal_get_amount (TontiDb *db, gint64 fund, gint64 meeting, gint64 *amount,
                                gboolean *by_hand);
/* TRUE when the by-laws decide about this fund. */
gboolean tonti_meal_is_ruled (TontiDb *db, gint64 fund);
/* TRUE when the member is noted as away at the open MEETING and so pays no meal of it. */
gboolean tonti_meal_is_let_off (TontiDb *db, gint64 meeting, gint64 member);

/* One meeting, who hosts it, and its money. */
typedef struct
{
  gint64 meeting;
  TontiDay day;
  const char *state;   /* of the meeting, static */
  gint64 member;       /* 0 = nobody yet */
  const char *how;     /* as in TontiMealRow; "" = nobody yet */
  gboolean is_settled; /* a decision, or the meeting was opened; else the rule as of today */
  gint64 due, came;    /* of all for that meal, minor units */
  gint64 gross, net;   /* paid to the host so far; of it handed over */
  gboolean entered;    /* a payment is entered at the open meeting */
} TontiMealHost;

/* GArray of TontiMealHost by day: meetings that are planned or open, and held ones of which
 * something is known. Missed meetings are left out. */
GArray *tonti_meal_plan (TontiDb *db);
/* The same without its money: who hosts, and what was paid. */
GArray *tonti_meal_plan_hosts (TontiDb *db);
/* FALSE, with *host empty, when the plan does not have it. */
gboolean tonti_meal_find_host (TontiDb *db, gint64 meeting, TontiMealHost *host);
/* Of DUE and CAME: what the host can be paid now, 0 = nothing (rule meal-short). */
gint64 tonti_meal_get_payable (TontiDb *db, const TontiMealHost *host, gint64 at);
/* "meal:5", newly allocated: the draft cell of its payment. */
char *tonti_meal_cell (gint64 meeting);

/* At the opening of a meeting: its host, by decision or by the rule, stands from then on, and on
 * its papers. */
gboolean tonti_meal_post_host (TontiAct *act, gint64 meeting) G_GNUC_WARN_UNUSED_RESULT;
/* When rule "meal" is decided and there is no fund of meals yet: begin it. RULES as of rule/1. */
gboolean tonti_meal_post_fund (TontiAct *act, const json_t *rules) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
