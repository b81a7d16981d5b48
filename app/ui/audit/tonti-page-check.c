// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-page-check.h"

#include <glib/gi18n.h>

#include "tonti-ask.h"
#include "tonti-audit-check.h"
#include "tonti-page-answer.h"
#include "tonti-page-code.h"
#include "tonti-page-scan.h"
#include "tonti-page.h"
#include "tonti-progress.h"
#include "tonti-recent-books.h"

struct _TontiPageCheck
{
  AdwWindow parent_instance;
  char *book;         /* path, NULL = not chosen yet */
  GCancellable *work; /* under way, NULL = none */

  /* template */
  GtkLabel *book_name;
  GtkLabel *book_folder;
  GtkEditable *code;
  GtkLabel *said;
  GtkWidget *pictures;
  GtkWidget *no_pictures;
  GtkWidget *card;
  GtkImage *card_icon;
  GtkLabel *card_title;
  GtkLabel *card_meaning;
  GtkLabel *card_advice;
  TontiProgress *progress;
  GtkWidget *check;
};

G_DEFINE_FINAL_TYPE (TontiPageCheck, tonti_page_check, ADW_TYPE_WINDOW)

static char *
get_code (TontiPageCheck *self)
{
  char *code = NULL;
  TontiPageCodeKind kind = tonti_page_code_read (gtk_editable_get_text (self->code), &code, NULL);
  if (kind != TONTI_PAGE_CODE_CLOSING && kind != TONTI_PAGE_CODE_SQUARE)
    g_clear_pointer (&code, g_free);
  return code;
}

static void
show_ready (TontiPageCheck *self)
{
  g_autofree char *code = get_code (self);
  gtk_widget_set_sensitive (self->check, !self->work && self->book && code);
  gtk_widget_set_sensitive (self->pictures, !self->work);
}

static void
typed_cb (TontiPageCheck *self)
{
  g_autofree char *said = NULL;
  TontiPageCodeKind kind = tonti_page_code_read (gtk_editable_get_text (self->code), NULL, &said);
  gboolean is_whole = kind == TONTI_PAGE_CODE_CLOSING || kind == TONTI_PAGE_CODE_SQUARE;
  gboolean is_bad = kind == TONTI_PAGE_CODE_LONG || kind == TONTI_PAGE_CODE_WRONG;
  const char *classes[] = { is_whole ? "success"
                            : is_bad ? "warning"
                                     : "dim-label",
                            "numeric", NULL };
  gtk_label_set_text (self->said,
                      said ? said
                           : _ ("Twelve digits, as they stand on the page; spaces do not matter"));
  gtk_widget_set_css_classes (GTK_WIDGET (self->said), classes);
  gtk_widget_set_visible (self->card, FALSE);
  show_ready (self);
}

static void
set_book (TontiPageCheck *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_free (self->book);
  self->book = g_strdup (path);
  gtk_label_set_text (self->book_name, name);
  gtk_label_set_text (self->book_folder, folder);
  gtk_widget_set_visible (GTK_WIDGET (self->book_folder), TRUE);
  gtk_widget_set_visible (self->card, FALSE);
  show_ready (self);
}

static void
book_chosen_cb (GFile *file, gpointer self)
{
  if (g_file_peek_path (file))
    set_book (self, g_file_peek_path (file));
}

static void
choose_book_cb (TontiPageCheck *self)
{
  tonti_ask_book (GTK_WINDOW (self), book_chosen_cb, self);
}

/* The answer. */

static void
show_answer (TontiPageCheck *self, const TontiPageAnswer *answer)
{
  const char *classes[] = { answer->colour, NULL };
  gtk_image_set_from_icon_name (self->card_icon, answer->icon);
  gtk_widget_set_css_classes (GTK_WIDGET (self->card_icon), classes);
  gtk_label_set_text (self->card_title, answer->title);
  gtk_label_set_text (self->card_meaning, answer->meaning);
  gtk_label_set_text (self->card_advice, answer->advice);
  gtk_widget_set_visible (GTK_WIDGET (self->card_advice), *answer->advice != '\0');
  gtk_widget_set_visible (self->card, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  answer->title, -1);
}

static void
end (TontiPageCheck *self)
{
  g_clear_object (&self->work);
  tonti_progress_end (self->progress);
  show_ready (self);
}

static void
verdict_cb (GObject *owner, GCancellable *work, const json_t *verdict,
            const TontiProblems *problems)
{
  TontiPageCheck *self = TONTI_PAGE_CHECK (owner);
  if (work != self->work)
    return;
  g_autoptr (TontiPageAnswer) answer = tonti_page_answer_new (verdict, problems);
  end (self);
  show_answer (self, answer);
}

static void
check_cb (TontiPageCheck *self)
{
  g_autofree char *code = get_code (self);
  if (!gtk_widget_get_sensitive (self->check) || !code)
    return;
  gtk_widget_set_visible (self->card, FALSE);
  self->work = g_object_ref (
      tonti_progress_begin (self->progress, _ ("The code is looked for in the book…")));
  show_ready (self);
  tonti_audit_check_run (self->book, code, self->work, G_OBJECT (self), verdict_cb);
}

