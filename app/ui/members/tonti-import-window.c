// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-import-window.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-ask.h"
#include "tonti-import-check.h"
#include "tonti-import-grid.h"
#include "tonti-import-toast.h"
#include "tonti-page.h"
#include "tonti-primary-key.h"
#include "tonti-progress.h"

struct _TontiImportWindow
{
  AdwWindow parent_instance;
  TontiSession *session;
  TontiImportOrder *order;
  GWeakRef page;     /* which tells what was done */
  gboolean is_asked; /* something is under way */
  gboolean is_stale; /* something was answered while it was */

  /* template */
  GtkLabel *step;
  GtkLabel *problem;
  GtkStack *steps;
  GtkWidget *source;
  GtkTextView *text;
  GtkWidget *columns;
  TontiImportGrid *grid;
  TontiImportCheck *check;
  TontiProgress *progress;
  GtkButton *back;
  GtkButton *next;
};

G_DEFINE_FINAL_TYPE (TontiImportWindow, tonti_import_window, ADW_TYPE_WINDOW)

static void
say (TontiImportWindow *self, const char *text)
{
  gtk_label_set_text (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *text != '\0');
}

static void
say_problems (TontiImportWindow *self, const TontiProblems *problems)
{
  g_autofree char *text = tonti_page_join_problems (problems);
  say (self, text);
}

static gboolean
is_at (TontiImportWindow *self, gpointer page)
{
  return gtk_stack_get_visible_child (self->steps) == GTK_WIDGET (page);
}

static gboolean
has_names (const TontiImportOrder *order)
{
  return order->columns.columns[TONTI_IMPORT_NAME] >= 0
         || order->columns.columns[TONTI_IMPORT_FIRST_NAME] >= 0;
}

static void
show_step (TontiImportWindow *self, gpointer page, const char *step, const char *next)
{
  say (self, "");
  gtk_stack_set_visible_child (self->steps, GTK_WIDGET (page));
  gtk_label_set_text (self->step, step);
  gtk_button_set_label (self->next, next);
  gtk_widget_set_visible (GTK_WIDGET (self->back), page != self->source);
}

static char *
dup_text (TontiImportWindow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_source (TontiImportWindow *self)
{
  show_step (self, self->source, _ ("1 of 3 · The list"), _ ("_Continue"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->next),
                            gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->text))
                                > 0);
}

static void
show_columns (TontiImportWindow *self)
{
  show_step (self, self->columns, _ ("2 of 3 · What the columns hold"), _ ("_Check the List"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->next), has_names (self->order));
  if (!has_names (self->order))
    say (self, _ ("Choose over the list which column holds the names."));
}

void
tonti_import_window_take_bytes (TontiImportWindow *self, GBytes *bytes)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  if (!tonti_import_order_read (self->order, bytes, problems))
    {
      say_problems (self, problems);
      return;
    }
  tonti_import_grid_show (self->grid, self->order, tonti_session_get_today (self->session));
  show_columns (self);
}

/* ---- Checking and importing ---- */

static void check (TontiImportWindow *self);

static void
end (TontiImportWindow *self)
{
  self->is_asked = FALSE;
  tonti_progress_end (self->progress);
}

static void
show_check (TontiImportWindow *self, const json_t *answer)
{
  gint64 stored = json_integer_value (json_object_get (answer, "stored"));
  const json_t *hands = json_object_get (answer, "hands");
  gint64 added = json_integer_value (json_object_get (hands, "added"));
  g_autofree char *add = g_strdup_printf (
      g_dngettext (NULL, "_Add %" PRId64 " Member", "_Add %" PRId64 " Members", (gulong)stored),
      stored);
  show_step (self, self->check, _ ("3 of 3 · Before anything is stored"),
             stored > 0 || added == 0 ? add : _ ("_Add the Hands"));
  tonti_import_check_show (self->check, self->order, answer);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next), stored > 0 || added > 0);
}

static void
checked_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiImportWindow *self = TONTI_IMPORT_WINDOW (owner);
  end (self);
  if (self->is_stale)
    check (self);
  else if (*result)
    show_check (self, *result);
  else
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self->next), TRUE);
      say_problems (self, problems);
    }
}

static void
run (TontiImportWindow *self, gboolean dry, const char *text, TontiSessionDone done)
{
  GCancellable *go_on = tonti_progress_begin (self->progress, text);
  self->is_asked = TRUE;
  self->is_stale = FALSE;
  say (self, "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->next), FALSE);
  tonti_import_order_run (self->order, dry, self->session, go_on, G_OBJECT (self), done);
}

static void
check (TontiImportWindow *self)
{
  if (self->is_asked)
    self->is_stale = TRUE;
  else
    run (self, TRUE, _ ("The list is being checked"), checked_cb);
}

static void
stored_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiImportWindow *self = TONTI_IMPORT_WINDOW (owner);
  g_autoptr (GtkWidget) page = g_weak_ref_get (&self->page);
  end (self);
  if (!*result)
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self->next), TRUE);
      say_problems (self, problems);
      return;
    }
  if (page)
    tonti_import_toast_show (page, self->session, *result);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
