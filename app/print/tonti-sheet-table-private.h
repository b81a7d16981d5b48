// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-sheet-table.h"

G_BEGIN_DECLS

#define TONTI_TABLE_PAD_X 4.0
#define TONTI_TABLE_PAD_Y 2.4

typedef struct
{
  const char *text; /* cleaned, in texts; NULL = empty */
  char **lines;     /* when it is wrapped */
  gint64 value;     /* added when the column is carried */
} TontiSheetCell;

typedef struct
{
  TontiSheetRowKind kind;
  double height;
} TontiSheetRow;

struct _TontiSheetTable
{
  TontiSheetTableSetup setup;
  char *heading;
  TontiStyle style;
  gboolean has_style, has_carry;
  guint n_columns;
  TontiSheetColumn *columns; /* titles cleaned, owned */
  GArray *rows;              /* TontiSheetRow */
  GArray *cells;             /* TontiSheetCell, row after row */
  GStringChunk *texts;
  /* Laid out for a width. */
  double *x, *width; /* of each column, pads included */
  char ***titles;    /* lines of each title */
  double head_height, row_height;
};

TontiSheetCell *tonti_sheet_table_get_cell (const TontiSheetTable *self, guint row, guint column);
gboolean tonti_sheet_table_is_right (const TontiSheetTable *self, guint column);
TontiInk tonti_sheet_table_get_ink (const TontiSheetTable *self, TontiSheetRowKind kind);
TontiInk tonti_sheet_table_get_head_ink (void);
/* Widths of columns, wrapped lines and heights of rows for a table WIDTH wide from LEFT. */
void tonti_sheet_table_lay_out (TontiSheetTable *self, double left, double width);

G_END_DECLS
