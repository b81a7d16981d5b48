// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* What a person may choose for this computer, and who sits at the keyboard of this book. Each
 * choice holds at once or from the next start on, and says which. */

/* PARENT may be NULL. */
void tonti_preferences_show (GtkWindow *parent);
