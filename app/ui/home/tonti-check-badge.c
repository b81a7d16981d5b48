// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-check-badge.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-book.h"

struct _TontiCheckBadge
{
  AdwBin parent_instance;
  GtkImage *image;
  GtkLabel *label;
  GCancellable *cancellable; /* of the check under way, NULL = none */
  guint later;               /* idle source that begins it */
  char *path;
};

G_DEFINE_FINAL_TYPE (TontiCheckBadge, tonti_check_badge, ADW_TYPE_BIN)

/* Long enough for the first frame. */
#define BEGIN_AFTER_MS 400

static guint altered_signal;

static void
show (TontiCheckBadge *self, const char *icon, const char *text, const char *css_class)
{
  gtk_image_set_from_icon_name (self->image, icon);
  gtk_label_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "success");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  if (css_class)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
}

static gboolean
go_on_cb (gint64 done, gint64 total, gpointer cancellable)
{
  return !g_cancellable_is_cancelled (cancellable);
}

static void
verify_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiBook) book = tonti_book_open (path, FALSE, problems);
  json_t *verdict
      = book ? tonti_book_verify (book, FALSE, NULL, go_on_cb, cancellable, problems) : NULL;
  if (verdict)
    g_task_return_pointer (task, verdict, (GDestroyNotify)json_decref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s",
                             tonti_problems_count (problems) > 0
                                 ? tonti_problems_get (problems, 0)->message
                                 : "stopped");
}

static void
show_verdict (TontiCheckBadge *self, const json_t *verdict)
{
  gint64 event = json_integer_value (json_object_get (verdict, "event"));
  const char *what = json_string_value (json_object_get (verdict, "what"));
  g_autofree char *text = NULL;
  if (json_is_true (json_object_get (verdict, "ok")))
    {
      show (self, "security-high-symbolic", _ ("Every line checked"), "success");
      return;
    }
  if (event > 0)
    text
        = g_strdup_printf (_ ("The book: line %" PRId64 " is not as it was written (%s): do not go "
                              "on in this file; take the last good copy"),
                           event, what ? what : "");
  else
    text = g_strdup_printf (_ ("The book: it is not as it was written (%s): do not go on in this "
                               "file; take the last good copy"),
                            what ? what : "");
  show (self, "dialog-error-symbolic", text, "error");
  g_signal_emit (self, altered_signal, 0, text);
}

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TontiCheckBadge *self = TONTI_CHECK_BADGE (source);
  g_autoptr (GError) error = NULL;
  json_auto_t *verdict = g_task_propagate_pointer (G_TASK (result), &error);
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->cancellable);
  if (verdict)
    show_verdict (self, verdict);
  else
    show (self, "dialog-error-symbolic", error->message, "error");
}

static void
stop (TontiCheckBadge *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->later, g_source_remove);
  g_clear_pointer (&self->path, g_free);
}

static gboolean
begin_cb (gpointer user_data)
{
  TontiCheckBadge *self = user_data;
  self->later = 0;
  self->cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, verified_cb, NULL);
  g_task_set_task_data (task, g_strdup (self->path), g_free);
  g_task_set_return_on_cancel (task, FALSE);
  g_task_run_in_thread (task, verify_thread);
  return G_SOURCE_REMOVE;
}

void
tonti_check_badge_set_path (TontiCheckBadge *self, const char *path)
{
  stop (self);
  gtk_widget_set_visible (GTK_WIDGET (self), path != NULL);
  if (!path)
    return;
  self->path = g_strdup (path);
  show (self, "emblem-synchronizing-symbolic", _ ("Checking every line…"), NULL);
  self->later = g_timeout_add (BEGIN_AFTER_MS, begin_cb, self);
}

static void
tonti_check_badge_dispose (GObject *object)
{
  stop (TONTI_CHECK_BADGE (object));
  G_OBJECT_CLASS (tonti_check_badge_parent_class)->dispose (object);
}

static void
tonti_check_badge_class_init (TontiCheckBadgeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tonti_check_badge_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "check-badge");
  altered_signal
      = g_signal_new ("altered", TONTI_TYPE_CHECK_BADGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
tonti_check_badge_init (TontiCheckBadge *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->image = GTK_IMAGE (gtk_image_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("State of the book"), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->image));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  adw_bin_set_child (ADW_BIN (self), box);
}
