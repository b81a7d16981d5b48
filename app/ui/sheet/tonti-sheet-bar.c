// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-bar.h"

#include <glib/gi18n.h>

typedef struct
{
  GPtrArray *choices; /* GtkButton, owned by the tree */

  /* owned by the tree */
  GtkBox *box;
  GtkLabel *question;
} TontiSheetBarPrivate;

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_TYPE_WITH_PRIVATE (TontiSheetBar, tonti_sheet_bar, ADW_TYPE_BIN)

static TontiSheetBarPrivate *
get_private (TontiSheetBar *self)
{
  return tonti_sheet_bar_get_instance_private (self);
}

static void
clicked_cb (GtkButton *button, TontiSheetBar *self)
{
  guint n;
  if (g_ptr_array_find (get_private (self)->choices, button, &n))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, n);
}

void
tonti_sheet_bar_close (TontiSheetBar *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static gboolean
press_digit (TontiSheetBar *self, gunichar digit)
{
  TontiSheetBarPrivate *bar = get_private (self);
  const int n = g_unichar_digit_value (digit) - 1;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  if (n < 0 || n >= (int)bar->choices->len || GTK_IS_EDITABLE (gtk_root_get_focus (root)))
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, (guint)n);
  return TRUE;
}

static gboolean
pressed_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state,
            TontiSheetBar *self)
{
  if (key != GDK_KEY_Escape)
    return press_digit (self, gdk_keyval_to_unicode (key));
  tonti_sheet_bar_close (self);
  return TRUE;
}

void
tonti_sheet_bar_set_question (TontiSheetBar *self, const char *question)
{
  gtk_label_set_text (get_private (self)->question, question);
}

/* Before the button that leaves. */
void
tonti_sheet_bar_append (TontiSheetBar *self, GtkWidget *child)
{
  GtkWidget *box = GTK_WIDGET (get_private (self)->box);
  gtk_widget_insert_before (child, box, gtk_widget_get_last_child (box));
}

void
tonti_sheet_bar_append_below (TontiSheetBar *self, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), child);
}

void
tonti_sheet_bar_add_choice (TontiSheetBar *self, const char *text, gboolean has_digit)
{
  TontiSheetBarPrivate *bar = get_private (self);
  g_autofree char *label
      = has_digit ? g_strdup_printf ("%u  %s", bar->choices->len + 1, text) : g_strdup (text);
  GtkWidget *button = gtk_button_new_with_label (label);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  g_ptr_array_add (bar->choices, button);
  tonti_sheet_bar_append (self, button);
}

static void
leave_cb (GtkButton *button, TontiSheetBar *self)
{
  tonti_sheet_bar_close (self);
}

static GtkWidget *
make_leave (TontiSheetBar *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Leave (Escape)"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Leave"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (leave_cb), self, 0);
  return button;
}

static void
tonti_sheet_bar_finalize (GObject *object)
{
  g_ptr_array_unref (get_private (TONTI_SHEET_BAR (object))->choices);
  G_OBJECT_CLASS (tonti_sheet_bar_parent_class)->finalize (object);
}

static void
tonti_sheet_bar_class_init (TontiSheetBarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tonti_sheet_bar_finalize;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tonti_sheet_bar_init (TontiSheetBar *self)
{
  TontiSheetBarPrivate *bar = get_private (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  bar->choices = g_ptr_array_new ();
  bar->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  bar->question = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (bar->question, 0);
  gtk_widget_add_css_class (GTK_WIDGET (bar->question), "heading");
  gtk_box_append (bar->box, GTK_WIDGET (bar->question));
  gtk_box_append (bar->box, make_leave (self));
  gtk_widget_set_halign (gtk_widget_get_last_child (GTK_WIDGET (bar->box)), GTK_ALIGN_END);
  gtk_widget_set_hexpand (gtk_widget_get_last_child (GTK_WIDGET (bar->box)), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sheet-bar");
  adw_bin_set_child (ADW_BIN (self), gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), GTK_WIDGET (bar->box));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
tonti_sheet_bar_new (const char *question)
{
  TontiSheetBar *self = g_object_new (TONTI_TYPE_SHEET_BAR, NULL);
  tonti_sheet_bar_set_question (self, question);
  return GTK_WIDGET (self);
}
