// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-officers-row.h"
#include "tonti-page.h"

/* A window that the whole meeting looks at: as large as the one below it, left by Escape, and not
 * while the book stores what was decided in it. */

G_BEGIN_DECLS

#define TONTI_TYPE_HALL_WINDOW (tonti_hall_window_get_type ())
G_DECLARE_DERIVABLE_TYPE (TontiHallWindow, tonti_hall_window, TONTI, HALL_WINDOW, AdwWindow)

struct _TontiHallWindowClass
{
  AdwWindowClass parent_class;
};

/* TYPE is a hall window; above the window of PARENT, not shown yet. */
gpointer tonti_hall_window_new (GType type, GtkWidget *parent);
/* What is being stored is waited for. */
gboolean tonti_hall_window_is_sending (TontiHallWindow *self);
void tonti_hall_window_set_sending (TontiHallWindow *self, gboolean is_sending);
/* Leaves for a route of the window below. */
void tonti_hall_window_leave_for (TontiHallWindow *self, const char *route_format, ...)
    G_GNUC_PRINTF (2, 3);
/* TEXT "" hides the label. */
void tonti_hall_window_set_text (GtkLabel *label, const char *text);
/* What is wrong with a PIN is said beside it, the rest in LABEL. */
void tonti_hall_window_tell_refused (GtkLabel *label, TontiOfficersRow *officers,
                                     const TontiProblems *problems);

G_END_DECLS
