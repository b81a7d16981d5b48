// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* Questions put in windows of their own. Here alone, because these calls change with the next GTK.
 */

G_BEGIN_DECLS

typedef void (*TontiAskFile) (GFile *file, gpointer user_data);

/* Ask for a book to open; CHOSEN is called when one was chosen and PARENT is still there. */
void tonti_ask_book (GtkWindow *parent, TontiAskFile chosen, gpointer user_data);

/* Ask where to save something: NAME is proposed. CHOSEN gets OWNER, and is called only if it still
 * lives and a file was chosen (whoever is asked agreed to replace it). */
void tonti_ask_save (GtkWindow *parent, const char *title, const char *name, TontiAskFile chosen,
                     GObject *owner);
/* Ask for a copy of a book to restore. */
void tonti_ask_copy (GtkWindow *parent, TontiAskFile chosen, GObject *owner);
/* Ask for a picture, a photo or a PDF of a printed page. */
void tonti_ask_picture (GtkWindow *parent, TontiAskFile chosen, GObject *owner);
/* Ask for a list of a spreadsheet (CSV) to read. */
void tonti_ask_list (GtkWindow *parent, const char *title, TontiAskFile chosen, GObject *owner);
/* The same for a folder; the choice begins in START (NULL = where it likes). */
void tonti_ask_folder (GtkWindow *parent, const char *title, TontiAskFile chosen, GObject *owner);
void tonti_ask_folder_at (GtkWindow *parent, const char *title, GFile *start, TontiAskFile chosen,
                          GObject *owner);

G_END_DECLS
