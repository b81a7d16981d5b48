// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notebook-view.h"

#include <glib/gi18n.h>

#include "tonti-ask.h"
#include "tonti-notebook-forms.h"
#include "tonti-notebook-seen.h"
#include "tonti-table-view.h"

struct _TontiNotebookView
{
  GtkBox parent_instance;
  GCancellable *loading; /* under way, NULL = none */
  json_t *state;         /* what is kept, NULL = nothing */
  TontiDay day;
  gboolean is_open, goes_on; /* the next question follows by itself */

  /* template */
  GtkLabel *problem;
  GtkWidget *answer;
  GtkLabel *missing;
  GtkLabel *progress;
  GtkButton *next;
  GtkStack *stack;
  TontiTableView *doubts;
  TontiTableView *balances;
  TontiTableView *boxes;
  TontiTableView *meetings;
  TontiTableView *members;
};

G_DEFINE_FINAL_TYPE (TontiNotebookView, tonti_notebook_view, GTK_TYPE_BOX)

static guint wanted_signal;

static TontiSession *
get_session (TontiNotebookView *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), TONTI_TYPE_PAGE);
  return page ? tonti_page_get_session (TONTI_PAGE (page)) : NULL;
}

static void
tell_problem (TontiNotebookView *self, const char *text)
{
  gtk_label_set_text (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *text != '\0');
}

/* ---- What is next ---- */

/* The first doubt without an answer after the row AFTER, else the first; -1 = none. */
static int
find_open (TontiNotebookView *self, int after)
{
  const json_t *doubts = json_object_get (self->state, "doubts");
  int first = -1;
  for (int i = 0; i < (int)json_array_size (doubts); i++)
    if (!json_object_get (json_array_get (doubts, (size_t)i), "told"))
      {
        if (i > after)
          return i;
        first = first < 0 ? i : first;
      }
  return first;
}

static const char *
get_missing (TontiNotebookView *self)
{
  return json_string_value (json_array_get (json_object_get (self->state, "missing"), 0));
}

static void
done_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  TONTI_NOTEBOOK_VIEW (owner)->goes_on = answer != NULL;
}

static void
taken_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  if (answer)
    tonti_page_toast (GTK_WIDGET (owner), _ ("The old notebook is taken over"));
}

static void
ask_doubt (TontiNotebookView *self, guint row)
{
  const json_t *doubt = json_array_get (json_object_get (self->state, "doubts"), row);
  TontiSession *session = get_session (self);
  if (!doubt || !session || !self->is_open || tonti_session_get_obstacle (session))
    return;
  tonti_table_view_select (self->doubts, row);
  tonti_notebook_ask_answer (GTK_WIDGET (self), session, self->state, doubt, G_OBJECT (self),
                             done_cb);
}

static void
ask_missing (TontiNotebookView *self, TontiSession *session, const char *code)
{
  if (g_str_equal (code, "cash") || g_str_equal (code, "hands-served"))
    g_signal_emit (self, wanted_signal, 0, code);
  else
    tonti_notebook_ask_fact (GTK_WIDGET (self), session, self->state, code, G_OBJECT (self),
                             done_cb);
}

static void
next_cb (TontiNotebookView *self)
{
  TontiSession *session = get_session (self);
  int open = find_open (self, tonti_table_view_get_selected (self->doubts));
  if (!self->state || !session)
    return;
  if (open >= 0)
    ask_doubt (self, (guint)open);
  else if (get_missing (self))
    ask_missing (self, session, get_missing (self));
  else
    tonti_notebook_ask_take (GTK_WIDGET (self), session, self->state, self->day, G_OBJECT (self),
                             taken_cb);
}

static void
doubt_opened_cb (TontiNotebookView *self, guint row)
{
  if (self->state)
    ask_doubt (self, row);
}

/* ---- Showing ---- */

static const char *
tell_next (TontiNotebookView *self)
{
  static const struct
  {
    const char *code, *label; /* N_(…) */
  } labels[] = {
    { "hands-served", N_ ("Say Which Hands Were _Served…") },
    { "cash", N_ ("Count the Bo_x Now…") },
    { "loans", N_ ("Enter the _Loans…") },
    { "savings", N_ ("Enter the _Savings…") },
    { "aid", N_ ("Enter the _Help Given…") },
    { "others", N_ ("Enter the _Fines Not Paid…") },
  };
  const char *missing = get_missing (self);
  if (find_open (self, -1) >= 0)
    return _ ("_Answer the Next Doubt…");
  for (gsize i = 0; missing && i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].code, missing))
      return _ (labels[i].label);
  return _ ("_Take the Notebook Over…");
}

