// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-audit-check.h"

#include "tonti-progress.h"
#include "tonti-report.h"

typedef struct
{
  char *path, *expect;
  GWeakRef owner;
  TontiAuditVerdict verdict;
  TontiAuditSeals seals;
  TontiProblems *problems; /* of the work */
} Work;

static Work *
make_work (const char *path, GObject *owner)
{
  Work *work = g_new0 (Work, 1);
  work->path = g_strdup (path);
  work->problems = tonti_problems_new ();
  g_weak_ref_init (&work->owner, owner);
  return work;
}

static void
free_work (gpointer data)
{
  Work *work = data;
  g_free (work->path);
  g_free (work->expect);
  g_weak_ref_clear (&work->owner);
  tonti_problems_free (work->problems);
  g_free (work);
}

static void
start (Work *work, GCancellable *cancellable, GTaskThreadFunc run, GAsyncReadyCallback done)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, done, NULL);
  g_task_set_task_data (task, work, free_work);
  g_task_set_return_on_cancel (task, FALSE);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run);
}

static void
verify_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (TontiBook) book = tonti_book_open (work->path, FALSE, work->problems);
  json_t *verdict = book ? tonti_book_verify (book, work->expect != NULL, work->expect,
                                              tonti_progress_step, cancellable, work->problems)
                         : NULL;
  g_task_return_pointer (task, verdict, (GDestroyNotify)json_decref);
}

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GObject) owner = g_weak_ref_get (&work->owner);
  json_auto_t *verdict = g_task_propagate_pointer (G_TASK (result), NULL);
  if (owner)
    work->verdict (owner, g_task_get_cancellable (G_TASK (result)), verdict, work->problems);
}

void
tonti_audit_check_run (const char *path, const char *expect, GCancellable *cancellable,
                       GObject *owner, TontiAuditVerdict verdict)
{
  Work *work = make_work (path, owner);
  work->expect = g_strdup (expect);
  work->verdict = verdict;
  start (work, cancellable, verify_thread, verified_cb);
}

static void
clear_seal (gpointer seal)
{
  g_free (((TontiAuditSeal *)seal)->code);
}

/* The closings that the list of meetings tells of, without their codes. */
static GArray *
list_seals (TontiBook *book, TontiProblems *problems)
{
  TontiQuery query = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
  g_autoptr (TontiReport) report
      = tonti_report_make (book, tonti_list_kinds (), "meetings", &query, problems);
  const TontiTable *table = report ? tonti_report_get_table (report, 0) : NULL;
  GArray *seals = g_array_new (FALSE, TRUE, sizeof (TontiAuditSeal));
  g_array_set_clear_func (seals, clear_seal);
  for (guint i = table ? tonti_table_get_n_rows (table) : 0; i > 0; i--)
    {
      TontiAuditSeal seal = { .meeting = tonti_table_get_int (table, i - 1, 0),
                              .day = { (gint32)tonti_table_get_int (table, i - 1, 1) } };
      if (g_strcmp0 (tonti_table_get_text (table, i - 1, 2), "closed") == 0)
        g_array_append_val (seals, seal);
    }
  return seals;
}

static gboolean
fill_codes (TontiBook *book, GArray *seals, GCancellable *cancellable, TontiProblems *problems)
{
  for (guint i = 0; i < seals->len; i++)
    {
      TontiAuditSeal *seal = &g_array_index (seals, TontiAuditSeal, i);
      if (!tonti_progress_step (i, seals->len, cancellable))
        return FALSE;
      seal->code = tonti_book_seal_code (book, (TontiMeetingId){ seal->meeting }, problems);
      if (!seal->code)
        return FALSE;
    }
  return TRUE;
}

static void
seals_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (TontiBook) book = tonti_book_open (work->path, FALSE, work->problems);
  g_autoptr (GArray) seals = book ? list_seals (book, work->problems) : NULL;
  if (seals && !fill_codes (book, seals, cancellable, work->problems))
    g_clear_pointer (&seals, g_array_unref);
  g_task_return_pointer (task, g_steal_pointer (&seals), (GDestroyNotify)g_array_unref);
}

static void
seals_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GObject) owner = g_weak_ref_get (&work->owner);
  g_autoptr (GArray) seals = g_task_propagate_pointer (G_TASK (result), NULL);
  if (owner)
    work->seals (owner, g_task_get_cancellable (G_TASK (result)), seals, work->problems);
}

void
tonti_audit_seals_read (const char *path, GCancellable *cancellable, GObject *owner,
                        TontiAuditSeals seals)
{
  Work *work = make_work (path, owner);
  work->seals = seals;
  start (work, cancellable, seals_thread, seals_cb);
}

char *
tonti_audit_verdict_tell (const json_t *verdict, gboolean *good)
{
  *good = json_is_true (json_object_get (verdict, "ok"));
  return g_strdup (json_string_value (json_object_get (verdict, "words")));
}
