// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-copies-page.h"

#include <glib/gi18n.h>

#include "tonti-ask.h"
#include "tonti-auto-copy.h"
#include "tonti-copy-age.h"
#include "tonti-copy-row.h"
#include "tonti-copy-work.h"
#include "tonti-print.h"
#include "tonti-progress.h"
#include "tonti-protected-copy.h"
#include "tonti-settings.h"
#include "tonti-stick.h"

#define SHEET "copy-sheet"

struct _TontiCopiesPage
{
  TontiPage parent_instance;
  GArray *rows;       /* TontiCopyRow, as the list shows them */
  GCancellable *work; /* under way, NULL = none */
  gboolean is_read;
  gboolean is_sealed; /* the copy under way */
  char *saved;        /* path of the copy that was just saved, until its row is read */

  /* template */
  TontiStateMark *age;
  GtkWidget *save;
  GtkWidget *protect;
  TontiProgress *progress;
  TontiStateMark *outcome;
  GtkWidget *sheet;
  GtkLabel *folder;
  TontiStateMark *trouble;
  GtkWidget *make_now;
  GtkListBox *list;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (TontiCopiesPage, tonti_copies_page, TONTI_TYPE_PAGE)

static void
show_busy (TontiCopiesPage *self)
{
  gtk_widget_set_sensitive (self->save, !self->work);
  gtk_widget_set_sensitive (self->protect, !self->work);
}

static void
tell (TontiCopiesPage *self, TontiState state, const char *text)
{
  tonti_state_mark_set (self->outcome, state, text, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome), *text != '\0');
}

/* The list. */

static gpointer
read_copies (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_copies_list (tonti_book_get_group (book));
}

static const TontiCopyRow *
find_outside (const GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, TontiCopyRow, i).outside)
      return &g_array_index (rows, TontiCopyRow, i);
  return NULL;
}

static void
show_age (TontiCopiesPage *self)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  TontiState state;
  g_autofree char *text = tonti_copy_age_tell (find_outside (self->rows),
                                               tonti_session_get_user (session).now_unix_s, &state);
  tonti_state_mark_set (self->age, state, text, FALSE);
}

static void
show_automatic (TontiCopiesPage *self)
{
  TontiAutoCopy *automatic = tonti_auto_copy_get (tonti_page_get_session (TONTI_PAGE (self)));
  const char *trouble = automatic ? tonti_auto_copy_get_trouble (automatic) : NULL;
  g_autofree char *folder = tonti_settings_get_text ("copies-folder");
  gtk_label_set_text (self->folder, *folder ? folder : _ ("In a folder beside the book"));
  tonti_state_mark_set (self->trouble, TONTI_STATE_MISSING, trouble ? trouble : "", FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), trouble != NULL);
  gtk_widget_set_sensitive (self->make_now, automatic && !tonti_auto_copy_is_busy (automatic));
}

