// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-operation-report.h"
#include "tonti-report.h"

/* Where the money lies, and what can be paid between two meetings: lots that were not handed over,
 * rests of short lots, papers that wait for a signature. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_PLACE_CASH,
  TONTI_PLACE_BANK,
  TONTI_PLACE_MOBILE,
  TONTI_N_PLACES,
} TontiPlace;

/* "cash" "bank" "mobile" */
const char *tonti_place_code (TontiPlace place);

/* A lot of a meeting that is closed, or of the open one; its hand is known. */
typedef struct
{
  gint64 pool, turn, hand, meeting;
  const char *names;
  TontiMoney amount;
} TontiPlacesLot;

typedef struct
{
  gint64 member, hand;
  const char *name;
  TontiMoney owed;
} TontiPlacesRest;

typedef struct
{
  gint64 number, year;
  const char *name, *what;
  TontiMoney amount;
} TontiPlacesPaper;

typedef struct
{
  TontiMoney balances[TONTI_N_PLACES];
  const char *names[TONTI_N_PLACES];
  TontiDay counted; /* of the box, TONTI_DAY_NONE = never */
  GArray *lots;     /* TontiPlacesLot */
  GArray *rests;    /* TontiPlacesRest */
  GArray *papers;   /* TontiPlacesPaper */
  TontiOperationReport *operations;
  TontiTable *book; /* of the place that was asked for: seq day document label name in out balance
                       member; the label has the name too */
  GStringChunk *chunk;
} TontiPlacesReport;

/* The cash book of PLACE from FROM to TO (TONTI_DAY_NONE = open). */
TontiPlacesReport *tonti_places_report_make (TontiBook *book, TontiPlace place, TontiDay from,
                                             TontiDay to, TontiProblems *problems);
void tonti_places_report_free (TontiPlacesReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiPlacesReport, tonti_places_report_free)

/* Columns of "book". */
typedef enum
{
  TONTI_CASH_SEQ,
  TONTI_CASH_DAY,
  TONTI_CASH_DOCUMENT,
  TONTI_CASH_LABEL,
  TONTI_CASH_NAME,
  TONTI_CASH_IN,
  TONTI_CASH_OUT,
  TONTI_CASH_BALANCE,
  TONTI_CASH_MEMBER,
} TontiCashColumn;

/* The rows of BOOK in which TEXT stands (name, label or document; without accents); a new table. */
TontiTable *tonti_places_search (const TontiTable *book, const char *text);

G_END_DECLS
