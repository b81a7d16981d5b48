// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* A file system for SQLite that knows what a disk has really kept. Writes reach
 * the real file at once; beside it stands the durable image of each file with what was not synced
 * yet, in pieces of 512 bytes, and the names made or removed since the folder was synced. At the
 * k-th change the power goes: from then on every call fails, and the disk is what was durable plus
 * some of the rest. */

G_BEGIN_DECLS

#define POWER_CUT_VFS "power-cut"
#define POWER_CUT_SECTOR 512

/* Register the file system, once. */
void power_cut_register (void);
/* Watch the files of FOLDER, as they are durable now; cut the power at the K-th change (0 = never).
 */
void power_cut_arm (const char *folder, guint k);
/* The same, but only the K-th change fails, with an error of the disk; everything else works. */
void power_cut_fail_once (const char *folder, guint k);
/* Nothing fails; LOOK is called at every change, just before it reaches the real file. */
void power_cut_look (const char *folder, void (*look) (gpointer data), gpointer data);
/* Stop watching. */
void power_cut_disarm (void);
/* Changes counted since power_cut_arm. */
guint power_cut_count (void);
gboolean power_cut_is_dark (void);
/* Put the folder into the state of the disk after the cut. SEED 0: nothing that was not synced; 1:
 * all of it; others: a random part. Stops watching. */
void power_cut_restore (guint32 seed);

G_END_DECLS
