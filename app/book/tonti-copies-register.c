// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-copies-register.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "tonti-hash.h"

#define PASSING "unfinished"
#define FILES "files"

struct _TontiCopyRegister
{
  char *folder, *path;
  GPtrArray *entries; /* of TontiCopyEntry */
  char **passing;     /* paths, NULL = none */
  int lock;           /* descriptor, -1 = not locked */
};

void
tonti_copy_entry_free (TontiCopyEntry *entry)
{
  if (!entry)
    return;
  tonti_copy_row_clear (&entry->row);
  g_free (entry);
}

static gboolean
read_hash (GKeyFile *file, const char *group, const char *key, guint8 out[TONTI_HASH_SIZE])
{
  g_autofree char *hex = g_key_file_get_string (file, group, key, NULL);
  if (!hex || strlen (hex) != TONTI_HASH_SIZE * 2)
    return FALSE;
  for (guint i = 0; i < TONTI_HASH_SIZE; i++)
    {
      int high = g_ascii_xdigit_value (hex[2 * i]), low = g_ascii_xdigit_value (hex[2 * i + 1]);
      if (high < 0 || low < 0)
        return FALSE;
      out[i] = (guint8)(high << 4 | low);
    }
  return TRUE;
}

/* What is not wholly there is not believed: such a copy is never removed by us. */
static TontiCopyEntry *
read_entry (GKeyFile *file, const char *group)
{
  TontiCopyEntry *entry = g_new0 (TontiCopyEntry, 1);
  TontiCopyRow *row = &entry->row;
  g_autofree char *uri = g_key_file_get_string (file, group, "file", NULL);
  g_autofree char *day = g_key_file_get_string (file, group, "day", NULL);
  g_autofree char *head = NULL;
  row->path = uri ? g_filename_from_uri (uri, NULL, NULL) : NULL;
  row->at_unix_s = g_key_file_get_int64 (file, group, "at", NULL);
  row->seq = entry->mark.seq = g_key_file_get_int64 (file, group, "event", NULL);
  row->meeting = g_key_file_get_int64 (file, group, "meeting", NULL);
  row->outside = g_key_file_get_boolean (file, group, "outside", NULL);
  row->sealed = g_key_file_get_boolean (file, group, "protected", NULL);
  row->automatic = g_key_file_get_boolean (file, group, "automatic", NULL);
  entry->mark.size = g_key_file_get_int64 (file, group, "size", NULL);
  if (!row->path || !day || !tonti_day_parse_iso (day, &entry->day)
      || !read_hash (file, group, "head", entry->mark.head)
      || !read_hash (file, group, "sum", entry->mark.sum))
    return tonti_copy_entry_free (entry), NULL;
  head = tonti_hash_to_hex (entry->mark.head, 4);
  g_strlcpy (row->head8, head, sizeof row->head8);
  return entry;
}

static void
read_file (TontiCopyRegister *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  if (!g_key_file_load_from_file (file, self->path, G_KEY_FILE_NONE, NULL))
    return;
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i]; i++)
    {
      TontiCopyEntry *entry
          = g_str_has_prefix (groups[i], "copy-") ? read_entry (file, groups[i]) : NULL;
      if (entry)
        g_ptr_array_add (self->entries, entry);
    }
  self->passing = g_key_file_get_string_list (file, PASSING, FILES, NULL, NULL);
}

/* A UUID is the name of a file; what is none, in a book made by others, is not used as one. */
static char *
name_of (const char *uuid)
{
  return g_uuid_string_is_valid (uuid)
             ? g_strdup (uuid)
             : g_compute_checksum_for_string (G_CHECKSUM_SHA256, uuid, -1);
}

TontiCopyRegister *
tonti_copy_register_open (const char *uuid)
{
  TontiCopyRegister *self = g_new0 (TontiCopyRegister, 1);
  g_autofree char *name = name_of (uuid ? uuid : "");
  self->folder = g_build_filename (g_get_user_state_dir (), "tonti", "copies", NULL);
  self->path = g_build_filename (self->folder, name, NULL);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify)tonti_copy_entry_free);
  self->lock = -1;
  read_file (self);
  return self;
}

