// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-place-card.h"

struct _TontiPlaceCard
{
  GtkToggleButton parent_instance;
  GtkLabel *name;
  GtkLabel *amount;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (TontiPlaceCard, tonti_place_card, GTK_TYPE_TOGGLE_BUTTON)

static GtkLabel *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

void
tonti_place_card_set (TontiPlaceCard *self, const char *name, const char *amount, const char *note)
{
  g_autofree char *whole = g_strdup_printf ("%s: %s", name, amount);
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->amount, amount);
  gtk_label_set_text (self->note, note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, whole,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note, -1);
}

static void
tonti_place_card_class_init (TontiPlaceCardClass *klass)
{
}

static void
tonti_place_card_init (TontiPlaceCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->name = add_label (box, "dim");
  self->amount = add_label (box, "figure");
  self->note = add_label (box, "dim");
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "cash-card");
  gtk_button_set_child (GTK_BUTTON (self), box);
}
