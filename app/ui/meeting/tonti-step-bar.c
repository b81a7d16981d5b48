// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-step-bar.h"

struct _TontiStepBar
{
  AdwBin parent_instance;
  GtkBox *box;
  GPtrArray *buttons; /* borrowed GtkToggleButtons */
  GPtrArray *marks;   /* borrowed TontiStateMarks */
  guint selected;
  gboolean is_quiet;
};

G_DEFINE_FINAL_TYPE (TontiStepBar, tonti_step_bar, ADW_TYPE_BIN)

static guint chosen_signal;

static void
toggled_cb (GtkToggleButton *button, gpointer user_data)
{
  TontiStepBar *self = user_data;
  guint step;
  if (self->is_quiet || !gtk_toggle_button_get_active (button)
      || !g_ptr_array_find (self->buttons, button, &step))
    return;
  self->selected = step;
  g_signal_emit (self, chosen_signal, 0, step);
}

static void
tonti_step_bar_finalize (GObject *object)
{
  TontiStepBar *self = TONTI_STEP_BAR (object);
  g_ptr_array_unref (self->buttons);
  g_ptr_array_unref (self->marks);
  G_OBJECT_CLASS (tonti_step_bar_parent_class)->finalize (object);
}

static void
tonti_step_bar_class_init (TontiStepBarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tonti_step_bar_finalize;
  chosen_signal = g_signal_new ("chosen", TONTI_TYPE_STEP_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
tonti_step_bar_init (TontiStepBar *self)
{
  self->buttons = g_ptr_array_new ();
  self->marks = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_box_set_homogeneous (self->box, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "linked");
  gtk_widget_add_css_class (GTK_WIDGET (self), "meeting-steps");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
tonti_step_bar_new (void)
{
  return g_object_new (TONTI_TYPE_STEP_BAR, NULL);
}

void
tonti_step_bar_add (TontiStepBar *self, const char *title)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new_with_mnemonic (title);
  GtkWidget *mark = tonti_state_mark_new ();
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), button);
  gtk_widget_set_halign (line, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), mark);
  gtk_button_set_child (GTK_BUTTON (button), line);
  if (self->buttons->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->buttons->pdata[0]);
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (self->box, button);
  g_ptr_array_add (self->buttons, button);
  g_ptr_array_add (self->marks, mark);
}

void
tonti_step_bar_mark (TontiStepBar *self, guint step, TontiState state, const char *word)
{
  tonti_state_mark_set (self->marks->pdata[step], state, word, TRUE);
}

void
tonti_step_bar_select (TontiStepBar *self, guint step)
{
  self->is_quiet = TRUE;
  self->selected = step;
  gtk_toggle_button_set_active (self->buttons->pdata[step], TRUE);
  self->is_quiet = FALSE;
}

guint
tonti_step_bar_get_selected (TontiStepBar *self)
{
  return self->selected;
}

guint
tonti_step_bar_count (TontiStepBar *self)
{
  return self->buttons->len;
}
