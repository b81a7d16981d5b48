// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-session.h"

/* The assistant that takes members from a list: the list, its columns, what would be done, done.
 * Nothing is stored before its last button; a toast with undo tells afterwards. */

G_BEGIN_DECLS

#define TONTI_TYPE_IMPORT_WINDOW (tonti_import_window_get_type ())
G_DECLARE_FINAL_TYPE (TontiImportWindow, tonti_import_window, TONTI, IMPORT_WINDOW, AdwWindow)

/* Above the window of PARENT, which tells what was done. */
TontiImportWindow *tonti_import_window_show (TontiSession *session, GtkWidget *parent);
/* Go on with this list, as when its file was chosen. */
void tonti_import_window_take_bytes (TontiImportWindow *self, GBytes *bytes);

G_END_DECLS