static void
show_progress (TontiNotebookView *self)
{
  TontiSession *session = get_session (self);
  gint64 open = json_integer_value (json_object_get (self->state, "open"));
  guint all = (guint)json_array_size (json_object_get (self->state, "doubts"));
  gboolean may = self->state && self->is_open && session && !tonti_session_get_obstacle (session);
  g_autofree char *text = g_strdup_printf (
      g_dngettext (NULL, "%u of %u doubt is answered", "%u of %u doubts are answered", all),
      all - (guint)open, all);
  gtk_label_set_text (self->progress, self->state ? text : "");
  gtk_button_set_label (self->next, self->state ? tell_next (self) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->next), may);
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
  gboolean is_new = !gtk_widget_get_visible (self->answer);
  for (guint i = 0; i < tonti_report_get_n_facts (report); i++)
    if (g_str_equal (tonti_report_get_fact_key (report, i), "missing"))
      {
        g_autofree char *text = tonti_report_format_fact (report, i, group);
        g_autofree char *line
            = g_strdup_printf (_ ("%s: %s."), tonti_report_get_fact_title (report, i), text);
        gtk_label_set_text (self->missing, line);
        gtk_widget_set_visible (GTK_WIDGET (self->missing), *text != '\0');
      }
  show_table (self->doubts, report, "doubts", group);
  show_table (self->balances, report, "balances", group);
  show_table (self->boxes, report, "boxes", group);
  show_table (self->meetings, report, "meetings", group);
  show_table (self->members, report, "members", group);
  show_progress (self);
  gtk_widget_set_visible (self->answer, TRUE);
  if (is_new)
    gtk_widget_grab_focus (GTK_WIDGET (self->doubts));
}

/* ---- What the book keeps ---- */

static void
go_on (TontiNotebookView *self)
{
  gboolean goes_on = self->goes_on && (find_open (self, -1) >= 0 || get_missing (self));
  self->goes_on = FALSE;
  if (goes_on && gtk_widget_get_mapped (GTK_WIDGET (self)))
    next_cb (self);
}

static void
kept_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiNotebookView *self = TONTI_NOTEBOOK_VIEW (owner);
  TontiSession *session = get_session (self);
  TontiNotebookSeen *kept = *result;
  gboolean was_kept = self->state != NULL;
  if (!kept || !session)
    return;
  g_clear_pointer (&self->state, json_decref);
  self->state = g_steal_pointer (&kept->state);
  if (kept->report)
    show (self, kept->report, tonti_session_get_group (session));
  else if (was_kept)
    gtk_widget_set_visible (self->answer, FALSE);
  go_on (self);
}

void
tonti_notebook_view_reload (TontiNotebookView *self, TontiSession *session, gboolean is_open,
                            TontiDay day)
{
  TontiSessionJob job = tonti_notebook_seen_kept ();
  job.done = kept_cb;
  self->is_open = is_open;
  self->day = day;
  tonti_session_read (session, &job, G_OBJECT (self));
}

/* ---- Reading a file ---- */

static void
tell_first (TontiNotebookView *self, const TontiProblems *problems)
{
  tell_problem (
      self, tonti_problems_count (problems) > 0 ? tonti_problems_get (problems, 0)->message : "");
}

static void
stored_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  tell_first (TONTI_NOTEBOOK_VIEW (owner), problems);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiNotebookView *self = TONTI_NOTEBOOK_VIEW (owner);
  TontiSession *session = get_session (self);
  TontiNotebookSeen *seen = *result;
  tell_first (self, problems);
  if (!seen || !session)
    return;
  if (seen->request)
    tonti_session_apply (session, g_steal_pointer (&seen->request), owner, stored_cb, NULL);
  else if (seen->report)
    show (self, seen->report, tonti_session_get_group (session));
}

void
tonti_notebook_view_read (TontiNotebookView *self, TontiSession *session, GBytes *bytes,
                          const char *name)
{
  TontiSessionJob job
      = tonti_notebook_seen_file (bytes, name, tonti_session_get_today (session),
                                  self->is_open && !tonti_session_get_obstacle (session));
  job.done = read_cb;
  tonti_session_read (session, &job, G_OBJECT (self));
}

/* ---- Choosing ---- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TontiNotebookView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  TontiSession *session = get_session (self);
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
  g_clear_pointer (&self->state, json_decref);
  self->goes_on = FALSE;
  tell_problem (self, "");
  gtk_widget_set_visible (self->answer, FALSE);
}

static void
tonti_notebook_view_dispose (GObject *object)
{
  TontiNotebookView *self = TONTI_NOTEBOOK_VIEW (object);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->state, json_decref);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_NOTEBOOK_VIEW);
  G_OBJECT_CLASS (tonti_notebook_view_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, problem);
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, answer);
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, missing);
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, progress);
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, next);
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, stack);
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, doubts);
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, balances);
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, boxes);
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, meetings);
  gtk_widget_class_bind_template_child (widget_class, TontiNotebookView, members);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, doubt_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, tonti_page_stack_visible_cb);
}

static void
tonti_notebook_view_class_init (TontiNotebookViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_notebook_view_dispose;
  g_type_ensure (TONTI_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/setup/tonti-notebook-view.ui");
  bind (widget_class);
  wanted_signal = g_signal_new ("wanted", TONTI_TYPE_NOTEBOOK_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tonti_notebook_view_init (TontiNotebookView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_table_view_hide_column (self->doubts, "kind");
  tonti_table_view_hide_column (self->doubts, "id");
  tonti_table_view_set_empty_text (self->doubts, _ ("Nothing in it is doubtful."));
  tonti_page_stack_visible_cb (self->stack, NULL, NULL);
}
