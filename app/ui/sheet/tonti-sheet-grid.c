// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-grid-private.h"

#include <glib/gi18n.h>

#include "tonti-sheet-face.h"

#define ONE_PAGE 60
#define PAGE 30

enum
{
  SIGNAL_ENTERED,
  SIGNAL_PRESENCE,
  SIGNAL_MOVED,
  SIGNAL_ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TontiSheetGrid, tonti_sheet_grid, GTK_TYPE_WIDGET)

gboolean
tonti_sheet_grid_has_rows (TontiSheetGrid *self)
{
  return self->model && self->head && tonti_sheet_model_count (self->model) > 0;
}

static guint
page_size (TontiSheetGrid *self)
{
  return tonti_sheet_model_count (self->model) > ONE_PAGE ? PAGE : ONE_PAGE;
}

guint
tonti_sheet_grid_first_row (TontiSheetGrid *self)
{
  return self->page * page_size (self);
}

guint
tonti_sheet_grid_page_of (TontiSheetGrid *self, guint row)
{
  return row / page_size (self);
}

guint
tonti_sheet_grid_first_of (TontiSheetGrid *self, guint page)
{
  return page * page_size (self);
}

guint
tonti_sheet_grid_get_n_pages (TontiSheetGrid *self)
{
  guint n = self->model ? tonti_sheet_model_count (self->model) : 0;
  return n == 0 ? 1 : (n + page_size (self) - 1) / page_size (self);
}

guint
tonti_sheet_grid_get_page (TontiSheetGrid *self)
{
  return self->page;
}

TontiSheetCell *
tonti_sheet_grid_get_cell (TontiSheetGrid *self, guint row, guint column)
{
  guint first = tonti_sheet_grid_has_rows (self) ? tonti_sheet_grid_first_row (self) : 0;
  if (row < first || row - first >= tonti_sheet_body_count (self->body))
    return NULL;
  return tonti_sheet_row_get_cell (tonti_sheet_body_get_row (self->body, row - first), column);
}

TontiSheetCell *
tonti_sheet_grid_get_total (TontiSheetGrid *self, guint column)
{
  return tonti_sheet_row_get_cell (TONTI_SHEET_ROW (self->totals), column);
}

void
tonti_sheet_grid_get_cursor (TontiSheetGrid *self, guint *row, guint *column)
{
  *row = self->row;
  *column = self->column;
}

void
tonti_sheet_grid_emit_moved (TontiSheetGrid *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

void
tonti_sheet_grid_ask (TontiSheetGrid *self, TontiSheetAsk ask)
{
  g_signal_emit (self, signals[SIGNAL_ASKED], 0, (int)ask);
}

void
tonti_sheet_grid_say_presence (TontiSheetGrid *self, TontiPresence presence)
{
  g_signal_emit (self, signals[SIGNAL_PRESENCE], 0, self->row, (int)presence);
}

gboolean
tonti_sheet_grid_enter (TontiSheetGrid *self, const char *text)
{
  gboolean is_taken = FALSE;
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0, self->row, self->column, text, &is_taken);
  return is_taken;
}

void
tonti_sheet_grid_refresh_place (TontiSheetGrid *self, guint row, guint column)
{
  TontiSheetCell *cell = tonti_sheet_grid_get_cell (self, row, column);
  g_auto (TontiSheetFace) face = { 0 };
  if (!cell)
    return;
  tonti_sheet_face_make (self->model, row, column, &face);
  tonti_sheet_cell_set_place (cell, row, column);
  tonti_sheet_cell_show (cell, &face);
}

static void
refresh_edges (TontiSheetGrid *self)
{
  for (guint c = 0; c < tonti_sheet_columns_count (self->model->columns); c++)
    {
      g_auto (TontiSheetFace) head = { 0 };
      g_auto (TontiSheetFace) total = { 0 };
      tonti_sheet_face_make_head (self->model, c, &head);
      tonti_sheet_face_make_total (self->model, c, &total);
      tonti_sheet_cell_show (tonti_sheet_row_get_cell (TONTI_SHEET_ROW (self->head), c), &head);
      tonti_sheet_cell_show (tonti_sheet_row_get_cell (TONTI_SHEET_ROW (self->totals), c), &total);
    }
}

static void
refresh_rows (TontiSheetGrid *self)
{
  const guint first = tonti_sheet_grid_first_row (self);
  const guint count = tonti_sheet_model_count (self->model);
  tonti_sheet_body_show_rows (self->body, MIN (count - first, page_size (self)));
  for (guint r = 0; r < tonti_sheet_body_count (self->body); r++)
    for (guint c = 0; c < tonti_sheet_columns_count (self->model->columns); c++)
      tonti_sheet_grid_refresh_place (self, first + r, c);
}

