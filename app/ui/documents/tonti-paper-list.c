// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-paper-list.h"

#include <glib/gi18n.h>

struct _TontiPaperList
{
  AdwBin parent_instance;
  GtkListBox *list;
  gboolean shows_apart;
  gboolean is_quiet; /* the selection follows the page, not the person */
};

G_DEFINE_FINAL_TYPE (TontiPaperList, tonti_paper_list, ADW_TYPE_BIN)

static guint chosen_signal;

static const TontiPaperChoice *
get_choice (GtkListBoxRow *row)
{
  return &tonti_paper_choices ()[gtk_list_box_row_get_index (row)];
}

const TontiPaperChoice *
tonti_paper_list_get_choice (TontiPaperList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  return row ? get_choice (row) : NULL;
}

void
tonti_paper_list_choose (TontiPaperList *self, const TontiPaperChoice *choice)
{
  int index = (int)(choice - tonti_paper_choices ());
  self->is_quiet = TRUE;
  self->shows_apart |= choice->is_apart;
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, index));
  self->is_quiet = FALSE;
}

void
tonti_paper_list_hide_apart (TontiPaperList *self)
{
  const TontiPaperChoice *choice = tonti_paper_list_get_choice (self);
  self->shows_apart = FALSE;
  if (choice && choice->is_apart)
    tonti_paper_list_choose (self, tonti_paper_choices ());
  gtk_list_box_invalidate_filter (self->list);
}

static void
selected_cb (GtkListBox *list, GtkListBoxRow *row, TontiPaperList *self)
{
  if (row && !self->is_quiet)
    g_signal_emit (self, chosen_signal, 0);
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer user_data)
{
  return TONTI_PAPER_LIST (user_data)->shows_apart || !get_choice (row)->is_apart;
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const TontiPaperChoice *choice = get_choice (row);
  GtkWidget *heading;
  if (before && g_str_equal (get_choice (before)->section, choice->section))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = gtk_label_new (_ (choice->section));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (heading, "dim-label");
  gtk_widget_add_css_class (heading, "paper-section");
  gtk_list_box_row_set_header (row, heading);
}

static GtkWidget *
make_row (const TontiPaperChoice *choice)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (_ (choice->title));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (choice->title), -1);
  return row;
}

static void
tonti_paper_list_class_init (TontiPaperListClass *klass)
{
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
tonti_paper_list_init (TontiPaperList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "paper-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Papers"), -1);
  for (const TontiPaperChoice *choice = tonti_paper_choices (); choice->name; choice++)
    gtk_list_box_append (self->list, make_row (choice));
  g_signal_connect (self->list, "row-selected", G_CALLBACK (selected_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  tonti_paper_list_choose (self, tonti_paper_choices ());
}
