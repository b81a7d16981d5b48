// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-members-row.h"

#include <glib/gi18n.h>

#include "tonti-member-entry.h"

#define AT_FIRST 2

struct _TontiMembersRow
{
  GtkWidget parent_instance;
  TontiSession *session;

  /* owned by the tree */
  GPtrArray *entries; /* TontiMemberEntry */
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (TontiMembersRow, tonti_members_row, GTK_TYPE_WIDGET)

static guint changed_signal, activate_signal;

json_t *
tonti_members_row_get_members (TontiMembersRow *self)
{
  json_t *members = json_array ();
  for (guint i = 0; i < self->entries->len; i++)
    {
      gint64 member = tonti_member_entry_get_member (self->entries->pdata[i]);
      if (member != 0)
        json_array_append_new (members, json_integer (member));
    }
  if (json_array_size (members) > 0)
    return members;
  json_decref (members);
  return NULL;
}

gboolean
tonti_members_row_is_unclear (TontiMembersRow *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (tonti_member_entry_get_member (self->entries->pdata[i]) == 0
        && *tonti_field_get_text (self->entries->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
chosen_cb (TontiMemberEntry *entry, gpointer user_data)
{
  g_signal_emit (user_data, changed_signal, 0);
}

static void
activate_cb (TontiMemberEntry *entry, gpointer user_data)
{
  TontiMembersRow *self = user_data;
  guint at;
  if (g_ptr_array_find (self->entries, entry, &at) && at + 1 < self->entries->len)
    gtk_widget_grab_focus (self->entries->pdata[at + 1]);
  else
    g_signal_emit (self, activate_signal, 0);
}

static TontiMemberEntry *
add_entry (TontiMembersRow *self)
{
  TontiMemberEntry *entry = TONTI_MEMBER_ENTRY (tonti_member_entry_new ());
  g_autofree char *name = g_strdup_printf (_ ("Member %u"), self->entries->len + 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  tonti_member_entry_set_session (entry, self->session);
  g_signal_connect (entry, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect (entry, "activate", G_CALLBACK (activate_cb), self);
  gtk_widget_insert_before (GTK_WIDGET (entry), GTK_WIDGET (self), self->more);
  g_ptr_array_add (self->entries, entry);
  return entry;
}

static void
more_cb (GtkButton *button, gpointer user_data)
{
  gtk_widget_grab_focus (GTK_WIDGET (add_entry (user_data)));
}

void
tonti_members_row_set_members (TontiMembersRow *self, const json_t *members)
{
  while (self->entries->len < json_array_size (members))
    add_entry (self);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const json_t *member = json_array_get (members, i);
      tonti_member_entry_set_member (self->entries->pdata[i], json_integer_value (member));
    }
}

void
tonti_members_row_set_session (TontiMembersRow *self, TontiSession *session)
{
  g_set_object (&self->session, session);
  for (guint i = 0; i < self->entries->len; i++)
    tonti_member_entry_set_session (self->entries->pdata[i], session);
}

static gboolean
tonti_members_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TONTI_MEMBERS_ROW (widget)->entries->pdata[0]);
}

static void
tonti_members_row_dispose (GObject *object)
{
  TontiMembersRow *self = TONTI_MEMBERS_ROW (object);
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  G_OBJECT_CLASS (tonti_members_row_parent_class)->dispose (object);
}

static void
tonti_members_row_class_init (TontiMembersRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_members_row_dispose;
  widget_class->grab_focus = tonti_members_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  changed_signal = g_signal_new ("changed", TONTI_TYPE_MEMBERS_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  activate_signal = g_signal_new ("activate", TONTI_TYPE_MEMBERS_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
tonti_members_row_init (TontiMembersRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->entries = g_ptr_array_new ();
  self->more = gtk_button_new_with_label (_ ("One more member"));
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->more, "flat");
  g_signal_connect (self->more, "clicked", G_CALLBACK (more_cb), self);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  for (guint i = 0; i < AT_FIRST; i++)
    add_entry (self);
}

GtkWidget *
tonti_members_row_new (void)
{
  return g_object_new (TONTI_TYPE_MEMBERS_ROW, NULL);
}
