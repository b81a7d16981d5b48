// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-discharge-row.h"

#include <glib/gi18n.h>

#include "tonti-choice-row.h"
#include "tonti-member-entry.h"

struct _TontiDischargeRow
{
  GtkWidget parent_instance;

  /* owned by the tree */
  TontiChoiceRow *how;
  GtkWidget *asked; /* label and witness */
  TontiMemberEntry *witness;
};

G_DEFINE_FINAL_TYPE (TontiDischargeRow, tonti_discharge_row, GTK_TYPE_WIDGET)

static guint changed_signal;

static gboolean
needs_witness (TontiDischargeRow *self)
{
  return g_strcmp0 (tonti_choice_row_get_code (self->how), "thumbprint") == 0;
}

const char *
tonti_discharge_row_explain (TontiDischargeRow *self)
{
  if (!tonti_choice_row_get_code (self->how))
    return _ ("Say how she stands for what she receives");
  if (needs_witness (self) && tonti_member_entry_get_member (self->witness) == 0)
    return _ ("A thumbprint needs a witness: write the name of a member who is there");
  return NULL;
}

json_t *
tonti_discharge_row_get_discharge (TontiDischargeRow *self)
{
  json_t *discharge;
  if (tonti_discharge_row_explain (self))
    return NULL;
  discharge = json_pack ("{s:s}", "how", tonti_choice_row_get_code (self->how));
  if (needs_witness (self))
    json_object_set_new (discharge, "witness",
                         json_integer (tonti_member_entry_get_member (self->witness)));
  return discharge;
}

void
tonti_discharge_row_set_discharge (TontiDischargeRow *self, const json_t *discharge)
{
  const json_t *witness = json_object_get (discharge, "witness");
  tonti_choice_row_set_code (self->how, json_string_value (json_object_get (discharge, "how")));
  if (json_is_integer (witness))
    tonti_member_entry_set_member (self->witness, json_integer_value (witness));
}

void
tonti_discharge_row_set_session (TontiDischargeRow *self, TontiSession *session)
{
  tonti_member_entry_set_session (self->witness, session);
}

static void
changed_cb (GtkWidget *widget, gpointer user_data)
{
  TontiDischargeRow *self = user_data;
  gtk_widget_set_visible (self->asked, needs_witness (self));
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
tonti_discharge_row_grab_focus (GtkWidget *widget)
{
  TontiDischargeRow *self = TONTI_DISCHARGE_ROW (widget);
  gboolean asks = needs_witness (self) && tonti_member_entry_get_member (self->witness) == 0;
  return gtk_widget_grab_focus (asks ? GTK_WIDGET (self->witness) : GTK_WIDGET (self->how));
}

static void
tonti_discharge_row_dispose (GObject *object)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tonti_discharge_row_parent_class)->dispose (object);
}

static void
tonti_discharge_row_class_init (TontiDischargeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_discharge_row_dispose;
  widget_class->grab_focus = tonti_discharge_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  changed_signal = g_signal_new ("changed", TONTI_TYPE_DISCHARGE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_witness (TontiDischargeRow *self)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("_Witness"));
  self->asked = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->witness = TONTI_MEMBER_ENTRY (tonti_member_entry_new ());
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "field-label");
  gtk_widget_set_margin_start (self->asked, 24);
  gtk_widget_set_visible (self->asked, FALSE);
  gtk_box_append (GTK_BOX (self->asked), label);
  gtk_box_append (GTK_BOX (self->asked), GTK_WIDGET (self->witness));
  tonti_field_set_label (TONTI_FIELD (self->witness), GTK_LABEL (label));
  g_signal_connect (self->witness, "chosen", G_CALLBACK (changed_cb), self);
  gtk_widget_set_parent (self->asked, GTK_WIDGET (self));
}

static void
tonti_discharge_row_init (TontiDischargeRow *self)
{
  static const TontiChoice hows[] = {
    { "signature", N_ ("Signature") },
    { "thumbprint", N_ ("Thumbprint before a witness") },
    { "none", N_ ("Not yet: it will be signed later") },
    { NULL, NULL },
  };
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->how = TONTI_CHOICE_ROW (tonti_choice_row_new ());
  tonti_choice_row_set_choices (self->how, hows);
  gtk_widget_set_parent (GTK_WIDGET (self->how), GTK_WIDGET (self));
  add_witness (self);
  g_signal_connect (self->how, "changed", G_CALLBACK (changed_cb), self);
}

GtkWidget *
tonti_discharge_row_new (void)
{
  return g_object_new (TONTI_TYPE_DISCHARGE_ROW, NULL);
}