static void
show_list (TontiCopiesPage *self)
{
  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_append (self->list,
                         tonti_copy_row_new (&g_array_index (self->rows, TontiCopyRow, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->rows->len > 0);
  gtk_widget_set_visible (self->nothing, self->rows->len == 0);
}

/* A copy on the disk of the book goes with it. */
static void
tell_saved (TontiCopiesPage *self)
{
  g_autofree char *path = g_steal_pointer (&self->saved);
  g_autofree char *name = g_filename_display_basename (path);
  gboolean outside = FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (g_array_index (self->rows, TontiCopyRow, i).path, path))
      outside |= g_array_index (self->rows, TontiCopyRow, i).outside;
  g_autofree char *said = g_strdup_printf (
      outside ? _ ("Saved and read back: %s. The stick can be taken out once the computer says so.")
              : _ ("Saved and read back: %s. But it is on the same disk as the book: save one on a "
                   "stick too."),
      name);
  tell (self, outside ? TONTI_STATE_GOOD : TONTI_STATE_WARNING, said);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiCopiesPage *self = TONTI_COPIES_PAGE (owner);
  g_clear_pointer (&self->rows, g_array_unref);
  self->rows = g_steal_pointer (result);
  self->is_read = TRUE;
  show_age (self);
  show_list (self);
  if (self->saved)
    tell_saved (self);
}

static void
changed_cb (TontiAutoCopy *automatic, TontiCopiesPage *self)
{
  tonti_page_invalidate (TONTI_PAGE (self));
}

static void
tonti_copies_page_reload (TontiPage *page)
{
  TontiCopiesPage *self = TONTI_COPIES_PAGE (page);
  TontiSessionJob job
      = { .read = read_copies, .free_result = (GDestroyNotify)g_array_unref, .done = read_cb };
  self->is_read = FALSE;
  show_automatic (self);
  tonti_session_read (tonti_page_get_session (page), &job, G_OBJECT (self));
}

static void
tonti_copies_page_begin (TontiPage *page)
{
  TontiAutoCopy *automatic = tonti_auto_copy_get (tonti_page_get_session (page));
  if (automatic)
    g_signal_connect_object (automatic, "changed", G_CALLBACK (changed_cb), page, 0);
}

static void
tonti_copies_page_forget (TontiPage *page)
{
  TontiCopiesPage *self = TONTI_COPIES_PAGE (page);
  if (self->work)
    g_cancellable_cancel (self->work);
  g_clear_object (&self->work);
  tonti_progress_end (self->progress);
  g_array_set_size (self->rows, 0);
  tell (self, TONTI_STATE_NONE, "");
  show_list (self);
  show_busy (self);
}

/* Making one. */

/* The paper that goes with a protected copy. */
static gboolean
has_sheet (void)
{
  const TontiDocumentKind *kind = tonti_document_kinds ();
  while (kind->name && !g_str_equal (kind->name, SHEET))
    kind++;
  return kind->name != NULL;
}

static void
sheet_cb (TontiCopiesPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "documents/%s", SHEET);
}

static void
saved_cb (GObject *owner, GCancellable *work, const char *path, const TontiProblems *problems)
{
  TontiCopiesPage *self = TONTI_COPIES_PAGE (owner);
  g_autofree char *said = tonti_page_join_problems (problems);
  if (work != self->work)
    return;
  g_clear_object (&self->work);
  tonti_progress_end (self->progress);
  show_busy (self);
  g_free (self->saved);
  self->saved = g_strdup (path);
  if (!path)
    tell (self, TONTI_STATE_MISSING, said);
  TontiAutoCopy *automatic = tonti_auto_copy_get (tonti_page_get_session (TONTI_PAGE (self)));
  if (automatic)
    tonti_auto_copy_tell (automatic); /* the home page shows the age too */
  gtk_widget_set_visible (self->sheet, path && self->is_sealed && has_sheet ());
}

static void
stopped_cb (TontiCopiesPage *self)
{
  g_clear_object (&self->work);
  show_busy (self);
  tell (self, TONTI_STATE_WARNING, _ ("Stopped: no copy was made."));
}

void
tonti_copies_page_save (TontiCopiesPage *self, const char *folder, const char *passphrase)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  if (!session || self->work)
    return;
  TontiCopyWish wish = { .book = tonti_session_get_path (session),
                         .folder = folder,
                         .passphrase = passphrase,
                         .user = tonti_session_get_user (session) };
  tell (self, TONTI_STATE_NONE, "");
  gtk_widget_set_visible (self->sheet, FALSE);
  self->is_sealed = passphrase != NULL;
  self->work = g_object_ref (
      tonti_progress_begin (self->progress, _ ("The copy is written, then read back wholly…")));
  show_busy (self);
  tonti_copy_work_make (&wish, self->work, G_OBJECT (self), saved_cb);
}

static void
stick_chosen_cb (GFile *file, gpointer self)
{
  if (g_file_peek_path (file))
    tonti_copies_page_save (self, g_file_peek_path (file), NULL);
}

static void
save_cb (TontiCopiesPage *self)
{
  g_autoptr (GFile) stick = tonti_stick_find ();
  tonti_ask_folder_at (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                       _ ("Where to Save the Copy"), stick, stick_chosen_cb, G_OBJECT (self));
}

static void
protected_cb (GObject *owner, const char *folder, const char *passphrase)
{
  tonti_copies_page_save (TONTI_COPIES_PAGE (owner), folder, passphrase);
}

static void
protect_cb (TontiCopiesPage *self)
{
  tonti_protected_copy_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), G_OBJECT (self),
                             protected_cb);
}

