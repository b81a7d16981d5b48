// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-table-view.h"

#include <glib/gi18n.h>

#include "tonti-table-cells.h"
#include "tonti-table-copy.h"
#include "tonti-table-match.h"
#include "tonti-table-model.h"
#include "tonti-table-width.h"

struct _TontiTableView
{
  AdwBin parent_instance;
  TontiTableModel *model;
  GtkSelectionModel *selection;
  TontiTableCells *cells;
  GHashTable *hidden; /* keys of columns that are left out */
  gboolean *is_shown; /* by column of the table */

  /* owned by the tree */
  GtkColumnView *view;
  GtkScrolledWindow *scroll;
  GtkScrolledWindow *totals_scroll; /* follows the other one sideways */
  GtkBox *totals;
  GtkLabel *empty;
};

G_DEFINE_FINAL_TYPE (TontiTableView, tonti_table_view, ADW_TYPE_BIN)

static guint activated_signal;

const TontiTable *
tonti_table_view_get_table (TontiTableView *self)
{
  return tonti_table_model_get_table (self->model);
}

static void
add_column (TontiTableView *self, guint column)
{
  g_autoptr (GtkColumnViewColumn) one = tonti_table_cells_make_column (self->cells, column);
  gtk_column_view_append_column (self->view, one);
}

static void
clear_columns (TontiTableView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) one = g_list_model_get_item (columns, 0);
      gtk_column_view_remove_column (self->view, one);
    }
}

static GtkLabel *
find_label (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = find_label (child);
      if (found)
        return found;
    }
  return NULL;
}

/* Titles stand as their cells do. GTK has no call for it: the title's own label is asked. */
static void
align_titles (TontiTableView *self, const TontiTable *table)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = header ? gtk_widget_get_first_child (header) : NULL;
  for (guint i = 0; title && i < tonti_table_get_n_columns (table); i++)
    {
      GtkLabel *label;
      if (!self->is_shown[i])
        continue;
      label = find_label (title);
      if (label && tonti_table_is_figure (tonti_table_get_column (table, i)->kind))
        {
          gtk_widget_set_hexpand (GTK_WIDGET (label), TRUE);
          gtk_label_set_xalign (label, 1);
        }
      title = gtk_widget_get_next_sibling (title);
    }
}

static void
build_columns (TontiTableView *self, const TontiTable *table)
{
  guint n = tonti_table_get_n_columns (table);
  clear_columns (self);
  g_free (self->is_shown);
  self->is_shown = g_new0 (gboolean, n);
  for (guint i = 0; i < n; i++)
    {
      self->is_shown[i]
          = !g_hash_table_contains (self->hidden, tonti_table_get_column (table, i)->key);
      if (self->is_shown[i])
        add_column (self, i);
    }
  align_titles (self, table);
}

static void
add_total (TontiTableView *self, const char *text, TontiColumnKind kind, int width, gboolean expand)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), tonti_table_is_figure (kind) ? 1 : 0);
  gtk_widget_set_size_request (label, width, -1);
  gtk_widget_set_hexpand (label, expand);
  gtk_box_append (self->totals, label);
}

/* Where "Total" stands: the first column of words. */
static int
find_words (TontiTableView *self, const TontiTable *table)
{
  for (guint i = 0; i < tonti_table_get_n_columns (table); i++)
    if (self->is_shown[i] && tonti_table_get_column (table, i)->kind == TONTI_COLUMN_TEXT)
      return (int)i;
  return -1;
}

/* Widths of the columns, and the totals below them in the same widths. */
static void
lay_out (TontiTableView *self, const TontiTable *table)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  int main_column = tonti_table_find_main (table, self->is_shown);
  int words = find_words (self, table);
  const TontiGroup *group = tonti_table_cells_get_group (self->cells);
  GtkWidget *child;
  guint at = 0;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->totals))))
    gtk_box_remove (self->totals, child);
  for (guint i = 0; i < tonti_table_get_n_columns (table); i++)
    {
      g_autofree char *total = tonti_table_format_total (table, i, group);
      g_autoptr (GtkColumnViewColumn) one = NULL;
      int width;
      if (!self->is_shown[i])
        continue;
      one = g_list_model_get_item (columns, at++);
      width = tonti_table_measure_column (GTK_WIDGET (self->view), table, i, group);
      gtk_column_view_column_set_fixed_width (one, width);
      gtk_column_view_column_set_expand (one, (int)i == main_column);
      add_total (self,
                 total             ? total
                 : (int)i == words ? _ ("Total")
                                   : "",
                 tonti_table_get_column (table, i)->kind, width, (int)i == main_column);
    }
}

static void
show_rows (TontiTableView *self, const TontiTable *table)
{
  gboolean has_rows = tonti_table_get_n_rows (table) > 0;
  gtk_widget_set_visible (GTK_WIDGET (self->scroll), has_rows);
  gtk_widget_set_visible (GTK_WIDGET (self->totals_scroll),
                          has_rows && tonti_table_has_totals (table));
  gtk_widget_set_visible (GTK_WIDGET (self->empty), !has_rows);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tonti_table_get_title (table), -1);
}