changed_cb (GtkWidget *widget, gpointer user_data)
{
  TontiImportWindow *self = user_data;
  if (widget == GTK_WIDGET (self->check))
    check (self);
  else
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self->next), has_names (self->order));
      say (self,
           has_names (self->order) ? "" : _ ("Choose over the list which column holds the names."));
    }
}

static void
take_text (TontiImportWindow *self)
{
  char *text = dup_text (self);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
  tonti_import_window_take_bytes (self, bytes);
}

static void
next_cb (GtkButton *button, gpointer user_data)
{
  TontiImportWindow *self = user_data;
  if (is_at (self, self->source))
    take_text (self);
  else if (is_at (self, self->columns))
    check (self);
  else
    run (self, FALSE, _ ("The members are being added"), stored_cb);
}

static void
back_cb (GtkButton *button, gpointer user_data)
{
  TontiImportWindow *self = user_data;
  if (self->is_asked)
    return;
  if (is_at (self, self->check))
    show_columns (self);
  else
    show_source (self);
}

static void
typed_cb (GtkTextBuffer *buffer, gpointer user_data)
{
  TontiImportWindow *self = user_data;
  gtk_widget_set_sensitive (GTK_WIDGET (self->next), gtk_text_buffer_get_char_count (buffer) > 0);
}

/* ---- The list ---- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TontiImportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  if (!self->session)
    return;
  if (bytes)
    tonti_import_window_take_bytes (self, bytes);
  else
    say (self, error->message);
}

static void
chosen_cb (GFile *file, gpointer self)
{
  g_file_load_bytes_async (file, NULL, loaded_cb, g_object_ref (self));
}

static void
choose_cb (GtkButton *button, gpointer self)
{
  tonti_ask_list (GTK_WINDOW (self), _ ("Choose the List"), chosen_cb, G_OBJECT (self));
}

static gboolean
close_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

/* What is being stored ends first: its own button stops it. */
static gboolean
close_request (GtkWindow *window)
{
  TontiImportWindow *self = TONTI_IMPORT_WINDOW (window);
  if (self->is_asked && is_at (self, self->check))
    return TRUE;
  return GTK_WINDOW_CLASS (tonti_import_window_parent_class)->close_request (window);
}

static void
tonti_import_window_dispose (GObject *object)
{
  TontiImportWindow *self = TONTI_IMPORT_WINDOW (object);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_IMPORT_WINDOW);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tonti_import_window_parent_class)->dispose (object);
}

static void
tonti_import_window_finalize (GObject *object)
{
  TontiImportWindow *self = TONTI_IMPORT_WINDOW (object);
  tonti_import_order_free (self->order);
  g_weak_ref_clear (&self->page);
  G_OBJECT_CLASS (tonti_import_window_parent_class)->finalize (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TontiImportWindow, step);
  gtk_widget_class_bind_template_child (widget_class, TontiImportWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, TontiImportWindow, steps);
  gtk_widget_class_bind_template_child (widget_class, TontiImportWindow, source);
  gtk_widget_class_bind_template_child (widget_class, TontiImportWindow, text);
  gtk_widget_class_bind_template_child (widget_class, TontiImportWindow, columns);
  gtk_widget_class_bind_template_child (widget_class, TontiImportWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, TontiImportWindow, check);
  gtk_widget_class_bind_template_child (widget_class, TontiImportWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, TontiImportWindow, back);
  gtk_widget_class_bind_template_child (widget_class, TontiImportWindow, next);
  gtk_widget_class_bind_template_callback (widget_class, tonti_page_stack_visible_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
tonti_import_window_class_init (TontiImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_import_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = tonti_import_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = close_request;
  g_type_ensure (TONTI_TYPE_IMPORT_GRID);
  g_type_ensure (TONTI_TYPE_IMPORT_CHECK);
  g_type_ensure (TONTI_TYPE_PROGRESS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/tonti/Tonti/ui/members/tonti-import-window.ui");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, close_cb, NULL);
  bind (widget_class);
}

static void
tonti_import_window_init (TontiImportWindow *self)
{
  self->order = tonti_import_order_new ();
  g_weak_ref_init (&self->page, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_primary_key_add (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (typed_cb),
                           self, 0);
  tonti_page_stack_visible_cb (self->steps, NULL, NULL);
  show_source (self);
}

TontiImportWindow *
tonti_import_window_show (TontiSession *session, GtkWidget *parent)
{
  TontiImportWindow *self = g_object_new (TONTI_TYPE_IMPORT_WINDOW, "transient-for",
                                          gtk_widget_get_root (parent), NULL);
  self->session = g_object_ref (session);
  g_weak_ref_set (&self->page, parent);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
