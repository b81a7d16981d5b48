// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The sheet of the open meeting, typed by keyboard: members in rows, presence and dues in columns.
 * Each cell is stored as it is left; totals and names stay in sight. It has no title of its own:
 * the page of the meeting stands around it. Without an open meeting it says so. */

G_BEGIN_DECLS

#define TONTI_TYPE_SHEET_PAGE (tonti_sheet_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiSheetPage, tonti_sheet_page, TONTI, SHEET_PAGE, TontiPage)

/* Puts the cursor of the grid where it was, or into the first cell that waits for something. */
void tonti_sheet_page_focus_grid (TontiSheetPage *self);

G_END_DECLS
