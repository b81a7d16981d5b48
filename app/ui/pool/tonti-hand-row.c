// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-hand-row.h"

#include <glib/gi18n.h>

struct _TontiHandRow
{
  GtkListBoxRow parent_instance;
  gint64 hand;
  GtkLabel *place;
  GtkLabel *names;
  GtkCheckButton *served;
};

G_DEFINE_FINAL_TYPE (TontiHandRow, tonti_hand_row, GTK_TYPE_LIST_BOX_ROW)

static guint served_signal;

static void
toggled_cb (TontiHandRow *self)
{
  g_signal_emit (self, served_signal, 0);
}

static void
tonti_hand_row_class_init (TontiHandRowClass *klass)
{
  served_signal = g_signal_new ("served", TONTI_TYPE_HAND_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
tonti_hand_row_init (TontiHandRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->place = GTK_LABEL (gtk_label_new (NULL));
  self->names = GTK_LABEL (gtk_label_new (NULL));
  self->served = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_ ("Already served")));
  gtk_label_set_width_chars (self->place, 4);
  gtk_label_set_xalign (self->place, 1);
  gtk_widget_add_css_class (GTK_WIDGET (self->place), "num");
  gtk_label_set_xalign (self->names, 0);
  gtk_label_set_ellipsize (self->names, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->names), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->served), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->place));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->names));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->served));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  g_signal_connect_swapped (self->served, "toggled", G_CALLBACK (toggled_cb), self);
}

GtkWidget *
tonti_hand_row_new (gint64 hand, const char *names)
{
  TontiHandRow *self = g_object_new (TONTI_TYPE_HAND_ROW, NULL);
  self->hand = hand;
  gtk_label_set_text (self->names, names);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->names), names);
  return GTK_WIDGET (self);
}

gint64
tonti_hand_row_get_hand (TontiHandRow *self)
{
  return self->hand;
}

void
tonti_hand_row_set_place (TontiHandRow *self, guint place)
{
  g_autofree char *text = g_strdup_printf ("%u.", place);
  g_autofree char *name = g_strdup_printf ("%u. %s", place, gtk_label_get_text (self->names));
  gtk_label_set_text (self->place, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

gboolean
tonti_hand_row_is_served (TontiHandRow *self)
{
  return gtk_check_button_get_active (self->served);
}

void
tonti_hand_row_set_served (TontiHandRow *self, gboolean is_served)
{
  gtk_check_button_set_active (self->served, is_served);
}

void
tonti_hand_row_set_asks_served (TontiHandRow *self, gboolean asks)
{
  gtk_widget_set_visible (GTK_WIDGET (self->served), asks);
}