void
tonti_copy_register_free (TontiCopyRegister *self)
{
  if (!self)
    return;
  if (self->lock >= 0)
    close (self->lock);
  g_ptr_array_unref (self->entries);
  g_strfreev (self->passing);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

const char *
tonti_copy_register_get_folder (TontiCopyRegister *self)
{
  if (g_mkdir_with_parents (self->folder, 0700) != 0)
    g_debug ("%s cannot be made: %s", self->folder, g_strerror (errno));
  return self->folder;
}

gboolean
tonti_copy_register_lock (TontiCopyRegister *self)
{
  g_autofree char *path = g_strconcat (self->path, ".lock", NULL);
  tonti_copy_register_get_folder (self);
  if (self->lock < 0)
    self->lock = open (path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (self->lock < 0 || flock (self->lock, LOCK_EX | LOCK_NB) != 0)
    return FALSE;
  /* What another program added before we were alone. */
  g_ptr_array_set_size (self->entries, 0);
  g_clear_pointer (&self->passing, g_strfreev);
  read_file (self);
  return TRUE;
}

GPtrArray *
tonti_copy_register_get_entries (TontiCopyRegister *self)
{
  return self->entries;
}

void
tonti_copy_register_add (TontiCopyRegister *self, TontiCopyEntry *entry)
{
  g_ptr_array_add (self->entries, entry);
}

void
tonti_copy_register_remove (TontiCopyRegister *self, TontiCopyEntry *entry)
{
  g_ptr_array_remove (self->entries, entry);
}

void
tonti_copy_register_set_passing (TontiCopyRegister *self, const char *const *paths)
{
  g_strfreev (self->passing);
  self->passing = paths ? g_strdupv ((char **)paths) : NULL;
}

char **
tonti_copy_register_get_passing (TontiCopyRegister *self)
{
  return g_strdupv (self->passing);
}

static void
write_hash (GKeyFile *file, const char *group, const char *key, const guint8 *bytes)
{
  g_autofree char *hex = tonti_hash_to_hex (bytes, TONTI_HASH_SIZE);
  g_key_file_set_string (file, group, key, hex);
}

static void
write_entry (GKeyFile *file, guint n, const TontiCopyEntry *entry)
{
  const TontiCopyRow *row = &entry->row;
  g_autofree char *group = g_strdup_printf ("copy-%u", n);
  g_autofree char *uri = g_filename_to_uri (row->path, NULL, NULL);
  char day[TONTI_DAY_ISO_SIZE];
  if (!uri)
    return;
  g_key_file_set_string (file, group, "file", uri);
  g_key_file_set_string (file, group, "day", tonti_day_to_iso (entry->day, day));
  g_key_file_set_int64 (file, group, "at", row->at_unix_s);
  g_key_file_set_int64 (file, group, "event", row->seq);
  g_key_file_set_int64 (file, group, "meeting", row->meeting);
  g_key_file_set_boolean (file, group, "outside", row->outside);
  g_key_file_set_boolean (file, group, "protected", row->sealed);
  g_key_file_set_boolean (file, group, "automatic", row->automatic);
  g_key_file_set_int64 (file, group, "size", entry->mark.size);
  write_hash (file, group, "head", entry->mark.head);
  write_hash (file, group, "sum", entry->mark.sum);
}

gboolean
tonti_copy_register_save (TontiCopyRegister *self, TontiProblems *problems)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  for (guint i = 0; i < self->entries->len; i++)
    write_entry (file, i + 1, g_ptr_array_index (self->entries, i));
  if (self->passing)
    g_key_file_set_string_list (file, PASSING, FILES, (const char *const *)self->passing,
                                g_strv_length (self->passing));
  g_autofree char *text = g_key_file_to_data (file, NULL, NULL);
  tonti_copy_register_get_folder (self);
  if (g_file_set_contents_full (self->path, text, -1,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                &error))
    return TRUE;
  return tonti_problems_fail (problems, "register",
                              _ ("%s: what copies there are could not be noted (%s): check the "
                                 "disk and the folder of your settings"),
                              self->path, error->message);
}
