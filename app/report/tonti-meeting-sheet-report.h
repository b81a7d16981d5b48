// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-code.h"
#include "tonti-paper-report.h"
#include "tonti-report.h"

/* The feuille de séance: one row a member, one column a kind of due. Before the meeting it is the
 * blank sheet, afterwards the group's receipt. */

G_BEGIN_DECLS

typedef struct
{
  const char *key;   /* pool:1 fund:1 arrears fines loans claim claim:2 advance savings */
  const char *title; /* the pool's or fund's name, or the group's word: short, for a column head */
  TontiMoney value;  /* of a unit, in a column of goods, which counts in no sum; else 0 */
} TontiMeetingSheetColumn;

typedef struct
{
  TontiMoney due;  /* expected for this meeting (column "arrears": from earlier ones) */
  TontiMoney paid; /* posted, and drafts when asked for */
} TontiMeetingSheetCell;

typedef struct
{
  gint64 member;
  const char *name;
  const char *hands; /* "1", "2", "½", "" = none */
  TontiPresence presence;
  const char *proxy;    /* who represented, "" = nobody */
  TontiMoney due, paid; /* of all columns but goods */
  TontiMoney kept;      /* of what is due: from a lot or the money of a meal */
  const char *receipt;  /* label of the receipt, "" = none */
} TontiMeetingSheetRow;

/* A lot of this meeting, planned or paid. While its hand is still to be drawn or chosen, hand and
 * member are 0 and the name says so. */
typedef struct
{
  gint64 turn; /* of the pool */
  gint64 hand;
  const char *pool; /* name */
  gint64 member;
  const char *name;
  const char *share;                     /* "1/2" of a shared hand, "" = whole */
  TontiMoney gross, deducted, owed, net; /* planned: gross only; net in money */
  const char *goods; /* "45 kg of rice" handed over besides, "" or NULL = none */
  gboolean paid;
  const char *state; /* "planned" "served" "to-draw" "to-choose" "to-auction", static */
} TontiMeetingSheetLot;

/* A fine that was contested and is not ruled on: it is not among what is due. */
typedef struct
{
  gint64 fine, member;
  const char *name;
  const char *what; /* label of its kind */
  TontiMoney amount;
} TontiMeetingSheetContest;

typedef struct
{
  gint64 meeting;
  TontiDay day; /* held, or planned */
  const char *place;
  const char *host; /* name, "" = not said */
  gboolean is_closed;
  gint64 seq;                   /* of the closing, 0 = not closed */
  const char *qr;               /* of the closing; "" = not closed */
  gint64 drafts;                /* lines that are not final */
  GArray *columns;              /* TontiMeetingSheetColumn */
  GArray *rows;                 /* TontiMeetingSheetRow, in the order of numbers */
  GArray *cells;                /* TontiMeetingSheetCell, row after row, a cell for each column */
  GArray *contests;             /* TontiMeetingSheetContest */
  const char *goods_missing;    /* "5 kg of rice" that did not come, "" or NULL = none */
  GArray *lots;                 /* TontiMeetingSheetLot */
  TontiMoney cash_before;       /* in the box when the meeting opens */
  GArray *cash;                 /* TontiPaperCash, falling; empty = not counted */
  TontiMoney counted, expected; /* when counted */
  TontiPaperPerson chair, treasurer, secretary, counters[2]; /* name NULL = not known */
  GStringChunk *texts;
} TontiMeetingSheetReport;

/* query->meeting: its number, 0 = the open one, else the next planned one. blank: no payments and
 * no presences are filled in. */
TontiMeetingSheetReport *tonti_meeting_sheet_report_make (TontiBook *book,
                                                          const TontiPaperQuery *query,
                                                          TontiProblems *problems);
void tonti_meeting_sheet_report_free (TontiMeetingSheetReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiMeetingSheetReport, tonti_meeting_sheet_report_free)
/* The rows as a table, members one under the other: presence, dues and payments by kind, lot,
 * receipt; newly allocated. */
TontiTable *tonti_meeting_sheet_table (const TontiMeetingSheetReport *self);

G_END_DECLS
