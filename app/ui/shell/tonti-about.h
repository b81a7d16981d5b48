// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* What this program is, and what to send with a question about it: versions and sizes, no name and
 * no amount. */

/* PARENT may be NULL. */
void tonti_about_show (GtkWindow *parent);
