// SPDX-License-Identifier: GPL-3.0-or-later
#include <errno.h>
#include <glib/gstdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include "tonti-face-private.h"

struct _TontiFaceFile
{
  int fd;
  char *path;       /* NULL = no file could be made */
  gboolean on_disk; /* the path is ours to remove */
};

static gboolean
write_all (int fd, GBytes *data)
{
  gsize size, done = 0;
  const guint8 *bytes = g_bytes_get_data (data, &size);

  while (done < size)
    {
      gssize n = write (fd, bytes + done, size - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      done += (gsize)n;
    }
  return TRUE;
}

static void
drop (TontiFaceFile *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->on_disk)
    g_unlink (self->path);
  g_clear_pointer (&self->path, g_free);
  self->fd = -1;
  self->on_disk = FALSE;
}

/* A file in memory has no name; /proc gives it one. */
static gboolean
open_in_memory (TontiFaceFile *self, GBytes *data)
{
  self->fd = memfd_create ("tonti-face", MFD_CLOEXEC);
  if (self->fd < 0)
    return FALSE;
  self->path = g_strdup_printf ("/proc/self/fd/%d", self->fd);
  if (write_all (self->fd, data) && g_access (self->path, R_OK) == 0)
    return TRUE;
  drop (self);
  return FALSE;
}

static void
open_on_disk (TontiFaceFile *self, GBytes *data)
{
  self->fd = g_file_open_tmp ("tonti-face-XXXXXX", &self->path, NULL);
  self->on_disk = self->fd >= 0;
  if (self->fd < 0 || !write_all (self->fd, data))
    drop (self);
}

TontiFaceFile *
tonti_face_file_new (TontiFace face)
{
  TontiFaceFile *self = g_new0 (TontiFaceFile, 1);
  GBytes *data = tonti_face_get_data (face);

  self->fd = -1;
  if (!open_in_memory (self, data))
    open_on_disk (self, data);
  return self;
}

void
tonti_face_file_free (TontiFaceFile *self)
{
  drop (self);
  g_free (self);
}

const char *
tonti_face_file_get_path (const TontiFaceFile *self)
{
  return self->path;
}
