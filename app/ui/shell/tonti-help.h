// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* The manual in short: a page of it for each page of a book, without a network. */

/* Opens at what stands in PARENT, which may be NULL. */
void tonti_help_show (GtkWindow *parent);
