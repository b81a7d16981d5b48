// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-table-cells.h"

#include <glib/gi18n.h>

#include "tonti-table-width.h"

#define PLAIN 24 /* characters of a text that are always in sight */

struct _TontiTableCells
{
  GObject parent_instance;
  TontiTableModel *model;
  TontiGroup *group; /* NULL = none yet */
  GHashTable *bound; /* GtkListItem → column */
};

G_DEFINE_FINAL_TYPE (TontiTableCells, tonti_table_cells, G_TYPE_OBJECT)

void
tonti_table_cells_set_group (TontiTableCells *self, const TontiGroup *group)
{
  TontiGroup *copy = tonti_group_copy (group);
  g_clear_pointer (&self->group, tonti_group_free);
  self->group = copy;
}

const TontiGroup *
tonti_table_cells_get_group (TontiTableCells *self)
{
  return self->group;
}

static void
fill (TontiTableCells *self, GtkListItem *item, guint column)
{
  const TontiTable *table = tonti_table_model_get_table (self->model);
  GtkWidget *label = gtk_list_item_get_child (item);
  guint row = gtk_list_item_get_position (item);
  g_autofree char *text = NULL;
  if (!table || row >= tonti_table_get_n_rows (table))
    return;
  text = tonti_table_format (table, row, column, self->group);
  gtk_label_set_text (GTK_LABEL (label), text);
  if (tonti_table_get_column (table, column)->kind == TONTI_COLUMN_TEXT)
    gtk_widget_set_tooltip_text (label, g_utf8_strlen (text, -1) > PLAIN ? text : NULL);
}

void
tonti_table_cells_refill (TontiTableCells *self)
{
  GHashTableIter iter;
  gpointer item, column;
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, &column))
    fill (self, item, GPOINTER_TO_UINT (column));
}

static guint
get_column (GtkListItemFactory *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "tonti-column"));
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  TontiTableCells *self = user_data;
  const TontiTable *table = tonti_table_model_get_table (self->model);
  TontiColumnKind kind = tonti_table_get_column (table, get_column (factory))->kind;
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), tonti_table_is_figure (kind) ? 1 : 0);
  if (kind == TONTI_COLUMN_TEXT || kind == TONTI_COLUMN_CODE)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  TontiTableCells *self = user_data;
  g_hash_table_insert (self->bound, item, GUINT_TO_POINTER (get_column (factory)));
  fill (self, item, get_column (factory));
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  g_hash_table_remove (TONTI_TABLE_CELLS (user_data)->bound, item);
}

GtkColumnViewColumn *
tonti_table_cells_make_column (TontiTableCells *self, guint column)
{
  const TontiTable *table = tonti_table_model_get_table (self->model);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_object_set_data (G_OBJECT (factory), "tonti-column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  return gtk_column_view_column_new (_ (tonti_table_get_column (table, column)->title), factory);
}

static void
tonti_table_cells_finalize (GObject *object)
{
  TontiTableCells *self = TONTI_TABLE_CELLS (object);
  g_clear_object (&self->model);
  g_clear_pointer (&self->group, tonti_group_free);
  g_hash_table_unref (self->bound);
  G_OBJECT_CLASS (tonti_table_cells_parent_class)->finalize (object);
}

static void
tonti_table_cells_class_init (TontiTableCellsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tonti_table_cells_finalize;
}

static void
tonti_table_cells_init (TontiTableCells *self)
{
  self->bound = g_hash_table_new (NULL, NULL);
}

TontiTableCells *
tonti_table_cells_new (TontiTableModel *model)
{
  TontiTableCells *self = g_object_new (TONTI_TYPE_TABLE_CELLS, NULL);
  self->model = g_object_ref (model);
  return self;
}
