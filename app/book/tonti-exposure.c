// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-exposure.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Who besides its owner may change a book behind our back. */

#define OTHERS_WRITE (S_IWGRP | S_IWOTH)

static gboolean
is_file_open_to_others (const char *path)
{
  GStatBuf info;
  return g_lstat (path, &info) == 0 && (info.st_mode & OTHERS_WRITE) != 0;
}

/* A folder of one's own group alone is how many systems make every folder. */
static gboolean
is_folder_open_to_others (const char *path)
{
  GStatBuf info;
  if (g_stat (path, &info) != 0 || (info.st_mode & S_ISVTX) != 0)
    return FALSE;
  return (info.st_mode & S_IWOTH) != 0
         || ((info.st_mode & S_IWGRP) != 0 && info.st_gid != getegid ());
}

char *
tonti_book_tell_exposed (TontiBook *self)
{
  const char *path = tonti_book_get_path (self);
  g_autofree char *folder = g_path_get_dirname (path);
  if (is_file_open_to_others (path))
    return g_strdup_printf (_ ("%s: others who use this computer may write in the file: take that "
                               "right from them in the properties of the file"),
                            path);
  if (is_folder_open_to_others (folder))
    return g_strdup_printf (_ ("%s: others who use this computer may put another file in the place "
                               "of the book: keep it in a folder of your own"),
                            folder);
  return NULL;
}
