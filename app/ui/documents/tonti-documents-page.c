// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-documents-page.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-ask.h"
#include "tonti-paper-batch.h"
#include "tonti-paper-list.h"
#include "tonti-paper-printer.h"
#include "tonti-paper-selectors.h"
#include "tonti-preview.h"
#include "tonti-progress.h"

/* Typing rests this long before the paper is made. */
#define REST_MS 150

struct _TontiDocumentsPage
{
  TontiPage parent_instance;
  TontiPaperOrder *order; /* of the paper in sight or being made; NULL = none */
  GCancellable *making;
  GCancellable *batch; /* of the files being written, NULL = none */
  guint rest;          /* source, 0 = none */
  gboolean is_ready;   /* the meetings are there */
  GHashTable *printed; /* char* of an order -> how often it was printed since the book is open */

  /* template */
  TontiPaperList *list;
  TontiPaperSelectors *selectors;
  TontiPreview *preview;
  TontiProgress *progress;
  GtkWidget *each;
};

G_DEFINE_FINAL_TYPE (TontiDocumentsPage, tonti_documents_page, TONTI_TYPE_PAGE)

static const TontiPaperChoice *
get_choice (TontiDocumentsPage *self)
{
  return tonti_paper_list_get_choice (self->list);
}

static void
enable (TontiDocumentsPage *self)
{
  gboolean is_there = !self->making && tonti_preview_get_file (self->preview) != NULL;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.save", is_there);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.print", is_there);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.save-each", is_there);
  gtk_widget_set_visible (self->each, get_choice (self)->is_each);
}

static void
made_cb (GObject *owner, TontiPaperFile *file, const TontiProblems *problems)
{
  TontiDocumentsPage *self = TONTI_DOCUMENTS_PAGE (owner);
  g_autofree char *text = tonti_page_join_problems (problems);
  g_clear_object (&self->making);
  if (file)
    tonti_preview_show (self->preview, file, _ (get_choice (self)->title));
  else
    tonti_preview_say (self->preview, text);
  enable (self);
}

static void
stop_making (TontiDocumentsPage *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->making)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
}

static gint64
count_printed (TontiDocumentsPage *self, const TontiPaperOrder *order)
{
  g_autofree char *name = tonti_paper_order_dup_name (order);
  return GPOINTER_TO_INT (g_hash_table_lookup (self->printed, name));
}

/* Another paper than before that was printed already is a duplicate, as long as nobody says
 * otherwise. */
static void
mark_duplicate (TontiDocumentsPage *self, TontiPaperOrder *order)
{
  g_autofree char *now = tonti_paper_order_dup_name (order),
                  *before = self->order ? tonti_paper_order_dup_name (self->order) : NULL;
  if (!get_choice (self)->is_numbered || g_strcmp0 (now, before) == 0)
    return;
  order->query.duplicate = count_printed (self, order);
  tonti_paper_selectors_set_duplicate (self->selectors, order->query.duplicate);
}

/* Make what is chosen now, from the book as it is now. */
static void
make (TontiDocumentsPage *self)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  const TontiPaperChoice *choice = get_choice (self);
  TontiPrintQuery query;
  stop_making (self);
  if (!session || !self->is_ready)
    return;
  tonti_paper_selectors_get_query (self->selectors, &query);
  TontiPaperOrder *order = tonti_paper_order_new (choice->name, &query);
  mark_duplicate (self, order);
  g_clear_pointer (&self->order, tonti_paper_order_free);
  self->order = order;
  const char *missing = tonti_paper_order_get_missing (order);
  if (missing)
    tonti_preview_say (self->preview, missing);
  else
    {
      self->making = g_cancellable_new ();
      tonti_preview_wait (self->preview);
      tonti_paper_order_make (order, session, self->making, G_OBJECT (self), made_cb);
    }
  enable (self);
}

static gboolean
rest_cb (gpointer user_data)
{
  TontiDocumentsPage *self = user_data;
  self->rest = 0;
  make (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (TontiDocumentsPage *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MS, rest_cb, self);
}

static void
chosen_cb (TontiDocumentsPage *self)
{
  tonti_paper_selectors_show (self->selectors, get_choice (self));
  make (self);
}

static gpointer
read_meetings (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  TontiQuery query = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
  return tonti_report_make (book, tonti_list_kinds (), "meetings", &query, problems);
}

static void
meetings_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiDocumentsPage *self = TONTI_DOCUMENTS_PAGE (owner);
  if (!*result)
    {
      tonti_page_tell (GTK_WIDGET (self), problems);
      return;
    }
  tonti_paper_selectors_take_meetings (self->selectors, g_steal_pointer (result));
  self->is_ready = TRUE;
  make (self);
}

