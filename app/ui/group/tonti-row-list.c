// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-row-list.h"

struct _TontiRowList
{
  AdwBin parent_instance;
  AdwPreferencesGroup *group;
  GtkWidget *button;
  GPtrArray *rows; /* AdwActionRow, owned by the tree */
};

enum
{
  SIGNAL_OPENED,
  SIGNAL_PRESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TontiRowList, tonti_row_list, ADW_TYPE_BIN)

static void
activated_cb (AdwActionRow *row, TontiRowList *self)
{
  guint n;
  if (g_ptr_array_find (self->rows, row, &n))
    g_signal_emit (self, signals[SIGNAL_OPENED], 0, n);
}

/* A mnemonic leaves the focus where it was: what is asked next is about this list. */
static void
pressed_cb (TontiRowList *self)
{
  gtk_widget_grab_focus (self->button);
  g_signal_emit (self, signals[SIGNAL_PRESSED], 0);
}

void
tonti_row_list_set_title (TontiRowList *self, const char *title, const char *description,
                          const char *button)
{
  adw_preferences_group_set_title (self->group, title);
  adw_preferences_group_set_description (self->group, description);
  gtk_widget_set_visible (self->button, button != NULL);
  if (button)
    gtk_button_set_label (GTK_BUTTON (self->button), button);
}

static AdwActionRow *
add_row (TontiRowList *self)
{
  AdwActionRow *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  GtkWidget *image = gtk_image_new_from_icon_name ("document-edit-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (row, image);
  g_object_bind_property (row, "activatable", image, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), self);
  adw_preferences_group_add (self->group, GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
  return row;
}

void
tonti_row_list_set_row (TontiRowList *self, guint n, const char *title, const char *text,
                        gboolean opens)
{
  AdwActionRow *row = n < self->rows->len ? self->rows->pdata[n] : add_row (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), opens);
}

void
tonti_row_list_set_length (TontiRowList *self, guint n)
{
  while (self->rows->len > n)
    {
      adw_preferences_group_remove (self->group, self->rows->pdata[self->rows->len - 1]);
      g_ptr_array_remove_index (self->rows, self->rows->len - 1);
    }
}

static void
tonti_row_list_finalize (GObject *object)
{
  g_ptr_array_unref (TONTI_ROW_LIST (object)->rows);
  G_OBJECT_CLASS (tonti_row_list_parent_class)->finalize (object);
}

static void
tonti_row_list_class_init (TontiRowListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tonti_row_list_finalize;
  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_PRESSED] = g_signal_new ("pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tonti_row_list_init (TontiRowList *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "row-list");
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->button = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->button), TRUE);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (pressed_cb), self);
  adw_preferences_group_set_header_suffix (self->group, self->button);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

GtkWidget *
tonti_row_list_new (void)
{
  return g_object_new (TONTI_TYPE_ROW_LIST, NULL);
}
