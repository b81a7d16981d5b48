// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-sheet-cell.h"
#include "tonti-sheet-columns.h"

/* A line of the sheet: a member, the heads of the columns, or the totals. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_SHEET_ROW_MEMBER,
  TONTI_SHEET_ROW_HEAD,
  TONTI_SHEET_ROW_TOTALS,
} TontiSheetRowKind;

#define TONTI_TYPE_SHEET_ROW (tonti_sheet_row_get_type ())
G_DECLARE_FINAL_TYPE (TontiSheetRow, tonti_sheet_row, TONTI, SHEET_ROW, GtkWidget)

/* COLUMNS must outlive it. */
GtkWidget *tonti_sheet_row_new (TontiSheetRowKind kind, const TontiSheetColumns *columns);
TontiSheetCell *tonti_sheet_row_get_cell (TontiSheetRow *self, guint column);
void tonti_sheet_row_set_current (TontiSheetRow *self, gboolean is_current);

G_END_DECLS
