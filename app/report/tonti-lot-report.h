// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-code.h"
#include "tonti-voucher-report.h"

/* The lots of a meeting before and after they are paid: what each will be when it is paid now, what
 * is kept from it, what the pot lacks, and what stays owed of earlier lots. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_LOT_PLANNED, /* not paid: the figures are those of paying it now */
  TONTI_LOT_ENTERED, /* in the open meeting, can be taken back */
  TONTI_LOT_FINAL,
} TontiLotState;

/* One holder's part of a lot. Its figures, deductions and discharge stand in the voucher. */
typedef struct
{
  TontiLotState state;
  const TontiVoucher *voucher;
  gint64 pool, turn, hand, member;
  gint64 meeting;           /* to which the turn belongs */
  gboolean is_late;         /* that meeting was closed without it */
  TontiMoney debts;         /* what she owes to other members: not before all eyes */
  gboolean is_shared;       /* another holder has a part of this lot */
  TontiMoney missing;       /* from this part, 0 = the pot is whole */
  const char *missing_text; /* the same: "2 000 F", "2 kg of rice" */
  const char *policy;       /* code of what is done about it: of the pool, or as entered; static */
  gboolean waits;           /* for its money: nothing was handed over */
  gboolean is_sold;         /* by auction: until it is paid it can be sold again */
  const char *laid;         /* what each of those present lays down for it, NULL = nothing */
  /* What each answer to a short pot comes to, a whole sentence; NULL = the pot is whole or the lot
   * is not to be paid any more. By TontiShortPot. */
  const char *ways[TONTI_SHORT_POT_SPREAD + 1];
  gint64 number, year; /* of the voucher-out, 0 = not given yet */
  gint64 meal;         /* no lot but the money of the meal of that meeting, for its host */
} TontiLot;

/* A lot whose hand is still to be drawn or chosen. */
typedef struct
{
  gint64 pool, turn, meeting;
  gboolean is_late;  /* that meeting was closed without it */
  const char *name;  /* of the pool */
  const char *state; /* "to-draw" "to-choose" "to-auction", static */
  TontiMoney amount; /* gross */
} TontiLotTurn;

/* What came into a pot for the meeting. */
typedef struct
{
  gint64 pool;
  const char *name;
  TontiMoney wanted, came;
  const char *wanted_text, *came_text, *lacks_text; /* "15 kg of rice" */
} TontiLotPot;

/* What stayed owed of a short lot and can be paid now. */
typedef struct
{
  gint64 member, hand;
  const char *name;
  TontiMoney owed, entered; /* entered: of it, in the open meeting */
  TontiMoney come;          /* of it, what came into the pot meanwhile */
  const char *owed_text, *come_text;
} TontiLotRest;

typedef struct
{
  GArray *lots;  /* TontiLot, by pool and turn: planned lots of earlier meetings first */
  GArray *meals; /* TontiLot, of hosts: that of this meeting, and what earlier ones are owed */
  gboolean lacks_host; /* a meal is due, and nobody hosts the open meeting */
  GArray *unsettled;   /* TontiLotTurn, by pool and turn */
  GArray *vouchers;    /* TontiVoucher of the lots, in no order */
  GArray *pots;        /* TontiLotPot, of the pots that have a lot here */
  GArray *rests;       /* TontiLotRest; of the open meeting */
  TontiMoney kept;  /* shares of discounts that are still to be given, with those of these lots */
  TontiMoney given; /* shares that are given at the open meeting */
  GStringChunk *texts;
} TontiLotReport;

/* MEETING: the open one (with what is entered), or a closed one. */
TontiLotReport *tonti_lot_report_make (TontiBook *book, gint64 meeting, TontiProblems *problems);
void tonti_lot_report_free (TontiLotReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiLotReport, tonti_lot_report_free)

G_END_DECLS
