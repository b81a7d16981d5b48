// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-page-scan.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "tonti-paper-file.h"

#define PROGRAM "zbarimg"
#define PREFIX "TONTI1:"
#define MOST_BYTES (64 * 1024 * 1024) /* of a file */
#define MOST_PAGES 6                  /* of a PDF */
#define PAGE_WIDTH 1800               /* pixels: A4 at 220 dots an inch */

typedef struct
{
  char *path;
  GdkTexture *texture;
  GWeakRef owner;
  TontiPageScanned scanned;
  TontiProblems *problems;
} Work;

gboolean
tonti_page_scan_is_there (void)
{
  g_autofree char *program = g_find_program_in_path (PROGRAM);
  return program != NULL;
}

static void
free_work (gpointer data)
{
  Work *work = data;
  g_free (work->path);
  g_clear_object (&work->texture);
  g_weak_ref_clear (&work->owner);
  tonti_problems_free (work->problems);
  g_free (work);
}

/* Of several codes on a page the one that is ours. */
static char *
choose_code (const char *output)
{
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    if (g_ascii_strncasecmp (lines[i], PREFIX, strlen (PREFIX)) == 0)
      return g_strdup (g_strstrip (lines[i]));
  return NULL;
}

/* No shell; the picture is one that we wrote, whatever file it came from. */
static char *
run (const char *picture, GCancellable *cancellable)
{
  g_autoptr (GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL,
                          PROGRAM, "--raw", "-q", "-Sdisable", "-Sqrcode.enable", picture, NULL);
  g_autofree char *output = NULL;
  if (!process)
    return NULL;
  if (!g_subprocess_communicate_utf8 (process, NULL, cancellable, &output, NULL, NULL))
    g_subprocess_force_exit (process);
  return output ? choose_code (output) : NULL;
}

static char *
scan (GdkTexture *texture, GCancellable *cancellable)
{
  g_autoptr (GBytes) png = gdk_texture_save_to_png_bytes (texture);
  g_autofree char *picture = NULL;
  gsize size = 0;
  const char *data = g_bytes_get_data (png, &size);
  int file = g_file_open_tmp ("tonti-XXXXXX.png", &picture, NULL); /* for its owner alone */
  char *code = NULL;
  if (file < 0)
    return NULL;
  close (file);
  if (g_file_set_contents_full (picture, data, (gssize)size, G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    code = run (picture, cancellable);
  g_unlink (picture);
  return code;
}

static char *
scan_pdf (GBytes *bytes, GCancellable *cancellable)
{
  g_autoptr (TontiPaperFile) file = tonti_paper_file_new (bytes);
  char *code = NULL;
  guint pages = file ? MIN (tonti_paper_file_get_n_pages (file), MOST_PAGES) : 0;
  for (guint i = 0; i < pages && !code && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr (GdkTexture) page = tonti_paper_file_render (file, i, PAGE_WIDTH);
      code = page ? scan (page, cancellable) : NULL;
    }
  return code;
}

static char *
scan_path (const Work *work, GCancellable *cancellable)
{
  g_autofree char *data = NULL;
  GStatBuf info;
  gsize size = 0;
  if (g_stat (work->path, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size > MOST_BYTES
      || !g_file_get_contents (work->path, &data, &size, NULL))
    return NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&data), size);
  if (size > 4 && memcmp (g_bytes_get_data (bytes, NULL), "%PDF", 4) == 0)
    return scan_pdf (bytes, cancellable);
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (bytes, NULL);
  return texture ? scan (texture, cancellable) : NULL;
}

static void
scan_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  char *code = work->texture ? scan (work->texture, cancellable) : scan_path (work, cancellable);
  if (!code)
    tonti_problems_refuse (
        work->problems, "no-code", NULL,
        _ ("The picture: no square code of Tonti can be read in it: take it again from nearer, in "
           "good light and sharp, or type the twelve digits"));
  g_task_return_pointer (task, code, g_free);
}

static void
scanned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GObject) owner = g_weak_ref_get (&work->owner);
  g_autofree char *code = g_task_propagate_pointer (G_TASK (result), NULL);
  if (owner)
    work->scanned (owner, g_task_get_cancellable (G_TASK (result)), code, work->problems);
}

static void
start (Work *work, GCancellable *cancellable, GObject *owner, TontiPageScanned scanned)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, scanned_cb, NULL);
  work->problems = tonti_problems_new ();
  work->scanned = scanned;
  g_weak_ref_init (&work->owner, owner);
  g_task_set_task_data (task, work, free_work);
  g_task_set_return_on_cancel (task, FALSE);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, scan_thread);
}

void
tonti_page_scan_file (const char *path, GCancellable *cancellable, GObject *owner,
                      TontiPageScanned scanned)
{
  Work *work = g_new0 (Work, 1);
  work->path = g_strdup (path);
  start (work, cancellable, owner, scanned);
}

void
tonti_page_scan_texture (GdkTexture *texture, GCancellable *cancellable, GObject *owner,
                         TontiPageScanned scanned)
{
  Work *work = g_new0 (Work, 1);
  work->texture = g_object_ref (texture);
  start (work, cancellable, owner, scanned);
}
