// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* What members owe and have paid, for each hand or fund and meeting. A row whose due is 0 was paid
 * in advance; meeting 0 = carried over from before the books began. */

G_BEGIN_DECLS

typedef struct
{
  gint64 member;
  TontiSubject subject; /* a hand or a fund */
  gint64 pool;          /* of a hand, 0 for a fund */
  gint64 meeting;
  gint64 amount; /* due, minor units */
  gint64 paid;
} TontiDueRow;

/* Still to be paid, never below 0. */
gint64 tonti_due_row_open (const TontiDueRow *row);

/* GArrays of TontiDueRow by member, meeting, subject. Of a member; of a meeting. */
GArray *tonti_due_list_member (TontiDb *db, gint64 member);
GArray *tonti_due_list_meeting (TontiDb *db, gint64 meeting);
/* Rows that are not fully paid, and every row of meetings from FROM on (what was paid in advance);
 * member 0 = all. */
GArray *tonti_due_list_open (TontiDb *db, gint64 member, gint64 from);

typedef struct
{
  gint64 hand;
  gint64 amount; /* due so far of all its holders, and before the books began */
} TontiDueCharged;

/* GArray of TontiDueCharged, of every hand of a pool of one lot a meeting, by number. */
GArray *tonti_due_list_charged (TontiDb *db, gint64 pool);

/* Of SUBJECT ("fund:2") at a meeting: what is due of all, and what of it is paid. */
void tonti_due_sum (TontiDb *db, gint64 meeting, const char *subject, gint64 *amount, gint64 *paid);

/* Add to what was paid (less than 0: take back). */
gboolean tonti_due_pay (TontiDb *db, gint64 member, const char *subject, gint64 meeting,
                        gint64 amount, TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

/* meeting-open/1: the meeting, then the dues of everybody. */
gboolean tonti_due_project_opening (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* Rows "dues":[{member, of, meeting, amount, paid}], added to what is there. */
gboolean tonti_due_project_shifts (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* opening/1: arrears from before the books began. */
gboolean tonti_due_project_takeover (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
