// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* Ctrl+Return does what the one primary button in sight does, unless the page takes the key. */

G_BEGIN_DECLS

void tonti_primary_key_add (GtkWidget *window);

G_END_DECLS
