// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-row.h"

struct _TontiSheetRow
{
  GtkWidget parent_instance;
  TontiSheetRowKind kind;
  const TontiSheetColumns *columns;
  GPtrArray *cells; /* TontiSheetCell, owned by the tree */
};

G_DEFINE_FINAL_TYPE (TontiSheetRow, tonti_sheet_row, GTK_TYPE_WIDGET)

static GtkAccessibleRole
choose_role (TontiSheetRowKind kind, TontiSheetColumnKind column)
{
  if (kind == TONTI_SHEET_ROW_HEAD)
    return GTK_ACCESSIBLE_ROLE_COLUMN_HEADER;
  return column == TONTI_SHEET_NAME ? GTK_ACCESSIBLE_ROLE_ROW_HEADER
                                    : GTK_ACCESSIBLE_ROLE_GRID_CELL;
}

static void
add_cell (TontiSheetRow *self, guint i)
{
  const TontiSheetColumnKind kind = tonti_sheet_columns_get (self->columns, i)->kind;
  gboolean is_right = kind == TONTI_SHEET_NUMBER || kind == TONTI_SHEET_MONEY;
  gboolean has_icon
      = self->kind == TONTI_SHEET_ROW_MEMBER
        && (kind == TONTI_SHEET_PRESENCE || kind == TONTI_SHEET_MONEY || kind == TONTI_SHEET_STATE);
  GtkWidget *cell = tonti_sheet_cell_new (choose_role (self->kind, kind), is_right, has_icon);
  if (kind == TONTI_SHEET_NAME)
    gtk_widget_add_css_class (cell, "name");
  if (self->kind == TONTI_SHEET_ROW_HEAD)
    tonti_sheet_cell_set_wrapped (TONTI_SHEET_CELL (cell), TRUE);
  gtk_widget_set_parent (cell, GTK_WIDGET (self));
  g_ptr_array_add (self->cells, cell);
}

GtkWidget *
tonti_sheet_row_new (TontiSheetRowKind kind, const TontiSheetColumns *columns)
{
  static const char *const classes[] = {
    [TONTI_SHEET_ROW_MEMBER] = "member",
    [TONTI_SHEET_ROW_HEAD] = "head",
    [TONTI_SHEET_ROW_TOTALS] = "totals",
  };
  TontiSheetRow *self = g_object_new (TONTI_TYPE_SHEET_ROW, NULL);
  self->kind = kind;
  self->columns = columns;
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[kind]);
  for (guint i = 0; i < tonti_sheet_columns_count (columns); i++)
    add_cell (self, i);
  return GTK_WIDGET (self);
}

TontiSheetCell *
tonti_sheet_row_get_cell (TontiSheetRow *self, guint column)
{
  return g_ptr_array_index (self->cells, column);
}

void
tonti_sheet_row_set_current (TontiSheetRow *self, gboolean is_current)
{
  if (is_current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
}

static void
tonti_sheet_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  TontiSheetRow *self = TONTI_SHEET_ROW (widget);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 0;
  else
    *minimum = *natural = self->kind == TONTI_SHEET_ROW_HEAD ? self->columns->head_height
                                                             : self->columns->row_height;
}

static void
tonti_sheet_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TontiSheetRow *self = TONTI_SHEET_ROW (widget);
  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (self->cells, i);
      const int cell_width = tonti_sheet_columns_get (self->columns, i)->width;
      /* Asked for by GTK before it allocates. */
      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (
          cell,
          &(GtkAllocation){ tonti_sheet_columns_place (self->columns, i), 0, cell_width, height },
          -1);
    }
}

static void
draw_cells (TontiSheetRow *self, GtkSnapshot *snapshot, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    gtk_widget_snapshot_child (GTK_WIDGET (self), g_ptr_array_index (self->cells, i), snapshot);
}

/* What is scrolled away under the names is not seen. */
static void
tonti_sheet_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TontiSheetRow *self = TONTI_SHEET_ROW (widget);
  const guint frozen = self->columns->frozen;
  const int edge = tonti_sheet_columns_edge (self->columns);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  draw_cells (self, snapshot, 0, frozen);
  gtk_snapshot_push_clip (
      snapshot, &GRAPHENE_RECT_INIT ((float)edge, 0, (float)(width - edge), (float)height));
  draw_cells (self, snapshot, frozen, self->cells->len);
  gtk_snapshot_pop (snapshot);
}

static void
tonti_sheet_row_dispose (GObject *object)
{
  TontiSheetRow *self = TONTI_SHEET_ROW (object);
  for (guint i = 0; self->cells && i < self->cells->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->cells, i));
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  G_OBJECT_CLASS (tonti_sheet_row_parent_class)->dispose (object);
}

static void
tonti_sheet_row_class_init (TontiSheetRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_sheet_row_dispose;
  widget_class->measure = tonti_sheet_row_measure;
  widget_class->size_allocate = tonti_sheet_row_size_allocate;
  widget_class->snapshot = tonti_sheet_row_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sheetrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
tonti_sheet_row_init (TontiSheetRow *self)
{
  self->cells = g_ptr_array_new ();
}
