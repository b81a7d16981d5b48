// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-practice.h"

#include <glib/gi18n.h>

#include "tonti-demo.h"
#include "tonti-state.h"

#define FILE_NAME "practice"
#define GROUP "practice"

typedef struct
{
  char *path;
  const char *lang; /* static */
  TontiBookProgress progress;
  GCancellable *cancellable;
  TontiPracticeMade made;
  TontiProblems *problems;
} Wish;

static void
free_wish (gpointer data)
{
  Wish *wish = data;
  g_free (wish->path);
  g_clear_object (&wish->cancellable);
  tonti_problems_free (wish->problems);
  g_free (wish);
}

char *
tonti_practice_find (void)
{
  g_autoptr (GKeyFile) file = tonti_state_read (FILE_NAME);
  g_autofree char *path = g_key_file_get_string (file, GROUP, "path", NULL);
  return path && g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

static void
remember (const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_key_file_set_string (file, GROUP, "path", path);
  tonti_state_write (FILE_NAME, file);
}

/* Documents/Tonti, where the group's own books are likely to be; without such a folder, that of the
 * state. */
static char *
find_folder (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *folder = documents ? g_build_filename (documents, "Tonti", NULL) : NULL;
  if (folder && g_mkdir_with_parents (folder, 0700) == 0)
    return g_steal_pointer (&folder);
  g_autofree char *kept = tonti_state_dup_path (FILE_NAME);
  return g_path_get_dirname (kept);
}

static char *
find_free_path (void)
{
  g_autofree char *folder = find_folder ();
  g_autofree char *name = g_strdup_printf ("%s.tonti", _ ("Practice book"));
  char *path = g_build_filename (folder, name, NULL);
  for (int i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *next = g_strdup_printf ("%s %d.tonti", _ ("Practice book"), i);
      g_free (path);
      path = g_build_filename (folder, next, NULL);
    }
  return path;
}

static void
make_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wish *wish = data;
  const TontiDemo demo = { .kind = "rotating",
                           .lang = wish->lang,
                           .members = 30,
                           .meetings = 12,
                           .seed = 1,
                           .progress = wish->progress,
                           .data = wish->cancellable };
  g_task_return_pointer (task, tonti_demo_make (wish->path, &demo, wish->problems),
                         (GDestroyNotify)tonti_book_close);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  const Wish *wish = g_task_get_task_data (G_TASK (result));
  TontiBook *book = g_task_propagate_pointer (G_TASK (result), NULL);
  if (book)
    remember (wish->path);
  wish->made (source, book ? tonti_session_new_for_book (book) : NULL, wish->problems);
}

void
tonti_practice_make (GObject *owner, const char *lang, TontiBookProgress progress,
                     GCancellable *cancellable, TontiPracticeMade made)
{
  g_autoptr (GTask) task = g_task_new (owner, NULL, made_cb, NULL);
  Wish *wish = g_new0 (Wish, 1);
  *wish = (Wish){ .path = find_free_path (),
                  .lang = lang,
                  .progress = progress,
                  .cancellable = g_object_ref (cancellable),
                  .made = made,
                  .problems = tonti_problems_new () };
  g_task_set_task_data (task, wish, free_wish);
  g_task_run_in_thread (task, make_thread);
}
