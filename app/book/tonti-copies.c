// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-copies.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "tonti-copies-prune.h"
#include "tonti-info.h"
#include "tonti-journal.h"
#include "tonti-vault.h"

/* Making and restoring copies; storage does the work, the register remembers it. */

void
tonti_copy_row_clear (TontiCopyRow *row)
{
  g_clear_pointer (&row->path, g_free);
}

static TontiCopyEntry *
describe (TontiBook *book, const char *path, const TontiCopyMark *mark, const TontiUser *user)
{
  TontiCopyEntry *entry = g_new0 (TontiCopyEntry, 1);
  g_auto (TontiInfo) info = { 0 };
  g_autofree char *folder = g_path_get_dirname (path);
  tonti_info_read (book, &info);
  entry->mark = *mark;
  entry->day = user->today;
  entry->row.path = g_strdup (path);
  entry->row.at_unix_s = user->now_unix_s;
  entry->row.seq = mark->seq;
  entry->row.meeting = info.seal_meeting;
  entry->row.outside = tonti_copy_is_outside (folder, tonti_book_get_path (book));
  return entry;
}

/* What a run that was cut off left behind: our own unfinished files, by the names we noted. */
static void
sweep (TontiCopyRegister *copies)
{
  g_auto (GStrv) paths = tonti_copy_register_get_passing (copies);
  for (guint i = 0; paths && paths[i]; i++)
    if (g_unlink (paths[i]) != 0)
      g_debug ("%s: %s", paths[i], g_strerror (errno));
}

/* A computer whose own disk is full must still be able to save the book on a stick. */
static void
note_passing (TontiCopyRegister *copies, const TontiCopyHow *how)
{
  g_autoptr (TontiProblems) ignored = tonti_problems_new ();
  g_autofree char *copy = g_build_filename (how->folder, how->passing, NULL);
  g_autofree char *name = g_strconcat (how->passing, "-plain", NULL);
  g_autofree char *plain = g_build_filename (how->work, name, NULL);
  const char *const paths[] = { copy, plain, NULL };
  tonti_copy_register_set_passing (copies, paths);
  if (!tonti_copy_register_save (copies, ignored))
    g_debug ("%s", tonti_problems_get (ignored, 0)->message);
}

/* The copy is there and whole; a register that cannot be written does not make it less so. */
static void
note_copy (TontiCopyRegister *copies, TontiCopyEntry *entry, TontiBook *book, gboolean alone)
{
  g_autoptr (TontiProblems) ignored = tonti_problems_new ();
  g_autofree char *folder = entry ? g_path_get_dirname (entry->row.path) : NULL;
  if (alone)
    tonti_copy_register_set_passing (copies, NULL);
  if (entry)
    tonti_copy_register_add (copies, entry);
  gboolean saved = tonti_copy_register_save (copies, ignored);
  if (alone && saved && entry && entry->row.automatic
      && tonti_copies_prune (copies, folder, TONTI_COPIES_KEPT, tonti_copies_look, book) > 0)
    saved = tonti_copy_register_save (copies, ignored);
  if (!saved)
    g_debug ("%s", tonti_problems_get (ignored, 0)->message);
}

static char *
make (TontiBook *book, TontiCopyRegister *copies, const TontiCopyHow *how, gboolean automatic,
      const TontiUser *user, TontiProblems *problems)
{
  TontiCopyMark mark = { 0 };
  gboolean alone = tonti_copy_register_lock (copies);
  TontiCopyEntry *entry = NULL;
  if (alone)
    {
      sweep (copies);
      note_passing (copies, how);
    }
  char *path = tonti_copy_make (tonti_book_get_journal (book), how, &mark, problems);
  if (path)
    {
      entry = describe (book, path, &mark, user);
      entry->row.automatic = automatic;
      entry->row.sealed = how->passphrase != NULL;
    }
  note_copy (copies, entry, book, alone);
  return path;
}