static void
keep_cursor (TontiSheetGrid *self)
{
  const guint count = tonti_sheet_model_count (self->model);
  self->row = count == 0 ? 0 : MIN (self->row, count - 1);
  if (self->column >= tonti_sheet_columns_count (self->model->columns)
      || !tonti_sheet_model_is_place (self->model, self->column))
    self->column = TONTI_SHEET_PRESENCE;
  self->page = self->row / page_size (self);
}

void
tonti_sheet_grid_refresh (TontiSheetGrid *self)
{
  if (!self->head)
    return;
  keep_cursor (self);
  refresh_rows (self);
  refresh_edges (self);
  tonti_sheet_grid_measure_columns (self);
  tonti_sheet_grid_show_cursor (self, tonti_sheet_grid_has_rows (self));
}

void
tonti_sheet_grid_rebuild (TontiSheetGrid *self)
{
  TontiSheetColumns *columns = tonti_sheet_columns_new (self->model->report->columns->len);
  tonti_sheet_body_set_columns (self->body, columns);
  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->totals, gtk_widget_unparent);
  g_clear_pointer (&self->model->columns, tonti_sheet_columns_free);
  self->model->columns = columns;
  self->head = tonti_sheet_row_new (TONTI_SHEET_ROW_HEAD, columns);
  self->totals = tonti_sheet_row_new (TONTI_SHEET_ROW_TOTALS, columns);
  gtk_widget_insert_after (self->head, GTK_WIDGET (self), NULL);
  gtk_widget_insert_before (self->totals, GTK_WIDGET (self), self->bar);
  tonti_sheet_grid_find_held (self);
  tonti_sheet_grid_refresh (self);
  tonti_sheet_grid_resume (self);
}

void
tonti_sheet_grid_set_model (TontiSheetGrid *self, TontiSheetModel *model)
{
  if (!model)
    {
      tonti_sheet_grid_cancel (self);
      tonti_sheet_body_set_columns (self->body, NULL);
      g_clear_pointer (&self->head, gtk_widget_unparent);
      g_clear_pointer (&self->totals, gtk_widget_unparent);
    }
  self->model = model;
  self->row = self->column = self->page = 0;
}

static void
scrolled_across_cb (GtkAdjustment *across, TontiSheetGrid *self)
{
  if (!self->head || (int)gtk_adjustment_get_value (across) == self->model->columns->scroll)
    return;
  self->model->columns->scroll = (int)gtk_adjustment_get_value (across);
  gtk_widget_queue_allocate (self->head);
  gtk_widget_queue_allocate (self->totals);
  tonti_sheet_body_place_again (self->body);
}

static void
tonti_sheet_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  TontiSheetGrid *self = TONTI_SHEET_GRID (widget);
  const TontiSheetColumns *columns = self->head ? self->model->columns : NULL;
  *minimum = *natural = 0;
  if (columns && orientation == GTK_ORIENTATION_VERTICAL)
    {
      const int rows = (int)tonti_sheet_body_count (self->body);
      *minimum = columns->head_height + columns->row_height * (1 + MIN (rows, 3));
      *natural = columns->head_height + columns->row_height * (1 + rows);
    }
  else if (columns)
    {
      *minimum = 300;
      *natural = MAX (300, columns->width);
    }
}

static void
allocate (GtkWidget *child, int y, int width, int height)
{
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation){ 0, y, width, MAX (height, 0) }, -1);
}

static int
place_bar (TontiSheetGrid *self, int width, int height)
{
  const TontiSheetColumns *columns = self->model->columns;
  int thick = 0;
  gtk_widget_set_child_visible (self->bar, columns->width > width);
  if (columns->width <= width)
    return height;
  gtk_widget_measure (self->bar, GTK_ORIENTATION_VERTICAL, width, &thick, NULL, NULL, NULL);
  /* Before the bar is placed, or it would draw no slider. */
  gtk_adjustment_configure (self->across, columns->scroll, 0, columns->width, 40, width, width);
  gtk_widget_size_allocate (self->bar, &(GtkAllocation){ 0, height - thick, width, thick }, -1);
  return height - thick;
}

