// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-code.h"
#include "tonti-db.h"
#include "tonti-event.h"

/* Aid (secours): the group's table of events with a sum for each relation, and the aid that was
 * decided. What is still to be paid of an aid is the credit of account TONTI_AID_OWED for it. */

G_BEGIN_DECLS

#define TONTI_AID_OWED "aid-owed"

typedef enum
{
  TONTI_RELATION_SELF,
  TONTI_RELATION_SPOUSE,
  TONTI_RELATION_PARENT,
  TONTI_RELATION_CHILD,
  TONTI_RELATION_SIBLING,
  TONTI_RELATION_OTHER,
  TONTI_N_RELATIONS,
} TontiRelation;

/* "self" "spouse" "parent" "child" "sibling" "other" */
extern const TontiCodes tonti_aid_relation_codes;

typedef struct
{
  char *code; /* chosen by the group: "birth" */
  char *label;
  gint64 fund;
  gint64 sums[TONTI_N_RELATIONS]; /* minor units, 0 = no right */
  gint64 extra;                   /* for each further one, minor units */
  gint64 most_year;               /* times in a calendar year, 0 = any */
  gboolean once;                  /* once for each person */
  gint64 lent_months;             /* 0 = given, else lent and due back after */
  gboolean retired;
} TontiAidKindRow;

void tonti_aid_kind_row_clear (TontiAidKindRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiAidKindRow, tonti_aid_kind_row_clear)

/* FALSE, with *row empty, when there is none. */
gboolean tonti_aid_kind_get (TontiDb *db, const char *code, TontiAidKindRow *row);
/* GArray of TontiAidKindRow in the order of codes. */
GArray *tonti_aid_kind_list (TontiDb *db, gboolean with_retired);

typedef struct
{
  gint64 id; /* aid:1 */
  gint64 seq, member;
  char *kind;
  const char *relation; /* static */
  char *relative;       /* "" = the member */
  TontiDay day;
  gint64 meeting; /* 0 = between meetings */
  gint64 fund, amount;
  char *decision; /* "" = by the rules */
  gboolean cancelled;
} TontiAidRow;

void tonti_aid_row_clear (TontiAidRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiAidRow, tonti_aid_row_clear)

gboolean tonti_aid_get (TontiDb *db, gint64 aid, TontiAidRow *row);
/* GArray of TontiAidRow by number, cancelled ones too; member 0 = all. */
GArray *tonti_aid_list (TontiDb *db, gint64 member);
gint64 tonti_aid_next (TontiDb *db);
/* What FUND owes of all its aid, drafts left out; minor units. */
gint64 tonti_aid_owed (TontiDb *db, gint64 fund);
/* What the fund holds after event SEQ, what it owes counted as gone; minor units. */
gint64 tonti_aid_fund_after (TontiDb *db, const char *account, gint64 fund, gint64 seq);

gboolean tonti_aid_project_kind (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
gboolean tonti_aid_project_aid (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* By a correction. */
gboolean tonti_aid_cancel (TontiDb *db, gint64 aid, TontiProblems *problems);

G_END_DECLS
