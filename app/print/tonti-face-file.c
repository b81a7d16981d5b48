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

/* A program for glyphs that pushes a number and takes it away again. */
static const guint8 program[] = { 0xb0, 0x00, 0x21 };

static void
append_16 (GByteArray *out, guint value)
{
  const guint8 bytes[] = { (guint8)(value >> 8), (guint8)value };

  g_byte_array_append (out, bytes, sizeof bytes);
}

static void
append_32 (GByteArray *out, guint value)
{
  append_16 (out, value >> 16);
  append_16 (out, value & 0xffff);
}

static guint
read_32 (const guint8 *bytes)
{
  return (guint)bytes[0] << 24 | (guint)bytes[1] << 16 | (guint)bytes[2] << 8 | bytes[3];
}

/* The face with a table "prep" at its end, as it is before the hints are cut away. libharu 2.3
 * writes an empty one where there is none, and fails (0x1033) when the tables before it fill its
 * buffers of 4 096 bytes to the last byte: one paper in two thousand, for ever. */
static GBytes *
add_program (GBytes *face)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (face, &size);
  guint n_tables = (guint)bytes[4] << 8 | bytes[5];
  gsize directory = 12 + 16 * (gsize)n_tables;
  GByteArray *out = g_byte_array_sized_new ((guint)size + 32);

  g_byte_array_append (out, bytes, 4);
  append_16 (out, n_tables + 1);
  g_byte_array_append (out, bytes + 6, 6);
  for (guint i = 0; i < n_tables; i++)
    {
      const guint8 *row = bytes + 12 + 16 * (gsize)i;

      g_byte_array_append (out, row, 8);
      append_32 (out, read_32 (row + 8) + 16);
      g_byte_array_append (out, row + 12, 4);
    }
  g_byte_array_append (out, (const guint8 *)"prep", 4);
  append_32 (out, 0xb0002100u);
  append_32 (out, (guint)size + 16);
  append_32 (out, sizeof program);
  g_byte_array_append (out, bytes + directory, (guint)(size - directory));
  g_byte_array_append (out, program, sizeof program);
  return g_byte_array_free_to_bytes (out);
}

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
  g_autoptr (GBytes) data = add_program (tonti_face_get_data (face));

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