static void
make_now_cb (TontiCopiesPage *self)
{
  TontiAutoCopy *automatic = tonti_auto_copy_get (tonti_page_get_session (TONTI_PAGE (self)));
  if (automatic)
    tonti_auto_copy_make (automatic);
}

static void
folder_chosen_cb (GFile *file, gpointer self)
{
  if (g_file_peek_path (file))
    tonti_settings_set_text ("copies-folder", g_file_peek_path (file));
  show_automatic (self);
}

static void
choose_folder_cb (TontiCopiesPage *self)
{
  tonti_ask_folder (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                    _ ("Folder of the Automatic Copies"), folder_chosen_cb, G_OBJECT (self));
}

/* Reading one back again. */

static void
checked_cb (GObject *owner, GCancellable *work, const char *path, const TontiProblems *problems)
{
  TontiCopiesPage *self = TONTI_COPIES_PAGE (owner);
  g_autofree char *name = path ? g_filename_display_basename (path) : NULL;
  g_autofree char *said = path ? g_strdup_printf (_ ("Whole and right: %s"), name)
                               : tonti_page_join_problems (problems);
  if (work != self->work)
    return;
  g_clear_object (&self->work);
  tonti_progress_end (self->progress);
  show_busy (self);
  tell (self, path ? TONTI_STATE_GOOD : TONTI_STATE_MISSING, said);
}

static void
check_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiCopiesPage *self = TONTI_COPIES_PAGE (widget);
  if (self->work)
    return;
  tell (self, TONTI_STATE_NONE, "");
  self->work
      = g_object_ref (tonti_progress_begin (self->progress, _ ("Every line of the copy is read…")));
  show_busy (self);
  tonti_copy_work_check (g_variant_get_string (parameter, NULL), self->work, G_OBJECT (self),
                         checked_cb);
}

gboolean
tonti_copies_page_is_settled (TontiCopiesPage *self)
{
  return !self->work && self->is_read;
}

static void
tonti_copies_page_dispose (GObject *object)
{
  TontiCopiesPage *self = TONTI_COPIES_PAGE (object);
  if (self->work)
    g_cancellable_cancel (self->work);
  g_clear_object (&self->work);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->saved, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), TONTI_TYPE_COPIES_PAGE);
  G_OBJECT_CLASS (tonti_copies_page_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, TontiCopiesPage, age);
  gtk_widget_class_bind_template_child (klass, TontiCopiesPage, save);
  gtk_widget_class_bind_template_child (klass, TontiCopiesPage, protect);
  gtk_widget_class_bind_template_child (klass, TontiCopiesPage, progress);
  gtk_widget_class_bind_template_child (klass, TontiCopiesPage, outcome);
  gtk_widget_class_bind_template_child (klass, TontiCopiesPage, sheet);
  gtk_widget_class_bind_template_child (klass, TontiCopiesPage, folder);
  gtk_widget_class_bind_template_child (klass, TontiCopiesPage, trouble);
  gtk_widget_class_bind_template_child (klass, TontiCopiesPage, make_now);
  gtk_widget_class_bind_template_child (klass, TontiCopiesPage, list);
  gtk_widget_class_bind_template_child (klass, TontiCopiesPage, nothing);
  gtk_widget_class_bind_template_callback (klass, save_cb);
  gtk_widget_class_bind_template_callback (klass, protect_cb);
  gtk_widget_class_bind_template_callback (klass, make_now_cb);
  gtk_widget_class_bind_template_callback (klass, choose_folder_cb);
  gtk_widget_class_bind_template_callback (klass, sheet_cb);
  gtk_widget_class_bind_template_callback (klass, stopped_cb);
}

static void
tonti_copies_page_class_init (TontiCopiesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_copies_page_dispose;
  page_class->topics = TONTI_TOPIC_MEETINGS;
  page_class->reload = tonti_copies_page_reload;
  page_class->begin = tonti_copies_page_begin;
  page_class->forget = tonti_copies_page_forget;
  g_type_ensure (TONTI_TYPE_PROGRESS);
  g_type_ensure (TONTI_TYPE_STATE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/copies/tonti-copies-page.ui");
  bind (widget_class);
  gtk_widget_class_install_action (widget_class, "copies.check", "s", check_cb);
}

static void
tonti_copies_page_init (TontiCopiesPage *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (TontiCopyRow));
  gtk_widget_init_template (GTK_WIDGET (self));
}
