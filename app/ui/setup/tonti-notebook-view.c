// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notebook-view.h"

#include <glib/gi18n.h>

#include "tonti-ask.h"
#include "tonti-notebook-report.h"
#include "tonti-notebook.h"
#include "tonti-table-view.h"

struct _TontiNotebookView
{
  GtkBox parent_instance;
  GCancellable *loading; /* under way, NULL = none */

  /* template */
  GtkLabel *problem;
  GtkWidget *answer;
  GtkLabel *missing;
  GtkStack *stack;
  TontiTableView *doubts;
  TontiTableView *meetings;
  TontiTableView *members;
};

G_DEFINE_FINAL_TYPE (TontiNotebookView, tonti_notebook_view, GTK_TYPE_BOX)

static void
tell_problem (TontiNotebookView *self, const char *text)
{
  gtk_label_set_text (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *text != '\0');
}

/* ---- Reading ---- */

typedef struct
{
  GBytes *bytes;
  char *name;
  TontiDay today;
} Notebook;

static void
free_notebook (gpointer data)
{
  Notebook *notebook = data;
  g_bytes_unref (notebook->bytes);
  g_free (notebook->name);
  g_free (notebook);
}

static gpointer
read_notebook (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const Notebook *notebook = data;
  json_auto_t *answer = tonti_notebook_read_bytes (book, notebook->bytes, notebook->name, 0,
                                                   notebook->today, problems);
  return answer ? tonti_notebook_report (book, answer) : NULL;
}

static void
show_table (TontiTableView *view, const TontiReport *report, const char *key,
            const TontiGroup *group)
{
  tonti_table_view_take_table (view, tonti_table_copy (tonti_report_find_table (report, key)),
                               group);
}

static void
show (TontiNotebookView *self, const TontiReport *report, const TontiGroup *group)
{
  for (guint i = 0; i < tonti_report_get_n_facts (report); i++)
    if (g_str_equal (tonti_report_get_fact_key (report, i), "missing"))
      {
        g_autofree char *text = tonti_report_format_fact (report, i, group);
        g_autofree char *line
            = g_strdup_printf (_ ("%s: %s."), tonti_report_get_fact_title (report, i), text);
        gtk_label_set_text (self->missing, line);
      }
  show_table (self->doubts, report, "doubts", group);
  show_table (self->meetings, report, "meetings", group);
  show_table (self->members, report, "members", group);
  gtk_widget_set_visible (self->answer, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->doubts));
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiNotebookView *self = TONTI_NOTEBOOK_VIEW (owner);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), TONTI_TYPE_PAGE);
  TontiSession *session = page ? tonti_page_get_session (TONTI_PAGE (page)) : NULL;
  const char *trouble
      = tonti_problems_count (problems) > 0 ? tonti_problems_get (problems, 0)->message : "";
  tell_problem (self, trouble);
  if (*result && session)
    show (self, *result, tonti_session_get_group (session));
}

void
tonti_notebook_view_read (TontiNotebookView *self, TontiSession *session, GBytes *bytes,
                          const char *name)
{
  Notebook *notebook = g_new0 (Notebook, 1);
  notebook->bytes = g_bytes_ref (bytes);
  notebook->name = g_strdup (name);
  notebook->today = tonti_session_get_today (session);
  TontiSessionJob job = { .read = read_notebook,
                          .data = notebook,
                          .free_data = free_notebook,
                          .free_result = (GDestroyNotify)tonti_report_free,
                          .done = read_cb };
  tonti_session_read (session, &job, G_OBJECT (self));
}

/* ---- Choosing ---- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TontiNotebookView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), TONTI_TYPE_PAGE);
  TontiSession *session = page ? tonti_page_get_session (TONTI_PAGE (page)) : NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_clear_object (&self->loading);
  if (bytes && session)
    tonti_notebook_view_read (self, session, bytes, name);
  else if (error && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_problem (self, error->message);
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  TontiNotebookView *self = TONTI_NOTEBOOK_VIEW (user_data);
  g_cancellable_cancel (self->loading);
  g_set_object (&self->loading, NULL);
  self->loading = g_cancellable_new ();
  g_file_load_bytes_async (file, self->loading, loaded_cb, g_object_ref (self));
}

static void
choose_cb (TontiNotebookView *self)
{
  tonti_ask_list (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Choose the Notebook"),
                  chosen_cb, G_OBJECT (self));
}

void
tonti_notebook_view_forget (TontiNotebookView *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  tell_problem (self, "");
  gtk_widget_set_visible (self->answer, FALSE);
}

static void
tonti_notebook_view_dispose (GObject *object)
{
  TontiNotebookView *self = TONTI_NOTEBOOK_VIEW (object);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_NOTEBOOK_VIEW);
  G_OBJECT_CLASS (tonti_notebook_view_parent_class)->dispose (object);
}

static void
tonti_notebook_view_class_init (TontiNotebookViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_notebook_view_dispose;
  g_type_ensure (TONTI_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/setup/tonti-notebook-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, problem);
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, answer);
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, missing);
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, stack);
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, doubts);
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, meetings);
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, members);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, tonti_page_stack_visible_cb);
}

static void
tonti_notebook_view_init (TontiNotebookView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_table_view_hide_column (self->doubts, "kind");
  tonti_table_view_set_empty_text (self->doubts, _ ("Nothing in it is doubtful."));
  tonti_page_stack_visible_cb (self->stack, NULL, NULL);
}
