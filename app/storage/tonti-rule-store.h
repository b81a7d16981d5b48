// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"
#include "tonti-rule.h"

/* What the group decided of its by-laws, and from which meeting on. */

G_BEGIN_DECLS

typedef struct
{
  gint64 pool;      /* 0 = the group */
  const char *code; /* static */
  gint64 since;     /* meeting from which it holds, 0 = from the beginning */
  gint64 number;    /* as TontiRule says; the index of a code */
  const char *word; /* of a code or of steps, static; "" */
  char *article;    /* in the group's own by-laws, "" = none */
  char *model;      /* that brought it, "" = the group decided it itself */
  gint64 seq;       /* rule/1 that said so, 0 = nothing was decided */
} TontiRuleRow;

void tonti_rule_row_clear (TontiRuleRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiRuleRow, tonti_rule_row_clear)

/* What holds at MEETING (0 = now: the last meeting that was opened) for POOL (0 for rules of the
 * group). CODE is a row of tonti_rules: another one is a programmer's error. */
void tonti_rule_get (TontiDb *db, gint64 pool, const char *code, gint64 meeting, TontiRuleRow *row);
/* The same as if nothing had been decided. */
void tonti_rule_usual (TontiDb *db, gint64 pool, const char *code, TontiRuleRow *row);
/* Flag, amount, count, rate in ppm, or the index of the code. */
gint64 tonti_rule_number (TontiDb *db, gint64 pool, const char *code, gint64 meeting);
/* The code, or the steps; static. */
const char *tonti_rule_word (TontiDb *db, gint64 pool, const char *code, gint64 meeting);
/* GArray of TontiRuleRow: everything decided, by pool, code and meeting; it frees its rows. */
GArray *tonti_rule_list (TontiDb *db);

/* rule/1: {"pool"?,"from":meeting,"model"?,"rules":[{"rule","value","article"?,"usual"?}]}; with
 * "usual" nothing is decided any more from that meeting on. */
gboolean tonti_rule_project_rule (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
