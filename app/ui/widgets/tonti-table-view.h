// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-report.h"

/* A table of a report on the screen: columns aligned by kind, tabular figures, totals in sight, any
 * number of rows. Return or a double click opens a row, Ctrl+C copies the selected ones for a
 * spreadsheet. Labels only: nothing is edited here. */

G_BEGIN_DECLS

#define TONTI_TYPE_TABLE_VIEW (tonti_table_view_get_type ())
G_DECLARE_FINAL_TYPE (TontiTableView, tonti_table_view, TONTI, TABLE_VIEW, AdwBin)

/* Signal "row-activated" (guint row of the table). */
GtkWidget *tonti_table_view_new (void);
/* TABLE is taken; GROUP is copied. Keeps the selected row and the place when the columns are the
 * same. */
void tonti_table_view_take_table (TontiTableView *self, TontiTable *table, const TontiGroup *group);
/* Borrowed; NULL = none yet. */
const TontiTable *tonti_table_view_get_table (TontiTableView *self);
/* Leave out a column (by key) on the screen. */
void tonti_table_view_hide_column (TontiTableView *self, const char *key);
/* Shown when there is no row: one sentence. */
void tonti_table_view_set_empty_text (TontiTableView *self, const char *text);
/* -1 = none. */
int tonti_table_view_get_selected (TontiTableView *self);
void tonti_table_view_select (TontiTableView *self, guint row);
/* The selected rows as Ctrl+C copies them; newly allocated. */
char *tonti_table_view_dup_selected_text (TontiTableView *self);

G_END_DECLS
