// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-saved-mark.h"

#include <glib/gi18n.h>

struct _TontiSavedMark
{
  AdwBin parent_instance;
  GtkImage *image;
  GtkLabel *label;
  TontiSession *session;
  gulong pending, changed;
  guint wait; /* timeout: a quick write is not worth a word */
};

G_DEFINE_FINAL_TYPE (TontiSavedMark, tonti_saved_mark, ADW_TYPE_BIN)

#define WORTH_A_WORD_MS 300

static void
show (TontiSavedMark *self, const char *icon, const char *text, const char *tip,
      const char *css_class)
{
  gtk_image_set_from_icon_name (self->image, icon);
  gtk_label_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tip);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
}

static void
show_saved (TontiSavedMark *self)
{
  gint64 saved_at = tonti_session_get_saved_at (self->session);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (saved_at / G_USEC_PER_SEC);
  /* Translators: hour and minute, as g_date_time_format has them */
  g_autofree char *clock = time ? g_date_time_format (time, _ ("%H:%M")) : NULL;
  g_autofree char *text
      = saved_at != 0 && clock ? g_strdup_printf (_ ("Saved %s"), clock) : g_strdup (_ ("Saved"));
  show (self, "object-select-symbolic", text,
        _ ("Everything is stored the moment it is entered; there is nothing to save"), "dim-label");
}

static void
show_state (TontiSavedMark *self)
{
  const char *obstacle = tonti_session_get_obstacle (self->session);
  const char *trouble = tonti_session_get_trouble (self->session);
  if (trouble)
    show (self, "dialog-error-symbolic", _ ("Not saved"), trouble, "error");
  else if (tonti_session_get_pending (self->session) > 0)
    show (self, "document-save-symbolic", _ ("Saving…"), NULL, "dim-label");
  else if (obstacle)
    show (self, "changes-prevent-symbolic", _ ("Read only"), obstacle, "dim-label");
  else
    show_saved (self);
}

static gboolean
waited_cb (gpointer user_data)
{
  TontiSavedMark *self = user_data;
  self->wait = 0;
  show_state (self);
  return G_SOURCE_REMOVE;
}

static void
pending_cb (TontiSession *session, GParamSpec *pspec, TontiSavedMark *self)
{
  gboolean is_busy = tonti_session_get_pending (session) > 0;
  if (is_busy && self->wait == 0)
    self->wait = g_timeout_add (WORTH_A_WORD_MS, waited_cb, self);
  if (is_busy)
    return;
  g_clear_handle_id (&self->wait, g_source_remove);
  show_state (self);
}

static void
changed_cb (TontiSession *session, guint topics, TontiSavedMark *self)
{
  if (tonti_session_get_pending (session) == 0)
    show_state (self);
}

void
tonti_saved_mark_set_session (TontiSavedMark *self, TontiSession *session)
{
  g_clear_handle_id (&self->wait, g_source_remove);
  if (self->session)
    {
      g_clear_signal_handler (&self->pending, self->session);
      g_clear_signal_handler (&self->changed, self->session);
    }
  g_set_object (&self->session, session);
  gtk_widget_set_visible (GTK_WIDGET (self), session != NULL);
  if (!session)
    return;
  self->pending = g_signal_connect (session, "notify::pending", G_CALLBACK (pending_cb), self);
  self->changed = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  show_state (self);
}

static void
tonti_saved_mark_dispose (GObject *object)
{
  tonti_saved_mark_set_session (TONTI_SAVED_MARK (object), NULL);
  G_OBJECT_CLASS (tonti_saved_mark_parent_class)->dispose (object);
}

static void
tonti_saved_mark_class_init (TontiSavedMarkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tonti_saved_mark_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "saved-mark");
}

static void
tonti_saved_mark_init (TontiSavedMark *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->image
      = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "numeric");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->image));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
