// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notebook-seen.h"

#include "tonti-notebook-report.h"
#include "tonti-notebook.h"

static void
free_seen (gpointer data)
{
  TontiNotebookSeen *seen = data;
  json_decref (seen->state);
  json_decref (seen->request);
  g_clear_pointer (&seen->report, tonti_report_free);
  g_free (seen);
}

static gpointer
read_kept (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  TontiNotebookSeen *seen = g_new0 (TontiNotebookSeen, 1);
  seen->state = tonti_notebook_read_kept (book, problems);
  if (seen->state)
    seen->report = tonti_notebook_report (book, seen->state);
  return seen;
}

TontiSessionJob
tonti_notebook_seen_kept (void)
{
  return (TontiSessionJob){ .read = read_kept, .free_result = free_seen };
}

/* ---- A file ---- */

typedef struct
{
  GBytes *bytes;
  char *name;
  TontiDay today;
  gboolean keeps;
} File;

static void
free_file (gpointer data)
{
  File *file = data;
  g_bytes_unref (file->bytes);
  g_free (file->name);
  g_free (file);
}

static gpointer
read_file (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const File *file = data;
  TontiNotebookSeen *seen = g_new0 (TontiNotebookSeen, 1);
  json_auto_t *told
      = tonti_notebook_read_bytes (book, file->bytes, file->name, 0, file->today, problems);
  if (told && file->keeps)
    seen->request = tonti_notebook_request (file->bytes, file->name, 0, file->today, problems);
  else if (told)
    seen->report = tonti_notebook_report (book, told);
  return seen;
}

TontiSessionJob
tonti_notebook_seen_file (GBytes *bytes, const char *name, TontiDay today, gboolean keeps)
{
  File *file = g_new0 (File, 1);
  *file = (File){ g_bytes_ref (bytes), g_strdup (name), today, keeps };
  return (TontiSessionJob){
    .read = read_file, .data = file, .free_data = free_file, .free_result = free_seen
  };
}
