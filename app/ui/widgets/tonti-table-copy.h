// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "tonti-report.h"

/* Rows of a table as text for a spreadsheet: titles first, a tab between columns, amounts plain in
 * the book's decimal mark, days ISO. */

G_BEGIN_DECLS

/* IS_SHOWN: which columns. Newly allocated, "" when there are no ROWS. */
char *tonti_table_copy_text (const TontiTable *table, const GtkBitset *rows,
                             const gboolean *is_shown, const TontiGroup *group);

G_END_DECLS
