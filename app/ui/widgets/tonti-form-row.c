// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-form-row.h"

#include <glib/gi18n.h>

#include "tonti-amount-entry.h"
#include "tonti-form-control.h"

struct _TontiFormRow
{
  AdwBin parent_instance;
  const TontiFormField *field;
  const TontiFormControl *kind;

  /* owned by the tree */
  GtkWidget *control;
  GtkLabel *line; /* hint or problem of what is no TontiField; else NULL */
};

G_DEFINE_FINAL_TYPE (TontiFormRow, tonti_form_row, ADW_TYPE_BIN)

enum
{
  CHANGED,
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

const TontiFormField *
tonti_form_row_get_field (TontiFormRow *self)
{
  return self->field;
}

GtkWidget *
tonti_form_row_get_control (TontiFormRow *self)
{
  return self->control;
}

json_t *
tonti_form_row_read (TontiFormRow *self, char **problem)
{
  json_t *value;
  *problem = NULL;
  value = self->kind->read (self->control, problem);
  if (!value && !*problem && self->field->required)
    *problem = g_strdup (_ ("This is needed"));
  if (*problem)
    g_clear_pointer (&value, json_decref);
  return value;
}

void
tonti_form_row_write (TontiFormRow *self, const json_t *value)
{
  if (self->kind->write)
    self->kind->write (self->control, value);
}

static void
put_line (TontiFormRow *self, const char *problem)
{
  const char *hint = self->field->hint ? _ (self->field->hint) : "";
  gtk_label_set_text (self->line, problem ? problem : hint);
  gtk_widget_set_visible (GTK_WIDGET (self->line), problem || *hint);
  if (problem)
    gtk_widget_add_css_class (GTK_WIDGET (self->line), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->line), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem ? problem : hint,
                                  -1);
}

void
tonti_form_row_set_problem (TontiFormRow *self, const char *text)
{
  if (TONTI_IS_FIELD (self->control))
    tonti_field_set_problem (TONTI_FIELD (self->control), text);
  else
    put_line (self, text);
}

static void
changed_cb (gpointer control, gpointer user_data)
{
  TontiFormRow *self = user_data;
  if (self->line)
    put_line (self, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
activate_cb (gpointer control, gpointer user_data)
{
  g_signal_emit (user_data, signals[ACTIVATE], 0);
}

/* Whatever signal the control has for what the form wants to know. */
static void
connect (TontiFormRow *self)
{
  GType type = G_OBJECT_TYPE (self->control);
  if (GTK_IS_CHECK_BUTTON (self->control))
    g_signal_connect (self->control, "toggled", G_CALLBACK (changed_cb), self);
  else if (g_signal_lookup ("chosen", type))
    g_signal_connect (self->control, "chosen", G_CALLBACK (changed_cb), self);
  else if (g_signal_lookup ("changed", type))
    g_signal_connect (self->control, "changed", G_CALLBACK (changed_cb), self);
  else if (GTK_IS_SCROLLED_WINDOW (self->control))
    {
      GtkWidget *view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->control));
      g_signal_connect (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed",
                        G_CALLBACK (changed_cb), self);
    }
  if (!GTK_IS_CHECK_BUTTON (self->control) && g_signal_lookup ("activate", type))
    g_signal_connect (self->control, "activate", G_CALLBACK (activate_cb), self);
}

static void
add_label (TontiFormRow *self, GtkBox *box)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (_ (self->field->label));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "field-label");
  gtk_box_append (box, label);
  if (TONTI_IS_FIELD (self->control))
    tonti_field_set_label (TONTI_FIELD (self->control), GTK_LABEL (label));
  else
    {
      gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->control);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      gtk_label_get_text (GTK_LABEL (label)), -1);
    }
}

static void
add_line (TontiFormRow *self, GtkBox *box)
{
  GtkWidget *line = gtk_label_new (NULL);
  self->line = GTK_LABEL (line);
  gtk_label_set_xalign (self->line, 0);
  gtk_label_set_wrap (self->line, TRUE);
  gtk_widget_add_css_class (line, "field-line");
  gtk_widget_add_css_class (line, "dim-label");
  gtk_box_append (box, line);
  put_line (self, NULL);
}

/* A short value has a short field; what is long has the whole width. */
static gboolean
is_short (TontiEntryKind kind)
{
  return kind == TONTI_ENTRY_NUMBER || kind == TONTI_ENTRY_RATE || kind == TONTI_ENTRY_AMOUNT
         || kind == TONTI_ENTRY_DAY;
}

static void
build (TontiFormRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  adw_bin_set_child (ADW_BIN (self), box);
  if (self->field->kind != TONTI_ENTRY_FLAG && self->field->kind != TONTI_ENTRY_REMARK
      && self->field->kind != TONTI_ENTRY_PIN)
    add_label (self, GTK_BOX (box));
  if (is_short (self->field->kind))
    tonti_field_set_is_short (TONTI_FIELD (self->control), TRUE);
  gtk_box_append (GTK_BOX (box), self->control);
  if (!TONTI_IS_FIELD (self->control))
    add_line (self, GTK_BOX (box));
  else
    tonti_field_set_hint (TONTI_FIELD (self->control),
                          self->field->hint ? _ (self->field->hint) : NULL);
  connect (self);
}

static gboolean
tonti_form_row_grab_focus (GtkWidget *widget)
{
  TontiFormRow *self = TONTI_FORM_ROW (widget);
  if (GTK_IS_SCROLLED_WINDOW (self->control))
    return gtk_widget_grab_focus (
        gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->control)));
  return !GTK_IS_LABEL (self->control) && gtk_widget_grab_focus (self->control);
}

static void
tonti_form_row_class_init (TontiFormRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = tonti_form_row_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", TONTI_TYPE_FORM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] = g_signal_new ("activate", TONTI_TYPE_FORM_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
tonti_form_row_init (TontiFormRow *self)
{
}

GtkWidget *
tonti_form_row_new (TontiSession *session, const TontiFormField *field)
{
  TontiFormRow *self = g_object_new (TONTI_TYPE_FORM_ROW, NULL);
  self->field = field;
  self->kind = tonti_form_control_get (field->kind);
  self->control = self->kind->make (session, field);
  build (self);
  return GTK_WIDGET (self);
}
