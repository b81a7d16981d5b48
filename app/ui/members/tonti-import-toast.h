// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"

#include <gtk/gtk.h>

/* "30 members were added", with a button that takes them back. It stays until it is closed. */

G_BEGIN_DECLS

/* ANSWER of an import that was stored. In the overlay above WIDGET. */
void tonti_import_toast_show (GtkWidget *widget, TontiSession *session, const json_t *answer);

G_END_DECLS
