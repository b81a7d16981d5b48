// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-copies.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of the list of copies: what it holds, where it is, and what can be done with it (actions
 * copies.check and win.restore). */
GtkWidget *tonti_copy_row_new (const TontiCopyRow *copy);

G_END_DECLS
