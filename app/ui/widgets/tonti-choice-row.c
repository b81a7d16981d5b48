// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-choice-row.h"

#include <glib/gi18n.h>

#define IN_SIGHT 5 /* more choices than that stand in a list */

struct _TontiChoiceRow
{
  GtkWidget parent_instance;
  GPtrArray *codes;   /* char * */
  GPtrArray *buttons; /* GtkCheckButton, borrowed; empty when there is a list */
  GtkWidget *list;    /* GtkDropDown, borrowed; NULL when there are buttons */
};

G_DEFINE_FINAL_TYPE (TontiChoiceRow, tonti_choice_row, GTK_TYPE_WIDGET)

static guint changed_signal;

/* -1 = nothing. */
static int
get_chosen (TontiChoiceRow *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_check_button_get_active (self->buttons->pdata[i]))
      return (int)i;
  return self->list ? (int)gtk_drop_down_get_selected (GTK_DROP_DOWN (self->list)) - 1 : -1;
}

const char *
tonti_choice_row_get_code (TontiChoiceRow *self)
{
  int chosen = get_chosen (self);
  return chosen >= 0 && (guint)chosen < self->codes->len ? self->codes->pdata[chosen] : NULL;
}

static int
find (TontiChoiceRow *self, const char *code)
{
  for (guint i = 0; i < self->codes->len; i++)
    if (g_strcmp0 (code, self->codes->pdata[i]) == 0)
      return (int)i;
  return -1;
}

void
tonti_choice_row_set_code (TontiChoiceRow *self, const char *code)
{
  int index = find (self, code);
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_check_button_set_active (self->buttons->pdata[i], (int)i == index);
  if (self->list)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->list), (guint)(index + 1));
}

static void
toggled_cb (GtkCheckButton *button, gpointer user_data)
{
  if (gtk_check_button_get_active (button))
    g_signal_emit (user_data, changed_signal, 0);
}

static void
selected_cb (GObject *list, GParamSpec *pspec, gpointer user_data)
{
  g_signal_emit (user_data, changed_signal, 0);
}

static void
clear (TontiChoiceRow *self)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->buttons, 0);
  g_ptr_array_set_size (self->codes, 0);
  self->list = NULL;
}

/* A choice may be a whole sentence. */
static void
let_wrap (GtkWidget *button)
{
  GtkWidget *label = gtk_widget_get_last_child (button);
  if (!GTK_IS_LABEL (label))
    return;
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
}

static void
add_button (TontiChoiceRow *self, const TontiChoice *choice)
{
  GtkWidget *button = gtk_check_button_new_with_label (_ (choice->label));
  if (self->buttons->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->buttons->pdata[0]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (choice->label), -1);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  let_wrap (button);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_ptr_array_add (self->buttons, button);
}

/* One of one is no box to be ticked: in a group it looks like a choice. */
static void
add_partner (TontiChoiceRow *self)
{
  GtkWidget *partner = gtk_check_button_new ();
  gtk_widget_set_visible (partner, FALSE);
  gtk_widget_set_focusable (partner, FALSE);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (partner), self->buttons->pdata[0]);
  gtk_widget_set_parent (partner, GTK_WIDGET (self));
}

static void
add_list (TontiChoiceRow *self, const TontiChoice *choices)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  gtk_string_list_append (labels, _ ("Choose…"));
  for (; choices->code; choices++)
    gtk_string_list_append (labels, _ (choices->label));
  self->list = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self, NULL, -1);
  g_signal_connect (self->list, "notify::selected", G_CALLBACK (selected_cb), self);
  gtk_widget_set_hexpand (self->list, TRUE);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

void
tonti_choice_row_set_choices (TontiChoiceRow *self, const TontiChoice *choices)
{
  g_autofree char *before = g_strdup (tonti_choice_row_get_code (self));
  guint n = 0;
  clear (self);
  for (; choices[n].code; n++)
    g_ptr_array_add (self->codes, g_strdup (choices[n].code));
  if (n > IN_SIGHT)
    add_list (self, choices);
  for (guint i = 0; i < n && n <= IN_SIGHT; i++)
    add_button (self, &choices[i]);
  if (n == 1)
    add_partner (self);
  tonti_choice_row_set_code (self, before);
}

static gboolean
tonti_choice_row_grab_focus (GtkWidget *widget)
{
  TontiChoiceRow *self = TONTI_CHOICE_ROW (widget);
  int chosen = get_chosen (self);
  if (self->list)
    return gtk_widget_grab_focus (self->list);
  return self->buttons->len > 0 && gtk_widget_grab_focus (self->buttons->pdata[MAX (chosen, 0)]);
}

static void
tonti_choice_row_dispose (GObject *object)
{
  clear (TONTI_CHOICE_ROW (object));
  G_OBJECT_CLASS (tonti_choice_row_parent_class)->dispose (object);
}

static void
tonti_choice_row_finalize (GObject *object)
{
  g_ptr_array_unref (TONTI_CHOICE_ROW (object)->codes);
  g_ptr_array_unref (TONTI_CHOICE_ROW (object)->buttons);
  G_OBJECT_CLASS (tonti_choice_row_parent_class)->finalize (object);
}

static void
tonti_choice_row_class_init (TontiChoiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_choice_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = tonti_choice_row_finalize;
  widget_class->grab_focus = tonti_choice_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  changed_signal = g_signal_new ("changed", TONTI_TYPE_CHOICE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
tonti_choice_row_init (TontiChoiceRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->buttons = g_ptr_array_new ();
}

GtkWidget *
tonti_choice_row_new (void)
{
  return g_object_new (TONTI_TYPE_CHOICE_ROW, NULL);
}
