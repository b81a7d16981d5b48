// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

/* The list of a book's pages beside them. A row that is chosen activates win.show. */

G_BEGIN_DECLS

#define TONTI_TYPE_SIDEBAR (tonti_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (TontiSidebar, tonti_sidebar, TONTI, SIDEBAR, AdwBin)

/* Mark the row of the page that is shown; asks for nothing. */
void tonti_sidebar_mark (TontiSidebar *self, const char *name);

G_END_DECLS
