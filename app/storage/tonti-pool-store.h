// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Pools (rotating pots), what is kept from their lots, their hands and who holds them. */

G_BEGIN_DECLS

typedef struct
{
  gint64 id; /* pool:1 */
  char *name;
  gint64 contribution; /* per whole hand and meeting, minor units */
  gint64 lots;         /* paid at each meeting */
  const char *uneven;  /* "box-advances" "last-larger" "sizes" "", static */
  /* With which it began, static: what holds at a meeting is its rule "short-pot". */
  const char *short_pot;
  /* "owe": who joins after a meeting of the round owes it all the same; "excuse": nothing is due of
   * him for it and its lots are short; "" = nobody does. Static. */
  const char *late_holders;
  gboolean started; /* the calendar is fixed */
  /* "fixed": by the list; "drawn": the whole list is drawn before the start; "draw-each": drawn at
   * each meeting; "choice": chosen at each meeting for a reason; "auction": sold at each meeting to
   * who leaves the highest discount. Static. */
  const char *order_rule;
  gboolean needs_present, needs_paid_up; /* who is drawn must be there, and not in arrears */
  gint64 drawn;                          /* draw/1 that made the list, 0 = none */
} TontiPoolRow;

void tonti_pool_row_clear (TontiPoolRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiPoolRow, tonti_pool_row_clear)

/* FALSE, with *row empty, when there is none. */
gboolean tonti_pool_get (TontiDb *db, gint64 pool, TontiPoolRow *row);
/* GArray of TontiPoolRow in the order of numbers. */
GArray *tonti_pool_list (TontiDb *db);
gint64 tonti_pool_next (TontiDb *db);

typedef struct
{
  const char *kind; /* of tonti_deduction_codes: "percent" "arrears" …; static */
  gint64 fund;      /* of a percent: the fund it goes to, 0 = none */
  gint64 ppm;       /* of a percent: parts per million of the lot */
} TontiDeductionRow;

/* GArray of TontiDeductionRow in the order in which they are taken. */
GArray *tonti_pool_list_deductions (TontiDb *db, gint64 pool);

typedef struct
{
  gint64 id; /* hand:12 */
  gint64 pool;
  gint64 rank;    /* place in the fixed order, 1 = first */
  gboolean ended; /* its holder left before it was served, and nobody came after */
} TontiHandRow;

gboolean tonti_hand_get (TontiDb *db, gint64 hand, TontiHandRow *row);
/* GArray of TontiHandRow in the order of ranks. */
GArray *tonti_hand_list (TontiDb *db, gint64 pool);
gint64 tonti_hand_next (TontiDb *db);
/* For projections: a place in the order; whoever stood there steps aside until its own comes. */
gboolean tonti_hand_set_rank (TontiDb *db, gint64 pool, gint64 hand, gint64 rank,
                              TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

typedef struct
{
  gint64 hand, pool;
  gint64 member;
  gint64 numerator, denominator;
} TontiHolderRow;

/* GArrays of TontiHolderRow: of a hand in the order given when it was added; of every hand of a
 * member; of a pool by hand. */
GArray *tonti_holder_list (TontiDb *db, gint64 hand);
GArray *tonti_holder_list_member (TontiDb *db, gint64 member);
GArray *tonti_holder_list_pool (TontiDb *db, gint64 pool);

gboolean tonti_pool_project_pool (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
gboolean tonti_hand_project_hand (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
