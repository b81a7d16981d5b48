// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-state-mark.h"

struct _TontiStateMark
{
  AdwBin parent_instance;

  /* owned by the tree */
  GtkImage *icon;
  GtkLabel *word;
};

G_DEFINE_FINAL_TYPE (TontiStateMark, tonti_state_mark, ADW_TYPE_BIN)

typedef struct
{
  const char *icon;
  const char *colour; /* style class */
} Look;

static const Look looks[] = {
  [TONTI_STATE_NONE] = { NULL, NULL },
  [TONTI_STATE_GOOD] = { "tonti-paid-symbolic", "success" },
  [TONTI_STATE_PART] = { "tonti-part-symbolic", "warning" },
  [TONTI_STATE_MISSING] = { "tonti-unpaid-symbolic", "error" },
  [TONTI_STATE_WARNING] = { "dialog-warning-symbolic", "warning" },
  [TONTI_STATE_CLOSED] = { "tonti-close-symbolic", "dim-label" },
  [TONTI_STATE_OPEN] = { "tonti-open-symbolic", "accent" },
  [TONTI_STATE_BUSY] = { "content-loading-symbolic", "dim-label" },
};

const char *
tonti_state_icon (TontiState state)
{
  return looks[state].icon;
}

const char *
tonti_state_colour (TontiState state)
{
  return looks[state].colour;
}

static void
colour (TontiStateMark *self, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (looks[i].colour)
      gtk_widget_remove_css_class (GTK_WIDGET (self), looks[i].colour);
  if (name)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
}

void
tonti_state_mark_set_icon (TontiStateMark *self, const char *icon, TontiState state,
                           const char *word, gboolean is_small)
{
  const char *text = word ? word : "";
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_label_set_text (self->word, text);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), icon != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->word), !is_small && *text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), is_small && *text ? text : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_small ? text : "", -1);
  colour (self, looks[state].colour);
}

void
tonti_state_mark_set (TontiStateMark *self, TontiState state, const char *word, gboolean is_small)
{
  tonti_state_mark_set_icon (self, looks[state].icon, state,
                             state == TONTI_STATE_NONE ? NULL : word, is_small);
}

static void
tonti_state_mark_class_init (TontiStateMarkClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tonti_state_mark_init (TontiStateMark *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->icon = GTK_IMAGE (gtk_image_new ());
  self->word = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->word, 0);
  gtk_label_set_wrap (self->word, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->word));
  gtk_widget_add_css_class (GTK_WIDGET (self), "state-mark");
  adw_bin_set_child (ADW_BIN (self), box);
  tonti_state_mark_set (self, TONTI_STATE_NONE, NULL, FALSE);
}

GtkWidget *
tonti_state_mark_new (void)
{
  return g_object_new (TONTI_TYPE_STATE_MARK, NULL);
}