static void
tonti_sheet_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TontiSheetGrid *self = TONTI_SHEET_GRID (widget);
  if (!self->head)
    {
      allocate (GTK_WIDGET (self->scroller), 0, width, height);
      gtk_widget_set_child_visible (self->bar, FALSE);
      return;
    }
  TontiSheetColumns *columns = self->model->columns;
  tonti_sheet_columns_fit (columns, width);
  const int end = place_bar (self, width, height);
  const int room = end - columns->head_height - columns->row_height;
  const int rows = (int)tonti_sheet_body_count (self->body) * columns->row_height;
  const int shown = MIN (room, rows); /* totals stand right under the last row */
  allocate (self->head, 0, width, columns->head_height);
  gtk_widget_queue_allocate (self->head);
  gtk_widget_queue_allocate (self->totals);
  tonti_sheet_body_place_again (self->body);
  allocate (self->head, 0, width, columns->head_height);
  allocate (GTK_WIDGET (self->scroller), columns->head_height, width, shown);
  allocate (self->totals, columns->head_height + MAX (shown, 0), width, columns->row_height);
}

static gboolean
tonti_sheet_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TontiSheetGrid *self = TONTI_SHEET_GRID (widget);
  if (gtk_widget_get_focus_child (widget) || !tonti_sheet_grid_has_rows (self))
    return FALSE;
  tonti_sheet_grid_grab (self);
  return TRUE;
}

static void
tonti_sheet_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  TontiSheetGrid *self = TONTI_SHEET_GRID (widget);
  GTK_WIDGET_CLASS (tonti_sheet_grid_parent_class)->css_changed (widget, change);
  if (self->head)
    tonti_sheet_grid_measure_columns (self);
}

static gboolean
settle_cb (gpointer user_data)
{
  TontiSheetGrid *self = user_data;
  self->settling = 0;
  if (tonti_sheet_grid_has_rows (self))
    tonti_sheet_grid_scroll_down (self);
  return G_SOURCE_REMOVE;
}

/* A line below the grid grew, or the window shrank: not while places are given out. */
static void
height_changed_cb (GtkAdjustment *down, GParamSpec *pspec, TontiSheetGrid *self)
{
  if (self->settling == 0)
    self->settling = g_idle_add (settle_cb, self);
}

static void
tonti_sheet_grid_dispose (GObject *object)
{
  TontiSheetGrid *self = TONTI_SHEET_GRID (object);
  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->totals, gtk_widget_unparent);
  if (self->scroller)
    gtk_widget_unparent (GTK_WIDGET (self->scroller));
  self->scroller = NULL;
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_object (&self->across);
  g_clear_pointer (&self->held_key, g_free);
  g_clear_pointer (&self->held_text, g_free);
  G_OBJECT_CLASS (tonti_sheet_grid_parent_class)->dispose (object);
}

static void
add_signals (GType type)
{
  signals[SIGNAL_ENTERED]
      = g_signal_new ("entered", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                      NULL, NULL, G_TYPE_BOOLEAN, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_STRING);
  signals[SIGNAL_PRESENCE] = g_signal_new ("presence", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
  signals[SIGNAL_MOVED]
      = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ASKED] = g_signal_new ("asked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
tonti_sheet_grid_class_init (TontiSheetGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_sheet_grid_dispose;
  widget_class->measure = tonti_sheet_grid_measure;
  widget_class->size_allocate = tonti_sheet_grid_size_allocate;
  widget_class->focus = tonti_sheet_grid_focus;
  widget_class->css_changed = tonti_sheet_grid_css_changed;
  gtk_widget_class_set_css_name (widget_class, "sheetgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  add_signals (G_TYPE_FROM_CLASS (klass));
}

static void
tonti_sheet_grid_init (TontiSheetGrid *self)
{
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->body = TONTI_SHEET_BODY (tonti_sheet_body_new ());
  self->across = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->bar = gtk_scrollbar_new (GTK_ORIENTATION_HORIZONTAL, self->across);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_EXTERNAL, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->body));
  /* The grid scrolls to its cursor itself, also while nothing has a size yet. */
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (gtk_scrolled_window_get_child (self->scroller)),
                                    FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (self->across, "value-changed", G_CALLBACK (scrolled_across_cb), self, 0);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller),
                           "notify::page-size", G_CALLBACK (height_changed_cb), self, 0);
  tonti_sheet_grid_add_editor (self);
  tonti_sheet_grid_add_keys (self);
  tonti_sheet_grid_add_pointer (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sheet of the meeting"), -1);
}

GtkWidget *
tonti_sheet_grid_new (void)
{
  return g_object_new (TONTI_TYPE_SHEET_GRID, NULL);
}
