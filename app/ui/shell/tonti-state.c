// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-state.h"

#include <glib/gstdio.h>

char *
tonti_state_dup_path (const char *name)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "tonti", NULL);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_debug ("state: %s cannot be made", folder);
  return g_build_filename (folder, name, NULL);
}

GKeyFile *
tonti_state_read (const char *name)
{
  g_autofree char *path = tonti_state_dup_path (name);
  g_autoptr (GError) error = NULL;
  GKeyFile *file = g_key_file_new ();
  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error)
      && !g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_debug ("state: %s", error->message);
  return file;
}

void
tonti_state_write (const char *name, GKeyFile *file)
{
  gsize length;
  g_autofree char *path = tonti_state_dup_path (name);
  g_autofree char *text = g_key_file_to_data (file, &length, NULL);
  g_autoptr (GError) error = NULL;
  if (!g_file_set_contents_full (path, text, (gssize)length, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                                 &error))
    g_debug ("state: %s", error->message);
}
