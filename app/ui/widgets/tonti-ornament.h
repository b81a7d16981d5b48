// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* A picture beside words that say the same: a screen reader passes it over. */

G_BEGIN_DECLS

/* A GtkImage in the middle of its line. ICON: name of a symbolic icon, NULL = none yet. */
GtkWidget *tonti_ornament_new (const char *icon);

G_END_DECLS
