// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From now on nothing of this process's memory is written to the disk when it crashes, and no other
 * program of the same person can look into it. */
void tonti_process_hide (void);

G_END_DECLS
