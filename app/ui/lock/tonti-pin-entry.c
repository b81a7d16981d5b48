// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pin-entry.h"

#include <glib/gi18n.h>

#include "tonti-pin-buffer.h"

struct _TontiPinEntry
{
  GtkWidget parent_instance;

  /* owned by the tree */
  GtkLabel *label;
  GtkWidget *entry; /* GtkPasswordEntry */
  TontiPinBuffer *buffer;
  GtkLabel *line;
};

G_DEFINE_FINAL_TYPE (TontiPinEntry, tonti_pin_entry, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

void
tonti_pin_entry_set_label (TontiPinEntry *self, const char *text)
{
  gtk_label_set_text_with_mnemonic (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->label), -1);
}

const char *
tonti_pin_entry_get_pin (TontiPinEntry *self)
{
  return tonti_pin_buffer_get_pin (self->buffer);
}

void
tonti_pin_entry_clear (TontiPinEntry *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

void
tonti_pin_entry_set_problem (TontiPinEntry *self, const char *text)
{
  gboolean is_wrong = text && *text;
  gtk_label_set_text (self->line, is_wrong ? text : "");
  if (is_wrong)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  is_wrong ? text : "", -1);
}

static void
changed_cb (GtkEditable *entry, TontiPinEntry *self)
{
  if (*gtk_editable_get_text (entry))
    tonti_pin_entry_set_problem (self, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
activate_cb (GtkWidget *entry, TontiPinEntry *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static gboolean
tonti_pin_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TONTI_PIN_ENTRY (widget)->entry);
}

static void
tonti_pin_entry_dispose (GObject *object)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tonti_pin_entry_parent_class)->dispose (object);
}

static void
tonti_pin_entry_class_init (TontiPinEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_pin_entry_dispose;
  widget_class->grab_focus = tonti_pin_entry_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHANGED] = g_signal_new ("changed", TONTI_TYPE_PIN_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] = g_signal_new ("activate", TONTI_TYPE_PIN_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static GtkLabel *
add_label (TontiPinEntry *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return GTK_LABEL (label);
}

static void
tonti_pin_entry_init (TontiPinEntry *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->label = add_label (self, "field-label");
  self->entry = gtk_password_entry_new ();
  self->buffer = tonti_pin_buffer_new ();
  gtk_text_set_buffer (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))),
                       GTK_ENTRY_BUFFER (self->buffer));
  g_object_unref (self->buffer); /* the entry has it */
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  self->line = add_label (self, "field-line"); /* keeps its place, so that nothing jumps */
  gtk_widget_add_css_class (GTK_WIDGET (self->line), "error");
  gtk_label_set_mnemonic_widget (self->label, self->entry);
  g_signal_connect (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self->entry, "activate", G_CALLBACK (activate_cb), self);
  tonti_pin_entry_set_label (self, _ ("_PIN"));
}

GtkWidget *
tonti_pin_entry_new (void)
{
  return g_object_new (TONTI_TYPE_PIN_ENTRY, NULL);
}
