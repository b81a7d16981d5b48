// SPDX-License-Identifier: GPL-3.0-or-later
#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "tonti-document-private.h"

/* PDFs on disk: each at once and durably, whole or not at all. */

/* Papers name people and what they owe: for the person who printed them only. */
#define FILE_MODE 0600
#define FOLDER_MODE 0700

/* Names are told on screen, and typed again by who looks for the paper. */
static gboolean
check_name (const char *path, TontiProblems *problems)
{
  for (const char *c = path; *c != '\0'; c++)
    if ((guchar)*c < ' ' || *c == 0x7f)
      return tonti_problems_usage (problems, "bad-name", "output",
                                   _ ("The paper: its name holds characters that cannot be shown: "
                                      "choose a plain name"));
  return TRUE;
}

/* The path is a device or a folder, or the book itself: replacing it would be a disaster. */
static gboolean
check_target (TontiBook *book, const char *path, TontiProblems *problems)
{
  GStatBuf there, ours;

  if (!check_name (path, problems))
    return FALSE;
  if (g_stat (path, &there) != 0)
    return TRUE;
  if (!S_ISREG (there.st_mode))
    return tonti_problems_fail (problems, "not-a-file",
                                _ ("%s: it is no ordinary file: give the name of a PDF file, or a "
                                   "folder with \"/\" at its end"),
                                path);
  if (g_stat (tonti_book_get_path (book), &ours) == 0 && there.st_dev == ours.st_dev
      && there.st_ino == ours.st_ino)
    return tonti_problems_usage (problems, "book-is-target", "output",
                                 _ ("%s: it is the book itself: give another name to the paper"),
                                 path);
  return TRUE;
}

gboolean
tonti_print_write (TontiBook *book, const char *path, GBytes *bytes, TontiProblems *problems)
{
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (!check_target (book, path, problems))
    return FALSE;
  if (g_file_set_contents_full (path, data, (gssize)size,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                FILE_MODE, &error))
    return TRUE;
  return tonti_problems_fail (problems, "paper-not-saved",
                              _ ("%s: the paper could not be saved (%s): choose another folder or "
                                 "make room, and print it again; the book is not touched"),
                              path, error->message);
}

static gboolean
make_folder (const char *path, TontiProblems *problems)
{
  int error;

  if (g_mkdir_with_parents (path, FOLDER_MODE) == 0)
    return TRUE;
  error = errno;
  return tonti_problems_fail (problems, "folder-not-made",
                              _ ("%s: the folder could not be made (%s): choose another place"),
                              path, g_strerror (error));
}

static gboolean
save_one (TontiBook *book, const char *name, const TontiPrintQuery *query, const char *path,
          json_t *files, TontiProblems *problems)
{
  g_autoptr (GBytes) bytes = tonti_print_document (book, name, query, problems);

  if (bytes == NULL || !tonti_print_write (book, path, bytes, problems))
    return FALSE;
  json_array_append_new (files, json_string (path));
  return TRUE;
}

/* "receipts-meeting-3-member-012.pdf" */
static char *
name_file (const char *folder, const char *name, const TontiPrintQuery *query)
{
  g_autoptr (GString) file = g_string_new (name);

  if (query->meeting > 0)
    g_string_append_printf (file, "-meeting-%lld", (long long)query->meeting);
  if (query->number > 0)
    g_string_append_printf (file, "-number-%lld", (long long)query->number);
  if (query->member > 0)
    g_string_append_printf (file, "-member-%03lld", (long long)query->member);
  g_string_append (file, ".pdf");
  return g_build_filename (folder, file->str, NULL);
}

/* One file under way for a member; a member without any such paper has no file. */
static gboolean
save_member (TontiBook *book, const char *name, const TontiPrintQuery *query, const char *folder,
             json_t *files, TontiProblems *problems)
{
  g_autoptr (TontiProblems) own = tonti_problems_new ();
  g_autofree char *path = name_file (folder, name, query);

  if (save_one (book, name, query, path, files, own)
      || tonti_problems_has (own, "nothing-to-print"))
    return TRUE;
  for (guint i = 0; i < tonti_problems_count (own); i++)
    tonti_problems_copy (problems, tonti_problems_get (own, i));
  return FALSE;
}

typedef struct
{
  TontiBookProgress call;
  gpointer data;
} Progress;

static gboolean
save_members (TontiBook *book, const char *name, const TontiPrintQuery *query, const char *folder,
              const Progress *progress, json_t *files, TontiProblems *problems)
{
  TontiPress press = { .book = book };
  g_autoptr (GArray) members = tonti_press_list_members (&press, problems);
  TontiPrintQuery own = *query;

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      own.member = g_array_index (members, gint64, i);
      if (progress->call != NULL && !progress->call (i, members->len, progress->data))
        return tonti_problems_refuse (problems, "stopped", NULL,
                                      _ ("printing: stopped after %u of %u members: the files "
                                         "written so far are whole"),
                                      i, members->len);
      if (!save_member (book, name, &own, folder, files, problems))
        return FALSE;
    }
  return members != NULL;
}

/* Documents about members make one file for each of them, unless one is named. */
static gboolean
save_folder (TontiBook *book, const char *name, const TontiPrintQuery *query, const char *folder,
             const Progress *progress, json_t *files, TontiProblems *problems)
{
  g_autofree char *path = NULL;
  gboolean is_statement
      = g_str_equal (name, "statements") || g_str_equal (name, "member-statement");
  gboolean is_receipt = g_str_equal (name, "receipts") || g_str_equal (name, "receipt");

  if (!make_folder (folder, problems))
    return FALSE;
  if (query->member == 0 && query->number == 0 && (is_statement || is_receipt))
    return save_members (book, is_statement ? "member-statement" : name, query, folder, progress,
                         files, problems);
  path = name_file (folder, name, query);
  return save_one (book, name, query, path, files, problems);
}

gboolean
tonti_print_save (TontiBook *book, const char *name, const TontiPrintQuery *query, const char *path,
                  TontiBookProgress progress, gpointer data, json_t **answer,
                  TontiProblems *problems)
{
  json_auto_t *files = json_array ();
  Progress call = { progress, data };
  gboolean ok = g_str_has_suffix (path, "/")
                    ? save_folder (book, name, query, path, &call, files, problems)
                    : save_one (book, name, query, path, files, problems);

  if (ok && json_array_size (files) == 0)
    ok = tonti_problems_refuse (problems, "nothing-to-print", NULL,
                                _ ("%s: there is none of what was asked: ask for another meeting"),
                                name);
  *answer = ok ? json_pack ("{s:s, s:O}", "document", name, "files", files) : NULL;
  return ok;
}
