// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* Some graphics cards paint nothing with the quick renderer. A start that never got as far as its
 * first frame leaves a mark; the next one then paints slowly and surely ("safe display"). */

G_BEGIN_DECLS

/* Before the first window is shown. TRUE: safe display was switched on because of the last start.
 * What stands in GSK_RENDERER is the person's own choice and is left alone. */
gboolean tonti_renderer_prepare (void);
/* The first frame stands on the screen. */
void tonti_renderer_has_painted (void);

gboolean tonti_renderer_is_safe (void);
/* From the next start on. */
void tonti_renderer_set_safe (gboolean safe);

G_END_DECLS
