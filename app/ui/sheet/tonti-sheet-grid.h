// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-sheet-body.h"
#include "tonti-sheet-model.h"

/* The grid of the sheet: heads, rows and totals in line, a cursor, and the keys of a spreadsheet.
 * It stores nothing: what was typed goes out by signals.
 *
 * Keys. Digits type over; F2 changes what stands there; Return takes it and goes down, alone in an
 * empty place it takes the expected amount; Tab and Shift+Tab, arrows, Home, End, Ctrl+Home,
 * Ctrl+End, Page Up, Page Down move; Delete empties; Escape brings back; Ctrl+D copies from above;
 * Ctrl+Return takes it and goes to the next member; Space turns the presence on, its letters say
 * it (the great letter of "late" also charges the fine); F7 or + charges a fine, F8 names who
 * represents; Ctrl+C and Ctrl+V copy and paste; F6 leaves the grid. */

G_BEGIN_DECLS

/* What a key asks of the page. */
typedef enum
{
  TONTI_SHEET_ASK_FINE,
  TONTI_SHEET_ASK_PROXY,
  TONTI_SHEET_ASK_LATE, /* late, and the fine for it */
  TONTI_SHEET_ASK_COPY,
  TONTI_SHEET_ASK_PASTE,
  TONTI_SHEET_ASK_FORGET, /* Escape on a place whose text was refused */
} TontiSheetAsk;

#define TONTI_TYPE_SHEET_GRID (tonti_sheet_grid_get_type ())
G_DECLARE_FINAL_TYPE (TontiSheetGrid, tonti_sheet_grid, TONTI, SHEET_GRID, GtkWidget)

/* Signals:
 *   "entered" (guint row, guint column, const char *text) -> gboolean: TRUE takes it, FALSE leaves
 *     the text in the field; "" empties the place
 *   "presence" (guint row, int presence)
 *   "moved": the cursor, or what is being typed
 *   "asked" (int TontiSheetAsk) */
GtkWidget *tonti_sheet_grid_new (void);
/* Borrowed; NULL before it goes. Nothing is shown before it has a report. */
void tonti_sheet_grid_set_model (TontiSheetGrid *self, TontiSheetModel *model);
/* Before the model takes a report with other rows or columns: where one is and what is being typed
 * is kept for the rebuilding that follows. */
void tonti_sheet_grid_hold (TontiSheetGrid *self);
/* The rows or columns are others: everything is made anew. */
void tonti_sheet_grid_rebuild (TontiSheetGrid *self);
/* The report is another: what is shown differently is changed. What is being typed stays. */
void tonti_sheet_grid_refresh (TontiSheetGrid *self);
void tonti_sheet_grid_refresh_place (TontiSheetGrid *self, guint row, guint column);

void tonti_sheet_grid_get_cursor (TontiSheetGrid *self, guint *row, guint *column);
void tonti_sheet_grid_move (TontiSheetGrid *self, guint row, guint column);
/* Puts the focus on the cursor. */
void tonti_sheet_grid_grab (TontiSheetGrid *self);
/* What stands in the field in which one types; NULL = nobody types. Borrowed. */
const char *tonti_sheet_grid_get_typed (TontiSheetGrid *self);
/* The cell of a place, NULL when it is on another page. */
TontiSheetCell *tonti_sheet_grid_get_cell (TontiSheetGrid *self, guint row, guint column);
TontiSheetCell *tonti_sheet_grid_get_total (TontiSheetGrid *self, guint column);
/* Pages of members; one page up to sixty of them. */
guint tonti_sheet_grid_get_n_pages (TontiSheetGrid *self);
guint tonti_sheet_grid_get_page (TontiSheetGrid *self);
void tonti_sheet_grid_turn_page (TontiSheetGrid *self, int by);

G_END_DECLS
