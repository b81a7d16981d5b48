// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"

/* Cells of a table of rows, by the key of their column. */

G_BEGIN_DECLS

guint tonti_table_read_column (const TontiTable *table, const char *key);
/* 0 and "" when the cell is empty. */
gint64 tonti_table_read_int (const TontiTable *table, guint row, const char *key);
const char *tonti_table_read_text (const TontiTable *table, guint row, const char *key);

G_END_DECLS
