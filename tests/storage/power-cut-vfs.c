// SPDX-License-Identifier: GPL-3.0-or-later
#include "power-cut-vfs.h"

#include <sqlite3.h>
#include <string.h>

#include "power-cut-disk.h"

typedef struct
{
  sqlite3_file base;
  PowerCutNode *node; /* NULL = not watched */
  sqlite3_file *real;
} File;

static sqlite3_vfs *under;

static int
close_file (sqlite3_file *file)
{
  File *self = (File *)file;
  int rc = self->real->pMethods != NULL ? self->real->pMethods->xClose (self->real) : SQLITE_OK;

  return rc;
}

static int
read_file (sqlite3_file *file, void *out, int size, sqlite3_int64 offset)
{
  File *self = (File *)file;

  if (self->node != NULL && power_cut_is_dark ())
    return SQLITE_IOERR_READ;
  return self->real->pMethods->xRead (self->real, out, size, offset);
}

static int
write_file (sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
  File *self = (File *)file;
  gboolean was_dark = power_cut_is_dark ();

  if (self->node != NULL && !was_dark)
    power_cut_disk_write (self->node, bytes, (gsize)size, offset);
  if (self->node != NULL && power_cut_disk_goes_dark ())
    return SQLITE_IOERR_WRITE;
  return self->real->pMethods->xWrite (self->real, bytes, size, offset);
}

static int
truncate_file (sqlite3_file *file, sqlite3_int64 size)
{
  File *self = (File *)file;

  if (self->node != NULL && !power_cut_is_dark ())
    power_cut_disk_truncate (self->node, size);
  if (self->node != NULL && power_cut_disk_goes_dark ())
    return SQLITE_IOERR_TRUNCATE;
  return self->real->pMethods->xTruncate (self->real, size);
}

/* A sync that the cut hits has not happened. */
static int
sync_file (sqlite3_file *file, int flags)
{
  File *self = (File *)file;

  if (self->node == NULL)
    return SQLITE_OK;
  if (power_cut_disk_goes_dark ())
    return SQLITE_IOERR_FSYNC;
  power_cut_disk_sync (self->node);
  return SQLITE_OK;
}

static int
size_file (sqlite3_file *file, sqlite3_int64 *size)
{
  File *self = (File *)file;

  return self->real->pMethods->xFileSize (self->real, size);
}

static int
lock_file (sqlite3_file *file, int level)
{
  File *self = (File *)file;

  return self->real->pMethods->xLock (self->real, level);
}

static int
unlock_file (sqlite3_file *file, int level)
{
  File *self = (File *)file;

  return self->real->pMethods->xUnlock (self->real, level);
}

static int
check_lock (sqlite3_file *file, int *out)
{
  File *self = (File *)file;

  return self->real->pMethods->xCheckReservedLock (self->real, out);
}

static int
control_file (sqlite3_file *file, int op, void *arg)
{
  File *self = (File *)file;

  return self->real->pMethods->xFileControl (self->real, op, arg);
}

static int
sector_size (sqlite3_file *file)
{
  return POWER_CUT_SECTOR;
}

static int
characteristics (sqlite3_file *file)
{
  File *self = (File *)file;

  return self->real->pMethods->xDeviceCharacteristics (self->real);
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = close_file,
  .xRead = read_file,
  .xWrite = write_file,
  .xTruncate = truncate_file,
  .xSync = sync_file,
  .xFileSize = size_file,
  .xLock = lock_file,
  .xUnlock = unlock_file,
  .xCheckReservedLock = check_lock,
  .xFileControl = control_file,
  .xSectorSize = sector_size,
  .xDeviceCharacteristics = characteristics,
};

static int
open_file (sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out_flags)
{
  File *self = (File *)file;
  gboolean watched = power_cut_disk_watches (path);
  gboolean existed = watched && g_file_test (path, G_FILE_TEST_EXISTS);
  int rc;

  memset (self, 0, sizeof *self);
  self->real = (sqlite3_file *)(self + 1);
  if (watched && power_cut_is_dark ())
    return SQLITE_CANTOPEN;
  rc = under->xOpen (under, path, self->real, flags, out_flags);
  if (rc != SQLITE_OK)
    return rc;
  file->pMethods = &methods;
  if (watched)
    self->node = power_cut_disk_open (path, existed);
  if (watched && !existed && power_cut_disk_goes_dark ())
    {
      self->real->pMethods->xClose (self->real);
      file->pMethods = NULL;
      return SQLITE_CANTOPEN;
    }
  return SQLITE_OK;
}

static int
delete_file (sqlite3_vfs *vfs, const char *path, int sync)
{
  int rc;

  if (!power_cut_disk_watches (path))
    return under->xDelete (under, path, sync);
  if (!power_cut_is_dark () && g_file_test (path, G_FILE_TEST_EXISTS))
    power_cut_disk_remove (path);
  if (power_cut_disk_goes_dark ())
    return SQLITE_IOERR_DELETE;
  rc = under->xDelete (under, path, 0);
  if (rc == SQLITE_OK && sync)
    power_cut_disk_sync_folder ();
  return rc;
}

static int
access_file (sqlite3_vfs *vfs, const char *path, int flags, int *out)
{
  return under->xAccess (under, path, flags, out);
}

void
power_cut_register (void)
{
  static sqlite3_vfs vfs;

  g_assert_null (under);
  under = sqlite3_vfs_find (NULL);
  vfs = *under;
  vfs.iVersion = 1;
  vfs.szOsFile = (int)sizeof (File) + under->szOsFile;
  vfs.zName = POWER_CUT_VFS;
  vfs.xOpen = open_file;
  vfs.xDelete = delete_file;
  vfs.xAccess = access_file;
  vfs.pNext = NULL;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 0), ==, SQLITE_OK);
}
