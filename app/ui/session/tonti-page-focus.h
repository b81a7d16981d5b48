// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* Where the keyboard is in a page: from part to part, from list to list, and what becomes of it
 * when what has it goes away. For TontiPage, which does this for all pages. */

G_BEGIN_DECLS

typedef struct _TontiFocusKeeper TontiFocusKeeper;

/* To the part BY further (-1 = back) of the switcher in sight; FALSE: there is none. */
gboolean tonti_page_focus_turn (GtkWidget *page, int by);
/* Into the list BY further in sight (-1 = back), after the last one the first; FALSE: there is
 * none. */
gboolean tonti_page_focus_skip (GtkWidget *page, int by);

/* PAGE is mapped: while this is there the keyboard stays in it when what had it goes away. To be
 * freed before PAGE is unmapped. */
TontiFocusKeeper *tonti_focus_keeper_new (GtkWidget *page);
void tonti_focus_keeper_free (TontiFocusKeeper *self);

G_END_DECLS
