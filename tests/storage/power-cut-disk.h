// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "power-cut-vfs.h"

/* The model of the disk behind the file system: what is durable, what is not yet. */

G_BEGIN_DECLS

typedef struct _PowerCutNode PowerCutNode;

/* Is this file one of the watched folder? */
gboolean power_cut_disk_watches (const char *path);
/* The file is opened; EXISTED: it was there. */
PowerCutNode *power_cut_disk_open (const char *path, gboolean existed);
void power_cut_disk_write (PowerCutNode *node, const void *bytes, gsize size, gint64 offset);
void power_cut_disk_truncate (PowerCutNode *node, gint64 size);
void power_cut_disk_sync (PowerCutNode *node);
void power_cut_disk_remove (const char *path);
void power_cut_disk_sync_folder (void);
/* Counts one change; TRUE when the power is gone. A change in the moment of the cut was under way.
 */
gboolean power_cut_disk_goes_dark (void);

G_END_DECLS
