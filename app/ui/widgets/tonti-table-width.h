// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "tonti-report.h"

/* How wide the columns of a table are on the screen: figures as narrow as the widest one, text by
 * its longest within bounds. For tonti-table-view.c. */

G_BEGIN_DECLS

/* Right-aligned on the screen. */
gboolean tonti_table_is_figure (TontiColumnKind kind);
/* The total of a column as people read it; newly allocated, NULL = it has none. */
char *tonti_table_format_total (const TontiTable *table, guint column, const TontiGroup *group);
/* Pixels of COLUMN, its title and total too, in the font of WIDGET. */
int tonti_table_measure_column (GtkWidget *widget, const TontiTable *table, guint column,
                                const TontiGroup *group);
/* The column that gets the room that is left: the one with the longest text; -1 = none. IS_SHOWN
 * says which columns are there. */
int tonti_table_find_main (const TontiTable *table, const gboolean *is_shown);

G_END_DECLS
