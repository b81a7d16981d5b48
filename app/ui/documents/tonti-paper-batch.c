// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-paper-batch.h"

#include <glib/gi18n.h>

#include "tonti-report.h"

typedef struct
{
  gatomicrefcount refs; /* the job under way, or the main loop's turn */
  TontiPaperOrder *order;
  char *folder; /* with "/" at its end */
  TontiSession *session;
  TontiBookProgress step;
  GObject *step_data;
  GWeakRef owner;
  TontiPaperBatchDone done;

  GArray *members; /* gint64, in the order of their numbers; NULL = not read yet */
  guint next;
  guint files;
} Batch;

static void
unref (gpointer data)
{
  Batch *self = data;
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  tonti_paper_order_free (self->order);
  g_free (self->folder);
  g_object_unref (self->session);
  g_clear_object (&self->step_data);
  g_weak_ref_clear (&self->owner);
  g_clear_pointer (&self->members, g_array_unref);
  g_free (self);
}

static gpointer
ref (Batch *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

static void
finish (Batch *self, const TontiProblems *problems)
{
  g_autoptr (GObject) owner = g_weak_ref_get (&self->owner);
  if (owner)
    self->done (owner, self->folder, self->files, problems);
}

static gpointer
read_members (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  TontiQuery query = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
  g_autoptr (TontiReport) report
      = tonti_report_make (book, tonti_list_kinds (), "members", &query, problems);
  const TontiTable *table = report ? tonti_report_get_table (report, 0) : NULL;
  GArray *members = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; table && i < tonti_table_get_n_rows (table); i++)
    {
      gint64 member = tonti_table_get_int (table, i, 0);
      g_array_append_val (members, member);
    }
  return members;
}

/* A member without any such paper has no file; that is no problem. */
static gpointer
save_next (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const Batch *self = data;
  gboolean is_statement = g_str_equal (self->order->name, "statements");
  TontiPrintQuery query = self->order->query;
  g_autoptr (TontiProblems) own = tonti_problems_new ();
  json_auto_t *answer = NULL;
  query.member = g_array_index (self->members, gint64, self->next);
  if (tonti_print_save (book, is_statement ? "member-statement" : self->order->name, &query,
                        self->folder, NULL, NULL, &answer, own))
    return GINT_TO_POINTER (TRUE);
  for (guint i = 0; !tonti_problems_has (own, "nothing-to-print") && i < tonti_problems_count (own);
       i++)
    tonti_problems_copy (problems, tonti_problems_get (own, i));
  return NULL;
}

static gboolean go_on_cb (gpointer data);

/* The main loop has its turn between two papers: events before, drawing in turn. */
static void
go_on_later (Batch *self)
{
  g_idle_add_full (GDK_PRIORITY_REDRAW, go_on_cb, ref (self), unref);
}

static void
saved_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  Batch *self = data;
  self->next++;
  self->files += *result ? 1 : 0;
  if (tonti_problems_count (problems) > 0)
    finish (self, problems);
  else
    go_on_later (self);
}

static void
members_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  Batch *self = data;
  self->members = g_steal_pointer (result);
  if (tonti_problems_count (problems) > 0)
    finish (self, problems);
  else
    go_on_later (self);
}

static void
run (Batch *self, TontiSessionRead read, TontiSessionDone done)
{
  g_autoptr (GObject) owner = g_weak_ref_get (&self->owner);
  TontiSessionJob job = { .read = read, .data = ref (self), .free_data = unref, .done = done };
  if (read == read_members)
    job.free_result = (GDestroyNotify)g_array_unref;
  if (owner)
    tonti_paper_job_run (self->session, &job, owner);
  else
    unref (self);
}

static void
stop (Batch *self)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  tonti_problems_refuse (problems, "stopped", NULL,
                         _ ("Stopped after %u files: those that were written are whole"),
                         self->files);
  finish (self, problems);
}

static gboolean
go_on_cb (gpointer data)
{
  Batch *self = data;
  g_autoptr (TontiProblems) none = tonti_problems_new ();
  if (self->step && !self->step (self->next, self->members->len, self->step_data))
    stop (self);
  else if (self->next < self->members->len)
    run (self, save_next, saved_cb);
  else
    finish (self, none);
  return G_SOURCE_REMOVE;
}

void
tonti_paper_batch_run (const TontiPaperOrder *order, const char *folder, TontiSession *session,
                       TontiBookProgress step, GObject *step_data, GObject *owner,
                       TontiPaperBatchDone done)
{
  Batch *self = g_new0 (Batch, 1);
  g_atomic_ref_count_init (&self->refs);
  self->order = tonti_paper_order_copy (order);
  self->folder
      = g_str_has_suffix (folder, "/") ? g_strdup (folder) : g_strconcat (folder, "/", NULL);
  self->session = g_object_ref (session);
  self->step = step;
  self->step_data = step_data ? g_object_ref (step_data) : NULL;
  g_weak_ref_init (&self->owner, owner);
  self->done = done;
  run (self, read_members, members_cb);
  unref (self);
}
