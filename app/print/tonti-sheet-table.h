// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-amount.h"
#include "tonti-sheet.h"

/* A table on a sheet: rows are gathered, then drawn at once. The head row is repeated on every
 * page, rows are never split, amounts stand on one right edge per column and are never shortened;
 * texts are wrapped, then shortened. Sums are carried: "carried forward" at the foot of a page,
 * "brought forward" at the head of the next. A head row never stands alone, nor a last row. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_SHEET_TEXT,   /* left */
  TONTI_SHEET_AMOUNT, /* right, never shortened */
  TONTI_SHEET_NUMBER, /* right: numbers people call, counts */
  TONTI_SHEET_CENTRE,
  TONTI_SHEET_BLANK, /* left empty, to be written in by hand: takes the width that is left */
} TontiSheetKind;

typedef struct
{
  const char *title;
  TontiSheetKind kind;
  double width;    /* points; 0 = as its content needs; of BLANK the smallest */
  guint max_lines; /* of TEXT; 0 = 2 */
  gboolean carry;  /* of AMOUNT: its sum is carried over pages */
} TontiSheetColumn;

typedef enum
{
  TONTI_SHEET_ROW_PLAIN,
  TONTI_SHEET_ROW_GROUP, /* a small heading among the rows; kept with the next */
  TONTI_SHEET_ROW_SUB,   /* of a group: bold */
  TONTI_SHEET_ROW_TOTAL, /* bold, ruled; kept with the row before */
} TontiSheetRowKind;

typedef struct
{
  const char *heading;     /* over the table, kept with it; NULL = none */
  double size;             /* of the text, 8 or more */
  double row_height;       /* at least; 0 = as the text needs */
  gboolean keeps_groups;   /* pages are broken before a group's heading where possible */
  gboolean carries_group;  /* carried is the sum of the group that goes on, named */
  gboolean has_grid;       /* lines between columns as well: a sheet to write on */
  const TontiStyle *style; /* writes sums that are carried; NULL = nothing is carried */
} TontiSheetTableSetup;

typedef struct _TontiSheetTable TontiSheetTable;

/* COLUMNS and their titles are copied. */
TontiSheetTable *tonti_sheet_table_new (const TontiSheetTableSetup *setup,
                                        const TontiSheetColumn *columns, guint n_columns);
void tonti_sheet_table_free (TontiSheetTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiSheetTable, tonti_sheet_table_free)

/* A new last row of empty cells. */
void tonti_sheet_table_add_row (TontiSheetTable *self, TontiSheetRowKind kind);
/* Cells of the last row. Text is copied. */
void tonti_sheet_table_set_text (TontiSheetTable *self, guint column, const char *text);
/* AMOUNT as the table's style writes it, and added to the carried sum of a plain row. */
void tonti_sheet_table_set_amount (TontiSheetTable *self, guint column, TontiMoney amount);
/* The same, shown as TEXT. */
void tonti_sheet_table_set_sum (TontiSheetTable *self, guint column, const char *text,
                                TontiMoney amount);
guint tonti_sheet_table_get_n_rows (const TontiSheetTable *self);

/* The width the table would like: nothing wrapped, nothing shortened. */
double tonti_sheet_table_get_natural_width (TontiSheetTable *self);
/* The width under which amounts would not fit. */
double tonti_sheet_table_get_least_width (TontiSheetTable *self);

/* At the cursor, over the full width. */
void tonti_sheet_draw_table (TontiSheet *sheet, TontiSheetTable *self);

G_END_DECLS