void
tonti_table_view_take_table (TontiTableView *self, TontiTable *table, const TontiGroup *group)
{
  const TontiTable *before = tonti_table_view_get_table (self);
  gboolean same = tonti_table_is_same_kind (before, table);
  int selected = tonti_table_view_get_selected (self);
  int again = same ? tonti_table_find_again (before, selected, table) : -1;
  tonti_table_cells_set_group (self->cells, group);
  if (!same)
    {
      tonti_table_model_take_table (self->model, NULL, FALSE);
      clear_columns (self);
    }
  tonti_table_model_take_table (self->model, table, same);
  if (same)
    tonti_table_cells_refill (self->cells);
  else
    build_columns (self, table);
  lay_out (self, table);
  show_rows (self, table);
  if (again >= 0 && again != selected)
    gtk_selection_model_select_item (self->selection, (guint)again, TRUE);
}

void
tonti_table_view_hide_column (TontiTableView *self, const char *key)
{
  const TontiTable *table = tonti_table_view_get_table (self);
  g_hash_table_add (self->hidden, g_strdup (key));
  if (!table)
    return;
  build_columns (self, table);
  lay_out (self, table);
}

void
tonti_table_view_set_empty_text (TontiTableView *self, const char *text)
{
  gtk_label_set_text (self->empty, text);
}

int
tonti_table_view_get_selected (TontiTableView *self)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (self->selection);
  return gtk_bitset_is_empty (chosen) ? -1 : (int)gtk_bitset_get_minimum (chosen);
}

static GtkWidget *
find_list (TontiTableView *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  while (child && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

void
tonti_table_view_select (TontiTableView *self, guint row)
{
  GtkWidget *list = find_list (self);
  gtk_selection_model_select_item (self->selection, row, TRUE);
  if (list)
    gtk_widget_activate_action (list, "list.scroll-to-item", "u", row);
}

char *
tonti_table_view_dup_selected_text (TontiTableView *self)
{
  const TontiTable *table = tonti_table_view_get_table (self);
  g_autoptr (GtkBitset) rows = gtk_selection_model_get_selection (self->selection);
  return table ? tonti_table_copy_text (table, rows, self->is_shown,
                                        tonti_table_cells_get_group (self->cells))
               : g_strdup ("");
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *text = tonti_table_view_dup_selected_text (TONTI_TABLE_VIEW (widget));
  if (*text)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
activate_cb (GtkColumnView *view, guint position, gpointer user_data)
{
  g_signal_emit (user_data, activated_signal, 0, position);
}

static void
sideways_cb (GtkAdjustment *place, gpointer user_data)
{
  TontiTableView *self = user_data;
  gtk_adjustment_set_value (gtk_scrolled_window_get_hadjustment (self->totals_scroll),
                            gtk_adjustment_get_value (place));
}

/* Another size of text, other widths. */
static void
tonti_table_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  TontiTableView *self = TONTI_TABLE_VIEW (widget);
  const TontiTable *table = tonti_table_view_get_table (self);
  GTK_WIDGET_CLASS (tonti_table_view_parent_class)->system_setting_changed (widget, setting);
  if (table)
    lay_out (self, table);
}

static gboolean
tonti_table_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TONTI_TABLE_VIEW (widget)->view));
}

static void
tonti_table_view_finalize (GObject *object)
{
  TontiTableView *self = TONTI_TABLE_VIEW (object);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->cells);
  g_hash_table_unref (self->hidden);
  g_free (self->is_shown);
  G_OBJECT_CLASS (tonti_table_view_parent_class)->finalize (object);
}

static void
tonti_table_view_class_init (TontiTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = tonti_table_view_finalize;
  widget_class->system_setting_changed = tonti_table_view_system_setting_changed;
  widget_class->grab_focus = tonti_table_view_grab_focus;
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy",
                                       NULL);
  activated_signal = g_signal_new ("row-activated", TONTI_TYPE_TABLE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
make_list (TontiTableView *self)
{
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (g_object_ref (self->selection)));
  self->scroll = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "table");
  gtk_scrolled_window_set_child (self->scroll, GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (GTK_WIDGET (self->scroll), TRUE);
  g_signal_connect (self->view, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (gtk_scrolled_window_get_hadjustment (self->scroll), "value-changed",
                    G_CALLBACK (sideways_cb), self);
}

static void
make_totals (TontiTableView *self)
{
  self->totals = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  self->totals_scroll = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->totals), "table-totals");
  gtk_scrolled_window_set_policy (self->totals_scroll, GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (self->totals_scroll, GTK_WIDGET (self->totals));
}

static void
tonti_table_view_init (TontiTableView *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->model = tonti_table_model_new ();
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cells = tonti_table_cells_new (self->model);
  self->selection
      = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->model))));
  make_list (self);
  make_totals (self);
  self->empty = GTK_LABEL (gtk_label_new (_ ("There is nothing yet")));
  gtk_label_set_wrap (self->empty, TRUE);
  gtk_label_set_justify (self->empty, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "table-empty");
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "dim-label");
  gtk_widget_set_vexpand (GTK_WIDGET (self->empty), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->totals_scroll), FALSE);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->scroll));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->totals_scroll));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->empty));
  adw_bin_set_child (ADW_BIN (self), column);
}

GtkWidget *
tonti_table_view_new (void)
{
  return g_object_new (TONTI_TYPE_TABLE_VIEW, NULL);
}
