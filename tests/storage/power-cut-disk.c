// SPDX-License-Identifier: GPL-3.0-or-later
#include "power-cut-disk.h"

#include "journal-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define PIECE POWER_CUT_SECTOR

/* A change of a file that was not synced yet: bytes at a place, or a new size when bytes is NULL.
 */
typedef struct
{
  gint64 offset;
  GBytes *bytes;
} Change;

/* A file apart from its name. */
struct _PowerCutNode
{
  GByteArray *durable;
  GPtrArray *changes; /* of Change */
  gboolean fresh;     /* made since the folder was synced: its first sync syncs the folder too */
};

/* A name of the folder: the node it durably is (NULL = not there), and what it became since. */
typedef struct
{
  PowerCutNode *durable;
  GPtrArray *later; /* of PowerCutNode, NULL = removed */
} Name;

static struct
{
  char *folder;
  GHashTable *names; /* path -> Name */
  GPtrArray *nodes;  /* every PowerCutNode, to free them */
  guint count, cut;
  gboolean dark;
  gboolean once; /* at the cut one call fails, and the light stays on */
  void (*look) (gpointer data);
  gpointer data;
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
  PowerCutNode *node = data;

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

static PowerCutNode *
make_node (void)
{
  PowerCutNode *node = g_new0 (PowerCutNode, 1);

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
static PowerCutNode *
current_node (const Name *name)
{
  return name->later->len > 0 ? g_ptr_array_index (name->later, name->later->len - 1)
                              : name->durable;
}

void
power_cut_disk_sync_folder (void)
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

void
power_cut_disk_sync (PowerCutNode *node)
{
  for (guint i = 0; i < node->changes->len; i++)
    apply (node->durable, g_ptr_array_index (node->changes, i));
  g_ptr_array_set_size (node->changes, 0);
  if (node->fresh)
    power_cut_disk_sync_folder ();
  node->fresh = FALSE;
}

static void
add_change (PowerCutNode *node, gint64 offset, GBytes *bytes)
{
  Change *change = g_new0 (Change, 1);

  change->offset = offset;
  change->bytes = bytes;
  g_ptr_array_add (node->changes, change);
}

void
power_cut_disk_write (PowerCutNode *node, const void *bytes, gsize size, gint64 offset)
{
  for (gsize i = 0; i < size;)
    {
      gsize part = MIN (size - i, PIECE - (gsize)(offset + (gint64)i) % PIECE);

      add_change (node, offset + (gint64)i, g_bytes_new ((const guint8 *)bytes + i, part));
      i += part;
    }
}

void
power_cut_disk_truncate (PowerCutNode *node, gint64 size)
{
  add_change (node, size, NULL);
}

gboolean
power_cut_disk_goes_dark (void)
{
  if (disk.dark)
    return TRUE;
  disk.count++;
  if (disk.look != NULL)
    disk.look (disk.data);
  if (disk.once)
    return disk.count == disk.cut;
  disk.dark = disk.cut != 0 && disk.count >= disk.cut;
  return disk.dark;
}

gboolean
power_cut_disk_watches (const char *path)
{
  return path != NULL && disk.folder != NULL && g_str_has_prefix (path, disk.folder);
}

PowerCutNode *
power_cut_disk_open (const char *path, gboolean existed)
{
  Name *name = need_name (path);

  if (current_node (name) == NULL || !existed)
    {
      PowerCutNode *node = make_node ();

      node->fresh = TRUE;
      g_ptr_array_add (name->later, node);
    }
  return current_node (name);
}

void
power_cut_disk_remove (const char *path)
{
  g_ptr_array_add (need_name (path)->later, NULL);
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
  PowerCutNode *node = make_node ();

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
  disk.once = FALSE;
  disk.look = NULL;
  while ((name = g_dir_read_name (dir)) != NULL)
    load (name);
}

void
power_cut_fail_once (const char *folder, guint k)
{
  power_cut_arm (folder, k);
  disk.once = TRUE;
}

void
power_cut_look (const char *folder, void (*look) (gpointer data), gpointer data)
{
  power_cut_arm (folder, 0);
  disk.look = look;
  disk.data = data;
}

void
power_cut_disarm (void)
{
  g_clear_pointer (&disk.folder, g_free);
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
static PowerCutNode *
choose_node (const Name *name, GRand *random, guint32 seed)
{
  PowerCutNode *node = name->durable;

  for (guint i = 0; i < name->later->len && survives (random, seed); i++)
    node = g_ptr_array_index (name->later, i);
  return node;
}

static void
write_out (const char *path, PowerCutNode *node, GRand *random, guint32 seed)
{
  g_autoptr (GByteArray) image = g_byte_array_new ();

  g_byte_array_append (image, node->durable->data, node->durable->len);
  for (guint i = 0; i < node->changes->len; i++)
    if (survives (random, seed))
      apply (image, g_ptr_array_index (node->changes, i));
  fixture_write (path, image->len > 0 ? (const char *)image->data : "", image->len);
}

void
power_cut_restore (guint32 seed)
{
  GRand *random = g_rand_new_with_seed (seed * 2654435761u + disk.cut);
  g_autoptr (GList) paths = g_list_sort (g_hash_table_get_keys (disk.names), (GCompareFunc)strcmp);

  for (GList *i = paths; i != NULL; i = i->next)
    {
      PowerCutNode *node = choose_node (g_hash_table_lookup (disk.names, i->data), random, seed);

      g_unlink (i->data);
      if (node != NULL)
        write_out (i->data, node, random, seed);
    }
  g_rand_free (random);
  disk.dark = FALSE;
  g_clear_pointer (&disk.folder, g_free);
}
