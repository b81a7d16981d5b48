// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-last-meetings.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-ornament.h"
#include "tonti-page.h"

#define COLUMNS_MAX 12

struct _TontiLastMeetings
{
  AdwBin parent_instance;
  GtkListBox *list;
  GtkSizeGroup *widths[COLUMNS_MAX];
};

G_DEFINE_FINAL_TYPE (TontiLastMeetings, tonti_last_meetings, ADW_TYPE_BIN)

static void
add_cell (TontiLastMeetings *self, GtkWidget *row, guint column, const char *text,
          const TontiColumn *head)
{
  gboolean right = head->kind == TONTI_COLUMN_MONEY || head->kind == TONTI_COLUMN_NUMBER;
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), right ? 1 : 0);
  gtk_widget_set_hexpand (label, column > 0);
  if (!self->widths[column])
    self->widths[column] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_size_group_add_widget (self->widths[column], label);
  gtk_box_append (GTK_BOX (row), label);
}

static GtkWidget *
add_line (TontiLastMeetings *self, GtkWidget *cells, gboolean is_open)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *arrow = tonti_ornament_new ("go-next-symbolic");
  gtk_widget_set_opacity (arrow, is_open ? 1 : 0);
  gtk_box_append (GTK_BOX (cells), arrow);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), cells);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), is_open);
  gtk_widget_set_focusable (row, is_open);
  gtk_list_box_append (self->list, row);
  return row;
}

static void
add_heads (TontiLastMeetings *self, const TontiTable *table)
{
  GtkWidget *cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  for (guint i = 0; i < tonti_table_get_n_columns (table) && i < COLUMNS_MAX; i++)
    {
      const TontiColumn *head = tonti_table_get_column (table, i);
      add_cell (self, cells, i, _ (head->title), head);
    }
  gtk_widget_add_css_class (cells, "heading");
  add_line (self, cells, FALSE);
}

static void
add_meeting (TontiLastMeetings *self, const TontiTable *table, guint n, const TontiGroup *group)
{
  GtkWidget *cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  gint64 number = tonti_table_get_int (table, n, 0);
  g_autofree char *day = tonti_table_format (table, n, 1, group);
  g_autofree char *name = g_strdup_printf (_ ("Open meeting no. %" PRId64 ", %s"), number, day);
  for (guint i = 0; i < tonti_table_get_n_columns (table) && i < COLUMNS_MAX; i++)
    {
      g_autofree char *text = tonti_table_format (table, n, i, group);
      add_cell (self, cells, i, text, tonti_table_get_column (table, i));
    }
  GtkWidget *row = add_line (self, cells, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (row), "meeting", GINT_TO_POINTER ((int)number));
}

void
tonti_last_meetings_show (TontiLastMeetings *self, const TontiTable *table, const TontiGroup *group)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int place
      = GTK_IS_LIST_BOX_ROW (focus) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  add_heads (self, table);
  for (guint i = 0; i < tonti_table_get_n_rows (table); i++)
    add_meeting (self, table, i, group);
  row = place > 0 ? gtk_list_box_get_row_at_index (self->list, place) : NULL;
  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  tonti_page_show (GTK_WIDGET (list), "meetings/%d",
                   GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "meeting")));
}

static void
tonti_last_meetings_finalize (GObject *object)
{
  TontiLastMeetings *self = TONTI_LAST_MEETINGS (object);
  for (guint i = 0; i < COLUMNS_MAX; i++)
    g_clear_object (&self->widths[i]);
  G_OBJECT_CLASS (tonti_last_meetings_parent_class)->finalize (object);
}

static void
tonti_last_meetings_class_init (TontiLastMeetingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tonti_last_meetings_finalize;
}

static void
tonti_last_meetings_init (TontiLastMeetings *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (); /* in large text the table is wider */
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "home-meetings");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Last meetings"), -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (activated_cb), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), scroller);
}
