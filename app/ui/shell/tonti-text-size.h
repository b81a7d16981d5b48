// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* Size of all text, in percent of what the computer has: 100 to 200. */

G_BEGIN_DECLS

/* What the person chose. */
int tonti_text_size_get (void);
/* Shown at once and kept; out of bounds, the bound. */
void tonti_text_size_set (int percent);
/* Shown at once, not kept (projector, command line); 0 = what was chosen. */
void tonti_text_size_show (int percent);

G_END_DECLS
