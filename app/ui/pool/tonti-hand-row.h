// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* A hand in the order of a pot that has not started: its place, who holds it, whether it was served
 * before the book began. */

G_BEGIN_DECLS

#define TONTI_TYPE_HAND_ROW (tonti_hand_row_get_type ())
G_DECLARE_FINAL_TYPE (TontiHandRow, tonti_hand_row, TONTI, HAND_ROW, GtkListBoxRow)

/* Signal "served": the mark was changed. */
GtkWidget *tonti_hand_row_new (gint64 hand, const char *names);
gint64 tonti_hand_row_get_hand (TontiHandRow *self);
void tonti_hand_row_set_place (TontiHandRow *self, guint place);
gboolean tonti_hand_row_is_served (TontiHandRow *self);
void tonti_hand_row_set_served (TontiHandRow *self, gboolean is_served);
/* The mark is asked for only where hands were served before. */
void tonti_hand_row_set_asks_served (TontiHandRow *self, gboolean asks);

G_END_DECLS
