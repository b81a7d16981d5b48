// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-table-model.h"

struct _TontiTableRow
{
  GObject parent_instance;
  guint row;
};

G_DEFINE_FINAL_TYPE (TontiTableRow, tonti_table_row, G_TYPE_OBJECT)

static guint alive; /* main loop only */

guint
tonti_table_row_get (TontiTableRow *self)
{
  return self->row;
}

guint
tonti_table_row_count (void)
{
  return alive;
}

static void
tonti_table_row_finalize (GObject *object)
{
  alive--;
  G_OBJECT_CLASS (tonti_table_row_parent_class)->finalize (object);
}

static void
tonti_table_row_class_init (TontiTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tonti_table_row_finalize;
}

static void
tonti_table_row_init (TontiTableRow *self)
{
  alive++;
}

struct _TontiTableModel
{
  GObject parent_instance;
  TontiTable *table; /* NULL = none */
};

static void tonti_table_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TontiTableModel, tonti_table_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      tonti_table_model_list_init))

static GType
get_item_type (GListModel *model)
{
  return TONTI_TYPE_TABLE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  const TontiTable *table = TONTI_TABLE_MODEL (model)->table;
  return table ? tonti_table_get_n_rows (table) : 0;
}

static gpointer
get_item (GListModel *model, guint position)
{
  TontiTableRow *row;
  if (position >= get_n_items (model))
    return NULL;
  row = g_object_new (TONTI_TYPE_TABLE_ROW, NULL);
  row->row = position;
  return row;
}

static void
tonti_table_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

const TontiTable *
tonti_table_model_get_table (TontiTableModel *self)
{
  return self->table;
}

void
tonti_table_model_take_table (TontiTableModel *self, TontiTable *table, gboolean is_same_kind)
{
  GListModel *list = G_LIST_MODEL (self);
  guint before = get_n_items (list), after, kept;
  g_clear_pointer (&self->table, tonti_table_free);
  self->table = table;
  after = get_n_items (list);
  kept = is_same_kind ? MIN (before, after) : 0;
  if (before != kept || after != kept)
    g_list_model_items_changed (list, kept, before - kept, after - kept);
}

static void
tonti_table_model_finalize (GObject *object)
{
  g_clear_pointer (&TONTI_TABLE_MODEL (object)->table, tonti_table_free);
  G_OBJECT_CLASS (tonti_table_model_parent_class)->finalize (object);
}

static void
tonti_table_model_class_init (TontiTableModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tonti_table_model_finalize;
}

static void
tonti_table_model_init (TontiTableModel *self)
{
}

TontiTableModel *
tonti_table_model_new (void)
{
  return g_object_new (TONTI_TYPE_TABLE_MODEL, NULL);
}
