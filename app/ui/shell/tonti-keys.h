// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* The keys of the window: one table, which sets them and from which the window of shortcuts is
 * made. */

G_BEGIN_DECLS

void tonti_keys_set (GtkApplication *application);
void tonti_keys_show (GtkWindow *parent);

G_END_DECLS
