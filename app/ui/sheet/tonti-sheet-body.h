// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-sheet-row.h"

/* The rows of a page of the sheet, one above the other, and the field in which one types, over the
 * place it is for. */

G_BEGIN_DECLS

#define TONTI_TYPE_SHEET_BODY (tonti_sheet_body_get_type ())
G_DECLARE_FINAL_TYPE (TontiSheetBody, tonti_sheet_body, TONTI, SHEET_BODY, GtkWidget)

GtkWidget *tonti_sheet_body_new (void);
/* Throws the rows away; COLUMNS must outlive the body or the next call. */
void tonti_sheet_body_set_columns (TontiSheetBody *self, const TontiSheetColumns *columns);
/* So many rows are shown; those that are missing are made. */
void tonti_sheet_body_show_rows (TontiSheetBody *self, guint n);
guint tonti_sheet_body_count (TontiSheetBody *self);
TontiSheetRow *tonti_sheet_body_get_row (TontiSheetBody *self, guint row);
/* The columns were fitted anew or scrolled. */
void tonti_sheet_body_place_again (TontiSheetBody *self);
GtkText *tonti_sheet_body_get_editor (TontiSheetBody *self);
/* The editor stands over this place. */
void tonti_sheet_body_show_editor (TontiSheetBody *self, guint row, guint column);
void tonti_sheet_body_hide_editor (TontiSheetBody *self);

G_END_DECLS
