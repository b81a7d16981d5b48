// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-copies-prune.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tonti-journal.h"

#define KEPT_NEWER 2

static gboolean
is_newer (const TontiCopyEntry *a, const TontiCopyEntry *b)
{
  return a->row.seq > b->row.seq
         || (a->row.seq == b->row.seq && a->row.at_unix_s > b->row.at_unix_s);
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  const TontiCopyEntry *left = *(gpointer *)a, *right = *(gpointer *)b;
  return is_newer (left, right) ? -1 : is_newer (right, left) ? 1 : 0;
}

static gboolean
is_in (const TontiCopyEntry *entry, const char *folder)
{
  g_autofree char *its = g_path_get_dirname (entry->row.path);
  return strcmp (its, folder) == 0;
}

/* Automatic copies of the folder, newest first; borrowed entries. */
static GPtrArray *
collect (TontiCopyRegister *copies, const char *folder)
{
  GPtrArray *all = tonti_copy_register_get_entries (copies);
  GPtrArray *found = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++)
    {
      TontiCopyEntry *entry = g_ptr_array_index (all, i);
      if (entry->row.automatic && is_in (entry, folder))
        g_ptr_array_add (found, entry);
    }
  g_ptr_array_sort (found, compare_cb);
  return found;
}

static gboolean
is_same_month (const TontiCopyEntry *a, const TontiCopyEntry *b)
{
  char left[TONTI_DAY_ISO_SIZE], right[TONTI_DAY_ISO_SIZE];
  return strncmp (tonti_day_to_iso (a->day, left), tonti_day_to_iso (b->day, right), 7) == 0;
}

/* The newest of its month stays. */
static gboolean
is_last_of_month (GPtrArray *sorted, guint n)
{
  const TontiCopyEntry *entry = g_ptr_array_index (sorted, n);
  return n == 0 || !is_same_month (g_ptr_array_index (sorted, n - 1), entry);
}

/* Any copy that we made counts, asked for or automatic, wherever it is. */
static gboolean
has_newer (TontiCopyRegister *copies, const TontiCopyEntry *old, TontiCopyLook look, gpointer data)
{
  GPtrArray *all = tonti_copy_register_get_entries (copies);
  guint found = 0;
  for (guint i = all->len; i > 0 && found < KEPT_NEWER; i--)
    {
      const TontiCopyEntry *entry = g_ptr_array_index (all, i - 1);
      if (is_newer (entry, old) && look (entry, data))
        found++;
    }
  return found == KEPT_NEWER;
}

gboolean
tonti_copies_look (const TontiCopyEntry *entry, gpointer book)
{
  g_autoptr (TontiEvent) event = tonti_journal_read (tonti_book_get_journal (book), entry->row.seq);
  return event && memcmp (event->hash, entry->mark.head, TONTI_HASH_SIZE) == 0
         && tonti_copy_is_intact (entry->row.path, &entry->mark);
}

/* Decided before anything goes: what is removed is freed, and the next one looks at it. */
static GPtrArray *
choose (TontiCopyRegister *copies, const char *folder, guint keep)
{
  g_autoptr (GPtrArray) sorted = collect (copies, folder);
  GPtrArray *chosen = g_ptr_array_new ();
  for (guint i = keep; i < sorted->len; i++)
    if (!is_last_of_month (sorted, i))
      g_ptr_array_add (chosen, g_ptr_array_index (sorted, i));
  return chosen;
}

guint
tonti_copies_prune (TontiCopyRegister *copies, const char *folder, guint keep, TontiCopyLook look,
                    gpointer data)
{
  g_autoptr (GPtrArray) chosen = choose (copies, folder, keep);
  guint removed = 0;
  for (guint i = 0; i < chosen->len; i++)
    {
      TontiCopyEntry *entry = g_ptr_array_index (chosen, i);
      if (!look (entry, data) || !has_newer (copies, entry, look, data)
          || g_unlink (entry->row.path) != 0)
        continue;
      tonti_copy_register_remove (copies, entry);
      removed++;
    }
  return removed;
}