static void
stopped_cb (TontiPageCheck *self)
{
  g_clear_object (&self->work);
  show_ready (self);
}

/* Pictures. */

static void
scanned_cb (GObject *owner, GCancellable *work, const char *code, const TontiProblems *problems)
{
  TontiPageCheck *self = TONTI_PAGE_CHECK (owner);
  if (work != self->work)
    return;
  g_autoptr (TontiPageAnswer) answer = code ? NULL : tonti_page_answer_new (NULL, problems);
  end (self);
  if (answer)
    {
      show_answer (self, answer);
      return;
    }
  gtk_editable_set_text (self->code, code);
  check_cb (self);
}

static GCancellable *
begin_scan (TontiPageCheck *self)
{
  gtk_widget_set_visible (self->card, FALSE);
  self->work = g_object_ref (
      tonti_progress_begin (self->progress, _ ("The square code is looked for in the picture…")));
  show_ready (self);
  return self->work;
}

void
tonti_page_check_read_picture (TontiPageCheck *self, const char *path)
{
  tonti_page_scan_file (path, begin_scan (self), G_OBJECT (self), scanned_cb);
}

static void
picture_chosen_cb (GFile *file, gpointer self)
{
  if (g_file_peek_path (file))
    tonti_page_check_read_picture (self, g_file_peek_path (file));
}

static void
choose_picture_cb (TontiPageCheck *self)
{
  tonti_ask_picture (GTK_WINDOW (self), picture_chosen_cb, G_OBJECT (self));
}

static void
pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TontiPageCheck) self = user_data;
  g_autoptr (GdkTexture) texture
      = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  if (!self->check || self->work)
    return;
  if (texture)
    tonti_page_scan_texture (texture, begin_scan (self), G_OBJECT (self), scanned_cb);
  else
    gtk_label_set_text (self->said, _ ("There is no picture in the clipboard: copy one first"));
}

static void
paste_picture_cb (TontiPageCheck *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  gdk_clipboard_read_texture_async (clipboard, NULL, pasted_cb, g_object_ref (self));
}

static void
tonti_page_check_dispose (GObject *object)
{
  TontiPageCheck *self = TONTI_PAGE_CHECK (object);
  if (self->work)
    g_cancellable_cancel (self->work);
  g_clear_object (&self->work);
  g_clear_pointer (&self->book, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), TONTI_TYPE_PAGE_CHECK);
  G_OBJECT_CLASS (tonti_page_check_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, TontiPageCheck, book_name);
  gtk_widget_class_bind_template_child (klass, TontiPageCheck, book_folder);
  gtk_widget_class_bind_template_child (klass, TontiPageCheck, code);
  gtk_widget_class_bind_template_child (klass, TontiPageCheck, said);
  gtk_widget_class_bind_template_child (klass, TontiPageCheck, pictures);
  gtk_widget_class_bind_template_child (klass, TontiPageCheck, no_pictures);
  gtk_widget_class_bind_template_child (klass, TontiPageCheck, card);
  gtk_widget_class_bind_template_child (klass, TontiPageCheck, card_icon);
  gtk_widget_class_bind_template_child (klass, TontiPageCheck, card_title);
  gtk_widget_class_bind_template_child (klass, TontiPageCheck, card_meaning);
  gtk_widget_class_bind_template_child (klass, TontiPageCheck, card_advice);
  gtk_widget_class_bind_template_child (klass, TontiPageCheck, progress);
  gtk_widget_class_bind_template_child (klass, TontiPageCheck, check);
  gtk_widget_class_bind_template_callback (klass, typed_cb);
  gtk_widget_class_bind_template_callback (klass, check_cb);
  gtk_widget_class_bind_template_callback (klass, stopped_cb);
  gtk_widget_class_bind_template_callback (klass, choose_book_cb);
  gtk_widget_class_bind_template_callback (klass, choose_picture_cb);
  gtk_widget_class_bind_template_callback (klass, paste_picture_cb);
}

static void
tonti_page_check_class_init (TontiPageCheckClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_page_check_dispose;
  g_type_ensure (TONTI_TYPE_PROGRESS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/audit/tonti-page-check.ui");
  bind (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tonti_page_check_init (TontiPageCheck *self)
{
  gboolean can_read = tonti_page_scan_is_there ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->pictures, can_read);
  gtk_widget_set_visible (self->no_pictures, !can_read);
  typed_cb (self);
}

/* The book opened last that is no practice book and is still there. */
static char *
find_last_book (void)
{
  g_autoptr (GPtrArray) books = tonti_recent_books_read ();
  for (guint i = 0; i < books->len; i++)
    {
      const TontiRecentBook *book = books->pdata[i];
      if (!book->practice && g_file_test (book->path, G_FILE_TEST_EXISTS))
        return g_strdup (book->path);
    }
  return NULL;
}

TontiPageCheck *
tonti_page_check_show (GtkWindow *parent, const char *book)
{
  TontiPageCheck *self = g_object_new (TONTI_TYPE_PAGE_CHECK, "transient-for", parent,
                                       "destroy-with-parent", TRUE, NULL);
  g_autofree char *path = book ? g_strdup (book) : find_last_book ();
  if (path)
    set_book (self, path);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->code));
  return self;
}
