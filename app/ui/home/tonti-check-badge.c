// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-check-badge.h"

#include <glib/gi18n.h>

#include "tonti-book.h"
#include "tonti-page.h"

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
  gtk_widget_remove_css_class (GTK_WIDGET (self), "warning");
  if (css_class)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
}

static gboolean
go_on_cb (gint64 done, gint64 total, gpointer cancellable)
{
  return !g_cancellable_is_cancelled (cancellable);
}

/* What the thread came to: the book is right, or what is wrong with it. */
typedef struct
{
  gboolean good;
  char *other;             /* whole, but not the book this computer knows; NULL = it is */
  TontiFinding *finding;   /* NULL = none */
  TontiProblems *problems; /* why it could not be carried out */
} Outcome;

static void
free_outcome (gpointer data)
{
  Outcome *outcome = data;
  g_clear_pointer (&outcome->finding, tonti_finding_free);
  g_free (outcome->other);
  tonti_problems_free (outcome->problems);
  g_free (outcome);
}

static void
verify_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  Outcome *outcome = g_new0 (Outcome, 1);
  outcome->problems = tonti_problems_new ();
  g_autoptr (TontiBook) book = tonti_book_open (path, FALSE, outcome->problems);
  json_auto_t *verdict
      = book ? tonti_book_verify (book, FALSE, NULL, go_on_cb, cancellable, outcome->problems)
             : NULL;
  outcome->good = verdict && json_is_true (json_object_get (verdict, "ok"));
  if (verdict && json_object_get (verdict, "seen"))
    outcome->other = g_strdup (_ ("Every line checked; it is not the book last used here"));
  else if (!outcome->good
           && (verdict || tonti_problems_exit_code (outcome->problems) == TONTI_PROBLEM_ALTERED))
    outcome->finding = tonti_finding_make (book, verdict, outcome->problems);
  g_task_return_pointer (task, outcome, free_outcome);
}

static void
show_outcome (TontiCheckBadge *self, Outcome *outcome)
{
  g_autofree char *text = tonti_page_join_problems (outcome->problems);
  if (outcome->good)
    show (self, "security-high-symbolic", _ ("Every line checked"), "success");
  else if (outcome->other)
    show (self, "dialog-warning-symbolic", outcome->other, "warning");
  else if (!outcome->finding)
    show (self, "dialog-error-symbolic", text, "error");
  else
    {
      show (self, "dialog-error-symbolic", outcome->finding->title, "error");
      g_signal_emit (self, altered_signal, 0, g_steal_pointer (&outcome->finding));
    }
}

static void
verified_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TontiCheckBadge *self = TONTI_CHECK_BADGE (source);
  Outcome *outcome = g_task_propagate_pointer (G_TASK (result), NULL);
  if (!g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    {
      g_clear_object (&self->cancellable);
      show_outcome (self, outcome);
    }
  free_outcome (outcome);
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
  g_task_set_check_cancellable (task, FALSE);
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
  altered_signal = g_signal_new ("altered", TONTI_TYPE_CHECK_BADGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
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
