// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-keys-row.h"

#include <glib/gi18n.h>

#include "tonti-member-entry.h"
#include "tonti-text-entry.h"

typedef struct
{
  gint64 member;

  /* owned by the tree */
  GtkWidget *brought;
  GtkWidget *away; /* STAND_IN and REASON, of who did not bring it */
  GtkWidget *stand_in, *reason;
} Holder;

struct _TontiKeysRow
{
  GtkWidget parent_instance;
  GArray *holders; /* Holder */
};

G_DEFINE_FINAL_TYPE (TontiKeysRow, tonti_keys_row, GTK_TYPE_WIDGET)

static guint changed_signal;

static gboolean
has_brought (const Holder *holder)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (holder->brought));
}

static json_t *
get_key (const Holder *holder)
{
  json_t *key = json_pack ("{s:I, s:b}", "member", (json_int_t)holder->member, "present",
                           has_brought (holder));
  gint64 stand_in = tonti_member_entry_get_member (TONTI_MEMBER_ENTRY (holder->stand_in));
  const char *reason = tonti_field_get_text (TONTI_FIELD (holder->reason));
  if (!has_brought (holder) && stand_in != 0)
    json_object_set_new (key, "stand_in", json_integer (stand_in));
  if (!has_brought (holder) && *reason)
    json_object_set_new (key, "reason", json_string (reason));
  return key;
}

json_t *
tonti_keys_row_get_keys (TontiKeysRow *self)
{
  json_t *keys = json_array ();
  for (guint i = 0; i < self->holders->len; i++)
    json_array_append_new (keys, get_key (&g_array_index (self->holders, Holder, i)));
  return keys;
}

static void
changed_cb (TontiKeysRow *self)
{
  for (guint i = 0; i < self->holders->len; i++)
    {
      const Holder *holder = &g_array_index (self->holders, Holder, i);
      gtk_widget_set_visible (holder->away, !has_brought (holder));
    }
  g_signal_emit (self, changed_signal, 0);
}

static void
add_field (GtkWidget *box, GtkWidget *field, const char *title)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (column), label);
  gtk_box_append (GTK_BOX (column), field);
  tonti_field_set_label (TONTI_FIELD (field), GTK_LABEL (label));
  gtk_box_append (GTK_BOX (box), column);
}

static void
add_holder (TontiKeysRow *self, TontiSession *session, const TontiOfficer *officer)
{
  g_autofree char *text = g_strdup_printf (_ ("%s has brought the key"), officer->name);
  Holder holder = { .member = officer->member };
  holder.brought = gtk_check_button_new_with_label (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (holder.brought), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  holder.away = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_set_homogeneous (GTK_BOX (holder.away), TRUE);
  gtk_widget_set_margin_start (holder.away, 24);
  holder.stand_in = tonti_member_entry_new ();
  holder.reason = tonti_text_entry_new (TONTI_TEXT_ENTRY_LINE);
  tonti_member_entry_set_session (TONTI_MEMBER_ENTRY (holder.stand_in), session);
  add_field (holder.away, holder.stand_in, _ ("Away: who stands in"));
  add_field (holder.away, holder.reason, _ ("Why"));
  g_signal_connect_swapped (holder.brought, "toggled", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (holder.stand_in, "chosen", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (holder.reason, "changed", G_CALLBACK (changed_cb), self);
  gtk_widget_set_parent (holder.brought, GTK_WIDGET (self));
  gtk_widget_set_parent (holder.away, GTK_WIDGET (self));
  g_array_append_val (self->holders, holder);
}

static gboolean
tonti_keys_row_grab_focus (GtkWidget *widget)
{
  TontiKeysRow *self = TONTI_KEYS_ROW (widget);
  return self->holders->len > 0
         && gtk_widget_grab_focus (g_array_index (self->holders, Holder, 0).brought);
}

static void
tonti_keys_row_dispose (GObject *object)
{
  TontiKeysRow *self = TONTI_KEYS_ROW (object);
  GtkWidget *child;
  g_array_set_size (self->holders, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tonti_keys_row_parent_class)->dispose (object);
}

static void
tonti_keys_row_finalize (GObject *object)
{
  g_array_unref (TONTI_KEYS_ROW (object)->holders);
  G_OBJECT_CLASS (tonti_keys_row_parent_class)->finalize (object);
}

static void
tonti_keys_row_class_init (TontiKeysRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_keys_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = tonti_keys_row_finalize;
  widget_class->grab_focus = tonti_keys_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  changed_signal = g_signal_new ("changed", TONTI_TYPE_KEYS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
tonti_keys_row_init (TontiKeysRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->holders = g_array_new (FALSE, FALSE, sizeof (Holder));
}

GtkWidget *
tonti_keys_row_new (TontiSession *session)
{
  TontiKeysRow *self = g_object_new (TONTI_TYPE_KEYS_ROW, NULL);
  const GPtrArray *officers = tonti_session_get_facts (session)->officers;
  for (guint i = 0; i < officers->len; i++)
    if (tonti_officer_is (officers->pdata[i], "key-holder"))
      add_holder (self, session, officers->pdata[i]);
  return GTK_WIDGET (self);
}
