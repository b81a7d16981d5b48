// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* Where the columns of the sheet stand: head, rows and totals share them, so that they are always
 * in line. The first ones never scroll away. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_SHEET_NUMBER,
  TONTI_SHEET_NAME,
  TONTI_SHEET_HANDS,
  TONTI_SHEET_PRESENCE,
  TONTI_SHEET_MONEY,
  TONTI_SHEET_STATE,
} TontiSheetColumnKind;

typedef struct
{
  TontiSheetColumnKind kind;
  guint money;  /* of MONEY: column of the report */
  int least;    /* what its texts need */
  int x, width; /* after fitting, unscrolled */
} TontiSheetColumn;

typedef struct
{
  GArray *list; /* TontiSheetColumn */
  guint frozen; /* so many always in sight */
  int row_height, head_height;
  int width;  /* of all */
  int scroll; /* by so much the others are moved to the left */
} TontiSheetColumns;

TontiSheetColumns *tonti_sheet_columns_new (guint n_money);
void tonti_sheet_columns_free (TontiSheetColumns *self);
guint tonti_sheet_columns_count (const TontiSheetColumns *self);
TontiSheetColumn *tonti_sheet_columns_get (const TontiSheetColumns *self, guint column);
/* Share out WIDTH; more than it when the columns need more. */
void tonti_sheet_columns_fit (TontiSheetColumns *self, int width);
/* Where a column begins now, scrolled. */
int tonti_sheet_columns_place (const TontiSheetColumns *self, guint column);
/* Where the columns that scroll begin. */
int tonti_sheet_columns_edge (const TontiSheetColumns *self);

G_END_DECLS
