// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* Questions put in windows of their own. Here alone, because these calls change with the next GTK.
 */

G_BEGIN_DECLS

typedef void (*TontiAskFile) (GFile *file, gpointer user_data);

/* Ask for a book to open; CHOSEN is called when one was chosen and PARENT is still there. */
void tonti_ask_book (GtkWindow *parent, TontiAskFile chosen, gpointer user_data);

G_END_DECLS
