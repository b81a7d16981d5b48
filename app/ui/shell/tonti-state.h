// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* What the window remembers of this computer in small files of its own, for the person alone. */

G_BEGIN_DECLS

/* Path of NAME in the folder of the state, which is made when it is not there; newly allocated. */
char *tonti_state_dup_path (const char *name);
/* Empty when nothing was kept under NAME. */
GKeyFile *tonti_state_read (const char *name);
/* All of it or nothing. Where it cannot be kept, it is forgotten: no work depends on it. */
void tonti_state_write (const char *name, GKeyFile *file);

G_END_DECLS
