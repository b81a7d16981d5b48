// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"

#include <gtk/gtk.h>

/* The assistant for a new book: at most seven questions, one a screen, each with a default, and at
 * the end a summary of everything that will be written. Nothing is written before its last button,
 * and then everything or nothing. */

G_BEGIN_DECLS

/* The book is made and open; it is given. */
typedef void (*TontiNewBookMade) (TontiSession *session, gpointer user_data);

/* IS_TAKE_OVER: the group is running already; the book is made for its take-over, and MADE shows
 * the page that goes on with it (route "takeover"). MADE is called only while PARENT is there. */
void tonti_new_book_show (GtkWindow *parent, gboolean is_take_over, TontiNewBookMade made,
                          gpointer user_data);

G_END_DECLS
