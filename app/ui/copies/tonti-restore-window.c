// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-restore-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-ask.h"
#include "tonti-copy-work.h"
#include "tonti-page.h"
#include "tonti-progress.h"

struct _TontiRestoreWindow
{
  AdwWindow parent_instance;
  char *copy; /* path, NULL = not chosen yet */
  char *book; /* beside which the new one is proposed, NULL = not known */
  TontiRestored restored;
  GtkWindow *owner;   /* weak */
  GCancellable *work; /* under way, NULL = none */

  /* template */
  GtkLabel *copy_name;
  GtkLabel *copy_folder;
  GtkWidget *passphrase_box;
  GtkEditable *passphrase;
  GtkEditable *path;
  GtkWidget *problem_box;
  GtkLabel *problem;
  TontiProgress *progress;
  GtkWidget *restore;
};

G_DEFINE_FINAL_TYPE (TontiRestoreWindow, tonti_restore_window, ADW_TYPE_WINDOW)

/* The group's name: what stands before the day in a copy's name. */
static char *
guess_name (const char *copy)
{
  g_autofree char *base = g_filename_display_basename (copy);
  g_autoptr (GRegex) day = g_regex_new (" [0-9]{4}-[0-9]{2}-[0-9]{2} .*$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int start = 0;
  if (g_regex_match (day, base, 0, &match) && g_match_info_fetch_pos (match, 0, &start, NULL))
    base[start] = '\0';
  return g_steal_pointer (&base);
}

static char *
guess_folder (const char *book)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  if (book)
    return g_path_get_dirname (book);
  return g_strdup (documents ? documents : g_get_home_dir ());
}

char *
tonti_restore_window_propose (const char *copy, const char *book)
{
  g_autofree char *folder = guess_folder (book);
  g_autofree char *name = guess_name (copy);
  g_autofree char *file = g_strdup_printf (_ ("%s restored"), name);
  g_autofree char *first = g_strconcat (file, ".tonti", NULL);
  char *path = g_build_filename (folder, first, NULL);
  for (int i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *next = g_strdup_printf ("%s %d.tonti", file, i);
      g_free (path);
      path = g_build_filename (folder, next, NULL);
    }
  return path;
}

static void
tell (TontiRestoreWindow *self, const char *text)
{
  gtk_label_set_text (self->problem, text);
  gtk_widget_set_visible (self->problem_box, *text != '\0');
}

static void
show_ready (TontiRestoreWindow *self)
{
  gboolean has_words = !gtk_widget_get_visible (self->passphrase_box)
                       || *gtk_editable_get_text (self->passphrase) != '\0';
  gtk_widget_set_sensitive (self->restore, !self->work && self->copy && has_words
                                               && *gtk_editable_get_text (self->path) != '\0');
}

static void
typed_cb (TontiRestoreWindow *self)
{
  tell (self, "");
  show_ready (self);
}

static void
set_copy (TontiRestoreWindow *self, const char *copy)
{
  g_autofree char *name = g_filename_display_basename (copy);
  g_autofree char *folder = g_path_get_dirname (copy);
  g_autofree char *path = tonti_restore_window_propose (copy, self->book);
  gboolean is_protected = tonti_copies_is_protected (copy);
  g_free (self->copy);
  self->copy = g_strdup (copy);
  gtk_label_set_text (self->copy_name, name);
  gtk_label_set_text (self->copy_folder, folder);
  gtk_widget_set_visible (GTK_WIDGET (self->copy_folder), TRUE);
  gtk_widget_set_visible (self->passphrase_box, is_protected);
  gtk_editable_set_text (self->path, path);
  typed_cb (self);
  gtk_widget_grab_focus (is_protected ? GTK_WIDGET (self->passphrase) : self->restore);
}

static void
copy_chosen_cb (GFile *file, gpointer self)
{
  if (g_file_peek_path (file))
    set_copy (self, g_file_peek_path (file));
}

static void
choose_copy_cb (TontiRestoreWindow *self)
{
  tonti_ask_copy (GTK_WINDOW (self), copy_chosen_cb, G_OBJECT (self));
}

static void
path_chosen_cb (GFile *file, gpointer user_data)
{
  TontiRestoreWindow *self = user_data;
  if (g_file_peek_path (file))
    gtk_editable_set_text (self->path, g_file_peek_path (file));
}

