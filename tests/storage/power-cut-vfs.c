// SPDX-License-Identifier: GPL-3.0-or-later
#include "power-cut-vfs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define PIECE 512

/* A change of a file that was not synced yet: bytes at a place, or a new size when bytes is NULL.
 */
typedef struct
{
  gint64 offset;
  GBytes *bytes;
} Change;

/* A file apart from its name. */
typedef struct
{
  GByteArray *durable;
  GPtrArray *changes; /* of Change */
  gboolean fresh;     /* made since the folder was synced: its first sync syncs the folder too */
} Node;

/* A name of the folder: the node it durably is (NULL = not there), and what it became since. */
typedef struct
{
  Node *durable;
  GPtrArray *later; /* of Node, NULL = removed */
} Name;

typedef struct
{
  sqlite3_file base;
  Node *node; /* NULL = not watched */
  sqlite3_file *real;
} File;

static struct
{
  sqlite3_vfs *under;
  char *folder;
  GHashTable *names; /* path -> Name */
  GPtrArray *nodes;  /* every Node, to free them */
  guint count, cut;
  gboolean dark;
} disk;

/* ---- The model ---- */

static void
free_change (gpointer data)
{
  Change *change = data;

  g_clear_pointer (&change->bytes, g_bytes_unref);
  g_free (change);
}

static void
free_node (gpointer data)
{
  Node *node = data;

  g_byte_array_unref (node->durable);
  g_ptr_array_unref (node->changes);
  g_free (node);
}

static void
free_name (gpointer data)
{
  Name *name = data;

  g_ptr_array_unref (name->later);
  g_free (name);
}

static Node *
make_node (void)
{
  Node *node = g_new0 (Node, 1);

  node->durable = g_byte_array_new ();
  node->changes = g_ptr_array_new_with_free_func (free_change);
  g_ptr_array_add (disk.nodes, node);
  return node;
}

static Name *
need_name (const char *path)
{
  Name *name = g_hash_table_lookup (disk.names, path);

  if (name == NULL)
    {
      name = g_new0 (Name, 1);
      name->later = g_ptr_array_new ();
      g_hash_table_insert (disk.names, g_strdup (path), name);
    }
  return name;
}

/* The node a name is now, synced or not. */
static Node *
current_node (const Name *name)
{
  return name->later->len > 0 ? g_ptr_array_index (name->later, name->later->len - 1)
                              : name->durable;
}

static void
sync_folder (void)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, disk.names);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Name *name = value;

      name->durable = current_node (name);
      g_ptr_array_set_size (name->later, 0);
    }
}

static void
apply (GByteArray *image, const Change *change)
{
  gsize size = 0;
  const guint8 *bytes = change->bytes != NULL ? g_bytes_get_data (change->bytes, &size) : NULL;
  guint old = image->len;
  guint end = (guint)((gsize)change->offset + size);

  if (bytes == NULL || end > old)
    g_byte_array_set_size (image, end);
  if (image->len > old)
    memset (image->data + old, 0, image->len - old);
  if (bytes != NULL)
    memcpy (image->data + change->offset, bytes, size);
}

static void
sync_node (Node *node)
{
  for (guint i = 0; i < node->changes->len; i++)
    apply (node->durable, g_ptr_array_index (node->changes, i));
  g_ptr_array_set_size (node->changes, 0);
  if (node->fresh)
    sync_folder ();
  node->fresh = FALSE;
}

static void
add_change (Node *node, gint64 offset, GBytes *bytes)
{
  Change *change = g_new0 (Change, 1);

  change->offset = offset;
  change->bytes = bytes;
  g_ptr_array_add (node->changes, change);
}

/* Counts one change; TRUE when the power is gone. A change in the moment of the cut was under way.
 */
static gboolean
goes_dark (void)
{
  if (disk.dark)
    return TRUE;
  disk.count++;
  disk.dark = disk.cut != 0 && disk.count >= disk.cut;
  return disk.dark;
}

/* ---- The files ---- */

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

  if (self->node != NULL && disk.dark)
    return SQLITE_IOERR_READ;
  return self->real->pMethods->xRead (self->real, out, size, offset);
}

static int
write_file (sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
  File *self = (File *)file;
  gboolean was_dark = disk.dark;

  if (self->node != NULL && !was_dark)
    for (int i = 0; i < size;)
      {
        int part = MIN (size - i, PIECE - (int)((offset + i) % PIECE));

        add_change (self->node, offset + i, g_bytes_new ((const guint8 *)bytes + i, (gsize)part));
        i += part;
      }
  if (self->node != NULL && goes_dark ())
    return SQLITE_IOERR_WRITE;
  return self->real->pMethods->xWrite (self->real, bytes, size, offset);
}

