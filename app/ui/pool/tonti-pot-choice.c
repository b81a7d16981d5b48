// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pot-choice.h"

#include <glib/gi18n.h>

struct _TontiPotChoice
{
  AdwBin parent_instance;
  GArray *pools; /* gint64 */
  GtkStringList *names;
  GtkDropDown *list;   /* owned by the tree */
  gboolean is_filling; /* the list follows the page */
};

G_DEFINE_FINAL_TYPE (TontiPotChoice, tonti_pot_choice, ADW_TYPE_BIN)

static guint chosen_signal;

void
tonti_pot_choice_clear (TontiPotChoice *self)
{
  g_array_set_size (self->pools, 0);
  g_set_object (&self->names, NULL);
  self->names = gtk_string_list_new (NULL);
}

void
tonti_pot_choice_add (TontiPotChoice *self, gint64 pool, const char *name)
{
  g_array_append_val (self->pools, pool);
  gtk_string_list_append (self->names, name);
}

void
tonti_pot_choice_show (TontiPotChoice *self, gint64 pool)
{
  guint chosen = 0;
  for (guint i = 0; i < self->pools->len; i++)
    if (g_array_index (self->pools, gint64, i) == pool)
      chosen = i;
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->list, G_LIST_MODEL (self->names));
  gtk_drop_down_set_selected (self->list, chosen);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), self->pools->len > 1);
}

gint64
tonti_pot_choice_get (TontiPotChoice *self)
{
  guint i = gtk_drop_down_get_selected (self->list);
  return i < self->pools->len ? g_array_index (self->pools, gint64, i) : 0;
}

static void
selected_cb (TontiPotChoice *self)
{
  if (!self->is_filling && tonti_pot_choice_get (self) > 0)
    g_signal_emit (self, chosen_signal, 0);
}

static void
tonti_pot_choice_finalize (GObject *object)
{
  TontiPotChoice *self = TONTI_POT_CHOICE (object);
  g_array_unref (self->pools);
  g_object_unref (self->names);
  G_OBJECT_CLASS (tonti_pot_choice_parent_class)->finalize (object);
}

static void
tonti_pot_choice_class_init (TontiPotChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tonti_pot_choice_finalize;
  chosen_signal = g_signal_new ("chosen", TONTI_TYPE_POT_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
tonti_pot_choice_init (TontiPotChoice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("_Pot shown"));
  self->pools = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->names = gtk_string_list_new (NULL);
  self->list = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (self->list));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pot shown"), -1);
  g_signal_connect_swapped (self->list, "notify::selected", G_CALLBACK (selected_cb), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), box);
}
