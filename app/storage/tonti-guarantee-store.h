// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Who, or what, answers for what a hand still has to pay once it has had its lot, or for a loan of
 * the auction box: a member (garante, avaliste), or a thing that the group keeps instead, a deposit
 * or a cheque. */

G_BEGIN_DECLS

typedef struct
{
  gint64 id;             /* guarantee:1 */
  gint64 hand;           /* 0 = for a loan */
  gint64 loan;           /* box-loan:1, 0 = for a hand */
  const char *kind;      /* "member" "deposit" "cheque", static */
  gint64 member;         /* who answers, 0 = a thing does */
  gint64 most;           /* for how much at most, 0 = for everything */
  char *what;            /* the thing, "" = none */
  gint64 seq;            /* guarantee/1 */
  gint64 accepted;       /* guarantee-accept/1, or guarantee/1 of a thing; 0 = not yet */
  TontiDay accepted_day; /* TONTI_DAY_NONE = not yet */
  const char *how;       /* "signature" "thumbprint" "spoken" "kept", "" = not yet; static */
  gint64 ended;          /* guarantee-end/1, 0 = it stands */
  gint64 called, paid;   /* asked for, and paid, so far */
} TontiGuaranteeRow;

void tonti_guarantee_row_clear (TontiGuaranteeRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiGuaranteeRow, tonti_guarantee_row_clear)
/* TRUE if it is accepted and was not ended. */
gboolean tonti_guarantee_row_stands (const TontiGuaranteeRow *row);

/* FALSE, with *row empty, when there is none. */
gboolean tonti_guarantee_get (TontiDb *db, gint64 guarantee, TontiGuaranteeRow *row);
/* GArray of TontiGuaranteeRow in the order of numbers; hand 0 = all, member 0 = all. */
GArray *tonti_guarantee_list (TontiDb *db, gint64 hand, gint64 member);
/* Those for one loan of the auction box. */
GArray *tonti_guarantee_list_loan (TontiDb *db, gint64 loan);
gint64 tonti_guarantee_next (TontiDb *db);
/* Add to what was paid (less than 0: take back); nothing for guarantee 0. */
gboolean tonti_guarantee_pay (TontiDb *db, gint64 guarantee, gint64 amount,
                              TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

/* guarantee/1: {"guarantee","hand" or "loan","kind","member"?,"most","what"?} */
gboolean tonti_guarantee_project_guarantee (TontiDb *db, const TontiEvent *event,
                                            TontiProblems *problems);
/* guarantee-accept/1: {"guarantee","how"}; guarantee-call/1: {"guarantee","amount"};
 * guarantee-end/1: {"guarantee"} */
gboolean tonti_guarantee_project_accept (TontiDb *db, const TontiEvent *event,
                                         TontiProblems *problems);
gboolean tonti_guarantee_project_call (TontiDb *db, const TontiEvent *event,
                                       TontiProblems *problems);
gboolean tonti_guarantee_project_end (TontiDb *db, const TontiEvent *event,
                                      TontiProblems *problems);

G_END_DECLS