static void
tonti_documents_page_reload (TontiPage *page)
{
  TontiDocumentsPage *self = TONTI_DOCUMENTS_PAGE (page);
  TontiSession *session = tonti_page_get_session (page);
  TontiSessionJob job = { .read = read_meetings,
                          .free_result = (GDestroyNotify)tonti_report_free,
                          .done = meetings_cb };
  tonti_paper_selectors_set_session (self->selectors, session);
  tonti_session_read (session, &job, G_OBJECT (self));
}

/* The files that were written stay; nobody hears of the others. */
static void
stop_batch (TontiDocumentsPage *self)
{
  if (self->batch)
    g_cancellable_cancel (self->batch);
  g_clear_object (&self->batch);
}

static void
tonti_documents_page_forget (TontiPage *page)
{
  TontiDocumentsPage *self = TONTI_DOCUMENTS_PAGE (page);
  stop_making (self);
  stop_batch (self);
  self->is_ready = FALSE;
  g_clear_pointer (&self->order, tonti_paper_order_free);
  g_hash_table_remove_all (self->printed);
  tonti_progress_end (self->progress);
  tonti_paper_selectors_set_session (self->selectors, NULL);
  tonti_paper_list_hide_apart (self->list);
  tonti_preview_say (self->preview, "");
}

static void
tonti_documents_page_go (TontiPage *page, const char *rest)
{
  TontiDocumentsPage *self = TONTI_DOCUMENTS_PAGE (page);
  g_autoptr (TontiPaperOrder) order = tonti_paper_order_parse (rest);
  if (!order)
    return;
  const TontiPaperChoice *choice = tonti_paper_choice_find (order->name, order->query.blank);
  if (!choice)
    return;
  if (choice->is_numbered && order->query.duplicate == 0)
    order->query.duplicate = count_printed (self, order);
  tonti_paper_list_choose (self->list, choice);
  tonti_paper_selectors_show (self->selectors, choice);
  tonti_paper_selectors_set_query (self->selectors, &order->query);
  g_clear_pointer (&self->order, tonti_paper_order_free);
  self->order = g_steal_pointer (&order);
  make (self);
}

static void
saved_cb (GObject *owner, const char *path, const TontiProblems *problems)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = g_strdup_printf (_ ("Saved: %s"), name);
  tonti_page_tell (GTK_WIDGET (owner), problems);
  if (tonti_problems_count (problems) == 0)
    tonti_page_toast (GTK_WIDGET (owner), text);
}

void
tonti_documents_page_save (TontiDocumentsPage *self, const char *path)
{
  TontiPaperFile *file = tonti_preview_get_file (self->preview);
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  if (file && session)
    tonti_paper_save (session, tonti_paper_file_get_bytes (file), path, G_OBJECT (self), saved_cb);
}

static void
each_cb (GObject *owner, const char *folder, guint files, const TontiProblems *problems)
{
  TontiDocumentsPage *self = TONTI_DOCUMENTS_PAGE (owner);
  g_autofree char *name = g_filename_display_name (folder);
  g_autofree char *text = g_strdup_printf (
      g_dngettext (NULL, "%u file written into %s", "%u files written into %s", files), files,
      name);
  if (!self->batch)
    return;
  g_clear_object (&self->batch);
  tonti_progress_end (self->progress);
  tonti_page_tell (GTK_WIDGET (self), problems);
  if (tonti_problems_count (problems) == 0)
    tonti_page_toast (GTK_WIDGET (self), text);
}

void
tonti_documents_page_save_each (TontiDocumentsPage *self, const char *folder)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  if (!session || !self->order || !get_choice (self)->is_each || self->batch)
    return;
  self->batch = g_object_ref (tonti_progress_begin (self->progress, _ ("Writing the papers")));
  tonti_paper_batch_run (self->order, folder, session, tonti_progress_step, G_OBJECT (self->batch),
                         G_OBJECT (self), each_cb);
}

gboolean
tonti_documents_page_is_settled (TontiDocumentsPage *self)
{
  return self->is_ready && !self->making && self->rest == 0
         && (!tonti_preview_get_file (self->preview) || tonti_preview_is_drawn (self->preview));
}

