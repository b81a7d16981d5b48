// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-known-copies.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-page.h"
#include "tonti-recent-books.h"

char *
tonti_known_copies_find_uuid (const char *path)
{
  g_autoptr (GPtrArray) books = tonti_recent_books_read ();
  for (guint i = 0; i < books->len; i++)
    {
      const TontiRecentBook *book = books->pdata[i];
      if (g_str_equal (book->path, path))
        return g_strdup (book->uuid);
    }
  return NULL;
}

static char *
format_day (gint64 unix_s)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (unix_s);
  g_autofree char *iso = time ? g_date_time_format (time, "%Y-%m-%d") : NULL;
  TontiDay day;
  if (!iso || !tonti_day_parse_iso (iso, &day))
    return g_strdup ("");
  return tonti_day_format_long (day, tonti_page_lang ());
}

char *
tonti_known_copies_describe (const TontiCopyRow *row)
{
  g_autofree char *day = format_day (row->at_unix_s);
  if (row->meeting > 0)
    return g_strdup_printf (_ ("%s, up to the closing of meeting %" PRId64), day, row->meeting);
  return g_strdup_printf (_ ("%s, before the first closing"), day);
}

static char *
find_remembered (const char *uuid, char **about)
{
  TontiGroup group = { .uuid = (char *)uuid };
  g_autoptr (GArray) rows = tonti_copies_list (&group);
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiCopyRow *row = &g_array_index (rows, TontiCopyRow, i);
      g_autofree char *what = tonti_known_copies_describe (row);
      g_autofree char *folder = g_path_get_dirname (row->path);
      if (!row->exists)
        continue;
      *about = g_strdup_printf (_ ("%s; in %s"), what, folder);
      return g_strdup (row->path);
    }
  return NULL;
}

/* The folder of the automatic copies stands beside the book. */
static char *
find_beside (const char *path, char **about)
{
  g_autofree char *stem = g_str_has_suffix (path, ".tonti")
                              ? g_strndup (path, strlen (path) - strlen (".tonti"))
                              : g_strdup (path);
  g_autofree char *folder = g_strconcat (stem, " copies", NULL);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  g_autofree char *last = NULL;
  gint64 last_s = 0;
  for (const char *name = files ? g_dir_read_name (files) : NULL; name;
       name = g_dir_read_name (files))
    {
      g_autofree char *copy = g_build_filename (folder, name, NULL);
      GStatBuf info;
      if (!tonti_copies_is_copy (copy) || g_stat (copy, &info) != 0 || info.st_mtime < last_s)
        continue;
      last_s = info.st_mtime;
      g_free (last);
      last = g_steal_pointer (&copy);
    }
  g_autofree char *day = last ? format_day (last_s) : NULL;
  if (last)
    *about = g_strdup_printf (_ ("%s; in %s"), day, folder);
  return g_steal_pointer (&last);
}

char *
tonti_known_copies_find_last (const char *uuid, const char *path, char **about)
{
  char *copy = uuid && *uuid ? find_remembered (uuid, about) : NULL;
  if (!copy && path)
    copy = find_beside (path, about);
  return copy;
}