char *
tonti_copies_make (TontiBook *book, const char *dir, const char *passphrase, gboolean automatic,
                   const TontiUser *user, TontiBookProgress progress, gpointer data,
                   TontiProblems *problems)
{
  const TontiGroup *group = tonti_book_get_group (book);
  g_autoptr (TontiCopyRegister) copies = tonti_copy_register_open (group->uuid);
  guint8 head[TONTI_HASH_SIZE];
  gint64 seq = tonti_journal_get_head (tonti_book_get_journal (book), head);
  g_autofree char *stem = tonti_copy_stem (group->name, user->today, seq, head);
  g_autofree char *folder = g_canonicalize_filename (dir, NULL);
  g_autofree char *passing
      = g_strdup_printf (".tonti-unfinished-%08x%08x", g_random_int (), g_random_int ());
  TontiCopyHow how = { .folder = folder,
                       .stem = stem,
                       .work = tonti_copy_register_get_folder (copies),
                       .passing = passing,
                       .passphrase = passphrase,
                       .progress = progress,
                       .data = data };
  return make (book, copies, &how, automatic, user, problems);
}

char *
tonti_copies_get_folder (TontiBook *book, TontiProblems *problems)
{
  const char *path = tonti_book_get_path (book);
  gsize size = strlen (path) - (g_str_has_suffix (path, ".tonti") ? strlen (".tonti") : 0);
  g_autofree char *folder = g_strdup_printf ("%.*s copies", (int)size, path);
  if (g_mkdir (folder, 0700) == 0 || errno == EEXIST)
    return g_steal_pointer (&folder);
  tonti_problems_fail (problems, "read-only",
                       _ ("%s: the folder for copies cannot be made (%s): choose another folder"),
                       folder, g_strerror (errno));
  return NULL;
}

gboolean
tonti_copies_restore (const char *copy, const char *new_book, const char *passphrase,
                      TontiBookProgress progress, gpointer data, TontiProblems *problems)
{
  TontiCopyMark mark = { 0 };
  return tonti_copy_restore (copy, new_book, passphrase, progress, data, &mark, problems);
}

gboolean
tonti_copies_is_protected (const char *copy)
{
  return tonti_vault_is (copy);
}

gboolean
tonti_copies_is_copy (const char *path)
{
  return tonti_copy_is_named (path);
}

gboolean
tonti_copies_check_passphrase (const char *passphrase, TontiProblems *problems)
{
  return tonti_vault_check_passphrase (passphrase, problems);
}

static gboolean
is_there (const TontiCopyEntry *entry)
{
  struct stat info;
  return lstat (entry->row.path, &info) == 0 && S_ISREG (info.st_mode)
         && info.st_size == entry->mark.size;
}

static TontiCopyRow
copy_row (const TontiCopyEntry *entry)
{
  TontiCopyRow row = entry->row;
  row.path = g_strdup (entry->row.path);
  row.exists = is_there (entry);
  return row;
}

GArray *
tonti_copies_list (const TontiGroup *group)
{
  g_autoptr (TontiCopyRegister) copies = tonti_copy_register_open (group->uuid);
  GPtrArray *entries = tonti_copy_register_get_entries (copies);
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (TontiCopyRow));
  g_array_set_clear_func (rows, (GDestroyNotify)tonti_copy_row_clear);
  for (guint i = entries->len; i > 0; i--)
    {
      TontiCopyRow row = copy_row (g_ptr_array_index (entries, i - 1));
      g_array_append_val (rows, row);
    }
  return rows;
}

gboolean
tonti_copies_find_outside (const TontiGroup *group, TontiCopyRow *out)
{
  g_autoptr (GArray) rows = tonti_copies_list (group);
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiCopyRow *row = &g_array_index (rows, TontiCopyRow, i);
      if (!row->outside)
        continue;
      *out = *row;
      out->path = g_strdup (row->path);
      return TRUE;
    }
  return FALSE;
}
