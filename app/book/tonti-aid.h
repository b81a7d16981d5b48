// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-aid-store.h"
#include "tonti-event.h"
#include "tonti-fund-store.h"
#include "tonti-verb.h"

/* What verbs of aid ask: what a fund can pay, who has a right to it, who stands for it, and how it
 * is handed over. */

G_BEGIN_DECLS

/* What the fund holds beyond the aid it owes already, drafts included; below 0 when it owes more
 * than it holds. Minor units. */
gint64 tonti_aid_free (TontiAct *act, const TontiFundRow *fund);
/* What the fund holds, for aid that it owes too, drafts included. */
gint64 tonti_aid_there (TontiAct *act, const TontiFundRow *fund);
/* What is still to be paid of an aid, drafts included. */
gint64 tonti_aid_left (TontiAct *act, gint64 member, gint64 aid);

/* An aid that is asked for. */
typedef struct
{
  gint64 member;
  TontiRelation relation;
  const char *relative; /* "" = the member */
  TontiDay day;
} TontiAidCase;

/* The name as it was declared for this relation, else NAME; "" for NULL. Newly allocated. */
char *tonti_aid_dup_relative (TontiAct *act, const TontiAidCase *aid, const char *name);
/* Every rule that the case breaks becomes a problem, each with the way out; TRUE when there is
 * none. */
gboolean tonti_aid_check_rights (TontiAct *act, const TontiAidKindRow *kind,
                                 const TontiAidCase *aid);
/* Two officers for what is over the ceiling of expenses, what an officer gives to himself and where
 * NEEDED; they are written into VALUE. */
gboolean tonti_aid_check_officers (TontiAct *act, gint64 amount, gboolean needed, json_t *value);
/* Money of the aid is handed over: a draft of the open meeting, else posted. AMOUNT > 0. */
gboolean tonti_aid_hand_over (TontiAct *act, gint64 aid, gint64 member, gint64 amount,
                              const char *what, json_t *officers);

/* A correction of EVENT must not take back what was handed over of lent aid when it was claimed
 * back since; asked after the correction is posted. */
gboolean tonti_aid_check_claimed (TontiAct *act, const TontiEvent *event);

/* A new call; SHARES [{"member","amount"}] is taken. DUES at once when times is 0. */
typedef struct
{
  const char *kind; /* "event" "rebuild" "loan" */
  gint64 aid;       /* 0 = none */
  gint64 fund;
  const char *what;
  TontiDay due;
  gint64 times;
} TontiCallPlan;

gboolean tonti_call_post (TontiAct *act, const TontiCallPlan *plan, json_t *shares);
/* Equal parts of TOTAL for everybody in the group on the day of the act but WITHOUT (a list of
 * members, may be NULL); what does not divide goes to member ODD, 0 = to the first ones. NULL =
 * refused. */
json_t *tonti_call_share_out (TontiAct *act, gint64 total, const json_t *without, gint64 odd);
/* The day until which a call is to be paid when nothing is said: by rule aid-call-hours. */
gboolean tonti_call_find_due (TontiAct *act, TontiDay *due);

G_END_DECLS
