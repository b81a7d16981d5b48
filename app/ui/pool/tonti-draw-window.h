// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-hall-window.h"

/* A draw in front of everybody, in large letters: who takes part, what is called out, the two
 * officers, the draw itself, and what it gave. Leaving before the draw leaves nothing in the book;
 * what was typed stays with the page until it is drawn or the page forgets the book. */

G_BEGIN_DECLS

#define TONTI_TYPE_DRAW_WINDOW (tonti_draw_window_get_type ())
G_DECLARE_FINAL_TYPE (TontiDrawWindow, tonti_draw_window, TONTI, DRAW_WINDOW, TontiHallWindow)

/* PARENT is of the page. */
TontiDrawWindow *tonti_draw_window_show (GtkWidget *parent, TontiSession *session, gint64 pool);
/* What was typed there and not drawn is forgotten. */
void tonti_draw_window_forget (GtkWidget *parent);

G_END_DECLS
