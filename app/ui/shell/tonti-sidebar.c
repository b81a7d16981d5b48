// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sidebar.h"

#include <glib/gi18n.h>

#include "tonti-rooms.h"

struct _TontiSidebar
{
  AdwBin parent_instance;
  GtkListBox *list;
  gboolean is_marking; /* the selection follows the page, not the person */
};

G_DEFINE_FINAL_TYPE (TontiSidebar, tonti_sidebar, ADW_TYPE_BIN)

static void
selected_cb (GtkListBox *list, GtkListBoxRow *row, TontiSidebar *self)
{
  if (row && !self->is_marking)
    tonti_page_show (GTK_WIDGET (self), "%s",
                     tonti_rooms ()[gtk_list_box_row_get_index (row)].name);
}

static GtkWidget *
make_row (const TontiRoom *room)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ (room->title));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (room->icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_visible (row, room->icon != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (room->title), -1);
  return row;
}

/* A line before what is not the treasurer's. */
static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  gboolean is_first_apart = before && tonti_rooms ()[gtk_list_box_row_get_index (row)].is_apart
                            && !tonti_rooms ()[gtk_list_box_row_get_index (before)].is_apart;
  gtk_list_box_row_set_header (row, is_first_apart ? gtk_separator_new (GTK_ORIENTATION_HORIZONTAL)
                                                   : NULL);
}

void
tonti_sidebar_mark (TontiSidebar *self, const char *name)
{
  const TontiRoom *rooms = tonti_rooms ();
  self->is_marking = TRUE;
  for (int i = 0; rooms[i].name; i++)
    if (g_str_equal (rooms[i].name, name))
      gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, i));
  self->is_marking = FALSE;
}

static void
tonti_sidebar_class_init (TontiSidebarClass *klass)
{
}

static void
tonti_sidebar_init (TontiSidebar *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pages"), -1);
  for (const TontiRoom *room = tonti_rooms (); room->name; room++)
    gtk_list_box_append (self->list, make_row (room));
  g_signal_connect (self->list, "row-selected", G_CALLBACK (selected_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Pages"),
                                  -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}
