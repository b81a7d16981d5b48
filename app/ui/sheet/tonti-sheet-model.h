// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-grid-report.h"
#include "tonti-sheet-columns.h"

/* What the sheet shows: the last report of the book, and over it what was typed since and is not
 * stored yet, or was refused. Rows and columns are those of the sheet (tonti-sheet-columns.h). */

G_BEGIN_DECLS

/* What was typed into one place and is not in the report yet. */
typedef struct
{
  guint64 ticket;      /* of its write; 0 = none asked for */
  gboolean is_refused; /* text and problem say what and why */
  gboolean is_empty;
  TontiMoney amount;
  int presence; /* TontiPresence; of the column of presences */
  char *text;   /* as typed; kept when it is refused */
  char *problem;
} TontiSheetMark;

typedef struct
{
  TontiGridReport *report; /* NULL = none yet */
  TontiStyle style;        /* of the book; its texts are borrowed from the session */
  TontiSheetColumns *columns;
  GHashTable *marks;    /* "3 pool:1" -> TontiSheetMark */
  GHashTable *formulas; /* "3 pool:1" -> text that was counted */
  guint64 last_ticket;
} TontiSheetModel;

TontiSheetModel *tonti_sheet_model_new (void);
void tonti_sheet_model_free (TontiSheetModel *self);
/* TRUE if REPORT has the rows and columns of the last one. */
gboolean tonti_sheet_model_fits (const TontiSheetModel *self, const TontiGridReport *report);
/* REPORT is taken. It was asked for when SEEN was the last ticket. When it does not fit, the
 * columns are stale until the grid is made anew. */
void tonti_sheet_model_take_report (TontiSheetModel *self, TontiGridReport *report, guint64 seen);
guint tonti_sheet_model_count (const TontiSheetModel *self);

const TontiGridRow *tonti_sheet_model_row (const TontiSheetModel *self, guint row);
/* The member's number and the column of the report; NULL = not a place for money. */
const TontiGridColumn *tonti_sheet_model_column (const TontiSheetModel *self, guint column);
const TontiGridCell *tonti_sheet_model_cell (const TontiSheetModel *self, guint row, guint column);
TontiPresence tonti_sheet_model_presence (const TontiSheetModel *self, guint row);
/* Where one types: presences and money. */
gboolean tonti_sheet_model_is_place (const TontiSheetModel *self, guint column);
/* Has a receipt: corrected elsewhere. */
gboolean tonti_sheet_model_is_locked (const TontiSheetModel *self, guint row, guint column);
/* What Return on the empty place accepts; 0 = nothing. */
TontiMoney tonti_sheet_model_expected (const TontiSheetModel *self, guint row, guint column);
/* An amount of a column as its places show it: "25 000"; of goods the quantity, "2,5". Newly
 * allocated. */
char *tonti_sheet_model_tell (const TontiSheetModel *self, guint column, TontiMoney amount);
/* What was typed into a place of a column; a quantity becomes what it is worth. */
TontiAmount tonti_sheet_model_read (const TontiSheetModel *self, guint column, const char *text);
/* One sentence for a bad result, newly allocated. */
char *tonti_sheet_model_explain (const TontiSheetModel *self, guint column, const TontiAmount *read,
                                 const char *text);
/* What one begins to change with F2: the formula, else the amount; newly allocated. */
char *tonti_sheet_model_edit_text (const TontiSheetModel *self, guint row, guint column);

/* NULL = nothing was typed since. */
const TontiSheetMark *tonti_sheet_model_mark (const TontiSheetModel *self, guint row, guint column);
/* Something was typed and is being stored; the ticket of its write. FORMULA may be NULL. */
guint64 tonti_sheet_model_begin (TontiSheetModel *self, guint row, guint column, TontiMoney amount,
                                 const char *text, const char *formula);
guint64 tonti_sheet_model_begin_presence (TontiSheetModel *self, guint row, TontiPresence presence);
/* A write that shows nothing of its own. */
guint64 tonti_sheet_model_begin_other (TontiSheetModel *self);
/* The typed text cannot be stored: it stays, with the reason. */
void tonti_sheet_model_refuse (TontiSheetModel *self, guint row, guint column, const char *text,
                               const char *problem);
/* The write with this ticket was refused. FALSE: nothing of it stands there any more. */
gboolean tonti_sheet_model_fail (TontiSheetModel *self, guint64 ticket, const char *problem,
                                 guint *row, guint *column);
/* Forget what was typed there. */
void tonti_sheet_model_clear (TontiSheetModel *self, guint row, guint column);

G_END_DECLS