static void
choose_path_cb (TontiRestoreWindow *self)
{
  g_autofree char *name = g_path_get_basename (gtk_editable_get_text (self->path));
  tonti_ask_save (GTK_WINDOW (self), _ ("Where to Keep the Restored Book"), name, path_chosen_cb,
                  G_OBJECT (self));
}

static void
done_cb (GObject *object, GCancellable *cancellable, const char *path,
         const TontiProblems *problems)
{
  TontiRestoreWindow *self = TONTI_RESTORE_WINDOW (object);
  g_autofree char *text = tonti_page_join_problems (problems);
  GtkWindow *owner = self->owner;
  if (cancellable != self->work)
    return;
  g_clear_object (&self->work);
  tonti_progress_end (self->progress);
  show_ready (self);
  if (!path)
    {
      tell (self, text);
      if (tonti_problems_has (problems, "wrong-passphrase"))
        gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
      return;
    }
  if (owner)
    self->restored (path, owner);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
restore_cb (TontiRestoreWindow *self)
{
  g_autofree char *path = g_strstrip (g_strdup (gtk_editable_get_text (self->path)));
  const char *passphrase = gtk_widget_get_visible (self->passphrase_box)
                               ? gtk_editable_get_text (self->passphrase)
                               : NULL;
  if (!gtk_widget_get_sensitive (self->restore))
    return;
  tell (self, "");
  self->work = g_object_ref (
      tonti_progress_begin (self->progress, _ ("The copy is read and checked wholly…")));
  show_ready (self);
  tonti_copy_work_restore (self->copy, path, passphrase, self->work, G_OBJECT (self), done_cb);
}

static void
stopped_cb (TontiRestoreWindow *self)
{
  g_clear_object (&self->work);
  tell (self, _ ("Stopped: nothing was restored, and nothing was changed."));
  show_ready (self);
}

static void
tonti_restore_window_dispose (GObject *object)
{
  TontiRestoreWindow *self = TONTI_RESTORE_WINDOW (object);
  if (self->work)
    g_cancellable_cancel (self->work);
  g_clear_object (&self->work);
  g_clear_weak_pointer (&self->owner);
  g_clear_pointer (&self->copy, g_free);
  g_clear_pointer (&self->book, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), TONTI_TYPE_RESTORE_WINDOW);
  G_OBJECT_CLASS (tonti_restore_window_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, TontiRestoreWindow, copy_name);
  gtk_widget_class_bind_template_child (klass, TontiRestoreWindow, copy_folder);
  gtk_widget_class_bind_template_child (klass, TontiRestoreWindow, passphrase_box);
  gtk_widget_class_bind_template_child (klass, TontiRestoreWindow, passphrase);
  gtk_widget_class_bind_template_child (klass, TontiRestoreWindow, path);
  gtk_widget_class_bind_template_child (klass, TontiRestoreWindow, problem_box);
  gtk_widget_class_bind_template_child (klass, TontiRestoreWindow, problem);
  gtk_widget_class_bind_template_child (klass, TontiRestoreWindow, progress);
  gtk_widget_class_bind_template_child (klass, TontiRestoreWindow, restore);
  gtk_widget_class_bind_template_callback (klass, choose_copy_cb);
  gtk_widget_class_bind_template_callback (klass, choose_path_cb);
  gtk_widget_class_bind_template_callback (klass, typed_cb);
  gtk_widget_class_bind_template_callback (klass, restore_cb);
  gtk_widget_class_bind_template_callback (klass, stopped_cb);
}

static void
tonti_restore_window_class_init (TontiRestoreWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_restore_window_dispose;
  g_type_ensure (TONTI_TYPE_PROGRESS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/tonti/Tonti/ui/copies/tonti-restore-window.ui");
  bind (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tonti_restore_window_init (TontiRestoreWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_ready (self);
}

TontiRestoreWindow *
tonti_restore_window_show (GtkWindow *parent, const char *copy, const char *book,
                           TontiRestored restored, gpointer owner)
{
  TontiRestoreWindow *self
      = g_object_new (TONTI_TYPE_RESTORE_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
  self->book = g_strdup (book);
  self->restored = restored;
  g_set_weak_pointer (&self->owner, owner);
  if (copy)
    set_copy (self, copy);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
