// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-copy-work.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-progress.h"

typedef struct
{
  char *from, *to, *passphrase;
  gboolean automatic;
  TontiUser user;
  GWeakRef owner;
  TontiCopyWorkDone done;
  TontiProblems *problems;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;
  if (work->passphrase)
    memset (work->passphrase, 0, strlen (work->passphrase));
  g_free (work->from);
  g_free (work->to);
  g_free (work->passphrase);
  g_weak_ref_clear (&work->owner);
  tonti_problems_free (work->problems);
  g_free (work);
}

static Work *
make_work (const char *from, const char *to, const char *passphrase, GObject *owner,
           TontiCopyWorkDone done)
{
  Work *work = g_new0 (Work, 1);
  work->from = g_strdup (from);
  work->to = g_strdup (to);
  work->passphrase = passphrase && *passphrase ? g_strdup (passphrase) : NULL;
  work->done = done;
  work->problems = tonti_problems_new ();
  g_weak_ref_init (&work->owner, owner);
  return work;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GObject) owner = g_weak_ref_get (&work->owner);
  g_autofree char *path = g_task_propagate_pointer (G_TASK (result), NULL);
  if (owner)
    work->done (owner, g_task_get_cancellable (G_TASK (result)), path, work->problems);
}

static void
start (Work *work, GCancellable *cancellable, GTaskThreadFunc run)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, done_cb, NULL);
  g_task_set_task_data (task, work, free_work);
  g_task_set_return_on_cancel (task, FALSE);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run);
}

/* Work that nobody watches has no bar. */
static gboolean
step_cb (gint64 done, gint64 total, gpointer cancellable)
{
  if (g_object_get_data (G_OBJECT (cancellable), "tonti-reach"))
    return tonti_progress_step (done, total, cancellable);
  return !g_cancellable_is_cancelled (cancellable);
}

static void
make_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (TontiBook) book = tonti_book_open (work->from, FALSE, work->problems);
  g_autofree char *folder
      = work->to || !book ? g_strdup (work->to) : tonti_copies_get_folder (book, work->problems);
  char *path = book && folder
                   ? tonti_copies_make (book, folder, work->passphrase, work->automatic,
                                        &work->user, step_cb, cancellable, work->problems)
                   : NULL;
  g_task_return_pointer (task, path, g_free);
}

void
tonti_copy_work_make (const TontiCopyWish *wish, GCancellable *cancellable, GObject *owner,
                      TontiCopyWorkDone done)
{
  Work *work = make_work (wish->book, wish->folder, wish->passphrase, owner, done);
  work->automatic = wish->automatic;
  work->user = wish->user;
  start (work, cancellable, make_thread);
}

static void
restore_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  gboolean ok = tonti_copies_restore (work->from, work->to, work->passphrase, step_cb, cancellable,
                                      work->problems);
  g_task_return_pointer (task, ok ? g_strdup (work->to) : NULL, g_free);
}

void
tonti_copy_work_restore (const char *copy, const char *new_book, const char *passphrase,
                         GCancellable *cancellable, GObject *owner, TontiCopyWorkDone done)
{
  start (make_work (copy, new_book, passphrase, owner, done), cancellable, restore_thread);
}

static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (TontiBook) book = tonti_book_open (work->from, FALSE, work->problems);
  json_auto_t *verdict
      = book ? tonti_book_verify (book, FALSE, NULL, step_cb, cancellable, work->problems) : NULL;
  gboolean ok = verdict && json_is_true (json_object_get (verdict, "ok"));
  if (verdict && !ok)
    tonti_problems_altered (work->problems, "altered",
                            _ ("The copy: it is not as it was made: do not trust it; make another "
                               "one, and keep this one for the auditor"));
  g_task_return_pointer (task, ok ? g_strdup (work->from) : NULL, g_free);
}

void
tonti_copy_work_check (const char *copy, GCancellable *cancellable, GObject *owner,
                       TontiCopyWorkDone done)
{
  start (make_work (copy, NULL, NULL, owner, done), cancellable, check_thread);
}