static void
save_chosen_cb (GFile *file, gpointer owner)
{
  tonti_documents_page_save (owner, g_file_peek_path (file));
}

static void
each_chosen_cb (GFile *file, gpointer owner)
{
  tonti_documents_page_save_each (owner, g_file_peek_path (file));
}

static GtkWindow *
get_window (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_root (widget));
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiDocumentsPage *self = TONTI_DOCUMENTS_PAGE (widget);
  g_autofree char *name = tonti_paper_order_dup_file (self->order, _ (get_choice (self)->title));
  tonti_ask_save (get_window (widget), _ ("Save the Paper"), name, save_chosen_cb,
                  G_OBJECT (widget));
}

static void
save_each_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tonti_ask_folder (get_window (widget), _ ("Folder for One File of Each Member"), each_chosen_cb,
                    G_OBJECT (widget));
}

static void
printed_cb (GObject *owner, const GError *error)
{
  TontiDocumentsPage *self = TONTI_DOCUMENTS_PAGE (owner);
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  if (error)
    tonti_problems_fail (problems, "not-printed",
                         _ ("The printer: %s: look after it, or save the paper as PDF"),
                         error->message);
  tonti_page_tell (GTK_WIDGET (self), problems);
  if (error || !self->order || !get_choice (self)->is_numbered)
    return;
  gint64 times = count_printed (self, self->order) + 1;
  g_hash_table_insert (self->printed, tonti_paper_order_dup_name (self->order),
                       GINT_TO_POINTER (times));
  tonti_paper_selectors_set_duplicate (self->selectors, times);
  make (self);
  tonti_page_toast (GTK_WIDGET (self), _ ("Printed. Another one would be marked as a duplicate."));
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiDocumentsPage *self = TONTI_DOCUMENTS_PAGE (widget);
  TontiPrinting how = { .action = GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                        .title = _ (get_choice (self)->title) };
  tonti_paper_print (tonti_preview_get_file (self->preview), &how, get_window (widget),
                     G_OBJECT (self), printed_cb);
}

static void
tonti_documents_page_dispose (GObject *object)
{
  TontiDocumentsPage *self = TONTI_DOCUMENTS_PAGE (object);
  stop_making (self);
  stop_batch (self);
  g_clear_pointer (&self->order, tonti_paper_order_free);
  g_clear_pointer (&self->printed, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TONTI_TYPE_DOCUMENTS_PAGE);
  G_OBJECT_CLASS (tonti_documents_page_parent_class)->dispose (object);
}

static void
set_template (GtkWidgetClass *klass)
{
  g_type_ensure (TONTI_TYPE_PAPER_LIST);
  g_type_ensure (TONTI_TYPE_PAPER_SELECTORS);
  g_type_ensure (TONTI_TYPE_PREVIEW);
  g_type_ensure (TONTI_TYPE_PROGRESS);
  gtk_widget_class_set_template_from_resource (
      klass, "/org/tonti/Tonti/ui/documents/tonti-documents-page.ui");
  gtk_widget_class_bind_template_child (klass, TontiDocumentsPage, list);
  gtk_widget_class_bind_template_child (klass, TontiDocumentsPage, selectors);
  gtk_widget_class_bind_template_child (klass, TontiDocumentsPage, preview);
  gtk_widget_class_bind_template_child (klass, TontiDocumentsPage, progress);
  gtk_widget_class_bind_template_child (klass, TontiDocumentsPage, each);
  gtk_widget_class_bind_template_callback (klass, changed_cb);
  gtk_widget_class_bind_template_callback (klass, chosen_cb);
}

static void
tonti_documents_page_class_init (TontiDocumentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_documents_page_dispose;
  page_class->topics = TONTI_TOPIC_ALL;
  page_class->reload = tonti_documents_page_reload;
  page_class->forget = tonti_documents_page_forget;
  page_class->go = tonti_documents_page_go;
  set_template (widget_class);
  gtk_widget_class_install_action (widget_class, "documents.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "documents.save-each", NULL, save_each_cb);
  gtk_widget_class_install_action (widget_class, "documents.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "documents.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "documents.save", NULL);
}

static void
tonti_documents_page_init (TontiDocumentsPage *self)
{
  self->printed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_paper_selectors_show (self->selectors, get_choice (self));
  enable (self);
}
