// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-stick.h"

static gboolean
is_stick (GMount *mount)
{
  g_autoptr (GDrive) drive = g_mount_get_drive (mount);
  g_autoptr (GFile) root = g_mount_get_root (mount);
  gboolean can_go = g_mount_can_eject (mount) || (drive && g_drive_is_removable (drive));
  return can_go && !g_mount_is_shadowed (mount) && g_file_peek_path (root) != NULL;
}

GFile *
tonti_stick_find (void)
{
  g_autoptr (GVolumeMonitor) monitor = g_volume_monitor_get ();
  GList *mounts = g_volume_monitor_get_mounts (monitor);
  GFile *found = NULL;
  for (GList *l = mounts; l && !found; l = l->next)
    if (is_stick (l->data))
      found = g_mount_get_root (l->data);
  g_list_free_full (mounts, g_object_unref);
  return found;
}
