// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-code.h"

/* The open meeting as it is typed: one row a member, one column for each thing money is given for.
 * Read after every entry, so in one pass over what is due, typed and posted. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_GRID_DUE, /* of a pool or a fund */
  TONTI_GRID_ARREARS,
  TONTI_GRID_FINES,
  TONTI_GRID_LOANS,  /* of the box, that come back now */
  TONTI_GRID_CLAIMS, /* cash or goods that were missing at a count */
  TONTI_GRID_SAVINGS,
  TONTI_GRID_ADVANCE,
} TontiGridKind;

typedef struct
{
  const char
      *key; /* as due.set takes it: pool:1 money:1 fund:1 fines loans savings advance; or arrears */
  const char *title; /* the pool's or fund's name, or the group's word: short, for a column head */
  TontiGridKind kind;
  TontiMoney open, typed, posted; /* of all rows */
  TontiMoney value; /* of a unit, in a column of goods: quantities are shown and typed; else 0 */
} TontiGridColumn;

typedef struct
{
  TontiMoney due;    /* at this meeting, whatever was paid of it; arrears: of earlier ones */
  TontiMoney open;   /* what is expected now: not paid by anything that is final */
  TontiMoney typed;  /* not final */
  TontiMoney posted; /* at this meeting, with a receipt */
  gboolean is_typed;
  gboolean is_other; /* nothing can be typed here: no hand in this pool, arrears */
} TontiGridCell;

typedef enum
{
  TONTI_GRID_NOTHING, /* of what is due */
  TONTI_GRID_PART,
  TONTI_GRID_LATE, /* this meeting is paid, arrears are not */
  TONTI_GRID_PAID, /* everything, or nothing was due */
} TontiGridState;

typedef struct
{
  gint64 member;
  const char *name;
  const char *hands; /* "1", "2½", "" = none */
  TontiPresence presence;
  const char *proxy;     /* who represents, "" = nobody */
  const char *payer;     /* who hands over what is typed in her place, "" = nobody */
  const char *receipt;   /* "R-2025-0012" given at this meeting, the last one; "" = none */
  gint64 receipt_number; /* of its year, 0 = none */
  TontiMoney total;      /* typed and posted, without goods */
  TontiGridState state;
} TontiGridRow;

/* A line of the group's catalogue of fines. */
typedef struct
{
  const char *code, *label;
  TontiMoney amount;
} TontiGridFine;

typedef struct
{
  gint64 meeting;
  TontiDay day;
  GArray *columns; /* TontiGridColumn: pools, funds, arrears, fines, loans, savings, advance */
  GArray *rows;    /* TontiGridRow in the order of numbers */
  GArray *cells;   /* TontiGridCell, row after row, a cell for each column */
  GArray *fines;   /* TontiGridFine, in the order of the catalogue */
  guint present, marked; /* members who are there or represented; whose presence is known */
  TontiMoney received;   /* typed and posted, of all rows */
  GStringChunk *texts;
} TontiGridReport;

/* NULL with a refusal when no meeting is open. */
TontiGridReport *tonti_grid_report_make (TontiBook *book, TontiProblems *problems);
void tonti_grid_report_free (TontiGridReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiGridReport, tonti_grid_report_free)

const TontiGridRow *tonti_grid_report_row (const TontiGridReport *self, guint row);
const TontiGridColumn *tonti_grid_report_column (const TontiGridReport *self, guint column);
const TontiGridCell *tonti_grid_report_cell (const TontiGridReport *self, guint row, guint column);
/* -1 = there is none. */
int tonti_grid_report_find_row (const TontiGridReport *self, gint64 member);
int tonti_grid_report_find_column (const TontiGridReport *self, const char *key);

/* What "receive" would do with one sum of a member now. */
typedef struct
{
  GArray *parts;   /* TontiGridPart */
  TontiMoney rest; /* to hand back, or to keep in advance */
} TontiGridSplit;

typedef struct
{
  const char *title; /* of the column */
  TontiMoney amount;
} TontiGridPart;

TontiGridSplit *tonti_grid_split_make (TontiBook *book, gint64 member, TontiMoney sum,
                                       TontiProblems *problems);
void tonti_grid_split_free (TontiGridSplit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiGridSplit, tonti_grid_split_free)

G_END_DECLS