static int
truncate_file (sqlite3_file *file, sqlite3_int64 size)
{
  File *self = (File *)file;

  if (self->node != NULL && !disk.dark)
    add_change (self->node, size, NULL);
  if (self->node != NULL && goes_dark ())
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
  if (goes_dark ())
    return SQLITE_IOERR_FSYNC;
  sync_node (self->node);
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
  return PIECE;
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

/* ---- The names ---- */

static gboolean
is_watched (const char *path)
{
  return path != NULL && disk.folder != NULL && g_str_has_prefix (path, disk.folder);
}

static Node *
watch (const char *path, gboolean existed)
{
  Name *name = need_name (path);

  if (current_node (name) == NULL || !existed)
    {
      Node *node = make_node ();

      node->fresh = TRUE;
      g_ptr_array_add (name->later, node);
    }
  return current_node (name);
}

static int
open_file (sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out_flags)
{
  File *self = (File *)file;
  gboolean watched = is_watched (path);
  gboolean existed = watched && g_file_test (path, G_FILE_TEST_EXISTS);
  int rc;

  memset (self, 0, sizeof *self);
  self->real = (sqlite3_file *)(self + 1);
  if (watched && disk.dark)
    return SQLITE_CANTOPEN;
  rc = disk.under->xOpen (disk.under, path, self->real, flags, out_flags);
  if (rc != SQLITE_OK)
    return rc;
  file->pMethods = &methods;
  if (watched)
    self->node = watch (path, existed);
  if (watched && !existed && goes_dark ())
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

  if (!is_watched (path))
    return disk.under->xDelete (disk.under, path, sync);
  if (!disk.dark && g_file_test (path, G_FILE_TEST_EXISTS))
    g_ptr_array_add (need_name (path)->later, NULL);
  if (goes_dark ())
    return SQLITE_IOERR_DELETE;
  rc = disk.under->xDelete (disk.under, path, 0);
  if (rc == SQLITE_OK && sync)
    sync_folder ();
  return rc;
}

static int
access_file (sqlite3_vfs *vfs, const char *path, int flags, int *out)
{
  return disk.under->xAccess (disk.under, path, flags, out);
}

void
power_cut_register (void)
{
  static sqlite3_vfs vfs;

  g_assert_null (disk.under);
  disk.under = sqlite3_vfs_find (NULL);
  vfs = *disk.under;
  vfs.iVersion = 1;
  vfs.szOsFile = (int)sizeof (File) + disk.under->szOsFile;
  vfs.zName = POWER_CUT_VFS;
  vfs.xOpen = open_file;
  vfs.xDelete = delete_file;
  vfs.xAccess = access_file;
  vfs.pNext = NULL;
  g_assert_cmpint (sqlite3_vfs_register (&vfs, 0), ==, SQLITE_OK);
}

/* ---- The test's side ---- */

static void
forget (void)
{
  g_clear_pointer (&disk.names, g_hash_table_unref);
  g_clear_pointer (&disk.nodes, g_ptr_array_unref);
  g_clear_pointer (&disk.folder, g_free);
}

static void
load (const char *name)
{
  g_autofree char *path = g_build_filename (disk.folder, name, NULL);
  g_autofree char *bytes = NULL;
  gsize size = 0;
  Node *node = make_node ();

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_byte_array_append (node->durable, (const guint8 *)bytes, (guint)size);
  need_name (path)->durable = node;
}

void
power_cut_arm (const char *folder, guint k)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  forget ();
  disk.folder = g_strdup (folder);
  disk.names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_name);
  disk.nodes = g_ptr_array_new_with_free_func (free_node);
  disk.count = 0;
  disk.cut = k;
  disk.dark = FALSE;
  while ((name = g_dir_read_name (dir)) != NULL)
    load (name);
}

guint
power_cut_count (void)
{
  return disk.count;
}

gboolean
power_cut_is_dark (void)
{
  return disk.dark;
}

static gboolean
survives (GRand *random, guint32 seed)
{
  return seed == 1 || (seed > 1 && g_rand_boolean (random));
}

/* Names are made and removed in their order: some of the last may be missing. */
static Node *
choose_node (const Name *name, GRand *random, guint32 seed)
{
  Node *node = name->durable;

  for (guint i = 0; i < name->later->len && survives (random, seed); i++)
    node = g_ptr_array_index (name->later, i);
  return node;
}

static void
write_out (const char *path, Node *node, GRand *random, guint32 seed)
{
  g_autoptr (GByteArray) image = g_byte_array_new ();

  g_byte_array_append (image, node->durable->data, node->durable->len);
  for (guint i = 0; i < node->changes->len; i++)
    if (survives (random, seed))
      apply (image, g_ptr_array_index (node->changes, i));
  g_assert_true (g_file_set_contents (path, image->len > 0 ? (const char *)image->data : "",
                                      image->len, NULL));
}

void
power_cut_restore (guint32 seed)
{
  GRand *random = g_rand_new_with_seed (seed * 2654435761u + disk.cut);
  g_autoptr (GList) paths = g_list_sort (g_hash_table_get_keys (disk.names), (GCompareFunc)strcmp);

  for (GList *i = paths; i != NULL; i = i->next)
    {
      Node *node = choose_node (g_hash_table_lookup (disk.names, i->data), random, seed);

      g_unlink (i->data);
      if (node != NULL)
        write_out (i->data, node, random, seed);
    }
  g_rand_free (random);
  disk.dark = FALSE;
  g_clear_pointer (&disk.folder, g_free);
}
