// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-choices.h"

#define PICTURE_SIZE 64

struct _TontiChoices
{
  AdwBin parent_instance;
  GtkFlowBox *box;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TontiChoices, tonti_choices, ADW_TYPE_BIN)

static void
selected_cb (GtkFlowBox *box, TontiChoices *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
activated_cb (GtkFlowBox *box, GtkFlowBoxChild *child, TontiChoices *self)
{
  gtk_flow_box_select_child (box, child);
  g_signal_emit (self, signals[SIGNAL_ACCEPTED], 0);
}

static GtkWidget *
make_picture (const char *picture)
{
  GtkWidget *widget = *picture == '/' ? gtk_image_new_from_resource (picture)
                                      : gtk_image_new_from_icon_name (picture);
  gtk_image_set_pixel_size (GTK_IMAGE (widget), PICTURE_SIZE);
  return widget;
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

void
tonti_choices_add (TontiChoices *self, const char *picture, const char *title, const char *text)
{
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  if (picture)
    gtk_box_append (GTK_BOX (box), make_picture (picture));
  gtk_box_append (GTK_BOX (box), make_label (title, "heading"));
  if (text)
    gtk_box_append (GTK_BOX (box), make_label (text, "dim-label"));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  gtk_widget_add_css_class (child, "setup-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text ? text : "", -1);
  gtk_flow_box_insert (self->box, child, -1);
}

int
tonti_choices_get (TontiChoices *self)
{
  GList *selected = gtk_flow_box_get_selected_children (self->box);
  int index = selected ? gtk_flow_box_child_get_index (selected->data) : -1;
  g_list_free (selected);
  return index;
}

void
tonti_choices_set (TontiChoices *self, int choice)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->box, choice);
  if (child)
    gtk_flow_box_select_child (self->box, child);
}

void
tonti_choices_set_columns (TontiChoices *self, guint columns)
{
  gtk_flow_box_set_max_children_per_line (self->box, columns);
}

/* The chosen one has the focus, not the first one. */
static gboolean
tonti_choices_grab_focus (GtkWidget *widget)
{
  TontiChoices *self = TONTI_CHOICES (widget);
  GtkFlowBoxChild *child
      = gtk_flow_box_get_child_at_index (self->box, MAX (0, tonti_choices_get (self)));
  return child && gtk_widget_grab_focus (GTK_WIDGET (child));
}

/* Tab goes past the whole, as past a group of radio buttons; the arrow keys choose. */
static gboolean
tonti_choices_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  if (!gtk_widget_get_focus_child (widget))
    return gtk_widget_grab_focus (widget);
  return !is_tab && GTK_WIDGET_CLASS (tonti_choices_parent_class)->focus (widget, direction);
}

static void
tonti_choices_class_init (TontiChoicesClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = tonti_choices_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = tonti_choices_grab_focus;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACCEPTED] = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tonti_choices_init (TontiChoices *self)
{
  self->box = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_widget_set_name (GTK_WIDGET (self), "choices");
  gtk_flow_box_set_selection_mode (self->box, GTK_SELECTION_BROWSE);
  gtk_flow_box_set_activate_on_single_click (self->box, FALSE);
  gtk_flow_box_set_homogeneous (self->box, TRUE);
  gtk_flow_box_set_min_children_per_line (self->box, 2);
  gtk_flow_box_set_max_children_per_line (self->box, 3);
  gtk_flow_box_set_column_spacing (self->box, 12);
  gtk_flow_box_set_row_spacing (self->box, 12);
  g_signal_connect (self->box, "selected-children-changed", G_CALLBACK (selected_cb), self);
  g_signal_connect (self->box, "child-activated", G_CALLBACK (activated_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

TontiChoices *
tonti_choices_new (const char *label)
{
  TontiChoices *self = g_object_new (TONTI_TYPE_CHOICES, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return self;
}
