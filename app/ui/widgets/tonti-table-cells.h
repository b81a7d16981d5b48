// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "tonti-table-model.h"

/* The cells of a table that are in sight: labels, filled when they come into sight and again when
 * the table behind them is another one. For tonti-table-view.c. */

G_BEGIN_DECLS

#define TONTI_TYPE_TABLE_CELLS (tonti_table_cells_get_type ())
G_DECLARE_FINAL_TYPE (TontiTableCells, tonti_table_cells, TONTI, TABLE_CELLS, GObject)

TontiTableCells *tonti_table_cells_new (TontiTableModel *model);
/* Copied. */
void tonti_table_cells_set_group (TontiTableCells *self, const TontiGroup *group);
/* Borrowed; NULL = none yet. */
const TontiGroup *tonti_table_cells_get_group (TontiTableCells *self);
/* A view's column for a column of the table; new reference. */
GtkColumnViewColumn *tonti_table_cells_make_column (TontiTableCells *self, guint column);
/* Fill again what is in sight. */
void tonti_table_cells_refill (TontiTableCells *self);

G_END_DECLS
