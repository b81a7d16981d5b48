// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-member-list.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-page.h"

#define TALLEST 280 /* pixels; further ones are scrolled to */

struct _TontiMemberList
{
  GtkPopover parent_instance;

  /* owned by the tree */
  GtkListBox *rows;
  GtkScrolledWindow *scroll;
};

G_DEFINE_FINAL_TYPE (TontiMemberList, tonti_member_list, GTK_TYPE_POPOVER)

static guint picked_signal;

static GtkWidget *
make_label (const char *text, const char *css, gboolean expand)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_widget_add_css_class (label, css);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, expand);
  return label;
}

static GtkWidget *
make_row (const TontiFoundMember *found)
{
  g_autofree char *number = g_strdup_printf ("%" PRId64, found->member);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *figure = make_label (number, "num", FALSE);
  gtk_label_set_width_chars (GTK_LABEL (figure), 4);
  gtk_label_set_xalign (GTK_LABEL (figure), 1);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_box_append (GTK_BOX (box), make_label (found->name, "member-name", TRUE));
  if (tonti_day_is_valid (found->left))
    {
      g_autofree char *day = tonti_day_format_short (found->left, tonti_page_lang ());
      g_autofree char *left = g_strdup_printf (_ ("left on %s"), day);
      gtk_box_append (GTK_BOX (box), make_label (left, "dim-label", FALSE));
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

/* The marked row comes into sight; the focus stays in the entry. */
static void
scroll_to (TontiMemberList *self, GtkWidget *row)
{
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (self->scroll);
  graphene_rect_t bounds;
  if (gtk_widget_compute_bounds (row, GTK_WIDGET (self->rows), &bounds))
    gtk_adjustment_clamp_page (place, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static void
mark (TontiMemberList *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, index);
  if (!row)
    return;
  gtk_list_box_select_row (self->rows, row);
  scroll_to (self, GTK_WIDGET (row));
}

int
tonti_member_list_get_marked (TontiMemberList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->rows);
  return row ? gtk_list_box_row_get_index (row) : -1;
}

void
tonti_member_list_move (TontiMemberList *self, int step)
{
  mark (self, MAX (0, tonti_member_list_get_marked (self) + step));
}

void
tonti_member_list_show (TontiMemberList *self, const GArray *found)
{
  GtkWidget *row;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))))
    gtk_list_box_remove (self->rows, row);
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (self->rows, make_row (&g_array_index (found, TontiFoundMember, i)));
  mark (self, 0);
}

static void
activated_cb (GtkListBox *box, GtkListBoxRow *row, gpointer user_data)
{
  g_signal_emit (user_data, picked_signal, 0, (guint)gtk_list_box_row_get_index (row));
}

static void
tonti_member_list_class_init (TontiMemberListClass *klass)
{
  picked_signal = g_signal_new ("picked", TONTI_TYPE_MEMBER_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
tonti_member_list_init (TontiMemberList *self)
{
  GtkPopover *popover = GTK_POPOVER (self);
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  self->scroll = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_list_box_set_activate_on_single_click (self->rows, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Members found"), -1);
  gtk_scrolled_window_set_policy (self->scroll, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (self->scroll, TRUE);
  gtk_scrolled_window_set_max_content_height (self->scroll, TALLEST);
  gtk_scrolled_window_set_child (self->scroll, GTK_WIDGET (self->rows));
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "member-list");
  gtk_popover_set_autohide (popover, FALSE);
  gtk_popover_set_has_arrow (popover, FALSE);
  gtk_popover_set_position (popover, GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_popover_set_child (popover, GTK_WIDGET (self->scroll));
  g_signal_connect (self->rows, "row-activated", G_CALLBACK (activated_cb), self);
}

GtkWidget *
tonti_member_list_new (void)
{
  return g_object_new (TONTI_TYPE_MEMBER_LIST, NULL);
}
