// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-progress.h"

#include <glib/gi18n.h>

#define PATIENCE_MS 500 /* shorter work shows nothing */
#define REFRESH_MS 100

struct _TontiProgress
{
  AdwBin parent_instance;
  GCancellable *work; /* NULL = nothing is under way */
  guint timer;

  /* owned by the tree */
  GtkWidget *row;
  GtkLabel *text;
  GtkProgressBar *bar;
};

G_DEFINE_FINAL_TYPE (TontiProgress, tonti_progress, ADW_TYPE_BIN)

static guint stopped_signal;

/* Told by the thread of the work, read by the main loop. */
typedef struct
{
  gint permille; /* -1 = not known */
} Reach;

static Reach *
get_reach (GCancellable *work)
{
  return g_object_get_data (G_OBJECT (work), "tonti-reach");
}

gboolean
tonti_progress_step (gint64 done, gint64 total, gpointer data)
{
  gint permille = -1;
  if (total > 0)
    permille = (gint)(CLAMP (done, 0, total) * 1000 / total);
  g_atomic_int_set (&get_reach (data)->permille, permille);
  return !g_cancellable_is_cancelled (data);
}

static gboolean
refresh_cb (gpointer user_data)
{
  TontiProgress *self = user_data;
  gint permille = g_atomic_int_get (&get_reach (self->work)->permille);
  if (permille < 0)
    gtk_progress_bar_pulse (self->bar);
  else
    gtk_progress_bar_set_fraction (self->bar, permille / 1000.0);
  return G_SOURCE_CONTINUE;
}

static gboolean
appear_cb (gpointer user_data)
{
  TontiProgress *self = user_data;
  gtk_widget_set_visible (self->row, TRUE);
  self->timer = g_timeout_add (REFRESH_MS, refresh_cb, self);
  refresh_cb (self);
  return G_SOURCE_REMOVE;
}

GCancellable *
tonti_progress_begin (TontiProgress *self, const char *text)
{
  Reach *reach = g_new0 (Reach, 1);
  reach->permille = -1;
  tonti_progress_end (self);
  self->work = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (self->work), "tonti-reach", reach, g_free);
  gtk_label_set_text (self->text, text);
  gtk_progress_bar_set_fraction (self->bar, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
  self->timer = g_timeout_add (PATIENCE_MS, appear_cb, self);
  return self->work;
}

void
tonti_progress_end (TontiProgress *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->work);
  if (self->row)
    gtk_widget_set_visible (self->row, FALSE);
}

static void
stop_cb (GtkButton *button, gpointer user_data)
{
  TontiProgress *self = user_data;
  if (!self->work)
    return;
  g_cancellable_cancel (self->work);
  tonti_progress_end (self);
  g_signal_emit (self, stopped_signal, 0);
}

static void
tonti_progress_dispose (GObject *object)
{
  TontiProgress *self = TONTI_PROGRESS (object);
  if (self->work)
    g_cancellable_cancel (self->work);
  self->row = NULL;
  tonti_progress_end (self);
  G_OBJECT_CLASS (tonti_progress_parent_class)->dispose (object);
}

static void
tonti_progress_class_init (TontiProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tonti_progress_dispose;
  stopped_signal = g_signal_new ("stopped", TONTI_TYPE_PROGRESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
tonti_progress_init (TontiProgress *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *stop = gtk_button_new_with_mnemonic (_ ("_Stop"));
  self->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->text = GTK_LABEL (gtk_label_new (NULL));
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_label_set_xalign (self->text, 0);
  gtk_label_set_wrap (self->text, TRUE);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (stop, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (self->row), column);
  gtk_box_append (GTK_BOX (self->row), stop);
  g_signal_connect (stop, "clicked", G_CALLBACK (stop_cb), self);
  gtk_widget_set_visible (self->row, FALSE);
  adw_bin_set_child (ADW_BIN (self), self->row);
}

GtkWidget *
tonti_progress_new (void)
{
  return g_object_new (TONTI_TYPE_PROGRESS, NULL);
}
