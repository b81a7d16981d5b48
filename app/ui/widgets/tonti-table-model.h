// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "tonti-report.h"

/* The rows of a table as a list: an object for a row is made when somebody asks for it, so that any
 * number of rows costs nothing. For tonti-table-view.c. */

G_BEGIN_DECLS

#define TONTI_TYPE_TABLE_ROW (tonti_table_row_get_type ())
G_DECLARE_FINAL_TYPE (TontiTableRow, tonti_table_row, TONTI, TABLE_ROW, GObject)
guint tonti_table_row_get (TontiTableRow *self);
/* Rows that live now, in all models: for tests. */
guint tonti_table_row_count (void);

#define TONTI_TYPE_TABLE_MODEL (tonti_table_model_get_type ())
G_DECLARE_FINAL_TYPE (TontiTableModel, tonti_table_model, TONTI, TABLE_MODEL, GObject)

TontiTableModel *tonti_table_model_new (void);
/* TABLE is taken; NULL = no rows. IS_SAME_KIND: rows that stay are not told as changed. */
void tonti_table_model_take_table (TontiTableModel *self, TontiTable *table, gboolean is_same_kind);
/* Borrowed; NULL = none. */
const TontiTable *tonti_table_model_get_table (TontiTableModel *self);

G_END_DECLS
